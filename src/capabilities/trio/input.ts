import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'

export const MemberInput = z.object({
  person: z.string({ error: 'choose_one' }).refine(isId, 'choose_one'),
  role: z.enum(['leader', 'representative', 'amr'], { error: 'choose_one' }),
})
export type MemberInput = z.output<typeof MemberInput>
