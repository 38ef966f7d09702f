export const da = {
  title: 'Søg',
  titleOf: (text: string) => `Søg: ${text}`,
  label: 'Søg efter person, udvalg, arbejdsplads eller punkt',
  hint: 'En del af navnet er nok. Æ, ø og å kan også skrives ae, oe og aa.',
  go: 'Søg',
  people: 'Personer',
  committees: 'Udvalg og personalemøder',
  units: 'Arbejdspladser',
  items: 'Punkter på dagsordener',
  itemsLead: 'Kun punkter, du må læse.',
  staffMeeting: 'Personalemøde med MED-status',
  committee: 'Udvalg',
  representatives: 'Hvem repræsenterer arbejdspladsen?',
  more: 'Der er flere. Skriv mere for at finde dem.',
  morePeople: 'Se flere personer',
  moreCommittees: 'Se flere udvalg',
  nothingTitle: (text: string) => `Intet fundet med »${text}«`,
  nothingText: 'Prøv med færre bogstaver eller et andet ord. Der søges i navne og i punkters overskrifter.',
  startTitle: 'Skriv mindst to bogstaver',
  startText: 'Her kommer de personer, udvalg, arbejdspladser og punkter, der hedder det, du skriver.',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Search',
  titleOf: (text) => `Search: ${text}`,
  label: 'Search for a person, committee, workplace or item',
  hint: 'A part of the name is enough. Æ, ø and å may also be typed as ae, oe and aa.',
  go: 'Search',
  people: 'People',
  committees: 'Committees and staff meetings',
  units: 'Workplaces',
  items: 'Items on agendas',
  itemsLead: 'Only items that you may read.',
  staffMeeting: 'Staff meeting with MED status',
  committee: 'Committee',
  representatives: 'Who represents the workplace?',
  more: 'There are more. Type more to find them.',
  morePeople: 'See more people',
  moreCommittees: 'See more committees',
  nothingTitle: (text) => `Nothing found with “${text}”`,
  nothingText: 'Try fewer letters or another word. Names and the titles of items are searched.',
  startTitle: 'Type at least two letters',
  startText: 'People, committees, workplaces and items with that name come here.',
}

export const messages = { da, en }
