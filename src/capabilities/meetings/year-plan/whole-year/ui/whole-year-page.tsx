import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Cluster, Stack } from '../../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import type { BodyLine } from '../../../../committees/bodies/queries.ts'
import { yearPlanPaths } from '../../paths.ts'
import type { YearPlan } from '../../queries.ts'
import { messages } from '../messages.ts'
import type { WholeYear } from '../queries.ts'
import type { KeptOutcome } from '../schema.ts'
import { Again, Cancelled, GivenUp, Impossible } from './no-year.tsx'
import { NotKept } from './not-kept.tsx'
import { Proposal } from './proposal.tsx'
import type { RuleNames } from './rule-words.ts'
import { StandingMeetings } from './standing-meetings.tsx'
import { UnderWay } from './under-way.tsx'
import { UnmetWishes } from './unmet-wishes.tsx'

export interface WholeYearPageProps {
  readonly lang: Lang
  readonly wholeYear: WholeYear
  readonly bodies: readonly BodyLine[]
  /** The draft that came of it, as it stands now. */
  readonly plan: YearPlan | null
  readonly names: RuleNames
  /** Asked for it, and may take that back while it is under way. */
  readonly mayCancel: boolean
  /** The page is not to be loaded again by itself. */
  readonly isStill: boolean
  /** Which of the unmet wishes are shown: those of one rule, or all, and so many pages on. */
  readonly wish: string
  readonly unmetPage: number
}

export type Of<K extends KeptOutcome['outcome']> = WholeYearPageProps & { outcome: KeptOutcome & { outcome: K } }

/** How far it has come; then the proposal, or why there is none. */
export function WholeYearPage(props: WholeYearPageProps) {
  const { wholeYear } = props
  const { outcome } = wholeYear
  return (
    <Stack gap="loose">
      <PageHeader title={wholeYear.title} />
      {outcome === null && <UnderWay {...props} />}
      {outcome?.outcome === 'laid' && <Laid {...props} outcome={outcome} />}
      {outcome?.outcome === 'impossible' && <Impossible {...props} outcome={outcome} />}
      {outcome?.outcome === 'given_up' && <GivenUp {...props} outcome={outcome} />}
      {outcome?.outcome === 'cancelled' && <Cancelled {...props} />}
    </Stack>
  )
}

function Laid(props: Of<'laid'>) {
  const { lang, plan, bodies, outcome } = props
  const t = messages[lang]
  if (!plan) {
    return (
      <Notice lang={lang} tone="info" title={t.planGone}>
        <p>{t.planGoneText}</p>
        <Cluster>
          <Again {...props} />
        </Cluster>
      </Notice>
    )
  }
  const loosened = outcome.loosened?.length ?? 0
  return (
    <>
      <Notice
        lang={lang}
        tone={loosened === 0 ? 'info' : 'warn'}
        title={loosened === 0 ? t.laid : t.laidLoosened(loosened)}
      >
        <p>
          {t.laidText(plan.meetings.length, bodies.length)} {loosened === 0 ? t.laidChecked : t.laidLoosenedText}
        </p>
        <Cluster>
          <LinkButton kind="primary" href={yearPlanPaths.plan({ yearPlanId: plan.id })}>
            {t.toPlan}
          </LinkButton>
          <Again {...props} />
        </Cluster>
      </Notice>
      {loosened > 0 && <NotKept {...props} />}
      <StandingMeetings {...props} />
      <UnmetWishes {...props} plan={plan} />
      <Proposal {...props} plan={plan} />
    </>
  )
}
