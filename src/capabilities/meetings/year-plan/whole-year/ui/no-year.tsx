import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Cluster } from '../../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../../ui/components/notice/notice.tsx'
import { committeePaths } from '../../../../committees/paths.ts'
import { yearPlanPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { sayRule, whereToChange } from './rule-words.ts'
import type { Of, WholeYearPageProps } from './whole-year-page.tsx'

export const Again = ({ lang, wholeYear }: WholeYearPageProps) => (
  <LinkButton href={yearPlanPaths.wholeYears({}, { from: wholeYear.id })}>{messages[lang].again}</LinkButton>
)

export function Impossible(props: Of<'impossible'>) {
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
      <Cluster>
        <Again {...props} />
      </Cluster>
    </>
  )
}

/** Why there is no answer, and what was tried. */
export function GivenUp(props: Of<'given_up'>) {
  const { lang, names, outcome } = props
  const t = messages[lang]
  const { because = 'search', tried = [], laidAbove = null, rules = [] } = outcome
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const said = tried.map((ids) => ids.flatMap((id) => byId.get(id) ?? []).map((rule) => sayRule(names, rule)))
  return (
    <>
      <Notice lang={lang} tone="warn" title={t.givenUp}>
        <p>{t.givenUpBecause[because]}</p>
        {laidAbove !== null && <p>{t.laidAbove(laidAbove)}</p>}
        <p>{t.givenUpNext[because]}</p>
        <Cluster>
          <Again {...props} />
        </Cluster>
      </Notice>
      {said.length > 0 && (
        <Card title={t.tried}>
          <p>{t.triedText}</p>
          <ul>
            {said.map((sentences) => (
              <li key={sentences.join(' ')}>{sentences.join(' ')}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

export function Cancelled(props: WholeYearPageProps) {
  const { lang, wholeYear } = props
  const t = messages[lang]
  return (
    <Notice lang={lang} tone="info" title={t.cancelled}>
      <p>{t.cancelledText(wholeYear.askedBy?.name ?? '')}</p>
      <Cluster>
        <Again {...props} />
      </Cluster>
    </Notice>
  )
}
