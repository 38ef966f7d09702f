const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const da = {
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  months: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  shortMonths: ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  dayMonth: (day: number, month: string) => `${day}. ${month}`,
  withYear: (dayMonth: string, year: number) => `${dayMonth} ${year}`,
  withWeekday: (weekday: string, date: string) => `${weekday} den ${date}`,
  time: (hours: number, minutes: string) => `${hours}.${minutes}`,
  moment: (date: string, time: string) => `${date} kl. ${time}`,
  fromTo: (from: string, to: string) => `${from} til ${to}`,
  todayAt: (time: string) => `i dag kl. ${time}`,
  yesterday: 'i går',
  today: 'i dag',
  daysLeft: (n: number) => `${count(n, 'hverdag', 'hverdage')} tilbage`,
  daysOver: (n: number) => `${count(n, 'hverdag', 'hverdage')} over tid`,
}

export type Messages = typeof da

export const en: Messages = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  dayMonth: (day, month) => `${day} ${month}`,
  withYear: (dayMonth, year) => `${dayMonth} ${year}`,
  withWeekday: (weekday, date) => `${weekday} ${date}`,
  time: (hours, minutes) => `${String(hours).padStart(2, '0')}:${minutes}`,
  moment: (date, time) => `${date}, ${time}`,
  fromTo: (from, to) => `${from} to ${to}`,
  todayAt: (time) => `today at ${time}`,
  yesterday: 'yesterday',
  today: 'today',
  daysLeft: (n) => `${count(n, 'working day', 'working days')} left`,
  daysOver: (n) => `${count(n, 'working day', 'working days')} overdue`,
}

export const messages = { da, en }
