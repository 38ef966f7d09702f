import { isoDate } from '../../../../platform/clock/dates.ts'
import { danishHolidays } from '../../../../platform/clock/working-days.ts'
import type { RuleShape, Year, YearBody, YearRule } from './rules.ts'

/** Names rules by what they are and whom they are about: `months-4`. */
export const aRule = (id: string, shape: RuleShape, strength: 'must' | 'wish' = 'must'): YearRule => ({
  id,
  strength,
  ...shape,
})

export interface Municipality {
  readonly seed: number
  readonly centres: number
  readonly locals: number
  readonly meetings: number
  /** How many bodies one secretary writes for. */
  readonly perSecretary: number
  readonly withinDays: number
}

/** Numbers from a seed, the same each time: mulberry32. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below
  }
}

function bodiesOf({ centres, locals }: Municipality): YearBody[] {
  const body = (id: string, level: number, parentId: string | null): YearBody => ({
    id,
    name: id,
    level,
    parentId,
    minutes: 120,
  })
  return [
    body('main', 1, null),
    ...Array.from({ length: centres }, (_, n) => body(`centre-${n}`, 2, 'main')),
    ...Array.from({ length: locals }, (_, n) => body(`local-${n}`, 3, `centre-${n % centres}`)),
  ]
}

/** Who sits in which bodies: each leader one level up, secretaries in many, and some in two by chance. */
function peopleIn(of: Municipality, bodies: readonly YearBody[]): string[][] {
  const random = numbers(of.seed)
  const below = bodies.filter(({ level }) => level > 1)
  const pick = () => below[Math.floor(random(below.length))]?.id ?? 'main'
  return [
    ...bodies.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId]])),
    ...Array.from({ length: Math.ceil(below.length / of.perSecretary) }, (_, n) =>
      below.slice(n * of.perSecretary, (n + 1) * of.perSecretary).map(({ id }) => id),
    ),
    ...Array.from({ length: Math.ceil(below.length / 8) }, () => [...new Set([pick(), pick()])]),
  ].filter(({ length }) => length > 1)
}

const clockRules: readonly YearRule[] = [1, 2, 3].flatMap((level) => [
  aRule(`minutes-${level}`, {
    kind: 'clock',
    clock: 'minutes_out',
    level,
    amount: 10,
    measure: 'working_days',
    clause: '§ 8',
  }),
  aRule(`items-${level}`, {
    kind: 'clock',
    clock: 'items_in',
    level,
    amount: 10,
    measure: 'days',
    clause: '§ 6',
  }),
])

const itemRules = (all: readonly string[]): YearRule[] => [
  aRule('budget', {
    kind: 'item',
    itemId: 'budget',
    title: 'Budget',
    bodyIds: all,
    from: isoDate('2027-03-01'),
    to: isoDate('2027-11-30'),
  }),
  aRule('wellbeing', {
    kind: 'item',
    itemId: 'wellbeing',
    title: 'Trivsel',
    bodyIds: all,
    from: isoDate('2027-01-01'),
    to: isoDate('2027-12-31'),
  }),
  aRule('order', { kind: 'item_order', firstItemId: 'wellbeing', thenItemId: 'budget', bodyIds: all, days: 0 }),
  aRule('levels', { kind: 'item_levels', itemId: 'budget', bodyIds: all, direction: 'up' }),
]

/** A municipality of three levels: leaders sit one level up, some people in several bodies, secretaries write for many. */
export function aMunicipality(of: Municipality): Year {
  const bodies = bodiesOf(of)
  const ids = (level: number) => bodies.filter((one) => one.level === level).map(({ id }) => id)
  const all = bodies.map(({ id }) => id)
  const flow = { kind: 'flow', every: 'sender', bodyIds: all, withinDays: of.withinDays } as const
  const holidays = [...danishHolidays(2027)].map(([day]) => day)
  return {
    year: 2027,
    closingDays: [isoDate('2027-12-24'), isoDate('2027-12-31')],
    bodies,
    rules: [
      aRule('meetings', { kind: 'meetings', bodyIds: all, amount: of.meetings }),
      aRule('apart', { kind: 'apart', bodyIds: all, days: 28 }),
      aRule('times', { kind: 'times', bodyIds: all, starts: ['13:00', '09:00', '15:00'] }),
      ...[1, 2, 3].map((level) =>
        aRule(`weekdays-${level}`, { kind: 'weekdays', bodyIds: ids(level), weekdays: [1 + level] }, 'wish'),
      ),
      aRule('holidays', { kind: 'closed', because: 'holiday', name: 'helligdage', days: holidays }),
      aRule('summer', { kind: 'closed', because: 'free_period', name: 'Sommerferie', days: daysIn('2027-07-05', 33) }),
      aRule('up', { ...flow, direction: 'up' }),
      aRule('down', { ...flow, direction: 'down' }),
      ...clockRules,
      ...itemRules(all),
      ...peopleIn(of, bodies).map((bodyIds, n) =>
        aRule(`people-${n}`, { kind: 'people', bodyIds, people: [`person ${n}`] }),
      ),
    ],
  }
}

export function daysIn(first: string, length: number) {
  const from = Date.parse(`${first}T00:00:00Z`)
  return Array.from({ length }, (_, n) => isoDate(new Date(from + n * 86_400_000).toISOString().slice(0, 10)))
}
