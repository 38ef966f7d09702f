import { textWidth } from '../../committees/chart/names/rules.ts'
import type { Months } from '../rules.ts'

/*
 * The wheel as a picture: the months round the year with January at the top, a ring for each level or each source, and in
 * it an arc for each item over its months, in as many tracks as it takes. Pure: the same entries give the same picture,
 * and each arc has the number under which the list beside it says the same. All lengths are in px of the picture.
 */

/** One item in one ring. */
export interface Mark {
  readonly key: string
  readonly number: number
  readonly title: string
  readonly months: Months
  /** Index of its ring, from the middle and out. */
  readonly ring: number
}

export interface Arc<M extends Mark> {
  readonly mark: M
  /** Path data of the arc as a surface. */
  readonly shape: string
  /** Path data of the line that the text stands on. */
  readonly line: string
  readonly text: string
}

export interface WheelPicture<M extends Mark> {
  /** Width and height. */
  readonly size: number
  readonly middle: number
  /** Radius of the free middle. */
  readonly hub: number
  readonly rings: readonly { readonly from: number; readonly to: number }[]
  readonly arcs: readonly Arc<M>[]
  /** Text lines of the twelve months, and radii between which their lines are drawn. */
  readonly months: readonly { readonly line: string; readonly edge: string }[]
  readonly rim: { readonly from: number; readonly to: number }
}

export const textSize = 12
const measures = { hub: 104, track: 26, ringGap: 10, rim: 30, margin: 6, inset: 0.006 }

const turn = (2 * Math.PI) / 12
/** Where a month begins; 1 is January, at the top. */
const angleOf = (month: number): number => (month - 1) * turn - Math.PI / 2
const round = (n: number): number => Math.round(n * 100) / 100

function point(middle: number, radius: number, angle: number): string {
  return `${round(middle + radius * Math.cos(angle))} ${round(middle + radius * Math.sin(angle))}`
}

const isWide = (from: number, to: number) => (Math.abs(to - from) > Math.PI ? 1 : 0)

/** The surface between two radii and two angles. A whole turn is drawn as nearly one, so that its ends can be seen. */
function surface(middle: number, [inner, outer]: readonly [number, number], from: number, to: number): string {
  const wide = isWide(from, to)
  return (
    `M${point(middle, outer, from)}A${outer} ${outer} 0 ${wide} 1 ${point(middle, outer, to)}` +
    `L${point(middle, inner, to)}A${inner} ${inner} 0 ${wide} 0 ${point(middle, inner, from)}Z`
  )
}

/** The line that text stands on between two radii: turned round in the lower half, so that nobody reads upside down. */
function textLine(middle: number, [inner, outer]: readonly [number, number], from: number, to: number): string {
  const half = (from + to) / 2
  const isLower = Math.sin(half) > 0.01
  const wide = isWide(from, to)
  const center = (inner + outer) / 2
  const radius = round(isLower ? center + textSize * 0.36 : center - textSize * 0.36)
  return isLower
    ? `M${point(middle, radius, to)}A${radius} ${radius} 0 ${wide} 0 ${point(middle, radius, from)}`
    : `M${point(middle, radius, from)}A${radius} ${radius} 0 ${wide} 1 ${point(middle, radius, to)}`
}

/** A track for each, so that no two on the same track share a month. In the order given: the first fit. */
export function tracksOf(all: readonly Months[]): number[] {
  const tracks: Months[][] = []
  return all.map((months) => {
    const free = tracks.findIndex((track) => track.every(({ from, to }) => months.to < from || months.from > to))
    const at = free === -1 ? tracks.push([]) - 1 : free
    tracks[at]?.push(months)
    return at
  })
}

/** The number and as many whole words of the title as there is room for on an arc of a length: what is said aloud begins the same. */
const labelOf = ({ number, title }: Mark, length: number): string => {
  const room = length - 12
  const whole = `${number} ${title}`
  if (textWidth(whole, textSize) <= room) return whole
  const words = whole.split(' ')
  while (words.length > 1 && textWidth(`${words.join(' ')}…`, textSize) > room) words.pop()
  return words.length > 1 ? `${words.join(' ')}…` : String(number)
}

/** The wheel with so many rings. Every mark becomes exactly one arc. */
export function layOutWheel<M extends Mark>(marks: readonly M[], ringCount: number): WheelPicture<M> {
  const byRing = Array.from({ length: ringCount }, (_, ring) => marks.filter((mark) => mark.ring === ring))
  const tracks = byRing.map((of) => tracksOf(of.map(({ months }) => months)))
  const rings: { from: number; to: number }[] = []
  for (const of of tracks) {
    const from = (rings.at(-1)?.to ?? measures.hub - measures.ringGap) + measures.ringGap
    rings.push({ from, to: from + Math.max(1, ...of.map((track) => track + 1)) * measures.track })
  }
  const inner = (rings.at(-1)?.to ?? measures.hub) + measures.ringGap
  const rim = { from: inner, to: inner + measures.rim }
  const middle = rim.to + measures.margin
  const arcs = byRing.flatMap((of, ring) =>
    of.map((mark, index): Arc<M> => {
      // The first tracks lie outermost, where there is most room for words.
      const outer = (rings[ring]?.to ?? 0) - (tracks[ring]?.[index] ?? 0) * measures.track
      const radii = [outer - measures.track + 2, outer - 2] as const
      const from = angleOf(mark.months.from) + measures.inset
      const to = angleOf(mark.months.to + 1) - measures.inset
      const length = ((radii[0] + radii[1]) / 2) * (to - from)
      return {
        mark,
        shape: surface(middle, radii, from, to),
        line: textLine(middle, radii, from, to),
        text: labelOf(mark, length),
      }
    }),
  )
  return { size: 2 * middle, middle, hub: measures.hub, rings, arcs, months: monthsIn(middle, rim), rim }
}

function monthsIn(middle: number, rim: { from: number; to: number }) {
  return Array.from({ length: 12 }, (_, index) => {
    const [from, to] = [angleOf(index + 1), angleOf(index + 2)]
    return {
      line: textLine(middle, [rim.from, rim.to], from, to),
      edge: `M${point(middle, measures.hub, from)}L${point(middle, rim.to, from)}`,
    }
  })
}
