import type { Actor } from '../../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { may } from '../../policy.ts'
import { committeeNamed, shutOrOpen } from '../../queries.ts'
import { styleChoices } from './queries.ts'
import { chooseStyle as decideChoice, type MinutesStyle } from './rules.ts'

type Refused = Refusal<'not_found' | 'forbidden' | 'style_in_the_past' | 'style_chosen_already'>

/** How a committee's minutes are written from a day on; another choice for the same day replaces it. Records minutes_style_chosen. */
export async function chooseStyle(
  tx: Writer,
  actor: Actor,
  input: { committeeId: string; style: MinutesStyle; validFrom: IsoDate },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const { committeeId, style, validFrom } = input
  const committee = await committeeNamed(tx, committeeId, now)
  if (!committee || !may.see(actor, await shutOrOpen(tx, committee))) return refuse('not_found')
  if (!may.prepare(actor, committeeId)) return refuse('forbidden')
  const decided = decideChoice(await styleChoices(tx, committeeId), { style, validFrom }, today(now))
  if (!decided.ok) return decided
  const chosen = { style, chosen_by: actor.personId, chosen_at: now }
  await tx
    .insertInto('minutes_style')
    .values({ id: newId(), committee_id: committeeId, valid_from: validFrom, ...chosen })
    .onConflict((oc) => oc.columns(['committee_id', 'valid_from']).doUpdateSet(chosen))
    .execute()
  await record(tx, actor, now, {
    name: 'minutes_style_chosen',
    subject: { kind: 'committee', id: committeeId },
    committeeId,
    data: { style, validFrom },
  })
  return ok()
}
