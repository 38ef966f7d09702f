import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Cluster, Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { detailTexts, messages as agendaWords } from '../../agenda/messages.ts'
import type { AgendaItem } from '../../agenda/rules.ts'
import { PlainLines } from '../../agenda/ui/item-details.tsx'
import { messages as words } from '../../messages.ts'
import { messages as overviewWords } from '../../overview/messages.ts'
import { ItemTags } from '../../overview/ui/agenda-card.tsx'
import { meetingPaths } from '../../paths.ts'
import { documentPaths } from '../../printing/paths.ts'
import { guestLines, type Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { readingPaths } from '../paths.ts'
import type { ReadingItem, ReadingPage as ReadingPageData } from '../queries.ts'
import { TextSize } from './reader-bar.tsx'

interface Props {
  readonly lang: Lang
  readonly data: ReadingPageData
  readonly onlyMine: boolean
  readonly isLarge: boolean
  readonly here: string
}

/** The whole agenda to read and print, or only one's own items. */
export function ReadingPage({ lang, data, onlyMine, isLarge, here }: Props) {
  const t = messages[lang]
  const { meeting, items } = data
  const at = { meetingId: meeting.id }
  const date = sayDate(meeting.on, lang, 'medium')
  const isSent = meeting.agendaVersions.length > 0
  const only = onlyMine ? { only: 'mine' } : {}
  return (
    <Stack gap="loose">
      <PageHeader title={onlyMine ? t.mineTitle(date) : t.title(date)} lead={onlyMine ? t.mineLead : t.lead} />
      <nav class="reader-bar stack" aria-label={t.between}>
        <Cluster>
          <LinkButton href={onlyMine ? readingPaths.reading(at) : readingPaths.reading(at, { only: 'mine' })}>
            {onlyMine ? t.all : t.mine}
          </LinkButton>
          <LinkButton href={readingPaths.notes(at)}>{t.notes}</LinkButton>
          {isSent && items.length > 0 && (
            <LinkButton href={documentPaths.agenda(at, only)}>{onlyMine ? t.pdfMine : t.pdf}</LinkButton>
          )}
          <TextSize lang={lang} isLarge={isLarge} here={here} />
        </Cluster>
        <keep-offline hidden>
          <Cluster>
            <button type="button" class="button button-secondary">
              {t.keep}
            </button>
            <span class="meta" role="status">
              {t.keepHint}
            </span>
          </Cluster>
        </keep-offline>
        <p class="meta">{t.print}</p>
      </nav>
      {items.length === 0 && (
        <Card>
          <EmptyState title={onlyMine ? t.noMine : t.noItems}>{onlyMine ? t.noMineText : t.noItemsText}</EmptyState>
        </Card>
      )}
      {items.map((one) => (
        <ReadingCard key={one.shown.item.id} lang={lang} meeting={meeting} one={one} />
      ))}
    </Stack>
  )
}

function ReadingCard({ lang, meeting, one }: { lang: Lang; meeting: Meeting; one: ReadingItem }) {
  const t = messages[lang]
  const { shown, note, isClosed } = one
  const number = shown.item.position ?? ''
  const href = meetingPaths.item({ meetingId: meeting.id, itemId: shown.item.id })
  if (!shown.readable || isClosed) {
    const excluded = !shown.readable && shown.excluded
    const why = shown.readable ? t.closed : (shown.item.closedGround ?? '')
    return (
      <Card title={`${number}. ${overviewWords[lang].closedItem}`}>
        <p>{excluded ? words[lang].excluded : why}</p>
        {shown.readable && (
          <p>
            <a href={href}>{t.open}</a>
          </p>
        )}
      </Card>
    )
  }
  return (
    <Card
      title={`${number}. ${shown.item.title}`}
      footer={
        <a href={href} data-keep>
          {t.open}
        </a>
      }
    >
      <div class="tags">
        <ItemTags lang={lang} item={shown.item} />
        {note.isMarked && <Tag tone="info">{t.marked}</Tag>}
      </div>
      <Texts lang={lang} meeting={meeting} item={shown.item} />
      {note.text !== '' && (
        <section class="own-note stack stack-tight">
          <h3>{t.note}</h3>
          <p class="as-typed">{note.text}</p>
        </section>
      )}
    </Card>
  )
}

function Texts({ lang, meeting, item }: { lang: Lang; meeting: Meeting; item: AgendaItem }) {
  const t = agendaWords[lang]
  const guests = item.details?.guests ?? []
  const { before, after } = detailTexts(lang, item.details)
  return (
    <>
      {item.presenter !== '' && (
        <p class="meta">
          {t.presenter}: {item.presenter}
        </p>
      )}
      {guests.length > 0 && (
        <p class="meta">
          {t.guests}: {guestLines(guests).replaceAll('\n', '; ')}
        </p>
      )}
      <LabelledTexts texts={before} />
      {item.presentation && <RichTextView doc={item.presentation} lang={lang} />}
      {item.recommendation && (
        <section class="stack stack-tight">
          <h3>{t.recommendation}</h3>
          <RichTextView doc={item.recommendation} lang={lang} />
        </section>
      )}
      <LabelledTexts texts={after} />
      {item.attachments.map((file, index) => (
        <p key={file.id}>
          <a data-keep href={meetingPaths.attachment({ meetingId: meeting.id, itemId: item.id, fileId: file.id })}>
            {t.attachmentNumber(item.position ?? 0, index + 1)} {file.name}
          </a>
        </p>
      ))}
    </>
  )
}

function LabelledTexts({ texts }: { texts: readonly { term: string; text: string }[] }) {
  return (
    <>
      {texts.map(({ term, text }) => (
        <section class="stack stack-tight" key={term}>
          <h3>{term}</h3>
          <PlainLines text={text} />
        </section>
      ))}
    </>
  )
}
