import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tags } from '../../../ui/components/tag/tag.tsx'
import type { Committee } from '../../committees/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import type { Meeting } from '../../meetings/rules.ts'
import type { Whereabouts } from '../../meetings/whereabouts/queries.ts'
import { messages } from '../messages.ts'
import { workingEnvironmentPaths } from '../paths.ts'
import type { Advice } from '../rules.ts'
import { AdviceTag, Lines } from './parts.tsx'

export interface Retry {
  readonly typed: Typed
  readonly errors: FieldErrors
}

interface FormProps {
  readonly lang: Lang
  readonly on: IsoDate
  readonly accountId: string
  readonly committee: Committee
  /** Where it can have been given, the latest first. */
  readonly meetings: readonly Pick<Meeting, 'id' | 'on'>[]
  /** The item it came of. */
  readonly item: Whereabouts | null
  readonly retry: Retry | null
}

/** What the body advised management, and when. */
export function AdviceForm({ lang, on, accountId, committee, meetings, item, retry }: FormProps) {
  const t = messages[lang]
  const at = { committeeId: committee.id }
  const title = t.adviceFor(committee.name)
  const field = (name: string) => ({ lang, name, error: retry?.errors[name] })
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(retry?.errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={title} lead={t.adviceLead} />
      <Card>
        <Form
          action={workingEnvironmentPaths.adviceOfBody(at)}
          makesOne
          hidden={item ? { item: item.itemId } : {}}
          keepFor={accountId}
          label={title}
        >
          {item && (
            <p>
              {t.item}: <a href={meetingPaths.item(item)}>{sayDate(item.meetingOn, lang, 'medium')}</a>
            </p>
          )}
          <TextField
            {...field('title')}
            label={t.adviceTitle}
            need="required"
            maxLength={200}
            value={typedText(retry?.typed, 'title')}
          />
          <TextArea
            {...field('text')}
            label={t.adviceText}
            need="optional"
            rows={5}
            maxLength={4000}
            value={typedText(retry?.typed, 'text')}
          />
          <WhereGiven lang={lang} on={on} meetings={meetings} item={item} retry={retry} />
          <FormButtons>
            <Button kind="primary">{t.create}</Button>
            <LinkButton kind="quiet" href={workingEnvironmentPaths.body(at)}>
              {t.cancel}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

/** At which meeting it was given, or on which day: the weeks are counted from there. */
function WhereGiven({
  lang,
  on,
  meetings,
  item,
  retry,
}: Pick<FormProps, 'lang' | 'on' | 'meetings' | 'item' | 'retry'>) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: retry?.errors[name] })
  return (
    <>
      <SelectField
        {...field('meeting')}
        label={t.givenAt}
        hint={t.givenAtHint}
        empty={t.outsideMeeting}
        value={typedText(retry?.typed, 'meeting', item?.meetingId ?? '')}
        choices={meetings.map((one) => ({ value: one.id, label: t.meetingOn(sayDate(one.on, lang, 'medium')) }))}
      />
      <DateField
        {...field('given_on')}
        label={t.givenOutside}
        hint={t.givenOnHint}
        need="optional"
        max={on}
        value={typedText(retry?.typed, 'given_on')}
      />
    </>
  )
}

interface PageProps {
  readonly lang: Lang
  readonly on: IsoDate
  readonly advice: Advice
  readonly item: Whereabouts | null
  readonly mayAnswer: boolean
  readonly retry: Retry | null
}

/** Advice with its clock, and what management answered. */
export function AdvicePage(props: PageProps) {
  const { lang, on, advice, item, mayAnswer, retry } = props
  const t = messages[lang]
  const { answer } = advice
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(retry?.errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={advice.title} lead={advice.committeeName} />
      <Tags>
        <AdviceTag lang={lang} on={on} advice={advice} />
      </Tags>
      <Columns
        main={
          <>
            <Card title={t.advice}>
              {advice.text === '' ? <p class="meta">{t.noMore}</p> : <Lines text={advice.text} />}
            </Card>
            {answer && (
              <Card title={t.answer}>
                <p>
                  <b>{t.outcomes[answer.outcome]}</b>
                </p>
                <Lines text={answer.text} />
                <p class="meta">
                  {t.answeredBy(answer.byName ?? t.somebody, sayDate(today(answer.at), lang, 'medium'))}
                </p>
              </Card>
            )}
            {mayAnswer && <AnswerForm {...props} />}
          </>
        }
        side={<Facts lang={lang} advice={advice} item={item} />}
      />
    </Stack>
  )
}

function Facts({ lang, advice, item }: Pick<PageProps, 'lang' | 'advice' | 'item'>) {
  const t = messages[lang]
  const { answer } = advice
  return (
    <Card title={t.facts}>
      <DescriptionList
        facts={[
          {
            term: t.body,
            value: (
              <a href={workingEnvironmentPaths.body({ committeeId: advice.committeeId })}>{advice.committeeName}</a>
            ),
          },
          { term: t.givenOn, value: sayDate(advice.givenOn, lang, 'long') },
          {
            term: t.countedFrom,
            value:
              advice.meetingId === null ? (
                t.fromDay
              ) : (
                <a href={meetingPaths.meeting({ meetingId: advice.meetingId })}>{t.fromMeeting}</a>
              ),
          },
          {
            term: t.item,
            value: item && <a href={meetingPaths.item(item)}>{sayDate(item.meetingOn, lang, 'medium')}</a>,
          },
          { term: t.dueOn, value: t.due(sayDate(advice.dueOn, lang, 'long'), advice.dueClause) },
          { term: t.owner, value: answer ? null : t.ownerChair },
          { term: t.recordedBy, value: advice.recordedByName ?? t.somebody },
        ]}
      />
    </Card>
  )
}

function AnswerForm({ lang, advice, retry }: PageProps) {
  const t = messages[lang]
  return (
    <Card title={t.answer}>
      <Form action={workingEnvironmentPaths.answer({ adviceId: advice.id })} label={t.answer}>
        <RadioGroup
          lang={lang}
          name="outcome"
          label={t.outcome}
          error={retry?.errors['outcome']}
          value={typedText(retry?.typed, 'outcome')}
          choices={(['followed', 'not_followed'] as const).map((value) => ({ value, label: t.outcomes[value] }))}
        />
        <TextArea
          lang={lang}
          name="text"
          label={t.reasons}
          hint={t.reasonsHint}
          error={retry?.errors['text']}
          rows={4}
          maxLength={4000}
          value={typedText(retry?.typed, 'text')}
        />
        <FormButtons>
          <Button kind="primary">{t.send}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
