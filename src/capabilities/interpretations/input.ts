import { z } from 'zod'
import { optionalDate, requiredDate } from '../../platform/http/date-fields.ts'
import { oneOrMore, requiredText, wholeNumber } from '../../platform/http/text-fields.ts'
import { abouts, levelsOf, levelTicks } from './rules.ts'

/** Something is ticked: nobody means all by forgetting. */
export const InterpretationInput = z
  .object({
    about: z.enum(abouts, { error: 'required' }),
    title: requiredText(200),
    question: requiredText(4000),
    answer: requiredText(4000),
    clause: requiredText(60),
    level: oneOrMore(z.enum(levelTicks, { error: 'required' })).refine((ticked) => ticked.length > 0, 'required'),
    decided_on: requiredDate(),
    decided_by: z.string().optional().default(''),
    lapsed_on: optionalDate(),
    restricted: z.string().optional(),
    version: wholeNumber(1, 999_999).optional().default(1),
  })
  .transform(({ level, decided_on, decided_by, lapsed_on, restricted, ...rest }) => ({
    ...rest,
    levels: levelsOf(level),
    decidedOn: decided_on,
    decidedBy: decided_by === '' ? null : decided_by,
    lapsedOn: lapsed_on,
    isRestricted: restricted !== undefined,
  }))

const plain = (text: string | undefined, most: number): string =>
  (text ?? '').replaceAll('\u0000', '').trim().slice(0, most).toWellFormed()

export interface Wanted {
  readonly text: string
  readonly clause: string
  readonly level: number | null
  readonly year: number | null
  readonly page: number
}

/** What the register is asked for in its address; anything odd is as if it was not asked. */
export function wantedIn(query: (name: string) => string | undefined): Wanted {
  const number = (name: string, pattern: RegExp) => {
    const value = query(name) ?? ''
    return pattern.test(value) ? Number(value) : null
  }
  return {
    text: plain(query('q'), 100),
    clause: plain(query('clause'), 60),
    level: number('level', /^[1-4]$/),
    year: number('year', /^(19|20|21)\d\d$/),
    page: number('page', /^[1-9]\d{0,3}$/) ?? 1,
  }
}
