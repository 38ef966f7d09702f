import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { bodiesOfEveryKind } from '../../committees/reorganising/queries.ts'
import { readdressReferral } from '../../referrals/commands.ts'
import { lockReorganisation, noted } from '../commands.ts'
import { referralsInFlight } from '../plan/queries.ts'
import type { Plan } from '../plan/rules.ts'
import { approvedPlan, homesOf, stateOf } from '../queries.ts'

/**
 * The day has come: matters that still wait for committees that are no more go to those that take over, each with its
 * journey as it was. Done once, however often it is asked for. Records reorganisation_in_force.
 */
export async function completeReorganisation(
  tx: Writer,
  reorganisationId: string,
  now: Date,
): Promise<Result<{ readdressed: number }>> {
  const found = await lockReorganisation(tx, reorganisationId)
  const plan = found && (await approvedPlan(tx, reorganisationId))
  if (!found || !plan || found.completedAt || stateOf(found, today(now)) !== 'in_force') return ok({ readdressed: 0 })
  const ending = plan.committees.flatMap(({ before, after }) => (before && !after ? [before] : []))
  const successors = new Map(ending.map(({ id }) => [id, successorIn(plan, id)]))
  const committees = new Map((await bodiesOfEveryKind(tx, plan.on)).map((committee) => [committee.id, committee]))
  const settled = { committees, successors, withoutParent: [] }
  const legs = await referralsInFlight(tx, { ending, settled, homes: await homesOf(tx, found.id) })
  for (const { referralId, committeeId, choice } of legs) {
    const to = { referralId, fromCommitteeId: committeeId, toCommitteeId: choice, reorganisationId: found.id }
    await readdressReferral(tx, to, now)
  }
  await tx.insertInto('reorganisation_completion').values({ reorganisation_id: found.id, completed_at: now }).execute()
  await noted(tx, null, now, 'reorganisation_in_force', found.id, { readdressed: legs.length })
  return ok({ readdressed: legs.length })
}

const successorIn = (plan: Plan, committeeId: string): string | null =>
  plan.committees.find((change) => change.committeeId === committeeId)?.successorId ?? null
