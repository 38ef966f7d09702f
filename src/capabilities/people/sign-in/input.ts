import { z } from 'zod'
import { isEmailAddress } from '../../../platform/mail/address.ts'

export const AskForLinkInput = z.object({
  email: z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(254, 'too_long')
    .refine((text) => isEmailAddress(text), 'not_an_email'),
})
