import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import type { Figure, Point, Step } from '../rules.ts'
import { periodWords, valueWords } from './figure-words.ts'

const [width, height] = [400, 190]
const plot = { left: 46, right: width - 8, top: 12, bottom: height - 26 }

interface Props {
  readonly lang: Lang
  readonly figure: Figure
  readonly step: Step
  /** The sentence that says what the curve shows. */
  readonly said: string
}

/** The numbers in order of time with what is usual; the table beside says the same. */
export function RunChart({ lang, figure, step, said }: Props) {
  const t = messages[lang]
  const { points } = figure
  const most = topOf(figure)
  const y = (value: number) => plot.bottom - (value / most) * (plot.bottom - plot.top)
  const x = (index: number) => plot.left + ((index + 0.5) / Math.max(1, points.length)) * (plot.right - plot.left)
  return (
    <svg
      class="run-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${t.chart(t.titles[figure.key])}. ${said}`}
    >
      <Ground lang={lang} figure={figure} most={most} y={y} />
      {stretches(points).map((stretch) => (
        <polyline
          key={stretch[0]?.index}
          class="run-line"
          points={stretch.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
        />
      ))}
      {points.map((point, index) => (
        <Mark key={point.period} point={point} x={x(index)} y={y(point.value ?? 0)} />
      ))}
      <Periods lang={lang} points={points} step={step} x={x} />
    </svg>
  )
}

interface GroundProps extends Pick<Props, 'lang' | 'figure'> {
  readonly most: number
  readonly y: (value: number) => number
}

/** What the curve lies on: the band of the usual, its middle, and lines to read by. */
function Ground({ lang, figure: { limits, unit }, most, y }: GroundProps) {
  return (
    <>
      {limits && (
        <rect
          class="run-usual"
          x={plot.left}
          y={y(limits.upper)}
          width={plot.right - plot.left}
          height={Math.max(1, y(limits.lower) - y(limits.upper))}
        />
      )}
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <line class="run-grid" x1={plot.left} x2={plot.right} y1={y(value)} y2={y(value)} />
          <text class="run-words" x={plot.left - 6} y={y(value) + 4} text-anchor="end">
            {axisWords(lang, value, unit)}
          </text>
        </g>
      ))}
      {limits && <line class="run-centre" x1={plot.left} x2={plot.right} y1={y(limits.centre)} y2={y(limits.centre)} />}
    </>
  )
}

interface PeriodsProps extends Pick<Props, 'lang' | 'step'> {
  readonly points: readonly Point[]
  readonly x: (index: number) => number
}

/** Four or so of the periods by name, the last among them. */
function Periods({ lang, points, step, x }: PeriodsProps) {
  const every = Math.ceil(points.length / 4)
  return points
    .map((point, index) => ({ point, index }))
    .filter(({ index }) => (points.length - 1 - index) % every === 0)
    .map(({ point, index }) => (
      <text
        key={point.period}
        class="run-words"
        x={Math.min(x(index), plot.right - 24)}
        y={height - 8}
        text-anchor="middle"
      >
        {periodWords(lang, point.period, step, true)}
      </text>
    ))
}

const axisWords = (lang: Lang, value: number, unit: Figure['unit']) =>
  unit === 'days' ? String(Math.round(value)) : valueWords(lang, value, unit)

/** The highest number on the axis: all of it for a share, else a whole number that everything fits under. */
function topOf({ unit, points, limits }: Figure): number {
  if (unit === 'share') return 1
  const highest = Math.max(2, limits?.upper ?? 0, ...points.map(({ value }) => value ?? 0))
  const step = highest <= 10 ? 2 : highest <= 50 ? 10 : 20
  return Math.ceil(highest / step) * step
}

/** Unbroken stretches: the line is not drawn over a period with nothing in it. */
function stretches(points: readonly Point[]): { index: number; value: number }[][] {
  const all: { index: number; value: number }[][] = [[]]
  for (const [index, { value }] of points.entries()) {
    if (value === null) all.push([])
    else all.at(-1)?.push({ index, value })
  }
  return all.filter(({ length }) => length > 1)
}

/** What is unusual has another shape, not only another colour. */
function Mark({ point, x, y }: { readonly point: Point; readonly x: number; readonly y: number }) {
  if (point.value === null) return null
  if (point.signal === null) return <circle class="run-point" cx={x} cy={y} r="3.5" />
  const size = 5.5
  const corners = [`${x},${y - size}`, `${x + size},${y}`, `${x},${y + size}`, `${x - size},${y}`]
  return <polygon class="run-signal" points={corners.join(' ')} />
}
