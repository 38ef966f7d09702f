import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { lockStructure } from '../commands.ts'
import { may } from '../policy.ts'
import { takePost } from '../posts/commands.ts'
import { createSeats, startMandate } from '../seats/commands.ts'
import type { MandateKind } from '../schema.ts'
import { seatingsOn } from './queries.ts'
import type { Seating } from './rules.ts'

export type SeatingRefusal = Refusal<
  'forbidden' | 'no_agreement' | 'seated_meanwhile' | 'seats_refused' | 'leader_cannot_sit' | 'leader_cannot_chair'
>

/** What a seat of a kind is called. The words are the interface's. */
export type Titles = Readonly<Record<MandateKind, string>>

/**
 * Gives the chosen bodies the seats and the chair that the agreement asks for, from today on: all of them or, when one is
 * refused, none. Answers how many. Records seat_created, mandate_started and post_taken.
 */
export async function seatSeveral(
  tx: Writer,
  actor: Actor,
  input: { committees: readonly string[]; titles: Titles },
  now: Date,
): Promise<Result<number, SeatingRefusal>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockStructure(tx)
  const on = today(now)
  const seatings = await seatingsOn(tx, actor.personId, on)
  if (!seatings) return refuse('no_agreement')
  const open = new Map(seatings.map((seating) => [seating.committeeId, seating]))
  for (const id of new Set(input.committees)) {
    const seating = open.get(id)
    if (!seating) return refuse('seated_meanwhile')
    const seated = await seat(tx, actor, { seating, titles: input.titles, on }, now)
    if (!seated.ok) return seated
  }
  return ok(new Set(input.committees).size)
}

async function seat(
  tx: Writer,
  actor: Actor,
  { seating, titles, on }: { seating: Seating; titles: Titles; on: IsoDate },
  now: Date,
): Promise<Result<undefined, SeatingRefusal>> {
  const { committeeId, name, chair } = seating
  let chairSeat: string | undefined
  for (const { side, kind, group, amount } of seating.seats) {
    const wanted = { side, title: titles[kind], election_group: group ?? '', amount, valid_from: on }
    const made = await createSeats(tx, actor, committeeId, wanted, now)
    if (!made.ok) return refuse('seats_refused', { name })
    if (side === 'management') chairSeat ??= made.value[0]
  }
  if (!chair) return ok()
  if (chairSeat !== undefined) {
    const mandate = {
      person: chair.personId,
      kind: 'leader',
      standing: 'member',
      electorate: '',
      organisation: '',
      valid_from: on,
      last_day: null,
    } as const
    const sits = await startMandate(tx, actor, { committeeId, seatId: chairSeat }, mandate, now)
    if (!sits.ok) return refuse('leader_cannot_sit', { name, person: chair.name })
  }
  const post = { person: chair.personId, valid_from: on }
  const chairs = await takePost(tx, actor, { committeeId, post: 'chair' }, post, now)
  return chairs.ok ? ok() : refuse('leader_cannot_chair', { name, person: chair.name })
}
