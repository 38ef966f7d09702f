/*
 * One place to find people, committees, workplaces and agenda items from. Owns no tables: each capability finds its own,
 * and decides who may read what is found. Words: search (søgning), found (fundet). What is typed is never stored.
 */

/** How many of each kind a page shows. */
export const shownOfEach = 10

const longest = 100

/** What was typed, without what PostgreSQL cannot hold. */
export const asTyped = (text: string | undefined): string =>
  (text ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, longest)

export interface Shown<T> {
  readonly items: readonly T[]
  /** There are more than the page shows. */
  readonly hasMore: boolean
}

/** Of one more than is shown: what is shown, and whether there is more. */
export function shownOf<T>(found: readonly T[]): Shown<T> {
  return { items: found.slice(0, shownOfEach), hasMore: found.length > shownOfEach }
}
