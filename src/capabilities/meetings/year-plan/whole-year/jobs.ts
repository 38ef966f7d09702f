import { ChildFailure } from '../../../../platform/child-pool/child-pool.ts'
import type { Database } from '../../../../platform/db/database.ts'
import { onJob, type JobHandler } from '../../../../platform/jobs/runner.ts'
import { endYear, noteStep, wholeYearKind, type Ended } from './commands.ts'
import { isEnded, wholeYearById, yearToLay, type WheelRulesOf } from './queries.ts'
import type { LayingStep, Year, YearAnswer, YearRule } from './rules.ts'
import type { GivenUpBecause, KeptOutcome } from './schema.ts'

/** Lays a year somewhere else than here: it takes seconds, and everybody's pages go on meanwhile. */
export type LayYear = (year: Year, report: (step: LayingStep) => void, signal: AbortSignal) => Promise<YearAnswer>

const noteEveryMs = 500
const lookEveryMs = 1000

/** Every year that is asked for ends: laid, impossible, given up with the reason, or cancelled by who asked. */
export function wholeYearJobs(layYear: LayYear, wheelRules: WheelRulesOf): readonly JobHandler[] {
  return [
    onJob(wholeYearKind, async ({ database, now, stopping }, { wholeYearId }) => {
      const found = await wholeYearById(database.reader, wholeYearId)
      if (!found || found.outcome) return
      const cancelled = untilCancelled(database, wholeYearId)
      const { report, written } = notes(database, wholeYearId)
      const { answer, failure } = await laidOrGivenUp(async () => {
        const year = await yearToLay(database.reader, found.asked, wheelRules, now)
        const laid = await layYear(year, report, AbortSignal.any([stopping, cancelled.signal]))
        await written()
        const meetings = laid.outcome === 'laid' ? laid.meetings : null
        return { bodies: year.bodies, outcome: kept(year, laid), meetings }
      }).finally(cancelled.stop)
      stopping.throwIfAborted()
      if (cancelled.signal.aborted) return
      const of = { wholeYearId, asked: found.asked, by: found.askedBy }
      await database.write((tx) => endYear(tx, { ...of, ...answer }, now))
      // Who asked has an answer; what went wrong belongs in the log. Tried again, it finds that the year has ended.
      if (failure !== null) throw failure
    }),
  ]
}

type Answered = Pick<Ended, 'bodies' | 'outcome' | 'meetings'>

/** To try once more what took too long, too much memory or broke down would end the same way: it is given up, and said so. */
async function laidOrGivenUp(lay: () => Promise<Answered>): Promise<{ answer: Answered; failure: Error | null }> {
  try {
    return { answer: await lay(), failure: null }
  } catch (error) {
    const because = reasonOf(error)
    const answer = { bodies: [], outcome: { outcome: 'given_up', because } as const, meetings: null }
    return { answer, failure: because === 'crash' && error instanceof Error ? error : null }
  }
}

function reasonOf(error: unknown): GivenUpBecause {
  if (!(error instanceof ChildFailure)) return 'crash'
  if (error.reason === 'timeout') return 'time'
  return error.reason === 'memory' ? 'memory' : 'crash'
}

/** Looks now and then whether the year is still asked for. */
function untilCancelled(database: Database, wholeYearId: string): { signal: AbortSignal; stop: () => void } {
  const off = new AbortController()
  const timer = setInterval(() => {
    void isEnded(database.reader, wholeYearId).then(
      (ended) => ended && off.abort(),
      // The work goes on: what is wrong with the database shows when its answer is written.
      () => undefined,
    )
  }, lookEveryMs)
  return { signal: off.signal, stop: () => clearInterval(timer) }
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
export function kept(year: Year, answer: YearAnswer): KeptOutcome {
  const rulesNamed = (ids: ReadonlySet<string>): YearRule[] => year.rules.filter(({ id }) => ids.has(id))
  if (answer.outcome === 'given_up') {
    const { tried, laidAbove } = answer
    const rules = rulesNamed(new Set(tried.flat())).map(withoutBodies)
    return { outcome: 'given_up', because: 'search', tried, laidAbove, rules }
  }
  if (answer.outcome === 'impossible') {
    const { bodyIds, isLeast } = answer
    const shown = new Set(bodyIds)
    const rules = rulesNamed(new Set(answer.ruleIds)).map((rule) =>
      'bodyIds' in rule ? { ...rule, bodyIds: rule.bodyIds.filter((id) => shown.has(id)) } : rule,
    )
    return { outcome: 'impossible', rules: rules.map(withoutDays), bodyIds, isLeast }
  }
  const { items, unmet, loosened, notKept, meetings } = answer
  const named = new Set([
    ...unmet.flatMap(({ ruleId, becauseOf }) => [ruleId, ...becauseOf]),
    ...loosened.map(({ ruleId }) => ruleId),
  ])
  const rules = rulesNamed(named).map(withoutBodies)
  const standing = meetings.filter(({ isGiven }) => isGiven).map(({ bodyId, on, starts }) => ({ bodyId, on, starts }))
  const titles = Object.fromEntries(
    year.rules.flatMap((rule) => (rule.kind === 'item' ? [[rule.itemId, rule.title]] : [])),
  )
  return { outcome: 'laid', items, unmet, titles, standing, loosened, notKept, rules: rules.map(withoutDays) }
}

/** Whom it is about is said where it is shown; who sits in several bodies only by those. */
const withoutBodies = (rule: YearRule): YearRule =>
  'bodyIds' in rule && rule.kind !== 'people' ? { ...rule, bodyIds: [] } : rule

/** The first and last day say which days are meant. */
function withoutDays(rule: YearRule): YearRule {
  if (rule.kind !== 'closed') return rule
  const [first, last] = [rule.days[0], rule.days.at(-1)]
  return { ...rule, days: first === undefined || last === undefined ? [] : [first, last] }
}
