import type { IsoDate } from '../../../platform/clock/dates.ts'
import { contains, type Period } from '../rules.ts'
import type { Side } from '../schema.ts'

/*
 * "The same few people": how posts are spread. A post is one person's membership of one committee, however many seats the
 * person has there; what is measured is the share of posts held by those who have two or more. Numbers of groups only:
 * no names, no ranking, and nothing about a group so small that one could tell who it is.
 */

export interface HeldPost extends Period {
  readonly personId: string
  readonly committeeId: string
  /** The centre (committee of the second level) it belongs to; null for the main committee's own. */
  readonly centreId: string | null
  readonly side: Side
}

/** Fewer persons than this are never shown. */
export const fewestShown = 5

export interface Measure {
  readonly posts: number
  readonly persons: number
  /** Posts held by those with two or more. */
  readonly heldByFew: number
  /** heldByFew of posts, 0 to 1. */
  readonly share: number
}

/** Null: too few persons to show. */
export type ShownMeasure = Measure | null

interface Membership {
  readonly personId: string
  readonly committeeId: string
}

/** Those who are members on a day, each person once per committee. */
function membershipsOn<T extends HeldPost>(held: readonly T[], on: IsoDate): T[] {
  const seen = new Set<string>()
  return held.filter((post) => {
    const key = `${post.personId} ${post.committeeId}`
    if (!contains(post, on) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function countPerPerson(memberships: readonly Membership[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { personId } of memberships) counts.set(personId, (counts.get(personId) ?? 0) + 1)
  return counts
}

function measure(memberships: readonly Membership[], everywhere: ReadonlyMap<string, number>): ShownMeasure {
  const persons = new Set(memberships.map(({ personId }) => personId)).size
  if (persons < fewestShown) return null
  const posts = memberships.length
  const heldByFew = memberships.filter(({ personId }) => (everywhere.get(personId) ?? 0) >= 2).length
  return { posts, persons, heldByFew, share: heldByFew / posts }
}

/** How the posts of a side, or of one committee, were spread on a day. Who has two or more is counted everywhere. */
export function spreadOn(held: readonly HeldPost[], on: IsoDate, which: (post: HeldPost) => boolean): ShownMeasure {
  const all = membershipsOn(held, on)
  return measure(all.filter(which), countPerPerson(all))
}

/**
 * The same per centre. When just one centre is too small to show, the smallest of the others is left out with it: it
 * could otherwise be told from the whole.
 */
export function spreadPerCentre(held: readonly HeldPost[], on: IsoDate, side: Side): ReadonlyMap<string, ShownMeasure> {
  const all = membershipsOn(held, on)
  const everywhere = countPerPerson(all)
  const groups = Map.groupBy(
    all.filter((post) => post.side === side),
    (post) => post.centreId,
  )
  const shown = new Map([...groups].map(([centre, posts]) => [centre, measure(posts, everywhere)]))
  const hidden = [...shown.values()].filter((one) => one === null).length
  if (hidden === 1) {
    const visible = [...shown].flatMap(([centre, one]) => (one === null ? [] : [{ centre, persons: one.persons }]))
    const smallest = visible.toSorted((a, b) => a.persons - b.persons)[0]
    if (smallest) shown.set(smallest.centre, null)
  }
  return new Map([...shown].flatMap(([centre, one]) => (centre === null ? [] : [[centre, one] as const])))
}

/** The days a measure over time is taken on: the first of January of the years before, and today. */
export function measuringDays(on: IsoDate, years: number): IsoDate[] {
  const year = Number(on.slice(0, 4))
  const firsts = Array.from({ length: years }, (_, back) => `${year - years + 1 + back}-01-01` as IsoDate)
  return [...firsts.filter((day) => day < on), on]
}
