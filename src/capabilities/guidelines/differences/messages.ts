import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: (name: string) => `Hvad er ændret: ${name}`,
  lead: (before: number, after: number) => `Udgave ${before} sammenlignet med udgave ${after}.`,
  before: 'Den ældre',
  after: 'Den nyere',
  compare: 'Sammenlign',
  choose: 'Vælg udgaver',
  version: (n: number, day: string) => `Udgave ${n}, ${day}`,
  none: 'Teksterne siger det samme.',
  one: 'Der er kun én udgave.',
  text: 'Teksten',
  added: 'Tilføjet',
  removed: 'Fjernet',
  key: 'Det, der er tilføjet, er understreget. Det, der er fjernet, er streget over.',
  filesOnly: 'Teksten står i filer, som ikke sammenlignes her.',
}

export type Messages = typeof da

export const en: Messages = {
  title: (name) => `What has changed: ${name}`,
  lead: (before, after) => `Version ${before} compared with version ${after}.`,
  before: 'The older one',
  after: 'The newer one',
  compare: 'Compare',
  choose: 'Choose versions',
  version: (n, day) => `Version ${n}, ${day}`,
  none: 'The texts say the same.',
  one: 'There is only one version.',
  text: 'The text',
  added: 'Added',
  removed: 'Removed',
  key: 'What was added is underlined. What was removed is struck out.',
  filesOnly: 'The text is in files, which are not compared here.',
}

export const messages: Record<Lang, Messages> = { da, en }
