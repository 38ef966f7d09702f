import { addDays, daysBetween, isoDate, weekdayOf, type IsoDate } from '../../../../platform/clock/dates.ts'
import { relativesIn, standingBookings, tooClose, type Bookings, type Relatives } from '../conflicts/rules.ts'
import type { PlanBody, Wish, YearSetting } from '../rules.ts'

/*
 * Days for a whole year's meetings. The same setting gives the same days. What never happens: a meeting on a closed day, a
 * person in two places at once, two meetings of a body on one day. What gives way, the least first: nearness to the wished
 * day, the weekday, the month, the days between the levels.
 */

export interface ProposedMeeting {
  readonly bodyId: string
  readonly wishedOn: IsoDate
  /** Null where no day near the wished one is possible. */
  readonly on: IsoDate | null
  readonly starts: string
  readonly minutes: number
  readonly place: string
}

const window = 45
const costs = { weekday: 30, month: 25, tooClose: 60, ownMeetingNear: 200 } as const
const nearOwn = 21

/** The meetings that a year lacks, body by body in the order in which what is said travels. */
export function proposeYear(setting: YearSetting): ProposedMeeting[] {
  const bookings = standingBookings(setting)
  const relatives = relativesIn(setting)
  const ranks = ranksOf(setting)
  const proposed: ProposedMeeting[] = []
  for (const level of ranks) {
    const wish = setting.wishes.get(level)
    if (!wish) continue
    const targets = targetsOf(setting, ranks, level, wish)
    for (const body of setting.bodies.filter((one) => one.level === level)) {
      const placing = { body, wish, relatives: relatives(body) }
      for (const target of targetsLeft(setting, bookings, body, targets)) {
        proposed.push(placeOne(setting, bookings, placing, target))
      }
    }
  }
  return proposed
}

/** Levels, those first that say something before the next. */
function ranksOf({ flow, bodies }: YearSetting): number[] {
  const levels = [...new Set(bodies.map(({ level }) => level))].toSorted((a, b) => a - b)
  return flow === 'up' ? levels.reverse() : levels
}

/** One day for each meeting: early in its month, later by the days between for every level that meets before in the same month. */
function targetsOf(setting: YearSetting, ranks: readonly number[], level: number, wish: Wish): IsoDate[] {
  const months = [...wish.months].toSorted((a, b) => a - b)
  const before = ranks.slice(0, ranks.indexOf(level)).flatMap((rank) => setting.wishes.get(rank) ?? [])
  const perMonth = new Map<number, number>()
  for (let n = 0; n < wish.meetings; n += 1) {
    const month = months[Math.floor(((n + 0.5) * months.length) / wish.meetings)] ?? 12
    perMonth.set(month, (perMonth.get(month) ?? 0) + 1)
  }
  const last = isoDate(`${setting.year}-12-15`)
  return [...perMonth].flatMap(([month, meetings]) => {
    const first = isoDate(`${setting.year}-${String(month).padStart(2, '0')}-04`)
    const shift = setting.flow === 'none' ? 0 : before.filter((one) => one.months.includes(month)).length
    return Array.from({ length: meetings }, (_, n) => {
      const day = addDays(first, shift * setting.daysBetween + Math.floor((n * 28) / meetings))
      return day > last ? last : day
    })
  })
}

/** Meetings that stand already take the place of the nearest ones; a day that has been is not wished for. */
function targetsLeft(
  setting: YearSetting,
  bookings: Bookings,
  body: PlanBody,
  targets: readonly IsoDate[],
): readonly IsoDate[] {
  const left = [...targets]
  for (const { on } of bookings.of(body.id)) {
    const distance = (day: IsoDate) => Math.abs(daysBetween(day, on))
    const nearest = left.reduce((best, day, n) => (distance(day) < distance(left[best] ?? day) ? n : best), 0)
    left.splice(nearest, 1)
  }
  return left.filter((day) => day > setting.today)
}

export interface Placing {
  readonly body: PlanBody
  readonly wish: Wish
  readonly relatives: Relatives
}

function placeOne(setting: YearSetting, bookings: Bookings, placing: Placing, target: IsoDate): ProposedMeeting {
  const { body, wish } = placing
  const wishedOn = wishedDay(setting, wish, target)
  const [on = null] = bestDays(setting, bookings, placing, target, 1)
  const { starts, minutes, place } = wish
  if (on !== null) {
    const booking = { key: `${body.id} ${on}`, bodyId: body.id, bodyName: body.name, on, starts, minutes }
    bookings.add(booking, setting.people.get(body.id) ?? [])
  }
  return { bodyId: body.id, wishedOn, on, starts, minutes, place }
}

/** The day that would be chosen if nothing stood in the way. */
function wishedDay({ year }: YearSetting, { weekday }: Wish, target: IsoDate): IsoDate {
  for (const offset of offsets(6)) {
    const day = addDays(target, offset)
    const fits = weekday === null ? weekdayOf(day) <= 5 : weekdayOf(day) === weekday
    if (fits && Number(day.slice(0, 4)) === year) return day
  }
  return target
}

/** The best possible days near a day, the best first. Equal ones: the nearest, then the earlier. */
export function bestDays(
  setting: YearSetting,
  bookings: Bookings,
  placing: Placing,
  target: IsoDate,
  most: number,
): IsoDate[] {
  const found: { day: IsoDate; cost: number }[] = []
  for (const offset of offsets(window)) {
    const worst = found.length < most ? Infinity : (found.at(-1)?.cost ?? 0)
    // Distance alone costs this much from here on.
    if (Math.abs(offset) >= worst) break
    const day = addDays(target, offset)
    if (!isPossible(setting, bookings, placing, day)) continue
    found.push({ day, cost: costOf(setting, bookings, placing, { day, target }) })
    found.sort((a, b) => a.cost - b.cost)
    found.splice(most)
  }
  return found.map(({ day }) => day)
}

/** 0, 1, -1, 2, -2 … */
function* offsets(most: number): Generator<number> {
  yield 0
  for (let n = 1; n <= most; n += 1) {
    yield -n
    yield n
  }
}

function isPossible(setting: YearSetting, bookings: Bookings, { body, wish }: Placing, on: IsoDate): boolean {
  if (on <= setting.today || Number(on.slice(0, 4)) !== setting.year) return false
  if (setting.closedBecause(on) !== null) return false
  if (bookings.of(body.id).some((own) => own.on === on)) return false
  const slot = { on, starts: wish.starts, minutes: wish.minutes, bodyId: body.id }
  return bookings.clashes(slot, setting.people.get(body.id) ?? []).length === 0
}

function costOf(
  setting: YearSetting,
  bookings: Bookings,
  { body, wish, relatives }: Placing,
  { day, target }: { day: IsoDate; target: IsoDate },
): number {
  const { over, under } = relatives
  const isClose =
    (over !== null && bookings.of(over).some((upper) => tooClose(setting, day, upper.on))) ||
    under.some((id) => bookings.of(id).some((lower) => tooClose(setting, lower.on, day)))
  const isNearOwn = bookings.of(body.id).some((own) => Math.abs(daysBetween(own.on, day)) < nearOwn)
  return (
    Math.abs(daysBetween(target, day)) +
    (wish.weekday !== null && weekdayOf(day) !== wish.weekday ? costs.weekday : 0) +
    (day.slice(0, 7) === target.slice(0, 7) ? 0 : costs.month) +
    (isClose ? costs.tooClose : 0) +
    (isNearOwn ? costs.ownMeetingNear : 0)
  )
}
