import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import type { KeptAgreement, KeptRule } from '../queries.ts'
import { levelName } from '../rules.ts'

interface RuleListProps {
  lang: Lang
  agreement: KeptAgreement
  /** Buttons beside a rule, for those who may change it. */
  actionsFor?: ((rule: KeptRule) => ComponentChildren) | undefined
}

/** Every number of the agreement in plain words, with its clause and the agreement's own wording. */
export function RuleList({ lang, agreement, actionsFor }: RuleListProps) {
  const t = messages[lang]
  if (agreement.rules.length === 0) return <p class="meta">{t.noRules}</p>
  const order = Object.keys(t.ruleNames)
  const rules = agreement.rules.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
  return (
    <List label={t.rules}>
      {rules.map((rule) => (
        <Row
          key={rule.id}
          id={`rule-${rule.id}`}
          title={t.ruleWords[rule.rule](t.measures[rule.measure](rule.amount))}
          aside={rule.clause}
          tags={rule.level === null ? undefined : <Tag>{t.onlyLevel(levelName(agreement, rule.level))}</Tag>}
          meta={rule.wording === '' ? undefined : <q>{rule.wording}</q>}
          actions={actionsFor?.(rule)}
          actionsAtEnd
        />
      ))}
    </List>
  )
}
