import { meetingPaths } from '../../meetings/paths.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages as journeyMessages } from '../../journeys/messages.ts'
import { stateOf } from '../../journeys/rules.ts'
import { messages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import type { ShownLeg } from '../queries.ts'
import { layOut, wrapped, type Stop, type Stretch } from './journey-layout.ts'
import { sayClock } from './leg-clock.tsx'

/* Four committees after each other fit on a page of 1280 px. */
const box = { width: 178, height: 72 }
const gap = { x: 62, y: 32 }
const edge = 6

const xOf = (stop: Stop) => edge + stop.column * (box.width + gap.x)
const yOf = (stop: Stop) => edge + stop.row * (box.height + gap.y)

/** The journey as a map: higher levels higher up, one box for each committee it came to. The list says the same. */
export function JourneyPicture({ lang, legs }: { lang: Lang; legs: readonly ShownLeg[] }) {
  const t = messages[lang].journey
  const { stops, stretches, columns, rows } = layOut(legs)
  const width = columns * box.width + (columns - 1) * gap.x + 2 * edge
  const height = rows * box.height + (rows - 1) * gap.y + 2 * edge
  const byId = new Map(legs.map((leg) => [leg.id, leg]))
  const steps = legs.map((leg) => `${messages[lang].between(leg.from.name, leg.to.name)}, ${sayClock(leg.clock, lang)}`)
  return (
    <div class="journey-picture" role="region" aria-label={t.picture} tabindex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby="journey-picture-title"
        aria-describedby="journey-picture-text"
      >
        <title id="journey-picture-title">{t.picture}</title>
        <desc id="journey-picture-text">{t.pictureText(steps.join('; '))}</desc>
        {stretches.map((stretch) => (
          <Arrow stretch={stretch} leg={byId.get(stretch.legId)} key={stretch.legId} />
        ))}
        {stretches.map((stretch) => (
          <ArrowWord lang={lang} stretch={stretch} leg={byId.get(stretch.legId)} key={stretch.legId} />
        ))}
        {stops.map((stop) => (
          <Box
            lang={lang}
            stop={stop}
            leg={stop.legId === null ? undefined : byId.get(stop.legId)}
            legs={legs}
            key={stop.key}
          />
        ))}
      </svg>
    </div>
  )
}

const isLate = ({ clock }: ShownLeg) => clock.state === 'late' || clock.state === 'met_late'

/** From the middle of one box's side to the middle of the next one's. */
function endsOf({ from, to }: Stretch) {
  const [x1, y1] = [xOf(from) + box.width, yOf(from) + box.height / 2]
  const [x2, y2] = [xOf(to), yOf(to) + box.height / 2]
  return { x1, y1, x2, y2, middle: (x1 + x2) / 2 }
}

function Arrow({ stretch, leg }: { stretch: Stretch; leg: ShownLeg | undefined }) {
  if (!leg) return null
  const { x1, y1, x2, y2, middle } = endsOf(stretch)
  return (
    <g class={`journey-stretch journey-${isLate(leg) ? 'late' : leg.clock.state}`} aria-hidden="true">
      <path d={`M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2 - 8} ${y2}`} />
      <path class="journey-tip" d={`M ${x2} ${y2} l -10 -5 v 10 z`} />
    </g>
  )
}

/** At the end of the way: several ways can begin at one place, but each ends at its own. */
function ArrowWord({ lang, stretch, leg }: { lang: Lang; stretch: Stretch; leg: ShownLeg | undefined }) {
  if (!leg) return null
  const t = messages[lang].journey.arrow
  const { y1, y2, middle } = endsOf(stretch)
  return (
    <text class="journey-word" x={middle} y={y1 < y2 ? y2 + 20 : y2 - 12} text-anchor="middle" aria-hidden="true">
      {isLate(leg) ? t.late : leg.clock.state === 'met' ? t.done : t.running}
    </text>
  )
}

interface BoxProps {
  lang: Lang
  stop: Stop
  leg: ShownLeg | undefined
  legs: readonly ShownLeg[]
}

function Box({ lang, stop, leg, legs }: BoxProps) {
  const [x, y] = [xOf(stop), yOf(stop)]
  const state = leg ? journeyMessages[lang].states[stateOf(leg)] : undefined
  const names = wrapped(stop.committee.name, 22, 2)
  return (
    <a class={`journey-stop journey-level-${stop.committee.level}`} href={addressOf(stop, leg, legs)}>
      <rect x={x} y={y} width={box.width} height={box.height} rx="8" />
      <rect class="journey-bar" x={x} y={y} width="6" height={box.height} rx="3" />
      {names.map((line, index) => (
        <text class="journey-name" x={x + 14} y={y + 24 + index * 17} key={line}>
          {/* Lines are elements of their own: the space keeps their words apart when they are read aloud. */}
          {`${line} `}
        </text>
      ))}
      {state && (
        <text x={x + 14} y={y + box.height - 11}>
          {state}
        </text>
      )}
    </a>
  )
}

/** A committee it came to: the leg that led there. Where it began: the item on that meeting. */
function addressOf(stop: Stop, leg: ShownLeg | undefined, legs: readonly ShownLeg[]): string {
  if (leg) return referralPaths.referral({ referralId: leg.id })
  const first = legs.find(({ from }) => from.id === stop.committee.id)
  return first?.began
    ? meetingPaths.item({ meetingId: first.began.meetingId, itemId: first.began.itemId })
    : referralPaths.referral({ referralId: first?.id ?? '' })
}
