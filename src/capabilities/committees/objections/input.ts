import { z } from 'zod'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const ObjectionInput = z.object({ objected_on: requiredDate(), reason: requiredText(1000) })
export type ObjectionInput = z.output<typeof ObjectionInput>
