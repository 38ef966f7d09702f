import { isSameMatter } from '../likeness/rules.ts'
import type { AgendaItem, FixedItem } from '../rules.ts'

/*
 * The agenda that makes itself: everything that waits for a meeting of the committee, gathered from sources, so that the
 * secretary takes all of it, or what is ticked, at once.
 * Words: proposal (forslag til dagsorden), source (kilde), to take (at sætte på).
 * Nothing is lost by not being taken: it waits where it waited, and stands in the next proposal too.
 */

/** In this order on the agenda: what the agreement opens with, what people asked for, and what it ends with. */
export const proposalGroups = ['first', 'raised', 'referred', 'postponed', 'wheel', 'task', 'last'] as const
export type ProposalGroup = (typeof proposalGroups)[number]

/** One matter that waits, as a page shows it. */
export interface Waits {
  /** Names it in the form: where it comes from, and its id there. */
  readonly key: string
  readonly group: ProposalGroup
  readonly title: string
  readonly minutes: number | null
  /** Who asks, since when, or by when. */
  readonly said: { readonly da: string; readonly en: string } | null
  readonly href: string | null
  /** Not ticked from the start when somebody has already said that it must wait. */
  readonly isTicked: boolean
  /** What a member raised can be postponed with a reason here; null for everything else. */
  readonly postponable: string | null
}

/** By group, and within a group as its source gives it. */
export function inOrder<T extends Pick<Waits, 'group'>>(waiting: readonly T[]): T[] {
  return proposalGroups.flatMap((group) => waiting.filter((one) => one.group === group))
}

const titleKey = (title: string): string => title.trim().toLocaleLowerCase('da')

/** The fixed items that are not on the agenda yet. Told by their title: an item may have been put there without being taken. */
export function fixedStillMissing(
  fixed: readonly FixedItem[],
  items: readonly Pick<AgendaItem, 'title' | 'position'>[],
): FixedItem[] {
  const there = new Set(items.filter(({ position }) => position !== null).map(({ title }) => titleKey(title)))
  return fixed.filter(({ content }) => !there.has(titleKey(content.title)))
}

/** The title on the agenda that seems to name the same as a fixed item under another heading; null when none does. */
export function alikeOnAgenda(title: string, items: readonly Pick<AgendaItem, 'title' | 'position'>[]): string | null {
  return items.find((item) => item.position !== null && isSameMatter(item.title, title))?.title ?? null
}

interface Taken {
  readonly id: string
  readonly group: ProposalGroup
}

/**
 * The agenda with what was taken in its place: what opens after what opens already, what ends at the end, and the rest
 * after what is there but before what the agreement places last. What stood there keeps its order.
 */
export function orderTaken(
  items: readonly Pick<AgendaItem, 'id' | 'position' | 'fixed'>[],
  taken: readonly Taken[],
): string[] {
  const there = items.filter((item) => item.position !== null && !taken.some(({ id }) => id === item.id))
  const notFirst = there.findIndex((item) => item.fixed !== 'first')
  const lead = notFirst === -1 ? there.length : notFirst
  const end = there.findLastIndex((item) => item.fixed !== 'last') + 1
  const ids = there.map(({ id }) => id)
  const of = (wanted: (group: ProposalGroup) => boolean) =>
    taken.filter(({ group }) => wanted(group)).map(({ id }) => id)
  return [
    ...ids.slice(0, lead),
    ...of((group) => group === 'first'),
    ...ids.slice(lead, end),
    ...of((group) => group !== 'first' && group !== 'last'),
    ...ids.slice(end),
    ...of((group) => group === 'last'),
  ]
}
