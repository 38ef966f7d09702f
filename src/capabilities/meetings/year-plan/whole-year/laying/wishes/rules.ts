import { addDays, weekdayOf, type IsoDate } from '../../../../../../platform/clock/dates.ts'
import { monthOf } from '../../calendar/rules.ts'
import { brokenRules } from '../../checking/rules.ts'
import { yearOf } from '../part/rules.ts'
import type { LaidMeeting, LaidYear, UnmetWish, Year, YearRule } from '../../rules.ts'

/** For so many of the wishes it is looked up what stands in the way: some seconds of work in the largest years. */
const mostExplained = 2000
const nearDays = 45

type Laid = Pick<LaidYear, 'meetings' | 'items'>

/** Wishes that a year does not meet, with the rules against the nearest day or time that would have. */
export function unmetWishes(year: Year, laid: Laid): UnmetWish[] {
  const rules = new Map(year.rules.map((rule) => [rule.id, rule]))
  return brokenRules(year, laid, { strength: 'wish' }).map((broken, n) => {
    const rule = rules.get(broken.ruleId)
    const meeting = laid.meetings.find(({ bodyId, on }) => bodyId === broken.bodyId && on === broken.on)
    const isLooked = n < mostExplained && rule !== undefined && meeting !== undefined
    return { ...broken, becauseOf: isLooked ? standsInTheWay(year, laid, rule, meeting) : [] }
  })
}

function standsInTheWay(year: Year, laid: Laid, rule: YearRule, meeting: LaidMeeting): string[] {
  const better = nearestThatMeets(rule, meeting)
  if (!better) return []
  const near = new Set([meeting.bodyId])
  for (const { id, parentId } of year.bodies) {
    if (id === meeting.bodyId && parentId !== null) near.add(parentId)
    if (parentId === meeting.bodyId) near.add(id)
  }
  const around = new Set(near)
  for (const one of year.rules) {
    if (one.kind === 'people' && one.bodyIds.includes(meeting.bodyId)) for (const id of one.bodyIds) around.add(id)
  }
  const moved = {
    meetings: laid.meetings.flatMap((one) => (around.has(one.bodyId) ? [one === meeting ? better : one] : [])),
    items: laid.items.flatMap((one) => {
      if (!around.has(one.bodyId)) return []
      return [one.bodyId === meeting.bodyId && one.on === meeting.on ? { ...one, on: better.on } : one]
    }),
  }
  const part = yearOf(year, (id) => around.has(id))
  const broken = brokenRules(part, moved, { strength: 'must', bodyIds: [...near] })
  return [...new Set(broken.map(({ ruleId }) => ruleId))].filter((id) => id !== 'year')
}

/** The meeting on the nearest day, or at the first time, that the wish would have. */
function nearestThatMeets(rule: YearRule, meeting: LaidMeeting): LaidMeeting | null {
  if (rule.kind === 'times') {
    const [starts] = rule.starts
    return starts === undefined ? null : { ...meeting, starts }
  }
  const meets = (day: IsoDate): boolean => {
    if (weekdayOf(day) > 5 || day.slice(0, 4) !== meeting.on.slice(0, 4)) return false
    if (rule.kind === 'weekdays') return rule.weekdays.includes(weekdayOf(day))
    if (rule.kind === 'months') return rule.months.includes(monthOf(day))
    return rule.kind === 'closed' && !rule.days.includes(day)
  }
  for (let offset = 1; offset <= nearDays; offset += 1) {
    for (const day of [addDays(meeting.on, -offset), addDays(meeting.on, offset)]) {
      if (meets(day)) return { ...meeting, on: day }
    }
  }
  return null
}
