import type { FieldErrors, Typed } from '../../../../platform/http/form.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as agreementMessages } from '../../messages.ts'
import { agreementPaths } from '../../paths.ts'
import type { KeptAgreement, KeptRule } from '../../queries.ts'
import { messages, usualTitle } from '../messages.ts'
import { measures, ruleNames } from '../rules.ts'

/** A refused form: what was typed, what is wrong with which field, and what the rules said. */
export interface Refused {
  readonly typed?: Typed | undefined
  readonly errors: FieldErrors
  readonly refusal?: string | undefined
}

export interface FormPageProps {
  lang: Lang
  refused?: Refused | undefined
}

export function Problems({ lang, refused }: FormPageProps) {
  if (!refused) return null
  const errors = Object.entries(refused.errors).map(([name, text]) => ({ name, text }))
  return <ErrorSummary lang={lang} errors={refused.refusal ? [{ text: refused.refusal }, ...errors] : errors} />
}

export const field = (lang: Lang, name: string, refused: Refused | undefined) => ({
  lang,
  name,
  error: refused?.errors[name],
})

type NewVersionPageProps = FormPageProps & { copied: KeptAgreement | null; municipality: string }

export function NewVersionPage({ lang, refused, copied, municipality }: NewVersionPageProps) {
  const t = messages[lang]
  const templates = [
    { value: 'four', label: t.startFour, hint: t.thresholdHint },
    { value: 'three', label: t.startThree, hint: t.thresholdHint },
    { value: 'region', label: t.startRegion, hint: t.templateHint },
    { value: 'blank', label: t.startBlank, hint: t.blankHint },
  ]
  const starts = copied ? [{ value: 'copy', label: t.startCopy }, ...templates] : templates
  return (
    <>
      <Problems lang={lang} refused={refused} />
      <PageHeader title={copied ? t.newTitle : t.firstTitle} lead={copied ? t.newLead : t.firstLead} />
      <Card>
        <Form action={agreementPaths.versions()}>
          <DetailFields
            lang={lang}
            refused={refused}
            agreement={{ title: copied?.title ?? usualTitle(municipality), signedOn: null, validFrom: '' }}
            isFirst={copied === null}
          />
          <RadioGroup
            {...field(lang, 'start', refused)}
            label={t.start}
            choices={starts}
            // Which agreement a municipality has is not known before it says so.
            value={typedText(refused?.typed, 'start', copied ? 'copy' : '')}
          />
          <FormButtons>
            <Button kind="primary">{copied ? t.create : t.createFirst}</Button>
            <LinkButton kind="quiet" href={agreementPaths.agreement()}>
              {t.cancel}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </>
  )
}

interface DetailValues {
  title: string
  signedOn: string | null
  validFrom: string
}

function DetailFields({
  lang,
  refused,
  agreement,
  isFirst,
}: FormPageProps & { agreement: DetailValues; isFirst?: boolean }) {
  const t = messages[lang]
  const typed = refused?.typed
  return (
    <>
      <TextField
        {...field(lang, 'title', refused)}
        label={t.title}
        hint={t.titleHint}
        value={typedText(typed, 'title', agreement.title)}
        maxLength={160}
      />
      <DateField
        {...field(lang, 'signed_on', refused)}
        label={t.signedOn}
        need="optional"
        value={typedText(typed, 'signed_on', agreement.signedOn ?? '')}
      />
      <DateField
        {...field(lang, 'valid_from', refused)}
        label={t.validFrom}
        hint={isFirst ? t.firstValidFromHint : t.validFromHint}
        value={typedText(typed, 'valid_from', agreement.validFrom)}
      />
    </>
  )
}

export function SaveButtons({ lang, back }: { lang: Lang; back: string }) {
  const t = messages[lang]
  return (
    <FormButtons>
      <Button kind="primary">{t.save}</Button>
      <LinkButton kind="quiet" href={back}>
        {t.cancel}
      </LinkButton>
    </FormButtons>
  )
}

export function DetailsPage({ lang, refused, agreement }: FormPageProps & { agreement: KeptAgreement }) {
  const t = messages[lang]
  const ids = { agreementId: agreement.id }
  return (
    <>
      <Problems lang={lang} refused={refused} />
      <PageHeader title={t.changeDetails} lead={agreement.title} />
      <Card>
        <Form action={agreementPaths.details(ids)} hidden={{ version: agreement.version }}>
          <DetailFields lang={lang} refused={refused} agreement={agreement} />
          <SaveButtons lang={lang} back={agreementPaths.version(ids)} />
        </Form>
      </Card>
    </>
  )
}

export function LevelsPage({ lang, refused, agreement }: FormPageProps & { agreement: KeptAgreement }) {
  const t = messages[lang]
  const ids = { agreementId: agreement.id }
  const of = (level: number) => agreement.levels.find((candidate) => candidate.level === level)
  return (
    <>
      <Problems lang={lang} refused={refused} />
      <PageHeader title={t.changeLevels} lead={t.levelsLead} />
      <Card>
        <Form action={agreementPaths.levels(ids)} hidden={{ version: agreement.version }}>
          {[1, 2, 3, 4].map((level) => (
            <div class="field-line" key={level}>
              <TextField
                {...field(lang, `name_${level}`, refused)}
                label={t.levelName(level)}
                need={level > 2 ? 'optional' : undefined}
                width="medium"
                value={typedText(refused?.typed, `name_${level}`, of(level)?.name)}
                maxLength={80}
              />
              <TextField
                {...field(lang, `tier_${level}`, refused)}
                label={t.levelTier(level)}
                need="optional"
                width="medium"
                value={typedText(refused?.typed, `tier_${level}`, of(level)?.managementTier)}
                maxLength={80}
              />
            </div>
          ))}
          <SaveButtons lang={lang} back={agreementPaths.version(ids)} />
        </Form>
      </Card>
    </>
  )
}

type RulePageProps = FormPageProps & { agreement: KeptAgreement; rule: KeptRule | null; wordingOnly: boolean }

/** One rule. In a version in force everything but the wording is shown as it stands and sent unchanged. */
export function RulePage({ lang, refused, agreement, rule, wordingOnly }: RulePageProps) {
  const t = messages[lang]
  const a = agreementMessages[lang]
  const ids = { agreementId: agreement.id }
  const fixed = rule && {
    rule: rule.rule,
    level: rule.level ?? 'all',
    amount: rule.amount,
    measure: rule.measure,
    clause: rule.clause,
  }
  return (
    <>
      <Problems lang={lang} refused={refused} />
      <PageHeader
        title={rule ? t.changeRuleTitle(a.ruleNames[rule.rule]) : t.addRule}
        lead={wordingOnly ? t.inForceNote : t.addRuleLead}
      />
      <Card>
        <Form
          action={rule ? agreementPaths.rule({ ...ids, ruleId: rule.id }) : agreementPaths.rules(ids)}
          hidden={{ version: agreement.version, ...(wordingOnly ? fixed : {}) }}
        >
          {wordingOnly && rule ? (
            <p>
              {a.ruleWords[rule.rule](a.measures[rule.measure](rule.amount))} <span class="meta">{rule.clause}</span>
            </p>
          ) : (
            <NumberFields lang={lang} refused={refused} agreement={agreement} rule={rule} />
          )}
          <TextArea
            {...field(lang, 'wording', refused)}
            label={t.wording}
            hint={t.wordingHint}
            need="optional"
            rows={3}
            value={typedText(refused?.typed, 'wording', rule?.wording)}
            maxLength={1000}
          />
          <SaveButtons lang={lang} back={agreementPaths.version(ids)} />
        </Form>
      </Card>
    </>
  )
}

function NumberFields({ lang, refused, agreement, rule }: Omit<RulePageProps, 'wordingOnly'>) {
  const t = messages[lang]
  const a = agreementMessages[lang]
  const typed = refused?.typed
  const levels = agreement.levels.map((level) => ({ value: String(level.level), label: level.name }))
  return (
    <>
      <SelectField
        {...field(lang, 'rule', refused)}
        label={t.rule}
        empty
        value={typedText(typed, 'rule', rule?.rule ?? firstMissing(agreement))}
        choices={ruleNames.map((name) => ({ value: name, label: a.ruleNames[name] }))}
      />
      <SelectField
        {...field(lang, 'level', refused)}
        label={t.ruleLevel}
        value={typedText(typed, 'level', rule?.level ? String(rule.level) : 'all')}
        choices={[{ value: 'all', label: t.allLevels }, ...levels]}
      />
      <TextField
        {...field(lang, 'amount', refused)}
        label={t.amount}
        width="short"
        inputMode="numeric"
        value={typedText(typed, 'amount', rule ? String(rule.amount) : '')}
      />
      <SelectField
        {...field(lang, 'measure', refused)}
        label={t.measure}
        value={typedText(typed, 'measure', rule?.measure ?? 'working_days')}
        choices={measures.map((measure) => ({ value: measure, label: a.measureNames[measure] }))}
      />
      <TextField
        {...field(lang, 'clause', refused)}
        label={t.clause}
        hint={t.clauseHint}
        width="medium"
        value={typedText(typed, 'clause', rule?.clause)}
        maxLength={60}
      />
    </>
  )
}

const firstMissing = (agreement: KeptAgreement): string =>
  ruleNames.find((name) => !agreement.rules.some((rule) => rule.rule === name)) ?? ''
