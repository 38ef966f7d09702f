import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Cluster, Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { RecordBlock, RecordDocument } from '../../documents/document-model.ts'
import { hearingPaths } from '../../paths.ts'
import type { Hearing } from '../../rules.ts'
import { messages } from '../messages.ts'

interface VersionProps {
  readonly lang: Lang
  readonly title: string
  readonly hearingId: string
  readonly version: number
  readonly document: RecordDocument
}

/** A version of the gathered answers, which stays as it is. */
export function ReplyVersionPage({ lang, title, hearingId, version, document }: VersionProps) {
  const t = messages[lang]
  const at = { hearingId, version: String(version) }
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={t.lead} />
      <Cluster>
        <LinkButton href={hearingPaths.replyPdf(at)}>{t.pdf}</LinkButton>
        <LinkButton href={hearingPaths.replyWord(at)}>{t.word}</LinkButton>
      </Cluster>
      <RecordView document={document} />
    </Stack>
  )
}

function RecordView({ document }: { document: RecordDocument }) {
  return (
    <Card>
      <DescriptionList facts={document.facts.map(({ term, value }) => ({ term, value }))} />
      {document.blocks.map((block, index) => (
        <Block block={block} key={index} />
      ))}
    </Card>
  )
}

function Block({ block }: { block: RecordBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'rich':
      return <RichTextView doc={block.doc} />
    case 'list':
      return (
        <div class="rich-text">
          <ul>
            {block.items.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </div>
      )
    case 'quiet':
      return <p class="meta">{block.text}</p>
    case 'paragraph':
      return <p>{block.text}</p>
  }
}

interface GatherProps {
  readonly lang: Lang
  readonly title: string
  /** The last day has not come: gathering ends the hearing. */
  readonly closes: boolean
  readonly hearing: Hearing
  readonly document: RecordDocument
  readonly retry: { readonly typed: Typed; readonly errors: FieldErrors } | null
}

/** What a version would say now, and what it goes with. */
export function GatherPage({ lang, title, closes, hearing, document, retry }: GatherProps) {
  const t = messages[lang]
  const field = (name: string, stored = '') => ({
    lang,
    name,
    error: retry?.errors[name],
    value: typedText(retry?.typed, name, stored),
    need: 'optional' as const,
  })
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(retry?.errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={title} lead={t.lead} />
      {closes && (
        <Notice lang={lang} tone="warn" title={t.closesTitle}>
          <p>{t.closesText}</p>
        </Notice>
      )}
      <Card title={t.form}>
        <p>{t.formText}</p>
        <Form action={hearingPaths.reply({ hearingId: hearing.id })} makesOne label={t.form}>
          <TextField {...field('case_number', hearing.caseNumber)} label={t.caseNumber} width="medium" maxLength={60} />
          <TextField {...field('decided_by', hearing.decidedBy)} label={t.decidedBy} maxLength={160} />
          <DateField {...field('decided_on', hearing.decidedOn ?? '')} label={t.decidedOn} />
          <TextField {...field('sent_to')} label={t.sentTo} hint={t.sentToHint} maxLength={160} />
          <DateField {...field('sent_on')} label={t.sentOn} />
          <FormButtons>
            <Button kind="primary">{t.make}</Button>
          </FormButtons>
        </Form>
      </Card>
      <RecordView document={document} />
    </Stack>
  )
}
