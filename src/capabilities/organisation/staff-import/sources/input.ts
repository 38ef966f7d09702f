import { z } from 'zod'
import { requiredText, wholeNumber } from '../../../../platform/http/text-fields.ts'
import { importKinds } from '../rules.ts'

const box = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

export const SourceInput = z
  .object({
    name: requiredText(80),
    kind: z.enum(importKinds, { error: 'choose_one' }),
    share: wholeNumber(0, 100),
    ends_absent: box,
  })
  .transform(({ ends_absent, ...rest }) => ({ ...rest, endsAbsent: ends_absent }))
export type SourceInput = z.output<typeof SourceInput>

export const SourceChange = z
  .object({ share: wholeNumber(0, 100), ends_absent: box, version: wholeNumber(1, 1_000_000_000) })
  .transform(({ ends_absent, ...rest }) => ({ ...rest, endsAbsent: ends_absent }))
