import { sayParam } from '../../../platform/clock/words.ts'
import type { ChosenBy } from '../../agreement/rules.ts'
import type { VacancyState } from './rules.ts'
import type { Audience } from './schema.ts'

type Params = Record<string, string | number>
interface MailFacts {
  committee: string
  seat: string
  from: string
  due: string
}

const chosenByDa: Record<ChosenBy, string> = {
  post: 'Følger stillingen',
  management: 'Ledelsen udpeger',
  election_group: 'Valggruppen udpeger',
  employees: 'Medarbejderne vælger',
  amr_below: 'Arbejdsmiljørepræsentanterne vælger blandt sig',
  level_below: 'Niveauet under vælger',
  union: 'Den faglige organisation udpeger eller anmelder',
}
const audiencesDa: Record<Audience, string> = {
  election_group: 'Valggruppens postkasse',
  leader: 'Områdets leder',
  secretary: 'Udvalgets sekretær',
  secretaries_below: 'Sekretærerne for udvalgene under',
  amr_below: 'Arbejdsmiljørepræsentanterne i udvalgene under',
  everybody: 'Alle ansatte i området',
  mailbox: 'En anden postkasse',
}
const statesDa: Record<VacancyState, string> = {
  open: 'I gang',
  late: 'Over fristen',
  filled: 'Besat',
  withdrawn: 'Trukket tilbage',
}

export const da = {
  title: 'Ledige pladser',
  lead: 'Pladser, der skal vælges eller udpeges til, og hvornår det skal være gjort.',
  openTitle: 'I gang',
  noneTitle: 'Ingen valg eller udpegninger er i gang',
  noneText:
    'Når en plads bliver ledig, åbnes den her. Så får dem, der skal vælge eller udpege, besked, og fristen løber.',
  notOpened: 'Ledige, men ikke åbnet',
  notOpenedText: 'Ingen leder efter nogen til disse pladser endnu.',
  noneVacant: 'Alle andre pladser er besat.',
  andMore: (count: number) => `Og ${count} til. Søg på udvalget for at se dem.`,
  settled: 'Afsluttet det seneste år',
  search: 'Find udvalg',
  show: 'Vis',
  nothingFound: 'Intet ledigt i udvalg, der hedder sådan.',
  neverHeld: 'Ingen har siddet her',
  vacantSince: (date: string) => `Ledig siden ${date}`,
  findSomebody: 'Find en ny',
  seeOpen: 'Se valget',
  open: 'Åbn',
  openFor: (seat: string, committee: string) => `Åbn: ${seat}, ${committee}`,
  newTitle: (seat: string) => `Find en ny til: ${seat}`,
  newLead: 'Her åbner I pladsen. Bagefter kan I give besked til dem, der skal vælge eller udpege.',
  reason: 'Hvorfor er pladsen ledig?',
  reasonHint:
    'For eksempel “Fratrådt” eller “Valgperioden udløber”. Skriv ikke om helbred eller andre personlige forhold.',
  who: 'Hvem vælger eller udpeger?',
  whoByAgreement: (words: string, clause: string) => `${words} efter MED-aftalen (${clause}).`,
  whoUnknown: 'MED-aftalen siger ikke, hvem det er på den her plads.',
  entitled: 'Hvem præcist?',
  entitledHint: 'For eksempel “pædagogerne i Center for Børn”.',
  vacantFrom: 'Ledig fra',
  dueOn: 'Skal være besat senest',
  create: 'Åbn pladsen',
  cancel: 'Fortryd',
  chosenBy: chosenByDa,
  states: statesDa,
  facts: {
    committee: 'Udvalg',
    seat: 'Plads',
    group: 'Valggruppe',
    before: 'Sad der før',
    reason: 'Hvorfor',
    who: 'Vælger eller udpeger',
    vacantFrom: 'Ledig fra',
    due: 'Frist',
    opened: 'Åbnet',
  },
  state: 'Hvor langt er det?',
  writeResult: 'Skriv resultatet',
  resultTitle: (seat: string) => `Hvem er valgt eller udpeget til: ${seat}`,
  resultLead: 'Hvervet begynder den dag, du skriver. Valget selv holder de, der vælger.',
  saveResult: 'Gem resultatet',
  resultIs: (name: string) => `${name} sidder på pladsen.`,
  chosenOn: (way: string, date: string) => `${way} ${date}`,
  toMandate: 'Se valget og fristen for indsigelse',
  handover: 'Overlevering',
  handoverText: 'Papirer fra den, der sad her før, til den, der kommer.',
  toHandover: 'Til overleveringen',
  withdrawn: (date: string, reason: string) => `Trukket tilbage ${date}: ${reason}`,
  withdraw: 'Træk tilbage',
  withdrawText: 'Pladsen står stadig ledig, men ingen leder efter nogen til den.',
  withdrawReason: 'Hvorfor?',
  withdrawConfirm: 'Ja, træk tilbage',
  notices: 'Besked',
  noNotices: 'Ingen har fået besked endnu.',
  noticeTo: (audience: string, receivers: number) =>
    receivers === 1 ? audience : `${audience} (${receivers} modtagere)`,
  noticeBy: (date: string, by: string) => (by === '' ? date : `${date} af ${by}`),
  tell: 'Giv besked',
  tellWhom: 'Hvem skal have besked?',
  tellHint: 'Hver person eller postkasse får én mail om pladsen, fristen og hvem der skal have svaret.',
  nobodyThere: 'Ingen at skrive til',
  receivers: (count: number) => (count === 1 ? '1 modtager' : `${count} modtagere`),
  address: 'En anden postkasse',
  addressHint: 'For eksempel den faglige organisations. Sæt også hak ved “En anden postkasse”.',
  audiences: audiencesDa,
  error: 'Fejl: ',
  mail: {
    subject: (p: { committee: string; seat: string }) => `Ledig plads i ${p.committee}: ${p.seat}`,
    preheader: (p: MailFacts) => `Senest ${p.due}`,
    greeting: (name: string) => (name === '' ? 'Hej' : `Hej ${name}`),
    what: (p: MailFacts) =>
      `Pladsen “${p.seat}” i ${p.committee} er ledig fra ${p.from} og skal være besat senest ${p.due}.`,
    who: (words: string, clause: string | null) =>
      clause === null ? `${words}.` : `${words} (MED-aftalen, ${clause}).`,
    answer: (secretary: string) => `Giv udvalgets sekretær, ${secretary}, besked om, hvem der er valgt eller udpeget.`,
    answerHr: 'Giv HR besked om, hvem der er valgt eller udpeget.',
    open: 'Se udvalget',
    footer: (municipality: string) => `Sendt af Medspil for ${municipality}.`,
  },
  done: {
    vacancy_opened: 'Pladsen er åbnet. Giv nu besked til dem, der skal vælge eller udpege.',
    vacancy_noticed: 'Beskeden er på vej.',
    vacancy_filled: 'Resultatet er gemt, og hvervet er skrevet ind.',
    vacancy_withdrawn: 'Trukket tilbage. Pladsen står stadig ledig.',
  },
  refusals: {
    vacancy_open_already: 'Pladsen er allerede åbnet. Skriv resultatet der, eller træk den tilbage først.',
    seat_has_holder: (p: Params) =>
      sayParam('da', p, 'last') === ''
        ? `${sayParam('da', p, 'name')} sidder på pladsen den dag. Afslut hvervet først, så kan pladsen åbnes.`
        : `${sayParam('da', p, 'name')} sidder på pladsen til ${sayParam('da', p, 'last')}. Vælg dagen efter eller en senere.`,
    seat_filled_later: (p: Params) =>
      `${sayParam('da', p, 'name')} begynder på pladsen ${sayParam('da', p, 'from')}. Der er ingen at finde.`,
    due_has_passed: 'Fristen ligger før i dag. Vælg en senere dag.',
    vacancy_not_open: 'Pladsen er allerede besat, eller den er trukket tilbage.',
    begins_before_vacant: (p: Params) =>
      `Pladsen er ledig fra ${sayParam('da', p, 'from')}. Hvervet kan ikke begynde før.`,
    nobody_chosen: 'Sæt hak ved mindst én, der skal have besked.',
    nobody_to_notify:
      'En af dem, du har valgt, har ingen mailadresse i Medspil. Fjern hakket, eller skriv en anden postkasse.',
    address_missing: 'Skriv adressen på den anden postkasse, eller fjern hakket ved den.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Vacant seats',
  lead: 'Seats that somebody must be elected or appointed to, and by when.',
  openTitle: 'Under way',
  noneTitle: 'No elections or appointments are under way',
  noneText: 'When a seat falls vacant it is opened here. Those who elect or appoint are told, and the clock runs.',
  notOpened: 'Vacant, but not opened',
  notOpenedText: 'Nobody is being looked for to these seats yet.',
  noneVacant: 'All other seats are filled.',
  andMore: (count) => `And ${count} more. Search for the committee to see them.`,
  settled: 'Settled in the latest year',
  search: 'Find a committee',
  show: 'Show',
  nothingFound: 'Nothing vacant in committees called that.',
  neverHeld: 'Nobody has sat here',
  vacantSince: (date) => `Vacant since ${date}`,
  findSomebody: 'Find somebody',
  seeOpen: 'See the election',
  open: 'Open',
  openFor: (seat, committee) => `Open: ${seat}, ${committee}`,
  newTitle: (seat) => `Find somebody for: ${seat}`,
  newLead: 'Here you open the seat. Afterwards you can tell those who elect or appoint.',
  reason: 'Why is the seat vacant?',
  reasonHint: 'For example “Left the job” or “The term ends”. Do not write about health or other personal matters.',
  who: 'Who elects or appoints?',
  whoByAgreement: (words, clause) => `${words} by the MED agreement (${clause}).`,
  whoUnknown: 'The MED agreement does not say who it is for this seat.',
  entitled: 'Who exactly?',
  entitledHint: 'For example “the pedagogues of Centre for Children”.',
  vacantFrom: 'Vacant from',
  dueOn: 'To be filled by',
  create: 'Open the seat',
  cancel: 'Cancel',
  chosenBy: {
    post: 'Follows the position',
    management: 'The management appoints',
    election_group: 'The election group appoints',
    employees: 'The employees elect',
    amr_below: 'The working environment representatives elect among themselves',
    level_below: 'The level below elects',
    union: 'The trade union appoints or reports',
  },
  states: { open: 'Under way', late: 'Overdue', filled: 'Filled', withdrawn: 'Withdrawn' },
  facts: {
    committee: 'Committee',
    seat: 'Seat',
    group: 'Election group',
    before: 'Sat there before',
    reason: 'Why',
    who: 'Elects or appoints',
    vacantFrom: 'Vacant from',
    due: 'Due by',
    opened: 'Opened',
  },
  state: 'How far is it?',
  writeResult: 'Write the result',
  resultTitle: (seat) => `Who has been elected or appointed to: ${seat}`,
  resultLead: 'The mandate begins on the day you write. The election itself is held by those who elect.',
  saveResult: 'Save the result',
  resultIs: (name) => `${name} sits on the seat.`,
  chosenOn: (way, date) => `${way} ${date}`,
  toMandate: 'See the election and the time to object',
  handover: 'Hand-over',
  handoverText: 'Papers from whoever sat here before, for whoever comes.',
  toHandover: 'To the hand-over',
  withdrawn: (date, reason) => `Withdrawn ${date}: ${reason}`,
  withdraw: 'Withdraw',
  withdrawText: 'The seat is still vacant, but nobody is being looked for.',
  withdrawReason: 'Why?',
  withdrawConfirm: 'Yes, withdraw',
  notices: 'Notice',
  noNotices: 'Nobody has been told yet.',
  noticeTo: (audience, receivers) => (receivers === 1 ? audience : `${audience} (${receivers} receivers)`),
  noticeBy: (date, by) => (by === '' ? date : `${date} by ${by}`),
  tell: 'Tell them',
  tellWhom: 'Who is to be told?',
  tellHint: 'Each person or mailbox gets one mail about the seat, the day by which, and who is to have the answer.',
  nobodyThere: 'Nobody to write to',
  receivers: (count) => (count === 1 ? '1 receiver' : `${count} receivers`),
  address: 'Another mailbox',
  addressHint: 'For example the trade union’s. Tick “Another mailbox” too.',
  audiences: {
    election_group: 'The election group’s mailbox',
    leader: 'The leader of the area',
    secretary: 'The committee’s secretary',
    secretaries_below: 'The secretaries of the committees below',
    amr_below: 'The working environment representatives of the committees below',
    everybody: 'Everybody employed in the area',
    mailbox: 'Another mailbox',
  },
  error: 'Error: ',
  mail: {
    subject: (p) => `Vacant seat in ${p.committee}: ${p.seat}`,
    preheader: (p) => `By ${p.due}`,
    greeting: (name) => (name === '' ? 'Hello' : `Hello ${name}`),
    what: (p) => `The seat “${p.seat}” in ${p.committee} is vacant from ${p.from} and is to be filled by ${p.due}.`,
    who: (words, clause) => (clause === null ? `${words}.` : `${words} (the MED agreement, ${clause}).`),
    answer: (secretary) => `Tell the committee’s secretary, ${secretary}, who has been elected or appointed.`,
    answerHr: 'Tell HR who has been elected or appointed.',
    open: 'See the committee',
    footer: (municipality) => `Sent by Medspil for ${municipality}.`,
  },
  done: {
    vacancy_opened: 'The seat has been opened. Now tell those who elect or appoint.',
    vacancy_noticed: 'The notice is on its way.',
    vacancy_filled: 'The result has been saved and the mandate entered.',
    vacancy_withdrawn: 'Withdrawn. The seat is still vacant.',
  },
  refusals: {
    vacancy_open_already: 'The seat has already been opened. Write the result there, or withdraw it first.',
    seat_has_holder: (p) =>
      sayParam('en', p, 'last') === ''
        ? `${sayParam('en', p, 'name')} sits on the seat that day. End the mandate first; then the seat can be opened.`
        : `${sayParam('en', p, 'name')} sits on the seat until ${sayParam('en', p, 'last')}. Choose the day after or a later one.`,
    seat_filled_later: (p) =>
      `${sayParam('en', p, 'name')} begins on the seat on ${sayParam('en', p, 'from')}. There is nobody to find.`,
    due_has_passed: 'The day by which lies before today. Choose a later one.',
    vacancy_not_open: 'The seat has already been filled, or the vacancy was withdrawn.',
    begins_before_vacant: (p) =>
      `The seat is vacant from ${sayParam('en', p, 'from')}. The mandate cannot begin before.`,
    nobody_chosen: 'Tick at least one who is to be told.',
    nobody_to_notify:
      'One of those you have chosen has no mail address in Medspil. Untick it, or write another mailbox.',
    address_missing: 'Write the address of the other mailbox, or untick it.',
  },
}

export const messages = { da, en }
