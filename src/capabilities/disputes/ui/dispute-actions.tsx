import { acceptedEndings } from '../../../platform/files/file-kinds.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedList, typedText } from '../../../platform/http/form.ts'
import { Button } from '../../../ui/components/button/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { FileField } from '../../../ui/components/field/file-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { levelName } from '../../agreement/rules.ts'
import { messages as interpretationWords } from '../../interpretations/messages.ts'
import { levelTicks } from '../../interpretations/rules.ts'
import { messages } from '../messages.ts'
import { disputePaths } from '../paths.ts'
import { isBreach, type StepName } from '../rules.ts'
import type { DisputePageProps } from './dispute-page.tsx'

/** A form of the page that was refused, with what was typed. */
export interface RefusedForm {
  readonly form: StepName | 'outcome' | 'files'
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** The steps that the reader may take now, each folded away until it is wanted. */
export function StepForms(props: DisputePageProps) {
  const { found, lang, refused } = props
  const t = messages[lang]
  return (
    <>
      {found.steps.map((step) => (
        <details key={step} open={refused?.form === step || found.steps.length === 1}>
          <summary>
            {step === 'forwarding' && found.above ? `${t.actions[step]} ${t.to(found.above.name)}` : t.actions[step]}
          </summary>
          <p>{t.explained[step]}</p>
          <StepForm {...props} step={step} />
        </details>
      ))}
    </>
  )
}

function StepForm({ lang, accountId, found, refused, step }: DisputePageProps & { readonly step: StepName }) {
  const t = messages[lang]
  const again = refused?.form === step ? refused : undefined
  const action = disputePaths.step({ disputeId: found.dispute.id, disputeStep: step })
  const isRequest = step === 'request' && found.dispute.kind === 'information_breach'
  return (
    <Form action={action} makesOne keepFor={accountId} multipart={step === 'renewal'}>
      {step !== 'confirmation' && (
        <>
          <DateField
            lang={lang}
            name="on"
            id={`${step}-on`}
            label={isRequest ? t.day.request : t.day.other}
            hint={isRequest ? t.dayHint.request : t.dayHint.other}
            need="optional"
            max={found.ground.on}
            error={again?.errors['on']}
            value={typedText(again?.typed, 'on')}
          />
          <TextArea
            lang={lang}
            name="text"
            id={`${step}-text`}
            label={t.note}
            need="optional"
            rows={3}
            maxLength={4000}
            error={again?.errors['text']}
            value={typedText(again?.typed, 'text')}
          />
        </>
      )}
      {step === 'renewal' && (
        <FileField
          lang={lang}
          name="file"
          id="renewal-file"
          label={t.minutes}
          need="required"
          accept={acceptedEndings}
          error={again?.errors['file']}
        />
      )}
      <FormButtons>
        <Button kind={step === 'request' ? 'primary' : 'secondary'}>{t.actions[step]}</Button>
      </FormButtons>
    </Form>
  )
}

/** How it ended, and what others can learn from it. */
export function OutcomeForm(props: DisputePageProps) {
  const { lang, accountId, found, refused } = props
  const t = messages[lang]
  const again = refused?.form === 'outcome' ? refused : undefined
  const isDraft = found.state === 'draft'
  const words = wordsOf(props)
  return (
    <details open={again !== undefined}>
      <summary>{words.title}</summary>
      <p>{words.text}</p>
      <Form
        action={disputePaths.outcome({ disputeId: found.dispute.id })}
        keepFor={accountId}
        hidden={isDraft ? { outcome: 'dropped' } : {}}
      >
        {!isDraft && (
          <RadioGroup
            lang={lang}
            name="outcome"
            label={t.outcome}
            error={again?.errors['outcome']}
            value={typedText(again?.typed, 'outcome', found.outcomes.length === 1 ? found.outcomes[0] : '')}
            choices={found.outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
          />
        )}
        <TextArea
          lang={lang}
          name="text"
          id="outcome-text"
          label={words.why}
          need="required"
          rows={5}
          maxLength={4000}
          error={again?.errors['text']}
          value={typedText(again?.typed, 'text')}
        />
        {!isDraft && found.meetings.length + Number(isBreach(found.dispute.kind)) > 0 && <MeetingField {...props} />}
        {found.outcomes.some((one) => one !== 'dropped') && <LearnFields {...props} />}
        <FormButtons>
          <Button>{words.title}</Button>
        </FormButtons>
      </Form>
    </details>
  )
}

/** A draft has no outcome: it is given up. A case that the reader can only drop is dropped. */
function wordsOf({ lang, found }: DisputePageProps) {
  const t = messages[lang]
  if (found.state === 'draft') return t.giveUp
  if (found.outcomes.every((outcome) => outcome === 'dropped')) return t.drop
  return { title: t.settle, text: t.settleText, why: t.outcomeText }
}

function MeetingField({ lang, found, refused }: DisputePageProps) {
  const t = messages[lang]
  const again = refused?.form === 'outcome' ? refused : undefined
  return (
    <SelectField
      lang={lang}
      name="meeting"
      label={t.atMeeting}
      hint={isBreach(found.dispute.kind) ? t.atMeetingHint : undefined}
      error={again?.errors['meeting']}
      empty={t.noMeeting}
      value={typedText(again?.typed, 'meeting')}
      choices={found.meetings.map(({ id, on }) => ({ value: id, label: t.meetingOn(sayDate(on, lang, 'medium')) }))}
    />
  )
}

function LearnFields({ lang, found, refused }: DisputePageProps) {
  const t = messages[lang]
  const again = refused?.form === 'outcome' ? refused : undefined
  const field = (name: 'title' | 'question' | 'answer' | 'clause', label: string, value = '') => ({
    lang,
    name,
    label,
    need: 'optional' as const,
    error: again?.errors[name],
    value: typedText(again?.typed, name, value),
  })
  return (
    <fieldset class="form">
      <legend class="field-label">{t.learn}</legend>
      <p class="meta">{t.learnText}</p>
      <TextField {...field('title', t.interpretationTitle)} maxLength={200} />
      <TextArea {...field('question', t.interpretationQuestion)} rows={3} maxLength={4000} />
      <TextArea {...field('answer', t.interpretationAnswer)} rows={4} maxLength={4000} />
      <TextField {...field('clause', t.interpretationClause, found.dispute.clause)} maxLength={60} width="medium" />
      <Levels lang={lang} found={found} again={again} />
      <Checkbox
        lang={lang}
        name="restricted"
        label={t.interpretationRestricted}
        value="yes"
        checked={again?.typed?.['restricted'] !== undefined}
      />
    </fieldset>
  )
}

/** Which levels the answer holds for: asked, never taken for granted. */
function Levels({ lang, found, again }: Pick<DisputePageProps, 'lang' | 'found'> & { again: RefusedForm | undefined }) {
  const t = interpretationWords[lang]
  const { agreement } = found.ground
  const known = new Set(['all', ...(agreement?.levels.map(({ level }) => String(level)) ?? levelTicks)])
  const label = (tick: string) => {
    if (tick === 'all') return t.allLevels
    const name = levelName(agreement, Number(tick))
    return name === '' || name === tick ? t.levelNumber(Number(tick)) : name
  }
  return (
    <CheckboxGroup
      lang={lang}
      name="level"
      label={t.fields.level}
      error={again?.errors['level']}
      values={typedList(again?.typed, 'level')}
      choices={levelTicks.filter((tick) => known.has(tick)).map((value) => ({ value, label: label(value) }))}
    />
  )
}

/** A document more. */
export function DocumentForm({ lang, found, refused }: DisputePageProps) {
  const t = messages[lang]
  const again = refused?.form === 'files' ? refused : undefined
  return (
    <Form action={disputePaths.files({ disputeId: found.dispute.id })} makesOne multipart>
      <FileField
        lang={lang}
        name="file"
        id="documents-file"
        label={t.file}
        accept={acceptedEndings}
        multiple
        error={again?.errors['file']}
      />
      <FormButtons>
        <Button small>{t.addDocument}</Button>
      </FormButtons>
    </Form>
  )
}
