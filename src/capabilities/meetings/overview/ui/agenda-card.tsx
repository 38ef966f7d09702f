import { asSentence, sayDate, sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import { messages as words, sayKind } from '../../messages.ts'
import { proposalPaths } from '../../agenda/proposal/paths.ts'
import { meetingPaths } from '../../paths.ts'
import { messages as readingWords } from '../../reading/messages.ts'
import { readingPaths } from '../../reading/paths.ts'
import { messages as wordImportWords } from '../../word-import/messages.ts'
import { wordImportPaths } from '../../word-import/paths.ts'
import { deadlineOf, type Meeting } from '../../rules.ts'
import type { ShownItem } from '../../agenda/queries.ts'
import { minutesOf, slotsShown, type AgendaItem, type Slot } from '../../agenda/rules.ts'
import { messages } from '../messages.ts'
import type { MeetingPageData } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly data: MeetingPageData
}

/** The agenda in order, as this reader may see it, with what they can do to it. */
export function AgendaCard({ lang, data }: Props) {
  const t = messages[lang]
  const { meeting, agenda, mayRaise } = data
  const editable = agenda.source === 'working'
  const slots = slotsShown(meeting, agenda.items)
  return (
    <Card
      title={t.agenda}
      id="agenda"
      aside={agenda.items.length > 0 ? <AgendaSize lang={lang} data={data} /> : undefined}
    >
      {agenda.items.length > 0 && (
        <p>
          <LinkButton href={readingPaths.reading({ meetingId: meeting.id })}>{readingWords[lang].read}</LinkButton>
        </p>
      )}
      {agenda.items.length > 0 ? (
        <List numbered label={t.agenda}>
          {agenda.items.map((shown, index) => (
            <ItemRow lang={lang} meeting={meeting} shown={shown} slot={slots[index] ?? null} key={shown.item.id} />
          ))}
        </List>
      ) : (
        <NoItems lang={lang} data={data} />
      )}
      {(editable || mayRaise) && <AgendaButtons lang={lang} data={data} />}
    </Card>
  )
}

/** What the reader may do to the agenda, below it. */
function AgendaButtons({ lang, data }: Props) {
  const t = messages[lang]
  const { meeting, agenda, mayRaise } = data
  const editable = agenda.source === 'working'
  return (
    <Cluster>
      {editable && agenda.items.length > 0 && (
        <LinkButton href={proposalPaths.proposal({ meetingId: meeting.id })}>{t.proposal}</LinkButton>
      )}
      {editable && <LinkButton href={meetingPaths.newItem({ meetingId: meeting.id })}>{t.addItem}</LinkButton>}
      {editable && (
        <LinkButton href={meetingPaths.newItem({ meetingId: meeting.id }, { break: '1' })}>{t.addBreak}</LinkButton>
      )}
      {editable && (
        <LinkButton href={wordImportPaths.imports({ meetingId: meeting.id })}>{wordImportWords[lang].open}</LinkButton>
      )}
      {editable && agenda.items.length > 1 && (
        <LinkButton href={meetingPaths.agendaOrder({ meetingId: meeting.id })}>{t.order}</LinkButton>
      )}
      {mayRaise && !editable && (
        <LinkButton href={meetingPaths.raisedItems({ meetingId: meeting.id })}>{t.raise}</LinkButton>
      )}
    </Cluster>
  )
}

function AgendaSize({ lang, data }: Props) {
  const t = messages[lang]
  const { meeting, agenda } = data
  const planned = minutesOf(agenda.items.flatMap((shown) => (shown.readable ? [shown.item] : [])))
  const available = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000)
  const parts = [t.items(agenda.items.length)]
  if (planned > 0) parts.push(t.minutesOf(planned, available))
  if (planned > available) parts.push(t.tooLong(planned - available))
  return <>{parts.join(' · ')}</>
}

function NoItems({ lang, data }: Props) {
  const t = messages[lang]
  const { meeting, agenda } = data
  if (agenda.source === 'working') {
    const action = (
      <Cluster>
        <LinkButton kind="primary" href={proposalPaths.proposal({ meetingId: meeting.id })}>
          {t.proposal}
        </LinkButton>
        <ButtonForm action={meetingPaths.standardItems({ meetingId: meeting.id })}>{t.standardItems}</ButtonForm>
      </Cluster>
    )
    return (
      <EmptyState title={t.emptyTitle} action={action}>
        {t.emptyPrepares}
      </EmptyState>
    )
  }
  const deadline = deadlineOf(meeting, 'agenda_out')
  return (
    <EmptyState title={t.notSentTitle}>
      {t.notSent(deadline && !meeting.cancellation ? sayDate(deadline.on, lang, 'medium') : null)}
    </EmptyState>
  )
}

interface RowProps {
  readonly lang: Lang
  readonly meeting: Meeting
  readonly shown: ShownItem
  readonly slot: Slot | null
}

function ItemRow({ lang, meeting, shown, slot }: RowProps) {
  const t = messages[lang]
  const href = meetingPaths.item({ meetingId: meeting.id, itemId: shown.item.id })
  const number = shown.item.position ?? ''
  if (!shown.readable) {
    return (
      <Row
        number={number}
        title={t.closedItem}
        href={href}
        headingLevel={3}
        meta={shown.excluded ? words[lang].excluded : shown.item.closedGround}
      />
    )
  }
  const { item } = shown
  return (
    <Row
      number={number}
      title={item.title}
      href={href}
      headingLevel={3}
      aside={asideOf(lang, item, slot)}
      tags={<ItemTags lang={lang} item={item} />}
      meta={itemLine(lang, item)}
    />
  )
}

/** The clock slot and the minutes of an item; whichever of them is known. */
export function asideOf(lang: Lang, item: Pick<AgendaItem, 'minutes'>, slot: Slot | null): string | undefined {
  const parts = [
    slot && sayTime(slot.from, lang),
    item.minutes === null ? null : words[lang].minutesShort(item.minutes),
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : undefined
}

export function ItemTags({ lang, item }: { lang: Lang; item: AgendaItem }) {
  const t = messages[lang]
  if (item.isBreak) return <Tag>{agendaWords[lang].isBreak}</Tag>
  const tone = item.kind === 'discussion' ? 'info' : item.kind === 'agreement' ? 'ok' : 'neutral'
  const reply = item.origin?.awaitsReply ? item.origin : null
  return (
    <>
      <Tag tone={tone}>{sayKind(lang, item)}</Tag>
      {item.apsa.map((one) => (
        <Tag key={one}>{words[lang].apsa[one]}</Tag>
      ))}
      {item.closedGround !== null && <Tag tone="warn">{t.closedItem}</Tag>}
      {reply && <Tag tone="warn">{t.replyBy(reply.fromCommitteeName, sayDate(reply.dueOn, lang, 'dayMonth'))}</Tag>}
    </>
  )
}

/** Where the item came from, its attachments and who presents it, on one quiet line. */
function itemLine(lang: Lang, item: AgendaItem): string | undefined {
  const t = messages[lang]
  const parts = [
    item.origin && t.cameFrom(item.origin.fromCommitteeName, sayDate(item.origin.referredOn, lang, 'dayMonth')),
    item.raisedBy && t.raisedBy(item.raisedBy.name),
    item.attachments.length > 0 && t.attachments(item.attachments.length),
    item.presenter !== '' && item.presenter !== item.raisedBy?.name && t.presentedBy(item.presenter),
  ].filter((part): part is string => typeof part === 'string')
  return parts.length > 0 ? asSentence(parts.join(' · ')) : undefined
}
