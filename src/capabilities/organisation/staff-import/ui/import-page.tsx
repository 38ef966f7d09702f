import { sayMoment } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Table as FileTable } from '../../../../platform/tables/table.ts'
import { Button, DisabledButton } from '../../../../ui/components/button/button.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { Columns } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { missingColumns } from '../columns/rules.ts'
import { messages, sayCounts, sayDifference, sayRowError } from '../messages.ts'
import { importPaths } from '../paths.ts'
import type { ImportPlan, StaffImport } from '../queries.ts'
import {
  changesAnything,
  isHeldBack,
  mostDifferences,
  type Difference,
  type ImportCounts,
  type ImportKind,
  type RowError,
} from '../rules.ts'
import { ColumnForm } from './column-form.tsx'

interface ImportPageProps {
  lang: Lang
  found: StaffImport
  table: FileTable
  /** null: columns are missing, or it has been applied. */
  plan: ImportPlan | null
}

const mostErrorsShown = 100

/** A file before and after it is applied: what will happen, or what did. */
export function ImportPage({ lang, found, table, plan }: ImportPageProps) {
  const t = messages[lang]
  const who = t.uploadedBy(found.uploadedByName ?? t.bySystem, sayMoment(found.uploadedAt, lang))
  return (
    <>
      <PageHeader title={found.fileName} lead={t.previewLead(t.kinds[found.kind], who)} />
      <Columns
        main={
          <>
            {found.appliedAt && <Applied lang={lang} found={found} />}
            {!found.appliedAt && !plan && <MissingColumns lang={lang} found={found} />}
            {plan && <Planned lang={lang} found={found} plan={plan} />}
            {!found.appliedAt && <ColumnForm lang={lang} found={found} table={table} />}
          </>
        }
        side={<FileFacts lang={lang} table={table} found={found} />}
      />
    </>
  )
}

function Applied({ lang, found }: Pick<ImportPageProps, 'lang' | 'found'>) {
  const t = messages[lang]
  return (
    <Card title={t.happened} footer={<NextStep lang={lang} kind={found.kind} />}>
      {found.appliedAt && <p>{t.appliedBy(found.appliedByName ?? t.bySystem, sayMoment(found.appliedAt, lang))}</p>}
      {found.reason !== null && <p>{t.appliedBecause(found.reason)}</p>}
      {found.counts && <Counts lang={lang} kind={found.kind} counts={found.counts} />}
    </Card>
  )
}

function NextStep({ lang, kind }: { lang: Lang; kind: ImportKind }) {
  const t = messages[lang]
  const [href, label] =
    kind === 'units' ? [importPaths.imports({}, { kind: 'employees' }), t.nextEmployees] : ['/', t.nextToday]
  return (
    <LinkButton kind="primary" href={href}>
      {label}
    </LinkButton>
  )
}

function MissingColumns({ lang, found }: Pick<ImportPageProps, 'lang' | 'found'>) {
  const t = messages[lang]
  const names = missingColumns(found.kind, found.mapping).map((key) => t.columnNames[found.kind][key] ?? key)
  return (
    <Notice lang={lang} tone="warn" title={t.missingTitle}>
      <p>{t.missingText(names.join(', '))}</p>
    </Notice>
  )
}

function Planned({ lang, found, plan: { plan, sum } }: { lang: Lang; found: StaffImport; plan: ImportPlan }) {
  const t = messages[lang]
  if (plan.errors.length > 0) return <RowErrors lang={lang} kind={found.kind} errors={plan.errors} />
  const worthDoing = changesAnything(plan.counts)
  const { source } = found
  const isHeld = source !== null && isHeldBack(plan.counts, source.largestShare)
  return (
    <Card
      title={worthDoing ? t.willHappen : t.nothingTitle}
      aside={t.rows(plan.counts.rows)}
      footer={
        worthDoing ? (
          <Form action={importPaths.application({ importId: found.id })} hidden={{ sum }}>
            {isHeld && (
              <TextArea lang={lang} name="reason" label={t.heldReason} hint={t.heldReasonHint} need="required" />
            )}
            <Button kind="primary">{t.apply}</Button>
          </Form>
        ) : (
          <DisabledButton kind="primary" reason={t.applyDisabledNothing}>
            {t.apply}
          </DisabledButton>
        )
      }
    >
      {isHeld && (
        <Notice lang={lang} tone="warn" title={t.heldTitle}>
          <p>{t.heldText(plan.counts.absent + plan.counts.ended, plan.counts.inForce, source.largestShare)}</p>
        </Notice>
      )}
      <Counts lang={lang} kind={found.kind} counts={plan.counts} />
      <Differences lang={lang} differences={plan.differences} />
      {worthDoing && <p class="meta">{t.sinceToday}</p>}
    </Card>
  )
}

/** Folded: the counts say how much, these say who. */
function Differences({ lang, differences }: { lang: Lang; differences: readonly Difference[] }) {
  const t = messages[lang]
  if (differences.length === 0) return null
  return (
    <details>
      <summary>{t.differencesTitle}</summary>
      <ul>
        {differences.map((difference) => (
          <li>{sayDifference(difference, lang)}</li>
        ))}
      </ul>
      {differences.length === mostDifferences && <p class="meta">{t.differencesFirst(mostDifferences)}</p>}
    </details>
  )
}

function Counts({ lang, kind, counts }: { lang: Lang; kind: ImportKind; counts: ImportCounts }) {
  return (
    <ul class="import-counts">
      {sayCounts(kind, counts, lang).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function RowErrors({ lang, kind, errors }: { lang: Lang; kind: ImportKind; errors: readonly RowError[] }) {
  const t = messages[lang]
  const shown = errors.slice(0, mostErrorsShown)
  return (
    <>
      <Notice lang={lang} tone="danger" title={t.errorsTitle(errors.length)}>
        <p>
          {t.errorsText} {errors.length > shown.length && t.errorsFirst(shown.length)}
        </p>
      </Notice>
      <Card footer={<DisabledButton reason={t.applyDisabledErrors}>{t.apply}</DisabledButton>}>
        <Table
          caption={t.errorsCaption}
          rows={shown}
          keyOf={(error) => `${error.line} ${error.column} ${error.code}`}
          columns={[
            { label: t.line, cell: (error) => error.line, align: 'end' },
            { label: t.column, cell: (error) => sayRowError(kind, error, lang)[0] },
            { label: t.problem, cell: (error) => sayRowError(kind, error, lang)[1] },
          ]}
        />
      </Card>
    </>
  )
}

function FileFacts({ lang, table, found }: Pick<ImportPageProps, 'lang' | 'table' | 'found'>) {
  const t = messages[lang]
  return (
    <Card title={t.fileTitle}>
      <DescriptionList
        facts={[
          { term: t.source, value: found.source?.name },
          { term: t.encoding, value: t.encodings[table.encoding] },
          { term: t.delimiter, value: table.delimiter && t.delimiters[table.delimiter] },
          { term: t.rowCount, value: table.rows.length.toLocaleString(lang === 'da' ? 'da-DK' : 'en-GB') },
        ]}
      />
    </Card>
  )
}
