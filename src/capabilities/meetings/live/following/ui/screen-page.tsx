import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { sayPeriod } from '../../../../../platform/clock/words.ts'
import { sayKind } from '../../../messages.ts'
import { messages as minutesWords } from '../../../minutes/messages.ts'
import type { MinutesItem } from '../../../minutes/rules.ts'
import { meetingPaths } from '../../../paths.ts'
import type { Meeting } from '../../../rules.ts'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import type { LiveState } from '../../queries.ts'
import { nextItem, runningTime } from '../../rules.ts'
import { screenMark } from '../rules.ts'
import { CountedTime } from '../../ui/counted-time.tsx'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly meeting: Meeting
  readonly state: LiveState
}

/** For the wall: which item, how long, and what comes then. Big letters, and nothing that is only for some. */
export function ScreenPage({ lang, now, meeting, state }: Props) {
  const t = messages[lang]
  const running = runningTime(state.times, meeting)
  const entry = state.items.find(({ item }) => item.id === running?.itemId) ?? null
  const next = nextItem(state.items, running?.itemId ?? null)
  const at = { meetingId: meeting.id }
  return (
    <live-screen source={livePaths.changes(at)} afterwards={meetingPaths.meeting(at)} shows={screenMark(entry)}>
      <div class="screen">
        <p class="screen-head">
          {meeting.committee.name} · {sayPeriod(meeting.startsAt, meeting.endsAt, lang)}
        </p>
        <h1>{entry ? nameOf(lang, entry) : t.screenNothing}</h1>
        {entry && (
          <p class="screen-time">
            <CountedTime times={state.times} itemId={entry.item.id} until={now} runs />{' '}
            {entry.item.minutes !== null && t.minutesPlanned(entry.item.minutes)}
          </p>
        )}
        {entry && entry.item.closedGround === null && (
          <p class="screen-kind">
            {sayKind(lang, entry.item)}
            {entry.minutes.outcome && ` · ${minutesWords[lang].outcomes[entry.minutes.outcome]}`}
          </p>
        )}
        {next && (
          <p class="screen-next">
            {t.screenNext}: {nameOf(lang, next)}
          </p>
        )}
        <p class="screen-foot">
          <a href={meetingPaths.meeting(at)}>{t.screenBack}</a>
        </p>
      </div>
    </live-screen>
  )
}

const nameOf = (lang: Lang, { item }: MinutesItem): string =>
  `${item.position ?? ''}. ${item.closedGround === null ? item.title : messages[lang].closedItem}`
