import { not, type Literal } from '../../../../../../platform/solver/clauses.ts'
import { wayOf } from '../../domain/pruning/rules.ts'
import type { YearBody, YearRule } from '../../rules.ts'
import { askedOf, assumed, type Encoding, type ItemDays } from '../choices/rules.ts'

const keyOf = (bodyId: string, itemId: string): string => `${bodyId} ${itemId}`

/** Wheel items come to a meeting in their period, in their order, level by level. */
export function encodeItems(
  encoding: Encoding,
  bodies: ReadonlyMap<string, YearBody>,
  rules: readonly YearRule[],
  selectable: boolean,
): void {
  const periods = new Map<string, { itemId: string; bodyId: string; from: number; to: number }>()
  for (const rule of rules) {
    if (rule.kind !== 'item') continue
    const { itemId } = rule
    const [from, to] = [encoding.days.numberOf(rule.from), encoding.days.numberOf(rule.to)]
    for (const bodyId of rule.bodyIds) {
      const known = periods.get(keyOf(bodyId, itemId))
      periods.set(keyOf(bodyId, itemId), {
        itemId,
        bodyId,
        from: Math.max(from, known?.from ?? from),
        to: Math.min(to, known?.to ?? to),
      })
    }
  }
  for (const [key, period] of periods) {
    const made = encodeItem(encoding, period)
    if (made) encoding.items.set(key, made)
  }
  for (const rule of rules) {
    if (rule.kind === 'item_order') encodeOrder(encoding, rule)
    if (rule.kind === 'item_levels') encodeLevels(encoding, rule, bodies, selectable)
  }
}

type Period = { readonly itemId: string; readonly bodyId: string; readonly from: number; readonly to: number }

function encodeItem({ clauses, bodies }: Encoding, { itemId, bodyId, from, to }: Period): ItemDays | null {
  const body = bodies.get(bodyId)
  if (!body) return null
  let before: Literal | null = null
  const days = []
  for (const { day, literal: meets } of body.days) {
    if (day < from || day > to) continue
    const [literal, doneBy] = [clauses.newVariable(), clauses.newVariable()]
    clauses.add([not(literal), meets])
    clauses.add([not(doneBy), literal, ...(before === null ? [] : [before])])
    if (before !== null) clauses.add([not(before), doneBy])
    clauses.add([not(literal), doneBy])
    days.push({ day, literal, doneBy })
    before = doneBy
  }
  clauses.add(askedOf(body, before === null ? [] : [before]))
  return { itemId, bodyId, days }
}

/** An item on a day only where another has been dealt with by the last day that is early enough. */
function encodeAfter(
  { clauses }: Encoding,
  earlier: ItemDays,
  later: ItemDays,
  isEnough: (a: number, b: number) => boolean,
  given: readonly Literal[] = [],
): void {
  for (const one of later.days) {
    const enough = earlier.days.findLast((other) => isEnough(other.day, one.day))
    clauses.add([...given, not(one.literal), ...(enough ? [enough.doneBy] : [])])
  }
}

function encodeOrder(encoding: Encoding, rule: YearRule & { kind: 'item_order' }): void {
  for (const bodyId of rule.bodyIds) {
    const first = encoding.items.get(keyOf(bodyId, rule.firstItemId))
    const then = encoding.items.get(keyOf(bodyId, rule.thenItemId))
    if (first && then) encodeAfter(encoding, first, then, (a, b) => b - a >= rule.days)
  }
}

function encodeLevels(
  encoding: Encoding,
  rule: YearRule & { kind: 'item_levels' },
  bodies: ReadonlyMap<string, YearBody>,
  selectable: boolean,
): void {
  const { flow, items } = encoding
  for (const id of rule.bodyIds) {
    const body = bodies.get(id)
    const over = bodies.get(body?.parentId ?? '')
    if (!body || !over || !rule.bodyIds.includes(over.id)) continue
    const [sender, receiver] = rule.direction === 'up' ? [body, over] : [over, body]
    const said = items.get(keyOf(sender.id, rule.itemId))
    const heard = items.get(keyOf(receiver.id, rule.itemId))
    if (!said || !heard) continue
    const given = selectable ? assumed(encoding, [body.id, over.id]) : []
    const heardFrom = flow.heardFrom(wayOf(rule.direction, body, over))
    encodeAfter(encoding, said, heard, (a, b) => (heardFrom[a] ?? Infinity) <= b, given)
  }
}
