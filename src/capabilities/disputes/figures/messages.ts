export const da = {
  title: 'Uoverensstemmelser over årene',
  lead: 'Hvor mange, hvilke slags og hvor længe de tog. Talt fra den dag, de blev sendt. Udvalg og personer nævnes ikke.',
  byYear: 'Efter år og slags',
  byLevel: 'Efter niveau og slags',
  year: 'År',
  level: 'Niveau',
  all: 'I alt',
  raised: 'Rejst',
  open: 'Åbne',
  days: 'Dage, midterste',
  none: '–',
  emptyTitle: 'Der er ingen uoverensstemmelser at tælle',
  empty: 'Når den første er sendt, kommer tallene her.',
  howCounted: 'Midterste: halvdelen tog kortere tid, halvdelen længere. Kun de afsluttede tæller med.',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Disputes over the years',
  lead: 'How many, of which kinds, and how long they took. Counted from the day they were sent. No committee or person is named.',
  byYear: 'By year and kind',
  byLevel: 'By level and kind',
  year: 'Year',
  level: 'Level',
  all: 'In all',
  raised: 'Raised',
  open: 'Open',
  days: 'Days (median)',
  none: '–',
  emptyTitle: 'There are no disputes to count',
  empty: 'When the first is sent, the figures come here.',
  howCounted: 'Median: half took less time, half took more. Only closed cases count.',
}

export const messages = { da, en }
