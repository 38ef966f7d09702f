export const da = {
  title: (name: string) => `Medlemmer af ${name}`,
  sheet: 'Medlemmer',
  download: 'Medlemsliste',
  xlsx: 'Hent som regneark (xlsx)',
  pdf: 'Hent som PDF',
  print: 'Siden kan også skrives ud, som den er.',
  side: 'Side',
  seat: 'Plads',
  electionGroup: 'Valggruppe',
  name: 'Navn',
  kind: 'Hverv',
  standing: 'Medlem eller suppleant',
  post: 'Post',
  organisation: 'Faglig organisation',
  electorate: 'Valgt af',
  from: 'Fra',
  lastDay: 'Til og med',
  period: 'Periode',
  unit: 'Enhed',
  everyone: 'Ansatte på arbejdspladsen',
  employee: 'Ansat',
  vacant: 'Ledig plads',
  substituteFor: (name: string) => `Suppleant for ${name}`,
  empty: 'Udvalget har ingen pladser og ingen poster den dag.',
  fileName: (name: string, on: string) => `medlemmer-${name}-${on}`,
}

export type Messages = typeof da

export const en: Messages = {
  title: (name) => `Members of ${name}`,
  sheet: 'Members',
  download: 'List of members',
  xlsx: 'Download as a spreadsheet (xlsx)',
  pdf: 'Download as PDF',
  print: 'The page can also be printed as it is.',
  side: 'Side',
  seat: 'Seat',
  electionGroup: 'Election group',
  name: 'Name',
  kind: 'Mandate',
  standing: 'Member or substitute',
  post: 'Post',
  organisation: 'Trade union',
  electorate: 'Elected by',
  from: 'From',
  lastDay: 'Until',
  period: 'Term',
  unit: 'Unit',
  everyone: 'Employees at the workplace',
  employee: 'Employee',
  vacant: 'Vacant seat',
  substituteFor: (name) => `Substitute for ${name}`,
  empty: 'The committee has no seats and no posts on that day.',
  fileName: (name, on) => `members-${name}-${on}`,
}

/** The same word in both languages. */
export const sameInBoth = ['side', 'post']

export const messages = { da, en }
