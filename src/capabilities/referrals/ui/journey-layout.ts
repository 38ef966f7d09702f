import type { CommitteeRef, Leg } from '../../journeys/rules.ts'

/** A committee that the matter has come to. The one it began at has no leg. */
export interface Stop {
  readonly key: string
  readonly committee: CommitteeRef
  readonly legId: string | null
  /** How many legs it took to get here. */
  readonly column: number
  /** From the top; higher levels stand higher. */
  readonly row: number
}

export interface Stretch {
  readonly legId: string
  readonly from: Stop
  readonly to: Stop
}

export interface JourneyLayout {
  readonly stops: readonly Stop[]
  readonly stretches: readonly Stretch[]
  readonly columns: number
  readonly rows: number
}

type LegOnMap = Pick<Leg, 'id' | 'previousId' | 'from' | 'to'>

/**
 * Where each committee stands on the picture of a journey: to the right as the matter goes on, higher the higher its
 * level, and under each other where one item went to several of one level. No two stand on one place.
 */
export function layOut(legs: readonly LegOnMap[]): JourneyLayout {
  const [first] = legs
  if (!first) return { stops: [], stretches: [], columns: 0, rows: 0 }
  const known = new Map<string, Omit<Stop, 'row'>>()
  const start = { key: 'start', committee: first.from, legId: null, column: 0 }
  for (const leg of legs) {
    // A leg whose predecessor the reader may not see begins at the left, where its sender stands.
    const before = (leg.previousId !== null && known.get(leg.previousId)) || start
    known.set(leg.id, { key: leg.id, committee: leg.to, legId: leg.id, column: before.column + 1 })
  }
  const stops = withRows([start, ...known.values()])
  const byKey = new Map(stops.map((stop) => [stop.key, stop]))
  const stretches = legs.flatMap((leg): Stretch[] => {
    const from = byKey.get(leg.previousId ?? 'start') ?? byKey.get('start')
    const to = byKey.get(leg.id)
    return from && to ? [{ legId: leg.id, from, to }] : []
  })
  return {
    stops,
    stretches,
    columns: Math.max(...stops.map((stop) => stop.column)) + 1,
    rows: Math.max(...stops.map((stop) => stop.row)) + 1,
  }
}

function withRows(stops: readonly Omit<Stop, 'row'>[]): Stop[] {
  const levels = [...new Set(stops.map((stop) => stop.committee.level))].sort((a, b) => a - b)
  const placed: Stop[] = []
  let top = 0
  for (const level of levels) {
    const used = new Map<number, number>()
    for (const stop of stops.filter(({ committee }) => committee.level === level)) {
      const below = used.get(stop.column) ?? 0
      used.set(stop.column, below + 1)
      placed.push({ ...stop, row: top + below })
    }
    top += Math.max(...used.values())
  }
  return stops.flatMap(({ key }) => placed.filter((stop) => stop.key === key))
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
