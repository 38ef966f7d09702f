export const da = {
  title: 'Hvem repræsenterer mig?',
  titleOf: (unit: string) => `Hvem repræsenterer ${unit}?`,
  lead: (unit: string) =>
    `Du arbejder i ${unit}. Her er dem, der taler for dig i MED, og dem på ledelsessiden, fra det nærmeste udvalg og opad.`,
  leadOf: 'Dem, der taler for arbejdspladsen i MED, og dem på ledelsessiden, fra det nærmeste udvalg og opad.',
  employeeSide: 'Medarbejdernes repræsentanter',
  managementSide: 'Ledelsen',
  noEmployees: 'Ingen er valgt endnu.',
  noManagement: 'Ingen er udpeget endnu.',
  staffMeeting: 'Her er du selv med: alle ansatte deltager i personalemødet.',
  noneTitle: 'Der er intet udvalg over arbejdspladsen',
  noneText: 'Når der er oprettet udvalg for arbejdspladsen eller enhederne over den, står de her.',
  noWorkplaceTitle: 'Du har ingen arbejdsplads i Medspil',
  noWorkplaceText: 'Listen over ansatte siger ikke, hvor du arbejder. Spørg HR, eller find arbejdspladsen her.',
  other: 'En anden arbejdsplads',
  choose: 'Arbejdsplads',
  show: 'Vis',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Who represents me?',
  titleOf: (unit) => `Who represents ${unit}?`,
  lead: (unit) =>
    `You work at ${unit}. Here are those who speak for you in MED, and those on the management side, from the nearest committee upwards.`,
  leadOf:
    'Those who speak for the workplace in MED, and those on the management side, from the nearest committee upwards.',
  employeeSide: 'The employees’ representatives',
  managementSide: 'The management',
  noEmployees: 'Nobody has been elected yet.',
  noManagement: 'Nobody has been appointed yet.',
  staffMeeting: 'Here you take part yourself: everybody employed attends the staff meeting.',
  noneTitle: 'There is no committee over the workplace',
  noneText: 'When committees have been set up for the workplace or the units above it, they will be here.',
  noWorkplaceTitle: 'You have no workplace in Medspil',
  noWorkplaceText: 'The list of employees does not say where you work. Ask HR, or find the workplace here.',
  other: 'Another workplace',
  choose: 'Workplace',
  show: 'Show',
}

export const messages = { da, en }
