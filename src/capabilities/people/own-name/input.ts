import { z } from 'zod'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const OwnNameInput = z.object({ given_name: requiredText(80), family_name: requiredText(80) })
export type OwnNameInput = z.output<typeof OwnNameInput>
