import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import type { ShownItem } from '../../agenda/queries.ts'
import { messages as words } from '../../messages.ts'
import { messages as overviewWords } from '../../overview/messages.ts'
import { ItemTags } from '../../overview/ui/agenda-card.tsx'
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
}

/** One version of the agenda with everything in it, as it was sent. */
export function SentAgendaPage({ lang, title, lead, reason, meeting, items }: Props) {
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} />
      {reason !== null && <Notice lang={lang} tone="info" title={messages[lang].correctionReason(reason)} />}
      <Card title={overviewWords[lang].agenda}>
        <List numbered label={overviewWords[lang].agenda}>
          {items.map((shown) => (
            <SentItem lang={lang} meeting={meeting} shown={shown} key={shown.item.id} />
          ))}
        </List>
      </Card>
    </Stack>
  )
}

function SentItem({ lang, meeting, shown }: { lang: Lang; meeting: Meeting; shown: ShownItem }) {
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
  return (
    <Row
      number={number}
      title={item.title}
      headingLevel={3}
      tags={<ItemTags lang={lang} item={item} />}
      meta={item.presenter}
    >
      {item.presentation && <RichTextView doc={item.presentation} lang={lang} />}
      {item.recommendation && (
        <>
          <p>
            <b>{t.recommendation}</b>
          </p>
          <RichTextView doc={item.recommendation} lang={lang} />
        </>
      )}
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
