import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'
import { requiredText, wholeNumber } from '../../platform/http/text-fields.ts'
import { longestDays } from './rules.ts'

/** `scim`, or the id of the source whose files the program brings. */
export const ClientInput = z
  .object({
    name: requiredText(80),
    may_do: z.string({ error: 'choose_one' }).refine((value) => value === 'scim' || isId(value), 'choose_one'),
    days: wholeNumber(1, longestDays),
  })
  .transform(({ name, may_do, days }) => ({
    name,
    days,
    purpose: may_do === 'scim' ? ('scim' as const) : ('import' as const),
    sourceId: may_do === 'scim' ? null : may_do,
  }))
