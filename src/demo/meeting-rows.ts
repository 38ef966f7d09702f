import { asksForReply } from '../capabilities/journeys/rules.ts'
import type { AgendaItem, ItemContent } from '../capabilities/meetings/agenda/rules.ts'
import { detailColumns, detailsFor } from './details.ts'
import { snapshotOf as minutesSnapshot } from '../capabilities/meetings/approval/rules.ts'
import type { MinutesItem, Statement } from '../capabilities/meetings/minutes/rules.ts'
import { snapshotOf as agendaSnapshot } from '../capabilities/meetings/publication/rules.ts'
import type { Agreement } from '../capabilities/agreement/rules.ts'
import type { SeatHistory } from '../capabilities/committees/seats/rules.ts'
import { today, type IsoDate } from '../platform/clock/dates.ts'
import { makeAttendance } from './attendance.ts'
import { nameOn, preparerOn, seatHistories, type Body } from './bodies.ts'
import { sentOn, type ContentWriter } from './content.ts'
import { cancelledAt, courseOf, factsOf, placeOf, plannedAt, type MeetingCourse } from './meeting-facts.ts'
import type { Employee } from './organisation.ts'
import { isHeld, itemsWrittenOn, type Leg, type PlannedItem, type PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import { inOfficeHours, type Setting } from './setting.ts'
import { fixedPlace } from './texts/standing.ts'
import { cancelledBecause, correctedBecause, postponedBecause, waivedBecause } from './texts/letters.ts'

export function meetingBuffer(): RowBuffer {
  return new RowBuffer([
    'meeting',
    'meeting_cancellation',
    'agenda_item',
    'agenda_item_postponement',
    'deadline_waiver',
    'meeting_key',
    'agenda_publication',
    'attendance',
    'meeting_opening',
    'meeting_closing',
    'item_minutes',
    'statement',
    'meeting_correction',
    'minutes_publication',
    'event',
  ])
}

/** Items that came by a leg wait for the leg, which waits for the item that it began at: one buffer per leg of a journey. */
export type LateRows = Map<number, RowBuffer>

/** How many legs a matter has travelled. */
export const legsTo = (leg: Leg | null): number => (leg === null ? 0 : 1 + legsTo(leg.previous))

/** With what an item has by itself when nothing is said of it. */
const wholeContent = (content: ItemContent) => ({
  ...content,
  alsoKind: content.alsoKind ?? null,
  isBreak: content.isBreak ?? false,
})

/** Writes meetings with everything that hangs on them, one at a time. */
export class MeetingWriter {
  private readonly setting: Setting
  private readonly writer: ContentWriter
  private readonly agreementOn: (day: IsoDate) => Agreement
  private readonly rows: RowBuffer
  private readonly late: LateRows
  private readonly seats = new WeakMap<Body, SeatHistory[]>()

  constructor(
    setting: Setting,
    writer: ContentWriter,
    agreementOn: (day: IsoDate) => Agreement,
    rows: RowBuffer,
    late: LateRows,
  ) {
    this.setting = setting
    this.writer = writer
    this.agreementOn = agreementOn
    this.rows = rows
    this.late = late
  }

  write(meeting: PlannedMeeting): void {
    const random = this.setting.random(`words:${meeting.id}`)
    const course = courseOf(this.setting, meeting, random.pick(correctedBecause))
    this.meeting(course)
    if (meeting.state === 'cancelled') {
      this.rows.add('meeting_cancellation', {
        meeting_id: meeting.id,
        reason: random.pick(cancelledBecause),
        cancelled_by: preparerOn(meeting.body, meeting.plannedOn).id,
        cancelled_at: cancelledAt(this.setting, meeting),
      })
      return
    }
    if (course.waivedAt) {
      this.rows.add('deadline_waiver', {
        id: this.setting.ids.next(course.waivedAt),
        meeting_id: meeting.id,
        deadline: 'agenda_out',
        reason: random.pick(waivedBecause),
        proposed_by: preparerOn(meeting.body, today(course.waivedAt)).id,
        proposed_at: course.waivedAt,
      })
    }
    this.keys(course)
    const items = this.items(meeting, random.pick(postponedBecause))
    this.agenda(course, items)
    this.held(course, items)
  }

  private rowsFor({ origin }: PlannedItem): RowBuffer {
    if (!origin) return this.rows
    const legs = legsTo(origin)
    const known = this.late.get(legs) ?? new RowBuffer(['agenda_item', 'item_minutes', 'statement'])
    this.late.set(legs, known)
    return known
  }

  private meeting({ meeting, startsAt, endsAt }: MeetingCourse): void {
    this.rows.add('meeting', {
      id: meeting.id,
      committee_id: meeting.body.id,
      kind: meeting.isExtraordinary ? 'extraordinary' : 'ordinary',
      starts_at: startsAt,
      ends_at: endsAt,
      place: placeOf(meeting),
      planned_by: preparerOn(meeting.body, meeting.plannedOn).id,
      planned_at: plannedAt(meeting),
      version: 1,
      calendar_sequence: 0,
    })
  }

  private keys({ meeting, keys }: MeetingCourse): void {
    for (const { id, purpose, version, post, by, at } of keys) {
      const key = { id, meeting_id: meeting.id, purpose, version, post }
      this.rows.add('meeting_key', { ...key, turned_by: by.id, turned_at: at })
    }
  }

  /** The working copy. Answers what stands on the agenda. */
  private items(meeting: PlannedMeeting, why: string): { planned: PlannedItem; item: AgendaItem }[] {
    const placed = this.writer.agenda(meeting).map((planned, index) => this.item(meeting, planned, index + 1))
    const waiting = meeting.items.filter(({ waits }) => waits !== null)
    for (const planned of waiting) {
      this.item(meeting, planned, null)
      if (planned.waits !== 'postponed') continue
      const on = this.setting.days.shift(meeting.agendaOn, -2)
      this.rows.add('agenda_item_postponement', {
        agenda_item_id: planned.id,
        reason: why,
        postponed_by: preparerOn(meeting.body, on).id,
        postponed_at: inOfficeHours(on, this.setting.random(`postponed:${planned.id}`)),
      })
    }
    return placed
  }

  private item(
    meeting: PlannedMeeting,
    planned: PlannedItem,
    position: number | null,
  ): { planned: PlannedItem; item: AgendaItem } {
    const { setting } = this
    const written = this.writer.item(meeting, planned)
    const content = { ...written, ...detailsFor(setting, meeting, planned) }
    const day = itemsWrittenOn(setting, meeting)
    const at = planned.origin?.placed?.at ?? inOfficeHours(day, setting.random(`written:${planned.id}`))
    const author = planned.raisedBy ?? preparerOn(meeting.body, today(at))
    this.rowsFor(planned).add('agenda_item', {
      id: planned.id,
      meeting_id: meeting.id,
      position,
      title: content.title,
      kind: content.kind,
      apsa: [...content.apsa],
      presentation: content.presentation,
      recommendation: content.recommendation,
      presenter: content.presenter,
      minutes_estimated: content.minutes,
      closed_ground: content.closedGround,
      closed_until: content.closedUntil,
      raised_by: planned.raisedBy?.id ?? null,
      raised_at: planned.raisedBy ? at : null,
      referral_id: planned.origin?.id ?? null,
      created_by: author.id,
      created_at: at,
      version: 1,
      fixed: fixedPlace(planned.topic),
      proposed_by_post: null,
      ...detailColumns(content),
    })
    const raisedBy = planned.raisedBy && { personId: planned.raisedBy.id, name: planned.raisedBy.name }
    const item: AgendaItem = {
      ...wholeContent(content),
      id: planned.id,
      position,
      raisedBy,
      origin: originOf(planned),
      attachments: [],
      version: 1,
      postponedBecause: null,
      fixed: fixedPlace(planned.topic),
      proposedBy: null,
    }
    return { planned, item }
  }

  private agenda(course: MeetingCourse, items: readonly { item: AgendaItem }[]): void {
    const { agenda, meeting } = course
    if (!agenda) return
    const facts = factsOf(course, this.agreementOn(meeting.day), { on: meeting.agendaOn, minutesVersions: [] })
    const by = preparerOn(meeting.body, meeting.agendaOn)
    this.rows.add('agenda_publication', {
      id: agenda.id,
      meeting_id: meeting.id,
      version: 1,
      reason: null,
      snapshot: agendaSnapshot(
        facts,
        items.map(({ item }) => item),
      ),
      published_by: by.id,
      published_at: agenda.publishedAt,
    })
    this.event('agenda_published', meeting, by, agenda.publishedAt, { publicationId: agenda.id, version: 1 })
  }

  private seatsOf(body: Body): SeatHistory[] {
    const known = this.seats.get(body) ?? seatHistories(body, this.setting)
    this.seats.set(body, known)
    return known
  }

  private held(course: MeetingCourse, items: readonly { planned: PlannedItem; item: AgendaItem }[]): void {
    const { meeting, openedAt, closedAt, minutes } = course
    if (!course.agenda) return
    const facts = factsOf(course, this.agreementOn(meeting.day), { on: meeting.day, minutesVersions: [] })
    const { entries, attendance } = makeAttendance(this.setting, meeting, facts, this.seatsOf(meeting.body))
    for (const one of entries) {
      this.rows.add('attendance', {
        id: this.setting.ids.next(one.reportedAt),
        meeting_id: meeting.id,
        person_id: one.personId,
        seat_id: one.seatId,
        side: one.side,
        presence: one.presence,
        substitute_for: one.substituteFor,
        note: one.note,
        reported_by: isHeld(meeting.state) ? preparerOn(meeting.body, meeting.day).id : one.personId,
        reported_at: one.reportedAt,
        arrived_at: one.arrivedAt,
        left_at: one.leftAt,
        led: one.led,
      })
    }
    if (!openedAt || !closedAt) return
    const by = preparerOn(meeting.body, meeting.day)
    this.rows.add('meeting_opening', { meeting_id: meeting.id, opened_by: by.id, opened_at: openedAt })
    this.rows.add('meeting_closing', { meeting_id: meeting.id, closed_by: by.id, closed_at: closedAt })
    // The day after a meeting the minutes are half written.
    const written = meeting.state === 'in_writing' ? items.slice(0, Math.ceil(items.length / 2)) : items
    const draft = { items: written.map(({ planned, item }) => this.minutesOf(course, planned, item, by)), attendance }
    for (const version of minutes) {
      const on = today(version.publishedAt)
      const snapshot = minutesSnapshot(
        factsOf(course, this.agreementOn(meeting.day), { on, minutesVersions: [] }),
        draft,
      )
      this.minutes(course, version, snapshot)
    }
  }

  private minutesOf(course: MeetingCourse, planned: PlannedItem, item: AgendaItem, by: Employee): MinutesItem {
    const { meeting, closedAt } = course
    const writtenAt = new Date((closedAt ?? course.endsAt).getTime() + 25 * 60_000)
    const result = this.writer.result(meeting, planned)
    this.rowsFor(planned).add('item_minutes', {
      agenda_item_id: planned.id,
      outcome: result.outcome,
      text: result.text,
      version: 1,
      written_by: by.id,
      written_at: writtenAt,
    })
    const statements: Statement[] = []
    if (result.statement) {
      const { side, text } = result.statement
      const id = this.setting.ids.next(writtenAt)
      statements.push({ id, by: { side }, text })
      this.rowsFor(planned).add('statement', {
        id,
        agenda_item_id: planned.id,
        side,
        person_id: null,
        text,
        position: 1,
        written_by: by.id,
        written_at: writtenAt,
      })
    }
    const { outcome, text } = result
    return { item, minutes: { outcome, text, version: 1, writtenBy: by.name, writtenAt, statements } }
  }

  private minutes(course: MeetingCourse, version: MeetingCourse['minutes'][number], snapshot: object): void {
    const { meeting } = course
    const on = today(version.publishedAt)
    const by = preparerOn(meeting.body, on)
    if (version.reason !== null) {
      const at = inOfficeHours(this.setting.days.shift(on, -2), this.setting.random(`corrected:${meeting.id}`))
      this.rows.add('meeting_correction', {
        id: this.setting.ids.next(at),
        meeting_id: meeting.id,
        purpose: 'minutes',
        version: version.version,
        reason: version.reason,
        opened_by: by.id,
        opened_at: at,
      })
    }
    this.rows.add('minutes_publication', {
      id: version.id,
      meeting_id: meeting.id,
      version: version.version,
      reason: version.reason,
      snapshot,
      published_by: by.id,
      published_at: version.publishedAt,
    })
    const data = { publicationId: version.id, version: version.version }
    this.event('minutes_published', meeting, by, version.publishedAt, data)
  }

  private event(name: string, meeting: PlannedMeeting, by: Employee, at: Date, data: Record<string, unknown>): void {
    this.rows.add('event', {
      id: this.setting.ids.next(at),
      name,
      at,
      actor_person_id: by.id,
      actor_name: by.name,
      subject_kind: 'meeting',
      subject_id: meeting.id,
      committee_id: meeting.body.id,
      data,
      request_id: null,
    })
  }
}

function originOf({ origin }: PlannedItem): AgendaItem['origin'] {
  return (
    origin && {
      referralId: origin.id,
      journeyId: origin.journeyId,
      fromCommitteeName: nameOn(origin.from.body, sentOn(origin)),
      referredOn: sentOn(origin),
      purpose: origin.purpose,
      dueOn: origin.dueOn,
      awaitsReply: asksForReply(origin.purpose),
    }
  )
}
