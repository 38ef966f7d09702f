import {
  isBackWithSenders,
  settledAt,
  stateOf,
  type CommitteeRef,
  type Leg,
  type LegClock,
} from '../../journeys/rules.ts'

/*
 * The journey of a matter as one page shows it, from one leg to hundreds: where each committee stands on the picture, and
 * how many legs are folded into one.
 * Words: stop (sted på rejsen), part (led: the legs that are as many steps from the beginning and go to one level),
 * branch (gren: the committee right below the main committee, with those under it).
 */

type LegOnMap = Pick<Leg, 'id' | 'previousId' | 'replacesId' | 'from' | 'to'>

/** How many legs there can be before any of them are folded. */
export const fewLegs = 12
/** In a long journey: how many legs a part can have and still be shown one by one. */
const fewInPart = 3

/** Legs that are as many steps from the beginning and go to one level. */
export interface Part<L> {
  /** `2-4`: two steps on, to level 4. */
  readonly key: string
  readonly column: number
  readonly level: number
  readonly legs: readonly L[]
}

/** How many steps it took each leg to get where it came. One whose leg before it cannot be seen begins at the left. */
function columnsOf(legs: readonly LegOnMap[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const leg of legs) {
    const before = leg.replacesId ?? leg.previousId
    columns.set(leg.id, ((before !== null && columns.get(before)) || 0) + 1)
  }
  return columns
}

/** The parts of a journey in the order that they were reached, the higher level first. Legs come in the order sent. */
export function partsOf<L extends LegOnMap>(legs: readonly L[]): Part<L>[] {
  const columns = columnsOf(legs)
  const parts = Map.groupBy(legs, (leg) => `${columns.get(leg.id) ?? 1}-${leg.to.level}`)
  return [...parts]
    .map(([key, its]) => ({ key, column: Number(key.split('-')[0]), level: Number(key.split('-')[1]), legs: its }))
    .toSorted((a, b) => a.column - b.column || a.level - b.level)
}

/** A committee that the matter has come to, or several that are folded into one. The one it began at has no legs. */
export interface Stop<L> {
  readonly key: string
  readonly level: number
  readonly column: number
  /** From the top; higher levels stand higher. */
  readonly row: number
  /** The committee; null when several are folded. */
  readonly committee: CommitteeRef | null
  readonly legs: readonly L[]
}

export interface Stretch<L> {
  readonly from: Stop<L>
  readonly to: Stop<L>
  readonly legs: readonly L[]
}

export interface JourneyLayout<L> {
  readonly stops: readonly Stop<L>[]
  readonly stretches: readonly Stretch<L>[]
  readonly columns: number
  readonly rows: number
}

/**
 * Where each committee stands on the picture of a journey: to the right as the matter goes on, higher the higher its
 * level, and under each other where one item went to several of one level. No two stand on one place. In a long journey
 * many of one part stand on one.
 */
export function layOut<L extends LegOnMap>(legs: readonly L[]): JourneyLayout<L> {
  const [first] = legs
  if (!first) return { stops: [], stretches: [], columns: 0, rows: 0 }
  const isLong = legs.length > fewLegs
  const start = { key: 'start', level: first.from.level, column: 0, committee: first.from, legs: [] }
  const beyond = partsOf(legs).flatMap(({ key, column, level, legs: its }): Omit<Stop<L>, 'row'>[] =>
    isLong && its.length > fewInPart
      ? [{ key, level, column, committee: null, legs: its }]
      : its.map((leg) => ({ key: leg.id, level, column, committee: leg.to, legs: [leg] })),
  )
  const stops = withRows([start, ...beyond])
  return {
    stops,
    stretches: stretchesOf(stops),
    columns: Math.max(...stops.map(({ column }) => column)) + 1,
    rows: Math.max(...stops.map(({ row }) => row)) + 1,
  }
}

/** Something that sprang from an item on the way and went no further as a leg: a hearing. */
export interface SideWay {
  readonly key: string
  readonly itemId: string
  readonly name: string
  readonly href: string
  /** How far it has come. */
  readonly standing: string
}

export interface SideStop<L> {
  readonly way: SideWay
  /** Where the item is. */
  readonly from: Stop<L>
  readonly column: number
  readonly row: number
}

/**
 * Where side ways stand: right after the stop that their item is at, under everything else. What sprang from an item that
 * no leg put there begins where the matter began.
 */
export function sideStops<L extends Pick<Leg, 'placed'>>(
  { stops, rows }: Pick<JourneyLayout<L>, 'stops' | 'rows'>,
  ways: readonly SideWay[],
): SideStop<L>[] {
  const [start] = stops
  const at = new Map(
    stops.flatMap((stop) => stop.legs.flatMap(({ placed }) => (placed ? [[placed.itemId, stop] as const] : []))),
  )
  return ways.flatMap((way, index): SideStop<L>[] => {
    const from = at.get(way.itemId) ?? start
    return from ? [{ way, from, column: from.column + 1, row: rows + index }] : []
  })
}

/** A stop or a side way where it stands under the one it came from. */
export interface Below<L> {
  readonly stop: Stop<L> | null
  readonly side: SideStop<L> | null
  /** Which line it stands on. */
  readonly line: number
  readonly depth: number
  /** The line of the one it came from; null for where the matter began. */
  readonly fromLine: number | null
  readonly legs: readonly L[]
}

/** The same stops under each other for a narrow page, each once, after the one it came from and what that led to before. */
export function underEachOther<L>(
  { stops, stretches }: Pick<JourneyLayout<L>, 'stops' | 'stretches'>,
  sides: readonly SideStop<L>[],
): Below<L>[] {
  const lines: Below<L>[] = []
  const taken = new Set<string>()
  const stand = (stop: Stop<L>, depth: number, fromLine: number | null, legs: readonly L[]): void => {
    if (taken.has(stop.key)) return
    taken.add(stop.key)
    const line = lines.length
    lines.push({ stop, side: null, line, depth, fromLine, legs })
    for (const side of sides.filter(({ from }) => from.key === stop.key)) {
      lines.push({ stop: null, side, line: lines.length, depth: depth + 1, fromLine: line, legs: [] })
    }
    for (const on of stretches.filter(({ from }) => from.key === stop.key)) stand(on.to, depth + 1, line, on.legs)
  }
  for (const stop of stops) stand(stop, 0, null, [])
  return lines
}

function stretchesOf<L extends LegOnMap>(stops: readonly Stop<L>[]): Stretch<L>[] {
  const [start] = stops
  const stopOf = new Map(stops.flatMap((stop) => stop.legs.map((leg) => [leg.id, stop] as const)))
  return stops.flatMap((to) => {
    const led = Map.groupBy(to.legs, (leg) => stopOf.get(leg.replacesId ?? leg.previousId ?? '') ?? start)
    return [...led].flatMap(([from, legs]): Stretch<L>[] => (from ? [{ from, to, legs }] : []))
  })
}

function withRows<L>(stops: readonly Omit<Stop<L>, 'row'>[]): Stop<L>[] {
  const rows = new Map<string, number>()
  let top = 0
  for (const level of [...new Set(stops.map((stop) => stop.level))].sort((a, b) => a - b)) {
    const used = new Map<number, number>()
    for (const stop of stops.filter((one) => one.level === level)) {
      const below = used.get(stop.column) ?? 0
      used.set(stop.column, below + 1)
      rows.set(stop.key, top + below)
    }
    top += Math.max(...used.values())
  }
  return stops.map((stop) => ({ ...stop, row: rows.get(stop.key) ?? 0 }))
}

/** A name on at most `lines` lines of about `width` letters, broken between words; what does not fit ends in "…". */
export function wrapped(name: string, width: number, lines: number): string[] {
  const rows: string[] = []
  for (const word of name.split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word.length > width ? `${word.slice(0, width - 1)}…` : word)
  }
  if (rows.length <= lines) return rows
  const kept = rows.slice(0, lines)
  return [...kept.slice(0, -1), `${kept.at(-1)?.slice(0, width - 1) ?? ''}…`]
}

/** How far some legs have come, together. Committees, never persons. */
export interface Standing {
  readonly all: number
  /** Received or further. */
  readonly received: number
  /** On an agenda or taken for information, and no further. */
  readonly underWay: number
  /** Done with what the purpose asked for. */
  readonly settled: number
  /** Past the day, and not done. */
  readonly late: number
  /** Done after the day. */
  readonly wasLate: number
  /** Came back, and the senders have not said what becomes of it. */
  readonly back: number
}

export function standingOf(legs: readonly (Leg & { readonly clock: LegClock })[]): Standing {
  const count = (is: (leg: Leg & { readonly clock: LegClock }) => boolean): number => legs.filter(is).length
  return {
    all: legs.length,
    received: count((leg) => stateOf(leg) !== 'sent'),
    underWay: count((leg) => settledAt(leg) === null && ['on_agenda', 'noted'].includes(stateOf(leg))),
    settled: count((leg) => settledAt(leg) !== null),
    late: count(({ clock }) => clock.state === 'late'),
    wasLate: count(({ clock }) => clock.state === 'met_late'),
    back: count(isBackWithSenders),
  }
}

/** How legs stand together: late as soon as one is. */
export function clockTogether(legs: readonly { readonly clock: LegClock }[]): 'late' | 'running' | 'met' {
  if (legs.some(({ clock }) => clock.state === 'late' || clock.state === 'met_late')) return 'late'
  return legs.every(({ clock }) => clock.state === 'met') ? 'met' : 'running'
}

export interface InTree {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/** The committee right below the main committee that somebody belongs under; the main committee itself has none. */
export function branchOf(committeeId: string, tree: ReadonlyMap<string, InTree>): InTree | null {
  let at = tree.get(committeeId)
  for (let steps = 0; at && steps < 20; steps += 1) {
    const above = at.parentId === null ? undefined : tree.get(at.parentId)
    if (!above) return null
    if (above.parentId === null) return at
    at = above
  }
  return null
}

/** What somebody looks at of a long journey: a part, a branch of it, and how far down its list. */
export interface Opened {
  readonly part: string | null
  readonly branch: string | null
  readonly page: number
}

export const legsAPage = 40
