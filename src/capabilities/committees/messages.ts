import { messages as electionGroups } from './election-groups/messages.ts'
import { messages as handover } from './handover/messages.ts'
import { messages as objections } from './objections/messages.ts'
import { messages as periods } from './periods/messages.ts'
import { messages as seatNames } from './seats/naming/messages.ts'
import { messages as vacancies } from './vacancies/messages.ts'
import { messages as establishment } from './establishment/messages.ts'
import { messages as posts } from './posts/messages.ts'
import type { CommitteeKind, MandateKind, Post, Side, Standing } from './schema.ts'
import { messages as secretaries } from './posts/secretaries/messages.ts'
import { messages as seatNumbers } from './seating/numbers/messages.ts'
import { messages as seating } from './seating/messages.ts'
import { messages as seats } from './seats/messages.ts'

const kindsDa: Record<CommitteeKind, string> = {
  committee: 'Udvalg',
  staff_meeting: 'Personalemøde med MED-status',
  network: 'Netværk',
  contact_committee: 'Kontaktudvalg',
  working_group: 'Arbejdsgruppe',
  forum: 'Alternativt forum',
}
const sidesDa: Record<Side, string> = { management: 'Ledelsessiden', employee: 'Medarbejdersiden' }
const mandateKindsDa: Record<MandateKind, string> = {
  leader: 'Leder',
  tr: 'Tillidsrepræsentant (TR)',
  ftr: 'Fællestillidsrepræsentant (FTR)',
  amr: 'Arbejdsmiljørepræsentant (AMR)',
  other: 'Anden medarbejderrepræsentant',
}
const shortKindsDa: Record<MandateKind, string> = {
  leader: 'Leder',
  tr: 'TR',
  ftr: 'FTR',
  amr: 'AMR',
  other: 'Medarbejderrepræsentant',
}
const standingsDa: Record<Standing, string> = { member: 'Medlem', substitute: 'Suppleant' }
const postsDa: Record<Post, string> = { chair: 'Formand', vice_chair: 'Næstformand', secretary: 'Sekretær' }

/** The words of the MED organisation; those of its administration lie in the folders below. */
export const da = {
  title: 'MED-organisationen',
  lead: (count: number, date: string) => `${count === 1 ? '1 udvalg' : `${count} udvalg og personalemøder`} ${date}`,
  asOf: (date: string) => `pr. ${date}`,
  search: 'Find udvalg eller enhed',
  show: 'Vis',
  found: (count: number) => (count === 1 ? '1 fundet' : `${count} fundet`),
  nothingFound: 'Intet udvalg og ingen enhed hedder sådan. Prøv med færre bogstaver.',
  showAll: 'Vis hele MED-organisationen',
  under: (count: number, name: string) => (count === 1 ? `1 under ${name}` : `${count} under ${name}`),
  vacantCount: (count: number) => (count === 1 ? '1 ledig plads' : `${count} ledige pladser`),
  noSeats: 'Ingen pladser endnu',
  noneTitle: 'Der er ingen udvalg endnu',
  noneText:
    'Her kommer MED-organisationen som et træ: hovedudvalget øverst og udvalgene under det, med de pladser, der er ledige.',
  noneFirst: 'Begynd med hovedudvalget, og opret så et niveau ad gangen.',
  noneOnDate: 'Den dag var der ingen udvalg.',
  newCommittee: 'Opret udvalg',
  severalCommittees: 'Opret flere udvalg på én gang',
  seating: 'Pladser og formænd efter aftalen',
  seatNumbers: 'Antal pladser på et niveau',
  secretaries: 'Sekretærer for mange udvalg',
  kinds: kindsDa,
  besideTheTree: 'Mere om MED-organisationen',
  representatives: 'Hvem repræsenterer mig?',
  forums: 'Netværk og fora',
  sides: sidesDa,
  mandateKinds: mandateKindsDa,
  shortKinds: shortKindsDa,
  standings: standingsDa,
  posts: postsDa,
  vacantSeat: 'Ledig plads',
  vacantPost: 'Ikke valgt',
  staffMeetingText: 'Alle ansatte på arbejdspladsen er medlemmer. Der er ingen næstformand.',
  level: 'Niveau',
  levelName: (name: string) => name,
  unit: 'Enhed',
  parent: 'Over udvalget',
  children: 'Under udvalget',
  validity: 'Findes',
  since: (date: string) => `siden ${date}`,
  fromTo: (from: string, to: string) => `${from} til ${to}`,
  until: (date: string) => `til ${date}`,
  from: (date: string) => `fra ${date}`,
  substitutes: 'Suppleanter',
  electorate: (text: string) => `valgt af ${text}`,
  noSeatsText: 'Udvalget har ingen pladser endnu.',
  addSeats: 'Tilføj pladser',
  fillSeat: 'Sæt på pladsen',
  addSubstitute: 'Tilføj suppleant',
  endMandate: 'Afslut hverv',
  closeSeat: 'Nedlæg plads',
  moreOfSeat: (about: string) => `Mere om ${about}`,
  changePost: 'Skift',
  choosePost: 'Vælg',
  chairman: 'Formandskab og sekretær',
  meetings: 'Møder',
  history: 'Hvem har siddet her',
  historyTitle: (name: string) => `Hvem har siddet i ${name}`,
  historyLead: 'Hver plads og hver post, med alle, der har haft den.',
  endReason: (reason: string) => `Afsluttet: ${reason}`,
  calledBefore: (name: string, date: string) => `Hed ${name} til ${date}`,
  historyOfPlace: 'Navn og plads',
  chosen: (way: string, date: string) => `${way} ${date}`,
  noHistory: 'Ingen har siddet her endnu.',
  seatClosed: (date: string) => `Nedlagt ${date}`,
  seatRange: (from: string, to: string | null) => (to === null ? `Oprettet ${from}` : `${from} til ${to}`),
  moreManagement:
    'Der er flere medlemmer på ledelsessiden end på medarbejdersiden. Lokale aftaler siger som regel, at det ikke må være sådan. Udfyld de ledige pladser, eller nedlæg en plads på ledelsessiden.',
  close: 'Nedlæg udvalget',
  closeText: 'Pladser, hverv og poster slutter samme dag. Det, udvalget har behandlet, bliver stående.',
  closeConfirm: 'Ja, nedlæg udvalget',
  lastDay: 'Sidste dag',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'The MED organisation',
  lead: (count, date) => `${count === 1 ? '1 committee' : `${count} committees and staff meetings`} ${date}`,
  asOf: (date) => `as of ${date}`,
  search: 'Find a committee or unit',
  show: 'Show',
  found: (count) => `${count} found`,
  nothingFound: 'No committee and no unit is called that. Try fewer letters.',
  showAll: 'Show the whole MED organisation',
  under: (count, name) => `${count} under ${name}`,
  vacantCount: (count) => (count === 1 ? '1 vacant seat' : `${count} vacant seats`),
  noSeats: 'No seats yet',
  noneTitle: 'There are no committees yet',
  noneText:
    'The MED organisation will be here as a tree: the main committee at the top and the committees under it, with the seats that are vacant.',
  noneFirst: 'Begin with the main committee, then set up one level at a time.',
  noneOnDate: 'There were no committees on that day.',
  newCommittee: 'Set up a committee',
  severalCommittees: 'Set up several committees at once',
  seating: 'Seats and chairs by the agreement',
  seatNumbers: 'Number of seats on a level',
  secretaries: 'Secretaries of many committees',
  besideTheTree: 'More about the MED organisation',
  representatives: 'Who represents me?',
  forums: 'Networks and forums',
  kinds: {
    committee: 'Committee',
    staff_meeting: 'Staff meeting with MED status',
    network: 'Network',
    contact_committee: 'Contact committee',
    working_group: 'Working group',
    forum: 'Alternative forum',
  },
  sides: { management: 'Management side', employee: 'Employee side' },
  mandateKinds: {
    leader: 'Leader',
    tr: 'Shop steward (TR)',
    ftr: 'Joint shop steward (FTR)',
    amr: 'Working environment representative (AMR)',
    other: 'Other employee representative',
  },
  shortKinds: { leader: 'Leader', tr: 'TR', ftr: 'FTR', amr: 'AMR', other: 'Employee representative' },
  standings: { member: 'Member', substitute: 'Substitute' },
  posts: { chair: 'Chair', vice_chair: 'Vice-chair', secretary: 'Secretary' },
  vacantSeat: 'Vacant seat',
  vacantPost: 'Not chosen',
  staffMeetingText: 'Everybody employed at the workplace is a member. There is no vice-chair.',
  level: 'Level',
  levelName: (name) => name,
  unit: 'Unit',
  parent: 'Above it',
  children: 'Under it',
  validity: 'Exists',
  since: (date) => `since ${date}`,
  fromTo: (from, to) => `${from} to ${to}`,
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  substitutes: 'Substitutes',
  electorate: (text) => `elected by ${text}`,
  noSeatsText: 'The committee has no seats yet.',
  addSeats: 'Add seats',
  fillSeat: 'Fill the seat',
  addSubstitute: 'Add substitute',
  endMandate: 'End mandate',
  closeSeat: 'Close seat',
  moreOfSeat: (about) => `More about ${about}`,
  changePost: 'Change',
  choosePost: 'Choose',
  chairman: 'Chairs and secretary',
  meetings: 'Meetings',
  history: 'Who has sat here',
  historyTitle: (name) => `Who has sat in ${name}`,
  historyLead: 'Every seat and every post, with everybody who has held it.',
  endReason: (reason) => `Ended: ${reason}`,
  calledBefore: (name, date) => `Called ${name} until ${date}`,
  historyOfPlace: 'Name and place',
  chosen: (way, date) => `${way} on ${date}`,
  noHistory: 'Nobody has sat here yet.',
  seatClosed: (date) => `Closed ${date}`,
  seatRange: (from, to) => (to === null ? `Created ${from}` : `${from} to ${to}`),
  moreManagement:
    'There are more members on the management side than on the employee side. Local agreements usually say that this must not be so. Fill the vacant seats, or close a seat on the management side.',
  close: 'Close the committee',
  closeText: 'Seats, mandates and posts end on the same day. What the committee has dealt with stays.',
  closeConfirm: 'Yes, close the committee',
  lastDay: 'Last day',
}

/** Abbreviations that the field uses in both languages. */
export const sameInBoth = ['shortKinds.tr', 'shortKinds.ftr', 'shortKinds.amr']

export const messages = { da, en }

const danish = {
  ...electionGroups.da.done,
  ...handover.da.done,
  ...objections.da.done,
  ...periods.da.done,
  ...seatNames.da.done,
  ...vacancies.da.done,
  ...establishment.da.notices,
  ...seats.da.notices,
  ...posts.da.notices,
  ...seating.da.notices,
  ...secretaries.da.notices,
  ...seatNumbers.da.notices,
}
const english: Readonly<Record<keyof typeof danish, string>> = {
  ...electionGroups.en.done,
  ...handover.en.done,
  ...objections.en.done,
  ...periods.en.done,
  ...seatNames.en.done,
  ...vacancies.en.done,

  ...establishment.en.notices,
  ...seats.en.notices,
  ...posts.en.notices,
  ...seating.en.notices,
  ...secretaries.en.notices,
  ...seatNumbers.en.notices,
}

/** What a page says once after something was done here. */
export const notices = Object.fromEntries(
  Object.entries(danish).map(([key, text]) => [key, { da: text, en: english[key as keyof typeof danish] }]),
)
