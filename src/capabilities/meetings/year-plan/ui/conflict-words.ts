import { messages as clockWords } from '../../../../platform/clock/messages.ts'
import { sayDate, sayTime, asSentence } from '../../../../platform/clock/words.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { messages } from '../conflicts/messages.ts'
import type { Conflict } from '../conflicts/rules.ts'
import type { PlanBody } from '../rules.ts'

const namesShown = 3

/** "Karin Holm, Jonas Vangsø og 4 andre" */
function sayPeople(lang: Lang, people: readonly { readonly name: string }[]): string {
  const t = messages[lang]
  const names = people.map(({ name }) => name)
  const said =
    names.length > namesShown + 1 ? [...names.slice(0, namesShown), t.more(names.length - namesShown)] : names
  const last = said.at(-1) ?? ''
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} ${t.and} ${last}` : last
}

const sayDay = (lang: Lang, day: IsoDate): string => sayDate(day, lang, 'long')

/** Who, which day, and why: one sentence. */
export function sayConflict(lang: Lang, conflict: Conflict): string {
  return asSentence(wordsOf(lang, conflict))
}

function wordsOf(lang: Lang, conflict: Conflict): string {
  const t = messages[lang]
  switch (conflict.code) {
    case 'no_day':
      return conflict.wishedOn === null ? t.no_day_at_all : t.no_day(sayDay(lang, conflict.wishedOn))
    case 'past':
    case 'another_year':
    case 'twice_a_day':
      return t[conflict.code](sayDay(lang, conflict.on))
    case 'closed': {
      const { because } = conflict
      const day = sayDay(lang, conflict.on)
      return because.code === 'weekend' ? t.weekend(day) : t[because.code](day, because.name)
    }
    case 'double_booked':
      return t.double_booked({
        who: sayPeople(lang, conflict.people),
        many: conflict.people.length > 1,
        other: conflict.otherName,
        day: sayDay(lang, conflict.on),
        time: sayTime(conflict.otherStarts, lang),
      })
    case 'too_close':
      return t.too_close({
        day: sayDay(lang, conflict.on),
        other: conflict.otherName,
        otherDay: sayDay(lang, conflict.otherOn),
        wanted: conflict.wanted,
      })
    case 'other_weekday':
      return t.other_weekday(sayDay(lang, conflict.on), clockWords[lang].weekdays[conflict.wished - 1] ?? '')
    case 'too_few':
      return t.too_few(conflict.planned, conflict.wanted, conflict.clause)
    case 'too_many':
      return t.too_many(conflict.planned, conflict.most, conflict.clause)
  }
}

/** The same conflicts with each clash of two meetings of the plan once: it stands at both. */
export function eachOnce(conflicts: readonly Conflict[], bodies: readonly PlanBody[]): Conflict[] {
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  const seen = new Set<string>()
  return conflicts.filter((one) => {
    if (one.code !== 'double_booked') return true
    const pair = [names.get(one.bodyId) ?? '', one.otherName].toSorted().join(' & ')
    const isNew = !seen.has(`${one.on} ${pair}`)
    seen.add(`${one.on} ${pair}`)
    return isNew
  })
}
