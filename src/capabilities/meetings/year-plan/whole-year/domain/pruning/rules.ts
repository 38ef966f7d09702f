import type { Direction, FlowDays, Way } from '../../calendar/rules.ts'
import type { YearBody, YearRule } from '../../rules.ts'
import type { Domain } from '../rules.ts'

export type FlowRule = YearRule & { readonly kind: 'flow' }

/** One way on which something travels: who must be answered, who answers, and between which days that counts. */
export interface FlowWay {
  readonly asking: YearBody
  readonly answering: YearBody
  /** First and last day that answer a day; null where nothing is asked of it. */
  readonly answers: (day: number) => readonly [number, number] | null
}

export function wayOf(direction: Direction, body: YearBody, over: YearBody): Way {
  const [sender, receiver] = direction === 'up' ? [body, over] : [over, body]
  return { direction, senderLevel: sender.level, receiverLevel: receiver.level }
}

/** The ways of a flow rule between each of its bodies and the one over it. */
export function waysOf(
  rule: FlowRule,
  bodies: ReadonlyMap<string, YearBody>,
  { flow, lastDay }: { flow: FlowDays; lastDay: number },
): FlowWay[] {
  return rule.bodyIds.flatMap((id): FlowWay[] => {
    const body = bodies.get(id)
    const over = bodies.get(body?.parentId ?? '')
    if (!body || !over) return []
    const heardFrom = flow.heardFrom(wayOf(rule.direction, body, over))
    const [sender, receiver] = rule.direction === 'up' ? [body, over] : [over, body]
    const { withinDays } = rule
    if (rule.every === 'sender') {
      const answers = (day: number) =>
        day + withinDays > lastDay ? null : ([heardFrom[day] ?? lastDay + 1, day + withinDays] as const)
      return [{ asking: sender, answering: receiver, answers }]
    }
    const lastSaid = lastSaidFor(heardFrom)
    const answers = (day: number) => (day - withinDays < 0 ? null : ([day - withinDays, lastSaid[day] ?? -1] as const))
    return [{ asking: receiver, answering: sender, answers }]
  })
}

/** For each day the last one of which is heard by then. */
function lastSaidFor(heardFrom: readonly number[]): readonly number[] {
  let said = -1
  return heardFrom.map((_, day) => {
    while ((heardFrom[said + 1] ?? Infinity) <= day) said += 1
    return said
  })
}

/** Takes away days that nobody can answer, until that leaves no other day unanswered. */
export function pruned(domains: ReadonlyMap<string, Domain>, ways: readonly FlowWay[]): ReadonlyMap<string, Domain> {
  const left = new Map(domains)
  const byAnswering = Map.groupBy(ways, ({ answering }) => answering.id)
  let open: readonly FlowWay[] = ways
  while (open.length > 0) {
    const changed = new Set<string>()
    for (const { asking, answering, answers } of open) {
      const [domain, other] = [left.get(asking.id), left.get(answering.id)]
      if (!domain || !other) continue
      let at = 0
      const days = domain.days.filter(({ day, times }) => {
        const span = answers(day)
        if (span === null || times.some(({ stands }) => stands)) return true
        const [from, to] = span
        while ((other.days[at]?.day ?? Infinity) < from) at += 1
        return (other.days[at]?.day ?? Infinity) <= to
      })
      if (days.length === domain.days.length) continue
      left.set(asking.id, { ...domain, days })
      changed.add(asking.id)
    }
    open = [...changed].flatMap((id) => byAnswering.get(id) ?? [])
  }
  return left
}

/** Without days between the meetings of the body over it that answer none of those: as a rule there are none to spare. */
export function answering(domain: Domain, ways: readonly FlowWay[], domains: ReadonlyMap<string, Domain>): Domain {
  let { days } = domain
  for (const { asking, answers } of ways) {
    if (domain.body.parentId !== asking.id) continue
    const asked = domains.get(asking.id)?.days.map(({ day }) => day) ?? []
    const spans = asked.flatMap((day) => [answers(day) ?? []]).filter(([from]) => from !== undefined)
    const [first = 0, last = 0] = [asked[0], asked.at(-1)]
    days = days.filter(({ day, times }) => {
      if (day < first || day > last || times.some(({ stands }) => stands)) return true
      return spans.some(([from = 0, to = -1]) => from <= day && day <= to)
    })
  }
  return { ...domain, days }
}
