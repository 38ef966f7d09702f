import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import type { PostPeriod } from '../posts/rules.ts'
import type { Post } from '../schema.ts'
import type { MandateOnSeat, SeatHistory } from '../seats/rules.ts'
import { HolderTags } from './seat-row.tsx'
import { sayLastDay, sayTerm } from './words.ts'

interface HistoryPageProps {
  lang: Lang
  name: string
  seats: readonly SeatHistory[]
  posts: readonly PostPeriod[]
}

/** Every seat and post with everybody who has held it, the newest first. */
export function HistoryPage({ lang, name, seats, posts }: HistoryPageProps) {
  const t = messages[lang]
  const held: readonly Post[] = ['chair', 'vice_chair', 'secretary']
  return (
    <>
      <PageHeader title={t.historyTitle(name)} lead={t.historyLead} />
      <Stack gap="loose">
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
          <Row key={period.id} title={period.name} meta={sayTerm(period, lang)} />
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
          aside={t.standings[mandate.standing]}
          tags={<HolderTags lang={lang} holder={mandate} />}
          meta={[sayTerm(mandate, lang), mandate.endReason && t.endReason(mandate.endReason)]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </List>
  )
}
