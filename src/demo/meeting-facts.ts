import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import type { Agreement } from '../capabilities/agreement/rules.ts'
import type { Meeting, PersonRef, PublishedVersion } from '../capabilities/meetings/rules.ts'
import type { KeyPost, KeyPurpose } from '../capabilities/meetings/schema.ts'
import { nameOn, postOn } from './bodies.ts'
import type { Employee } from './organisation.ts'
import { agendaIsSent, isHeld, type PlannedMeeting } from './plan.ts'
import { inOfficeHours, type Setting } from './setting.ts'

export interface PlannedKey {
  readonly id: string
  readonly purpose: KeyPurpose
  readonly version: number
  readonly post: KeyPost
  readonly by: Employee
  readonly at: Date
}

/** A meeting's own times and keys, in the order in which they happened. */
export interface MeetingCourse {
  readonly meeting: PlannedMeeting
  readonly startsAt: Date
  readonly endsAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly keys: readonly PlannedKey[]
  readonly waivedAt: Date | null
  readonly agenda: PublishedVersion | null
  readonly minutes: readonly PublishedVersion[]
}

const morning = '08:20'
const afternoon = '13:40'

export function courseOf(setting: Setting, meeting: PlannedMeeting, correction: string): MeetingCourse {
  const { days, ids, on } = setting
  const { day, state, agendaOn, minutesOn } = meeting
  const random = setting.random(`course:${meeting.id}`)
  const startsAt = instantOf(day, meeting.start)
  const held = isHeld(state)
  const minute = 60_000
  const closedAt = held ? new Date(startsAt.getTime() + (meeting.lasts - random.int(-5, 15)) * minute) : null
  const keys = new KeyRing(setting, meeting)
  const waivedAt = waiver(setting, meeting, keys)
  if (state === 'draft_chair_key') keys.turn('agenda', 1, ['chair'], days.shift(on, -1))
  if (agendaIsSent(state)) keys.turn('agenda', 1, keys.needed, days.shift(agendaOn, -1))
  if (state === 'awaiting_vice_chair') keys.turn('minutes', 1, ['chair'], days.shift(day, 3))
  const published = (version: number, at: Date, reason: string | null): PublishedVersion => ({
    id: ids.next(at),
    version,
    reason,
    publishedAt: at,
  })
  const minutes: PublishedVersion[] = []
  if (state === 'published') {
    keys.turn('minutes', 1, keys.needed, days.shift(minutesOn, -1))
    minutes.push(published(1, instantOf(minutesOn, afternoon), null))
    const correctedOn = days.shift(minutesOn, 4)
    if (meeting.isCorrected && correctedOn < on) {
      keys.turn('minutes', 2, keys.needed, days.shift(correctedOn, -1))
      minutes.push(published(2, instantOf(correctedOn, afternoon), correction))
    }
  }
  return {
    meeting,
    startsAt,
    endsAt: new Date(startsAt.getTime() + meeting.lasts * minute),
    openedAt: held ? startsAt : null,
    closedAt,
    keys: keys.turned,
    waivedAt,
    agenda: agendaIsSent(state) ? published(1, instantOf(agendaOn, afternoon), null) : null,
    minutes,
  }
}

/** Proposed some days before the agenda went out; both keys, unless the meeting still waits for one. */
function waiver(setting: Setting, meeting: PlannedMeeting, keys: KeyRing): Date | null {
  const { days, on } = setting
  if (!meeting.isWaived) return null
  if (meeting.state === 'draft_waiver') {
    keys.turn('waive_agenda_out', 1, ['chair'], days.shift(on, -1))
    return instantOf(days.shift(on, -2), '10:15')
  }
  if (!agendaIsSent(meeting.state)) return null
  keys.turn('waive_agenda_out', 1, keys.needed, days.shift(meeting.agendaOn, -2))
  return instantOf(days.shift(meeting.agendaOn, -3), '10:15')
}

class KeyRing {
  readonly turned: PlannedKey[] = []
  readonly needed: readonly KeyPost[]
  private readonly setting: Setting
  private readonly meeting: PlannedMeeting

  constructor(setting: Setting, meeting: PlannedMeeting) {
    this.setting = setting
    this.meeting = meeting
    // A staff meeting has no vice-chair, and the agreement asks for one key there; a forum has its convener's.
    this.needed = meeting.body.kind === 'committee' ? ['chair', 'vice_chair'] : ['chair']
  }

  turn(purpose: KeyPurpose, version: number, posts: readonly KeyPost[], on: IsoDate): void {
    const { ids } = this.setting
    for (const post of posts) {
      const by = postOn(this.meeting.body, post, on)
      if (!by) throw new Error(`${this.meeting.body.name} has no ${post} on ${on}`)
      const at = instantOf(on, post === 'chair' ? morning : afternoon)
      this.turned.push({ id: ids.next(at), purpose, version, post, by, at })
    }
  }
}

const refOf = (person: Employee | null): PersonRef | null => person && { personId: person.id, name: person.name }

/** The meeting as the product reads it at a moment of its course. */
export function factsOf(
  course: MeetingCourse,
  agreement: Agreement,
  moment: { on: IsoDate; minutesVersions: readonly PublishedVersion[] },
): Meeting {
  const { meeting, agenda } = course
  const { body } = meeting
  return {
    id: meeting.id,
    committee: { id: body.id, name: nameOn(body, meeting.day), kind: body.kind, level: body.level },
    kind: meeting.isExtraordinary ? 'extraordinary' : 'ordinary',
    startsAt: course.startsAt,
    endsAt: course.endsAt,
    on: meeting.day,
    place: placeOf(meeting),
    plannedAt: plannedAt(meeting),
    version: 1,
    calendarSequence: 0,
    posts: {
      chair: refOf(postOn(body, 'chair', moment.on)),
      viceChair: refOf(postOn(body, 'vice_chair', moment.on)),
      secretary: refOf(postOn(body, 'secretary', moment.on)),
    },
    cancellation: null,
    keys: [],
    waivers: [],
    corrections: [],
    agendaVersions: agenda ? [agenda] : [],
    minutesVersions: moment.minutesVersions,
    openedAt: course.openedAt,
    closedAt: course.closedAt,
    agreement,
  }
}

export const plannedAt = ({ plannedOn }: PlannedMeeting): Date => instantOf(plannedOn, '11:10')

const rooms = { 1: 'Rådhuset, byrådssalen', 2: 'Rådhuset, mødelokale 2', 3: 'Fælleshuset, lokale 1' } as const

export function placeOf({ body }: PlannedMeeting): string {
  return body.level === 4 ? `${body.unit.name}, personalerummet` : rooms[body.level]
}

/** When a meeting was called off: some days before it, or lately. */
export function cancelledAt(setting: Setting, meeting: PlannedMeeting): Date {
  const { days, on } = setting
  const before = days.shift(meeting.day, -6)
  const random = setting.random(`cancelled:${meeting.id}`)
  return inOfficeHours(before < on ? before : days.atOrBefore(addDays(on, -1)), random)
}
