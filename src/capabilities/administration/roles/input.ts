import { z } from 'zod'
import { optionalDate } from '../../../platform/http/date-fields.ts'

export const GrantRoleInput = z.object({
  person: z.uuid('choose_one'),
  role: z.enum(['administrator', 'hr_consultant'], 'choose_one'),
  until: optionalDate(),
})
