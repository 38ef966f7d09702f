import { typedList, typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { UnitNode } from '../../../organisation/rules.ts'
import { agreementPaths } from '../../paths.ts'
import { messages as principleMessages } from '../../principles/messages.ts'
import { principleList, principleNames } from '../../principles/rules.ts'
import type { KeptAgreement } from '../../queries.ts'
import type { PartName } from '../../rules.ts'
import { messages as seatMessages } from '../../seats/messages.ts'
import { field, Problems, SaveButtons, type Refused } from '../../versions/ui/version-forms.tsx'
import { messages, sayDays } from '../messages.ts'

export interface PartPageProps {
  lang: Lang
  agreement: KeptAgreement
  part: PartName
  partId: string | null
  /** For exceptions: every unit there is. */
  units: readonly UnitNode[]
  refused?: Refused | undefined
}

/** The form of one row of one part, new or again. */
export function PartPage(props: PartPageProps) {
  const { lang, agreement, part, partId, refused } = props
  const t = messages[lang]
  const ids = { agreementId: agreement.id, part }
  const Fields = fieldsOf[part]
  return (
    <>
      <Problems lang={lang} refused={refused} />
      <PageHeader title={partId ? t.changeTitle[part] : t.add[part]} lead={agreement.title} />
      <Card>
        <Form
          action={partId ? agreementPaths.part({ ...ids, partId }) : agreementPaths.parts(ids)}
          hidden={{ version: agreement.version }}
        >
          <Fields {...props} />
          <TextField
            {...field(lang, 'clause', refused)}
            label={t.clause}
            hint={t.clauseHint}
            width="medium"
            value={typedText(refused?.typed, 'clause', rowOf(agreement, part, partId)?.clause)}
            maxLength={60}
          />
          {part !== 'items' && part !== 'exceptions' && <WordingField {...props} />}
          <SaveButtons lang={lang} back={agreementPaths.version({ agreementId: agreement.id })} />
        </Form>
      </Card>
    </>
  )
}

const rowOf = (agreement: KeptAgreement, part: PartName, id: string | null) =>
  agreement[part].find((row) => row.id === id)

const by = (id: string | null) => (row: { readonly id: string }) => row.id === id

function WordingField({ lang, agreement, part, partId, refused }: PartPageProps) {
  const t = messages[lang]
  const row = rowOf(agreement, part, partId)
  return (
    <TextArea
      {...field(lang, 'wording', refused)}
      label={t.wording}
      need="optional"
      rows={3}
      value={typedText(refused?.typed, 'wording', row && 'wording' in row ? row.wording : '')}
      maxLength={1000}
    />
  )
}

interface LevelFieldProps extends PartPageProps {
  level: number | null | undefined
  mayBeAll: boolean
}

function LevelField({ lang, agreement, refused, level, mayBeAll }: LevelFieldProps) {
  const t = messages[lang]
  const levels = agreement.levels.map((each) => ({ value: String(each.level), label: each.name }))
  const first = mayBeAll ? 'all' : '1'
  return (
    <SelectField
      {...field(lang, 'level', refused)}
      label={t.level}
      value={typedText(refused?.typed, 'level', level ? String(level) : first)}
      choices={mayBeAll ? [{ value: 'all', label: t.allLevels }, ...levels] : levels}
    />
  )
}

function SeatsFields(props: PartPageProps) {
  const { lang, agreement, partId, refused } = props
  const t = messages[lang]
  const words = seatMessages[lang]
  const row = agreement.seats.find(by(partId))
  const text = (name: string, otherwise?: string | null) => typedText(refused?.typed, name, otherwise ?? '')
  const choices = <T extends string>(from: Record<T, string>) =>
    Object.entries<string>(from).map(([value, label]) => ({ value, label }))
  return (
    <>
      <p class="meta">{t.seatLevelHint}</p>
      <LevelField {...props} level={row?.level} mayBeAll={false} />
      <RadioGroup
        {...field(lang, 'side', refused)}
        label={t.side}
        inline
        value={text('side', row?.side ?? 'employee')}
        choices={choices(t.sideChoices)}
      />
      <SelectField
        {...field(lang, 'mandate_kind', refused)}
        label={t.kind}
        value={text('mandate_kind', row?.mandateKind ?? 'any')}
        choices={[{ value: 'any', label: t.anyKind }, ...choices(words.kinds)]}
      />
      <TextField
        {...field(lang, 'election_group', refused)}
        label={t.group}
        hint={t.groupHint}
        need="optional"
        width="medium"
        value={text('election_group', row?.electionGroup)}
        maxLength={40}
        suggestions={[...new Set(agreement.seats.flatMap((seat) => seat.electionGroup ?? []))]}
      />
      <NumberFields {...props} />
      <SelectField
        {...field(lang, 'chosen_by', refused)}
        label={t.chosenBy}
        empty
        value={text('chosen_by', row?.chosenBy)}
        choices={choices(words.chosenBy)}
      />
    </>
  )
}

/** From how many seats to how many. */
function NumberFields({ lang, agreement, partId, refused }: PartPageProps) {
  const t = messages[lang]
  const row = agreement.seats.find(by(partId))
  const text = (name: string, number: number | null | undefined) =>
    typedText(refused?.typed, name, number === null || number === undefined ? '' : String(number))
  return (
    <div class="field-line">
      <TextField
        {...field(lang, 'at_least', refused)}
        label={t.atLeast}
        width="short"
        inputMode="numeric"
        value={text('at_least', row?.atLeast)}
      />
      <TextField
        {...field(lang, 'at_most', refused)}
        label={t.atMost}
        need="optional"
        width="short"
        inputMode="numeric"
        value={text('at_most', row?.atMost)}
      />
    </div>
  )
}

function PrincipleFields(props: PartPageProps) {
  const { lang, agreement, partId, refused } = props
  const t = messages[lang]
  const words = principleMessages[lang]
  const row = agreement.principles.find(by(partId))
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices
  return (
    <>
      <SelectField
        {...field(lang, 'choice', refused)}
        label={t.principle}
        hint={t.principleHint}
        empty
        value={typedText(refused?.typed, 'choice', row ? `${row.principle}:${row.choice}` : '')}
        choices={principleNames.map((name) => ({
          label: words.names[name],
          choices: principleList[name].choices.map((choice) => ({
            value: `${name}:${choice}`,
            label: sentences[name]?.[choice] ?? choice,
          })),
        }))}
      />
      <LevelField {...props} level={row?.level} mayBeAll />
    </>
  )
}

function ItemFields(props: PartPageProps) {
  const { lang, agreement, partId, refused } = props
  const t = messages[lang]
  const row = agreement.items.find(by(partId))
  const text = (name: string, otherwise?: string) => typedText(refused?.typed, name, otherwise)
  const choices = (from: Record<string, string>) => Object.entries(from).map(([value, label]) => ({ value, label }))
  return (
    <>
      <TextField {...field(lang, 'title', refused)} label={t.title} value={text('title', row?.title)} maxLength={200} />
      <LevelField {...props} level={row?.level} mayBeAll />
      <RadioGroup
        {...field(lang, 'placed', refused)}
        label={t.placedLabel}
        value={text('placed', row?.placed ?? 'first')}
        choices={choices(t.placed)}
      />
      <RadioGroup
        {...field(lang, 'kind', refused)}
        label={t.itemKind}
        value={text('kind', row?.kind)}
        choices={choices(t.kinds)}
      />
      <CheckboxGroup
        {...field(lang, 'apsa', refused)}
        label={t.apsaLabel}
        values={typedList(refused?.typed, 'apsa', row?.apsa)}
        choices={choices(t.apsa)}
      />
      <TextField
        {...field(lang, 'presenter', refused)}
        label={t.presenter}
        need="optional"
        width="medium"
        value={text('presenter', row?.presenter)}
        maxLength={160}
      />
      <TextField
        {...field(lang, 'minutes', refused)}
        label={t.minutes}
        need="optional"
        width="short"
        inputMode="numeric"
        value={text('minutes', row?.minutes ? String(row.minutes) : '')}
      />
    </>
  )
}

function TrainingFields({ lang, agreement, partId, refused }: PartPageProps) {
  const t = messages[lang]
  const row = agreement.training.find(by(partId))
  return (
    <>
      <RadioGroup
        {...field(lang, 'training', refused)}
        label={t.trainingLabel}
        value={typedText(refused?.typed, 'training', row?.training)}
        choices={Object.entries(t.trainings).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...field(lang, 'days', refused)}
        label={t.days}
        hint={t.daysHint}
        width="short"
        inputMode="decimal"
        value={typedText(refused?.typed, 'days', row ? sayDays(lang, row.days) : '')}
      />
      <TextField
        {...field(lang, 'within_months', refused)}
        label={t.withinMonths}
        width="short"
        inputMode="numeric"
        value={typedText(refused?.typed, 'within_months', row ? String(row.withinMonths) : '')}
      />
    </>
  )
}

function ExceptionFields({ lang, agreement, partId, units, refused }: PartPageProps) {
  const t = messages[lang]
  const row = agreement.exceptions.find(by(partId))
  const indented = (node: UnitNode) => '\u2003'.repeat(node.depth) + node.name
  const gone = row && !units.some((node) => node.id === row.unitId) ? [{ value: row.unitId, label: row.unitName }] : []
  return (
    <>
      <SelectField
        {...field(lang, 'unit', refused)}
        label={t.unit}
        empty
        value={typedText(refused?.typed, 'unit', row?.unitId)}
        choices={[...gone, ...units.map((node) => ({ value: node.id, label: indented(node) }))]}
      />
      <RadioGroup
        {...field(lang, 'form', refused)}
        label={t.form}
        value={typedText(refused?.typed, 'form', row?.form)}
        choices={Object.entries(t.forms).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        {...field(lang, 'reason', refused)}
        label={t.reason}
        rows={3}
        value={typedText(refused?.typed, 'reason', row?.reason)}
        maxLength={300}
      />
    </>
  )
}

const fieldsOf = {
  seats: SeatsFields,
  principles: PrincipleFields,
  items: ItemFields,
  training: TrainingFields,
  exceptions: ExceptionFields,
} satisfies Record<PartName, (props: PartPageProps) => unknown>
