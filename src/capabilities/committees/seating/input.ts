import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { oneOrMore } from '../../../platform/http/text-fields.ts'

const ids = z.array(z.string().refine(isId, 'choose_one')).min(1, 'choose_at_least_one').max(2000, 'out_of_range')

export const SeatingInput = z.object({ chosen: oneOrMore(z.string()).pipe(ids) })
