import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as overviewWords } from '../../overview/messages.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { readingPaths } from '../paths.ts'
import type { ReadingPage } from '../queries.ts'
import { saysNothing } from '../rules.ts'

/** Everything one has written and marked for oneself at a meeting. */
export function NotesPage({ lang, data }: { lang: Lang; data: ReadingPage }) {
  const t = messages[lang]
  const { meeting } = data
  const at = { meetingId: meeting.id }
  const noted = data.items.filter(({ shown, note }) => shown.readable && !saysNothing(note))
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.notesTitle(sayDate(meeting.on, lang, 'medium'))}
        lead={t.notesLead}
        actions={<LinkButton href={readingPaths.reading(at)}>{t.read}</LinkButton>}
      />
      <Card>
        {noted.length === 0 ? (
          <EmptyState title={t.noNotes}>{t.noNotesText}</EmptyState>
        ) : (
          <List numbered label={t.notes}>
            {noted.map(({ shown, note, isClosed }) => (
              <Row
                key={shown.item.id}
                number={shown.item.position ?? ''}
                title={shown.readable && !isClosed ? shown.item.title : overviewWords[lang].closedItem}
                href={`${meetingPaths.item({ ...at, itemId: shown.item.id })}#note`}
                tags={note.isMarked && <Tag tone="info">{t.marked}</Tag>}
              >
                {note.text !== '' && !isClosed && <p class="as-typed">{note.text}</p>}
              </Row>
            ))}
          </List>
        )}
      </Card>
    </Stack>
  )
}
