/*
 * What is usual for a row of numbers, and what is not: the individuals chart (XmR).
 * Centre: the mean. Limits: the mean ± 3 sigma, sigma being the mean of the moving ranges (the distance from each number to
 * the one before) divided by d2 = 1.128; that is the mean ± 2.66 mean moving ranges.
 * Sources: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931); D. J. Wheeler, Understanding
 * Variation (1993), which uses it for shares too, since its limits come from the numbers themselves and ask nothing of how
 * many each is made of; NIST/SEMATECH e-Handbook of Statistical Methods, § 6.3.2.2, whose worked example is in the test.
 * Words: centre (midten), limits (grænser), signal (noget usædvanligt).
 */

/** Fewer numbers than these say nothing of what is usual: no line is drawn. Wheeler: limits begin to be useful at five or six. */
export const leastForLine = 6

/** So many in a row on one side of the centre are no accident (Wheeler; the Western Electric rule of eight). */
export const runLength = 8

const d2 = 1.128

export interface Limits {
  readonly centre: number
  readonly lower: number
  readonly upper: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** The centre and limits of numbers in order of time, kept within what can be at all; null when they are too few. */
export function limitsOf(
  values: readonly number[],
  { least = -Infinity, most = Infinity }: { readonly least?: number; readonly most?: number } = {},
): Limits | null {
  if (values.length < leastForLine) return null
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
  const centre = mean(values)
  const reach = (3 * mean(ranges)) / d2
  return { centre, lower: Math.max(least, centre - reach), upper: Math.min(most, centre + reach) }
}

export type Signal = 'outside' | 'run'

/** What is unusual about each number: beyond a limit, or the eighth or later in a row on one side of the centre. */
export function signalsOf(values: readonly number[], limits: Limits | null): (Signal | null)[] {
  if (!limits) return values.map(() => null)
  let [side, length] = [0, 0]
  return values.map((value) => {
    const here = Math.sign(value - limits.centre)
    length = here === 0 ? length : here === side ? length + 1 : 1
    if (here !== 0) side = here
    if (value < limits.lower || value > limits.upper) return 'outside'
    return length >= runLength && here !== 0 ? 'run' : null
  })
}

/** The number in the middle; of an even many the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
