import { isoDate, type IsoDate } from '../../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../../ui/components/field/date-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { stylePaths } from '../paths.ts'
import { minutesStyles, type MinutesStyle, type StyleChoice } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly committee: { readonly id: string; readonly name: string }
  readonly choices: readonly StyleChoice[]
  /** What holds today. */
  readonly style: MinutesStyle
  readonly prepares: boolean
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly problem?: string
}

export function StylePage(props: Props) {
  const { lang, on, committee, choices, style, prepares, errors, problem } = props
  const t = messages[lang]
  const fieldProblems = Object.entries(errors ?? {}).map(([name, text]) => ({ name, text }))
  const isOwn = choices.some(({ validFrom }) => validFrom <= on)
  return (
    <>
      <ErrorSummary lang={lang} errors={[...fieldProblems, ...(problem === undefined ? [] : [{ text: problem }])]} />
      <Stack gap="loose">
        <PageHeader title={t.pageTitle(committee.name)} lead={t.lead} />
        <Card title={t.now}>
          <p>
            <b>{t.nowIs(t.styles[style])}</b> {t.explained[style]}
          </p>
          {!isOwn && <p class="meta">{t.byAgreement}</p>}
        </Card>
        {prepares && <StyleForm {...props} />}
        <Card title={t.chosen}>
          {choices.length === 0 && <p>{t.none}</p>}
          {choices.length > 0 && (
            <List label={t.chosen}>
              {choices.map((one) => (
                <Row
                  key={one.validFrom}
                  title={t.styles[one.style]}
                  meta={[t.from(sayDate(isoDate(one.validFrom), lang, 'medium')), one.chosenBy && t.by(one.chosenBy)]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </List>
          )}
        </Card>
      </Stack>
    </>
  )
}

function StyleForm({ lang, on, committee, style, errors, typed }: Props) {
  const t = messages[lang]
  return (
    <Card title={t.choose}>
      <Form action={stylePaths.style({ committeeId: committee.id })} label={t.choose}>
        <RadioGroup
          lang={lang}
          name="style"
          label={t.style}
          error={errors?.['style']}
          value={typedText(typed, 'style', style)}
          choices={minutesStyles.map((value) => ({ value, label: t.styles[value], hint: t.explained[value] }))}
        />
        <DateField
          lang={lang}
          name="valid_from"
          label={t.validFrom}
          hint={t.validFromHint}
          need="required"
          error={errors?.['valid_from']}
          value={typedText(typed, 'valid_from', on)}
          min={on}
        />
        <FormButtons>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
