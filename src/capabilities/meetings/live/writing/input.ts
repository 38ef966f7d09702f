import { z } from 'zod'
import { isId } from '../../../../platform/db/ids.ts'
import { optionalText, requiredText, richText } from '../../../../platform/http/text-fields.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { outcomes } from '../../minutes/rules.ts'
import { speaker } from '../../minutes/input.ts'
import { longestText } from './rules.ts'

const outcome = z
  .union([z.literal(''), z.enum(outcomes)], { error: 'choose_one' })
  .optional()
  .default('')
const text = richText(longestText).transform((doc) => (doc ? toLight(doc) : ''))
const id = z.string().refine(isId, 'invalid')

/** One item as the desk sends it, with and without script. Without words there is no statement. */
export const DeskInput = z
  .object({
    save: id,
    version: z
      .string()
      .regex(/^\d{1,9}$/, 'invalid')
      .transform(Number),
    base: text,
    base_outcome: outcome,
    text,
    outcome,
    by: z.string().optional().default(''),
    said: optionalText(4000),
  })
  .transform((form, context) => {
    const draft = {
      base: { outcome: form.base_outcome, text: form.base },
      draft: { outcome: form.outcome, text: form.text },
    }
    const save = { saveId: form.save, version: form.version, ...draft }
    if (form.said === '') return { ...save, statement: null }
    const by = speaker.safeParse(form.by)
    if (by.success) return { ...save, statement: { by: by.data, text: form.said } }
    context.issues.push({ code: 'custom', message: 'choose_one', path: ['by'], input: form.by })
    return z.NEVER
  })

export const ItemInput = z.object({ item: id })
export const GuestInput = z.object({ name: requiredText(120), title: optionalText(120) })
export const GuestRemovalInput = z.object({ guest: id })
