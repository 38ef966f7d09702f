import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import type { ScopeChoices } from '../scope/rules.ts'
import { LevelFields, type LevelToPlan } from './level-fields.tsx'

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
