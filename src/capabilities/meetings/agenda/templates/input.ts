import { z } from 'zod'
import { requiredText, richText } from '../../../../platform/http/text-fields.ts'
import { ItemInput } from '../input.ts'
import { insertable } from './rules.ts'

export const TextBlockInput = z
  .object({ name: requiredText(120), text: richText(60_000) })
  .transform((block, context) => {
    if (block.text === null) context.issues.push({ code: 'custom', message: 'required', path: ['text'], input: block })
    return { name: block.name, text: block.text ?? { type: 'doc' as const, content: [] } }
  })

/** A template is an item that is not closed: a ground for closing belongs to one item at one meeting. */
export const TemplateInput = ItemInput.transform((content) => ({ ...content, closedGround: null, closedUntil: null }))

/** The button that puts a block into a field. */
export const InsertionInput = z.object({ insert: z.enum(insertable), block: z.string() })
