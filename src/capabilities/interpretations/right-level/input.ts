import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { requiredText } from '../../../platform/http/text-fields.ts'
import { reaches } from './rules.ts'

const idOrNothing = () =>
  z
    .string()
    .optional()
    .default('')
    .transform((id) => (isId(id) ? id : null))

export const LevelInput = z
  .object({
    political: z.enum(['yes', 'no'], { error: 'required' }),
    leader: z.string({ error: 'required' }).refine((id) => id === 'unknown' || isId(id), 'required'),
    reach: z.enum(reaches, { error: 'required' }),
  })
  .transform(({ political, leader, reach }) => ({
    isPolitical: political === 'yes',
    leaderOf: leader === 'unknown' ? null : leader,
    reach,
  }))

export const DisagreementInput = z.object({ meant: idOrNothing(), text: requiredText(2000) })
