import { z } from 'zod'
import { instantOf, type IsoDate } from '../../../platform/clock/dates.ts'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { optionalText, requiredText, wholeNumber } from '../../../platform/http/text-fields.ts'
import type { Plan } from './rules.ts'

/** A browser sends 13:00; who types it in a plain field may write 13.00 or 9.30. */
export const time = requiredText(5)
  .transform((text) => text.replace('.', ':').padStart(5, '0'))
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'not_a_time')

const fields = {
  date: requiredDate(),
  start: time,
  end: time,
  place: optionalText(200),
  kind: z.enum(['ordinary', 'extraordinary'], { error: 'choose_one' }),
  confirmed: z.string().optional(),
}

interface Fields {
  date: IsoDate
  start: string
  end: string
  place: string
  kind: Plan['kind']
  confirmed?: string | undefined
}

function asPlan({ date, start, end, place, kind, confirmed }: Fields): { plan: Plan; confirmed: boolean } {
  const plan = { startsAt: instantOf(date, start), endsAt: instantOf(date, end), place, kind }
  return { plan, confirmed: confirmed !== undefined }
}

export const PlanInput = z.object(fields).transform(asPlan)

export const ChangeInput = z
  .object({ ...fields, version: wholeNumber(1, 1_000_000) })
  .transform(({ version, ...rest }) => ({ ...asPlan(rest), version }))

export const CancellationInput = z.object({ reason: requiredText(1000) })
