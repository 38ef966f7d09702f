import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { optionalDate, requiredDate } from '../../../platform/http/date-fields.ts'
import type { FormBody } from '../../../platform/http/form.ts'
import { oneOrMore, requiredText } from '../../../platform/http/text-fields.ts'

const level = z.enum(['1', '2', '3', '4'], { error: 'choose_one' }).transform(Number)
const kind = z.enum(['committee', 'staff_meeting'], { error: 'choose_one' })
const unit = z.string({ error: 'choose_one' }).refine(isId, 'choose_one')
/** An id is no text: ten of its digits may look like a CPR number. */
const parent = z
  .string()
  .optional()
  .default('')
  .refine((id) => id === '' || isId(id), 'choose_one')
  .transform((id) => id || null)

export const CommitteeInput = z.object({
  unit,
  level,
  kind,
  name: requiredText(160),
  parent,
  valid_from: requiredDate(),
})
export type CommitteeInput = z.output<typeof CommitteeInput>

const Row = z.object({ unit, kind, name: requiredText(160), parent })

export const SeveralInput = z.object({
  level,
  valid_from: requiredDate(),
  committees: z.array(Row).min(1, 'choose_at_least_one').max(2000, 'out_of_range'),
})
export type SeveralInput = z.output<typeof SeveralInput>

/** The preview's rows: `chosen` once per ticked unit, and `kind-ID`, `name-ID`, `parent-ID` beside it. */
export function readRows(body: FormBody): Record<string, unknown> {
  const chosen = oneOrMore(z.string()).safeParse(body['chosen'])
  const committees = (chosen.data ?? []).map((id) => ({
    unit: id,
    kind: body[`kind-${id}`],
    name: body[`name-${id}`],
    parent: body[`parent-${id}`],
  }))
  return { level: body['level'], valid_from: body['valid_from'], committees }
}

/** What the preview is asked for, from the address. Nothing chosen yet is no error. */
export const PreviewQuery = z.object({
  level: z.enum(['1', '2', '3', '4']).transform(Number).optional().catch(undefined),
  kind: oneOrMore(z.string().max(60)).catch([]),
  on: optionalDate().catch(null),
})

export const ClosureInput = z.object({ last_day: requiredDate() })
