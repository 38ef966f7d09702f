import { typedText } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Notice } from '../../../../../ui/components/notice/notice.tsx'
import { messages as compositionMessages } from '../../../../agreement/seats/messages.ts'
import type { Shown } from '../../../ui/form-parts.tsx'
import { fieldFor } from '../input.ts'
import { messages } from '../messages.ts'
import { seatNumberPaths } from '../paths.ts'
import type { NumbersOfLevel } from '../queries.ts'
import { totalsOf, type BodyPlan } from '../rules.ts'

interface PlanCardProps {
  lang: Lang
  found: NumbersOfLevel
  shown: Shown
}

/** So many committees that keep a seat are named; the rest are counted. */
const named = 10

/** What the numbers come to, in words, and the press that does it; or why they may not. */
export function PlanCard({ lang, found, shown }: PlanCardProps) {
  const t = messages[lang]
  const totals = totalsOf(found.plans)
  const keeps = found.plans.filter((plan) => plan.keeps.length > 0)
  const against = breaches(lang, found.plans)
  const hidden = Object.fromEntries([
    ['level', found.level],
    ...found.sorts.map((sort) => [fieldFor(sort), typedText(shown.typed, fieldFor(sort))]),
  ]) as Record<string, string | number>
  return (
    <Card title={t.willTitle}>
      <p>{totals.changed === 0 ? t.nothing : t.will(totals.changed, totals.unchanged)}</p>
      {totals.made > 0 && <p>{t.made(totals.made)}</p>}
      {totals.closed > 0 && <p>{t.closed(totals.closed)}</p>}
      {keeps.slice(0, named).flatMap((plan) =>
        plan.keeps.map(({ title, seats }) => (
          <p key={`${plan.committeeId} ${title}`} class="meta">
            {t.keeps(plan.name, title, seats)}
          </p>
        )),
      )}
      {keeps.length > named && <p class="meta">{t.more(keeps.length - named)}</p>}
      {against.length > 0 && (
        <Notice lang={lang} tone="warn" title={t.againstTitle}>
          {against.map(({ words, clause, committees }) => (
            <p key={words}>
              {words} {t.clause(clause)} {t.in(committees)}
            </p>
          ))}
          <p>{t.against}</p>
        </Notice>
      )}
      {totals.changed > 0 && against.length === 0 && (
        <>
          <p class="meta">{t.fromToday}</p>
          <ButtonForm kind="primary" action={seatNumberPaths.numbers()} hidden={hidden}>
            {t.confirm}
          </ButtonForm>
        </>
      )}
    </Card>
  )
}

/** The same breach in many committees is said once. */
function breaches(lang: Lang, plans: readonly BodyPlan[]) {
  const words = compositionMessages[lang].deviations
  const all = plans.flatMap(({ deviations }) => deviations)
  const grouped = Map.groupBy(all, ({ code, params }) => words[code](params))
  return [...grouped].map(([said, of]) => ({ words: said, clause: of[0]?.clause ?? '', committees: of.length }))
}
