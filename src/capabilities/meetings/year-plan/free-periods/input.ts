import { z } from 'zod'
import { requiredDate } from '../../../../platform/http/date-fields.ts'
import { requiredText } from '../../../../platform/http/text-fields.ts'

export const FreePeriodInput = z.object({
  name: requiredText(80),
  first_day: requiredDate(),
  last_day: requiredDate(),
})
