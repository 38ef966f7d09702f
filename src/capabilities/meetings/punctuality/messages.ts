import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: (year: number) => `Frister i ${year}`,
  link: 'Frister',
  allLead:
    'Hvor mange dagsordener og referater der blev sendt ud i tide, udvalg for udvalg. Fristerne er MED-aftalens på mødedagen. Det første, der blev sendt ud, tæller; en rettelse senere ændrer ikke tallet.',
  committeeTitle: (committee: string, year: number) => `Frister i ${year}: ${committee}`,
  committeeLead:
    'Om dagsordenen og referatet til hvert møde blev sendt ud inden MED-aftalens frist. Formand og næstformand kan sammen fravige en frist med en begrundelse.',
  earlier: (year: number) => `${year}`,
  years: 'Andre år',
  agendas: 'Dagsordener',
  minutes: 'Referater',
  agendasInTime: 'Dagsordener i tide',
  minutesInTime: 'Referater i tide',
  late: 'For sent',
  agendasLate: 'Dagsordener for sent',
  minutesLate: 'Referater for sent',
  waived: 'Fraveget',
  agendasWaived: 'Frister for dagsordener fraveget',
  minutesWaived: 'Frister for referater fraveget',
  of: (inTime: number, all: number) => (all === 0 ? 'ingen endnu' : `${inTime} af ${all}`),
  committee: 'Udvalg',
  meeting: 'Møde',
  agenda: 'Dagsorden',
  minutesOne: 'Referat',
  byBody: 'Udvalg for udvalg',
  byMeeting: 'Møde for møde',
  states: { in_time: 'I tide', late: 'For sent', waived: 'Fraveget', open: 'Ikke endnu' },
  noDeadline: 'Ingen frist i aftalen',
  sent: (date: string) => `sendt ud ${date}`,
  due: (date: string, clause: string) => `frist ${date} (${clause})`,
  empty: 'Ingen møder det år',
  emptyText: 'Når der er møder i året, står det her, om dagsordener og referater blev sendt ud i tide.',
}

export type Messages = typeof da

export const en: Messages = {
  title: (year) => `Deadlines in ${year}`,
  link: 'Deadlines',
  allLead:
    'How many agendas and minutes were sent in time, body by body. The deadlines are those of the MED agreement on the day of the meeting. What was sent first counts; a later correction does not change the figure.',
  committeeTitle: (committee, year) => `Deadlines in ${year}: ${committee}`,
  committeeLead:
    'Whether the agenda and minutes of each meeting were sent by the MED agreement’s deadline. Chair and vice-chair can set a deadline aside together, with a reason.',
  earlier: (year) => `${year}`,
  years: 'Other years',
  agendas: 'Agendas',
  minutes: 'Minutes',
  agendasInTime: 'Agendas in time',
  minutesInTime: 'Minutes in time',
  late: 'Late',
  agendasLate: 'Agendas late',
  minutesLate: 'Minutes late',
  waived: 'Set aside',
  agendasWaived: 'Agenda deadlines set aside',
  minutesWaived: 'Minutes deadlines set aside',
  of: (inTime, all) => (all === 0 ? 'none yet' : `${inTime} of ${all}`),
  committee: 'Committee',
  meeting: 'Meeting',
  agenda: 'Agenda',
  minutesOne: 'Minutes',
  byBody: 'Body by body',
  byMeeting: 'Meeting by meeting',
  states: { in_time: 'In time', late: 'Late', waived: 'Set aside', open: 'Not yet' },
  noDeadline: 'No deadline in the agreement',
  sent: (date) => `sent ${date}`,
  due: (date, clause) => `deadline ${date} (${clause})`,
  empty: 'No meetings that year',
  emptyText: 'When there are meetings in the year, it stands here whether agendas and minutes were sent in time.',
}

export const messages: Record<Lang, Messages> = { da, en }
