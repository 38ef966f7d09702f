import type { IsoDate } from '../../../platform/clock/dates.ts'
import { meetingFor, type Anchor, type Chosen, type MeetingDay } from '../placing/rules.ts'
import { chainOf, wheelOf, type Occurrence, type WheelBody, type WheelFacts } from '../rules.ts'

/*
 * Whether the wheel is followed: what has become of each occurrence of a year, at one body or at all. All of it is derived
 * from agendas and meetings as they are.
 */

export const followStates = ['done', 'on_agenda', 'coming', 'left_out', 'missed'] as const
export type FollowState = (typeof followStates)[number]

/** What has become of an agenda item that began on the wheel, through every meeting that postponed it. */
export interface Fate {
  readonly itemId: string
  readonly meetingId: string
  readonly meetingOn: IsoDate
  readonly isCancelled: boolean
  /** The meeting is over. */
  readonly isHeld: boolean
  /** The meeting put it off and no later agenda has it yet: it waits there by itself. */
  readonly isPostponed: boolean
  readonly isSent: boolean
  readonly isClosed: boolean
}

export interface Placement {
  readonly wheelItemId: string
  readonly committeeId: string
  readonly year: number
  readonly fate: Fate
}

export interface Followed {
  readonly occurrence: Occurrence
  readonly state: FollowState
  /** Where it was, stands, or is to come; null when there is no such meeting. */
  readonly meetingId: string | null
  readonly on: IsoDate | null
  /** On that meeting after its months. */
  readonly isLate: boolean
  /** An agenda has it, or a meeting put it off: nobody offers it again. */
  readonly isPlaced: boolean
  /** Of what is on an agenda: whether everybody may know, only who prepare it, or only who belong to the body. */
  readonly openness: 'open' | 'draft' | 'closed'
}

/** The placement that counts: what was dealt with before what is to come, and never what was called off. */
function counting(placements: readonly Placement[]): Fate | null {
  const alive = placements.map(({ fate }) => fate).filter(({ isCancelled }) => !isCancelled)
  return alive.find(({ isHeld, isPostponed }) => isHeld && !isPostponed) ?? alive[0] ?? null
}

/** What has become of one occurrence by a day. */
export function followed(
  occurrence: Occurrence,
  placements: readonly Placement[],
  chosen: Chosen | null,
  today: IsoDate,
): Followed {
  const fate = counting(placements)
  const nowhere = {
    occurrence,
    meetingId: null,
    on: null,
    isLate: false,
    isPlaced: fate !== null,
    openness: 'open' as const,
  }
  if (fate && !fate.isPostponed) {
    const { meetingId, meetingOn: on, isHeld } = fate
    const openness = fate.isClosed ? 'closed' : fate.isSent || isHeld ? 'open' : 'draft'
    return { ...nowhere, state: isHeld ? 'done' : 'on_agenda', meetingId, on, isLate: on > occurrence.to, openness }
  }
  if (occurrence.isLeftOut) return { ...nowhere, state: 'left_out' }
  if (chosen && !chosen.meeting.isOver) {
    const { meeting, isLate } = chosen
    return { ...nowhere, state: 'coming', meetingId: meeting.id, on: meeting.on, isLate }
  }
  return { ...nowhere, state: today > occurrence.to ? 'missed' : 'coming' }
}

/** Everything that a year is followed by. */
export interface FollowFacts extends WheelFacts {
  readonly year: number
  readonly today: IsoDate
  readonly meetings: ReadonlyMap<string, readonly MeetingDay[]>
  readonly placements: readonly Placement[]
}

const keyOf = (itemId: string, committeeId: string) => `${itemId} ${committeeId}`

/** Follows one body after another, and remembers where items stand that others come before or after. */
export function follower(facts: FollowFacts): (body: WheelBody) => Followed[] {
  const placed = Map.groupBy(facts.placements, (one) => keyOf(one.wheelItemId, one.committeeId))
  const wheels = new Map<string, Occurrence[]>()
  const known = new Map<string, Followed | null>()
  const wheelAt = (body: WheelBody) => {
    const wheel = wheels.get(body.id) ?? wheelOf(body, facts.year, facts)
    wheels.set(body.id, wheel)
    return wheel
  }
  const at = (itemId: string, body: WheelBody): Followed | null => {
    const key = keyOf(itemId, body.id)
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, null)
    const occurrence = wheelAt(body).find(({ item }) => item.id === itemId)
    const one = occurrence ? follow(occurrence) : null
    known.set(key, one)
    return one
  }
  const anchorOf = ({ item, body }: Occurrence): Anchor | null => {
    if (!item.relation) return null
    for (const above of chainOf(body, facts.bodies)) {
      const on = at(item.relation.itemId, above)?.on
      if (on) return { on, isOwn: above.id === body.id }
    }
    return null
  }
  const follow = (occurrence: Occurrence): Followed => {
    const { item, body } = occurrence
    const chosen = meetingFor(occurrence, facts.meetings.get(body.id) ?? [], anchorOf(occurrence))
    return followed(occurrence, placed.get(keyOf(item.id, body.id)) ?? [], chosen, facts.today)
  }
  return (body) => wheelAt(body).flatMap(({ item }) => at(item.id, body) ?? [])
}

export type FollowCounts = Readonly<Record<FollowState, number>> & {
  /** Done or coming after its months. */
  readonly late: number
  /** What should have been before a meeting by the day: everything whose months have passed. */
  readonly due: number
  /** Of those: done in their months. Left out with a reason counts as followed. */
  readonly followed: number
}

/** How many of each, and how many of those whose months have passed by a day were followed. */
export function countsOf(all: readonly Followed[], today: IsoDate): FollowCounts {
  const count = (test: (one: Followed) => boolean) => all.filter(test).length
  const due = all.filter(({ occurrence, state }) => occurrence.to < today || state === 'done')
  const states = Object.fromEntries(followStates.map((state) => [state, count((one) => one.state === state)]))
  return {
    ...(states as Record<FollowState, number>),
    late: count(({ isLate }) => isLate),
    due: due.length,
    followed: due.filter(({ state, isLate }) => state === 'left_out' || (state === 'done' && !isLate)).length,
  }
}

/** The counts of several bodies together. */
export function sumOf(all: readonly FollowCounts[]): FollowCounts {
  const sum = (key: keyof FollowCounts) => all.reduce((total, counts) => total + counts[key], 0)
  const keys = [...followStates, 'late', 'due', 'followed'] as const
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as Record<(typeof keys)[number], number>
}

/**
 * As somebody sees it: that it stands on an agenda that is not sent is for who prepare it, and where a closed item is dealt
 * with for who belong to the body. What the wheel says of itself is open to everybody.
 */
export function asSeen(one: Followed, sight: { readonly prepares: boolean; readonly belongs: boolean }): Followed {
  if (one.openness === 'draft' && !sight.prepares) return { ...one, state: 'coming' }
  return one.openness === 'closed' && !sight.belongs ? { ...one, meetingId: null, on: null } : one
}
