import { asSentence, sayDate } from '../../../../../platform/clock/words.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Table } from '../../../../../ui/components/table/table.tsx'
import { messages } from '../messages.ts'
import type { UnmetWish } from '../rules.ts'
import type { KeptOutcome } from '../schema.ts'
import { sayRule, type RuleNames } from './rule-words.ts'

interface UnmetWishesProps {
  readonly lang: Lang
  readonly outcome: KeptOutcome & { readonly outcome: 'laid' }
  readonly names: RuleNames
}

const shown = 40
const reasonsShown = 2

/** Wishes that are not met, each with what stood in the way of it. */
export function UnmetWishes({ lang, outcome, names }: UnmetWishesProps) {
  const t = messages[lang]
  const { unmet } = outcome
  if (unmet.length === 0) return <p>{t.allMet}.</p>
  const rules = new Map(outcome.rules.map((rule) => [rule.id, rule]))
  const say = (id: string, bodyId: string) => {
    const rule = rules.get(id)
    return rule ? sayRule(names, rule, [bodyId]) : ''
  }
  const why = ({ becauseOf, bodyId }: UnmetWish) =>
    becauseOf.length === 0
      ? t.otherwise
      : becauseOf
          .slice(0, reasonsShown)
          .map((id) => say(id, bodyId))
          .join(' ')
  return (
    <Card title={t.unmet} aside={t.unmetCount(unmet.length)}>
      <Table
        caption={t.unmet}
        captionHidden
        rows={unmet.slice(0, shown)}
        keyOf={({ ruleId, bodyId, on }) => `${ruleId} ${bodyId} ${on}`}
        columns={[
          { label: t.body, cell: ({ bodyId }) => names.body(bodyId) },
          { label: t.meeting, cell: ({ on }) => (on === null ? '' : asSentence(sayDate(on, lang, 'long'))) },
          { label: t.wish, cell: ({ ruleId, bodyId }) => say(ruleId, bodyId) },
          { label: t.inTheWay, cell: why },
        ]}
      />
      {unmet.length > shown && <p class="meta">{t.unmetShown(shown, unmet.length)}</p>}
    </Card>
  )
}
