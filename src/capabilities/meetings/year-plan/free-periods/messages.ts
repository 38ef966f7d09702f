export const da = {
  title: 'Mødefri perioder',
  lead: 'Skoleferier og andre stræk, hvor der ikke planlægges MED-møder. Årsplanerne går uden om dem. De tæller stadig som hverdage, når frister regnes ud.',
  name: 'Hvad er det?',
  nameHint: 'For eksempel “Vinterferie” eller “Budgetseminar”.',
  firstDay: 'Fra',
  lastDay: 'Til og med',
  add: 'Tilføj',
  addTitle: 'Tilføj en periode',
  remove: 'Fjern',
  removeLabel: (name: string, days: string) => `Fjern ${name}, ${days}`,
  noneTitle: 'Der er ingen mødefri perioder',
  noneText: 'Årsplanerne går kun uden om weekender, helligdage og lukkedage. Skriv skoleferierne ind her.',
  days: (from: string, to: string) => `${from} til ${to}`,
  refusals: {
    ends_before_it_begins: 'Perioden slutter, før den begynder. Ret datoerne.',
    longer_than_a_year: 'Perioden er længere end et år. Ret datoerne.',
  },
  notices: {
    meeting_free_period_added: 'Perioden er tilføjet.',
    meeting_free_period_removed: 'Perioden er fjernet.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Periods without meetings',
  lead: 'School holidays and other stretches in which no MED meetings are planned. Year plans go round them. They still count as working days when deadlines are counted.',
  name: 'What is it?',
  nameHint: 'For example “Winter holiday” or “Budget seminar”.',
  firstDay: 'From',
  lastDay: 'To and including',
  add: 'Add',
  addTitle: 'Add a period',
  remove: 'Remove',
  removeLabel: (name, days) => `Remove ${name}, ${days}`,
  noneTitle: 'There are no periods without meetings',
  noneText: 'Year plans only go round weekends, public holidays and closing days. Enter the school holidays here.',
  days: (from, to) => `${from} to ${to}`,
  refusals: {
    ends_before_it_begins: 'The period ends before it begins. Change the dates.',
    longer_than_a_year: 'The period is longer than a year. Change the dates.',
  },
  notices: {
    meeting_free_period_added: 'The period is added.',
    meeting_free_period_removed: 'The period is removed.',
  },
}

export const messages = { da, en }
