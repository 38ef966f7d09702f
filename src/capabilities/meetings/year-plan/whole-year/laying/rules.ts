import { timeOf } from '../calendar/rules.ts'
import { brokenRules } from '../checking/rules.ts'
import { leastConflict } from '../conflict/rules.ts'
import type { Encoding } from '../encoding/choices/rules.ts'
import type { LaidItem, LaidMeeting, LayingStep, Year, YearAnswer } from '../rules.ts'
import type { Guide } from './guide/rules.ts'
import { searchYear } from './search/rules.ts'
import { itemsOfWishes } from './wished-items/rules.ts'
import { unmetWishes } from './wishes/rules.ts'

/** Dead ends before the search gives up: some seconds of work, and the same on every machine. */
const mostDeadEnds = 40_000

/**
 * Days and times for a whole year that keep every rule; or the fewest rules that cannot be kept together. What is found is
 * looked at once more by the checks before anybody sees it.
 */
export function layYear(year: Year, report: (step: LayingStep) => void = () => undefined): YearAnswer {
  report({ step: 'reading', done: 0, of: year.bodies.length })
  const of = year.bodies.length
  const laying = (done: number) => report({ step: 'laying', done, of })
  laying(0)
  const answer = searchYear({ year, rules: year.rules, deadEnds: mostDeadEnds, report: laying })
  if (answer.found === 'given_up') return { outcome: 'given_up' }
  if (answer.found === 'no') {
    const explaining = (done: number, all: number) => report({ step: 'explaining', done, of: all })
    const found = leastConflict(year, answer.part, mostDeadEnds, explaining)
    return found ? { outcome: 'impossible', ...found } : { outcome: 'given_up' }
  }
  const { encoding, guide } = answer
  report({ step: 'finishing', done: 0, of: 1 })
  const meetings = meetingsIn(encoding, guide)
  const items = [...itemsIn(encoding), ...itemsOfWishes(year, meetings)]
  const [broken] = brokenRules(year, { meetings, items }, { strength: 'must' })
  if (broken) throw new Error(`The year that was laid breaks ${broken.ruleId} (${broken.bodyId}, ${broken.on})`)
  return { outcome: 'laid', meetings, items, unmet: unmetWishes(year, { meetings, items }) }
}

function meetingsIn({ clauses, bodies, days }: Encoding, guide: Guide): LaidMeeting[] {
  return [...bodies].flatMap(([bodyId, { days: possible, domain }]) =>
    possible.flatMap(({ day, times }) => {
      const on = days.dates[day]
      if (!on) return []
      const held = times.filter(({ literal }) => clauses.values[literal] === 1)
      return held.map(({ starts, minutes }): LaidMeeting => {
        const isGiven = domain.given.some((one) => one.day === day && one.starts === starts)
        const wishedOn = isGiven ? null : guide.wishedOn(bodyId, day)
        return { bodyId, wishedOn, on, starts: timeOf(starts), minutes, isGiven }
      })
    }),
  )
}

/** Each item at the first meeting that will do: an earlier one is never in the way of what comes after it. */
function itemsIn({ clauses, items, days }: Encoding): LaidItem[] {
  return [...items.values()].flatMap(({ itemId, bodyId, days: possible }) => {
    const first = possible.find(({ literal }) => clauses.values[literal] === 1)
    const on = first && days.dates[first.day]
    return on ? [{ itemId, bodyId, on }] : []
  })
}
