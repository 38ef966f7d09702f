import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'
import { apsaTags, itemKinds } from '../meetings/agenda/rules.ts'
import { outcomes } from '../meetings/minutes/rules.ts'
import { asTyped, mostPages, type Choice } from './rules.ts'

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most).nullable().catch(null)
const one = <const T extends string>(values: readonly T[]) => z.enum(values).nullable().catch(null)
const given = (text: string | undefined) => (text === undefined || text === '' ? null : text)

/** What the address asks for. What it cannot mean is left out: an address is never refused. */
export interface SearchInput {
  readonly text: string
  readonly chosen: Choice
  readonly page: number
}

export function searchInput(query: (name: string) => string | undefined): SearchInput {
  const value = (name: string) => given(query(name))
  const body = value('body')
  return {
    text: asTyped(query('q')),
    chosen: {
      committeeId: body !== null && isId(body) ? body : null,
      level: value('level') === null ? null : number(1, 9).parse(value('level')),
      year: value('year') === null ? null : number(1900, 2999).parse(value('year')),
      kind: one(itemKinds).parse(value('kind')),
      apsa: one(apsaTags).parse(value('apsa')),
      outcome: one(outcomes).parse(value('outcome')),
    },
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(mostPages)
      .catch(1)
      .parse(value('page') ?? 1),
  }
}
