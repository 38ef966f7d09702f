import type { Clock } from './deadlines/rules.ts'
import type { FormChange } from './rules.ts'

const clocksDa: Record<Clock, string> = {
  notice_of_meeting: 'Varsel om mødet',
  items_in: 'Punkter ind',
  agenda_out: 'Dagsorden ud',
  minutes_out: 'Referat ud',
}
const clocksEn: Record<Clock, string> = {
  notice_of_meeting: 'Notice of the meeting',
  items_in: 'Items in',
  agenda_out: 'Agenda out',
  minutes_out: 'Minutes out',
}
const changesDa: Record<FormChange, string> = {
  vanishes: 'forsvinder: niveauet er ikke i udkastet',
  becomes_committee: 'personalemøde bliver udvalg',
  becomes_staff_meeting: 'udvalg bliver personalemøde',
  appears: 'opstår: arbejdspladsen skal have et eget',
}
const changesEn: Record<FormChange, string> = {
  vanishes: 'vanishes: the draft has no such level',
  becomes_committee: 'a staff meeting becomes a committee',
  becomes_staff_meeting: 'a committee becomes a staff meeting',
  appears: 'appears: the workplace must have its own',
}

const times = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const da = {
  title: 'Prøvekørsel',
  titleOf: (agreement: string) => `Prøvekørsel: ${agreement}`,
  lead: 'Kør en udgave af aftalen på det seneste år, og se, hvad der ville have været anderledes. Intet ændres.',
  leadOf: (from: string, to: string, inForce: string) =>
    `Strukturen og møderne fra ${from} til ${to}, holdt op mod udkastet og mod det, der gjaldt (nu ${inForce}).`,
  noAgreement: 'ingen aftale',
  choose: 'Udgave af aftalen',
  run: 'Prøv den',
  version: (title: string, from: string) => `${title}, fra ${from}`,
  nothingToChoose: 'Der er ingen anden udgave af aftalen',
  nothingToChooseText: 'Begynd en ny udgave af MED-aftalen. Så kan den prøves her, før nogen skriver under.',
  toAgreement: 'MED-aftalen',
  summary: 'Kort sagt',
  forms: 'Udvalg og personalemøder',
  formsNone: 'Ingen udvalg eller personalemøder ville opstå, forsvinde eller skifte form.',
  formsSome: (n: number) =>
    times(n, 'udvalg eller personalemøde ville blive et andet', 'udvalg og personalemøder ville blive nogle andre'),
  seats: 'Pladser',
  seatsNone: 'Ingen udvalg ville have for få eller for mange pladser ud over dem, der har det nu.',
  seatsSome: (n: number) => times(n, 'afvigelse i pladserne ville være ny', 'afvigelser i pladserne ville være nye'),
  seatsSolved: (n: number) => times(n, 'afvigelse, der er nu, ville være væk', 'afvigelser, der er nu, ville være væk'),
  deadlines: 'Frister',
  deadlinesText: (n: number) => `${times(n, 'møde', 'møder')} er holdt i perioden.`,
  deadlinesMissed: (n: number) =>
    times(
      n,
      'frist, der ikke blev overskredet, ville være det med udkastet',
      'frister, der ikke blev overskredet, ville være det med udkastet',
    ),
  deadlinesNone: 'Ingen frister, der blev holdt, ville være overskredet.',
  deadlinesKept: (n: number) =>
    times(n, 'frist, der blev overskredet, ville være holdt', 'frister, der blev overskredet, ville være holdt'),
  leftOut: (n: number) => `${times(n, 'møde', 'møder')} på niveauer, som udkastet ikke har, er ikke talt med.`,
  tooFew: 'Møder om året',
  tooFewNone: 'Ingen udvalg ville have holdt for få møder.',
  tooFewSome: (n: number) => times(n, 'udvalg ville have holdt for få møder', 'udvalg ville have holdt for få møder'),
  wouldMiss: (clock: string) => `${clock}: ville være overskredet`,
  wouldKeep: (clock: string) => `${clock}: ville være holdt`,
  columns: {
    body: 'Udvalg',
    change: 'Hvad der sker',
    heads: 'Ansatte',
    when: 'Gælder',
    clause: 'Regel',
    deviation: 'Afvigelse',
    clock: 'Frist',
    keptBoth: 'Holdt med begge',
    missedBoth: 'Overskredet med begge',
    newlyMissed: 'Kun overskredet med udkastet',
    newlyKept: 'Kun holdt med udkastet',
    meeting: 'Møde',
    deadline: 'Frist var',
    happened: 'Skete',
    held: 'Holdt',
    wanted: 'Mindst',
  },
  allDays: 'hele året',
  onDays: (days: string) => `pr. ${days}`,
  never: 'ikke',
  more: (n: number) => `… og ${n} flere.`,
  and: ' og ',
  clocks: clocksDa,
  changes: changesDa,
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Trying out an agreement',
  titleOf: (agreement) => `Trying out: ${agreement}`,
  lead: 'Run a version of the agreement on the past year and see what would have been different. Nothing changes.',
  leadOf: (from, to, inForce) =>
    `The structure and the meetings from ${from} to ${to}, held against the draft and against what was in force (now ${inForce}).`,
  noAgreement: 'no agreement',
  choose: 'Version of the agreement',
  run: 'Try it',
  version: (title, from) => `${title}, from ${from}`,
  nothingToChoose: 'There is no other version of the agreement',
  nothingToChooseText: 'Begin a new version of the MED agreement. It can then be tried here before anybody signs.',
  toAgreement: 'The MED agreement',
  summary: 'In short',
  forms: 'Committees and staff meetings',
  formsNone: 'No committee or staff meeting would appear, vanish or change form.',
  formsSome: (n) =>
    times(n, 'committee or staff meeting would be another', 'committees and staff meetings would be others'),
  seats: 'Seats',
  seatsNone: 'No committee would have too few or too many seats besides those that have so now.',
  seatsSome: (n) => times(n, 'deviation of seats would be new', 'deviations of seats would be new'),
  seatsSolved: (n) => times(n, 'deviation of today would be gone', 'deviations of today would be gone'),
  deadlines: 'Deadlines',
  deadlinesText: (n) => `${times(n, 'meeting was', 'meetings were')} held in the period.`,
  deadlinesMissed: (n) =>
    times(
      n,
      'deadline that was not missed would be with the draft',
      'deadlines that were not missed would be with the draft',
    ),
  deadlinesNone: 'No deadline that was kept would have been missed.',
  deadlinesKept: (n) =>
    times(n, 'deadline that was missed would have been kept', 'deadlines that were missed would have been kept'),
  leftOut: (n) => `${times(n, 'meeting', 'meetings')} of levels that the draft does not have are not counted.`,
  tooFew: 'Meetings a year',
  tooFewNone: 'No committee would have held too few meetings.',
  tooFewSome: (n) =>
    times(n, 'committee would have held too few meetings', 'committees would have held too few meetings'),
  wouldMiss: (clock) => `${clock}: would have been missed`,
  wouldKeep: (clock) => `${clock}: would have been kept`,
  columns: {
    body: 'Committee',
    change: 'What happens',
    heads: 'Employees',
    when: 'Holds',
    clause: 'Rule',
    deviation: 'Deviation',
    clock: 'Deadline',
    keptBoth: 'Kept with both',
    missedBoth: 'Missed with both',
    newlyMissed: 'Missed only with the draft',
    newlyKept: 'Kept only with the draft',
    meeting: 'Meeting',
    deadline: 'Due',
    happened: 'Happened',
    held: 'Held',
    wanted: 'At least',
  },
  allDays: 'all year',
  onDays: (days) => `as of ${days}`,
  never: 'never',
  more: (n) => `… and ${n} more.`,
  and: ' and ',
  clocks: clocksEn,
  changes: changesEn,
}

export const messages = { da, en }
