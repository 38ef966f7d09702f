import type { Lang } from '../../../../platform/i18n/lang.ts'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { stateOf } from '../../../journeys/rules.ts'
import { meetingPaths } from '../../../meetings/paths.ts'
import { messages as referralMessages } from '../../messages.ts'
import { referralPaths } from '../../paths.ts'
import type { ListedLeg } from '../../queries.ts'
import { sayClock } from '../../../../ui/components/clock-mark/due-mark.tsx'
import type { JourneyPage } from '../queries.ts'
import {
  clockTogether,
  layOut,
  sideStops,
  standingOf,
  wrapped,
  type SideStop,
  type SideWay,
  type Stop,
  type Stretch,
} from '../rules.ts'
import { messages } from '../messages.ts'
import { partAddress } from './part-address.ts'

export const boxHeight = 72
/* Four committees after each other fit on a page of 1280 px. */
const box = { width: 178, height: boxHeight }
const gap = { x: 62, y: 32 }
const edge = 6

type At = Stop<ListedLeg>
type Place = Pick<At, 'column' | 'row'>

/** Where a box stands, in the units of its picture. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** So many units a letter takes, the broad ones among them. */
const letter = 7.4
const lettersIn = ({ width }: Frame): number => Math.floor((width - 14) / letter)

const frameOf = (place: Place): Frame => ({ x: xOf(place), y: yOf(place), width: box.width })

const xOf = (stop: Place) => edge + stop.column * (box.width + gap.x)
const yOf = (stop: Place) => edge + stop.row * (box.height + gap.y)

/** The journey as a map: higher levels higher up, one box for each committee, or for many of one level. The lists say the same. */
export function JourneyPicture({ lang, found, ways }: { lang: Lang; found: JourneyPage; ways: readonly SideWay[] }) {
  const t = referralMessages[lang].journey
  const layout = layOut(found.legs)
  const { stops, stretches } = layout
  const sides = sideStops(layout, ways)
  const columns = Math.max(layout.columns, ...sides.map(({ column }) => column + 1))
  const rows = layout.rows + sides.length
  const width = columns * box.width + (columns - 1) * gap.x + 2 * edge
  const height = rows * box.height + (rows - 1) * gap.y + 2 * edge
  const steps = stepsSaid(stretches, sides, found, lang)
  return (
    <div class="journey-picture journey-wide" role="region" aria-label={t.picture} tabindex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby="journey-picture-title"
        aria-describedby="journey-picture-text"
      >
        <title id="journey-picture-title">{t.picture}</title>
        <desc id="journey-picture-text">{t.pictureText(steps)}</desc>
        {stretches.map((stretch) => (
          <Arrow stretch={stretch} key={`${stretch.from.key} ${stretch.to.key}`} />
        ))}
        {stretches.map((stretch) => (
          <ArrowWord lang={lang} stretch={stretch} key={`${stretch.from.key} ${stretch.to.key}`} />
        ))}
        {sides.map((side) => (
          <SideLine side={side} key={side.way.key} />
        ))}
        {stops.map((stop) => (
          <Box lang={lang} stop={stop} found={found} frame={frameOf(stop)} key={stop.key} />
        ))}
        {sides.map((side) => (
          <SideBox way={side.way} frame={frameOf(side)} key={side.way.key} />
        ))}
      </svg>
    </div>
  )
}

/** The way in words, for who does not see the picture. */
export function stepsSaid(
  stretches: readonly Stretch<ListedLeg>[],
  sides: readonly SideStop<ListedLeg>[],
  found: JourneyPage,
  lang: Lang,
): string {
  return [
    ...stretches.map((stretch) => sayStretch(stretch, found, lang)),
    ...sides.map(({ way }) => `${way.name}, ${way.standing}`),
  ].join('; ')
}

/** From the middle of one box's side to the middle of the next one's. */
function endsOf({ from, to }: Stretch<ListedLeg>) {
  const [x1, y1] = [xOf(from) + box.width, yOf(from) + box.height / 2]
  const [x2, y2] = [xOf(to), yOf(to) + box.height / 2]
  return { x1, y1, x2, y2, middle: (x1 + x2) / 2 }
}

function Arrow({ stretch }: { stretch: Stretch<ListedLeg> }) {
  const { x1, y1, x2, y2, middle } = endsOf(stretch)
  return (
    <g class={`journey-stretch journey-${clockTogether(stretch.legs)}`} aria-hidden="true">
      <path d={`M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2 - 8} ${y2}`} />
      <path class="journey-tip" d={`M ${x2} ${y2} l -10 -5 v 10 z`} />
    </g>
  )
}

/** Said aloud: the clock of one leg, and of many how they stand together. */
function sayStretch(stretch: Stretch<ListedLeg>, found: JourneyPage, lang: Lang): string {
  const [leg, ...others] = stretch.legs
  const clock = leg && others.length === 0 ? sayClock(leg.clock, lang) : word(stretch, lang)
  const ends = [nameOf(stretch.from, found, lang), nameOf(stretch.to, found, lang)] as const
  return `${referralMessages[lang].between(...ends)}, ${clock}`
}

export function word({ legs }: Pick<Stretch<ListedLeg>, 'legs'>, lang: Lang): string {
  const t = referralMessages[lang].journey.arrow
  return { late: t.late, met: t.done, running: t.running }[clockTogether(legs)]
}

/** At the end of the way: several ways can begin at one place, but each ends at its own. */
function ArrowWord({ lang, stretch }: { lang: Lang; stretch: Stretch<ListedLeg> }) {
  const { y1, y2, middle } = endsOf(stretch)
  return (
    <text class="journey-word" x={middle} y={y1 < y2 ? y2 + 20 : y2 - 12} text-anchor="middle" aria-hidden="true">
      {word(stretch, lang)}
    </text>
  )
}

function nameOf(stop: At, found: JourneyPage, lang: Lang): string {
  if (stop.committee) return stop.committee.name
  const part = found.parts.find(({ key }) => key === stop.key)
  return `${part?.levelName ?? ''}: ${messages[lang].bodies(stop.legs.length)}`
}

export function Box({ lang, stop, found, frame }: { lang: Lang; stop: At; found: JourneyPage; frame: Frame }) {
  const { x, y, width } = frame
  const names = wrapped(nameOf(stop, found, lang), lettersIn(frame), 2)
  const below = standsAt(stop, lang)
  return (
    <a class={`journey-stop journey-level-${stop.level}`} href={addressOf(stop, found)}>
      {stop.committee === null && (
        <rect class="journey-behind" x={x + 5} y={y + 5} width={width} height={boxHeight} rx="8" />
      )}
      <rect x={x} y={y} width={width} height={boxHeight} rx="8" />
      <rect class="journey-bar" x={x} y={y} width="6" height={boxHeight} rx="3" />
      {names.map((line, index) => (
        <text class="journey-name" x={x + 14} y={y + 24 + index * 17} key={line}>
          {/* Lines are elements of their own: the space keeps their words apart when they are read aloud. */}
          {`${line} `}
        </text>
      ))}
      {below && (
        <text x={x + 14} y={y + boxHeight - 11}>
          {below}
        </text>
      )}
    </a>
  )
}

/** From under the stop and in from the left, so that it crosses no box. */
function SideLine({ side }: { side: SideStop<ListedLeg> }) {
  const [x1, y1] = [xOf(side.from) + box.width / 2, yOf(side.from) + box.height]
  const [x2, y2] = [xOf(side), yOf(side) + box.height / 2]
  return (
    <g class="journey-stretch journey-side" aria-hidden="true">
      <path d={`M ${x1} ${y1} C ${x1} ${y2}, ${x1} ${y2}, ${x2 - 8} ${y2}`} />
      <path class="journey-tip" d={`M ${x2} ${y2} l -10 -5 v 10 z`} />
    </g>
  )
}

export function SideBox({ way, frame }: { way: SideWay; frame: Frame }) {
  const { x, y, width } = frame
  return (
    <a class="journey-stop" href={way.href}>
      <rect class="journey-aside" x={x} y={y} width={width} height={boxHeight} rx="8" />
      {wrapped(way.name, lettersIn(frame), 2).map((line, index) => (
        <text class="journey-name" x={x + 14} y={y + 24 + index * 17} key={line}>
          {`${line} `}
        </text>
      ))}
      <text x={x + 14} y={y + boxHeight - 11}>
        {way.standing}
      </text>
    </a>
  )
}

/** How far it has come: the state of one leg, and of many how many are done. */
function standsAt({ committee, legs }: At, lang: Lang): string | null {
  const [leg] = legs
  if (!leg) return null
  if (committee) return journeyMessages[lang].states[stateOf(leg)]
  const standing = standingOf(legs)
  const late = standing.late > 0 ? [messages[lang].foldedLate(standing.late)] : []
  return [messages[lang].folded(standing), ...late].join(' · ')
}

/** A committee it came to: the leg that led there. Many: their list. Where it began: the item on that meeting. */
function addressOf(stop: At, found: JourneyPage): string {
  const [leg] = stop.legs
  if (!stop.committee) return partAddress(found.journeyId, { part: stop.key })
  if (leg) return referralPaths.referral({ referralId: leg.id })
  const { start, legs } = found
  if (start?.sent.item) return meetingPaths.item({ meetingId: start.sent.meeting.id, itemId: start.sent.item.id })
  return referralPaths.referral({ referralId: legs[0]?.id ?? '' })
}
