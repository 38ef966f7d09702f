import { today } from '../../../../platform/clock/dates.ts'
import { sayDate, sayMoment, sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { timesText } from '../../attendance/messages.ts'
import { heldFacts } from '../../live/messages.ts'
import { documentPaths } from '../../printing/paths.ts'
import { hasSeats, isForum } from '../../../committees/forums/rules.ts'
import { messages as words, sayKind } from '../../messages.ts'
import { messages as agendaWords } from '../../agenda/messages.ts'
import { headerFactsOf } from '../../header/messages.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { approvalPaths } from '../paths.ts'
import type { PublishedMinutes } from '../queries.ts'
import type { ReadItem, SentPerson } from '../rules.ts'
import { EditionsCard } from '../../editions/ui/edition-parts.tsx'
import type { Share } from '../../readership/rules.ts'
import { ReadershipCard } from '../../readership/ui/readership-card.tsx'
import type { Remark } from '../../remarks/rules.ts'
import { RemarksCard } from '../../remarks/ui/remarks-card.tsx'
import { MinutesText, OutcomeTag } from './decision.tsx'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly title: string
  readonly found: PublishedMinutes
  /** Those that the reader may read. */
  readonly remarks: readonly Remark[]
  /** How many have opened it, for who prepare the meetings. */
  readonly share: Share | null
}

/** The minutes as every employee reads them: what was decided first, then what was said, item by item. */
export function PublishedPage({ lang, now, title, found, remarks, share }: Props) {
  const { meeting, publication, snapshot, items } = found
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lead={
          <>
            <LevelMark level={meeting.committee.level as Level}>{snapshot.committeeName}</LevelMark> ·{' '}
            {t.publishedLead(sayDate(today(publication.publishedAt), lang, 'medium'))}
          </>
        }
        actions={<Downloads lang={lang} found={found} />}
      />
      <VersionNotices lang={lang} found={found} />
      <Columns
        main={
          <>
            <Decisions lang={lang} items={items} />
            {items.map((one) => (
              <ItemCard key={one.readable ? one.item.id : one.id} lang={lang} meetingId={meeting.id} shown={one} />
            ))}
            <RemarksCard lang={lang} now={now} found={found} remarks={remarks} answers={share !== null} />
          </>
        }
        side={
          <>
            <Facts lang={lang} found={found} />
            <People lang={lang} found={found} />
            <EditionsCard lang={lang} meetingId={found.meeting.id} />
            {share && <ReadershipCard lang={lang} share={share} />}
            <Versions lang={lang} found={found} />
          </>
        }
      />
    </Stack>
  )
}

function Downloads({ lang, found }: Pick<Props, 'lang' | 'found'>) {
  const t = messages[lang]
  const { meeting, publication } = found
  const at = { meetingId: meeting.id }
  const version = String(publication.version)
  const hasClosed = found.snapshot.items.some((item) => item.closedGround !== null)
  return (
    <>
      <LinkButton href={documentPaths.minutes(at, { version })}>{t.pdf}</LinkButton>
      {hasClosed && found.belongs && (
        <LinkButton href={documentPaths.minutes(at, { version, variant: 'members' })}>{t.pdfMembers}</LinkButton>
      )}
    </>
  )
}

function VersionNotices({ lang, found }: { lang: Lang; found: PublishedMinutes }) {
  const t = messages[lang]
  const { meeting, publication, isLatest } = found
  const latest = meeting.minutesVersions.at(-1)
  return (
    <>
      {!isLatest && latest && (
        <Notice lang={lang} tone="warn" title={t.laterVersion(latest.version)}>
          <p>
            <a href={approvalPaths.published({ meetingId: meeting.id })}>{t.laterVersionLink}</a>
          </p>
        </Notice>
      )}
      {publication.reason !== null && (
        <Notice lang={lang} tone="info" title={t.version(publication.version)}>
          <p>{t.reasonIs(publication.reason)}</p>
        </Notice>
      )}
    </>
  )
}

function Decisions({ lang, items }: { lang: Lang; items: readonly ReadItem[] }) {
  const t = messages[lang]
  return (
    <Card title={t.decisions}>
      <List numbered label={t.decisions}>
        {items.map((one) =>
          one.readable ? (
            <Row
              key={one.item.id}
              number={one.item.position ?? ''}
              title={one.item.title}
              href={`#item-${one.item.id}`}
              tags={<OutcomeTag lang={lang} outcome={one.item.outcome} />}
            />
          ) : (
            <Row
              key={one.id}
              number={one.position ?? ''}
              title={t.closedItem}
              meta={one.excluded ? words[lang].excluded : t.closedGround(one.closedGround)}
            />
          ),
        )}
      </List>
    </Card>
  )
}

function ItemCard({ lang, meetingId, shown }: { lang: Lang; meetingId: string; shown: ReadItem }) {
  const t = messages[lang]
  if (!shown.readable) {
    return (
      <Card title={`${shown.position ?? ''}. ${t.closedItem}`} id={`item-${shown.id}`}>
        <p>{shown.excluded ? words[lang].excluded : t.closedForMembers}</p>
        {!shown.excluded && <p class="meta">{t.closedGround(shown.closedGround)}</p>}
      </Card>
    )
  }
  const { item, closed } = shown
  return (
    <Card
      title={`${item.position ?? ''}. ${item.title}`}
      id={`item-${item.id}`}
      footer={
        !item.isBreak && <a href={meetingPaths.item({ meetingId, itemId: item.id })}>{t.toItem(item.position)}</a>
      }
    >
      <div class="tags">
        <OutcomeTag lang={lang} outcome={item.outcome} />
        <Tag>{item.isBreak ? agendaWords[lang].isBreak : sayKind(lang, item)}</Tag>
        {closed && <Tag tone="warn">{t.closedItem}</Tag>}
      </div>
      <MinutesText lang={lang} item={item} />
      <DescriptionList facts={heldFacts(lang, item)} />
    </Card>
  )
}

function Facts({ lang, found: { meeting, snapshot } }: { lang: Lang; found: PublishedMinutes }) {
  const t = messages[lang]
  const held = t.heldFromTo(sayTime(new Date(snapshot.openedAt), lang), sayTime(new Date(snapshot.closedAt), lang))
  const posts = words[lang].posts
  return (
    <Card
      title={words[lang].meetingOn(sayDate(meeting.on, lang, 'medium'))}
      footer={<a href={meetingPaths.meeting({ meetingId: meeting.id })}>{t.toMeeting}</a>}
    >
      <DescriptionList
        facts={[
          { term: t.held, value: held },
          { term: t.place, value: snapshot.place },
          { term: posts.chair, value: snapshot.chair },
          { term: posts.vice_chair, value: snapshot.viceChair },
          { term: posts.secretary, value: snapshot.secretary },
          ...headerFactsOf(lang, snapshot.header),
        ]}
      />
    </Card>
  )
}

function People({ lang, found: { snapshot } }: { lang: Lang; found: PublishedMinutes }) {
  const t = messages[lang]
  const { attendance, committeeKind } = snapshot
  const everybody = isForum(committeeKind) ? t.forum : t.staffMeeting
  return (
    <Card title={t.participants}>
      {!hasSeats(committeeKind) && <p class="meta">{attendance.length > 0 ? everybody : t.noApologies}</p>}
      {(['management', 'employee'] as const).map((side) => {
        const people = attendance.filter((one) => one.side === side)
        if (people.length === 0) return null
        return (
          <section class="stack" key={side}>
            {!isForum(committeeKind) && <h3>{t.sides[side]}</h3>}
            <List label={isForum(committeeKind) ? t.participants : t.sides[side]}>
              {people.map((one) => (
                <Row key={one.personId} title={one.name} meta={personLine(lang, one)} />
              ))}
            </List>
          </section>
        )
      })}
      {snapshot.vacant.length > 0 && (
        <div class="tags">
          {snapshot.vacant.map((seat, index) => (
            <Tag tone="warn" key={index}>
              {t.vacantSeat(seat.title)}
            </Tag>
          ))}
        </div>
      )}
    </Card>
  )
}

function personLine(lang: Lang, person: SentPerson): string {
  const t = messages[lang]
  const instead = person.substituteFor === null ? '' : t.substituteFor(person.substituteFor)
  const post = person.post === null ? '' : words[lang].posts[person.post].toLowerCase()
  const parts = [t.presence[person.presence], instead, person.role, post, timesText(lang, person), person.note]
  return parts.filter((part) => part !== '').join(' · ')
}

function Versions({ lang, found: { meeting, publication } }: { lang: Lang; found: PublishedMinutes }) {
  const t = messages[lang]
  if (meeting.minutesVersions.length < 2) return null
  return (
    <Card title={t.versions} id="versions">
      <List>
        {meeting.minutesVersions.toReversed().map(({ version, reason, publishedAt }) => (
          <Row
            key={version}
            title={t.version(version)}
            href={
              version === publication.version
                ? undefined
                : approvalPaths.published({ meetingId: meeting.id }, { version: String(version) })
            }
            meta={t.publishedLead(sayMoment(publishedAt, lang))}
          >
            {reason !== null && <p>{t.reasonIs(reason)}</p>}
          </Row>
        ))}
      </List>
    </Card>
  )
}
