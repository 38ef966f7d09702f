import { renderToString } from 'preact-render-to-string'
import { messages as clockWords } from '../../../../platform/clock/messages.ts'
import { asSentence } from '../../../../platform/clock/words.ts'
import { ringKey, type WheelMark, type WheelView } from '../../listing/rules.ts'
import { messages, sayMonths } from '../../messages.ts'
import { hrefOf } from '../../revisions/paths.ts'
import { sayRing, type Wording } from '../../ui/wheel-words.ts'
import { textSize, type Arc } from '../rules.ts'

/** Kept for the picture that is printed; on a page the style sheet's own colours win. */
const ink = {
  surface: '#ffffff',
  track: '#f6f5f1',
  border: '#dcd8cd',
  edge: '#767c80',
  text: '#16212b',
  muted: '#525e68',
}
const levelInk = ['#525e68', '#17436b', '#2a6338', '#7a4a12', '#6b2f63']
const sourceInk = { law: '#17436b', agreement: '#2a6338', strategy: '#7a4a12', own: '#6b2f63' }
const softInk: Record<string, string> = {
  '#17436b': '#e3edf7',
  '#2a6338': '#e2f1e5',
  '#7a4a12': '#fbeed6',
  '#6b2f63': '#f5e6f2',
  '#525e68': '#efede6',
}

export interface WheelPictureProps {
  wording: Wording
  view: WheelView
  year: number
  /** no: a picture to print. */
  isLinked: boolean
}

const inkOf = ({ of }: WheelMark): string => ('level' in of ? (levelInk[of.level] ?? ink.muted) : sourceInk[of.source])

/** An arc in words, for whoever does not see it or comes to it by Tab. */
export function sayMark(wording: Wording, { number, title, months, of, state }: WheelMark): string {
  const t = messages[wording.lang]
  const parts = [`${number}: ${title}`, sayMonths(months, wording.lang), sayRing(wording, of), state && t.states[state]]
  return parts.filter(Boolean).join(', ')
}

export function sayPicture(wording: Wording, { rings, lines }: WheelView): string {
  const t = messages[wording.lang]
  return t.pictureText(rings.map((ring) => sayRing(wording, ring)).join(', '), lines.length)
}

/** The wheel as SVG: an arc for each item in each of its rings, with its number and as much of its title as fits. */
export function WheelPicture(props: WheelPictureProps) {
  const { wording, view, year } = props
  const { picture } = view
  const t = messages[wording.lang]
  const { size, middle, hub, rings, rim } = picture
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="wheel"
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      font-family="IBM Plex Sans, system-ui, sans-serif"
      role={props.isLinked ? 'group' : 'img'}
      aria-labelledby="wheel-title"
      aria-describedby="wheel-text"
    >
      <title id="wheel-title">{t.title(year)}</title>
      <desc id="wheel-text">{sayPicture(wording, view)}</desc>
      <circle class="wheel-ground" cx={middle} cy={middle} r={rim.to} fill={ink.surface} stroke={ink.edge} />
      {rings.map(({ from, to }) => (
        <circle
          class="wheel-ring"
          cx={middle}
          cy={middle}
          r={(from + to) / 2}
          fill="none"
          stroke={ink.track}
          stroke-width={to - from}
          key={from}
        />
      ))}
      <Months {...props} />
      <circle class="wheel-hub" cx={middle} cy={middle} r={hub} fill={ink.surface} stroke={ink.border} />
      <Hub {...props} />
      {picture.arcs.map((arc) => (
        <ArcOf {...props} arc={arc} key={arc.mark.key} />
      ))}
    </svg>
  )
}

function Months({ wording, view }: WheelPictureProps) {
  const { months, middle, rim } = view.picture
  return (
    <g aria-hidden="true">
      <circle class="wheel-rim" cx={middle} cy={middle} r={rim.from} fill="none" stroke={ink.edge} />
      {months.map(({ line, edge }, index) => (
        <g key={edge}>
          <path class="wheel-edge" d={edge} stroke={ink.border} fill="none" />
          <path id={`wheel-month-${index + 1}`} d={line} fill="none" />
          <text class="wheel-month" font-size="14" font-weight="600" fill={ink.text} text-anchor="middle">
            <textPath href={`#wheel-month-${index + 1}`} startOffset="50%">
              {asSentence(clockWords[wording.lang].months[index] ?? '')}
            </textPath>
          </text>
        </g>
      ))}
    </g>
  )
}

function Hub({ wording, view, year }: WheelPictureProps) {
  const { middle } = view.picture
  const names = view.rings.toReversed()
  const top = middle - 6 - names.length * 9
  return (
    <g aria-hidden="true">
      <text class="wheel-year" x={middle} y={top} font-size="30" font-weight="650" fill={ink.text} text-anchor="middle">
        {year}
      </text>
      {names.map((ring, index) => {
        const color = 'level' in ring ? (levelInk[ring.level] ?? ink.muted) : sourceInk[ring.source]
        return (
          <g class={`wheel-${ringKey(ring)}`} key={ringKey(ring)}>
            <rect
              class="wheel-arc"
              x={middle - 68}
              y={top + 13 + index * 21}
              width="14"
              height="14"
              rx="3"
              fill={softInk[color] ?? ink.track}
              stroke={color}
            />
            <text x={middle - 47} y={top + 24.5 + index * 21} font-size="13" fill={ink.text}>
              {sayRing(wording, ring)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function ArcOf(props: WheelPictureProps & { arc: Arc<WheelMark> }) {
  const { wording, arc, isLinked } = props
  const { mark } = arc
  const drawn = <Drawn arc={arc} />
  if (!isLinked) return drawn
  return (
    <a href={hrefOf(mark.line.item)} aria-label={sayMark(wording, mark)}>
      <title>{sayMark(wording, mark)}</title>
      {drawn}
    </a>
  )
}

/** What has been is filled, what comes has an edge alone, what is left out or missed is dashed. */
function Drawn({ arc }: { arc: Arc<WheelMark> }) {
  const { mark, shape, line, text } = arc
  const color = inkOf(mark)
  const isDone = mark.state === 'done'
  const isDashed = mark.state === 'left_out' || mark.state === 'missed'
  const id = `wheel-arc-${mark.key}`
  return (
    <g class={`wheel-${ringKey(mark.of)}${mark.state ? ` wheel-${mark.state}` : ''}`}>
      <path
        class="wheel-arc"
        d={shape}
        fill={isDone ? color : isDashed ? ink.surface : (softInk[color] ?? ink.track)}
        stroke={color}
        stroke-width={isDashed ? 1.5 : 1}
        stroke-dasharray={isDashed ? '4 3' : undefined}
        stroke-linejoin="round"
      />
      <path id={id} d={line} fill="none" />
      <text
        class="wheel-text"
        font-size={textSize}
        font-weight="550"
        fill={isDone ? ink.surface : ink.text}
        text-anchor="middle"
        text-decoration={mark.state === 'left_out' ? 'line-through' : undefined}
      >
        <textPath href={`#${id}`} startOffset="50%">
          {text}
        </textPath>
      </text>
    </g>
  )
}

/** The picture by itself, for print. */
export const wheelSvg = (props: Omit<WheelPictureProps, 'isLinked'>): string =>
  renderToString(<WheelPicture {...props} isLinked={false} />)
