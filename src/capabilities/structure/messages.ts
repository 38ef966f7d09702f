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
