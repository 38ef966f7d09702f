import { isoDate, weekdayOf, daysBetween, type IsoDate } from '../../../../../platform/clock/dates.ts'
import type { LaidMeeting, LaidYear, Year, YearRule } from '../rules.ts'
import { placeOf, type Broken, type Laid } from './reading/rules.ts'
import { brokenItems } from './items/rules.ts'
import { brokenTravel } from './travel/rules.ts'

/*
 * Whether a year keeps its rules, found by looking at every meeting and every rule once more. Knows nothing of how the
 * year was laid and has no code in common with that: only the words of a year and the calendar.
 */

const none: readonly LaidMeeting[] = []
export const meetingsOf = (laid: Laid, bodyId: string): readonly LaidMeeting[] => laid.meetings.get(bodyId) ?? none

/** Every rule of a strength that an answer breaks, at whom and when. Of some bodies only, when they are named. */
export function brokenRules(
  year: Year,
  { meetings, items }: Pick<LaidYear, 'meetings' | 'items'>,
  { strength, bodyIds = null }: { strength: 'must' | 'wish'; bodyIds?: readonly string[] | null },
): Broken[] {
  const laid: Laid = {
    year,
    bodies: new Map(year.bodies.map((body) => [body.id, body])),
    meetings: Map.groupBy(
      meetings.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      ({ bodyId }) => bodyId,
    ),
    items: new Map(items.map(({ bodyId, itemId, on }) => [`${bodyId} ${itemId}`, on])),
    standing: new Set(year.rules.flatMap((rule) => (isGiven(rule) && rule.stands ? [placeOf(rule.bodyId, rule)] : []))),
    clocks: year.rules.filter((rule) => rule.kind === 'clock'),
  }
  const looked = new Set(bodyIds ?? year.bodies.map(({ id }) => id))
  const structure = strength === 'must' ? [...looked].flatMap((id) => brokenFrame(laid, id)) : []
  const unknown = meetings.filter(({ bodyId }) => !laid.bodies.has(bodyId))
  return [
    ...(bodyIds === null ? unknown.map(({ bodyId, on }) => ({ ruleId: 'year', bodyId, on })) : []),
    ...structure,
    ...year.rules.filter((rule) => rule.strength === strength).flatMap((rule) => brokenBy(laid, rule, looked)),
  ]
}

const isGiven = (rule: YearRule) => rule.kind === 'fixed'

/** What holds of every year: one meeting a day, on a weekday of the year, as long as it should be, and no more than asked for. */
function brokenFrame(laid: Laid, bodyId: string): Broken[] {
  const body = laid.bodies.get(bodyId)
  const meetings = meetingsOf(laid, bodyId)
  const fixed = laid.year.rules.flatMap((rule) => (rule.kind === 'fixed' && rule.bodyId === bodyId ? [rule] : []))
  const asked = laid.year.rules.flatMap((rule) =>
    rule.kind === 'meetings' && rule.bodyIds.includes(bodyId) ? [rule.amount] : [],
  )
  const wrong = meetings.filter((one, n) => {
    const given = fixed.find(({ on, starts }) => on === one.on && starts === one.starts)
    if (given) return given.minutes !== one.minutes
    const isTwice = meetings.some((other, index) => index !== n && other.on === one.on)
    const isElsewhen = weekdayOf(one.on) > 5 || one.on.slice(0, 4) !== String(laid.year.year)
    return isTwice || isElsewhen || one.minutes !== body?.minutes
  })
  const isTooMany = asked.length > 0 && meetings.length > Math.max(fixed.length, ...asked)
  return [
    ...wrong.map(({ on }) => ({ ruleId: 'year', bodyId, on })),
    ...(isTooMany ? [{ ruleId: 'year', bodyId, on: null }] : []),
  ]
}

function brokenBy(laid: Laid, rule: YearRule, looked: ReadonlySet<string>): Broken[] {
  const ids = (
    'bodyIds' in rule ? rule.bodyIds : rule.kind === 'fixed' ? [rule.bodyId] : [...laid.bodies.keys()]
  ).filter((id) => laid.bodies.has(id))
  const at = (bodyId: string, on: IsoDate | null): Broken => ({ ruleId: rule.id, bodyId, on })
  switch (rule.kind) {
    case 'flow':
    case 'item_levels':
      return brokenTravel(laid, rule, looked)
    case 'item':
    case 'item_order':
      return brokenItems(laid, rule, looked)
    case 'people':
      return ids.filter((id) => looked.has(id)).flatMap((id) => clashes(laid, ids, id).map((on) => at(id, on)))
    case 'clock':
      return []
    default:
      return ids.filter((id) => looked.has(id)).flatMap((id) => brokenAlone(laid, rule, id).map((on) => at(id, on)))
  }
}

type Alone = Exclude<YearRule, { kind: 'flow' | 'item_levels' | 'item' | 'item_order' | 'people' | 'clock' }>

const isStanding = (laid: Laid, meeting: LaidMeeting): boolean => laid.standing.has(placeOf(meeting.bodyId, meeting))

/** The days on which a rule about a body alone is broken; null where it concerns the whole year. */
function brokenAlone(laid: Laid, rule: Alone, bodyId: string): (IsoDate | null)[] {
  const meetings = meetingsOf(laid, bodyId)
  const unlike = (is: (meeting: LaidMeeting) => boolean) =>
    meetings.filter((one) => !is(one) && !isStanding(laid, one)).map(({ on }) => on)
  switch (rule.kind) {
    case 'meetings':
      return new Set(meetings.map(({ on }) => on)).size < rule.amount ? [null] : []
    case 'months':
      return unlike(({ on }) => rule.months.includes(Number(on.split('-')[1])))
    case 'weekdays':
      return unlike(({ on }) => rule.weekdays.includes(weekdayOf(on)))
    case 'times':
      return unlike(({ starts }) => rule.starts.includes(starts))
    case 'closed':
      return unlike(({ on }) => !rule.days.includes(on))
    case 'taken':
      return unlike((one) => one.on !== rule.on || !overlap(one, rule))
    case 'fixed':
      return meetings.some(({ on, starts }) => on === rule.on && starts === rule.starts) ? [] : [rule.on]
    case 'apart':
      return meetings.flatMap((one, n) => {
        const next = meetings[n + 1]
        const isFine = !next || daysBetween(one.on, next.on) >= rule.days
        return isFine || (isStanding(laid, one) && isStanding(laid, next)) ? [] : [next.on]
      })
  }
}

interface Span {
  readonly starts: string
  readonly minutes: number
}

function overlap(one: Span, other: Span): boolean {
  const clock = ({ starts, minutes }: Span) => {
    const [hours = 0, rest = 0] = starts.split(':').map(Number)
    return [hours * 60 + rest, hours * 60 + rest + minutes] as const
  }
  const [[from, to], [since, until]] = [clock(one), clock(other)]
  return from < until && since < to
}

/** Days on which a body meets while another of these bodies does. */
function clashes(laid: Laid, ids: readonly string[], bodyId: string): IsoDate[] {
  return meetingsOf(laid, bodyId).flatMap((one) => {
    const beside = ids.some(
      (id) =>
        id !== bodyId &&
        meetingsOf(laid, id).some(
          (other) => other.on === one.on && overlap(one, other) && !(isStanding(laid, one) && isStanding(laid, other)),
        ),
    )
    return beside ? [isoDate(one.on)] : []
  })
}
