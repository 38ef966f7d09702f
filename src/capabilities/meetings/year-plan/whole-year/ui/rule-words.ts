import type { IsoDate } from '../../../../../platform/clock/dates.ts'
import { messages as clockWords } from '../../../../../platform/clock/messages.ts'
import { asSentence, sayDate, sayTime } from '../../../../../platform/clock/words.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { agreementPaths } from '../../../../agreement/paths.ts'
import { committeePaths } from '../../../../committees/paths.ts'
import { wheelPaths } from '../../../../wheel/paths.ts'
import { meetingPaths } from '../../../paths.ts'
import { yearPlanPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { YearRule } from '../rules.ts'

/** The names that rules are said with. */
export interface RuleNames {
  readonly lang: Lang
  readonly wholeYearId: string
  readonly level: (level: number) => string
  readonly body: (bodyId: string) => string
  readonly levelOf: (bodyId: string) => number | undefined
  readonly item: (itemId: string) => string | undefined
}

const namesShown = 3

function listed(lang: Lang, all: readonly string[], last: 'and' | 'or' = 'and'): string {
  const t = messages[lang]
  const said = all.length > namesShown + 1 ? [...all.slice(0, namesShown), t.others(all.length - namesShown)] : all
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} ${t[last]} ${said.at(-1)}`
}

/** Whom a rule is about: its level when they are all of one, else by name. */
function whoOf({ lang, level, body, levelOf }: RuleNames, ids: readonly string[]): string {
  const levels = [...new Set(ids.map(levelOf))]
  const [only] = levels
  return levels.length === 1 && only !== undefined ? level(only) : listed(lang, ids.map(body))
}

function span(lang: Lang, [first, last]: readonly IsoDate[]): string {
  if (first === undefined) return ''
  const from = sayDate(first, lang, 'dayMonth')
  return last === undefined || last === first ? from : `${from}–${sayDate(last, lang, 'dayMonth')}`
}

/** A rule in one sentence. `about` is whom it is about here, where the rule itself names more. */
export function sayRule(names: RuleNames, rule: YearRule, about?: readonly string[]): string {
  return asSentence(wordsOf(names, rule, about))
}

function wordsOf(names: RuleNames, rule: YearRule, about?: readonly string[]): string {
  const { lang, item } = names
  const t = messages[lang]
  const { months, weekdays } = clockWords[lang]
  const who = () => whoOf(names, about ?? ('bodyIds' in rule ? rule.bodyIds : []))
  const when = ({ on, starts }: { on: IsoDate; starts: string }) =>
    t.at(sayDate(on, lang, 'long'), sayTime(starts, lang))
  switch (rule.kind) {
    case 'meetings':
      return t.rules.meetings(who(), rule.amount)
    case 'months':
      return t.rules.months(who(), rule.months.map((n) => months[n - 1] ?? '').join(', '))
    case 'weekdays':
      return t.rules.weekdays(who(), rule.weekdays.map((n) => weekdays[n - 1] ?? '').join(` ${t.or} `))
    case 'times':
      return t.rules.times(who(), rule.starts.map((one) => sayTime(one, lang)).join(` ${t.or} `))
    case 'apart':
      return t.rules.apart(who(), rule.days)
    case 'closed':
      return rule.because === 'holiday' || rule.because === 'past'
        ? t.rules[rule.because]
        : t.rules[rule.because](rule.name, span(lang, rule.days))
    case 'fixed':
      return t.rules.fixed(names.body(rule.bodyId), when(rule))
    case 'taken':
      return t.rules.taken(listed(lang, rule.people), rule.name, when(rule))
    case 'people':
      return t.rules.people(listed(lang, rule.people), listed(lang, rule.bodyIds.map(names.body)))
    case 'flow':
      return t.rules[rule.direction](rule.withinDays)
    case 'clock':
      return t.rules[rule.clock](names.level(rule.level), t.spans[rule.measure](rule.amount), rule.clause)
    case 'item':
      return t.rules.item(rule.title, sayDate(rule.from, lang, 'dayMonth'), sayDate(rule.to, lang, 'dayMonth'), who())
    case 'item_order':
      return t.rules.item_order(item(rule.firstItemId) ?? t.anItem, item(rule.thenItemId) ?? t.anItem)
    case 'item_levels':
      return t.rules.item_levels(item(rule.itemId) ?? t.anItem)
  }
}

/** Where a rule is changed or seen; null for what nobody decides. */
export function whereToChange(names: RuleNames, rule: YearRule): { href: string; text: string } | null {
  const t = messages[names.lang].change
  switch (rule.kind) {
    case 'meetings':
    case 'months':
    case 'weekdays':
    case 'times':
    case 'apart':
    case 'flow':
      return { href: yearPlanPaths.wholeYears({}, { from: names.wholeYearId }), text: t.wishes }
    case 'closed':
      if (rule.because === 'closing_day') return { href: agreementPaths.closingDays(), text: t.closing }
      return rule.because === 'free_period' ? { href: yearPlanPaths.freePeriods(), text: t.free } : null
    case 'clock':
      return { href: agreementPaths.agreement(), text: t.agreement }
    case 'fixed':
    case 'people': {
      const [committeeId] = rule.kind === 'fixed' ? [rule.bodyId] : rule.bodyIds
      return committeeId === undefined ? null : { href: committeePaths.committee({ committeeId }), text: t.committee }
    }
    case 'taken':
      return { href: meetingPaths.meetings(), text: t.meetings }
    case 'item':
    case 'item_levels':
      return { href: wheelPaths.item({ wheelItemId: rule.itemId }), text: t.wheel }
    case 'item_order':
      return { href: wheelPaths.item({ wheelItemId: rule.thenItemId }), text: t.wheel }
  }
}
