import { z } from 'zod'
import { oneOrMore, wholeNumber } from '../../../../platform/http/text-fields.ts'

/** The field of one matter's minutes. */
export const minutesField = (key: string): string => `minutes:${key}`

const minutes = wholeNumber(1, 600)

/** A box for each matter, and beside it how long it is to last; empty when nobody knows yet. */
export const ProposalInput = z.looseObject({ take: oneOrMore(z.string().max(200)) }).transform((form, context) => {
  const keys = [...new Set(form.take)]
  return keys.map((key) => {
    const typed = form[minutesField(key)]
    if (typeof typed !== 'string' || typed.trim() === '') return { key, minutes: null }
    const parsed = minutes.safeParse(typed)
    if (parsed.success) return { key, minutes: parsed.data }
    const message = parsed.error.issues[0]?.message ?? 'not_a_number'
    context.issues.push({ code: 'custom', message, path: [minutesField(key)], input: typed })
    return { key, minutes: null }
  })
})
