import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import { agreementOn } from '../agreement/queries.ts'
import { isForum } from '../committees/forums/rules.ts'
import { committeeOn } from '../committees/queries.ts'
import { isExcluded } from '../meetings/policy.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { adviceMailKind, proofKind } from './jobs.ts'
import { keysOf, may } from './policy.ts'
import { adviceById, discussionById, meetingsOfAdvice, signersAt, usualParticipants } from './queries.ts'
import {
  mayAnswer,
  maySign,
  noPoints,
  reasonsDue,
  type Advice,
  type Discussion,
  type WorkingEnvironmentRefusal,
} from './rules.ts'
import type { AdviceOutcome, Points } from './schema.ts'

type Done<T = undefined> = Promise<Result<T, WorkingEnvironmentRefusal>>

const noted = (
  tx: Writer,
  actor: Actor,
  now: Date,
  name: string,
  subject: { kind: string; id: string; committeeId: string },
  data: Readonly<Record<string, unknown>> = {},
) =>
  record(tx, actor, now, {
    name,
    subject: { kind: subject.kind, id: subject.id },
    committeeId: subject.committeeId,
    data,
  })

const discussionSubject = ({ id, committeeId }: Pick<Discussion, 'id' | 'committeeId'>) => ({
  kind: 'working_environment_discussion',
  id,
  committeeId,
})
const adviceSubject = ({ id, committeeId }: Pick<Advice, 'id' | 'committeeId'>) => ({
  kind: 'working_environment_advice',
  id,
  committeeId,
})

/** Begins the annual discussion of a body, with its members as participants. Records discussion_begun. */
export async function beginDiscussion(
  tx: Writer,
  actor: Actor,
  input: { readonly committeeId: string; readonly heldOn: IsoDate; readonly itemId: string | null },
  now: Date,
): Done<string> {
  const { committeeId, heldOn, itemId } = input
  const committee = isId(committeeId) ? await committeeOn(tx, committeeId, today(now)) : null
  if (!committee || isForum(committee.kind)) return refuse('not_found')
  if (!may.write(actor, committeeId)) return refuse('forbidden')
  const id = newId()
  await tx
    .insertInto('working_environment_discussion')
    .values({
      id,
      committee_id: committeeId,
      agenda_item_id: itemId,
      held_on: heldOn,
      participants: await usualParticipants(tx, committeeId, today(now)),
      points: JSON.stringify(noPoints),
      created_by: actor.personId,
      created_at: now,
    })
    .execute()
  await noted(tx, actor, now, 'discussion_begun', discussionSubject({ id, committeeId }))
  return ok(id)
}

async function holdDiscussion(tx: Writer, actor: Actor, id: string, now: Date): Done<Discussion> {
  if (!isId(id)) return refuse('not_found')
  await tx.selectFrom('working_environment_discussion').select('id').where('id', '=', id).forUpdate().execute()
  const discussion = await discussionById(tx, id, today(now))
  if (!discussion) return refuse('not_found')
  if (!may.write(actor, discussion.committeeId)) {
    return refuse(discussion.signedAt || may.readDraft(actor, discussion.committeeId) ? 'forbidden' : 'not_found')
  }
  return discussion.signedAt ? refuse('discussion_signed') : ok(discussion)
}

export interface DiscussionWords {
  readonly discussionId: string
  readonly heldOn: IsoDate
  readonly participants: string
  readonly points: Points
  readonly version: number
}

/** Writes what was said to the six points. Not over an unseen change. Takes back a key that was turned. Records discussion_written. */
export async function writeDiscussion(tx: Writer, actor: Actor, input: DiscussionWords, now: Date): Done {
  const held = await holdDiscussion(tx, actor, input.discussionId, now)
  if (!held.ok) return held
  const { id, version } = held.value
  if (version !== input.version) return refuse('changed_meanwhile')
  await tx
    .updateTable('working_environment_discussion')
    .set({
      held_on: input.heldOn,
      participants: input.participants,
      points: JSON.stringify(input.points),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('working_environment_signature').where('discussion_id', '=', id).execute()
  await noted(tx, actor, now, 'discussion_written', discussionSubject(held.value))
  return ok()
}

/**
 * Turns a key to the discussion; with the last of them it is proved and never changes again. Records discussion_signed;
 * its document is made after the commit.
 */
export async function signDiscussion(
  tx: Writer,
  actor: Actor,
  input: { readonly discussionId: string; readonly version: number },
  now: Date,
): Done<'signed' | 'key_turned'> {
  const held = await holdDiscussion(tx, actor, input.discussionId, now)
  if (!held.ok) return held
  const discussion = held.value
  if (discussion.version !== input.version) return refuse('changed_meanwhile')
  const on = today(now)
  const committee = await committeeOn(tx, discussion.committeeId, on)
  const needed = committee ? await signersAt(tx, committee, on) : []
  const mine = keysOf(actor, discussion.committeeId)
  const post = mine.find((one) => !discussion.signatures.some((signed) => signed.post === one)) ?? mine[0]
  if (post === undefined) return refuse('forbidden')
  const signs = maySign(discussion, needed, { post, personId: actor.personId }, on)
  if (!signs.ok) return signs
  await tx
    .insertInto('working_environment_signature')
    .values({ discussion_id: discussion.id, post, person_id: actor.personId, signed_at: now })
    .execute()
  const isLast = discussion.signatures.length + 1 >= needed.length
  await noted(tx, actor, now, 'discussion_signed', discussionSubject(discussion), { post, isLast })
  if (!isLast) return ok('key_turned')
  await tx
    .updateTable('working_environment_discussion')
    .set({ signed_at: now })
    .where('id', '=', discussion.id)
    .execute()
  await enqueue(tx, proofKind, { discussionId: discussion.id }, { at: now })
  return ok('signed')
}

export interface GivenAdvice {
  readonly committeeId: string
  readonly title: string
  readonly text: string
  /** Where it was given; null outside a meeting. */
  readonly meetingId: string | null
  /** What it came of; of that meeting, when both are named. */
  readonly itemId: string | null
  /** Outside a meeting. At one it is the meeting's day. */
  readonly givenOn: IsoDate | null
}

/** The day the weeks are counted from, with the meeting it was given at. */
async function startOf(
  tx: Writer,
  actor: Actor,
  { committeeId, meetingId, itemId, givenOn }: GivenAdvice,
  now: Date,
): Done<{ readonly meetingId: string | null; readonly givenOn: IsoDate }> {
  const item =
    itemId === null || isExcluded(actor, itemId) ? null : (await whereaboutsOf(tx, [itemId], now)).get(itemId)
  if (itemId !== null && item?.committeeId !== committeeId) return refuse('item_unknown')
  if (item && meetingId !== null && item.meetingId !== meetingId) return refuse('item_unknown')
  if (meetingId === null) return givenOn === null ? refuse('day_missing') : ok({ meetingId, givenOn })
  const meeting = (await meetingsOfAdvice(tx, committeeId, now)).find(({ id }) => id === meetingId)
  return meeting ? ok({ meetingId, givenOn: meeting.on }) : refuse('meeting_unknown')
}

/** Sets down what the body advised management; its clock runs from the day it was given. Records advice_given. */
export async function giveAdvice(tx: Writer, actor: Actor, input: GivenAdvice, now: Date): Done<string> {
  const { committeeId, title, text, itemId } = input
  const on = today(now)
  const committee = isId(committeeId) ? await committeeOn(tx, committeeId, on) : null
  if (!committee || isForum(committee.kind)) return refuse('not_found')
  if (!may.write(actor, committeeId)) return refuse('forbidden')
  const start = await startOf(tx, actor, input, now)
  if (!start.ok) return start
  const { givenOn, meetingId } = start.value
  if (givenOn > on) return refuse('day_ahead')
  const due = reasonsDue(givenOn, await agreementOn(tx, givenOn), committee.level)
  const id = newId()
  await tx
    .insertInto('working_environment_advice')
    .values({
      id,
      committee_id: committeeId,
      agenda_item_id: itemId,
      meeting_id: meetingId,
      title,
      text,
      given_on: givenOn,
      due_on: due.on,
      due_clause: due.clause,
      recorded_by: actor.personId,
      recorded_at: now,
    })
    .execute()
  await noted(tx, actor, now, 'advice_given', adviceSubject({ id, committeeId }), { givenOn, dueOn: due.on, meetingId })
  await enqueue(tx, adviceMailKind, { adviceId: id }, { at: now })
  return ok(id)
}

/** Management's answer: the advice is followed, or the reasons why not. Once. Records advice_answered. */
export async function answerAdvice(
  tx: Writer,
  actor: Actor,
  input: { readonly adviceId: string; readonly outcome: AdviceOutcome; readonly text: string },
  now: Date,
): Done {
  const { adviceId, outcome, text } = input
  if (!isId(adviceId)) return refuse('not_found')
  await tx.selectFrom('working_environment_advice').select('id').where('id', '=', adviceId).forUpdate().execute()
  const advice = await adviceById(tx, adviceId, today(now))
  if (!advice || !may.readAdvice(actor, advice)) return refuse('not_found')
  if (!may.answer(actor, advice.committeeId)) return refuse('forbidden')
  const answers = mayAnswer(advice, outcome, text)
  if (!answers.ok) return answers
  await tx
    .insertInto('working_environment_advice_answer')
    .values({ advice_id: adviceId, outcome, text, answered_by: actor.personId, answered_at: now })
    .execute()
  await noted(tx, actor, now, 'advice_answered', adviceSubject(advice), { outcome })
  return ok()
}
