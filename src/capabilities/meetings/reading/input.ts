import { z } from 'zod'
import { optionalText, wholeNumber } from '../../../platform/http/text-fields.ts'
import { longestTyped } from './rules.ts'

/** version: of the note that the page showed; 0 when there was none. */
export const NoteInput = z
  .object({ text: optionalText(longestTyped), marked: z.string().optional(), version: wholeNumber(0, 1_000_000) })
  .transform(({ marked, ...note }) => ({ ...note, isMarked: marked !== undefined }))

export const TextSizeInput = z.object({ size: z.enum(['large', 'normal']), return_to: z.string().optional() })
