import type { ComponentChildren } from 'preact'
import { messages as clockWords } from '../../../platform/clock/messages.ts'
import { asSentence } from '../../../platform/clock/words.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { toLight } from '../../../platform/rich-text/light-notation.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../ui/components/rich-text-field/rich-text-field.tsx'
import { apsaTags, itemKinds } from '../../meetings/agenda/rules.ts'
import { messages as meetingWords } from '../../meetings/messages.ts'
import { messages } from '../messages.ts'
import { wheelSources, type WheelItem } from '../rules.ts'

export interface WheelItemFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly action: string
  readonly back: string
  /** null for a new one. */
  readonly item: WheelItem | null
  readonly levels: readonly { readonly level: number; readonly name: string }[]
  /** What it may come before or after. */
  readonly others: readonly WheelItem[]
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
  /** Somebody else saved meanwhile: what is stored now. */
  readonly conflict?: ComponentChildren
}

export const monthChoices = (lang: Lang) =>
  clockWords[lang].months.map((name, index) => ({ value: String(index + 1), label: asSentence(name) }))

const reader = ({ lang, errors = {}, typed }: WheelItemFormProps) => ({
  field: (name: string) => ({ lang, name, error: errors[name] }),
  text: (name: string, stored: string | number | null | undefined) =>
    typedText(typed, name, typed ? '' : String(stored ?? '')),
  ticked: (name: string, stored: boolean) => (typed ? typed[name] !== undefined : stored),
})

/** An item of the wheel: what goes on the agenda, when, and for whom and why. */
export function WheelItemForm(props: WheelItemFormProps) {
  const { lang, item, errors = {}, refusal } = props
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={props.title} />
      {props.conflict}
      <Form
        action={props.action}
        makesOne={item === null}
        hidden={item ? { version: item.version } : {}}
        keepFor={props.accountId}
      >
        <Card title={t.form.what}>
          <WhatFields {...props} />
        </Card>
        <Card title={t.form.when}>
          <WhenFields {...props} />
        </Card>
        <Card title={t.form.who}>
          <WhoFields {...props} />
        </Card>
        <FormButtons>
          <Button kind="primary">{item ? t.save : t.saveNew}</Button>
          <LinkButton kind="quiet" href={props.back}>
            {t.back}
          </LinkButton>
        </FormButtons>
      </Form>
    </Stack>
  )
}

function WhatFields(props: WheelItemFormProps) {
  const { lang, item, typed } = props
  const t = messages[lang].form
  const { field, text } = reader(props)
  const content = item?.content
  return (
    <div class="form">
      <TextField
        {...field('title')}
        label={t.title}
        need="required"
        maxLength={200}
        value={text('title', content?.title)}
      />
      <RadioGroup
        {...field('kind')}
        label={t.kind}
        need="required"
        value={text('kind', content?.kind)}
        choices={itemKinds.map((kind) => ({ value: kind, label: meetingWords[lang].kinds[kind] }))}
      />
      <CheckboxGroup
        {...field('apsa')}
        label={t.apsa}
        need="required"
        inline
        values={typedList(typed, 'apsa', content?.apsa ?? [])}
        choices={apsaTags.map((one) => ({ value: one, label: meetingWords[lang].apsa[one] }))}
      />
      <TextFields {...props} />
    </div>
  )
}

function TextFields(props: WheelItemFormProps) {
  const t = messages[props.lang].form
  const { field, text } = reader(props)
  const content = props.item?.content
  return (
    <>
      <RichTextField
        {...field('presentation')}
        label={t.presentation}
        hint={t.presentationHint}
        value={text('presentation', content?.presentation ? toLight(content.presentation) : '')}
      />
      <RichTextField
        {...field('recommendation')}
        label={t.recommendation}
        rows={4}
        value={text('recommendation', content?.recommendation ? toLight(content.recommendation) : '')}
      />
      <TextField
        {...field('minutes')}
        label={t.minutes}
        need="optional"
        width="short"
        inputMode="numeric"
        unit={t.minutesUnit}
        value={text('minutes', content?.minutes)}
      />
    </>
  )
}

function WhenFields(props: WheelItemFormProps) {
  const { lang, item } = props
  const t = messages[lang].form
  const { field, text } = reader(props)
  const month = (name: string, label: string, stored: number | undefined, hint?: string) => (
    <SelectField
      {...field(name)}
      label={label}
      hint={hint}
      value={text(name, stored)}
      choices={monthChoices(lang)}
      empty={t.noMonth}
    />
  )
  return (
    <div class="form">
      {month('month_from', t.monthFrom, item?.months?.from)}
      {month('month_to', t.monthTo, item?.months?.to, t.monthHint)}
      <TextField
        {...field('day')}
        label={t.day}
        hint={t.dayHint}
        need="optional"
        width="short"
        inputMode="numeric"
        value={text('day', item?.day)}
      />
      <OftenFields {...props} />
      <RelationFields {...props} />
    </div>
  )
}

function OftenFields(props: WheelItemFormProps) {
  const { lang, item } = props
  const t = messages[lang].form
  const { field, text } = reader(props)
  return (
    <>
      <SelectField
        {...field('every_years')}
        label={t.everyYears}
        value={text('every_years', item?.everyYears ?? 1)}
        choices={[1, 2, 3, 4, 5, 6, 8, 10].map((n) => ({
          value: String(n),
          label: n === 1 ? t.everyYear : t.everyN(n),
        }))}
      />
      <TextField
        {...field('first_year')}
        label={t.firstYear}
        hint={t.firstYearHint}
        need="optional"
        width="short"
        inputMode="numeric"
        value={text('first_year', item?.firstYear)}
      />
    </>
  )
}

function RelationFields(props: WheelItemFormProps) {
  const { lang, item, others } = props
  const t = messages[lang].form
  const { field, text } = reader(props)
  if (others.length === 0) return null
  return (
    <>
      <SelectField
        {...field('relation')}
        label={t.relation}
        value={text('relation', item?.relation?.kind)}
        choices={(['before', 'after'] as const).map((kind) => ({
          value: kind,
          label: asSentence(messages[lang][kind]('…')),
        }))}
        empty={t.relationNone}
      />
      <SelectField
        {...field('relation_item')}
        label={t.relationItem}
        value={text('relation_item', item?.relation?.itemId)}
        choices={others.map((one) => ({ value: one.id, label: one.content.title }))}
        empty
      />
    </>
  )
}

function WhoFields(props: WheelItemFormProps) {
  const { lang, item, levels, typed } = props
  const t = messages[lang].form
  const { field, text, ticked } = reader(props)
  return (
    <div class="form">
      <CheckboxGroup
        {...field('levels')}
        label={t.levels}
        need="required"
        values={typedList(typed, 'levels', (item?.levels ?? []).map(String))}
        choices={levels.map(({ level, name }) => ({ value: String(level), label: name }))}
      />
      <TextField
        {...field('prepares')}
        label={t.prepares}
        hint={t.preparesHint}
        need="optional"
        maxLength={160}
        value={text('prepares', item?.prepares)}
      />
      <SourceFields {...props} />
      <Checkbox
        {...field('is_must')}
        label={t.isMust}
        hint={t.isMustHint}
        checked={ticked('is_must', item?.isMust ?? false)}
      />
      <TextField
        {...field('leeway')}
        label={t.leeway}
        hint={t.leewayHint}
        width="short"
        inputMode="numeric"
        value={text('leeway', item?.leeway ?? 0)}
      />
    </div>
  )
}

function SourceFields(props: WheelItemFormProps) {
  const { lang, item } = props
  const t = messages[lang].form
  const { field, text } = reader(props)
  return (
    <>
      <SelectField
        {...field('source')}
        label={t.source}
        value={text('source', item?.source ?? 'own')}
        choices={wheelSources.map((source) => ({ value: source, label: messages[lang].sources[source] }))}
      />
      <TextField
        {...field('citation')}
        label={t.citation}
        hint={t.citationHint}
        need="optional"
        maxLength={300}
        value={text('citation', item?.citation)}
      />
      <TextArea
        {...field('note')}
        label={t.note}
        need="optional"
        rows={3}
        maxLength={1000}
        value={text('note', item?.note)}
      />
      <DateField
        {...field('valid_from')}
        label={t.validFrom}
        need="optional"
        value={text('valid_from', item?.validFrom)}
      />
      <DateField
        {...field('valid_to')}
        label={t.validTo}
        hint={t.validToHint}
        need="optional"
        value={text('valid_to', item?.validTo)}
      />
    </>
  )
}
