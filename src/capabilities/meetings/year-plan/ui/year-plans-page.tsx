import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { agreementPaths } from '../../../agreement/paths.ts'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import type { YearPlanLine } from '../queries.ts'
import { messages as wholeYearMessages } from '../whole-year/messages.ts'
import type { WholeYearLine } from '../whole-year/queries.ts'

interface YearPlansPageProps {
  readonly lang: Lang
  readonly plans: readonly YearPlanLine[]
  /** Years for all bodies that are being laid, or could not be. */
  readonly wholeYears: readonly WholeYearLine[]
  /** The reader keeps free periods and closing days. */
  readonly plansForAll: boolean
}

/** The drafts somebody works on, and the plans that were sent out. */
export function YearPlansPage({ lang, plans, wholeYears, plansForAll }: YearPlansPageProps) {
  const [t, whole] = [messages[lang], wholeYearMessages[lang]]
  const make = (
    <LinkButton kind="primary" href={yearPlanPaths.newPlan()}>
      {t.make}
    </LinkButton>
  )
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {plans.length > 0 && make}
            {plansForAll && <LinkButton href={yearPlanPaths.wholeYears()}>{whole.make}</LinkButton>}
            {plansForAll && <LinkButton href={yearPlanPaths.freePeriods()}>{t.freePeriods}</LinkButton>}
            {plansForAll && <LinkButton href={agreementPaths.closingDays()}>{t.closingDays}</LinkButton>}
          </>
        }
      />
      {wholeYears.length > 0 && <WholeYears lang={lang} wholeYears={wholeYears} />}
      <Card title={wholeYears.length > 0 ? t.plans : undefined}>
        {plans.length === 0 ? (
          <EmptyState title={t.none} action={make}>
            <p>{t.noneText}</p>
          </EmptyState>
        ) : (
          <List label={t.title}>
            {plans.map((plan) => (
              <Row
                key={plan.id}
                title={plan.title}
                href={yearPlanPaths.plan({ yearPlanId: plan.id })}
                meta={`${plan.year} · ${t.size(plan.bodies, plan.meetings)}`}
                aside={plan.isPublished ? <Tag tone="ok">{t.published}</Tag> : <Tag>{t.draft}</Tag>}
              />
            ))}
          </List>
        )}
      </Card>
    </Stack>
  )
}

function WholeYears({ lang, wholeYears }: Pick<YearPlansPageProps, 'lang' | 'wholeYears'>) {
  const whole = wholeYearMessages[lang]
  return (
    <Card title={whole.title}>
      <List label={whole.title}>
        {wholeYears.map(({ id, title, year, outcome }) => (
          <Row
            key={id}
            title={title}
            href={yearPlanPaths.wholeYear({ wholeYearId: id })}
            meta={String(year)}
            aside={<Tag>{whole.state[outcome ?? 'open']}</Tag>}
          />
        ))}
      </List>
    </Card>
  )
}
