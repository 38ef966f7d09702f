import { asSentence, sayDate } from '../../../../../platform/clock/words.ts'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../../ui/components/field/select-field.tsx'
import { FormButtons, SearchForm } from '../../../../../ui/components/form/form.tsx'
import { Pagination } from '../../../../../ui/components/pagination/pagination.tsx'
import { Table } from '../../../../../ui/components/table/table.tsx'
import { yearPlanPaths } from '../../paths.ts'
import type { YearPlan } from '../../queries.ts'
import { messages } from '../messages.ts'
import { sayRule } from './rule-words.ts'
import { unmetLines, type UnmetLine } from './unmet-words.ts'
import type { Of } from './whole-year-page.tsx'

type Props = Of<'laid'> & { readonly plan: YearPlan }

const onAPage = 40

/** Wishes that are not met, page by page or those of one rule, each with what stood in the way and what can be done. */
export function UnmetWishes(props: Props) {
  const { lang, wholeYear, outcome, names, wish } = props
  const t = messages[lang]
  const at = { wholeYearId: wholeYear.id }
  const all = unmetLines(outcome, names, props.plan)
  if (all.length === 0) return <p>{t.allMet}.</p>
  const chosen = all.some(({ ruleId }) => ruleId === wish) ? wish : ''
  const lines = chosen === '' ? all : all.filter(({ ruleId }) => ruleId === chosen)
  const pages = Math.ceil(lines.length / onAPage)
  const page = Math.min(props.unmetPage, pages)
  const hrefOf = (one: number) =>
    `${yearPlanPaths.wholeYear(at, { ...(chosen === '' ? {} : { wish: chosen }), page: String(one) })}#unmet`
  return (
    <Card
      id="unmet"
      title={t.unmet}
      aside={t.unmetCount(all.length)}
      footer={<a href={yearPlanPaths.unmetWishes(at)}>{t.unmetFile}</a>}
    >
      <Kinds {...props} all={all} chosen={chosen} />
      <UnmetTable {...props} lines={lines.slice((page - 1) * onAPage, page * onAPage)} />
      <Pagination lang={lang} page={page} pages={pages} hrefOf={hrefOf} />
    </Card>
  )
}

/** Which wish, with how often each is not met. */
function Kinds({
  lang,
  wholeYear,
  outcome,
  names,
  all,
  chosen,
}: Props & { all: readonly UnmetLine[]; chosen: string }) {
  const t = messages[lang]
  const byRule = Map.groupBy(all, ({ ruleId }) => ruleId)
  if (byRule.size < 2) return null
  const rules = new Map(outcome.rules.map((rule) => [rule.id, rule]))
  const choices = [...byRule].flatMap(([value, own]) => {
    const rule = rules.get(value)
    const about = [...new Set(own.map(({ bodyId }) => bodyId))]
    return rule ? [{ value, label: `${sayRule(names, rule, about)} (${own.length})` }] : []
  })
  return (
    <SearchForm action={`${yearPlanPaths.wholeYear({ wholeYearId: wholeYear.id })}#unmet`} label={t.wish}>
      <SelectField
        lang={lang}
        name="wish"
        label={t.wish}
        value={chosen}
        choices={[{ value: '', label: t.allWishes }, ...choices]}
      />
      <FormButtons>
        <Button kind="secondary">{t.show}</Button>
      </FormButtons>
    </SearchForm>
  )
}

function UnmetTable({ lang, names, lines }: Props & { lines: readonly UnmetLine[] }) {
  const t = messages[lang]
  return (
    <Table
      caption={t.unmet}
      captionHidden
      rows={lines}
      keyOf={({ ruleId, bodyId, on }) => `${ruleId} ${bodyId} ${on}`}
      columns={[
        { label: t.body, cell: ({ bodyId }) => names.body(bodyId) },
        { label: t.meeting, cell: ({ on }) => (on === null ? '' : asSentence(sayDate(on, lang, 'long'))) },
        { label: t.wish, cell: (line) => line.wish },
        { label: t.inTheWay, cell: ({ why }) => why },
        {
          label: t.next,
          cell: ({ next, bodyId, on }) => (
            <ul class="plain-list">
              {next.map(({ href, text }) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-label={`${text}: ${names.body(bodyId)}${on === null ? '' : `, ${sayDate(on, lang, 'medium')}`}`}
                  >
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
