import type { Lang } from '../../../platform/i18n/lang.ts'

const da = {
  title: 'Find en kollega',
  lead: 'Alle, der arbejder her i dag.',
  search: 'Navn eller en del af det',
  searchHint: 'Æ, ø og å kan også skrives ae, oe og aa.',
  find: 'Find',
  found: (n: number) => (n === 1 ? '1 kollega fundet' : `${n} kolleger fundet`),
  foundMore: (n: number) => `De første ${n} kolleger. Skriv mere af navnet for at finde flere.`,
  noneTitle: (text: string) => `Ingen kolleger hedder noget med »${text}«`,
  noneText: 'Prøv en del af fornavnet eller efternavnet.',
  startTitle: 'Skriv et navn for at begynde',
  startText: 'Her kommer de kolleger, der hedder det, du skriver, med stilling og arbejdsplads.',
  results: 'Fundne kolleger',
  workplaces: 'Arbejdsplads',
  noWorkplace: 'Er ikke ansat her i dag.',
  leads: 'Leder af',
  posts: 'Poster og hverv i MED',
  titled: (title: string, name: string) => `${title}: ${name}`,
}

export type Messages = typeof da

const en: Messages = {
  title: 'Find a colleague',
  lead: 'Everybody who works here today.',
  search: 'Name or a part of it',
  searchHint: 'Æ, ø and å may also be typed as ae, oe and aa.',
  find: 'Find',
  found: (n) => (n === 1 ? '1 colleague found' : `${n} colleagues found`),
  foundMore: (n) => `The first ${n} colleagues. Write more of the name to find others.`,
  noneTitle: (text) => `No colleague’s name holds “${text}”`,
  noneText: 'Try a part of the first or last name.',
  startTitle: 'Write a name to begin',
  startText: 'Colleagues with that name come here, with job title and workplace.',
  results: 'Colleagues found',
  workplaces: 'Workplace',
  noWorkplace: 'Is not employed here today.',
  posts: 'Posts and mandates in MED',
  leads: 'Leader of',
  titled: (title, name) => `${title}: ${name}`,
}

export const messages: Record<Lang, Messages> = { da, en }
