import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import { yearPlanPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { sayRule, whereToChange } from './rule-words.ts'
import type { Of } from './whole-year-page.tsx'

/** The rules that had to give way before a year was found: how often each is not kept, and how far it must be loosened. */
export function NotKept({ lang, wholeYear, names, outcome }: Of<'laid'>) {
  const t = messages[lang]
  const { loosened = [], notKept = [] } = outcome
  const rules = new Map(outcome.rules.map((rule) => [rule.id, rule]))
  return (
    <Card title={t.notKept} aside={t.places(notKept.length)}>
      <p>{t.notKeptText}</p>
      <List label={t.notKept}>
        {loosened.map(({ ruleId, keptWithin }) => {
          const rule = rules.get(ruleId)
          if (!rule) return null
          const own = notKept.filter((one) => one.ruleId === ruleId)
          const where = whereToChange(names, rule)
          return (
            <Row
              key={ruleId}
              title={sayRule(names, rule)}
              meta={[
                t.notKeptAt(own.length, new Set(own.map(({ bodyId }) => bodyId)).size),
                ...(keptWithin === null || own.length === 0 ? [] : [t.keptWithin(keptWithin)]),
              ].join(' ')}
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
      <p>
        <a href={yearPlanPaths.unmetWishes({ wholeYearId: wholeYear.id })}>{t.unmetFile}</a>
      </p>
    </Card>
  )
}
