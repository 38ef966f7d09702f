import { messages as clockWords } from '../../../../platform/clock/messages.ts'
import { asSentence } from '../../../../platform/clock/words.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { TimeField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { Cluster, Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { levelField } from '../input.ts'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import type { Wish } from '../rules.ts'
import type { ScopeChoices } from '../scope/rules.ts'

export interface LevelToPlan {
  readonly level: number
  readonly name: string
  readonly wish: Wish
  /** What the agreement asks for. */
  readonly asked: { readonly amount: number; readonly clause: string } | null
}

export interface NewPlanPageProps {
  readonly lang: Lang
  readonly accountId: string
  readonly year: number
  readonly years: readonly number[]
  readonly choices: ScopeChoices
  readonly levelNames: ReadonlyMap<number, string>
  /** What was chosen first; null as long as nothing is. */
  readonly chosen: { readonly scope: string; readonly name: string; readonly levels: readonly LevelToPlan[] } | null
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly refusal?: string | undefined
}

/** Two steps: the year and whom the plan is for, in the address; then how they wish to meet. */
export function NewPlanPage(props: NewPlanPageProps) {
  const { lang, errors = {}, refusal } = props
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.newTitle} lead={t.newLead} />
      <Card>
        <ScopeForm {...props} />
      </Card>
      {props.chosen && <WishForm {...props} chosen={props.chosen} />}
    </Stack>
  )
}

function ScopeForm({ lang, year, years, choices, levelNames, chosen }: NewPlanPageProps) {
  const t = messages[lang]
  const groups = [
    {
      label: t.scopes.levels,
      choices: choices.levels.map(({ level, bodies }) => ({
        value: `level:${level}`,
        label: t.wholeLevel(levelNames.get(level) ?? String(level), bodies),
      })),
    },
    {
      label: t.scopes.branches,
      choices: choices.branches.map(({ id, name, bodies }) => ({
        value: `branch:${id}`,
        label: t.branch(name, bodies),
      })),
    },
    { label: t.scopes.bodies, choices: choices.bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })) },
  ]
  return (
    <SearchForm action={yearPlanPaths.newPlan()} label={t.scope}>
      <SelectField
        lang={lang}
        name="year"
        label={t.year}
        value={String(year)}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <SelectField
        lang={lang}
        name="scope"
        label={t.scope}
        value={chosen?.scope}
        empty
        choices={groups.filter((group) => group.choices.length > 0)}
      />
      <FormButtons>
        <Button kind={chosen ? 'secondary' : 'primary'}>{t.choose}</Button>
      </FormButtons>
    </SearchForm>
  )
}

type Chosen = NonNullable<NewPlanPageProps['chosen']>

function WishForm(props: NewPlanPageProps & { chosen: Chosen }) {
  const { lang, accountId, year, chosen, errors = {}, typed } = props
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const isOne = chosen.levels.length === 1
  return (
    <Form action={yearPlanPaths.plans()} hidden={{ year, scope: chosen.scope }} keepFor={accountId}>
      <Card>
        <TextField
          {...field('title')}
          label={t.planName}
          need="required"
          maxLength={120}
          value={typedText(typed, 'title', t.usualName(chosen.name, year).slice(0, 120))}
        />
        <RadioGroup
          {...field('flow')}
          label={t.flow}
          hint={t.flowHint}
          value={typedText(typed, 'flow', 'up')}
          choices={(['up', 'down', 'none'] as const).map((value) => ({ value, label: t.flows[value] }))}
        />
        <TextField
          {...field('days_between')}
          label={t.daysBetween}
          width="short"
          inputMode="numeric"
          value={typedText(typed, 'days_between', '14')}
        />
      </Card>
      {chosen.levels.map((level) => (
        <Card key={level.level} title={t.perLevel(isOne ? chosen.name : level.name)}>
          <LevelFields {...props} level={level} />
        </Card>
      ))}
      <p class="meta">{t.proposeHint}</p>
      <FormButtons>
        <Button kind="primary">{t.propose}</Button>
        <LinkButton kind="quiet" href={yearPlanPaths.plans()}>
          {t.title}
        </LinkButton>
      </FormButtons>
    </Form>
  )
}

type LevelFieldsProps = NewPlanPageProps & { level: LevelToPlan }

function LevelFields(props: LevelFieldsProps) {
  const { lang, level, typed } = props
  const { wish, asked } = level
  const t = messages[lang]
  const { weekdays, months } = clockWords[lang]
  const field = fieldOf(props)
  const usualWeekday = wish.weekday === null ? 'any' : String(wish.weekday)
  return (
    <>
      <TextField
        {...field('meetings', String(wish.meetings))}
        label={t.meetings}
        hint={asked ? t.asked(asked.amount, asked.clause) : t.notAsked}
        width="short"
        inputMode="numeric"
      />
      <CheckboxGroup
        {...field('months', '')}
        label={t.months}
        inline
        values={typedList(typed, levelField('months', level.level), wish.months.map(String))}
        choices={months.map((label, index) => ({ value: String(index + 1), label: asSentence(label) }))}
      />
      <SelectField
        {...field('weekday', usualWeekday)}
        label={t.weekday}
        choices={[
          ...weekdays.slice(0, 5).map((label, index) => ({ value: String(index + 1), label: asSentence(label) })),
          { value: 'any', label: t.anyWeekday },
        ]}
      />
      <TimeAndPlace {...props} />
    </>
  )
}

/** A field of a level with what was typed, or what is usual. */
function fieldOf({ lang, level: { level }, errors = {}, typed }: LevelFieldsProps) {
  return (field: Parameters<typeof levelField>[0], usual: string) => {
    const name = levelField(field, level)
    return { lang, name, error: errors[name], value: typedText(typed, name, usual) }
  }
}

function TimeAndPlace(props: LevelFieldsProps) {
  const t = messages[props.lang]
  const { wish } = props.level
  const field = fieldOf(props)
  return (
    <>
      <Cluster>
        <TimeField {...field('starts', wish.starts)} label={t.starts} />
        <TextField
          {...field('minutes', String(wish.minutes))}
          label={t.minutes}
          unit={t.minutesUnit}
          width="short"
          inputMode="numeric"
        />
      </Cluster>
      <TextField {...field('place', wish.place)} label={t.place} need="optional" maxLength={200} />
    </>
  )
}
