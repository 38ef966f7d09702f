import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import type { SimilarInterpretation } from '../../interpretations/queries.ts'
import { messages } from '../messages.ts'
import type { Dispute } from '../queries.ts'
import { guidelineKinds, type DisputeKind } from '../rules.ts'
import { Similar } from './dispute-page.tsx'

export interface DisputeFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly kind: DisputeKind
  readonly action: string
  readonly back: string
  /** null: a new one. */
  readonly draft: Dispute | null
  readonly committees: readonly { readonly id: string; readonly name: string }[]
  /** The committee that the field starts with. */
  readonly own?: string | undefined
  readonly itemId: string | null
  readonly clause: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  /** Shown before a new one is made. */
  readonly similar?: readonly SimilarInterpretation[] | undefined
}

/** The draft of a dispute: what kind it is was chosen before. */
export function DisputeForm(props: DisputeFormProps) {
  const { lang, accountId, title, kind, action, back, draft, itemId, errors, similar = [], typed } = props
  const t = messages[lang]
  const summary = Object.entries(errors ?? {}).map(([name, text]) => ({ name, text }))
  const isSeen = similar.length > 0 || typed?.['seen'] !== undefined
  const hidden = draft
    ? { version: draft.version }
    : { ...(itemId !== null && { item: itemId }), ...(isSeen && { seen: '1' }) }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={title} />
      <Columns
        main={
          <>
            {similar.length > 0 && (
              <>
                <Notice lang={lang} tone="info" title={t.notSavedYet}>
                  <p>{t.notSavedYetText}</p>
                </Notice>
                <Similar lang={lang} similar={similar} />
              </>
            )}
            <Card>
              <Form action={action} makesOne={draft === null} keepFor={accountId} hidden={hidden}>
                <Fields {...props} />
                <FormButtons>
                  <Button kind="primary">{t.save}</Button>
                  <LinkButton kind="quiet" href={back}>
                    {t.cancel}
                  </LinkButton>
                </FormButtons>
              </Form>
            </Card>
          </>
        }
        side={
          <Card title={t.path}>
            <p>{t.kinds[kind].path}</p>
          </Card>
        }
      />
    </Stack>
  )
}

function Fields(props: DisputeFormProps) {
  const { lang, kind, draft, clause, errors, typed } = props
  const t = messages[lang].fields
  return (
    <>
      <Where {...props} />
      <TextField
        lang={lang}
        name="title"
        label={t.title}
        hint={t.titleHint}
        need="required"
        maxLength={200}
        error={errors?.['title']}
        value={typedText(typed, 'title', draft?.title ?? '')}
      />
      <TextArea
        lang={lang}
        name="text"
        label={kind === 'information_breach' ? t.text.information_breach : t.text.other}
        need="required"
        rows={8}
        maxLength={8000}
        error={errors?.['text']}
        value={typedText(typed, 'text', draft?.text ?? '')}
      />
      <TextField
        lang={lang}
        name="clause"
        label={t.clause}
        hint={t.clauseHint}
        need="optional"
        width="medium"
        maxLength={60}
        error={errors?.['clause']}
        value={typedText(typed, 'clause', draft?.clause ?? clause)}
      />
    </>
  )
}

/** Whose matter it is; for a guideline, which kind. */
function Where({ lang, kind, draft, committees, own = '', errors, typed }: DisputeFormProps) {
  const t = messages[lang].fields
  const guidelineWords = messages[lang].guidelineKinds
  return (
    <>
      {!draft && (
        <SelectField
          lang={lang}
          name="committee"
          label={t.committee}
          hint={t.committeeHint}
          need="required"
          error={errors?.['committee']}
          value={typedText(typed, 'committee', own)}
          choices={committees.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {kind === 'guideline' && (
        <RadioGroup
          lang={lang}
          name="guideline_kind"
          label={t.guidelineKind}
          error={errors?.['guideline_kind']}
          value={typedText(typed, 'guideline_kind', draft?.guidelineKind ?? '')}
          choices={guidelineKinds.map((value) => ({ value, label: guidelineWords[value] }))}
        />
      )}
    </>
  )
}
