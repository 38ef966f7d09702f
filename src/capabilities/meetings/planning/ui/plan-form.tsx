import { sayDate } from '../../../../platform/clock/words.ts'
import { timeOfDay } from '../../../../platform/clock/dates.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField, TimeField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Cluster, Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as words } from '../../messages.ts'
import type { Meeting } from '../../rules.ts'
import { messages as seriesWords } from '../../series/messages.ts'
import { seriesPaths } from '../../series/paths.ts'
import { messages } from '../messages.ts'
import type { DayWarning } from '../rules.ts'

export interface PlanFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly action: string
  readonly back: { readonly href: string; readonly label: string }
  /** The meeting as it is stored; null for a new one. */
  readonly meeting: Meeting | null
  readonly warnings?: readonly DayWarning[]
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
  /** Said above the form after somebody else saved: the meeting as it is now. */
  readonly storedNow?: string
}

/** When and where. A day with remarks is asked about once more. */
export function PlanForm(props: PlanFormProps) {
  const { lang, meeting, warnings = [], errors = {}, refusal, storedNow } = props
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal, ...(warnings.length > 0 && { name: 'confirmed' }) }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary
        lang={lang}
        errors={summary}
        title={warnings.length > 0 && Object.keys(errors).length === 0 ? t.confirmDay : undefined}
      />
      <PageHeader title={props.title} />
      {storedNow !== undefined && (
        <Notice lang={lang} tone="info" title={t.otherText}>
          <p>{storedNow}</p>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice lang={lang} tone="warn" title={t.toConsider}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.code}>{sayWarning(lang, warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card>
        <Form action={props.action} hidden={meeting ? { version: meeting.version } : {}} keepFor={props.accountId}>
          <Fields {...props} />
          <p class="meta">{meeting ? t.changeHint : t.invitationHint}</p>
          {warnings.length > 0 && <Checkbox lang={lang} name="confirmed" label={t.confirm} />}
          <FormButtons>
            <Button kind="primary">{meeting ? t.save : t.plan}</Button>
            <LinkButton kind="quiet" href={props.back.href}>
              {props.back.label}
            </LinkButton>
            {meeting && (
              <LinkButton kind="quiet" href={seriesPaths.repetitions({ meetingId: meeting.id })}>
                {seriesWords[lang].open}
              </LinkButton>
            )}
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

/** What to think of about a day, in words. */
export function sayWarning(lang: Lang, warning: DayWarning): string {
  const t = messages[lang].warnings
  switch (warning.code) {
    case 'weekend':
      return t.weekend
    case 'closing_day':
      return t.closing_day
    case 'holiday':
      return t.holiday(warning.name)
    case 'short_notice':
      return t.short_notice(sayDate(warning.on, lang, 'medium'), warning.clause)
    case 'items_deadline_passed':
      return t.items_deadline_passed(sayDate(warning.on, lang, 'medium'), warning.clause)
  }
}

function Fields({ lang, meeting, errors = {}, typed }: PlanFormProps) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const text = (name: string, stored: string) => typedText(typed, name, typed ? '' : stored)
  return (
    <>
      <DateField {...field('date')} label={t.date} need="required" value={text('date', meeting?.on ?? '')} />
      <Cluster>
        <TimeField
          {...field('start')}
          label={t.start}
          need="required"
          value={text('start', meeting ? timeOfDay(meeting.startsAt) : '')}
        />
        <TimeField
          {...field('end')}
          label={t.end}
          need="required"
          value={text('end', meeting ? timeOfDay(meeting.endsAt) : '')}
        />
      </Cluster>
      <TextField
        {...field('place')}
        label={t.place}
        hint={t.placeHint}
        need="optional"
        maxLength={200}
        value={text('place', meeting?.place ?? '')}
      />
      <RadioGroup
        {...field('kind')}
        label={t.kind}
        inline
        value={text('kind', meeting?.kind ?? 'ordinary')}
        choices={(['ordinary', 'extraordinary'] as const).map((kind) => ({
          value: kind,
          label: words[lang].meetingKinds[kind],
        }))}
      />
    </>
  )
}
