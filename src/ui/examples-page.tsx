import type { ComponentChildren } from 'preact'
import type { Lang } from '../platform/i18n/lang.ts'
import { AsOfExamples } from './components/as-of/as-of.examples.tsx'
import { ButtonExamples } from './components/button/button.examples.tsx'
import { CardExamples } from './components/card/card.examples.tsx'
import { Card } from './components/card/card.tsx'
import { ClockMarkExamples } from './components/clock-mark/clock-mark.examples.tsx'
import { ConfirmExamples } from './components/confirm/confirm.examples.tsx'
import { DescriptionListExamples } from './components/description-list/description-list.examples.tsx'
import { EmptyStateExamples } from './components/empty-state/empty-state.examples.tsx'
import { ErrorSummaryExamples } from './components/error-summary/error-summary.examples.tsx'
import { FormExamples, SearchFormExample } from './components/form/form.examples.tsx'
import { IconExamples } from './components/icon/icon.examples.tsx'
import { KeysExamples } from './components/keys/keys.examples.tsx'
import { LayoutExamples } from './components/layout/layout.examples.tsx'
import { LevelMarkExamples } from './components/level-mark/level-mark.examples.tsx'
import { ListExamples, ReorderListExample } from './components/list/list.examples.tsx'
import { NoticeExamples } from './components/notice/notice.examples.tsx'
import { PageHeaderExample } from './components/page-header/page-header.examples.tsx'
import { PaginationExamples } from './components/pagination/pagination.examples.tsx'
import { PersonExamples } from './components/person/person.examples.tsx'
import { ProgressExamples } from './components/progress/progress.examples.tsx'
import { TableExamples } from './components/table/table.examples.tsx'
import { TagExamples } from './components/tag/tag.examples.tsx'
import { TimelineExamples } from './components/timeline/timeline.examples.tsx'
import { messages } from './messages.ts'

/** Every component with sample content, on one page, for those who build and those who judge. Goes inside a Shell. */
export function ExamplesPage({ lang }: { lang: Lang }) {
  return (
    <>
      <PageHeaderExample title={messages[lang].examples} />
      <ErrorSummaryExamples lang={lang} />
      {examples(lang).map(([name, content]) => (
        <Card id={name} title={name} key={name}>
          {content}
        </Card>
      ))}
    </>
  )
}

const examples = (lang: Lang): [string, ComponentChildren][] => [
  ['notice', <NoticeExamples lang={lang} />],
  ['button', <ButtonExamples />],
  ['confirm', <ConfirmExamples lang={lang} />],
  ['tag', <TagExamples />],
  ['level-mark', <LevelMarkExamples />],
  ['clock-mark', <ClockMarkExamples lang={lang} />],
  ['timeline', <TimelineExamples lang={lang} />],
  ['keys', <KeysExamples lang={lang} />],
  ['list', <ListExamples lang={lang} />],
  ['reorder', <ReorderListExample lang={lang} />],
  ['table', <TableExamples />],
  ['form', <FormExamples lang={lang} />],
  ['as-of', <AsOfExamples lang={lang} />],
  ['search', <SearchFormExample lang={lang} />],
  ['person', <PersonExamples />],
  ['description-list', <DescriptionListExamples />],
  ['empty-state', <EmptyStateExamples />],
  ['progress', <ProgressExamples />],
  ['pagination', <PaginationExamples lang={lang} />],
  ['card', <CardExamples />],
  ['layout', <LayoutExamples />],
  ['icon', <IconExamples />],
]
