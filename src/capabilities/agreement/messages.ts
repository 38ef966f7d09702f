import { messages as closingDays } from './closing-days/messages.ts'
import type { Measure, RuleName } from './rules.ts'
import { messages as versions } from './versions/messages.ts'

type Words = (amount: string) => string

const ruleWordsDa: Record<RuleName, Words> = {
  items_in: (amount) => `Punkter til dagsordenen sendes til sekretæren senest ${amount} før mødet.`,
  agenda_out: (amount) => `Dagsordenen sendes ud senest ${amount} før mødet.`,
  minutes_out: (amount) => `Referatet sendes ud senest ${amount} efter mødet.`,
  pass_up: (amount) => `En sag, der hører til højere oppe, sendes videre senest ${amount} efter mødet.`,
  pass_down: (amount) => `En sag, der hører til længere nede, sendes videre senest ${amount} efter mødet.`,
  reply: (amount) => `En sag, der er sendt videre, besvares senest ${amount} efter, at den er modtaget.`,
  notice_of_meeting: (amount) => `Der indkaldes til møde senest ${amount} før mødet.`,
  meetings_a_year: (amount) => `Udvalget holder mindst ${amount} om året.`,
  staff_meeting_below: (amount) =>
    `En arbejdsplads med færre end ${amount} kan holde personalemøder med MED-status i stedet for at have et udvalg.`,
  staff_meeting_keys: (amount) =>
    `Dagsorden og referat fra et personalemøde med MED-status godkendes med ${amount}; der er ingen næstformand.`,
}

const ruleNamesDa: Record<RuleName, string> = {
  items_in: 'Punkter ind',
  agenda_out: 'Dagsorden ud',
  minutes_out: 'Referat ud',
  pass_up: 'Videre opad',
  pass_down: 'Videre nedad',
  reply: 'Svar på en sag',
  notice_of_meeting: 'Indkaldelse til møde',
  meetings_a_year: 'Møder om året',
  staff_meeting_below: 'Grænse for personalemøde med MED-status',
  staff_meeting_keys: 'Nøgler ved personalemøde',
}

const measuresDa: Record<Measure, (n: number) => string> = {
  days: (n) => (n === 1 ? '1 dag' : `${n} dage`),
  working_days: (n) => (n === 1 ? '1 hverdag' : `${n} hverdage`),
  weeks: (n) => (n === 1 ? '1 uge' : `${n} uger`),
  heads: (n) => (n === 1 ? '1 ansat' : `${n} ansatte`),
  meetings: (n) => (n === 1 ? '1 møde' : `${n} møder`),
  keys: (n) => (n === 1 ? '1 nøgle (formandens)' : `${n} nøgler`),
}

const measureNamesDa: Record<Measure, string> = {
  days: 'dage',
  working_days: 'hverdage',
  weeks: 'uger',
  heads: 'ansatte',
  meetings: 'møder',
  keys: 'nøgler',
}

/** The texts of the agreement as everybody reads it; those of its administration lie in versions and closing-days. */
export const da = {
  title: 'MED-aftalen',
  lead: (from: string, to: string | null) =>
    to === null ? `Gælder fra ${from}` : `Gælder fra ${from} til og med ${to}`,
  signed: (on: string) => `underskrevet ${on}`,
  noneTitle: 'Der er ingen MED-aftale i kraft',
  noneText: 'Her kommer den lokale MED-aftale: niveauerne og deres navne, og hver frist med den paragraf, den står i.',
  noneTextFirst: 'Begynd med niveauernes navne. Fristerne kommer bagefter.',
  newVersion: 'Ny udgave af aftalen',
  firstVersion: 'Opret MED-aftalen',
  administer: 'Ret aftalen',
  closingDays: 'Lukkedage',
  levels: 'Niveauer',
  levelsText: 'MED-organisationen følger ledelsen. Hvert niveau behandler det, som lederen på niveauet kan beslutte.',
  level: 'Niveau',
  rules: 'Frister og grænser',
  rulesText: 'Formand og næstformand kan sammen fravige en frist, når de skriver hvorfor.',
  noRules: 'Aftalen har ingen frister endnu.',
  onlyLevel: (name: string) => `Kun ${name}`,
  clause: 'Paragraf',
  versions: 'Udgaver af aftalen',
  coming: 'Kommer',
  inForce: 'I kraft',
  ended: 'Ophørt',
  closingDaysText: 'Dage, hvor kommunen holder lukket ud over helligdagene. De tæller ikke som hverdage.',
  noClosingDays: 'Der er ingen lukkedage det næste år.',
  ruleWords: ruleWordsDa,
  ruleNames: ruleNamesDa,
  measures: measuresDa,
  measureNames: measureNamesDa,
}

export type Messages = typeof da

export const en: Messages = {
  title: 'The MED agreement',
  lead: (from, to) => (to === null ? `In force from ${from}` : `In force from ${from} to ${to}`),
  signed: (on) => `signed ${on}`,
  noneTitle: 'No MED agreement is in force',
  noneText: 'The local MED agreement will be here: the levels and their names, and every deadline with its clause.',
  noneTextFirst: 'Begin with the names of the levels. The deadlines come afterwards.',
  newVersion: 'New version of the agreement',
  firstVersion: 'Enter the MED agreement',
  administer: 'Correct the agreement',
  closingDays: 'Closing days',
  levels: 'Levels',
  levelsText:
    'The MED organisation follows the management. Each level deals with what the leader at that level can decide.',
  level: 'Level',
  rules: 'Deadlines and thresholds',
  rulesText: 'Chair and vice-chair together may waive a deadline when they write why.',
  noRules: 'The agreement has no deadlines yet.',
  onlyLevel: (name) => `${name} only`,
  clause: 'Clause',
  versions: 'Versions of the agreement',
  coming: 'Coming',
  inForce: 'In force',
  ended: 'Ended',
  closingDaysText:
    'Days on which the municipality is closed besides public holidays. They do not count as working days.',
  noClosingDays: 'There are no closing days in the coming year.',
  ruleWords: {
    items_in: (amount) => `Items for the agenda are sent to the secretary no later than ${amount} before the meeting.`,
    agenda_out: (amount) => `The agenda is sent out no later than ${amount} before the meeting.`,
    minutes_out: (amount) => `The minutes are sent out no later than ${amount} after the meeting.`,
    pass_up: (amount) => `A matter that belongs higher up is passed on no later than ${amount} after the meeting.`,
    pass_down: (amount) => `A matter that belongs further down is passed on no later than ${amount} after the meeting.`,
    reply: (amount) => `A matter that was passed on is answered no later than ${amount} after it arrived.`,
    notice_of_meeting: (amount) => `A meeting is called no later than ${amount} before it.`,
    meetings_a_year: (amount) => `The committee holds at least ${amount} a year.`,
    staff_meeting_below: (amount) =>
      `A workplace with fewer than ${amount} may hold staff meetings with MED status instead of having a committee.`,
    staff_meeting_keys: (amount) =>
      `Agenda and minutes of a staff meeting with MED status are approved with ${amount}; there is no vice-chair.`,
  },
  ruleNames: {
    items_in: 'Items in',
    agenda_out: 'Agenda out',
    minutes_out: 'Minutes out',
    pass_up: 'Passing up',
    pass_down: 'Passing down',
    reply: 'Reply to a matter',
    notice_of_meeting: 'Notice of meeting',
    meetings_a_year: 'Meetings a year',
    staff_meeting_below: 'Threshold for a staff meeting with MED status',
    staff_meeting_keys: 'Keys at a staff meeting',
  },
  measures: {
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    working_days: (n) => (n === 1 ? '1 working day' : `${n} working days`),
    weeks: (n) => (n === 1 ? '1 week' : `${n} weeks`),
    heads: (n) => (n === 1 ? '1 employee' : `${n} employees`),
    meetings: (n) => (n === 1 ? '1 meeting' : `${n} meetings`),
    keys: (n) => (n === 1 ? '1 key (the chair’s)' : `${n} keys`),
  },
  measureNames: {
    days: 'days',
    working_days: 'working days',
    weeks: 'weeks',
    heads: 'employees',
    meetings: 'meetings',
    keys: 'keys',
  },
}

export const messages = { da, en }

const [danish, english] = [
  { ...versions.da.notices, ...closingDays.da.notices },
  { ...versions.en.notices, ...closingDays.en.notices },
]

/** What a page says once after something was done here. */
export const notices = Object.fromEntries(
  Object.entries(danish).map(([key, text]) => [key, { da: text, en: english[key as keyof typeof english] }]),
)
