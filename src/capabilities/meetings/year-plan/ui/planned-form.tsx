import { sayDate, asSentence } from '../../../../platform/clock/words.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField, TimeField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Cluster, Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { Conflict } from '../conflicts/rules.ts'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import type { YearPlan } from '../queries.ts'
import type { PlanBody, PlannedMeeting, Wish } from '../rules.ts'
import { sayConflict } from './conflict-words.ts'

interface FormState {
  readonly lang: Lang
  readonly accountId: string
  readonly plan: YearPlan
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

interface PlannedPageProps extends FormState {
  readonly body: PlanBody
  readonly meeting: PlannedMeeting
  /** What speaks against the day it has, and against the day that was wished for. */
  readonly against: readonly Conflict[]
  readonly againstWished: readonly Conflict[]
  readonly otherDays: readonly IsoDate[]
  readonly refusal?: string | undefined
}

/** One meeting of a draft: what speaks against its day, days that suit everybody, and a form for any other. */
export function PlannedPage(props: PlannedPageProps) {
  const { lang, plan, body, meeting, errors = {}, refusal } = props
  const t = messages[lang]
  const at = { yearPlanId: plan.id, plannedId: meeting.id }
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  const stored = { on: meeting.on ?? '', starts: meeting.starts, minutes: meeting.minutes, place: meeting.place }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.changeTitle(body.name)} />
      <Columns
        main={
          <>
            <Against {...props} />
            <Card>
              <Form action={yearPlanPaths.meeting(at)} hidden={{ version: meeting.version }} keepFor={props.accountId}>
                <PlannedFields {...props} stored={stored} />
                <FormButtons>
                  <Button kind="primary">{t.save}</Button>
                  <LinkButton kind="quiet" href={yearPlanPaths.plan({ yearPlanId: plan.id }, { body: body.id })}>
                    {t.back}
                  </LinkButton>
                </FormButtons>
              </Form>
            </Card>
            <Confirm
              lang={lang}
              opens={t.takeOut}
              action={yearPlanPaths.meetingRemoval(at)}
              confirms={t.takeOutConfirm}
            >
              <p>{t.takeOutText}</p>
            </Confirm>
          </>
        }
        side={<OtherDays {...props} />}
      />
    </Stack>
  )
}

function Against({ lang, meeting, against, againstWished }: PlannedPageProps) {
  const t = messages[lang]
  const { wishedOn, on } = meeting
  return (
    <Card title={t.nowAgainst}>
      {against.length === 0 ? (
        <p>{t.nothingAgainst}</p>
      ) : (
        <ul>
          {against.map((one, index) => (
            <li key={index}>{sayConflict(lang, one)}</li>
          ))}
        </ul>
      )}
      {wishedOn !== null && wishedOn !== on && (
        <>
          <p class="meta">
            {t.wished(sayDate(wishedOn, lang, 'long'))} {againstWished.length > 0 && t.wishedBecause}
          </p>
          {againstWished.length > 0 && (
            <ul>
              {againstWished.map((one, index) => (
                <li key={index}>{sayConflict(lang, one)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Card>
  )
}

function OtherDays({ lang, plan, meeting, otherDays }: PlannedPageProps) {
  const t = messages[lang]
  const at = { yearPlanId: plan.id, plannedId: meeting.id }
  const { starts, minutes, place, version } = meeting
  return (
    <Card title={t.otherDays}>
      <p class="meta">{otherDays.length === 0 ? t.noOtherDays : t.otherDaysText}</p>
      <Stack gap="tight">
        {otherDays.map((on) => (
          <ButtonForm
            key={on}
            action={yearPlanPaths.meeting(at)}
            hidden={{ on, starts, minutes, place, version }}
            label={t.choosesDay(sayDate(on, lang, 'long'))}
          >
            {asSentence(sayDate(on, lang, 'long'))}
          </ButtonForm>
        ))}
      </Stack>
    </Card>
  )
}

interface Stored {
  readonly on: string
  readonly starts: string
  readonly minutes: number
  readonly place: string
}

function PlannedFields({ lang, plan, errors = {}, typed, stored }: FormState & { stored: Stored }) {
  const t = messages[lang]
  const field = (name: keyof Stored) => ({
    lang,
    name,
    error: errors[name],
    value: typedText(typed, name, String(stored[name])),
  })
  return (
    <>
      <DateField
        {...field('on')}
        label={t.date}
        need="required"
        min={`${plan.year}-01-01`}
        max={`${plan.year}-12-31`}
      />
      <Cluster>
        <TimeField {...field('starts')} label={t.starts} need="required" />
        <TextField {...field('minutes')} label={t.minutes} unit={t.minutesUnit} width="short" inputMode="numeric" />
      </Cluster>
      <TextField {...field('place')} label={t.place} need="optional" maxLength={200} />
    </>
  )
}

/** One more meeting of a body, at the time its level wishes for. */
export function AddForm(props: FormState & { body: PlanBody }) {
  const { lang, accountId, plan, body } = props
  const t = messages[lang]
  const wish: Wish | undefined = plan.wishes.get(body.level)
  const stored = { on: '', starts: wish?.starts ?? '13:00', minutes: wish?.minutes ?? 120, place: wish?.place ?? '' }
  return (
    <details class="year-plan-add" open={props.typed !== undefined}>
      <summary class="button button-secondary">{t.addTitle}</summary>
      <Form
        action={yearPlanPaths.meetings({ yearPlanId: plan.id })}
        hidden={{ body: body.id }}
        keepFor={accountId}
        label={t.addTitle}
      >
        <PlannedFields {...props} stored={stored} />
        <FormButtons>
          <Button>{t.add}</Button>
        </FormButtons>
      </Form>
    </details>
  )
}
