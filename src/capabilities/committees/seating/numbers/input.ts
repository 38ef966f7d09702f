import type { Typed } from '../../../../platform/http/form.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { keyOf, type Sort } from './rules.ts'

/** More than any committee has; a slip of the finger is not thousands of seats. */
export const mostSeats = 30

const before = 'seats|'

/** One field for each sort. */
export const fieldFor = (sort: Sort): string => before + keyOf(sort)

export interface AskedNumbers {
  readonly level: number | null
  readonly wanted: ReadonlyMap<string, number>
  /** Fields with something that is no number of seats. */
  readonly wrong: readonly string[]
}

/** The level and the numbers asked for. An empty field: leave the sort as it is. */
export function readNumbers(typed: Typed): AskedNumbers {
  const wanted = new Map<string, number>()
  const wrong: string[] = []
  for (const name of Object.keys(typed)) {
    const text = typedText(typed, name).trim()
    if (!name.startsWith(before) || text === '') continue
    if (/^\d{1,2}$/.test(text) && Number(text) <= mostSeats) wanted.set(name.slice(before.length), Number(text))
    else wrong.push(name)
  }
  const level = typedText(typed, 'level')
  return { level: /^[1-4]$/.test(level) ? Number(level) : null, wanted, wrong }
}
