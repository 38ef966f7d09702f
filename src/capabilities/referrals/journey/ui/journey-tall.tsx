import type { Lang } from '../../../../platform/i18n/lang.ts'
import { messages as referralMessages } from '../../messages.ts'
import type { ListedLeg } from '../../queries.ts'
import type { JourneyPage } from '../queries.ts'
import { clockTogether, layOut, sideStops, underEachOther, type Below, type SideWay } from '../rules.ts'
import { Box, boxHeight, SideBox, stepsSaid, word, type Frame } from './journey-picture.tsx'

/* As wide as a phone of 320 px shows without turning it. */
const width = 272
const edge = 4
const gap = 26
const indent = 18
/** How far in a stop can stand and still have room for its name. */
const deepest = 4

type At = Below<ListedLeg>

function frameOf({ line, depth }: Pick<At, 'line' | 'depth'>): Frame {
  const x = edge + Math.min(depth, deepest) * indent
  return { x, y: edge + line * (boxHeight + gap), width: width - edge - x }
}

/** The journey for a narrow page: the same stops under each other, each a step in from the one it came from. */
export function JourneyTall({ lang, found, ways }: { lang: Lang; found: JourneyPage; ways: readonly SideWay[] }) {
  const t = referralMessages[lang].journey
  const layout = layOut(found.legs)
  const sides = sideStops(layout, ways)
  const lines = underEachOther(layout, sides)
  const height = lines.length * (boxHeight + gap) - gap + 2 * edge
  return (
    <div class="journey-picture journey-tall">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby="journey-tall-title"
        aria-describedby="journey-tall-text"
      >
        <title id="journey-tall-title">{t.picture}</title>
        <desc id="journey-tall-text">{t.pictureText(stepsSaid(layout.stretches, sides, found, lang))}</desc>
        {lines.map((one) => (
          <Way lang={lang} one={one} lines={lines} key={one.line} />
        ))}
        {lines.map((one) =>
          one.stop ? (
            <Box lang={lang} stop={one.stop} found={found} frame={frameOf(one)} key={one.line} />
          ) : (
            one.side && <SideBox way={one.side.way} frame={frameOf(one)} key={one.line} />
          ),
        )}
      </svg>
    </div>
  )
}

/** Down from the one it came from and in to its side; from far in straight down. */
function Way({ lang, one, lines }: { lang: Lang; one: At; lines: readonly At[] }) {
  const before = one.fromLine === null ? undefined : lines[one.fromLine]
  if (!before) return null
  const [from, to] = [frameOf(before), frameOf(one)]
  const x = from.x + indent / 2
  const isIn = to.x > from.x
  const [top, end] = [from.y + boxHeight, isIn ? to.y + boxHeight / 2 : to.y - 8]
  return (
    <g class={`journey-stretch journey-${one.stop ? clockTogether(one.legs) : 'side'}`} aria-hidden="true">
      <path d={isIn ? `M ${x} ${top} V ${end} H ${to.x - 6}` : `M ${x} ${top} V ${end}`} />
      <path class="journey-tip" d={isIn ? `M ${to.x} ${end} l -8 -4 v 8 z` : `M ${x} ${to.y} l -4 -8 h 8 z`} />
      {one.stop && (
        <text class="journey-word" x={to.x + 14} y={to.y - 8}>
          {word(one, lang)}
        </text>
      )}
    </g>
  )
}
