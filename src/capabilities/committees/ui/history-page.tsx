import { asSentence, sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { hatPaths } from '../hats/paths.ts'
import { messages } from '../messages.ts'
import type { CommitteePeriod } from '../periods/rules.ts'
import type { PostPeriod } from '../posts/rules.ts'
import type { Post } from '../schema.ts'
import { messages as seatMessages } from '../seats/messages.ts'
import type { MandateOnSeat, SeatHistory } from '../seats/rules.ts'
import { HolderTags } from './seat-row.tsx'
import { sayLastDay, sayTerm } from './words.ts'

interface HistoryPageProps {
  lang: Lang
  name: string
  /** What the committee was called, the earliest first. */
  periods: readonly CommitteePeriod[]
  seats: readonly SeatHistory[]
  posts: readonly PostPeriod[]
}

/** Every seat and post with everybody who has held it, the newest first. */
export function HistoryPage({ lang, name, periods, seats, posts }: HistoryPageProps) {
  const t = messages[lang]
  const held: readonly Post[] = ['chair', 'vice_chair', 'secretary']
  return (
    <>
      <PageHeader title={t.historyTitle(name)} lead={t.historyLead} />
      <Stack gap="loose">
        {periods.length > 1 && (
          <Card title={t.historyOfPlace}>
            <List label={t.historyOfPlace}>
              {periods.toReversed().map((period) => (
                <Row key={period.id} title={period.name} meta={asSentence(sayTerm(period, lang))} />
              ))}
            </List>
          </Card>
        )}
        {held.map((post) => (
          <PostHistory lang={lang} post={post} periods={posts.filter((period) => period.post === post)} key={post} />
        ))}
        {seats.map((seat) => (
          <Card
            title={[t.sides[seat.side], seat.title, seat.electionGroup].filter(Boolean).join(' · ')}
            aside={seat.to === null ? undefined : <Tag>{t.seatClosed(sayLastDay(seat.to, lang))}</Tag>}
            key={seat.seatId}
          >
            <p class="meta">
              {t.seatRange(sayDate(seat.from, lang, 'medium'), seat.to === null ? null : sayLastDay(seat.to, lang))}
            </p>
            {seat.earlierNames.map(({ title, electionGroup, to }) => (
              <p class="meta" key={to}>
                {t.calledBefore([title, electionGroup].filter(Boolean).join(' · '), sayLastDay(to, lang))}
              </p>
            ))}
            <Mandates lang={lang} mandates={seat.mandates} />
          </Card>
        ))}
      </Stack>
    </>
  )
}

function PostHistory({ lang, post, periods }: { lang: Lang; post: Post; periods: readonly PostPeriod[] }) {
  const t = messages[lang]
  if (periods.length === 0) return null
  return (
    <Card title={t.posts[post]}>
      <List label={t.posts[post]}>
        {periods.map((period) => (
          <Row
            key={period.id}
            title={period.name}
            href={hatPaths.posts({ personId: period.personId })}
            meta={asSentence(sayTerm(period, lang))}
          />
        ))}
      </List>
    </Card>
  )
}

function Mandates({ lang, mandates }: { lang: Lang; mandates: readonly MandateOnSeat[] }) {
  const t = messages[lang]
  if (mandates.length === 0) return <p class="meta">{t.noHistory}</p>
  return (
    <List>
      {mandates.map((mandate) => (
        <Row
          key={mandate.mandateId}
          title={mandate.name}
          href={hatPaths.posts({ personId: mandate.personId })}
          aside={t.standings[mandate.standing]}
          tags={<HolderTags lang={lang} holder={mandate} />}
          meta={asSentence(historyOf(mandate, lang))}
        />
      ))}
    </List>
  )
}

function historyOf(mandate: MandateOnSeat, lang: Lang): string {
  const t = messages[lang]
  const { choice } = mandate
  const said = [
    mandate.electorate && t.electorate(mandate.electorate),
    choice && t.chosen(seatMessages[lang].ways[choice.way], sayDate(choice.chosenOn, lang, 'medium')),
    sayTerm(mandate, lang),
    mandate.endReason && t.endReason(mandate.endReason),
  ]
  return said.filter(Boolean).join(' · ')
}
