import { addDays, type IsoDate } from '../platform/clock/dates.ts'
import type { ReferralPurpose } from '../capabilities/journeys/schema.ts'
import type { Body } from './bodies.ts'
import type { Employee } from './organisation.ts'
import { inOfficeHours, type Setting } from './setting.ts'
import { closing, opening } from './texts/standing.ts'
import type { Topic } from './texts/topic.ts'

/*
 * What will be written, without its texts: small enough to hold ten years of a large municipality in memory, so that
 * matters can travel between meetings before the rows are made, one meeting at a time.
 */

/** How far a meeting has come on the day the demo is made for. */
export type MeetingState =
  | 'planned'
  | 'gathering'
  | 'draft'
  | 'draft_chair_key'
  | 'draft_waiver'
  | 'sent'
  | 'in_writing'
  | 'awaiting_keys'
  | 'awaiting_vice_chair'
  | 'published'
  | 'cancelled'

export interface PlannedItem {
  readonly id: string
  readonly topic: Topic
  /** Another title than the topic's, for what members raise in their own words. */
  readonly title: string | null
  readonly result: number
  readonly raisedBy: Employee | null
  /** A raised item that nobody has placed, or that was put off. */
  readonly waits: 'to_be_placed' | 'postponed' | null
  readonly origin: Leg | null
  readonly legs: Leg[]
  /** Other minutes than the topic's, so that the agenda keeps within the meeting. */
  minutes: number | null
  /** The item of the annual wheel that it is. */
  wheelKey: string | null
}

export interface PlannedMeeting {
  readonly id: string
  readonly body: Body
  readonly day: IsoDate
  readonly start: string
  readonly lasts: number
  readonly state: MeetingState
  readonly isExtraordinary: boolean
  readonly plannedOn: IsoDate
  /** The working day the agenda is, or would be, sent. */
  readonly agendaOn: IsoDate
  /** The working day the minutes are, or would be, sent. */
  readonly minutesOn: IsoDate
  /** agenda_out was set aside, so the agenda went out late. */
  readonly isWaived: boolean
  readonly isCorrected: boolean
  /** In the middle of the agenda; what opens and ends it is added when it is written. */
  readonly items: PlannedItem[]
}

/** One leg of a journey, with the steps that have been taken. */
export interface Leg {
  readonly id: string
  readonly journeyId: string
  readonly previous: Leg | null
  readonly from: PlannedMeeting
  readonly item: PlannedItem
  readonly to: Body
  readonly purpose: ReferralPurpose
  readonly text: string
  readonly sentAt: Date
  dueOn: IsoDate
  dueClause: string | null
  receivedAt: Date | null
  placed: { readonly at: Date; readonly meeting: PlannedMeeting; readonly item: PlannedItem } | null
  reply: { readonly at: Date; readonly text: string } | null
}

export const agendaIsSent = (state: MeetingState): boolean => state === 'sent' || state === 'published' || isHeld(state)

export const isHeld = (state: MeetingState): boolean =>
  state === 'in_writing' || state === 'awaiting_keys' || state === 'awaiting_vice_chair' || state === 'published'

const hours = { 1: ['09:00', 150], 2: ['13:00', 120], 3: ['10:00', 120], 4: ['14:00', 90] } as const

export interface MeetingWish {
  readonly body: Body
  readonly day: IsoDate
  readonly state?: MeetingState
  readonly isExtraordinary?: boolean
}

/** A meeting on a day, as far as such a meeting has come on the day of the demo, unless a state is wished for. */
export function planMeeting(setting: Setting, { body, day, ...wish }: MeetingWish): PlannedMeeting {
  const { days, ids } = setting
  const random = setting.random(`meeting:${body.name}:${day}`)
  const isExtraordinary = wish.isExtraordinary ?? false
  const plannedOn = days.atOrBefore(addDays(day, isExtraordinary ? -20 : -random.int(100, 160)))
  const planned = plannedOn < setting.on ? plannedOn : days.shift(setting.on, -random.int(3, 30))
  const isWaived = wish.state === 'draft_waiver' || (wish.state === undefined && random.chance(0.02))
  const agendaOn = days.atOrBefore(addDays(day, isWaived ? -4 : -random.int(7, 10)))
  const usual = days.shift(day, random.int(4, 9))
  const minutesOn = wish.state === 'published' && usual >= setting.on ? days.shift(setting.on, -1) : usual
  const isCancelled = wish.state === undefined && random.chance(0.02)
  const natural = naturalState(setting, { day, agendaOn, minutesOn }, random.next())
  const [start, lasts] = hours[body.level]
  return {
    id: ids.next(inOfficeHours(planned, random)),
    body,
    day,
    start: body.kind === 'staff_meeting' ? '15:15' : start,
    lasts,
    state: isCancelled ? 'cancelled' : (wish.state ?? natural),
    isExtraordinary,
    plannedOn: planned,
    agendaOn,
    minutesOn,
    isWaived,
    isCorrected: wish.state === undefined && random.chance(0.015),
    items: [],
  }
}

function naturalState(
  { on }: Setting,
  { day, agendaOn, minutesOn }: Pick<PlannedMeeting, 'day' | 'agendaOn' | 'minutesOn'>,
  chance: number,
): MeetingState {
  if (day < on) {
    if (minutesOn < on) return 'published'
    return chance < 0.5 ? 'in_writing' : 'awaiting_keys'
  }
  if (agendaOn < on) return 'sent'
  if (agendaOn < addDays(on, 10)) return 'draft'
  return agendaOn < addDays(on, 40) ? 'gathering' : 'planned'
}

export interface ItemWish {
  readonly topic: Topic
  readonly title?: string
  readonly result?: number
  readonly raisedBy?: Employee
  readonly waits?: PlannedItem['waits']
  readonly origin?: Leg
}

const nothingYet = (): Pick<PlannedItem, 'legs' | 'minutes' | 'wheelKey'> => ({
  legs: [],
  minutes: null,
  wheelKey: null,
})

/** Puts a matter on a meeting, after those that are there. */
export function addItem(setting: Setting, meeting: PlannedMeeting, wish: ItemWish): PlannedItem {
  const { topic } = wish
  const random = setting.random(`item:${meeting.id}:${meeting.items.length}`)
  const item: PlannedItem = {
    id: setting.ids.next(inOfficeHours(itemsWrittenOn(setting, meeting), random)),
    topic,
    title: wish.title ?? null,
    result: wish.result ?? random.int(0, topic.results.length - 1),
    raisedBy: wish.raisedBy ?? null,
    waits: wish.waits ?? null,
    origin: wish.origin ?? null,
    ...nothingYet(),
  }
  meeting.items.push(item)
  return item
}

/** When the items of a meeting are written: before its agenda goes out, and before the day of the demo. */
export function itemsWrittenOn(setting: Setting, meeting: PlannedMeeting): IsoDate {
  const usual = setting.days.shift(meeting.agendaOn, -6)
  const latest = setting.days.shift(setting.on, -2)
  return usual < latest ? usual : latest
}

/** The whole agenda in order: what opens it, what came from elsewhere, the rest, what ends it. */
export function agendaOf(setting: Setting, meeting: PlannedMeeting): PlannedItem[] {
  const placed = meeting.items.filter(({ waits }) => waits === null)
  if (placed.length === 0) return []
  const rank = (item: PlannedItem): number => (item.origin ? 0 : item.raisedBy ? 2 : 1)
  const ordered = placed.toSorted((a, b) => rank(a) - rank(b))
  const standing = (topic: Topic): PlannedItem => {
    const random = setting.random(`standing:${meeting.id}:${topic.title}`)
    const at = inOfficeHours(itemsWrittenOn(setting, meeting), random)
    const result = random.int(0, topic.results.length - 1)
    const by = { title: null, raisedBy: null, waits: null, origin: null }
    return { id: setting.ids.next(at), topic, result, ...by, ...nothingYet() }
  }
  return [standing(opening), ...ordered, standing(closing)]
}
