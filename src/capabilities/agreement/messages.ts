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
  items_in_working_environment: (amount) =>
    `Punkter om arbejdsmiljøet sendes til sekretæren senest ${amount} før mødet.`,
  remarks: (amount) => `Medlemmerne kan komme med bemærkninger til referatet i ${amount}, efter at det er sendt ud.`,
  meetings_a_year_most: (amount) => `Udvalget holder højst ${amount} om året.`,
  open_meetings_a_year: (amount) => `Mindst ${amount} om året er åbne for alle ansatte.`,
  meetings_with_politicians: (amount) => `Mindst ${amount} om året holdes sammen med politikerne.`,
  least_employee_heads: (amount) => `Medarbejdersiden er mindst ${amount}, også når én person både er TR og AMR.`,
  vice_chairs: (amount) => `Medarbejdersiden vælger ${amount}.`,
  term: (amount) => `Et hverv gælder i ${amount}.`,
  amr_term: (amount) => `En arbejdsmiljørepræsentant vælges for ${amount}.`,
  tr_objection: (amount) => `Arbejdsgiveren kan gøre indsigelse mod et TR-valg i ${amount}.`,
  network_meets: (amount) => `Sekretærernes netværk mødes mindst en gang hver ${amount}.`,
  hearing: (amount) => `En høring varer ${amount} fra den dag, den er sendt.`,
  budget_hearing: (amount) => `En høring om budgettet varer ${amount} fra den dag, den er sendt.`,
  reasons_for_advice: (amount) =>
    `Følger ledelsen ikke et råd om arbejdsmiljøet, giver den sin begrundelse senest ${amount} efter, at rådet er givet.`,
  working_environment_discussion: (amount) => `Der er højst ${amount} mellem to årlige arbejdsmiljødrøftelser.`,
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
  items_in_working_environment: 'Punkter ind om arbejdsmiljø',
  remarks: 'Bemærkninger til referatet',
  meetings_a_year_most: 'Møder om året, højst',
  open_meetings_a_year: 'Åbne møder om året',
  meetings_with_politicians: 'Møder med politikerne om året',
  least_employee_heads: 'Mindste antal personer på medarbejdersiden',
  vice_chairs: 'Antal næstformænd',
  term: 'Hvervets længde',
  amr_term: 'AMR-hvervets længde',
  tr_objection: 'Indsigelse mod TR-valg',
  network_meets: 'Sekretærernes netværk mødes',
  hearing: 'Høring',
  budget_hearing: 'Høring om budgettet',
  reasons_for_advice: 'Begrundelse for ikke at følge et råd',
  working_environment_discussion: 'Årlig arbejdsmiljødrøftelse',
}

const measuresDa: Record<Measure, (n: number) => string> = {
  days: (n) => (n === 1 ? '1 dag' : `${n} dage`),
  working_days: (n) => (n === 1 ? '1 hverdag' : `${n} hverdage`),
  weeks: (n) => (n === 1 ? '1 uge' : `${n} uger`),
  heads: (n) => (n === 1 ? '1 ansat' : `${n} ansatte`),
  meetings: (n) => (n === 1 ? '1 møde' : `${n} møder`),
  keys: (n) => (n === 1 ? '1 nøgle (formandens)' : `${n} nøgler`),
  months: (n) => (n === 1 ? '1 måned' : `${n} måneder`),
  people: (n) => (n === 1 ? '1 næstformand' : `${n} næstformænd`),
}

const measureNamesDa: Record<Measure, string> = {
  days: 'dage',
  working_days: 'hverdage',
  weeks: 'uger',
  heads: 'ansatte',
  meetings: 'møder',
  keys: 'nøgler',
  months: 'måneder',
  people: 'personer',
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
    items_in_working_environment: (amount) =>
      `Items about the working environment are sent to the secretary no later than ${amount} before the meeting.`,
    remarks: (amount) => `Members may remark on the minutes for ${amount} after they are sent out.`,
    meetings_a_year_most: (amount) => `The committee holds at most ${amount} a year.`,
    open_meetings_a_year: (amount) => `At least ${amount} a year are open to all employees.`,
    meetings_with_politicians: (amount) => `At least ${amount} a year are held with the politicians.`,
    least_employee_heads: (amount) =>
      `The employee side is at least ${amount}, also when one person is both shop steward and working environment representative.`,
    vice_chairs: (amount) => `The employee side elects ${amount}.`,
    term: (amount) => `A mandate lasts ${amount}.`,
    amr_term: (amount) => `A working environment representative is elected for ${amount}.`,
    tr_objection: (amount) => `The employer may object to the election of a shop steward for ${amount}.`,
    network_meets: (amount) => `The secretaries’ network meets at least once every ${amount}.`,
    hearing: (amount) => `A hearing lasts ${amount} from the day it is sent.`,
    budget_hearing: (amount) => `A hearing about the budget lasts ${amount} from the day it is sent.`,
    reasons_for_advice: (amount) =>
      `When management does not follow advice on the working environment, it gives its reasons within ${amount} of the advice.`,
    working_environment_discussion: (amount) =>
      `There are at most ${amount} between two annual discussions of the working environment.`,
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
    items_in_working_environment: 'Items in about the working environment',
    remarks: 'Remarks on the minutes',
    meetings_a_year_most: 'Meetings a year, at most',
    open_meetings_a_year: 'Open meetings a year',
    meetings_with_politicians: 'Meetings with the politicians a year',
    least_employee_heads: 'Fewest persons on the employee side',
    vice_chairs: 'Number of vice-chairs',
    term: 'Length of a mandate',
    amr_term: 'Length of a mandate as working environment representative',
    tr_objection: 'Objection to the election of a shop steward',
    network_meets: 'The secretaries’ network meets',
    hearing: 'Hearing',
    budget_hearing: 'Hearing about the budget',
    reasons_for_advice: 'Reasons for not following advice',
    working_environment_discussion: 'Annual discussion of the working environment',
  },
  measures: {
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    working_days: (n) => (n === 1 ? '1 working day' : `${n} working days`),
    weeks: (n) => (n === 1 ? '1 week' : `${n} weeks`),
    heads: (n) => (n === 1 ? '1 employee' : `${n} employees`),
    meetings: (n) => (n === 1 ? '1 meeting' : `${n} meetings`),
    keys: (n) => (n === 1 ? '1 key (the chair’s)' : `${n} keys`),
    months: (n) => (n === 1 ? '1 month' : `${n} months`),
    people: (n) => (n === 1 ? '1 vice-chair' : `${n} vice-chairs`),
  },
  measureNames: {
    days: 'days',
    working_days: 'working days',
    weeks: 'weeks',
    heads: 'employees',
    meetings: 'meetings',
    keys: 'keys',
    months: 'months',
    people: 'people',
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
