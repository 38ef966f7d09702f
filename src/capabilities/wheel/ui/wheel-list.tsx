import type { ComponentChildren } from 'preact'
import { messages as clockWords } from '../../../platform/clock/messages.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { asSentence } from '../../../platform/clock/words.ts'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Tag, type TagTone } from '../../../ui/components/tag/tag.tsx'
import type { FollowState } from '../following/rules.ts'
import type { WheelLine } from '../listing/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { hrefOf } from '../revisions/paths.ts'
import { sayLine, type Wording } from './wheel-words.ts'

const tones: Record<FollowState, TagTone> = {
  done: 'ok',
  on_agenda: 'info',
  coming: 'neutral',
  left_out: 'warn',
  missed: 'danger',
}

interface WheelListProps {
  wording: Wording
  lines: readonly WheelLine[]
  on: IsoDate
  actions?: (line: WheelLine) => ComponentChildren
}

/** The wheel in words, under each month that something begins in. The numbers are those of the picture. */
export function WheelList({ wording, lines, on, actions }: WheelListProps) {
  const byMonth = [...Map.groupBy(lines, ({ months }) => months.from)]
  return (
    <>
      {byMonth.map(([month, of]) => {
        const name = asSentence(clockWords[wording.lang].months[month - 1] ?? '')
        return (
          <section class="wheel-list-month" aria-label={name} key={month}>
            <h3>{name}</h3>
            <List label={name}>
              {of.map((line) => (
                <LineRow wording={wording} line={line} on={on} actions={actions?.(line)} key={line.number} />
              ))}
            </List>
          </section>
        )
      })}
    </>
  )
}

interface LineRowProps {
  wording: Wording
  line: WheelLine
  on: IsoDate
  actions?: ComponentChildren
}

function LineRow({ wording, line, on, actions }: LineRowProps) {
  const { item, followed } = line
  const t = messages[wording.lang]
  const said = sayLine(wording, line, on)
  // What the tag says is not said once more.
  const state = said.state === t.states[followed?.state ?? 'done'] ? '' : said.state
  return (
    <Row
      id={`wheel-${line.number}`}
      number={line.number}
      title={item.content.title}
      href={hrefOf(item)}
      tags={
        <>
          {followed && <Tag tone={tones[followed.state]}>{t.states[followed.state]}</Tag>}
          {followed?.isLate && <Tag tone="warn">{asSentence(t.late)}</Tag>}
          {item.isMust && <Tag>{t.must}</Tag>}
        </>
      }
      meta={[said.when, said.whom].filter(Boolean).join('. ')}
      actions={actions}
    >
      {state && (
        <p class="wheel-state">
          {followed?.meetingId ? <a href={meetingPaths.meeting({ meetingId: followed.meetingId })}>{state}</a> : state}
        </p>
      )}
      <p class="meta">{said.source}</p>
    </Row>
  )
}
