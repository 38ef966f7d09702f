import { z } from 'zod'
import { requiredText } from '../../../platform/http/text-fields.ts'

const post = z.enum(['chair', 'vice_chair'], { error: 'choose_one' })
export const deadline = z.enum(['items_in', 'agenda_out', 'minutes_out'], { error: 'choose_one' })

/** seen: the mark of the agenda on the page where the key was turned. */
export const AgendaKeyInput = z.object({ post, seen: z.string().max(100) })
export const KeyReturnInput = z.object({ post })
export const CorrectionInput = z.object({ reason: requiredText(1000) })
export const WaiverInput = z.object({ deadline, reason: requiredText(1000) })
export const WaiverKeyInput = z.object({ deadline, post })
