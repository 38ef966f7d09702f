import { ChildFailure } from '../../../../platform/child-pool/child-pool.ts'
import type { Database } from '../../../../platform/db/database.ts'
import { onJob, type JobHandler } from '../../../../platform/jobs/runner.ts'
import { endYear, noteStep, wholeYearKind } from './commands.ts'
import { wholeYearById, yearToLay, type WheelRulesOf } from './queries.ts'
import type { LayingStep, Year, YearAnswer, YearRule } from './rules.ts'
import type { KeptOutcome } from './schema.ts'

/** Lays a year somewhere else than here: it takes seconds, and everybody's pages go on meanwhile. */
export type LayYear = (year: Year, report: (step: LayingStep) => void) => Promise<YearAnswer>

const noteEveryMs = 500

export function wholeYearJobs(layYear: LayYear, wheelRules: WheelRulesOf): readonly JobHandler[] {
  return [
    onJob(wholeYearKind, async ({ database, now }, { wholeYearId }) => {
      const found = await wholeYearById(database.reader, wholeYearId)
      if (!found || found.outcome) return
      const year = await yearToLay(database.reader, found.asked, wheelRules, now)
      const { report, written } = notes(database, wholeYearId)
      const answer = await laidOrGivenUp(layYear, year, report)
      await written()
      const ended = {
        wholeYearId,
        asked: found.asked,
        by: found.askedBy,
        bodies: year.bodies,
        outcome: kept(year, answer),
        meetings: answer.outcome === 'laid' ? answer.meetings : null,
      }
      await database.write((tx) => endYear(tx, ended, now))
    }),
  ]
}

/** What took too long or too much memory is given up, and said so; to try once more would end the same way. */
async function laidOrGivenUp(layYear: LayYear, year: Year, report: (step: LayingStep) => void): Promise<YearAnswer> {
  try {
    return await layYear(year, report)
  } catch (error) {
    if (error instanceof ChildFailure && (error.reason === 'timeout' || error.reason === 'memory')) {
      return { outcome: 'given_up' }
    }
    throw error
  }
}

/** Notes each new step, and within a step now and then; `written` ends when all notes are. */
function notes(database: Database, wholeYearId: string) {
  let [last, notedAt] = ['', 0]
  let writing: Promise<unknown> = Promise.resolve()
  let failed: unknown = null
  return {
    report: (step: LayingStep): void => {
      const at = performance.now()
      if (step.step === last && at - notedAt < noteEveryMs) return
      last = step.step
      notedAt = at
      const write = () => database.write((tx) => noteStep(tx, wholeYearId, step))
      writing = writing.then(write).catch((error: unknown) => {
        failed ??= error
      })
    },
    written: async (): Promise<void> => {
      await writing
      if (failed !== null) throw new Error('How far the work has come could not be noted', { cause: failed })
    },
  }
}

/** With the rules that its words need, each of the bodies that it is about here. */
function kept(year: Year, answer: YearAnswer): KeptOutcome {
  const rulesNamed = (ids: ReadonlySet<string>): YearRule[] => year.rules.filter(({ id }) => ids.has(id))
  if (answer.outcome === 'given_up') return answer
  if (answer.outcome === 'impossible') {
    const { bodyIds, isLeast } = answer
    const shown = new Set(bodyIds)
    const rules = rulesNamed(new Set(answer.ruleIds)).map((rule) =>
      'bodyIds' in rule ? { ...rule, bodyIds: rule.bodyIds.filter((id) => shown.has(id)) } : rule,
    )
    return { outcome: 'impossible', rules: rules.map(withoutDays), bodyIds, isLeast }
  }
  const { items, unmet } = answer
  const named = new Set(unmet.flatMap(({ ruleId, becauseOf }) => [ruleId, ...becauseOf]))
  const rules = rulesNamed(named).map((rule) =>
    'bodyIds' in rule && rule.kind !== 'people' ? { ...rule, bodyIds: [] } : rule,
  )
  const titles = Object.fromEntries(
    year.rules.flatMap((rule) => (rule.kind === 'item' ? [[rule.itemId, rule.title]] : [])),
  )
  return { outcome: 'laid', items, unmet, titles, rules: rules.map(withoutDays) }
}

/** The first and last day say which days are meant. */
function withoutDays(rule: YearRule): YearRule {
  if (rule.kind !== 'closed') return rule
  const [first, last] = [rule.days[0], rule.days.at(-1)]
  return { ...rule, days: first === undefined || last === undefined ? [] : [first, last] }
}
