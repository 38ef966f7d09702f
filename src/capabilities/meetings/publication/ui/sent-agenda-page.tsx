import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { detailFacts, detailTexts, messages as agendaWords } from '../../agenda/messages.ts'
import type { ShownItem } from '../../agenda/queries.ts'
import { messages as words } from '../../messages.ts'
import { messages as overviewWords } from '../../overview/messages.ts'
import { slotsShown, type AgendaSnapshot, type Slot } from '../../agenda/rules.ts'
import { PlainLines } from '../../agenda/ui/item-details.tsx'
import { headerFactsOf } from '../../header/messages.ts'
import { asideOf, ItemTags } from '../../overview/ui/agenda-card.tsx'
import { meetingPaths } from '../../paths.ts'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'

interface Props {
  readonly lang: Lang
  readonly title: string
  readonly lead: string
  readonly reason: string | null
  readonly meeting: Meeting
  readonly items: readonly ShownItem[]
  /** As it was sent. */
  readonly head: Pick<AgendaSnapshot, 'startsAt' | 'header'>
}

function LabelledTexts({ texts }: { texts: readonly { term: string; text: string }[] }) {
  return (
    <>
      {texts.map(({ term, text }) => (
        <section key={term}>
          <p>
            <b>{term}</b>
          </p>
          <PlainLines text={text} />
        </section>
      ))}
    </>
  )
}

/** One version of the agenda with everything in it, as it was sent. */
export function SentAgendaPage({ lang, title, lead, reason, meeting, items, head }: Props) {
  const slots = slotsShown({ startsAt: new Date(head.startsAt) }, items)
  const facts = headerFactsOf(lang, head.header)
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} />
      {reason !== null && <Notice lang={lang} tone="info" title={messages[lang].correctionReason(reason)} />}
      {facts.length > 0 && (
        <Card>
          <DescriptionList facts={facts} />
        </Card>
      )}
      <Card title={overviewWords[lang].agenda}>
        <List numbered label={overviewWords[lang].agenda}>
          {items.map((shown, index) => (
            <SentItem lang={lang} meeting={meeting} shown={shown} slot={slots[index] ?? null} key={shown.item.id} />
          ))}
        </List>
      </Card>
    </Stack>
  )
}

interface ItemProps {
  readonly lang: Lang
  readonly meeting: Meeting
  readonly shown: ShownItem
  readonly slot: Slot | null
}

function SentItem({ lang, meeting, shown, slot }: ItemProps) {
  const number = shown.item.position ?? ''
  if (!shown.readable) {
    return (
      <Row
        number={number}
        title={overviewWords[lang].closedItem}
        headingLevel={3}
        meta={shown.excluded ? words[lang].excluded : shown.item.closedGround}
      />
    )
  }
  const { item } = shown
  const t = agendaWords[lang]
  const { before, after } = detailTexts(lang, item.details)
  const facts = detailFacts(lang, item.details)
  return (
    <Row
      number={number}
      title={item.title}
      headingLevel={3}
      tags={<ItemTags lang={lang} item={item} />}
      aside={asideOf(lang, item, slot)}
      meta={item.presenter}
    >
      {facts.length > 0 && <DescriptionList facts={facts} />}
      <LabelledTexts texts={before} />
      {item.presentation && <RichTextView doc={item.presentation} lang={lang} />}
      {item.recommendation && (
        <>
          <p>
            <b>{t.recommendation}</b>
          </p>
          <RichTextView doc={item.recommendation} lang={lang} />
        </>
      )}
      <LabelledTexts texts={after} />
      {item.attachments.map((file, index) => (
        <p key={file.id}>
          <a href={meetingPaths.attachment({ meetingId: meeting.id, itemId: item.id, fileId: file.id })}>
            {t.attachmentNumber(item.position ?? 0, index + 1)} {file.name}
          </a>
        </p>
      ))}
    </Row>
  )
}
