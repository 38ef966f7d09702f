import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ok, refuse, type Result } from '../../../../platform/result.ts'
import { lockCommittee } from '../../../committees/commands.ts'
import { keysTurned, nextVersion } from '../../rules.ts'
import { agendaChanged, openAgenda, writeOrder, type AgendaChange } from '../commands.ts'
import { workingItems } from '../queries.ts'
import { waitingFor, type AgendaSource } from './queries.ts'
import { orderTaken, type ProposalGroup } from './rules.ts'

/** What is taken, and how long each is to last (minutes; null: not estimated). */
export interface ProposalWish {
  readonly meetingId: string
  readonly taken: readonly { readonly key: string; readonly minutes: number | null }[]
  readonly lang: Lang
}

/**
 * Puts everything that was chosen on the agenda, in order and with its minutes: all of it or nothing. Each is put there
 * by the command of where it comes from, with what that means for it; what was not chosen goes on waiting. What waits no
 * longer, because somebody else took it meanwhile, refuses the whole. Keys already turned are taken back.
 */
export async function takeProposal(
  tx: Writer,
  actor: Actor,
  sources: readonly AgendaSource[],
  wish: ProposalWish,
  now: Date,
): Promise<Result<AgendaChange & { readonly count: number }>> {
  const open = await openAgenda(tx, actor, wish.meetingId, now)
  if (!open.ok) return open
  if (wish.taken.length === 0) return refuse('nothing_chosen')
  const { meeting, items } = open.value
  // The same waits for each of the body's meetings: two who take it into two of them come one after the other.
  await lockCommittee(tx, meeting.committee.id)
  const waiting = await waitingFor(tx, sources, { actor, meeting, items, lang: wish.lang, now })
  const minutesOf = new Map(wish.taken.map(({ key, minutes }) => [key, minutes]))
  const chosen = waiting.filter(({ key }) => minutesOf.has(key))
  if (chosen.length !== minutesOf.size) return refuse('changed_meanwhile')
  const taken: { id: string; group: ProposalGroup; minutes: number | null }[] = []
  for (const one of chosen) {
    const done = await one.take(tx)
    if (!done.ok) return done
    const { itemId } = done.value
    if (itemId !== null) taken.push({ id: itemId, group: one.group, minutes: minutesOf.get(one.key) ?? null })
  }
  await writeMinutes(tx, taken)
  await writeOrder(tx, orderTaken(await workingItems(tx, meeting.id), taken))
  const hadKeys = keysTurned(meeting, 'agenda', nextVersion(meeting, 'agenda')).length > 0
  const change = await agendaChanged(tx, actor, open.value, 'agenda_proposal_taken', null, now)
  return ok({ ...change, keysTakenBack: hadKeys, count: taken.length })
}

async function writeMinutes(tx: Writer, taken: readonly { id: string; minutes: number | null }[]): Promise<void> {
  await sql`
    update agenda_item set minutes_estimated = wanted.minutes
    from unnest(${taken.map(({ id }) => id)}::uuid[], ${taken.map(({ minutes }) => minutes)}::integer[])
      as wanted (id, minutes)
    where agenda_item.id = wanted.id`.execute(tx)
}
