import { isoDate } from '../../../../../../platform/clock/dates.ts'
import { usualMonthsFor } from '../../../rules.ts'
import type { YearDays } from '../../calendar/rules.ts'
import type { FlowWay } from '../../domain/pruning/rules.ts'
import type { Domain } from '../../domain/rules.ts'
import type { Encoding } from '../../encoding/choices/rules.ts'
import type { Year, YearRule } from '../../rules.ts'

const dayOfMonth = 6
/** So many days are left for a weekday that is wished for and for people who sit elsewhere. */
const room = 4

/** Near which days each body's meetings are wished: spread over its months, or just in time for those of the body over it. */
export function aimsFor(
  year: Year,
  { bodies, days, ways }: Encoding,
  own: ReadonlyMap<string, readonly YearRule[]>,
): ReadonlyMap<string, readonly number[]> {
  const waysBelow = Map.groupBy(ways, ({ asking, answering }) =>
    asking.parentId === answering.id ? asking.id : answering.id,
  )
  const aims = new Map<string, readonly number[]>()
  for (const { id, parentId } of year.bodies.toSorted((a, b) => a.level - b.level)) {
    const domain = bodies.get(id)?.domain
    if (!domain) continue
    const rules = own.get(id) ?? []
    const even = spread(domain, rules, days)
    const over = aims.get(parentId ?? '') ?? []
    const hasMonths = rules.some(({ kind }) => kind === 'months')
    const [way] = waysBelow.get(id) ?? []
    const isSettled = domain.days.length === (domain.amount ?? 0)
    if (isSettled)
      aims.set(
        id,
        domain.days.map(({ day }) => day),
      )
    else if (!way || hasMonths || domain.given.length > 0 || over.length !== even.length) aims.set(id, even)
    else
      aims.set(
        id,
        over.map((day, n) => inTimeFor(way, id, day) ?? even[n] ?? day),
      )
  }
  return aims
}

/** The day for a meeting that goes with one of the body over it; null where none does. */
function inTimeFor({ asking, answers }: FlowWay, id: string, over: number): number | null {
  if (asking.id !== id) {
    const span = answers(over)
    if (!span || span[0] > span[1]) return null
    return span[0] > over ? span[0] + room : span[1] - room
  }
  for (let distance = 1; distance < 180; distance += 1) {
    for (const [day, way] of [
      [over - distance, -1],
      [over + distance, 1],
    ] as const) {
      const span = day < 0 ? null : answers(day)
      if (span && span[0] <= over && over <= span[1]) return day + way * room
    }
  }
  return null
}

/** Spread over the months that are asked for or usual; given meetings take the place of the nearest. */
function spread({ amount, given }: Domain, rules: readonly YearRule[], days: YearDays): number[] {
  const said = rules.flatMap((rule) => (rule.kind === 'months' ? [rule.months] : []))
  const [first, ...others] = said
  if (amount === null) return []
  const months = first?.filter((month) => others.every((one) => one.includes(month))) ?? usualMonthsFor(amount)
  if (months.length === 0) return []
  const perMonth = new Map<number, number>()
  for (let n = 0; n < amount; n += 1) {
    const month = months.toSorted((a, b) => a - b)[Math.floor(((n + 0.5) * months.length) / amount)] ?? 12
    perMonth.set(month, (perMonth.get(month) ?? 0) + 1)
  }
  const year = days.dates[0]?.slice(0, 4) ?? ''
  const aims = [...perMonth].flatMap(([month, meetings]) => {
    const from = days.numberOf(isoDate(`${year}-${String(month).padStart(2, '0')}-01`)) + dayOfMonth
    return Array.from({ length: meetings }, (_, n) => from + Math.floor((n * 28) / meetings))
  })
  for (const { day } of given) {
    const taken = aims.reduce((best, aim, n) => {
      return Math.abs(aim - day) < Math.abs((aims[best] ?? 0) - day) ? n : best
    }, 0)
    aims.splice(taken, 1)
  }
  return aims
}
