import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Progress } from '../../../../../ui/components/progress/progress.tsx'
import { messages as minutesWords } from '../../../minutes/messages.ts'
import { progressOf, type MinutesItem } from '../../../minutes/rules.ts'
import type { Meeting } from '../../../rules.ts'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import type { LiveState } from '../../queries.ts'
import { isLive, nextItem, runningTime, sayCounted, usedSeconds } from '../../rules.ts'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly meeting: Meeting
  readonly state: LiveState
  readonly entry: MinutesItem | null
}

/** The items at the side: how far each has come, and where we are. */
export function DeskList({ lang, now, meeting, state, entry }: Props) {
  const t = messages[lang]
  const words = minutesWords[lang]
  const running = runningTime(state.times, meeting)
  const { done, of } = progressOf(state.items)
  const next = nextItem(state.items, running?.itemId ?? null)
  const at = { meetingId: meeting.id }
  return (
    <Card title={words.contents}>
      <Progress label={words.progress} value={done} max={of} text={words.progressText(done, of)} />
      <nav aria-label={t.itemsLabel}>
        <ol class="minutes-contents">
          {state.items.map(({ item, minutes }) => (
            <li key={item.id} value={item.position ?? undefined}>
              <a
                href={livePaths.desk(at, { item: item.id })}
                aria-current={item.id === entry?.item.id ? 'page' : undefined}
              >
                {item.title}
              </a>
              <span class="meta">
                {[
                  running?.itemId === item.id ? t.running : '',
                  minutes.outcome ? words.outcomes[minutes.outcome] : t.noOutcome,
                  usedText(lang, state, item.id, meeting.closedAt ?? now),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      </nav>
      {isLive(meeting) && next && (
        <ButtonForm small action={livePaths.itemTimes(at)} hidden={{ item: next.item.id }}>
          {running ? t.startNext : t.startItem(next.item.position ?? 1)}
        </ButtonForm>
      )}
    </Card>
  )
}

function usedText(lang: Lang, { times }: LiveState, itemId: string, until: Date): string {
  const seconds = usedSeconds(times, itemId, until)
  return seconds === 0 ? '' : messages[lang].usedText(sayCounted(seconds))
}
