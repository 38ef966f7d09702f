import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { toLight } from '../../../platform/rich-text/light-notation.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages } from '../messages.ts'
import { messages as originWords } from '../origins/messages.ts'
import type { ItemToHear } from '../origins/queries.ts'
import type { Hearing } from '../rules.ts'

export interface HearingFormState {
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
}

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  /** null: a new one. */
  readonly hearing: Hearing | null
  /** The item that a new one is about. */
  readonly about?: ItemToHear | null
  /** The bodies that the actor may ask for. */
  readonly askers: readonly { readonly id: string; readonly name: string }[]
  readonly action: string
  readonly back: string
  readonly state: HearingFormState
}

/** What is asked, how it is answered, and by when. */
export function HearingForm(props: Props) {
  const { lang, title, hearing, about, state, action, back } = props
  const t = messages[lang]
  const errors = Object.entries(state.errors ?? {}).map(([name, text]) => ({ name, text }))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={title} lead={about && originWords[lang].about(about.title)} />
      <Card>
        <Form
          action={action}
          makesOne={hearing === null}
          hidden={{ ...(hearing ? { version: hearing.version } : {}), ...(about ? { item: about.itemId } : {}) }}
          keepFor={props.accountId}
          label={title}
        >
          <What {...props} />
          <Asked {...props} />
          <When {...props} />
          <FormButtons>
            <Button kind="primary">{hearing ? t.save : t.create}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

const fieldOf =
  ({ lang, state }: Props) =>
  (name: string) => ({ lang, name, error: state.errors?.[name] })

function What(props: Props) {
  const { lang, hearing, about, askers, state } = props
  const text = hearing ? hearing.text : about?.presentation
  const t = messages[lang].fields
  const field = fieldOf(props)
  return (
    <>
      {hearing === null && (
        <SelectField
          {...field('committee')}
          label={t.committee}
          hint={t.committeeHint}
          need="required"
          {...(askers.length > 1 ? { empty: true as const } : {})}
          value={typedText(state.typed, 'committee')}
          choices={askers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        {...field('title')}
        label={t.title}
        need="required"
        maxLength={200}
        value={typedText(state.typed, 'title', hearing?.title ?? about?.title)}
      />
      <RichTextField
        {...field('text')}
        label={t.text}
        hint={t.textHint}
        need="optional"
        rows={8}
        value={typedText(state.typed, 'text', text ? toLight(text) : '')}
      />
      <TextArea
        {...field('questions')}
        label={t.questions}
        hint={t.questionsHint}
        need="required"
        rows={4}
        value={typedText(state.typed, 'questions', hearing?.questions.join('\n'))}
      />
    </>
  )
}

function Asked(props: Props) {
  const { lang, hearing, state } = props
  const t = messages[lang]
  const field = fieldOf(props)
  return (
    <>
      <RadioGroup
        {...field('kind')}
        label={t.fields.kind}
        value={typedText(state.typed, 'kind', hearing?.kind ?? 'ordinary')}
        choices={(['ordinary', 'budget'] as const).map((value) => ({
          value,
          label: t.kinds[value],
          hint: t.fields.kindHints[value],
        }))}
      />
      <RadioGroup
        {...field('answered_as')}
        label={t.fields.answeredAs}
        value={typedText(state.typed, 'answered_as', hearing?.answeredAs ?? 'joint')}
        choices={(['joint', 'sides'] as const).map((value) => ({
          value,
          label: t.fields.ways[value],
          hint: t.fields.wayHints[value],
        }))}
      />
    </>
  )
}

function When(props: Props) {
  const { lang, hearing, state } = props
  const t = messages[lang].fields
  const field = fieldOf(props)
  return (
    <>
      <DateField
        {...field('answers_by')}
        label={t.answersBy}
        hint={t.answersByHint}
        need="optional"
        value={typedText(state.typed, 'answers_by', hearing?.answersBy ?? '')}
      />
      <TextArea
        {...field('period_reason')}
        label={t.periodReason}
        hint={t.periodReasonHint}
        need="optional"
        rows={2}
        maxLength={1000}
        value={typedText(state.typed, 'period_reason', hearing?.periodReason)}
      />
      <TextField
        {...field('case_number')}
        label={t.caseNumber}
        need="optional"
        width="medium"
        maxLength={60}
        value={typedText(state.typed, 'case_number', hearing?.caseNumber)}
      />
      <TextField
        {...field('decided_by')}
        label={t.decidedBy}
        hint={t.decidedByHint}
        need="optional"
        maxLength={160}
        value={typedText(state.typed, 'decided_by', hearing?.decidedBy)}
      />
      <DateField
        {...field('decided_on')}
        label={t.decidedOn}
        need="optional"
        value={typedText(state.typed, 'decided_on', hearing?.decidedOn ?? '')}
      />
    </>
  )
}
