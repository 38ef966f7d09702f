export const da = {
  title: (name: string) => `${name}: poster og hverv`,
  lead: 'Alt, personen er valgt eller udpeget til i MED: hver plads for sig, med hvem der har valgt, og hvor længe.',
  now: 'I dag',
  coming: 'Begynder senere',
  over: 'Tidligere',
  none: 'Har ingen poster eller hverv i MED.',
  substituteFor: (names: string) => `Suppleant for ${names}`,
  substituteVacant: 'Suppleant på en plads, der er ledig',
  stepsIn: (names: string) => `Ved afbud træder ${names} ind`,
  nobodySteps: 'Ved afbud er der ingen suppleant',
  chosen: (way: string, date: string) => `${way} ${date}`,
  workplaces: 'Se arbejdspladser',
  choice: 'Valget',
  choiceOf: (seat: string) => `Valget og fristen for indsigelse: ${seat}`,
}

export type Messages = typeof da

export const en: Messages = {
  title: (name) => `${name}: posts and mandates`,
  lead: 'Everything the person is elected or appointed to in MED: each seat for itself, with who elected, and for how long.',
  now: 'Today',
  coming: 'Begins later',
  over: 'Earlier',
  none: 'Holds no posts or mandates in MED.',
  substituteFor: (names) => `Substitute for ${names}`,
  substituteVacant: 'Substitute on a seat that is vacant',
  stepsIn: (names) => `Steps in at absence: ${names}`,
  nobodySteps: 'There is no substitute at absence',
  chosen: (way, date) => `${way} on ${date}`,
  workplaces: 'See workplaces',
  choice: 'The election',
  choiceOf: (seat) => `The election and the time to object: ${seat}`,
}

export const messages = { da, en }
