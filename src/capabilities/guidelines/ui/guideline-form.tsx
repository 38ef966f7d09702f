import { acceptedEndings } from '../../../platform/files/file-kinds.ts'
import { messages as fileWords } from '../../../platform/files/messages.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { toLight } from '../../../platform/rich-text/light-notation.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { FileField } from '../../../ui/components/field/file-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../ui/components/rich-text-field/rich-text-field.tsx'
import type { BodyLine } from '../../committees/bodies/queries.ts'
import type { UnitNode } from '../../organisation/rules.ts'
import type { Duty } from '../duties/rules.ts'
import { messages } from '../messages.ts'
import { kinds, type Guideline, type GuidelineText } from '../rules.ts'

/** The form as it is shown again: what was typed and what was wrong. */
export interface FormState {
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
}

interface Frame {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly action: string
  readonly back: string
  readonly state: FormState
}

/** Whom a text can cover. */
export interface CoverageChoices {
  readonly units: readonly UnitNode[]
  readonly levels: readonly { readonly value: string; readonly label: string }[]
}

interface FactsProps extends Pick<Frame, 'lang' | 'state'> {
  readonly duties: readonly Duty[]
  readonly guideline: Guideline | null
}

/** What it is called, and what it is. */
function FactsFields({ lang, state, duties, guideline }: FactsProps) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: state.errors?.[name] })
  return (
    <>
      <TextField
        {...field('title')}
        label={t.fields.title}
        need="required"
        maxLength={200}
        value={typedText(state.typed, 'title', guideline?.title)}
      />
      <RadioGroup
        {...field('kind')}
        label={t.fields.kind}
        need="required"
        value={typedText(state.typed, 'kind', guideline?.kind)}
        choices={kinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))}
      />
      {duties.length > 0 && (
        <CheckboxGroup
          {...field('duty')}
          label={t.fields.duties}
          need="optional"
          values={typedList(state.typed, 'duty', guideline?.dutyIds ?? [])}
          choices={duties.map(({ id, title, clause }) => ({ value: id, label: title, hint: clause }))}
        />
      )}
      <TextField
        {...field('published_at')}
        label={t.fields.publishedAt}
        hint={t.fields.publishedAtHint}
        need="optional"
        maxLength={300}
        value={typedText(state.typed, 'published_at', guideline?.publishedAt)}
      />
      <DateField
        {...field('revise_on')}
        label={t.fields.reviseOn}
        need="optional"
        value={typedText(state.typed, 'revise_on', guideline?.reviseOn ?? '')}
      />
    </>
  )
}

/** Whom the text covers: agreed with it, so it begins as the text before had it. */
function Coverage({ lang, state, choices, before }: TextProps) {
  const t = messages[lang].fields
  const field = (name: string) => ({ lang, name, error: state.errors?.[name] })
  const chosen = typedList(state.typed, 'unit', before?.units.map(({ id }) => id) ?? [])
  const [top, ...rest] = choices.units
  const groups = rest.filter(({ depth }) => depth === 1)
  return (
    <>
      <RadioGroup
        {...field('covers')}
        label={t.covers}
        need="required"
        value={typedText(state.typed, 'covers', before?.covers ?? 'all')}
        choices={[
          { value: 'all', label: t.coversAll },
          { value: 'units', label: t.coversUnits, hint: t.coversUnitsHint },
          { value: 'levels', label: t.coversLevels, hint: t.coversLevelsHint },
        ]}
      />
      <details open={chosen.length > 0 || state.errors?.['unit'] !== undefined}>
        <summary>{t.units}</summary>
        <Stack gap="tight">
          {top && groups.length === 0 && (
            <CheckboxGroup {...field('unit')} label={top.name} values={chosen} choices={unitChoices([top])} />
          )}
          {groups.map((group, index) => (
            <CheckboxGroup
              {...field('unit')}
              key={group.id}
              id={index === 0 ? undefined : `unit-of-${index}`}
              error={index === 0 ? state.errors?.['unit'] : undefined}
              label={group.name}
              values={chosen}
              choices={unitChoices(under(rest, group))}
            />
          ))}
        </Stack>
      </details>
      <CheckboxGroup
        {...field('level')}
        label={t.levels}
        need="optional"
        inline
        values={typedList(state.typed, 'level', before?.levels.map(String) ?? [])}
        choices={choices.levels}
      />
    </>
  )
}

const unitChoices = (units: readonly UnitNode[]) => units.map(({ id, name }) => ({ value: id, label: name }))

/** A unit of the second tier and all under it, in reading order. */
function under(units: readonly UnitNode[], group: UnitNode): readonly UnitNode[] {
  const at = units.indexOf(group)
  const next = units.findIndex((unit, index) => index > at && unit.depth <= group.depth)
  return units.slice(at, next < 0 ? units.length : next)
}

interface TextProps extends Pick<Frame, 'lang' | 'state'> {
  readonly bodies: readonly BodyLine[]
  /** Also what no body agreed on may be entered. */
  readonly mayDecide: boolean
  readonly committeeId: string | null
  readonly agreedOn: string
  readonly choices: CoverageChoices
  /** The text before it; null for the first. */
  readonly before: GuidelineText | null
}

/** The text and who agreed on it. */
function TextFields(props: TextProps) {
  const { lang, state, bodies, mayDecide, committeeId, before } = props
  const t = messages[lang].fields
  const field = (name: string) => ({ lang, name, error: state.errors?.[name] })
  const of = (name: string, otherwise = '') => typedText(state.typed, name, otherwise)
  return (
    <>
      <SelectField
        {...field('committee')}
        label={t.committee}
        {...(mayDecide ? { empty: t.noCommittee } : {})}
        value={of('committee', committeeId ?? '')}
        choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {mayDecide && (
        <TextField
          {...field('decided_by')}
          label={t.decidedBy}
          hint={t.decidedByHint}
          need="optional"
          maxLength={120}
          value={of('decided_by')}
        />
      )}
      <Days {...props} />
      <Coverage {...props} />
      <RichTextField
        {...field('text')}
        label={t.text}
        hint={t.textHint}
        rows={14}
        value={of('text', before?.text ? toLight(before.text) : '')}
      />
      <FileField
        {...field('file')}
        label={t.files}
        hint={fileWords[lang].kinds}
        need="optional"
        accept={acceptedEndings}
        multiple
      />
      {before && (
        <TextArea {...field('note')} label={t.note} need="optional" rows={3} maxLength={1000} value={of('note')} />
      )}
    </>
  )
}

/** When it was agreed, and from when it holds. */
function Days({ lang, state, agreedOn }: TextProps) {
  const t = messages[lang].fields
  const field = (name: string) => ({ lang, name, error: state.errors?.[name] })
  return (
    <>
      <DateField
        {...field('agreed_on')}
        label={t.agreedOn}
        need="required"
        value={typedText(state.typed, 'agreed_on', agreedOn)}
      />
      <DateField
        {...field('valid_from')}
        label={t.validFrom}
        hint={t.validFromHint}
        need="optional"
        value={typedText(state.typed, 'valid_from')}
      />
    </>
  )
}

interface FormProps extends Frame {
  /** Left out when the facts stand as they are. */
  readonly facts?: Omit<FactsProps, 'lang' | 'state'>
  /** Left out when the text stands as it is. */
  readonly text?: Omit<TextProps, 'lang' | 'state'>
  readonly lead?: string | undefined
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly save: string
}

/** A new guideline, other facts of one, or another text. */
export function GuidelineForm({ lang, state, facts, text, ...props }: FormProps) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <ErrorSummary
        lang={lang}
        errors={Object.entries(state.errors ?? {}).map(([name, message]) => ({ name, text: message }))}
      />
      <PageHeader title={props.title} lead={props.lead} />
      <Form
        action={props.action}
        multipart={text !== undefined}
        makesOne={text !== undefined}
        hidden={props.hidden}
        keepFor={props.accountId}
        label={props.title}
      >
        {facts && (
          <Card title={t.sectionWhat}>
            <div class="form">
              <FactsFields lang={lang} state={state} {...facts} />
            </div>
          </Card>
        )}
        {text && (
          <Card title={t.sectionText}>
            <div class="form">
              <TextFields lang={lang} state={state} {...text} />
            </div>
          </Card>
        )}
        <FormButtons>
          <Button kind="primary">{props.save}</Button>
          <LinkButton kind="quiet" href={props.back}>
            {t.cancel}
          </LinkButton>
        </FormButtons>
      </Form>
    </Stack>
  )
}
