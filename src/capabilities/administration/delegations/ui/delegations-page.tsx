import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../../ui/components/people-picker/people-picker.tsx'
import { messages } from '../../../committees/delegations/messages.ts'
import { delegationPaths } from '../../../committees/delegations/paths.ts'
import type { Delegation, Lendable } from '../../../committees/delegations/rules.ts'
import { directoryPaths } from '../../../organisation/directory/paths.ts'
import { rightValue } from '../input.ts'
import { DelegationTable, sayRight } from './delegation-table.tsx'

export interface LendForm {
  errors: FieldErrors
  typed?: Typed | undefined
  found?: readonly PersonChoice[] | undefined
  chosen?: PersonChoice | undefined
}

interface DelegationsPageProps {
  lang: Lang
  on: IsoDate
  accountId: string
  delegations: readonly Delegation[]
  /** Whose rights the form lends: one's own, or somebody's on whose behalf HR does it. */
  lender: { readonly personId: string; readonly name: string; readonly isOneself: boolean }
  lendable: readonly (Lendable & { readonly committeeName: string | null })[]
  maySeeAll: boolean
  form: LendForm
}

/** What one has lent and borrowed, and the form that lends. */
export function DelegationsPage(props: DelegationsPageProps) {
  const { lang, on, delegations, lender, lendable, form } = props
  const t = messages[lang]
  const title = lender.isOneself ? t.giveTitle : t.giveForTitle(lender.name)
  const nothing = lender.isOneself ? t.nothingToLendText : t.nothingToLendFor(lender.name)
  return (
    <Stack>
      <ErrorSummary lang={lang} errors={Object.entries(form.errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={props.maySeeAll && <LinkButton href={delegationPaths.all()}>{t.seeAll}</LinkButton>}
      />
      <DelegationTable
        lang={lang}
        on={on}
        delegations={delegations}
        here={delegationPaths.delegations()}
        emptyText={t.noneText}
      />
      {lendable.length === 0 ? (
        <Card title={lender.isOneself ? t.nothingToLend : title}>
          <p>{nothing}</p>
        </Card>
      ) : (
        <Card title={title}>
          <Notice lang={lang} tone="info" title={t.keysTitle}>
            <p>{t.keysText}</p>
          </Notice>
          <LendingForm {...props} />
        </Card>
      )}
    </Stack>
  )
}

function LendingForm({ lang, on, accountId, lender, lendable, form }: DelegationsPageProps) {
  const t = messages[lang]
  const { errors, typed, chosen, found } = form
  const only = lendable.length === 1 ? lendable[0] : undefined
  return (
    <Form action={delegationPaths.delegations()} hidden={{ from: lender.personId }} keepFor={accountId}>
      <SelectField
        lang={lang}
        name="right"
        label={t.whichRight}
        empty
        value={typedText(typed, 'right', only && rightValue(only))}
        error={errors['right']}
        choices={lendable.map((right) => ({ value: rightValue(right), label: sayRight(lang, right) }))}
      />
      <PeoplePicker
        lang={lang}
        name="to"
        label={t.receiver}
        hint={t.receiverHint}
        source={directoryPaths.suggestions()}
        search={typedText(typed, 'to_search')}
        chosen={chosen}
        found={found}
        error={errors['to']}
      />
      <Days lang={lang} on={on} form={form} />
      <TextArea
        lang={lang}
        name="reason"
        label={t.why}
        hint={t.whyHint}
        rows={2}
        maxLength={500}
        value={typedText(typed, 'reason')}
        error={errors['reason']}
      />
      <FormButtons>
        <Button kind="primary">{t.give}</Button>
      </FormButtons>
    </Form>
  )
}

function Days({ lang, on, form }: Pick<DelegationsPageProps, 'lang' | 'on' | 'form'>) {
  const t = messages[lang]
  const { errors, typed } = form
  return (
    <>
      <DateField
        lang={lang}
        name="first_day"
        label={t.firstDay}
        value={typedText(typed, 'first_day', on)}
        error={errors['first_day']}
      />
      <DateField
        lang={lang}
        name="last_day"
        label={t.lastDay}
        hint={t.lastDayHint}
        value={typedText(typed, 'last_day')}
        error={errors['last_day']}
      />
    </>
  )
}
