import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages as words } from '../../messages.ts'
import { messages } from '../messages.ts'
import type { KeptTexts } from '../templates/rules.ts'
import { BlockPicker } from '../templates/ui/pickers.tsx'
import { apsaTags, itemKinds, type ItemContent } from '../rules.ts'
import { MoreFields } from './item-details.tsx'

export interface ItemFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly action: string
  readonly back: string
  readonly backLabel?: string
  /** What stands in the form: the item as it is stored, or the template that a new one begins as. */
  readonly item: ItemContent | null
  /** What a save is for; null makes something new. */
  readonly version: number | null
  /** A break has a name and a length alone. A template is never closed, since the ground belongs to one item. */
  readonly as?: 'item' | 'break' | 'template'
  readonly save?: string
  readonly kept?: KeptTexts
  /** Before the form: where a new item chooses what to begin as. */
  readonly begin?: ComponentChildren
  /** After the form: which level decides. */
  readonly level?: ComponentChildren
  /** What was answered before that is like it, shown before it is made. */
  readonly answered?: ComponentChildren
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** Why the save was refused, when it was not a field's fault. */
  readonly refusal?: string
  /** Somebody else saved meanwhile: what is stored now is shown beside what was typed. */
  readonly conflict?: boolean
}

/** One item's text. After a refusal everything typed stands again; after a conflict the stored text stands above it. */
export function ItemForm(props: ItemFormProps) {
  const { lang, item, version, as = 'item', errors = {}, refusal, conflict = false } = props
  const t = messages[lang]
  const isSeen = props.answered !== undefined || props.typed?.['seen'] !== undefined
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={props.title} />
      {as !== 'break' && (
        <Notice lang={lang} tone="info" title={t.noPersonalCases}>
          <p>{t.noPersonalCasesText}</p>
        </Notice>
      )}
      {props.begin}
      {props.answered && (
        <Notice lang={lang} tone="info" title={t.notMadeYet}>
          <p>{t.notMadeYetText}</p>
        </Notice>
      )}
      {props.answered}
      {conflict && item && <StoredText lang={lang} item={item} />}
      <Card>
        <Form
          action={props.action}
          makesOne={version === null}
          hidden={{
            ...(version !== null && { version }),
            ...(as === 'break' && { is_break: '1' }),
            ...(isSeen && { seen: '1' }),
          }}
          keepFor={props.accountId}
        >
          {as === 'break' ? <BreakFields {...props} /> : <Fields {...props} />}
          <FormButtons>
            <Button kind="primary">{saveWords(props)}</Button>
            <LinkButton kind="quiet" href={props.back}>
              {props.backLabel ?? t.backToMeeting}
            </LinkButton>
          </FormButtons>
          {props.kept && as === 'item' && <BlockPicker lang={lang} kept={props.kept} />}
        </Form>
      </Card>
      {props.level}
    </Stack>
  )
}

function saveWords({ lang, version, as, save }: ItemFormProps): string {
  const t = messages[lang]
  if (save !== undefined) return save
  if (as === 'break') return version === null ? t.addBreak : t.saveBreak
  return version === null ? t.add : t.save
}

function StoredText({ lang, item }: { lang: Lang; item: ItemContent }) {
  const t = messages[lang]
  return (
    <Card title={t.otherText}>
      <p>{t.otherTextLead}</p>
      <h3>{item.title}</h3>
      {item.presentation && <RichTextView doc={item.presentation} lang={lang} />}
      {item.recommendation && (
        <>
          <h4>{t.recommendation}</h4>
          <RichTextView doc={item.recommendation} lang={lang} />
        </>
      )}
    </Card>
  )
}

function Fields(props: ItemFormProps) {
  const { lang, item, errors = {}, typed } = props
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const text = (name: string, stored: string) => typedText(typed, name, typed ? '' : stored)
  return (
    <>
      <TitleField {...props} />
      <WhatFields {...props} />
      <TextFields {...props} />
      <TextField
        {...field('presenter')}
        label={t.presenter}
        need="optional"
        maxLength={160}
        value={text('presenter', item?.presenter ?? '')}
      />
      <MinutesField {...props} />
      <MoreFields {...props} />
      {props.as !== 'template' && <ClosedFields {...props} />}
    </>
  )
}

function TitleField({ lang, item, errors = {}, typed }: ItemFormProps) {
  return (
    <TextField
      lang={lang}
      name="title"
      error={errors['title']}
      label={messages[lang].title}
      need="required"
      width="full"
      maxLength={200}
      value={typedText(typed, 'title', typed ? '' : (item?.title ?? ''))}
    />
  )
}

function MinutesField({ lang, item, errors = {}, typed }: ItemFormProps) {
  const t = messages[lang]
  return (
    <TextField
      lang={lang}
      name="minutes"
      error={errors['minutes']}
      label={t.minutes}
      need="optional"
      width="short"
      inputMode="numeric"
      unit={t.minutesUnit}
      value={typedText(typed, 'minutes', typed ? '' : String(item?.minutes ?? ''))}
    />
  )
}

function BreakFields(props: ItemFormProps) {
  return (
    <>
      <TitleField {...props} />
      <MinutesField {...props} />
    </>
  )
}

function WhatFields({ lang, item, errors = {}, typed }: ItemFormProps) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const text = (name: string, stored: string) => typedText(typed, name, typed ? '' : stored)
  return (
    <>
      <RadioGroup
        {...field('kind')}
        label={t.kind}
        need="required"
        value={text('kind', item?.kind ?? '')}
        choices={itemKinds.map((kind) => ({ value: kind, label: words[lang].kinds[kind], hint: t.kindHints[kind] }))}
      />
      <CheckboxGroup
        {...field('apsa')}
        label={t.apsa}
        hint={t.apsaHint}
        need="required"
        inline
        values={typedList(typed, 'apsa', item?.apsa ?? [])}
        choices={apsaTags.map((one) => ({ value: one, label: words[lang].apsa[one] }))}
      />
    </>
  )
}

function TextFields({ lang, item, errors = {}, typed }: ItemFormProps) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const text = (name: string, stored: string) => typedText(typed, name, typed ? '' : stored)
  return (
    <>
      <RichTextField
        {...field('presentation')}
        label={t.presentation}
        hint={t.presentationHint}
        value={text('presentation', item?.presentation ? toLight(item.presentation) : '')}
      />
      <RichTextField
        {...field('recommendation')}
        label={t.recommendation}
        hint={t.recommendationHint}
        rows={4}
        value={text('recommendation', item?.recommendation ? toLight(item.recommendation) : '')}
      />
    </>
  )
}

function ClosedFields({ lang, item, errors = {}, typed }: ItemFormProps) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const text = (name: string, stored: string) => typedText(typed, name, typed ? '' : stored)
  return (
    <>
      <Checkbox
        {...field('closed')}
        label={t.closed}
        hint={t.closedHint}
        checked={typed ? typed['closed'] !== undefined : item !== null && item.closedGround !== null}
      />
      <div class="form when-closed">
        <TextField
          {...field('closed_ground')}
          label={t.closedGround}
          hint={t.closedGroundHint}
          maxLength={300}
          value={text('closed_ground', item?.closedGround ?? '')}
        />
        <DateField
          {...field('closed_until')}
          label={t.closedUntil}
          hint={t.closedUntilHint}
          value={text('closed_until', item?.closedUntil ?? '')}
        />
      </div>
    </>
  )
}
