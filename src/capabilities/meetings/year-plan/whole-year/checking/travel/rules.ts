import { addDays, addMonths, type IsoDate } from '../../../../../../platform/clock/dates.ts'
import { addWorkingDays } from '../../../../../../platform/clock/working-days.ts'
import type { YearBody, YearRule } from '../../rules.ts'
import { placeOf, type Broken, type Laid } from '../reading/rules.ts'

type Travel = YearRule & { readonly kind: 'flow' | 'item_levels' }
type Clock = YearRule & { readonly kind: 'clock' }

/** Where what is said at one level does not reach the next as the rule says. */
export function brokenTravel(laid: Laid, rule: Travel, looked: ReadonlySet<string>): Broken[] {
  const broken: Broken[] = []
  for (const id of rule.bodyIds) {
    const lower = laid.bodies.get(id)
    const upper = laid.bodies.get(lower?.parentId ?? '')
    if (!lower || !upper || !(looked.has(lower.id) || looked.has(upper.id))) continue
    const [sender, receiver] = rule.direction === 'up' ? [lower, upper] : [upper, lower]
    const days = rule.kind === 'flow' ? unheard(laid, rule, sender, receiver) : outOfOrder(laid, rule, sender, receiver)
    broken.push(...days.map((found) => ({ ruleId: rule.id, ...found })))
  }
  return broken
}

type Found = Pick<Broken, 'bodyId' | 'on'>

/** Meetings that nobody hears of in time, or at which nobody has been told. */
function unheard(laid: Laid, rule: Travel & { kind: 'flow' }, sender: YearBody, receiver: YearBody): Found[] {
  const [asking, answering] = rule.every === 'sender' ? [sender, receiver] : [receiver, sender]
  const others = laid.meetings.get(answering.id) ?? []
  return (laid.meetings.get(asking.id) ?? [])
    .filter((meeting) => !laid.standing.has(placeOf(asking.id, meeting)))
    .filter(({ on }) => {
      const reach = addDays(on, rule.every === 'sender' ? rule.withinDays : -rule.withinDays)
      if (reach.slice(0, 4) !== String(laid.year.year)) return false
      return !others.some((other) => {
        const [said, heard] = rule.every === 'sender' ? [on, other.on] : [other.on, on]
        return (
          heard <= addDays(said, rule.withinDays) && inTime(laid, rule.direction, [sender, said], [receiver, heard])
        )
      })
    })
    .map(({ on }) => ({ bodyId: asking.id, on }))
}

function outOfOrder(laid: Laid, rule: Travel & { kind: 'item_levels' }, sender: YearBody, receiver: YearBody): Found[] {
  const said = laid.items.get(`${sender.id} ${rule.itemId}`)
  const heard = laid.items.get(`${receiver.id} ${rule.itemId}`)
  if (said === undefined || heard === undefined) return []
  if (!rule.bodyIds.includes(sender.id) || !rule.bodyIds.includes(receiver.id)) return []
  return inTime(laid, rule.direction, [sender, said], [receiver, heard]) ? [] : [{ bodyId: receiver.id, on: heard }]
}

/** Out with the minutes, passed on, and in before the receiver's agenda closes. */
function inTime(
  laid: Laid,
  direction: 'up' | 'down',
  [sender, said]: readonly [YearBody, IsoDate],
  [receiver, heard]: readonly [YearBody, IsoDate],
): boolean {
  if (heard <= said) return false
  const of = (level: number, name: Clock['clock']) =>
    laid.clocks.filter((one) => one.level === level && one.clock === name)
  const after = [...of(sender.level, 'minutes_out'), ...of(sender.level, direction === 'up' ? 'pass_up' : 'pass_down')]
  const arrived = after.map((clock) => counted(laid, said, clock, 1)).reduce((a, b) => (a > b ? a : b), said)
  const closes = of(receiver.level, 'items_in')
    .map((clock) => counted(laid, heard, clock, -1))
    .reduce((a, b) => (a < b ? a : b), heard)
  return arrived <= closes
}

function counted({ year }: Laid, day: IsoDate, { amount, measure }: Clock, way: 1 | -1): IsoDate {
  const n = way * amount
  if (measure === 'working_days') return addWorkingDays(day, n, new Set(year.closingDays))
  return measure === 'months' ? addMonths(day, n) : addDays(day, measure === 'weeks' ? n * 7 : n)
}
