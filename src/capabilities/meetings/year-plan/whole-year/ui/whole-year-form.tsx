import { sayTime } from '../../../../../platform/clock/words.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox, CheckboxGroup } from '../../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { messages as planMessages } from '../../messages.ts'
import { yearPlanPaths } from '../../paths.ts'
import { LevelFields, type LevelToPlan } from '../../ui/level-fields.tsx'
import { keptField } from '../input.ts'
import { messages } from '../messages.ts'

export interface WholeYearFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly year: number
  readonly years: readonly number[]
  readonly levels: readonly LevelToPlan[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly refusal?: string | undefined
}

const usualTimes = ['08:00', '09:00', '10:00', '12:30', '13:00', '14:00', '15:00']
const usual = { apart: '28', up: '90', down: '90', otherTimes: ['09:00', '15:00'] }

/** First the year, in the address; then how each level wishes to meet and what shall hold between them. */
export function WholeYearForm(props: WholeYearFormProps) {
  const { lang, year, years, levels, errors = {}, refusal } = props
  const [t, plan] = [messages[lang], planMessages[lang]]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.title} lead={t.lead} />
      <Card>
        <SearchForm action={yearPlanPaths.wholeYears()} label={plan.year}>
          <SelectField
            lang={lang}
            name="year"
            label={plan.year}
            value={String(year)}
            choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
          <FormButtons>
            <Button kind="secondary">{plan.choose}</Button>
          </FormButtons>
        </SearchForm>
      </Card>
      {levels.length === 0 ? (
        <Card>
          <EmptyState title={t.noBodies}>
            <p>{t.noBodiesText}</p>
          </EmptyState>
        </Card>
      ) : (
        <Wishes {...props} />
      )}
    </Stack>
  )
}

function Wishes(props: WholeYearFormProps) {
  const { lang, accountId, year, levels } = props
  const [t, plan] = [messages[lang], planMessages[lang]]
  return (
    <Form action={yearPlanPaths.wholeYears()} hidden={{ year }} keepFor={accountId}>
      <Between {...props} />
      {levels.map((level) => (
        <Card key={level.level} title={plan.perLevel(level.name)}>
          <LevelFields
            {...props}
            level={level}
            underMonths={<Kept {...props} name={keptField('keeps_months', level.level)} label={t.keepsMonths} />}
            underWeekday={<Kept {...props} name={keptField('keeps_weekday', level.level)} label={t.keepsWeekday} />}
          />
        </Card>
      ))}
      <p class="meta">{t.also}</p>
      <p class="meta">{t.startHint}</p>
      <FormButtons>
        <Button kind="primary">{t.start}</Button>
        <LinkButton kind="quiet" href={yearPlanPaths.plans()}>
          {plan.title}
        </LinkButton>
      </FormButtons>
    </Form>
  )
}

/** A wish that must be kept, when ticked. */
function Kept({ lang, typed, name, label }: WholeYearFormProps & { name: string; label: string }) {
  return <Checkbox lang={lang} name={name} label={label} checked={typedText(typed, name) !== ''} />
}

function Between({ lang, year, errors = {}, typed }: WholeYearFormProps) {
  const t = messages[lang]
  const field = (name: string, otherwise: string) => ({
    lang,
    name,
    error: errors[name],
    value: typedText(typed, name, otherwise),
  })
  const days = { width: 'short', inputMode: 'numeric', unit: t.days } as const
  return (
    <Card title={t.between}>
      <TextField {...field('title', t.usualName(year))} label={t.planName} need="required" maxLength={120} />
      <TextField {...field('up', usual.up)} {...days} label={t.up} hint={t.flowHint} />
      <TextField {...field('down', usual.down)} {...days} label={t.down} />
      <TextField {...field('apart', usual.apart)} {...days} label={t.apart} />
      <CheckboxGroup
        lang={lang}
        name="other_times"
        error={errors['other_times']}
        label={t.otherTimes}
        hint={t.otherTimesHint}
        inline
        values={typedList(typed, 'other_times', typed ? [] : usual.otherTimes)}
        choices={usualTimes.map((value) => ({ value, label: sayTime(value, lang) }))}
      />
    </Card>
  )
}
