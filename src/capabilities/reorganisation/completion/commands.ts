import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { bodiesOfEveryKind } from '../../committees/reorganising/queries.ts'
import { readdressReferral } from '../../referrals/commands.ts'
import { openTasksOf } from '../../follow-up/queries.ts'
import { rehomeTask } from '../../tasks/commands.ts'
import { lockReorganisation, noted } from '../commands.ts'
import { referralsInFlight, tasksInFlight } from '../plan/queries.ts'
import type { Plan } from '../plan/rules.ts'
import { approvedPlan, homesOf, stateOf } from '../queries.ts'

/**
 * The day has come: matters that still wait for committees that are no more, and their open tasks, go to those that
 * take over, each with its journey as it was. Done once, however often it is asked for. Records reorganisation_in_force.
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
  const homes = await homesOf(tx, found.id)
  const legs = await referralsInFlight(tx, { ending, settled, homes })
  let readdressed = 0
  for (const { referralId, committeeId, choice } of legs) {
    const to = { referralId, fromCommitteeId: committeeId, toCommitteeId: choice, reorganisationId: found.id }
    if (await readdressReferral(tx, to, now)) readdressed += 1
  }
  const goTo = new Map(
    (await tasksInFlight(tx, { ending, settled, homes })).map((one) => [one.committeeId, one.choice]),
  )
  for (const { id, committeeId } of await openTasksOf(tx, [...goTo.keys()])) {
    const toCommitteeId = goTo.get(committeeId) ?? committeeId
    await rehomeTask(tx, { taskId: id, fromCommitteeId: committeeId, toCommitteeId, reorganisationId: found.id }, now)
  }
  await tx.insertInto('reorganisation_completion').values({ reorganisation_id: found.id, completed_at: now }).execute()
  await noted(tx, null, now, 'reorganisation_in_force', found.id, { readdressed })
  return ok({ readdressed })
}

const successorIn = (plan: Plan, committeeId: string): string | null =>
  plan.committees.find((change) => change.committeeId === committeeId)?.successorId ?? null
