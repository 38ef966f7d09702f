import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { MinutesText, OutcomeTag } from '../../approval/ui/decision.tsx'
import { messages } from '../messages.ts'
import { editionPaths } from '../paths.ts'
import type { OneItem } from '../queries.ts'
import { EditionsCard, textLang } from './edition-parts.tsx'

/** One item of the minutes, to be passed on by its address. */
export function ItemPage({ lang, title, one }: { lang: Lang; title: string; one: OneItem }) {
  const t = messages[lang]
  const { found, item, closed } = one
  const { meeting, snapshot } = found
  const at = { meetingId: meeting.id, itemId: item.id }
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lead={<LevelMark level={meeting.committee.level as Level}>{snapshot.committeeName}</LevelMark>}
        actions={
          <>
            <LinkButton href={editionPaths.itemPdf(at)}>{t.pdfOf(t.oneItem)}</LinkButton>
            <LinkButton href={editionPaths.itemWord(at)}>{t.wordOf(t.oneItem)}</LinkButton>
          </>
        }
      />
      <Columns
        main={
          <Card title={item.title}>
            <div class="tags">
              <OutcomeTag lang={lang} outcome={item.outcome} />
              {closed && <Tag tone="warn">{t.closedItem}</Tag>}
            </div>
            <MinutesText lang={lang} item={item} />
            {(item.presentation ?? item.recommendation) && (
              <details>
                <summary>{t.background}</summary>
                {item.presentation && <RichTextView doc={item.presentation} lang={textLang(lang)} />}
                {item.recommendation && <RichTextView doc={item.recommendation} lang={textLang(lang)} />}
              </details>
            )}
          </Card>
        }
        side={<EditionsCard lang={lang} meetingId={meeting.id} />}
      />
    </Stack>
  )
}
