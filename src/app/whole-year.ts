import type { LayYear } from '../capabilities/meetings/year-plan/whole-year/jobs.ts'
import type { LayingStep, Year, YearAnswer } from '../capabilities/meetings/year-plan/whole-year/rules.ts'
import { createChildPool } from '../platform/child-pool/child-pool.ts'

const fromSource = import.meta.url.endsWith('.ts')

/** One year at a time, in a child of its own that ends with it. */
const children = createChildPool<Year, YearAnswer, LayingStep>({
  entry: new URL(fromSource ? './whole-year-worker.ts' : './whole-year-worker.js', import.meta.url),
  size: 1,
  timeoutMs: 180_000,
  heapMb: 1536,
  memoryCapMb: 2048,
  recycleAfter: 1,
})

export const layYearInChild: LayYear = (year, report, signal) => children.run(year, report, signal)
