import type { Section } from './rules.ts'

/** How one version differs from another, in words. */
export const da = {
  title: 'Forskelle mellem udgaver',
  cardTitle: 'Forskelle fra udgaven før',
  lead: (count: number, before: string) =>
    `${count === 1 ? '1 forskel' : `${count} forskelle`} i forhold til ${before}.`,
  none: (before: string) => `Udgaven siger det samme som ${before}.`,
  noneBefore: 'Der er ingen anden udgave at sammenligne med.',
  all: 'Se alle forskelle',
  compareWith: 'Sammenlign med',
  compare: 'Sammenlign',
  version: (title: string, from: string) => `${title} (gælder fra ${from})`,
  allLevels: 'Alle niveauer',
  sections: {
    levels: 'Niveauer',
    rules: 'Frister og grænser',
    seats: 'Sammensætning',
    principles: 'Principper',
    items: 'Faste punkter',
    training: 'Uddannelse',
    exceptions: 'Undtagelser for arbejdspladser',
  } as Record<Section, string>,
  what: { added: 'Tilføjet', removed: 'Fjernet', changed: 'Ændret' },
  level: (level: number) => `Niveau ${level}`,
  added: (value: string, clause: string) => `Tilføjet: ${value}${clause && ` (${clause})`}.`,
  removed: (value: string, clause: string) => `Fjernet. Før: ${value}${clause && ` (${clause})`}.`,
  changedValue: (from: string, to: string) => `Ændret fra ${from} til ${to}.`,
  changedClause: (from: string, to: string) => `Paragraffen er ${to}, før ${from}.`,
  changedWording: (to: string) => (to === '' ? 'Aftalens egne ord er fjernet.' : `Aftalens egne ord er nu: “${to}”`),
  range: (atLeast: number, atMost: number | null) =>
    atMost === null ? `mindst ${atLeast}` : atMost === atLeast ? String(atLeast) : `${atLeast}–${atMost}`,
  places: (range: string) => (range === '1' ? '1 plads' : `${range} pladser`),
  training: (days: string, months: number) => `${days} dage inden ${months} måneder`,
  minutes: (n: number) => `${n} minutter`,
  presents: (who: string) => `fremlægges af ${who}`,
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Differences between versions',
  cardTitle: 'Differences from the version before',
  lead: (count, before) => `${count === 1 ? '1 difference' : `${count} differences`} from ${before}.`,
  none: (before) => `The version says the same as ${before}.`,
  noneBefore: 'There is no other version to compare with.',
  all: 'See all differences',
  compareWith: 'Compare with',
  compare: 'Compare',
  version: (title, from) => `${title} (in force from ${from})`,
  allLevels: 'All levels',
  sections: {
    levels: 'Levels',
    rules: 'Deadlines and thresholds',
    seats: 'Composition',
    principles: 'Principles',
    items: 'Fixed items',
    training: 'Training',
    exceptions: 'Exceptions for workplaces',
  },
  what: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  level: (level) => `Level ${level}`,
  added: (value, clause) => `Added: ${value}${clause && ` (${clause})`}.`,
  removed: (value, clause) => `Removed. Before: ${value}${clause && ` (${clause})`}.`,
  changedValue: (from, to) => `Changed from ${from} to ${to}.`,
  changedClause: (from, to) => `The clause is ${to}, before ${from}.`,
  changedWording: (to) =>
    to === '' ? 'The agreement’s own words are removed.' : `The agreement’s own words are now: “${to}”`,
  range: (atLeast, atMost) =>
    atMost === null ? `at least ${atLeast}` : atMost === atLeast ? String(atLeast) : `${atLeast}–${atMost}`,
  places: (range) => (range === '1' ? '1 seat' : `${range} seats`),
  training: (days, months) => `${days} days within ${months} months`,
  minutes: (n) => `${n} minutes`,
  presents: (who) => `presented by ${who}`,
}

export const messages = { da, en }
