import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeeNameOf } from '../../committees/queries.ts'
import { legsFromItem, legThatPlaced } from '../../journeys/queries.ts'
import { isExcluded, may as atMeetings } from '../../meetings/policy.ts'
import { sentItem, whereaboutsOf } from '../../meetings/whereabouts/queries.ts'
import { isJourneyReadable } from '../../referrals/journey/queries.ts'
import { mayLeave, type PassingRefusal } from '../../referrals/rules.ts'
import { closedAt, readable } from '../queries.ts'
import { stateOf, type HearingState } from '../rules.ts'
import type { AnsweredAs, AnswerSide } from '../schema.ts'
import { standingOfBody, type HeardBody } from './rules.ts'

/** A hearing as the page of the item it springs from tells of it. */
export interface HearingAtItem {
  readonly id: string
  readonly itemId: string
  readonly title: string
  readonly committeeName: string
  readonly state: HearingState
  /** null in a draft. */
  readonly answersBy: IsoDate | null
  readonly periodClause: string | null
  readonly bodies: readonly HeardBody[]
  /** The version of the gathered answers last made, and where it went up, if it has. */
  readonly reply: { readonly version: number; readonly sentTo: string; readonly sentOn: IsoDate | null } | null
}

interface Row extends Omit<HearingAtItem, 'state' | 'bodies'> {
  readonly answeredAs: AnsweredAs
  readonly sentAt: Date | null
  readonly closed: Date | null
  readonly bodies: readonly {
    readonly committeeId: string
    readonly name: string
    readonly isStaffMeeting: boolean
    readonly answers: readonly { readonly side: AnswerSide; readonly on: IsoDate }[]
  }[]
}

/**
 * The hearings that spring from these items, as far as the actor may read of them: each hearing by its own rule, and none
 * of an item that is closed to them. One query where there are none, otherwise three.
 */
export async function hearingsAtItems(
  db: Reader,
  actor: Actor,
  itemIds: readonly string[],
  now: Date,
): Promise<HearingAtItem[]> {
  if (itemIds.length === 0) return []
  const on = today(now)
  const { rows } = await sql<Row>`
    select h.id, h.agenda_item_id as "itemId", h.title, ${committeeNameOf(sql.ref('h.committee_id'), on)} as "committeeName",
      h.answered_as as "answeredAs", h.sent_at as "sentAt", ${closedAt} as closed, h.answers_by as "answersBy", h.period_clause as "periodClause",
      (select json_build_object('version', y.version, 'sentTo', y.sent_to, 'sentOn', y.sent_on) from hearing_reply y
        where y.hearing_id = h.id order by y.version desc limit 1) as reply,
      coalesce((select json_agg(body order by body.level, body.name collate danish, body."committeeId") from (
        select r.committee_id as "committeeId", ${committeeNameOf(sql.ref('r.committee_id'), on)} as name, r.level,
          r.is_staff_meeting as "isStaffMeeting",
          coalesce((select json_agg(json_build_object('side', a.side,
              'on', (a.sent_at at time zone 'Europe/Copenhagen')::date))
            from hearing_answer a where a.hearing_id = r.hearing_id and a.committee_id = r.committee_id
              and a.version = 1), '[]') as answers
        from hearing_receiver r where r.hearing_id = h.id) as body), '[]') as bodies
    from hearing h where h.agenda_item_id = any(${[...new Set(itemIds)]}::uuid[]) and ${readable(actor)}
    order by h.sent_at nulls last, h.created_at, h.id`.execute(db)
  if (rows.length === 0) return []
  const places = await whereaboutsOf(db, [...new Set(rows.map(({ itemId }) => itemId))], now)
  const closingDays = (await agreementOn(db, on))?.closingDays
  return rows.flatMap(({ answeredAs, sentAt, closed, bodies, ...row }): HearingAtItem[] => {
    const place = places.get(row.itemId)
    if (!place || (place.isClosed && !atMeetings.readClosed(actor, place.committeeId))) return []
    const { answersBy } = row
    const state = stateOf({ sentAt, answersBy, closedAt: closed }, on)
    const asked =
      state === 'draft' || answersBy === null
        ? []
        : bodies.map(({ committeeId, name, ...body }) => ({
            committeeId,
            name,
            ...standingOfBody(body, { answeredAs, answersBy }, on, closingDays),
          }))
    return [{ ...row, state, bodies: asked }]
  })
}

/** Where a hearing springs from, for who may read it there. */
export interface Origin {
  readonly itemId: string
  readonly meetingId: string
  readonly meetingOn: IsoDate
  readonly title: string
  readonly committeeName: string
  /** null when the matter was passed on from nowhere, or the actor may not read its journey. */
  readonly journeyId: string | null
}

/** The item that a hearing springs from, with the journey of its matter; null when there is none that the actor may read. */
export async function originOf(db: Reader, actor: Actor, itemId: string | null, now: Date): Promise<Origin | null> {
  const found = itemId === null ? null : await itemFor(db, actor, itemId, now)
  if (!found) return null
  const leg = (await legThatPlaced(db, found.itemId)) ?? (await legsFromItem(db, found.itemId))[0]
  const journeyId = leg && (await isJourneyReadable(db, actor, leg.journeyId, now)) ? leg.journeyId : null
  const { meetingId, meetingOn, title, committeeName } = found
  return { itemId: found.itemId, meetingId, meetingOn, title, committeeName, journeyId }
}

/** An item that others are to be heard about. */
export interface ItemToHear extends Omit<Origin, 'journeyId'> {
  readonly committeeId: string
  readonly presentation: RichText | null
  /** Whether it may leave its meeting at all: what is closed is not sent out to be answered. */
  readonly leaving: Result<undefined, PassingRefusal>
}

/** The item as it was last sent with its agenda; null when there is none that the actor may read. */
export async function itemFor(db: Reader, actor: Actor, itemId: string, now: Date): Promise<ItemToHear | null> {
  if (!isId(itemId) || isExcluded(actor, itemId)) return null
  const place = (await whereaboutsOf(db, [itemId], now)).get(itemId)
  const sent = place && (await sentItem(db, actor, { meetingId: place.meetingId, itemId }, now))
  if (!sent?.item) return null
  const { meeting, item, isClosed } = sent
  // Closed since it was sent: what was sent still stands, but nobody is led to it from here.
  if (isClosed && !atMeetings.readClosed(actor, meeting.committee.id)) return null
  return {
    itemId,
    meetingId: meeting.id,
    meetingOn: meeting.on,
    committeeId: meeting.committee.id,
    committeeName: meeting.committee.name,
    title: item.title,
    presentation: item.presentation,
    leaving: mayLeave({ isPublished: true, isClosed }),
  }
}
