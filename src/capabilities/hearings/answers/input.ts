import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { optionalText, richText } from '../../../platform/http/text-fields.ts'
import { toLight } from '../../../platform/rich-text/light-notation.ts'

const text = richText(20_000).transform((doc) => (doc ? toLight(doc) : ''))

/** One question's answer as the page sends it, with and without script. */
export const DraftInput = z
  .object({
    save: z.string().refine(isId, 'invalid'),
    version: z
      .string()
      .regex(/^\d{1,9}$/, 'invalid')
      .transform(Number),
    base: text,
    text,
  })
  .transform(({ save, ...rest }) => ({ saveId: save, ...rest }))

export const SendingInput = z
  .object({ mark: z.string().max(200), item: z.string().optional().default(''), reason: optionalText(1000) })
  .transform(({ item, ...rest }) => ({ ...rest, itemId: isId(item) ? item : null }))
