import { sayDate } from '../../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Columns } from '../../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { yearPlanPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { KeptFreePeriod } from '../queries.ts'

interface FreePeriodsPageProps {
  readonly lang: Lang
  readonly periods: readonly KeptFreePeriod[]
  readonly refused?: { typed: Typed; errors: FieldErrors } | undefined
}

/** School holidays and the like, which year plans go round. */
export function FreePeriodsPage({ lang, periods, refused }: FreePeriodsPageProps) {
  const t = messages[lang]
  const errors = Object.entries(refused?.errors ?? {}).map(([name, text]) => ({ name, text }))
  const field = (name: string) => ({
    lang,
    name,
    error: refused?.errors[name],
    value: typedText(refused?.typed, name),
    need: 'required' as const,
  })
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={t.title} lead={t.lead} />
      <Columns
        main={
          <Card>
            <Periods lang={lang} periods={periods} />
          </Card>
        }
        side={
          <Card title={t.addTitle}>
            <Form action={yearPlanPaths.freePeriods()}>
              <TextField {...field('name')} label={t.name} hint={t.nameHint} maxLength={80} />
              <DateField {...field('first_day')} label={t.firstDay} />
              <DateField {...field('last_day')} label={t.lastDay} />
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

function Periods({ lang, periods }: Pick<FreePeriodsPageProps, 'lang' | 'periods'>) {
  const t = messages[lang]
  if (periods.length === 0) {
    return (
      <EmptyState title={t.noneTitle}>
        <p>{t.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <List label={t.title}>
      {periods.map(({ id, name, firstDay, lastDay }) => {
        const days = t.days(sayDate(firstDay, lang, 'medium'), sayDate(lastDay, lang, 'medium'))
        return (
          <Row
            key={id}
            title={name}
            meta={days}
            actions={
              <ButtonForm
                small
                action={yearPlanPaths.freePeriodRemoval({ freePeriodId: id })}
                label={t.removeLabel(name, days)}
              >
                {t.remove}
              </ButtonForm>
            }
          />
        )
      })}
    </List>
  )
}
