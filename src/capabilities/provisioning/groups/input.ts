import { z } from 'zod'
import { wholeNumber } from '../../../platform/http/text-fields.ts'
import { rolesByGroup } from '../../people/provisioned/groups/rules.ts'

export const GroupRoleInput = z
  .object({
    role: z.enum(['none', ...rolesByGroup], { error: 'choose_one' }),
    understood: z.string().optional(),
    version: wholeNumber(1, 999_999_999),
  })
  .transform(({ role, understood, version }) => ({
    role: role === 'none' ? null : role,
    isUnderstood: understood !== undefined,
    version,
  }))
