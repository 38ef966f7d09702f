import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { agendaIsFixed, keysNeeded, keysTurned, nextVersion, type Meeting } from '../rules.ts'
import type { KeyPost } from '../schema.ts'

/*
 * What chair, vice-chair and secretary have between them while they make an agenda together (the agenda has two owners).
 * Owns: comment beside an item, refusal of a key, sighting (the agenda as somebody last saw it).
 * Words: comment (bemærkning), answered (besvaret), refusal (nej), sighting (set), difference (forskel).
 * Comments and refusals belong to the version that is being made; once it is sent they are out of sight, and kept. A
 * refusal stands until the same post turns its key.
 */

export interface AgendaComment {
  readonly id: string
  readonly version: number
  readonly itemId: string | null
  readonly itemTitle: string
  readonly text: string
  readonly writtenBy: { readonly personId: string; readonly name: string } | null
  readonly writtenAt: Date
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

/** A key that its holder would not turn, and has not turned since. */
export interface StandingRefusal {
  readonly version: number
  readonly post: KeyPost
  readonly reason: string
  readonly name: string | null
  readonly refusedAt: Date
}

/** What the meeting's page tells of it: who has said no, and of which versions comments wait for an answer. */
export interface OwnersState {
  readonly refusals: readonly StandingRefusal[]
  readonly unanswered: readonly number[]
}

/** Only what is about the version that is being made; nothing once it is sent. */
export function ofThisVersion<T extends { readonly version: number }>(
  meeting: Meeting,
  all: readonly T[],
): readonly T[] {
  if (agendaIsFixed(meeting)) return []
  const version = nextVersion(meeting, 'agenda')
  return all.filter((one) => one.version === version)
}

export type OwnersRefusal = Refusal<
  | 'meeting_cancelled'
  | 'meeting_opened'
  | 'agenda_published'
  | 'agenda_empty'
  | 'key_not_needed'
  | 'key_already_turned'
  | 'refusal_stands'
  | 'answered_already'
>

/** Comments are made while the agenda is. Answers the version they belong to. */
export function mayComment(meeting: Meeting): Result<{ version: number }, OwnersRefusal> {
  const fixed = agendaIsFixed(meeting)
  return fixed ? refuse(fixed) : ok({ version: nextVersion(meeting, 'agenda') })
}

/** Saying no to the agenda as it is: by who holds a key that is needed and not turned, once until it is answered. */
export function mayRefuse(
  meeting: Meeting,
  standing: readonly Pick<StandingRefusal, 'version' | 'post'>[],
  post: KeyPost,
  placed: number,
): Result<{ version: number }, OwnersRefusal> {
  const open = mayComment(meeting)
  if (!open.ok) return open
  const { version } = open.value
  if (!keysNeeded(meeting).includes(post)) return refuse('key_not_needed')
  if (placed === 0) return refuse('agenda_empty')
  if (keysTurned(meeting, 'agenda', version).some((key) => key.post === post)) return refuse('key_already_turned')
  const stands = standing.some((one) => one.version === version && one.post === post)
  return stands ? refuse('refusal_stands') : open
}

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

type Item = Pick<AgendaItem, 'id' | 'title' | 'position'>

/** What has happened to one item between two sightings of an agenda. Positions are from 1. */
export type Difference =
  | { readonly what: 'added'; readonly item: Item }
  | { readonly what: 'removed'; readonly item: Item }
  | { readonly what: 'moved'; readonly item: Item; readonly from: number; readonly to: number }
  | { readonly what: 'changed'; readonly item: Item; readonly fields: readonly FieldChange[] }

/** What is not written in the item itself. */
const aside = new Set([
  'id',
  'position',
  'raisedBy',
  'origin',
  'version',
  'postponedBecause',
  'fixed',
  'details',
  'proposedBy',
])

/** Every field of an item by name, the details among them, attachments as their names. */
function fieldsOf(item: AgendaItem): ReadonlyMap<string, unknown> {
  const names = item.attachments.map(({ name }) => name)
  const all: Readonly<Record<string, unknown>> = { ...item, ...item.details, attachments: names }
  return new Map(Object.entries(all).filter(([name]) => !aside.has(name)))
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** The same text for the same content, whatever order its keys stand in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  )
}

const isSame = (one: unknown, other: unknown): boolean =>
  (isNothing(one) && isNothing(other)) || JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

function changedFields(before: AgendaItem, after: AgendaItem): FieldChange[] {
  const [old, current] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: current.get(field) ?? null }
    return isSame(change.before, change.after) ? [] : [change]
  })
}

/** Of numbers that each stand once, a longest run that rises: what keeps its order when the rest is moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = []
  for (const number of numbers) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < number)
    const longest = before.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...longest, number])
  }
  return new Set(runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []))
}

/**
 * What has become of an agenda since it was seen: items that came, went, changed (field by field) and moved. An item has
 * moved when its order among those that were there before is another; as few as possible are said to.
 */
export function differences(before: readonly AgendaItem[], after: readonly AgendaItem[]): Difference[] {
  const placed = (items: readonly AgendaItem[]) => items.filter((item) => item.position !== null)
  const [old, current] = [placed(before), placed(after)]
  const indexOf = new Map(old.map((item, index) => [item.id, index]))
  const stayed = current.flatMap((item) => indexOf.get(item.id) ?? [])
  const inPlace = longestRising(stayed)
  const now = new Set(current.map(({ id }) => id))
  const removed = old.filter(({ id }) => !now.has(id)).map((item) => ({ what: 'removed' as const, item }))
  const others = current.flatMap((item): Difference[] => {
    const index = indexOf.get(item.id)
    const earlier = index === undefined ? undefined : old[index]
    if (index === undefined || earlier === undefined) return [{ what: 'added', item }]
    const fields = changedFields(earlier, item)
    const moved = { what: 'moved' as const, item, from: earlier.position ?? 0, to: item.position ?? 0 }
    return [
      ...(fields.length > 0 ? [{ what: 'changed' as const, item, fields }] : []),
      ...(inPlace.has(index) ? [] : [moved]),
    ]
  })
  return [...removed, ...others]
}
