import { isoWeekOf, timeOfDay, today } from '../../../platform/clock/dates.ts'
import { asSentence, sayAgo, sayDate, sayPeriod } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { approvalPaths } from '../../meetings/approval/paths.ts'
import { messages as meetingMessages } from '../../meetings/messages.ts'
import type { News } from '../../meetings/overview/queries.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { statusOf, type Meeting } from '../../meetings/rules.ts'
import { messages } from '../messages.ts'
import type { Today } from '../queries.ts'
import { BorrowedCard } from './borrowed-card.tsx'
import { partOfDay } from '../rules.ts'
import { FirstStepsCard } from './first-steps-card.tsx'
import { KeepingCard } from './keeping-card.tsx'
import { RaisedCard } from './raised-card.tsx'
import { RaiseCard, RepresentativesCard } from './representatives-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

export interface TodayPageProps {
  lang: Lang
  now: Date
  /** '' while nobody has said it. */
  givenName: string
  found: Today
}

/** The three answers of the front page: what waits and until when, the next meetings, what is new. */
export function TodayPage({ lang, now, givenName, found }: TodayPageProps) {
  const t = messages[lang]
  const on = today(now)
  const belongs = found.representatives === null
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.greeting(t.greetings[partOfDay(timeOfDay(now))], givenName)}
        lead={t.week(asSentence(sayDate(on, lang, 'long')), isoWeekOf(on).week)}
      />
      <Columns
        main={
          <>
            {found.setup && <FirstStepsCard lang={lang} setup={found.setup} />}
            {(belongs || found.waiting.length > 0) && (
              <WaitingCard
                lang={lang}
                on={on}
                waiting={found.waiting}
                closingDays={found.closingDays}
                belongs={belongs}
              />
            )}
            {!found.setup && found.keeps && <KeepingCard lang={lang} />}
            {!found.setup && found.representatives && (!found.keeps || found.representatives.length > 0) && (
              <RepresentativesCard lang={lang} representatives={found.representatives} />
            )}
          </>
        }
        side={
          <>
            {found.raised.length > 0 && <RaisedCard lang={lang} raised={found.raised} />}
            {found.borrowed.length > 0 && <BorrowedCard lang={lang} borrowed={found.borrowed} />}
            {belongs && <ComingCard lang={lang} meetings={found.coming} />}
            <NewsCard lang={lang} now={now} news={found.news} />
            {!found.setup && !belongs && <RaiseCard lang={lang} />}
          </>
        }
      />
    </Stack>
  )
}

function ComingCard({ lang, meetings }: { lang: Lang; meetings: readonly Meeting[] }) {
  const t = messages[lang].coming
  return (
    <Card title={t.title} footer={<a href={meetingPaths.meetings()}>{t.all}</a>}>
      {meetings.length === 0 ? (
        <p class="meta">{t.empty}</p>
      ) : (
        <List label={t.title}>
          {meetings.map((meeting) => (
            <Row
              above={<LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>}
              title={asSentence(sayPeriod(meeting.startsAt, meeting.endsAt, lang))}
              href={meetingPaths.meeting({ meetingId: meeting.id })}
              meta={[meetingMessages[lang].status[statusOf(meeting)], meeting.place].filter(Boolean).join(' · ')}
              key={meeting.id}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function NewsCard({ lang, now, news }: { lang: Lang; now: Date; news: readonly News[] }) {
  const t = messages[lang].news
  return (
    <Card title={t.title}>
      {news.length === 0 ? (
        <p class="meta">{t.empty}</p>
      ) : (
        <List label={t.title}>
          {news.map((one) => (
            <Row
              above={<LevelMark level={one.level as Level}>{one.committeeName}</LevelMark>}
              title={t[one.kind](sayDate(one.on, lang, 'dayMonth'))}
              href={addressOf(one)}
              meta={[sayAgo(one.publishedAt, now, lang), one.version > 1 && t.corrected].filter(Boolean).join(' · ')}
              key={`${one.kind} ${one.meetingId} ${one.version}`}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function addressOf({ kind, meetingId }: News): string {
  return kind === 'minutes_sent' ? approvalPaths.published({ meetingId }) : meetingPaths.meeting({ meetingId })
}
