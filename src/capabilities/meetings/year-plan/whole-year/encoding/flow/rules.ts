import { not } from '../../../../../../platform/solver/clauses.ts'
import type { YearBody, YearRule } from '../../rules.ts'
import { assumed, type Encoding } from '../choices/rules.ts'

type FlowRule = YearRule & { readonly kind: 'flow' }

/** What is said reaches the next level: a clause for each day on which somebody speaks or hears. */
export function encodeFlow(
  encoding: Encoding,
  bodies: ReadonlyMap<string, YearBody>,
  rules: readonly YearRule[],
  selectable: boolean,
): void {
  for (const rule of rules) {
    if (rule.kind !== 'flow') continue
    for (const id of rule.bodyIds) {
      const body = bodies.get(id)
      const over = bodies.get(body?.parentId ?? '')
      if (body && over) encodeWay(encoding, rule, body, over, selectable)
    }
  }
}

function encodeWay(encoding: Encoding, rule: FlowRule, body: YearBody, over: YearBody, selectable: boolean): void {
  const { clauses, bodies } = encoding
  const given = selectable ? assumed(encoding, [body.id, over.id]) : []
  const [sender, receiver] = rule.direction === 'up' ? [body, over] : [over, body]
  const reaches = reachOf(encoding, rule, sender, receiver)
  const speaks = bodies.get(sender.id)?.days ?? []
  const hears = bodies.get(receiver.id)?.days ?? []
  const [asking, answering] = rule.every === 'sender' ? [speaks, hears] : [hears, speaks]
  const lastDay = encoding.days.dates.length - 1
  for (const one of asking) {
    const isPast = rule.every === 'sender' ? one.day + rule.withinDays > lastDay : one.day - rule.withinDays < 0
    if (one.stands || isPast) continue
    const found = answering.filter((other) =>
      rule.every === 'sender' ? reaches(one.day, other.day) : reaches(other.day, one.day),
    )
    clauses.add([...given, not(one.literal), ...found.map(({ literal }) => literal)])
  }
}

/** Whether what is said on one day is heard on another, in time and not too late. */
function reachOf({ flow }: Encoding, rule: FlowRule, sender: YearBody, receiver: YearBody) {
  return (said: number, heard: number): boolean =>
    heard > said &&
    heard - said <= rule.withinDays &&
    flow.ready(sender.level, rule.direction, said) <= flow.closes(receiver.level, heard)
}
