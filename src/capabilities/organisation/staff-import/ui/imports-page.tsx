import { sayMoment } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { FileField } from '../../../../ui/components/field/file-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Columns } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { importPaths } from '../paths.ts'
import type { StaffImport } from '../queries.ts'
import { importKinds, type ImportKind } from '../rules.ts'

interface ImportsPageProps {
  lang: Lang
  imports: readonly StaffImport[]
  typed: Typed | undefined
  errors: FieldErrors
  /** What the next file is likely to hold; nothing when there is no telling. */
  next: ImportKind | ''
}

export function ImportsPage({ lang, imports, typed, errors, next }: ImportsPageProps) {
  const t = messages[lang]
  const list = (
    <Card title={t.listTitle}>
      {imports.length > 0 ? <ImportTable lang={lang} imports={imports} /> : <NoImports lang={lang} />}
    </Card>
  )
  const upload = <UploadForm lang={lang} typed={typed} errors={errors} next={next} />
  return (
    <>
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href={importPaths.sources()}>{t.sources}</LinkButton>}
      />
      {imports.length > 0 ? <Columns main={list} side={upload} /> : <Columns main={upload} side={list} />}
    </>
  )
}

function NoImports({ lang }: { lang: Lang }) {
  const t = messages[lang]
  return (
    <EmptyState title={t.emptyTitle}>
      <p>{t.emptyText}</p>
    </EmptyState>
  )
}

function ImportTable({ lang, imports }: Pick<ImportsPageProps, 'lang' | 'imports'>) {
  const t = messages[lang]
  return (
    <Table
      caption={t.listTitle}
      captionHidden
      rows={imports}
      keyOf={(one) => one.id}
      columns={[
        { label: t.fileName, cell: (one) => <a href={importPaths.import({ importId: one.id })}>{one.fileName}</a> },
        { label: t.content, cell: (one) => t.kinds[one.kind] },
        {
          label: t.uploaded,
          cell: (one) => t.uploadedBy(one.uploadedByName ?? t.bySystem, sayMoment(one.uploadedAt, lang)),
        },
        {
          label: t.state,
          cell: (one) => <State lang={lang} one={one} />,
        },
      ]}
    />
  )
}

function State({ lang, one }: { lang: Lang; one: StaffImport }) {
  const t = messages[lang]
  if (one.appliedAt) return <Tag tone="ok">{t.applied}</Tag>
  if (one.stoppedBy !== null) return <Tag tone="warn">{t.stopped[one.stoppedBy]}</Tag>
  return <Tag>{one.source === null ? t.notApplied : t.underWay}</Tag>
}

function UploadForm({ lang, typed, errors, next }: Omit<ImportsPageProps, 'imports'>) {
  const t = messages[lang]
  return (
    <Card title={t.uploadTitle}>
      <Form action={importPaths.imports()} multipart>
        <RadioGroup
          lang={lang}
          name="kind"
          label={t.kind}
          value={typedText(typed, 'kind', next)}
          error={errors['kind']}
          choices={importKinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))}
        />
        <FileField
          lang={lang}
          name="file"
          label={t.file}
          hint={t.fileHint}
          error={errors['file']}
          accept=".csv,.txt,.xlsx"
        />
        <FormButtons>
          <Button kind="primary">{t.upload}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
