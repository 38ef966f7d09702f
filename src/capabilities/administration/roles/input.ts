import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { optionalDate } from '../../../platform/http/date-fields.ts'

export const GrantRoleInput = z.object({
  person: z.string('choose_one').refine(isId, 'choose_one'),
  role: z.enum(['administrator', 'hr_consultant'], 'choose_one'),
  until: optionalDate(),
})
