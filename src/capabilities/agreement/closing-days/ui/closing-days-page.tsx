import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Columns } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { agreementPaths } from '../../paths.ts'
import type { ClosingDay } from '../../queries.ts'
import { messages } from '../messages.ts'

interface ClosingDaysPageProps {
  lang: Lang
  on: IsoDate
  days: readonly ClosingDay[]
  refused?: { typed?: Typed; errors: FieldErrors } | undefined
}

export function ClosingDaysPage({ lang, on, days, refused }: ClosingDaysPageProps) {
  const t = messages[lang]
  const errors = Object.entries(refused?.errors ?? {}).map(([name, text]) => ({ name, text }))
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={t.title} lead={t.lead} />
      <Columns
        main={<Card>{days.length === 0 ? <NoDays lang={lang} /> : <Days lang={lang} on={on} days={days} />}</Card>}
        side={
          <Card title={t.add}>
            <Form action={agreementPaths.closingDays()} makesOne>
              <DateField
                lang={lang}
                name="day"
                label={t.day}
                error={refused?.errors['day']}
                value={typedText(refused?.typed, 'day')}
                min={on}
              />
              <TextField
                lang={lang}
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                error={refused?.errors['reason']}
                value={typedText(refused?.typed, 'reason')}
                maxLength={120}
              />
              <FormButtons>
                <Button kind="primary">{t.add}</Button>
              </FormButtons>
            </Form>
          </Card>
        }
      />
    </>
  )
}

function NoDays({ lang }: { lang: Lang }) {
  const t = messages[lang]
  return (
    <EmptyState title={t.noneTitle}>
      <p>{t.noneText}</p>
    </EmptyState>
  )
}

function Days({ lang, on, days }: Pick<ClosingDaysPageProps, 'lang' | 'on' | 'days'>) {
  const t = messages[lang]
  return (
    <>
      <List label={t.title}>
        {days.map(({ day, reason }) => (
          <Row
            key={day}
            title={sayDate(day, lang, 'long')}
            meta={reason}
            actions={
              day >= on && (
                <ButtonForm
                  small
                  action={agreementPaths.closingDayRemoval({ day })}
                  label={t.removeLabel(sayDate(day, lang, 'medium'))}
                >
                  {t.remove}
                </ButtonForm>
              )
            }
          />
        ))}
      </List>
      <p class="meta">{t.pastNote}</p>
    </>
  )
}
