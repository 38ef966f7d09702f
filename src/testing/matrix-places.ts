import type { BuiltCommittee } from '../capabilities/committees/testing.ts'
import { aReferral } from '../capabilities/journeys/testing.ts'
import { aHeldMeeting } from '../capabilities/meetings/minutes/testing.ts'
import { aMeeting, type BuiltMeeting } from '../capabilities/meetings/testing.ts'
import { castOf, type CastName } from '../demo/cast.ts'
import type { Database, Reader } from '../platform/db/database.ts'
import { ok } from '../platform/result.ts'

/** A state of a meeting, or 'any' for addresses that have none. */
export const states = [
  'any',
  'gathering',
  'one key',
  'agenda sent',
  'agenda in correction',
  'opened',
  'held',
  'minutes approved',
  'minutes sent',
  'minutes in correction',
] as const
export type State = (typeof states)[number]

/** What stands in the place of `:name` in an address. */
export type Places = Readonly<Record<string, string>>

type Centre = Pick<BuiltCommittee, 'id' | 'chair' | 'viceChair' | 'secretary' | 'tr'>

/** The centre's committee of the demo with one meeting in each state, made through the product's own commands. */
export async function makePlaces(database: Database): Promise<Record<State, Places>> {
  const cast = await castOf(database.reader)
  const centre: Centre = {
    id: await committeeChairedBy(database, cast.centre_chair),
    chair: cast.centre_chair,
    viceChair: cast.centre_vice_chair,
    secretary: cast.centre_secretary,
    tr: cast.union_representative,
  }
  const shared = await sharedPlaces(database, centre.id, cast)
  const sent = await planned(centre, '2026-04-23').published().in(database)
  const referral = await referralTo(database, centre.id, await committeeChairedBy(database, cast.chief_executive), sent)
  const at = async (day: string) => planned(centre, day).published().in(database)
  const held = async (day: string) => aHeldMeeting(await at(day), `${day}T11:00:00Z`)
  const meetings: Record<Exclude<State, 'any'>, BuiltMeeting> = {
    gathering: await planned(centre, '2026-04-17').withRaisedItem().in(database),
    'one key': await planned(centre, '2026-04-20').withKeys('chair').in(database),
    'agenda sent': sent,
    'agenda in correction': await planned(centre, '2026-04-27').published().underCorrection().in(database),
    opened: await (await held('2026-04-16')).opened().attended().written().in(database),
    held: await (await held('2026-04-28')).opened().attended().written().closed().in(database),
    'minutes approved': await (await held('2026-04-29')).approved().in(database),
    'minutes sent': await (await held('2026-04-30')).approved().published().in(database),
    'minutes in correction': await (await held('2026-05-04')).approved().published().underCorrection().in(database),
  }
  const of = (meeting: BuiltMeeting): Places => ({
    ...shared,
    ...referral,
    meetingId: meeting.id,
    itemId: meeting.raisedIds[0] ?? meeting.itemIds[0] ?? '',
    version: '1',
  })
  const byState = Object.entries(meetings).map(([state, meeting]) => [state, of(meeting)])
  return Object.fromEntries([['any', of(sent)], ...byState]) as Record<State, Places>
}

/** The closed item stands first: whoever may not read it is the rule that matters. */
const planned = (centre: Centre, day: string) => aMeeting(centre).on(day).withClosedItem().withAgenda(2)

async function committeeChairedBy(database: Database, personId: string): Promise<string> {
  const row = await database.reader
    .selectFrom('committee_post')
    .select('committee_id')
    .where('person_id', '=', personId)
    .where('post', '=', 'chair')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  return row.committee_id
}

async function referralTo(database: Database, to: string, from: string, item: BuiltMeeting): Promise<Places> {
  const made = await database.write(async (tx) =>
    ok(await aReferral(tx, { from, to, ...(item.itemIds[1] === undefined ? {} : { itemId: item.itemIds[1] }) })),
  )
  if (!made.ok) throw new Error('no referral')
  return { referralId: made.value.id, journeyId: made.value.journeyId }
}

async function agreementPlaces(db: Database['reader']): Promise<Record<string, string>> {
  const part = await db.selectFrom('agreement_seats').select(['id', 'agreement_id']).executeTakeFirstOrThrow()
  const rule = await db
    .selectFrom('agreement_rule')
    .select('id')
    .where('agreement_id', '=', part.agreement_id)
    .executeTakeFirstOrThrow()
  return { agreementId: part.agreement_id, ruleId: rule.id, part: 'seats', partId: part.id }
}

/** A TRIO that has been at work, and a forum with a member. */
async function roomPlaces(db: Database['reader']): Promise<Record<string, string>> {
  const note = await db.selectFrom('trio_note').select(['id', 'trio_id']).executeTakeFirstOrThrow()
  const task = await db.selectFrom('trio_task').select('id').where('done_at', 'is', null).executeTakeFirstOrThrow()
  const forumMember = await db.selectFrom('forum_member').select(['id', 'committee_id']).executeTakeFirstOrThrow()
  return {
    trioId: note.trio_id,
    noteId: note.id,
    taskId: task.id,
    forumId: forumMember.committee_id,
    memberId: forumMember.id,
  }
}

/** The running hearing that the committee is asked to answer, its latest discussion of the working environment and advice. */
async function hearingPlaces(db: Database['reader'], committeeId: string): Promise<Record<string, string>> {
  const hearing = await db
    .selectFrom('hearing_receiver')
    .innerJoin('hearing', 'hearing.id', 'hearing_receiver.hearing_id')
    .select('hearing.id')
    .where('hearing_receiver.committee_id', '=', committeeId)
    .orderBy('hearing.answers_by', 'desc')
    .executeTakeFirstOrThrow()
  const discussion = await db
    .selectFrom('working_environment_discussion')
    .select('id')
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const advice = await db
    .selectFrom('working_environment_advice')
    .select('id')
    .where('committee_id', '=', committeeId)
    .orderBy('given_on', 'desc')
    .executeTakeFirstOrThrow()
  return {
    hearingId: hearing.id,
    answerSide: 'joint',
    question: '0',
    discussionId: discussion.id,
    adviceId: advice.id,
  }
}

/** Texts that HR keeps for all committees. */
async function keptTextPlaces(db: Database['reader']): Promise<Record<string, string>> {
  const block = await db.selectFrom('text_block').select('id').orderBy('id').executeTakeFirstOrThrow()
  const template = await db.selectFrom('item_template').select('id').orderBy('id').executeTakeFirstOrThrow()
  return { blockId: block.id, templateId: template.id }
}

/** A may-guideline that no notice has been given of. */
async function guidelinePlaces(db: Database['reader']): Promise<Record<string, string>> {
  const text = await db
    .selectFrom('guideline_text')
    .innerJoin('guideline', 'guideline.id', 'guideline_text.guideline_id')
    .select('guideline_id')
    .where('kind', '=', 'may')
    .where('guideline_text.id', 'not in', (query) => query.selectFrom('guideline_notice').select('guideline_text_id'))
    .executeTakeFirstOrThrow()
  const duty = await db.selectFrom('guideline_duty').select('id').orderBy('id').executeTakeFirstOrThrow()
  return { guidelineId: text.guideline_id, number: '1', dutyId: duty.id }
}

async function taskOf(db: Database['reader'], committeeId: string): Promise<string> {
  const task = await db
    .selectFrom('task')
    .select('id')
    .where('committee_id', '=', committeeId)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return task.id
}

/** A note of a side's pre-meeting: of another meeting than the matrix's own, so it is found under none of them. */
async function preMeetingPlaces(db: Database['reader']): Promise<Record<string, string>> {
  const note = await db.selectFrom('pre_meeting_note').select('id').orderBy('id').executeTakeFirstOrThrow()
  return { preMeetingNoteId: note.id }
}

/** An interpretation that all in MED may read, and a dispute that lies with management. */
async function disputePlaces(db: Database['reader']): Promise<Record<string, string>> {
  const interpretation = await db
    .selectFrom('interpretation')
    .select('id')
    .where('is_restricted', '=', false)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const dispute = await db
    .selectFrom('dispute')
    .select('id')
    .where('kind', '=', 'information_breach')
    .executeTakeFirstOrThrow()
  return {
    interpretationId: interpretation.id,
    disputeId: dispute.id,
    disputeKind: 'interpretation',
    disputeStep: 'receipt',
  }
}

async function vacancyPlaces(db: Database['reader']): Promise<Record<string, string>> {
  const vacancy = await db.selectFrom('vacancy').select('id').executeTakeFirstOrThrow()
  const electionGroup = await db.selectFrom('election_group').select('id').executeTakeFirstOrThrow()
  return { vacancyId: vacancy.id, electionGroupId: electionGroup.id }
}

/** An item of the municipality's wheel that the centres have. */
async function wheelPlaces(db: Reader): Promise<Record<string, string>> {
  const item = await db
    .selectFrom('wheel_item')
    .select('id')
    .where('template_key', '=', 'sickness-figures')
    .executeTakeFirstOrThrow()
  return { wheelItemId: item.id }
}

/** A plan with one of its meetings. */
async function yearPlanPlaces(db: Reader): Promise<Record<string, string>> {
  const meeting = await db
    .selectFrom('year_plan_meeting')
    .select(['id', 'year_plan_id'])
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const wholeYear = await db
    .selectFrom('whole_year')
    .select('id')
    .where('year_plan_id', 'is not', null)
    .executeTakeFirstOrThrow()
  return { yearPlanId: meeting.year_plan_id, plannedId: meeting.id, wholeYearId: wholeYear.id }
}

/** What carries matters between bodies and through the year. */
async function flowPlaces(db: Reader, committeeId: string): Promise<Record<string, string>> {
  const dispatch = await db.selectFrom('dispatch').select('id').orderBy('id').executeTakeFirstOrThrow()
  return {
    dispatchId: dispatch.id,
    ...(await disputePlaces(db)),
    ...(await yearPlanPlaces(db)),
    ...(await wheelPlaces(db)),
    ...(await hearingPlaces(db, committeeId)),
    ...(await guidelinePlaces(db)),
  }
}

const nothing = '00000000-0000-7000-8000-000000000000'

/** Addresses of things the demo has none of: everybody gets the same answer. */
const placesOfNothing = {
  changeId: nothing,
  jobId: nothing,
  freePeriodId: nothing,
  delegationId: nothing,
  mailId: nothing,
  stepId: nothing,
  importId: nothing,
  wordImportId: nothing,
  remarkId: nothing,
  fileId: nothing,
  clientId: nothing,
  sourceId: nothing,
}

async function sharedPlaces(
  database: Database,
  committeeId: string,
  cast: Record<CastName, string>,
): Promise<Record<string, string>> {
  const db = database.reader
  const seat = await db
    .selectFrom('seat')
    .select('id')
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const mandate = await db.selectFrom('mandate').select('id').where('seat_id', '=', seat.id).executeTakeFirstOrThrow()
  const period = await db
    .selectFrom('committee_period')
    .select('unit_id')
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const assignment = await db.selectFrom('role_assignment').select('id').executeTakeFirstOrThrow()
  const reorganisation = await db.selectFrom('reorganisation').select('id').executeTakeFirstOrThrow()
  return {
    ...placesOfNothing,
    committeeId,
    ...(await vacancyPlaces(db)),
    ...(await flowPlaces(db, committeeId)),
    bodyTaskId: await taskOf(db, committeeId),
    ...(await keptTextPlaces(db)),
    seatId: seat.id,
    mandateId: mandate.id,
    unitId: period.unit_id,
    ...(await agreementPlaces(db)),
    assignmentId: assignment.id,
    personId: cast.employee,
    post: 'secretary',
    day: '2026-12-24',
    ...(await roomPlaces(db)),
    side: 'employee',
    ...(await preMeetingPlaces(db)),
    commentId: (await db.selectFrom('agenda_comment').select('id').orderBy('id').executeTakeFirstOrThrow()).id,
    token: 'not-a-token',
    reorganisationId: reorganisation.id,
    source: 'loensystem',
    userId: cast.employee,
    groupId: (await db.selectFrom('provisioned_group').select('id').orderBy('id').executeTakeFirstOrThrow()).id,
    resourceType: 'User',
    schema: 'urn:ietf:params:scim:schemas:core:2.0:User',
  }
}
