import type { Lang } from '../platform/i18n/lang.ts'

const da = {
  product: 'Medspil',
  today: 'I dag',
  meetings: 'Møder',
  referrals: 'Sager på vej',
  tasks: 'Opgaver',
  wheel: 'Årshjul',
  hearings: 'Høringer',
  disputes: 'Uoverensstemmelser',
  trios: 'TRIO',
  committees: 'MED-organisationen',
  representatives: 'Hvem repræsenterer mig?',
  organisation: 'Arbejdspladser',
  people: 'Find en kollega',
  agreement: 'MED-aftalen',
  guidelines: 'Retningslinjer',
  search: 'Søg i Medspil',
  searchGo: 'Søg',
  administration: 'Administration',
  accessibility: 'Tilgængelighed',
  privacy: 'Persondata',
  roles: {
    administrator: 'administrator',
    hr_consultant: 'HR/MED-konsulent',
    chair: 'formand',
    vice_chair: 'næstformand',
    secretary: 'sekretær',
    preparer: 'forbereder møder med fuldmagt',
    leader: 'leder',
    member: 'medlem af MED',
    substitute: 'suppleant',
  },
  somethingBroke: 'Der skete en fejl hos os',
  somethingBrokeText: (id: string) =>
    `Det, du gjorde, er ikke gemt. Prøv igen om lidt. Sker det igen, så skriv til den systemansvarlige og opgiv nummeret ${id}.`,
  notFoundTitle: 'Siden findes ikke',
  crossSite:
    'Formularen kom ikke fra Medspil selv og er derfor ikke udført. Gå tilbage, genindlæs siden, og prøv igen.',
  tooLarge: 'Det, du sendte, er for stort. En fil må højst fylde 20 MB.',
  toTheFront: 'Til forsiden',
}

export type AppMessages = typeof da

const en: AppMessages = {
  product: 'Medspil',
  today: 'Today',
  meetings: 'Meetings',
  referrals: 'Matters on their way',
  tasks: 'Tasks',
  wheel: 'Annual wheel',
  hearings: 'Hearings',
  disputes: 'Disputes',
  trios: 'TRIO',
  committees: 'The MED organisation',
  representatives: 'Who represents me?',
  organisation: 'Workplaces',
  people: 'Find a colleague',
  agreement: 'The MED agreement',
  guidelines: 'Guidelines',
  search: 'Search in Medspil',
  searchGo: 'Search',
  administration: 'Administration',
  accessibility: 'Accessibility',
  privacy: 'Personal data',
  roles: {
    administrator: 'administrator',
    hr_consultant: 'HR/MED consultant',
    chair: 'chair',
    vice_chair: 'vice-chair',
    secretary: 'secretary',
    preparer: 'prepares meetings by delegation',
    leader: 'leader',
    member: 'member of MED',
    substitute: 'substitute',
  },
  somethingBroke: 'Something went wrong on our side',
  somethingBrokeText: (id: string) =>
    `What you did has not been saved. Try again in a moment. If it happens again, write to the administrator and give the number ${id}.`,
  notFoundTitle: 'The page does not exist',
  crossSite:
    'The form did not come from Medspil itself and has not been carried out. Go back, reload the page and try again.',
  tooLarge: 'What you sent is too large. A file may be at most 20 MB.',
  toTheFront: 'To the front page',
}

export const messages: Record<Lang, AppMessages> = { da, en }
