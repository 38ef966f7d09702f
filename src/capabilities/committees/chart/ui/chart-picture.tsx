import { renderToString } from 'preact-render-to-string'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { AgreementLevel } from '../../../agreement/rules.ts'
import { committeePaths } from '../../paths.ts'
import type { CommitteeInTree } from '../../rules.ts'
import { messages } from '../messages.ts'
import { nameSize } from '../names/rules.ts'
import type { Chart, ChartBox } from '../rules.ts'

/** Kept for the picture that leaves the program; on a page the style sheet's own colours win. */
const ink = {
  surface: '#ffffff',
  frame: '#f6f5f1',
  border: '#dcd8cd',
  edge: '#767c80',
  text: '#16212b',
  muted: '#525e68',
  warn: '#7d4a00',
  warnSoft: '#fbeed6',
  levels: ['#525e68', '#17436b', '#2a6338', '#7a4a12', '#6b2f63'],
}
const edge = 8
const metaSize = 10.5

export interface ChartPictureProps {
  lang: Lang
  chart: Chart
  levels: readonly AgreementLevel[]
  /** The day the links carry on; left out for today. */
  day: IsoDate | undefined
  /** no: a picture of its own, to keep or to print. */
  isLinked: boolean
  /** Scaled to the page instead of in its own size. */
  isFitted: boolean
}

/** What a box says besides its name. */
export function sayBody(committee: CommitteeInTree, levels: readonly AgreementLevel[], lang: Lang) {
  const t = messages[lang]
  const isMeeting = committee.kind === 'staff_meeting'
  const levelName = levels.find(({ level }) => level === committee.level)?.name ?? t.level(committee.level)
  return {
    level: isMeeting ? t.staffMeeting : levelName,
    seats: committee.vacant > 0 ? t.vacant(committee.vacant) : committee.seats === 0 && !isMeeting ? t.noSeats : '',
  }
}

/** The chart as SVG: every body a box with its name, its level in words and colour, and how many seats are vacant. */
export function ChartPicture(props: ChartPictureProps) {
  const { lang, chart, isFitted } = props
  const t = messages[lang]
  const width = Math.ceil(chart.width + 2 * edge)
  const height = Math.ceil(chart.height + 2 * edge)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={isFitted ? 'chart chart-fitted' : 'chart'}
      width={isFitted ? undefined : width}
      height={isFitted ? undefined : height}
      viewBox={`${-edge} ${-edge} ${width} ${height}`}
      font-family="IBM Plex Sans, system-ui, sans-serif"
      role={props.isLinked ? 'group' : 'img'}
      aria-labelledby="chart-title"
      aria-describedby="chart-text"
    >
      <title id="chart-title">{t.picture}</title>
      <desc id="chart-text">{t.pictureText(sayParts(props))}</desc>
      {chart.frames.map((frame) => (
        <rect
          class="chart-frame"
          {...frame}
          rx="6"
          fill={ink.frame}
          stroke={ink.border}
          key={`${frame.x}-${frame.y}`}
        />
      ))}
      {chart.lines !== '' && <path class="chart-lines" d={chart.lines} fill="none" stroke={ink.edge} />}
      {chart.continuations.map(({ x, y, name }) => (
        <text class="chart-meta" x={x} y={y} font-size="11" fill={ink.muted} key={`${x}-${y}`}>
          {t.continues(name)}
        </text>
      ))}
      {chart.boxes.map((box) => (
        <Box {...props} box={box} key={box.committee.id} />
      ))}
    </svg>
  )
}

/** How many of each level there are, and how many seats are vacant, for whoever does not see the picture. */
function sayParts({ lang, chart, levels }: ChartPictureProps): string {
  const all = chart.boxes.map(({ committee }) => committee)
  const counts = Map.groupBy(all, (committee) => sayBody(committee, levels, lang).level)
  const vacant = all.reduce((sum, committee) => sum + committee.vacant, 0)
  const parts = [...counts].map(([name, bodies]) => `${name}: ${bodies.length}`)
  return [...parts, ...(vacant > 0 ? [messages[lang].vacant(vacant)] : [])].join(', ')
}

function Box(props: ChartPictureProps & { box: ChartBox }) {
  const { committee } = props.box
  if (!props.isLinked) return <Drawn {...props} />
  return (
    <a href={committeePaths.committee({ committeeId: committee.id }, { on: props.day })}>
      <Drawn {...props} />
    </a>
  )
}

function Drawn({ lang, levels, box }: ChartPictureProps & { box: ChartBox }) {
  const { committee, x, y, width, height, name } = box
  const isMeeting = committee.kind === 'staff_meeting'
  const isVacant = committee.vacant > 0
  const color = ink.levels[committee.level] ?? ink.muted
  const { level, seats } = sayBody(committee, levels, lang)
  const below = y + 17 + name.length * 14
  return (
    <g class={`chart-level-${committee.level}${isVacant ? ' chart-vacant' : ''}`}>
      <rect
        class="chart-box"
        x={x}
        y={y}
        width={width}
        height={height}
        rx={isMeeting ? 10 : 3}
        fill={isVacant ? ink.warnSoft : ink.surface}
        stroke={isVacant ? ink.warn : ink.edge}
        stroke-dasharray={isMeeting ? '4 3' : undefined}
      />
      {!isMeeting && <rect class="chart-bar" x={x} y={y} width="5" height={height} fill={color} />}
      {name.map((line, index) => (
        <text x={x + 12} y={y + 16 + index * 14} font-size={nameSize} font-weight="600" fill={ink.text} key={line}>
          {line}
          {index < name.length - 1 ? ' ' : ''}
        </text>
      ))}
      <text class="chart-meta" x={x + 12} y={below} font-size={metaSize} fill={color}>
        {level}
        {seats && (
          <tspan class="chart-seats" font-weight="600" fill={isVacant ? ink.warn : ink.muted}>
            {` · ${seats}`}
          </tspan>
        )}
      </text>
    </g>
  )
}

/** The picture by itself, as a file. */
export const chartSvg = (props: Omit<ChartPictureProps, 'isLinked' | 'isFitted'>): string =>
  renderToString(<ChartPicture {...props} isLinked={false} isFitted={false} />)
