import { z } from 'zod'
import { isEmailAddress } from '../../../../platform/mail/address.ts'
import { oneOrMore, optionalText } from '../../../../platform/http/text-fields.ts'

const audience = z.enum([
  'election_group',
  'leader',
  'secretary',
  'secretaries_below',
  'amr_below',
  'everybody',
  'mailbox',
])

export const NoticeInput = z.object({
  audience: oneOrMore(audience),
  address: optionalText(254).refine((text) => text === '' || isEmailAddress(text), 'not_an_email'),
})
export type NoticeInput = z.output<typeof NoticeInput>
