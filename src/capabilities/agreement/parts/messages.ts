import type { AgreementException, AgreementSeats, Apsa, ItemKind, PartName, Training } from '../rules.ts'
import { messages as seats } from '../seats/messages.ts'

type SeatsShown = Pick<AgreementSeats, 'side' | 'mandateKind' | 'electionGroup' | 'atLeast' | 'atMost'>
type Days = (days: string, months: number) => string

/** "5", "mindst 2", "2 til 4". */
function rangeDa(atLeast: number, atMost: number | null): string {
  if (atMost === null) return `mindst ${atLeast}`
  return atMost === atLeast ? String(atLeast) : `${atLeast} til ${atMost}`
}

function rangeEn(atLeast: number, atMost: number | null): string {
  if (atMost === null) return `at least ${atLeast}`
  return atMost === atLeast ? String(atLeast) : `${atLeast} to ${atMost}`
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

/** "Medarbejdersiden: 2 til 4 pladser, arbejdsmiljørepræsentant (AMR)" */
function seatsDa({ side, mandateKind, electionGroup, atLeast, atMost }: SeatsShown): string {
  const words = seats.da
  const noun = (atMost ?? atLeast) === 1 ? 'plads' : 'pladser'
  const whom = [...(mandateKind ? [words.kinds[mandateKind]] : []), ...(electionGroup ? [electionGroup] : [])]
  const all = whom.length === 0 ? ' i alt' : `, ${whom.join(', ')}`
  return `${capital(words.sides[side])}: ${rangeDa(atLeast, atMost)} ${noun}${all}`
}

function seatsEn({ side, mandateKind, electionGroup, atLeast, atMost }: SeatsShown): string {
  const words = seats.en
  const noun = (atMost ?? atLeast) === 1 ? 'seat' : 'seats'
  const whom = [...(mandateKind ? [words.kinds[mandateKind]] : []), ...(electionGroup ? [electionGroup] : [])]
  const all = whom.length === 0 ? ' in all' : `, ${whom.join(', ')}`
  return `${capital(words.sides[side])}: ${rangeEn(atLeast, atMost)} ${noun}${all}`
}

const monthsDa = (n: number) => (n === 1 ? '1 måned' : `${n} måneder`)
const monthsEn = (n: number) => (n === 1 ? '1 month' : `${n} months`)
const daysDa = (days: string) => (days === '1' ? '1 dag' : `${days} dage`)
const daysEn = (days: string) => (days === '1' ? '1 day' : `${days} days`)

const danish = {
  kinds: { information: 'Til orientering', discussion: 'Til drøftelse', agreement: 'Til enighed om retningslinje' },
  apsa: { work: 'Arbejde', staff: 'Personale', cooperation: 'Samarbejde', working_environment: 'Arbejdsmiljø' },
  placed: { first: 'Først på dagsordenen', last: 'Sidst på dagsordenen' },
  trainings: {
    med_basic: 'MED-grunduddannelse',
    am_basic: 'Arbejdsmiljøuddannelse',
    am_first_year: 'Supplerende arbejdsmiljøuddannelse, første år',
    am_yearly: 'Supplerende arbejdsmiljøuddannelse, derefter hvert år',
  },
  training: {
    med_basic: (days, months) =>
      `MED-grunduddannelse: ${daysDa(days)} inden ${monthsDa(months)}, efter at hvervet er begyndt.`,
    am_basic: (days, months) =>
      `Arbejdsmiljøuddannelse: ${daysDa(days)} inden ${monthsDa(months)}, efter at hvervet er begyndt.`,
    am_first_year: (days, months) =>
      `Supplerende arbejdsmiljøuddannelse: ${daysDa(days)} tilbydes inden ${monthsDa(months)}, efter at hvervet er begyndt.`,
    am_yearly: (days, months) =>
      `Supplerende arbejdsmiljøuddannelse: ${daysDa(days)} hver ${monthsDa(months)} efter det første år.`,
  } as Record<Training, Days>,
  forms: {
    committee: 'Udvalg',
    staff_meeting: 'Personalemøde med MED-status',
    shared_committee: 'Fælles udvalg med en anden arbejdsplads',
  },
} satisfies PartWords

interface PartWords {
  kinds: Record<ItemKind, string>
  apsa: Record<Apsa, string>
  placed: Record<'first' | 'last', string>
  trainings: Record<Training, string>
  training: Record<Training, Days>
  forms: Record<AgreementException['form'], string>
}

/** The parts of the agreement besides its numbers, as everybody reads them and as they are changed. */
export const da = {
  ...danish,
  titles: {
    seats: 'Sammensætning',
    principles: 'Principper',
    items: 'Faste punkter',
    training: 'Uddannelse',
    exceptions: 'Undtagelser for arbejdspladser',
  } as Record<PartName, string>,
  leads: {
    seats: 'Hvem der sidder i udvalgene på hvert niveau. Et personalemøde med MED-status har ingen pladser.',
    principles: 'Det, aftalen siger på andre måder end med tal.',
    items: 'Punkter, som alle ordinære møder begynder eller slutter med.',
    training: 'Den uddannelse, der hører til et hverv, og hvornår den skal være gennemført.',
    exceptions: 'Arbejdspladser, der efter aftale har en anden form, end antallet af ansatte giver.',
  } as Record<PartName, string>,
  none: {
    seats: 'Aftalen siger ikke noget om sammensætning endnu.',
    principles: 'Aftalen har ingen principper endnu.',
    items: 'Aftalen har ingen faste punkter. Sekretæren får de almindelige punkter foreslået.',
    training: 'Aftalen siger ikke noget om uddannelse endnu.',
    exceptions: 'Ingen arbejdspladser er undtaget.',
  } as Record<PartName, string>,
  add: {
    seats: 'Tilføj pladser',
    principles: 'Tilføj et princip',
    items: 'Tilføj et fast punkt',
    training: 'Tilføj uddannelse',
    exceptions: 'Tilføj en undtagelse',
  } as Record<PartName, string>,
  changeTitle: {
    seats: 'Ret pladser',
    principles: 'Ret princippet',
    items: 'Ret det faste punkt',
    training: 'Ret uddannelsen',
    exceptions: 'Ret undtagelsen',
  } as Record<PartName, string>,
  change: 'Ret',
  changeOf: (what: string) => `Ret: ${what}`,
  remove: 'Fjern',
  removeText: 'Rækken tages ud af denne udgave. Tidligere udgaver ændres ikke.',
  removeConfirm: 'Ja, fjern',
  up: 'Op',
  down: 'Ned',
  upOf: (title: string) => `Flyt ${title} op`,
  downOf: (title: string) => `Flyt ${title} ned`,
  contents: 'Indhold',
  level: 'Niveau',
  allLevels: 'Alle niveauer',
  seats: seatsDa,
  chosen: (words: string) => `${capital(words)}.`,
  seatLevelHint: 'Hver række er et krav for sig. En række uden art og valggruppe gælder hele siden.',
  side: 'Side',
  sideChoices: { management: 'Ledelsessiden', employee: 'Medarbejdersiden' },
  kind: 'Art',
  anyKind: 'Alle slags',
  group: 'Valggruppe',
  groupHint: 'Som den hedder i aftalen, for eksempel “Valggruppe B”. Tomt: alle.',
  atLeast: 'Mindst',
  atMost: 'Højst',
  chosenBy: 'Hvem bestemmer, hvem der sidder der?',
  principle: 'Princip',
  principleHint: 'Listen samler det, lokale MED-aftaler siger.',
  title: 'Punktets overskrift',
  itemKind: 'Behandling',
  apsaLabel: 'Hvad handler punktet om?',
  presenter: 'Hvem fremlægger?',
  minutes: 'Minutter',
  placedLabel: 'Hvor på dagsordenen?',
  itemMeta: (minutes: number) => `${minutes} minutter`,
  trainingLabel: 'Hvilken uddannelse?',
  days: 'Dage',
  daysHint: 'Hele og halve dage: “1,5”.',
  withinMonths: 'Inden for måneder',
  unit: 'Arbejdsplads',
  form: 'Form',
  reason: 'Begrundelse',
  clause: 'Paragraf',
  clauseHint: 'Som den står i aftalen: “§ 4, stk. 2”.',
  wording: 'Aftalens egne ord',
  decimal: ',',
  templateTitle: 'Paragraffer fra skabelonen',
  templateText: (count: number) =>
    `${count === 1 ? 'Én regel har' : `${count} regler har`} stadig skabelonens egen paragraf. Skabelonen er et forslag: ret tal og paragraf til det, I har underskrevet.`,
  refusals: {
    part_exists: 'Det står der allerede for det niveau. Ret den række, der er.',
    wrong_side: 'Ledere sidder på ledelsessiden, og alle andre på medarbejdersiden.',
    most_below_least: 'Det højeste antal er mindre end det laveste.',
    wrong_choice: 'Det princip findes ikke. Vælg et fra listen.',
    principle_exists: 'Aftalen siger allerede noget om det for det niveau. Ret det i stedet.',
    unit_missing: 'Arbejdspladsen findes ikke. Vælg en fra listen.',
    level_missing: 'Aftalen har ikke det niveau. Vælg et andet, eller tilføj niveauet først.',
    agreement_in_force:
      'Udgaven er i kraft, og frister er regnet ud fra den. Lav en ny udgave, der gælder fra en kommende dag.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  kinds: { information: 'For information', discussion: 'For discussion', agreement: 'For agreement on a guideline' },
  apsa: { work: 'Work', staff: 'Staff', cooperation: 'Cooperation', working_environment: 'Working environment' },
  placed: { first: 'First on the agenda', last: 'Last on the agenda' },
  trainings: {
    med_basic: 'Basic MED training',
    am_basic: 'Working environment training',
    am_first_year: 'Supplementary working environment training, first year',
    am_yearly: 'Supplementary working environment training, every year after that',
  },
  training: {
    med_basic: (days, months) =>
      `Basic MED training: ${daysEn(days)} within ${monthsEn(months)} of the mandate’s first day.`,
    am_basic: (days, months) =>
      `Working environment training: ${daysEn(days)} within ${monthsEn(months)} of the mandate’s first day.`,
    am_first_year: (days, months) =>
      `Supplementary working environment training: ${daysEn(days)} offered within ${monthsEn(months)} of the mandate’s first day.`,
    am_yearly: (days, months) =>
      `Supplementary working environment training: ${daysEn(days)} every ${monthsEn(months)} after the first year.`,
  },
  forms: {
    committee: 'Committee',
    staff_meeting: 'Staff meeting with MED status',
    shared_committee: 'Committee shared with another workplace',
  },
  titles: {
    seats: 'Composition',
    principles: 'Principles',
    items: 'Fixed items',
    training: 'Training',
    exceptions: 'Exceptions for workplaces',
  },
  leads: {
    seats: 'Who sits on the committees of each level. A staff meeting with MED status has no seats.',
    principles: 'What the agreement says in other ways than numbers.',
    items: 'Items that every ordinary meeting begins or ends with.',
    training: 'The training that belongs to a mandate, and when it must be completed.',
    exceptions: 'Workplaces that by agreement have another form than their number of employees gives.',
  },
  none: {
    seats: 'The agreement does not say anything about composition yet.',
    principles: 'The agreement has no principles yet.',
    items: 'The agreement has no fixed items. The secretary is offered the usual ones.',
    training: 'The agreement does not say anything about training yet.',
    exceptions: 'No workplaces are excepted.',
  },
  add: {
    seats: 'Add seats',
    principles: 'Add a principle',
    items: 'Add a fixed item',
    training: 'Add training',
    exceptions: 'Add an exception',
  },
  changeTitle: {
    seats: 'Change seats',
    principles: 'Change the principle',
    items: 'Change the fixed item',
    training: 'Change the training',
    exceptions: 'Change the exception',
  },
  change: 'Change',
  changeOf: (what) => `Change: ${what}`,
  remove: 'Remove',
  removeText: 'The row is taken out of this version. Earlier versions do not change.',
  removeConfirm: 'Yes, remove',
  up: 'Up',
  down: 'Down',
  upOf: (title) => `Move ${title} up`,
  downOf: (title) => `Move ${title} down`,
  contents: 'Contents',
  level: 'Level',
  allLevels: 'All levels',
  seats: seatsEn,
  chosen: (words) => `${capital(words)}.`,
  seatLevelHint: 'Each row is a demand of its own. A row without kind and election group is about the whole side.',
  side: 'Side',
  sideChoices: { management: 'The management side', employee: 'The employee side' },
  kind: 'Kind',
  anyKind: 'Every kind',
  group: 'Election group',
  groupHint: 'As the agreement calls it, for example “Valggruppe B”. Empty: all.',
  atLeast: 'At least',
  atMost: 'At most',
  chosenBy: 'Who decides who sits there?',
  principle: 'Principle',
  principleHint: 'The list gathers what local MED agreements say.',
  title: 'Title of the item',
  itemKind: 'Purpose',
  apsaLabel: 'What is the item about?',
  presenter: 'Who presents it?',
  minutes: 'Minutes',
  placedLabel: 'Where on the agenda?',
  itemMeta: (minutes) => `${minutes} minutes`,
  trainingLabel: 'Which training?',
  days: 'Days',
  daysHint: 'Whole and half days: “1.5”.',
  withinMonths: 'Within months',
  unit: 'Workplace',
  form: 'Form',
  reason: 'Reason',
  clause: 'Clause',
  clauseHint: 'As in the agreement: “§ 4, stk. 2”.',
  wording: 'The agreement’s own words',
  decimal: '.',
  templateTitle: 'Clauses from the template',
  templateText: (count) =>
    `${count === 1 ? 'One rule still has' : `${count} rules still have`} the template’s own clause. The template is a suggestion: change numbers and clauses to what you have signed.`,
  refusals: {
    part_exists: 'That is there already for that level. Change the row that is there.',
    wrong_side: 'Leaders sit on the management side, and everybody else on the employee side.',
    most_below_least: 'The highest number is below the lowest.',
    wrong_choice: 'There is no such principle. Choose one from the list.',
    principle_exists: 'The agreement already says something about that for that level. Change it instead.',
    unit_missing: 'There is no such workplace. Choose one from the list.',
    level_missing: 'The agreement does not have that level. Choose another, or add the level first.',
    agreement_in_force:
      'This version is in force, and deadlines have been counted from it. Make a new version that holds from a coming day.',
  },
}

export const sameInBoth = ['side', 'form']

export const messages = { da, en }

/** Days of education in the reader's decimal mark. */
export const sayDays = (lang: 'da' | 'en', days: number): string => String(days).replace('.', messages[lang].decimal)
