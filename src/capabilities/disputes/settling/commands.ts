import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { keepInterpretation } from '../../interpretations/commands.ts'
import type { About, InterpretationRefusal } from '../../interpretations/rules.ts'
import { holdDispute, insertOutcome, noted } from '../commands.ts'
import { meetingsSince, type Dispute } from '../queries.ts'
import { bodyOf, type DisputeKind, type DisputeRefusal, type Outcome } from '../rules.ts'
import { mayInterpret, maySettle } from '../steps/rules.ts'

export interface RecordOutcome {
  readonly disputeId: string
  readonly outcome: Outcome
  readonly text: string
  /** The meeting of the body where it was treated. */
  readonly meetingId: string | null
  /** What others can learn from it; null: nothing. The outcome's text is the answer when none is given. */
  readonly interpretation: {
    readonly title: string
    readonly question: string
    readonly answer: string
    readonly clause: string
    /** None named: all. */
    readonly levels: readonly number[]
    readonly isRestricted: boolean
  } | null
}

const aboutOf: Record<DisputeKind, About> = {
  information_breach: 'information',
  other_breach: 'information',
  interpretation: 'agreement',
  guideline: 'guideline',
  level: 'level',
}

/**
 * Records how a dispute ended. A breach is settled by its committee at a meeting that was held. What it says of the
 * agreement becomes an interpretation with its clause. Records dispute_ended.
 */
export async function recordOutcome(
  tx: Writer,
  actor: Actor,
  input: RecordOutcome,
  now: Date,
): Promise<Result<undefined, DisputeRefusal | InterpretationRefusal>> {
  const held = await holdDispute(tx, actor, input.disputeId, now)
  if (!held.ok) return held
  const { dispute, party, ground } = held.value
  const { outcome, meetingId } = input
  const interpretation = mayInterpret(outcome) ? input.interpretation : null
  const wish = { outcome, isAtMeeting: meetingId !== null, isInterpreted: interpretation !== null }
  const allowed = maySettle(dispute, party, wish, ground.mainId)
  if (!allowed.ok) return allowed
  if (meetingId !== null && !(await meetingsSince(tx, dispute, now)).some(({ id }) => id === meetingId))
    return refuse('meeting_unknown')
  const kept =
    interpretation && (await keepInterpretation(tx, actor, contentOf(dispute, interpretation, ground.on), now))
  if (kept && !kept.ok) return kept
  const interpretationId = kept?.ok ? kept.value : null
  await insertOutcome(tx, actor, { disputeId: dispute.id, outcome, text: input.text, meetingId, interpretationId }, now)
  await noted(tx, actor, now, 'dispute_ended', dispute, { outcome, meetingId, interpretationId })
  return ok()
}

const contentOf = (
  dispute: Dispute,
  interpretation: NonNullable<RecordOutcome['interpretation']>,
  on: Parameters<typeof keepInterpretation>[2]['decidedOn'],
) => ({
  ...interpretation,
  about: aboutOf[dispute.kind],
  decidedOn: on,
  decidedBy: bodyOf(dispute),
  lapsedOn: null,
})
