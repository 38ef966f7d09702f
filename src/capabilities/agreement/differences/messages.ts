import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages as agreement } from '../messages.ts'
import { messages as parts, sayDays } from '../parts/messages.ts'
import { messages as principles, principleWords } from '../principles/messages.ts'
import { isPrinciple } from '../principles/rules.ts'
import { messages as seats } from '../seats/messages.ts'
import type { Difference, Line, Section } from './rules.ts'

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

/** What a line is about: "Dagsorden ud", "Medarbejdersiden, Valggruppe B". */
function subjectOf(lang: Lang, line: Line): string {
  switch (line.section) {
    case 'levels':
      return messages[lang].level(line.value.level)
    case 'rules':
      return agreement[lang].ruleNames[line.value.rule]
    case 'seats': {
      const words = seats[lang]
      const { side, mandateKind, electionGroup } = line.value
      const sort = [words.sides[side], mandateKind && words.kinds[mandateKind], electionGroup]
        .filter(Boolean)
        .join(', ')
      return sort.charAt(0).toUpperCase() + sort.slice(1)
    }
    case 'principles': {
      const { principle } = line.value
      return isPrinciple(principle) ? principles[lang].names[principle] : principle
    }
    case 'items':
      return line.value.title
    case 'training':
      return parts[lang].trainings[line.value.training]
    case 'exceptions':
      return 'unitName' in line.value ? String(line.value.unitName) : line.value.unitId
  }
}

/** Whether who chooses is the same, so that a change of seats is one of numbers alone. */
const sameChoice = (line: Line, beside: Line | null) =>
  line.section === 'seats' && beside?.section === 'seats' && line.value.chosenBy === beside.value.chosenBy

/** What a line says, beside what it is held against: "7 dage", "2–4 pladser, udpeges af valggruppen". */
function valueOf(lang: Lang, line: Line, beside: Line | null = null): string {
  const t = messages[lang]
  switch (line.section) {
    case 'levels':
      return [line.value.name, line.value.managementTier].filter((text) => text !== '').join(', ')
    case 'rules':
      return agreement[lang].measures[line.value.measure](line.value.amount)
    case 'seats': {
      const { atLeast, atMost, chosenBy } = line.value
      const places = t.places(t.range(atLeast, atMost))
      return sameChoice(line, beside) ? places : `${places}, ${seats[lang].chosenBy[chosenBy]}`
    }
    case 'principles':
      return quoted(principleWords(lang, line.value.principle, line.value.choice))
    case 'items': {
      const { placed, kind, apsa, minutes, presenter } = line.value
      const words = parts[lang]
      const facts = [words.placed[placed], words.kinds[kind], ...apsa.map((tag) => words.apsa[tag])]
      const more = [...(minutes ? [t.minutes(minutes)] : []), ...(presenter ? [t.presents(presenter)] : [])]
      return [...facts.map((fact) => fact.toLocaleLowerCase('da')), ...more].join(', ')
    }
    case 'training':
      return t.training(sayDays(lang, line.value.days), line.value.withinMonths)
    case 'exceptions':
      return `${parts[lang].forms[line.value.form]}, ${quoted(line.value.reason)}`
  }
}

const quoted = (sentence: string) => `“${sentence.replace(/\.$/, '')}”`

export interface DifferenceWords {
  readonly subject: string
  readonly sentence: string
}

/** A difference as a subject and one or more sentences. */
export function differenceWords(lang: Lang, difference: Difference): DifferenceWords {
  const t = messages[lang]
  const { before, after } = difference
  const line = after ?? before
  if (!line) throw new Error('a difference has a line before or after')
  const subject = subjectOf(lang, line)
  if (!before || !after) {
    const say = after ? t.added : t.removed
    return { subject, sentence: say(valueOf(lang, line), line.clause ?? '') }
  }
  const sentences = difference.in.map((what) => {
    if (what === 'value') return t.changedValue(valueOf(lang, before, after), valueOf(lang, after, before))
    return what === 'clause'
      ? t.changedClause(before.clause ?? '', after.clause ?? '')
      : t.changedWording(after.wording)
  })
  return { subject, sentence: sentences.join(' ') }
}
