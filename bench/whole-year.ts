// npm run bench whole-year [-- --times N]: how long it takes to lay a year for 500 bodies, by the child process that does it
// for the web, against reading the same input and checking the same answer. Exit code 1 when a rule is broken or the bar missed.
import os from 'node:os'
import { parseArgs } from 'node:util'
import { layYearInChild } from '../src/app/whole-year.ts'
import { brokenRules } from '../src/capabilities/meetings/year-plan/whole-year/checking/rules.ts'
import type { YearAnswer } from '../src/capabilities/meetings/year-plan/whole-year/rules.ts'
import { aMunicipality, aRule, type Municipality } from '../src/capabilities/meetings/year-plan/whole-year/testing.ts'
import { tableOf } from './printing/table.ts'

const { values: options } = parseArgs({ options: { times: { type: 'string', default: '3' } } })
const times = Number(options.times)
const barMs = 10_000
const goingOn = new AbortController().signal

const usual: Municipality = { seed: 1, centres: 10, locals: 489, meetings: 4, perSecretary: 12, withinDays: 75 }
const cases: readonly (readonly [string, Municipality])[] = [
  ['4 meetings, 12 bodies to a secretary', usual],
  ['another 500 bodies', { ...usual, seed: 2, withinDays: 90 }],
  ['20 bodies to a secretary', { ...usual, perSecretary: 20 }],
  ['5 meetings', { ...usual, meetings: 5, withinDays: 90 }],
]

/** The longest stretch in which this process did nothing else: pages would have waited so long. */
function watchLoop(): () => number {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 10)
    last = now
  }, 10)
  return () => {
    clearInterval(timer)
    return longest
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const startedAt = performance.now()
  const value = await work()
  return { value, ms: performance.now() - startedAt }
}

const rows: string[][] = []
let isMet = true
for (const [name, municipality] of cases) {
  const year = aMunicipality(municipality)
  const taken: number[] = []
  let blocked = 0
  let answer: YearAnswer = { outcome: 'given_up', tried: [], laidAbove: null }
  for (let round = 0; round < times; round += 1) {
    const longest = watchLoop()
    const laid = await timed(() => layYearInChild(year, () => undefined, goingOn))
    blocked = Math.max(blocked, longest())
    answer = laid.value
    taken.push(laid.ms)
  }
  // The floor: the input copied once, as on its way to the child, and the whole answer checked.
  const read = await timed(() => structuredClone(year))
  const checked = await timed(() =>
    answer.outcome === 'laid' ? brokenRules(year, answer, { strength: 'must' }) : [{ ruleId: answer.outcome }],
  )
  const worst = Math.max(...taken)
  const isFine = checked.value.length === 0 && worst < barMs
  isMet &&= isFine
  rows.push([
    name,
    answer.outcome,
    answer.outcome === 'laid' ? String(answer.meetings.length) : '',
    String(checked.value.length),
    answer.outcome === 'laid' ? String(answer.unmet.length) : '',
    Math.min(...taken).toFixed(0),
    worst.toFixed(0),
    (read.ms + checked.ms).toFixed(0),
    blocked.toFixed(0),
    isFine ? 'met' : 'MISSED',
  ])
}

const impossible = aMunicipality(usual)
const conflict = await timed(() =>
  layYearInChild(
    {
      ...impossible,
      rules: [
        ...impossible.rules,
        aRule('february', { kind: 'months', bodyIds: ['local-7'], months: [2] }),
        aRule('autumn', { kind: 'months', bodyIds: ['centre-7'], months: [10, 11] }),
      ],
    },
    () => undefined,
    goingOn,
  ),
)
const columns = [
  '500 bodies',
  '',
  'meetings',
  'broken',
  'unmet wishes',
  'least ms',
  'most ms',
  'floor ms',
  'loop held ms',
  '',
]
console.log(`\n${tableOf(columns, rows)}`)
const said = conflict.value.outcome === 'impossible' ? conflict.value.ruleIds.join(', ') : ''
console.log(`\nan impossible year: ${conflict.value.outcome} in ${conflict.ms.toFixed(0)} ms: ${said}`)
console.log(
  `load of the machine: ${os
    .loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} on ${os.availableParallelism()} cores`,
)
process.exit(isMet && conflict.value.outcome === 'impossible' ? 0 : 1)
