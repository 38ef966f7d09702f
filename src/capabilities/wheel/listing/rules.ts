import type { FollowState, Followed } from '../following/rules.ts'
import { layOutWheel, type Mark, type WheelPicture } from '../picture/rules.ts'
import { wheelSources, type Months, type WheelEntry, type WheelItem } from '../rules.ts'
import type { WheelSource } from '../schema.ts'

/*
 * A year as it is shown: one list of lines, from which both the list and the picture are made, so that they say the same.
 * Each line has a number, which it has in the picture too.
 */

/** A ring is a level where all are shown in one, otherwise a source. */
export type Ring = { readonly level: number } | { readonly source: WheelSource }

export interface WheelLine {
  readonly number: number
  readonly item: WheelItem
  readonly months: Months
  readonly rings: readonly Ring[]
  /** What has become of it at a body; null on the municipality's own wheel. */
  readonly followed: Followed | null
}

export interface WheelMark extends Mark {
  readonly line: WheelLine
  readonly of: Ring
  readonly state: FollowState | null
}

export interface WheelView {
  readonly lines: readonly WheelLine[]
  /** From the middle and out. */
  readonly rings: readonly Ring[]
  readonly picture: WheelPicture<WheelMark>
}

export const ringKey = (ring: Ring): string => ('level' in ring ? `level-${ring.level}` : `source-${ring.source}`)

const bySource = ({ source }: WheelItem): Ring[] => [{ source }]

function viewOf(lines: readonly WheelLine[], all: readonly Ring[]): WheelView {
  const used = new Set(lines.flatMap(({ rings }) => rings.map(ringKey)))
  const rings = all.filter((ring) => used.has(ringKey(ring)))
  const marks = lines.flatMap((line) =>
    line.rings.map((of): WheelMark => ({
      key: `${ringKey(of)}-${line.number}`,
      number: line.number,
      title: line.item.content.title,
      months: line.months,
      ring: rings.findIndex((ring) => ringKey(ring) === ringKey(of)),
      line,
      of,
      state: line.followed?.state ?? null,
    })),
  )
  return { lines, rings, picture: layOutWheel(marks, rings.length) }
}

const sourcesOutwards: readonly Ring[] = wheelSources.toReversed().map((source) => ({ source }))

/** The municipality's wheel: a ring for each level (null), the main committee outermost, or for each source of one level. */
export function commonView(entries: readonly WheelEntry[], levels: readonly number[], level: number | null): WheelView {
  const lines = entries.map(({ item, months }, index) => ({
    number: index + 1,
    item,
    months,
    rings:
      level === null
        ? item.levels.filter((one) => levels.includes(one)).map((one) => ({ level: one }))
        : bySource(item),
    followed: null,
  }))
  const rings = level === null ? levels.toSorted((a, b) => b - a).map((one) => ({ level: one })) : sourcesOutwards
  return viewOf(lines, rings)
}

/** A body's wheel with what has become of it: a ring for each source, the laws outermost. */
export function bodyView(followed: readonly Followed[]): WheelView {
  const lines = followed.map((one, index) => ({
    number: index + 1,
    item: one.occurrence.item,
    months: one.occurrence.months,
    rings: bySource(one.occurrence.item),
    followed: one,
  }))
  return viewOf(lines, sourcesOutwards)
}
