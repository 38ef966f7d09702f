import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { asSentence } from '../../../../platform/clock/words.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as words, sayMonths } from '../../messages.ts'
import { wheelPaths } from '../../paths.ts'
import { leewayOf, type Adaptation, type Months, type WheelItem } from '../../rules.ts'
import { monthChoices } from '../../ui/item-form.tsx'
import { Facts } from '../../ui/item-page.tsx'
import type { Wording } from '../../ui/wheel-words.ts'
import { messages } from '../messages.ts'

export interface AdaptationPageProps {
  readonly wording: Wording
  readonly accountId: string
  readonly body: { readonly id: string; readonly name: string }
  readonly item: WheelItem
  /** The item's own months, from which the leeway is counted. */
  readonly months: Months
  readonly year: number
  readonly on: IsoDate
  /** What the body has said of the item, the oldest first. */
  readonly own: readonly Adaptation[]
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
}

/** How a body has an item that it inherits. */
export function AdaptationPage(props: AdaptationPageProps) {
  const { wording, body, item, errors = {}, refusal } = props
  const { lang } = wording
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.title(item.content.title)} lead={t.lead(body.name)} />
      <Columns
        main={
          <Card>
            <Fields {...props} />
          </Card>
        }
        side={
          <>
            <Card title={words[lang].common}>
              <Facts {...props} />
            </Card>
            <Standing {...props} />
          </>
        }
      />
    </Stack>
  )
}

function Fields(props: AdaptationPageProps) {
  const { wording, body, item, year, errors = {}, typed } = props
  const { lang } = wording
  const t = messages[lang]
  const at = { committeeId: body.id, wheelItemId: item.id }
  const now = props.own.find(({ fromYear, toYear }) => fromYear <= year && (toYear === null || toYear >= year))
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const text = (name: string, stored: string | number | null | undefined) =>
    typedText(typed, name, typed ? '' : String(stored ?? ''))
  const ticked = (name: string, stored: boolean) => (typed ? typed[name] !== undefined : stored)
  return (
    <Form action={wheelPaths.adaptation(at)} keepFor={props.accountId}>
      <TextField {...field('year')} label={t.year} width="short" inputMode="numeric" value={text('year', year)} />
      <Checkbox
        {...field('only_this_year')}
        label={t.onlyThisYear}
        checked={ticked('only_this_year', now !== undefined && now.toYear === now.fromYear)}
      />
      <LeavingOut {...props} field={field} text={text} ticked={ticked} now={now} />
      <When {...props} field={field} text={text} now={now} />
      <TextField
        {...field('prepares')}
        label={t.prepares}
        need="optional"
        maxLength={160}
        value={text('prepares', now?.prepares)}
      />
      <Checkbox
        {...field('covers_branch')}
        label={t.coversBranch}
        checked={ticked('covers_branch', now?.coversBranch ?? false)}
      />
      <FormButtons>
        <Button kind="primary">{t.save}</Button>
        <LinkButton kind="quiet" href={wheelPaths.ofCommittee({ committeeId: body.id }, { year: String(year) })}>
          {t.back}
        </LinkButton>
      </FormButtons>
    </Form>
  )
}

interface LeavingOutProps extends WhenProps {
  readonly ticked: (name: string, stored: boolean) => boolean
}

function LeavingOut({ wording, item, field, text, ticked, now }: LeavingOutProps) {
  const t = messages[wording.lang]
  return (
    <>
      <Checkbox
        {...field('is_left_out')}
        label={t.isLeftOut}
        hint={t.isLeftOutHint}
        checked={ticked('is_left_out', now?.isLeftOut ?? false)}
      />
      <TextArea
        {...field('reason')}
        label={t.reason}
        hint={item.isMust ? t.reasonMust : t.reasonMay}
        rows={3}
        maxLength={1000}
        value={text('reason', now?.reason)}
      />
    </>
  )
}

interface WhenProps extends AdaptationPageProps {
  readonly field: (name: string) => { lang: Wording['lang']; name: string; error: string | undefined }
  readonly text: (name: string, stored: string | number | null | undefined) => string
  readonly now: Adaptation | undefined
}

/** Only the months that the item may be moved to can be chosen. */
function When({ wording, item, months, field, text, now }: WhenProps) {
  const { lang } = wording
  const t = messages[lang]
  const allowed = leewayOf(months, item.leeway)
  const choices = monthChoices(lang).filter(({ value }) => Number(value) >= allowed.from && Number(value) <= allowed.to)
  const month = (name: string, label: string, stored: number | undefined) => (
    <SelectField {...field(name)} label={label} value={text(name, stored)} choices={choices} empty={t.asAbove} />
  )
  return (
    <>
      <h2>{t.months}</h2>
      <p class="meta">{item.leeway === 0 ? t.fixed : t.allowed(sayMonths(allowed, lang))}</p>
      {item.leeway > 0 && (
        <>
          {month('month_from', t.monthFrom, now?.months?.from)}
          {month('month_to', t.monthTo, now?.months?.to)}
        </>
      )}
      {item.everyYears > 1 && (
        <>
          <SelectField
            {...field('every_years')}
            label={t.everyYears}
            value={text('every_years', now?.cadence?.everyYears)}
            choices={Array.from({ length: item.everyYears }, (_, index) => ({
              value: String(index + 1),
              label: index === 0 ? words[lang].form.everyYear : words[lang].form.everyN(index + 1),
            }))}
            empty={t.asAbove}
          />
          <TextField
            {...field('first_year')}
            label={t.firstYear}
            need="optional"
            width="short"
            inputMode="numeric"
            value={text('first_year', now?.cadence?.firstYear)}
          />
        </>
      )}
    </>
  )
}

function Standing({ wording, body, item, year, own }: AdaptationPageProps) {
  const { lang } = wording
  const t = messages[lang]
  const say = (one: Adaptation) =>
    [
      one.isLeftOut && (one.reason === '' ? t.leftOut : t.leftOutBecause(one.reason)),
      one.months && sayMonths(one.months, lang),
      one.cadence && words[lang].every(one.cadence.everyYears, one.cadence.firstYear),
      one.prepares !== null && `${words[lang].prepares} ${one.prepares}`,
      !one.isLeftOut && one.reason,
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Card title={t.standing}>
      {own.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <List label={t.standing}>
            {own.map((one) => (
              <Row title={t.years(one.fromYear, one.toYear)} meta={asSentence(say(one))} key={one.id} />
            ))}
          </List>
          <Confirm
            lang={lang}
            kind="primary"
            opens={t.end}
            action={wheelPaths.adaptationEnd({ committeeId: body.id, wheelItemId: item.id })}
            confirms={t.endConfirm}
            hidden={{ year }}
          >
            <p>{t.endText(year)}</p>
          </Confirm>
        </>
      )}
    </Card>
  )
}
