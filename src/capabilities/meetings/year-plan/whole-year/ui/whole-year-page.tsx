import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { Progress } from '../../../../../ui/components/progress/progress.tsx'
import type { BodyLine } from '../../../../committees/bodies/queries.ts'
import { committeePaths } from '../../../../committees/paths.ts'
import { yearPlanPaths } from '../../paths.ts'
import type { YearPlan } from '../../queries.ts'
import { messages } from '../messages.ts'
import type { WholeYear } from '../queries.ts'
import type { KeptOutcome } from '../schema.ts'
import { Proposal } from './proposal.tsx'
import { sayRule, whereToChange, type RuleNames } from './rule-words.ts'
import { UnmetWishes } from './unmet-wishes.tsx'

export interface WholeYearPageProps {
  readonly lang: Lang
  readonly wholeYear: WholeYear
  readonly bodies: readonly BodyLine[]
  /** The draft that came of it, as it stands now. */
  readonly plan: YearPlan | null
  readonly names: RuleNames
}

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
      {outcome?.outcome === 'given_up' && <GivenUp {...props} />}
    </Stack>
  )
}

function UnderWay({ lang, wholeYear }: WholeYearPageProps) {
  const t = messages[lang]
  const { id, step, done, steps } = wholeYear
  return (
    <Card title={t.underWay}>
      <Progress
        label={t.progress}
        value={done}
        max={Math.max(1, steps)}
        text={t.progressOf(t.steps[step], done, step === 'waiting' || step === 'finishing' ? 0 : steps)}
      />
      <p>{t.underWayText}</p>
      <LinkButton kind="primary" href={yearPlanPaths.wholeYear({ wholeYearId: id })}>
        {t.look}
      </LinkButton>
    </Card>
  )
}

type Of<K extends KeptOutcome['outcome']> = WholeYearPageProps & { outcome: KeptOutcome & { outcome: K } }

const Again = ({ lang, wholeYear }: WholeYearPageProps) => (
  <LinkButton href={yearPlanPaths.wholeYears({}, { from: wholeYear.id })}>{messages[lang].again}</LinkButton>
)

function Laid(props: Of<'laid'>) {
  const { lang, plan, bodies } = props
  const t = messages[lang]
  if (!plan) {
    return (
      <Notice lang={lang} tone="info" title={t.planGone}>
        <p>{t.planGoneText}</p>
        <Again {...props} />
      </Notice>
    )
  }
  return (
    <>
      <Notice lang={lang} tone="info" title={t.laid}>
        <p>{t.laidText(plan.meetings.length, bodies.length)}</p>
        <p>
          <LinkButton kind="primary" href={yearPlanPaths.plan({ yearPlanId: plan.id })}>
            {t.toPlan}
          </LinkButton>{' '}
          <Again {...props} />
        </p>
      </Notice>
      <UnmetWishes {...props} />
      <Proposal {...props} plan={plan} />
    </>
  )
}

function Impossible(props: Of<'impossible'>) {
  const { lang, names, outcome } = props
  const t = messages[lang]
  const { rules, bodyIds, isLeast } = outcome
  return (
    <>
      <Notice lang={lang} tone="warn" title={t.impossible}>
        <p>{rules.length === 1 ? t.oneRuleText : t.impossibleText(rules.length)}</p>
        {!isLeast && <p>{t.notLeast}</p>}
      </Notice>
      <Card>
        <List label={t.impossible}>
          {rules.map((rule) => {
            const where = whereToChange(names, rule)
            return (
              <Row
                key={rule.id}
                title={sayRule(names, rule)}
                actions={
                  where && (
                    <LinkButton small href={where.href} label={`${where.text}: ${sayRule(names, rule)}`}>
                      {where.text}
                    </LinkButton>
                  )
                }
              />
            )
          })}
        </List>
        {bodyIds.length > 0 && (
          <p class="meta">
            {t.shownAt}{' '}
            {bodyIds.slice(0, 5).map((committeeId, n) => (
              <>
                {n > 0 && ', '}
                <a href={committeePaths.committee({ committeeId })}>{names.body(committeeId)}</a>
              </>
            ))}
            {bodyIds.length > 5 && ` ${t.and} ${t.others(bodyIds.length - 5)}`}
          </p>
        )}
      </Card>
      <Again {...props} />
    </>
  )
}

function GivenUp(props: WholeYearPageProps) {
  const t = messages[props.lang]
  return (
    <Notice lang={props.lang} tone="warn" title={t.givenUp}>
      <p>{t.givenUpText}</p>
      <Again {...props} />
    </Notice>
  )
}
