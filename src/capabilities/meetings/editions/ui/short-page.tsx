import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { PublishedMinutes } from '../../approval/queries.ts'
import { messages } from '../messages.ts'
import { shortItems } from '../rules.ts'
import { EditionsCard, ShortItemCard } from './edition-parts.tsx'

/** The minutes in short, for everybody. */
export function ShortPage({ lang, title, found }: { lang: Lang; title: string; found: PublishedMinutes }) {
  const { meeting, snapshot } = found
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lead={
          <>
            <LevelMark level={meeting.committee.level as Level}>{snapshot.committeeName}</LevelMark> ·{' '}
            {messages[lang].shortLead}
          </>
        }
      />
      <Columns
        main={shortItems(found.items).map((item) => (
          <ShortItemCard key={item.id} lang={lang} meetingId={meeting.id} item={item} />
        ))}
        side={<EditionsCard lang={lang} meetingId={meeting.id} />}
      />
    </Stack>
  )
}
