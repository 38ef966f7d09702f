import { messages as clockWords } from '../../../../platform/clock/messages.ts'
import { asSentence, sayDate, sayPeriod } from '../../../../platform/clock/words.ts'
import { weekdayOf, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { FieldErrors } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { meetingPaths } from '../../paths.ts'
import type { DayWarning } from '../../planning/rules.ts'
import { sayWarning } from '../../planning/ui/plan-form.tsx'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { seriesPaths } from '../paths.ts'
import { nthInMonth } from '../rules.ts'

export interface ProposedDay {
  readonly day: IsoDate
  readonly warnings: readonly DayWarning[]
  readonly isTaken: boolean
  readonly isPast: boolean
}

export interface SeriesPageProps {
  readonly lang: Lang
  readonly meeting: Meeting
  readonly asked: Readonly<Record<'unit' | 'every' | 'times', string>>
  /** The days of the rhythm asked for; null as long as none is. */
  readonly days: readonly ProposedDay[] | null
  /** Days ticked in a form that was refused. */
  readonly ticked?: readonly string[] | undefined
  readonly errors?: FieldErrors | undefined
  readonly refusal?: string | undefined
}

/** First the rhythm, in the address; then its days, each with what stands in its way, to tick. */
export function SeriesPage(props: SeriesPageProps) {
  const { lang, meeting, errors = {}, refusal } = props
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal, name: 'day' }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.title} lead={t.lead(sayPeriod(meeting.startsAt, meeting.endsAt, lang), meeting.place)} />
      <Card>
        <RhythmForm {...props} />
      </Card>
      {props.days && <DaysForm {...props} days={props.days} />}
    </Stack>
  )
}

function RhythmForm({ lang, meeting, asked, days, errors = {} }: SeriesPageProps) {
  const t = messages[lang]
  const weekday = clockWords[lang].weekdays[weekdayOf(meeting.on) - 1] ?? ''
  const same = t.nthWeekday(t.nth[nthInMonth(meeting.on) - 1] ?? '', weekday)
  const field = (name: keyof SeriesPageProps['asked']) => ({ lang, name, error: errors[name], value: asked[name] })
  return (
    <SearchForm action={seriesPaths.repetitions({ meetingId: meeting.id })} label={t.unit}>
      <RadioGroup
        {...field('unit')}
        label={t.unit}
        choices={[
          { value: 'weeks', label: t.units.weeks },
          { value: 'months', label: t.units.months(same) },
        ]}
      />
      <TextField {...field('every')} label={t.every} width="short" inputMode="numeric" />
      <TextField {...field('times')} label={t.times} width="short" inputMode="numeric" />
      <FormButtons>
        <Button kind={days ? 'secondary' : 'primary'}>{t.show}</Button>
        <LinkButton kind="quiet" href={meetingPaths.meeting({ meetingId: meeting.id })}>
          {t.back}
        </LinkButton>
      </FormButtons>
    </SearchForm>
  )
}

function DaysForm({ lang, meeting, asked, days, ticked }: SeriesPageProps & { days: readonly ProposedDay[] }) {
  const t = messages[lang]
  const said = ({ isTaken, isPast, warnings }: ProposedDay) =>
    [isTaken && t.taken, isPast && t.past, ...warnings.map((warning) => sayWarning(lang, warning))]
      .filter((text) => text !== false)
      .join(' ')
  const free = days.filter((one) => said(one) === '')
  return (
    <Card title={t.days}>
      <Form action={seriesPaths.repetitions({ meetingId: meeting.id })} hidden={{ ...asked }}>
        <CheckboxGroup
          lang={lang}
          name="day"
          label={t.days}
          hint={t.daysHint}
          values={ticked ?? free.map(({ day }) => day)}
          choices={days.map((one) => ({
            value: one.day,
            label: asSentence(sayDate(one.day, lang, 'long')),
            hint: said(one) || undefined,
            disabled: one.isTaken || one.isPast,
          }))}
        />
        <p class="meta">{t.planHint}</p>
        <FormButtons>
          <Button kind="primary">{t.plan}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
