import type { ComponentChildren } from 'preact'
import { typedList, typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField, type Choice } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { Employee } from '../../../organisation/queries.ts'
import { reorganisationPaths } from '../../paths.ts'
import type { StepKind } from '../../schema.ts'
import { Problems, type Shown } from '../../ui/details-page.tsx'
import { messages } from '../messages.ts'
import type { StepChoices } from '../queries.ts'

interface StepPageProps {
  lang: Lang
  account: string
  reorganisationId: string
  kind: StepKind
  choices: StepChoices
  /** The unit or committee that was chosen first, where the rest depends on it. */
  chosen: string | null
  people: readonly Employee[]
  peopleMax: number
  shown: Shown
}

const chosenFirst: Partial<Record<StepKind, 'unit' | 'committee'>> = {
  split_unit: 'unit',
  change_committee: 'committee',
}

/** Some steps are made in two: what it is about, then the rest. The others are one form. */
export function StepPage(props: StepPageProps) {
  const { lang, kind, reorganisationId, chosen, account } = props
  const t = messages[lang]
  const first = chosenFirst[kind]
  const back = reorganisationPaths.reorganisation({ reorganisationId })
  return (
    <>
      <Problems lang={lang} shown={props.shown} />
      <PageHeader title={t.kinds[kind]} />
      {first && chosen === null ? (
        <ChooseFirst {...props} first={first} />
      ) : (
        <Form
          action={reorganisationPaths.steps({ reorganisationId })}
          makesOne
          hidden={{ kind, ...(first ? { [first]: chosen ?? '' } : {}) }}
          keepFor={account}
        >
          <Fields {...props} />
          <FormButtons>
            <LinkButton href={back}>{t.cancel}</LinkButton>
            <Button kind="primary">{t.add}</Button>
          </FormButtons>
        </Form>
      )}
    </>
  )
}

function ChooseFirst({ first, ...props }: StepPageProps & { first: 'unit' | 'committee' }) {
  const { lang, reorganisationId, kind } = props
  const t = messages[lang]
  return (
    <SearchForm action={reorganisationPaths.newStep({ reorganisationId })} label={t.kinds[kind]}>
      <input type="hidden" name="kind" value={kind} />
      {first === 'unit' ? (
        <UnitSelect {...props} name="unit" label={t.unit} />
      ) : (
        <CommitteeSelect {...props} name="committee" label={t.committee} />
      )}
      <Button kind="primary">{t.next}</Button>
    </SearchForm>
  )
}

const unitChoices = ({ choices }: StepPageProps): Choice[] =>
  choices.units.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))

interface Named {
  name: string
  label: string
  hint?: string
  /** What an empty choice means, where it means something. */
  empty?: string
  value?: string
}

function UnitSelect({ name, label, hint, empty, value, ...props }: StepPageProps & Named) {
  const { lang, shown } = props
  return (
    <SelectField
      lang={lang}
      name={name}
      label={label}
      hint={hint}
      empty={empty ?? messages[lang].chooseUnit}
      value={typedText(shown.typed, name, value)}
      error={shown.errors[name]}
      choices={unitChoices(props)}
    />
  )
}

function CommitteeSelect({ name, label, hint, empty, value, ...props }: StepPageProps & Named) {
  const { lang, shown, choices } = props
  return (
    <SelectField
      lang={lang}
      name={name}
      label={label}
      hint={hint}
      empty={empty ?? messages[lang].chooseCommittee}
      value={typedText(shown.typed, name, value)}
      error={shown.errors[name]}
      choices={choices.committees.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}

function NameField({ lang, shown, label, value }: StepPageProps & { label: string; value?: string | undefined }) {
  return (
    <TextField
      lang={lang}
      name="name"
      label={label}
      value={typedText(shown.typed, 'name', value)}
      error={shown.errors['name']}
      maxLength={160}
    />
  )
}

function NewUnitFields(props: StepPageProps) {
  const { lang, shown, choices } = props
  const t = messages[lang]
  const text = (name: string, label: string, hint: string, maxLength: number) => (
    <TextField
      lang={lang}
      name={name}
      label={label}
      hint={hint}
      width="medium"
      value={typedText(shown.typed, name)}
      error={shown.errors[name]}
      maxLength={maxLength}
    />
  )
  return (
    <>
      <NameField {...props} label={t.name} />
      {text('unit_kind', t.unitKind, t.unitKindHint, 60)}
      {text('number', t.number, t.numberHint, 40)}
      <SelectField
        lang={lang}
        name="leader"
        label={t.leader}
        empty={t.noLeader}
        value={typedText(shown.typed, 'leader')}
        error={shown.errors['leader']}
        choices={choices.leaders.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

function CommitteePlace(props: StepPageProps & { level?: number; unit?: string }) {
  const { lang, shown, choices, level, unit } = props
  const t = messages[lang]
  return (
    <>
      <SelectField
        lang={lang}
        name="level"
        label={t.level}
        empty
        value={typedText(shown.typed, 'level', level === undefined ? '' : String(level))}
        error={shown.errors['level']}
        choices={choices.levels.map((one) => ({ value: String(one.level), label: `${one.level}: ${one.name}` }))}
      />
      <UnitSelect {...props} name="unit" label={t.unit} value={unit ?? ''} />
      <CommitteeSelect {...props} name="parent" label={t.over} empty={t.byUnits} />
    </>
  )
}

function Fields(props: StepPageProps): ComponentChildren {
  const { lang, kind } = props
  const t = messages[lang]
  switch (kind) {
    case 'move_unit':
      return (
        <>
          <UnitSelect {...props} name="unit" label={t.unit} />
          <UnitSelect {...props} name="parent" label={t.parent} />
        </>
      )
    case 'rename_unit':
      return (
        <>
          <UnitSelect {...props} name="unit" label={t.unit} />
          <NameField {...props} label={t.newName} />
        </>
      )
    case 'merge_units':
      return <MergeFields {...props} />
    case 'split_unit':
      return <SplitFields {...props} />
    case 'close_unit':
      return (
        <>
          <UnitSelect {...props} name="unit" label={t.unit} />
          <UnitSelect {...props} name="people_to" label={t.peopleTo} />
          <UnitSelect {...props} name="sub_units_to" label={t.subUnitsTo} />
        </>
      )
    case 'open_unit':
      return (
        <>
          <NewUnitFields {...props} />
          <UnitSelect {...props} name="parent" label={t.parent} />
        </>
      )
    default:
      return <CommitteeFields {...props} />
  }
}

function CommitteeFields(props: StepPageProps): ComponentChildren {
  const { lang, kind, choices, chosen, shown } = props
  const t = messages[lang]
  switch (kind) {
    case 'change_committee': {
      const now = choices.committees.find(({ id }) => id === chosen)
      return (
        <>
          <NameField {...props} label={t.name} value={now?.name} />
          <CommitteePlace {...props} {...(now ? { level: now.level, unit: now.unitId } : {})} />
        </>
      )
    }
    case 'merge_committee':
      return (
        <>
          <CommitteeSelect {...props} name="committee" label={t.committee} value={chosen ?? ''} />
          <CommitteeSelect {...props} name="into" label={t.intoCommittee} />
        </>
      )
    case 'close_committee':
      return <CommitteeSelect {...props} name="committee" label={t.committee} value={chosen ?? ''} />
    case 'open_committee':
      return (
        <>
          <NameField {...props} label={t.name} />
          <RadioGroup
            lang={lang}
            name="form"
            label={t.form}
            value={typedText(shown.typed, 'form', 'committee')}
            error={shown.errors['form']}
            choices={(['committee', 'staff_meeting'] as const).map((form) => ({ value: form, label: t.forms[form] }))}
          />
          <CommitteePlace {...props} {...(chosen === null ? {} : { unit: chosen })} />
        </>
      )
    default:
      return null
  }
}

function MergeFields(props: StepPageProps) {
  const t = messages[props.lang]
  return (
    <>
      {[1, 2, 3].map((n) => (
        <UnitSelect key={n} {...props} name={`unit_${n}`} label={t.merging(n)} />
      ))}
      <UnitSelect {...props} name="into" label={t.into} empty={t.intoNew} />
      <h2>{t.newUnit}</h2>
      <NewUnitFields {...props} />
      <UnitSelect {...props} name="parent" label={t.parent} />
    </>
  )
}

function SplitFields(props: StepPageProps) {
  const { lang, choices, chosen, people, peopleMax, shown } = props
  const t = messages[lang]
  const subUnits = choices.units.filter(({ parentId }) => parentId === chosen)
  return (
    <>
      <NewUnitFields {...props} />
      {subUnits.length === 0 ? (
        <p class="meta">{t.noSubUnits}</p>
      ) : (
        <CheckboxGroup
          lang={lang}
          name="sub_units"
          label={t.subUnits}
          values={typedList(shown.typed, 'sub_units')}
          error={shown.errors['sub_units']}
          choices={subUnits.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {people.length > 0 && (
        <CheckboxGroup
          lang={lang}
          name="people"
          label={t.people}
          hint={people.length === peopleMax ? t.peopleMax(peopleMax) : undefined}
          values={typedList(shown.typed, 'people')}
          error={shown.errors['people']}
          choices={people.map(({ personId, name, jobTitle }) => ({ value: personId, label: name, hint: jobTitle }))}
        />
      )}
    </>
  )
}
