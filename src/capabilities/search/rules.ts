import type { Chosen, Hit } from '../meetings/finding/queries.ts'

/*
 * One place to find people, committees, workplaces and what items say from. Owns no tables: each capability finds its own,
 * and decides who may read what is found. Words: search (søgning), found (fundet), choice (valg blandt det fundne),
 * meant (mente du). What is typed is never stored.
 */

/** How many of each kind of name a page shows. */
export const shownOfEach = 10

/** How many items a page shows. */
export const shownOnPage = 20

/** How many items are counted and shown at all, the newest. */
export const mostItems = 1000

export const mostPages = mostItems / shownOnPage

const longest = 100

/** What was typed, without what PostgreSQL cannot hold. */
export const asTyped = (text: string | undefined): string =>
  (text ?? '')
    .slice(0, 10 * longest)
    .replaceAll('\u0000', '')
    .trim()
    .slice(0, longest)
    .toWellFormed()

export interface Shown<T> {
  readonly items: readonly T[]
  /** There are more than the page shows. */
  readonly hasMore: boolean
}

/** Of one more than is shown: what is shown, and whether there is more. */
export function shownOf<T>(found: readonly T[]): Shown<T> {
  return { items: found.slice(0, shownOfEach), hasMore: found.length > shownOfEach }
}

/** What the reader has chosen among the items found. */
export type Choice = Chosen

export const nothingChosen: Choice = {
  committeeId: null,
  level: null,
  year: null,
  kind: null,
  apsa: null,
  outcome: null,
}

export const choices = ['committeeId', 'level', 'year', 'kind', 'apsa', 'outcome'] as const
export type ChoiceName = (typeof choices)[number]

/** Something is chosen among what was found. */
export const isChosen = (chosen: Choice): boolean => choices.some((name) => chosen[name] !== null)

/** What a hit can be chosen by, one value for each but APSA, as text. */
function valuesOf(hit: Hit, name: ChoiceName): readonly string[] {
  if (name === 'apsa') return hit.apsa
  if (name === 'year') return [hit.heldOn.slice(0, 4)]
  const value = hit[name]
  return value === null ? [] : [String(value)]
}

const suits = (hit: Hit, chosen: Choice, name: ChoiceName): boolean =>
  chosen[name] === null || valuesOf(hit, name).includes(String(chosen[name]))

/** The items that fit everything that is chosen. */
export const chosenOf = (hits: readonly Hit[], chosen: Choice): Hit[] =>
  hits.filter((hit) => choices.every((name) => suits(hit, chosen, name)))

/** How many items each value would leave, with everything else that is chosen. */
export type Counts = Readonly<Record<ChoiceName, ReadonlyMap<string, number>>>

/** For each value of each choice, how many items it would leave. */
export function countsOf(hits: readonly Hit[], chosen: Choice): Counts {
  const count = (name: ChoiceName): Map<string, number> => {
    const counts = new Map<string, number>()
    const others = hits.filter((hit) => choices.every((other) => other === name || suits(hit, chosen, other)))
    for (const value of others.flatMap((hit) => valuesOf(hit, name))) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return {
    committeeId: count('committeeId'),
    level: count('level'),
    year: count('year'),
    kind: count('kind'),
    apsa: count('apsa'),
    outcome: count('outcome'),
  }
}

/** Each item once, as its minutes rather than as its agenda; those that have the words in their title first. */
export function ordered(hits: readonly Hit[]): Hit[] {
  const once = new Map<string, Hit>()
  for (const hit of hits) if (hit.what === 'minutes' || !once.has(hit.itemId)) once.set(hit.itemId, hit)
  return [...once.values()].toSorted((a, b) => Number(b.inTitle) - Number(a.inTitle))
}

/** The words typed with one or more put right; each word at most so far down its list of likely words. */
export function putRight(
  words: readonly string[],
  likely: ReadonlyMap<string, readonly string[]>,
  rank: number,
): string | null {
  const instead = words.map((word) => likely.get(word)?.[rank] ?? likely.get(word)?.[0] ?? word)
  return instead.every((word, at) => word === words[at]) ? null : instead.join(' ')
}
