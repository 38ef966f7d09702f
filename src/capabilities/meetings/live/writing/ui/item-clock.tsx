import { ButtonForm } from '../../../../../ui/components/button/button-form.tsx'
import { Tag } from '../../../../../ui/components/tag/tag.tsx'
import { missedItem } from '../../../attendance/times/rules.ts'
import { sayKind } from '../../../messages.ts'
import type { MinutesItem } from '../../../minutes/rules.ts'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import { isLive, runningTime, stretchesOf } from '../../rules.ts'
import { CountedTime } from '../../ui/counted-time.tsx'
import type { DeskProps } from './desk-page.tsx'

/** What the item is, how long it has had of what was planned, and who was not there for it. */
export function ItemClock({ lang, now, meeting, state, entry, attendance }: DeskProps & { entry: MinutesItem }) {
  const t = messages[lang]
  const { item } = entry
  const at = { meetingId: meeting.id }
  const isRunning = runningTime(state.times, meeting)?.itemId === item.id
  const until = meeting.closedAt ?? now
  const there = attendance.participants
    .flatMap(({ entry: own, substitute }) => [own, substitute])
    .filter((one) => one !== null)
  const missed = missedItem(there, stretchesOf(state.times, item.id, until))
  return (
    <>
      <div class="tags">
        <Tag tone="info">{sayKind(lang, item)}</Tag>
        {item.closedGround !== null && <Tag tone="warn">{t.closedItem}</Tag>}
        {isRunning && <Tag tone="ok">{t.running}</Tag>}
      </div>
      <div class="cluster">
        <span>
          {t.time}: <CountedTime times={state.times} itemId={item.id} until={until} runs={isRunning} /> {t.used}
          {item.minutes !== null && ` · ${t.planned(item.minutes)}`}
        </span>
        {isLive(meeting) &&
          (isRunning ? (
            <ButtonForm small kind="quiet" action={livePaths.itemTimeEndings(at)} hidden={{ item: item.id }}>
              {t.stop}
            </ButtonForm>
          ) : (
            <ButtonForm small action={livePaths.itemTimes(at)} hidden={{ item: item.id }}>
              {t.start}
            </ButtonForm>
          ))}
      </div>
      {missed.length > 0 && <p class="meta">{`${t.missedItem}: ${missed.map(({ name }) => name).join(', ')}`}</p>}
    </>
  )
}
