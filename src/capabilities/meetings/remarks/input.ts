import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const RemarkInput = z.object({
  item: z
    .string({ error: 'choose_one' })
    .refine((text) => text === '' || isId(text), 'choose_one')
    .transform((text) => (text === '' ? null : text)),
  text: requiredText(4000),
})

export const AnswerInput = z.object({ text: requiredText(4000) })
