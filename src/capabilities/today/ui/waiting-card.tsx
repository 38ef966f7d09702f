import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate, sayDaysLeft } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { ClockMark } from '../../../ui/components/clock-mark/clock-mark.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { messages as journeyMessages } from '../../journeys/messages.ts'
import type { Waiting } from '../../meetings/rules.ts'
import { dayOf, messages, sayWaiting } from '../messages.ts'
import { waitingClock } from '../rules.ts'

interface WaitingProps {
  lang: Lang
  on: IsoDate
  waiting: readonly Waiting[]
  closingDays: ReadonlySet<IsoDate>
  /** Has a post or a seat: says what could come here. */
  belongs: boolean
}

/** What waits and until when, each with the clause that the day comes from. */
export function WaitingCard({ lang, on, waiting, closingDays, belongs }: WaitingProps) {
  const t = messages[lang].waiting
  const [first] = waiting
  const firstClock = first && waitingClock(first, on, closingDays)
  const servesSeveral = new Set(waiting.map((one) => one.committeeName)).size > 1
  const count = firstClock
    ? t.count(waiting.length, sayDaysLeft(firstClock.workingDays, lang))
    : t.countOnly(waiting.length)
  return (
    <Card title={t.title} aside={first && count}>
      {first ? (
        <List label={t.title}>
          {waiting.map((one, index) => (
            <WaitingRow
              lang={lang}
              on={on}
              one={one}
              closingDays={closingDays}
              saysReceiver={servesSeveral}
              key={`${one.href} ${one.kind} ${index}`}
            />
          ))}
        </List>
      ) : (
        <EmptyState title={t.emptyTitle}>
          <p>{belongs ? t.empty : t.emptyMember}</p>
        </EmptyState>
      )}
    </Card>
  )
}

interface RowProps {
  lang: Lang
  on: IsoDate
  one: Waiting
  closingDays: ReadonlySet<IsoDate>
  /** One matter can wait at several of the reader's committees: each row then says at which. */
  saysReceiver: boolean
}

function WaitingRow({ lang, on, one, closingDays, saysReceiver }: RowProps) {
  const clock = waitingClock(one, on, closingDays)
  return (
    <Row
      title={sayWaiting(one, lang)}
      href={one.href}
      aside={
        clock && (
          <ClockMark
            lang={lang}
            tone={clock.tone}
            text={sayDaysLeft(clock.workingDays, lang)}
            at={one.dueOn ?? undefined}
          />
        )
      }
      meta={metaOf(one, lang, saysReceiver)}
    />
  )
}

/** "Mødet 19. marts · senest 12. marts · § 9, stk. 3". */
function metaOf(one: Waiting, lang: Lang, saysReceiver: boolean): string {
  const t = messages[lang].waiting
  const purpose = one.params['purpose'] as Purpose | undefined
  const parts = [
    purpose && saysReceiver && t.to(one.committeeName),
    (purpose && journeyMessages[lang].purposes[purpose]) || (dayOf(one, lang) !== '' && t.meeting(dayOf(one, lang))),
    one.dueOn && t.due(sayDate(one.dueOn, lang, 'dayMonth')),
    one.clause?.replaceAll(' ', '\u00a0'),
  ]
  return parts.filter(Boolean).join(' · ')
}

type Purpose = keyof (typeof journeyMessages)['da']['purposes']
