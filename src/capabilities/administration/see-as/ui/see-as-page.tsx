import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../../ui/components/people-picker/people-picker.tsx'
import { directoryPaths } from '../../../organisation/directory/paths.ts'
import type { Seeing } from '../../../people/see-as/queries.ts'
import { messages } from '../messages.ts'
import { seeAsPaths } from '../paths.ts'
import { SeeingTable } from './seeing-table.tsx'

export interface SeeAsForm {
  errors: FieldErrors
  typed?: Typed | undefined
  found?: readonly PersonChoice[] | undefined
  chosen?: PersonChoice | undefined
}

/** Where an administrator begins to see as another, and everybody who did. */
export function SeeAsPage({ lang, form, seeings }: { lang: Lang; form: SeeAsForm; seeings: readonly Seeing[] }) {
  const t = messages[lang]
  return (
    <Stack>
      <ErrorSummary lang={lang} errors={Object.entries(form.errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={t.title} lead={t.lead} />
      <Card title={t.rulesTitle}>
        <ul>
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <BeginForm lang={lang} form={form} />
      </Card>
      <Card title={t.logTitle}>
        {seeings.length === 0 ? (
          <EmptyState title={t.none}>
            <p>{t.noneText}</p>
          </EmptyState>
        ) : (
          <SeeingTable lang={lang} seeings={seeings} />
        )}
      </Card>
    </Stack>
  )
}

function BeginForm({ lang, form }: { lang: Lang; form: SeeAsForm }) {
  const t = messages[lang]
  const { errors, typed, chosen, found } = form
  return (
    <Form action={seeAsPaths.seeAs()}>
      <PeoplePicker
        lang={lang}
        name="person"
        label={t.person}
        hint={t.personHint}
        source={directoryPaths.suggestions()}
        search={typedText(typed, 'person_search')}
        chosen={chosen}
        found={found}
        error={errors['person']}
      />
      <TextArea
        lang={lang}
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        rows={2}
        maxLength={500}
        value={typedText(typed, 'reason')}
        error={errors['reason']}
      />
      <FormButtons>
        <Button kind="primary">{t.begin}</Button>
      </FormButtons>
    </Form>
  )
}
