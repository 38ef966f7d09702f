import { typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../../ui/components/description-list/description-list.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox, RadioGroup } from '../../../../../ui/components/field/choice-fields.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Columns } from '../../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { messages as importMessages } from '../../messages.ts'
import { importPaths } from '../../paths.ts'
import { importKinds } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { ImportSource } from '../queries.ts'

interface SourcesPageProps {
  lang: Lang
  sources: readonly ImportSource[]
  typed: Typed | undefined
  errors: FieldErrors
}

export function SourcesPage(props: SourcesPageProps) {
  const { lang, sources, errors } = props
  const t = messages[lang]
  return (
    <>
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={t.title} lead={t.lead} />
      <Columns
        main={
          sources.length > 0 ? (
            <>
              {sources.map((source) => (
                <SourceCard key={source.id} lang={lang} source={source} error={errors[`share_${source.id}`]} />
              ))}
            </>
          ) : (
            <Card>
              <EmptyState title={t.emptyTitle}>
                <p>{t.emptyText}</p>
              </EmptyState>
            </Card>
          )
        }
        side={<NewSource {...props} />}
      />
    </>
  )
}

function SourceCard({ lang, source, error }: { lang: Lang; source: ImportSource; error: string | undefined }) {
  const t = messages[lang]
  return (
    <Card title={source.name}>
      <DescriptionList
        facts={[
          { term: t.kind, value: importMessages[lang].kinds[source.kind] },
          { term: t.address, value: <code>/api/imports/{source.slug}</code> },
        ]}
      />
      <Form
        action={importPaths.source({ sourceId: source.id })}
        hidden={{ version: source.version }}
        label={source.name}
      >
        <TextField
          lang={lang}
          name="share"
          id={`share_${source.id}`}
          label={t.share}
          width="short"
          inputMode="numeric"
          unit={t.percent}
          value={String(source.largestShare)}
          error={error}
        />
        {source.kind === 'employees' && (
          <Checkbox
            lang={lang}
            name="ends_absent"
            id={`ends_absent_${source.id}`}
            label={t.endsAbsent}
            hint={t.endsAbsentHint}
            checked={source.endsAbsent}
          />
        )}
        <FormButtons>
          <Button>{t.save}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function NewSource({ lang, typed, errors }: SourcesPageProps) {
  const t = messages[lang]
  const { kinds } = importMessages[lang]
  return (
    <Card title={t.makeTitle}>
      <Form action={importPaths.sources()}>
        <TextField
          lang={lang}
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={typedText(typed, 'name')}
          error={errors['name']}
          maxLength={80}
        />
        <RadioGroup
          lang={lang}
          name="kind"
          label={t.kind}
          value={typedText(typed, 'kind', 'employees')}
          error={errors['kind']}
          choices={importKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <TextField
          lang={lang}
          name="share"
          label={t.share}
          hint={t.shareHint}
          width="short"
          inputMode="numeric"
          unit={t.percent}
          value={typedText(typed, 'share', '5')}
          error={errors['share']}
        />
        <Checkbox
          lang={lang}
          name="ends_absent"
          label={t.endsAbsent}
          hint={t.endsAbsentHint}
          checked={typedText(typed, 'ends_absent') !== ''}
        />
        <FormButtons>
          <Button kind="primary">{t.make}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
