import { timeOf } from '../calendar/rules.ts'
import { brokenRules } from '../checking/rules.ts'
import { leastConflict } from '../conflict/rules.ts'
import type { Encoding } from '../encoding/choices/rules.ts'
import type { LaidItem, LaidMeeting, LayingStep, Year, YearAnswer } from '../rules.ts'
import type { Guide } from './guide/rules.ts'
import { searchYear, type Searched } from './search/rules.ts'
import { eachLoosened, keptWithin } from './loosening/rules.ts'
import { itemsOfWishes } from './wished-items/rules.ts'
import { unmetWishes } from './wishes/rules.ts'

/** Dead ends before the search gives up: some seconds of work, and the same on every machine. */
const mostDeadEnds = 10_000
/** The same, where a rule or two are only wished for. */
const mostLoosened = 3000

type Found = Searched & { readonly found: 'yes' }

/**
 * Days and times for a whole year that keep every rule; or the fewest rules that cannot be kept together; or, where neither
 * is found in time, a year that keeps all but one or two of them, with where those are not kept. What is found is looked at
 * once more by the checks before anybody sees it.
 */
export function layYear(
  year: Year,
  report: (step: LayingStep) => void = () => undefined,
  deadEnds = mostDeadEnds,
): YearAnswer {
  report({ step: 'reading', done: 0, of: year.bodies.length })
  const of = year.bodies.length
  const laying = (done: number) => report({ step: 'laying', done, of })
  laying(0)
  const answer = searchYear({ year, rules: year.rules, deadEnds, report: laying })
  if (answer.found === 'given_up') return laidLoosened(year, answer.laidAbove, report)
  if (answer.found === 'no') {
    const explaining = (done: number, all: number) => report({ step: 'explaining', done, of: all })
    const found = leastConflict(year, answer.part, deadEnds, explaining)
    return found ? { outcome: 'impossible', ...found } : { outcome: 'given_up', tried: [], laidAbove: null }
  }
  report({ step: 'finishing', done: 0, of: 1 })
  return laidAs(year, answer, [])
}

/** One rule after another gives way, those first that are easiest to live without, until a year is found. */
function laidLoosened(year: Year, laidAbove: number | null, report: (step: LayingStep) => void): YearAnswer {
  const tries = eachLoosened(year)
  const tried: (readonly string[])[] = []
  for (const [done, { ruleIds, loosened, isWithout }] of tries.entries()) {
    report({ step: 'explaining', done, of: tries.length })
    const answer = searchYear({ year: loosened, rules: loosened.rules, deadEnds: mostLoosened })
    if (answer.found === 'yes') return laidAs(year, answer, ruleIds)
    if (isWithout) tried.push(ruleIds)
  }
  return { outcome: 'given_up', tried, laidAbove }
}

/** The answer, looked at once more: only what was loosened may not be kept. */
function laidAs(year: Year, { encoding, guide }: Found, loosened: readonly string[]): YearAnswer {
  const meetings = meetingsIn(encoding, guide)
  const items = [...itemsIn(encoding), ...itemsOfWishes(year, meetings)]
  const notKept = brokenRules(year, { meetings, items }, { strength: 'must' })
  const broken = notKept.find(({ ruleId }) => !loosened.includes(ruleId))
  if (broken) throw new Error(`The year that was laid breaks ${broken.ruleId} (${broken.bodyId}, ${broken.on})`)
  return {
    outcome: 'laid',
    meetings,
    items,
    unmet: unmetWishes(year, { meetings, items }),
    loosened: loosened.map((ruleId) => ({ ruleId, keptWithin: keptWithin(year, { meetings, items }, ruleId) })),
    notKept,
  }
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
