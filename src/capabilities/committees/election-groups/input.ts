import { z } from 'zod'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { optionalText, requiredText } from '../../../platform/http/text-fields.ts'
import { isEmailAddress } from '../../../platform/mail/address.ts'

export const GroupInput = z.object({
  name: requiredText(40),
  email: optionalText(254).refine((text) => text === '' || isEmailAddress(text), 'not_an_email'),
  valid_from: requiredDate(),
})
export type GroupInput = z.output<typeof GroupInput>

export const GroupEndInput = z.object({ last_day: requiredDate() })
