import type { Chore } from './rules.ts'

type Counted = (n: number) => string

const choresDa: Record<Chore, Counted> = {
  bodies: (n) => (n === 1 ? '1 arbejdsplads skal have udvalg' : `${n} arbejdspladser skal have udvalg`),
  seats: (n) => (n === 1 ? '1 udvalg skal have pladser' : `${n} udvalg skal have pladser`),
  chairs: (n) => (n === 1 ? '1 formand skal vælges' : `${n} formænd skal vælges`),
  holders: (n) => (n === 1 ? '1 plads skal besættes' : `${n} pladser skal besættes`),
  vice_chairs: (n) => (n === 1 ? '1 næstformand skal vælges' : `${n} næstformænd skal vælges`),
  secretaries: (n) => (n === 1 ? '1 sekretær skal navngives' : `${n} sekretærer skal navngives`),
  trios: (n) => (n === 1 ? '1 arbejdsplads skal have en TRIO' : `${n} arbejdspladser skal have en TRIO`),
}
const choresEn: Record<Chore, Counted> = {
  bodies: (n) => (n === 1 ? '1 workplace needs a committee' : `${n} workplaces need a committee`),
  seats: (n) => (n === 1 ? '1 committee needs seats' : `${n} committees need seats`),
  chairs: (n) => (n === 1 ? '1 chair is to be chosen' : `${n} chairs are to be chosen`),
  holders: (n) => (n === 1 ? '1 seat is to be filled' : `${n} seats are to be filled`),
  vice_chairs: (n) => (n === 1 ? '1 vice-chair is to be chosen' : `${n} vice-chairs are to be chosen`),
  secretaries: (n) => (n === 1 ? '1 secretary is to be named' : `${n} secretaries are to be named`),
  trios: (n) => (n === 1 ? '1 workplace needs a TRIO' : `${n} workplaces need a TRIO`),
}

export const da = {
  title: 'Strukturtjek',
  titleOf: (name: string) => `Strukturtjek: ${name}`,
  lead: (agreement: string, on: string) => `Hvad der ikke svarer til ${agreement} pr. ${on}. Intet ændres af sig selv.`,
  leadWithout: (on: string) => `Pr. ${on}. Uden en MED-aftale i kraft ses der kun på, hvad der ikke kræver en.`,
  simulation: 'Prøvekørsel af en aftale',
  reorganisations: 'Organisationsændringer',
  filters: 'Vis kun',
  centre: 'Område',
  kind: 'Slags',
  severity: 'Hvor meget haster det',
  all: 'Alle',
  filter: 'Vis',
  clear: 'Vis alt',
  showAll: 'Se hele strukturtjekket',
  notYet: {
    title: 'Mangler endnu',
    text: 'Det er ikke gjort, siden udvalgene blev oprettet. Det strider først mod aftalen, når en frist løber ud, eller når noget, der har været på plads, falder bort.',
    chores: choresDa,
    how: {
      bodies: 'Niveau for niveau, med forslag ud fra enhederne.',
      seats: 'Det mindste antal efter aftalen, til alle på én gang.',
      chairs: 'Lederen af området er formand.',
      holders:
        'Medarbejderne vælger, eller valggruppen eller ledelsen udpeger. Giv dem besked fra listen over ledige pladser.',
      vice_chairs: 'Medarbejdersiden vælger en af sine egne, når pladserne er besat.',
      secretaries: 'Skriv et navn for hvert udvalg, mange på én side.',
      trios:
        'TRIO er arbejdspladsens leder, tillidsrepræsentant og arbejdsmiljørepræsentant. Den oprettes, når de er kendt.',
    } satisfies Record<Chore, string>,
    see: (chore: string) => `Se hvor: ${chore}`,
    where: 'Se hvor',
    nothingAgainst: 'Intet strider mod aftalen',
    nothingAgainstText: 'Det, der står ovenfor, er kun ikke gjort endnu.',
  },
  counts: (n: number) => (n === 1 ? '1 punkt' : `${n} punkter`),
  found: (n: number, all: number) => (n === all ? `${n} i alt` : `${n} af ${all}`),
  nothing: 'Alt svarer til aftalen',
  nothingText: 'Her kommer ledige pladser, udløbne valgperioder og andet, der skal gøres noget ved.',
  nothingHere: 'Intet med de valg',
  nothingHereText: 'Der er punkter, men ingen af den slags, du har valgt.',
  seeAll: (n: number) => `Se alle ${n}`,
  clause: (clause: string) => `Aftalens ${clause}.`,
  byHr: 'Løses af HR',
  bySecretary: 'Løses af udvalgets sekretær eller HR',
  history: (day: string, before: number, after: number) =>
    `Grænsen blev krydset ${day}: fra ${before} til ${after} ansatte.`,
  always: (low: number, high: number) =>
    low === high ? `Antallet har været ${low} i et år.` : `Antallet har været mellem ${low} og ${high} det seneste år.`,
  forbidden: 'Strukturtjekket er for HR og for formand, næstformand og sekretær i et udvalg.',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Structure check',
  titleOf: (name) => `Structure check: ${name}`,
  lead: (agreement, on) => `What does not match ${agreement} as of ${on}. Nothing changes by itself.`,
  leadWithout: (on) => `As of ${on}. Without an agreement in force only what needs none is looked at.`,
  simulation: 'Try out an agreement',
  reorganisations: 'Reorganisations',
  filters: 'Show only',
  centre: 'Area',
  kind: 'Kind',
  severity: 'How pressing',
  all: 'All',
  filter: 'Show',
  clear: 'Show everything',
  showAll: 'See the whole structure check',
  notYet: {
    title: 'Not done yet',
    text: 'It has not been done since the committees were set up. It is against the agreement only when a deadline has run out, or when something that was in place falls away.',
    chores: choresEn,
    how: {
      bodies: 'Level by level, proposed from the units.',
      seats: 'The fewest by the agreement, for all of them at once.',
      chairs: 'The leader of the area is the chair.',
      holders:
        'The employees elect, or the election group or management appoints. Notify them from the list of vacant seats.',
      vice_chairs: 'The employee side chooses one of its own once the seats are filled.',
      secretaries: 'Write a name for each committee, many on one page.',
      trios:
        'A TRIO is the leader, the shop steward and the health and safety representative of a workplace. It is made once they are known.',
    },
    see: (chore) => `See where: ${chore}`,
    where: 'See where',
    nothingAgainst: 'Nothing is against the agreement',
    nothingAgainstText: 'What stands above is only not done yet.',
  },
  counts: (n) => (n === 1 ? '1 finding' : `${n} findings`),
  found: (n, all) => (n === all ? `${n} in all` : `${n} of ${all}`),
  nothing: 'Everything matches the agreement',
  nothingText: 'Vacant seats, terms that have run out and other things to be done will stand here.',
  nothingHere: 'Nothing with those choices',
  nothingHereText: 'There are findings, but none of the kind you chose.',
  seeAll: (n) => `See all ${n}`,
  clause: (clause) => `Clause ${clause} of the agreement.`,
  byHr: 'For HR to solve',
  bySecretary: 'For the committee’s secretary or HR to solve',
  history: (day, before, after) => `The threshold was crossed on ${day}: from ${before} to ${after} employees.`,
  always: (low, high) =>
    low === high
      ? `The number has been ${low} for a year.`
      : `The number has been between ${low} and ${high} over the past year.`,
  forbidden: 'The structure check is for HR and for the chair, vice-chair and secretary of a committee.',
}

export const messages = { da, en }
