import { z } from 'zod'
import { optionalDate, requiredDate } from '../../platform/http/date-fields.ts'
import { oneOrMore, optionalText, requiredText, richText, wholeNumber } from '../../platform/http/text-fields.ts'
import { kinds } from './rules.ts'

const orNull = z
  .string()
  .optional()
  .default('')
  .transform((text) => text || null)

const facts = {
  kind: z.enum(kinds, { error: 'required' }),
  title: requiredText(200),
  duty: oneOrMore(z.string()),
  published_at: optionalText(300),
  revise_on: optionalDate(),
}

const text = {
  covers: z.enum(['all', 'units', 'levels'], { error: 'required' }),
  level: oneOrMore(wholeNumber(1, 9)),
  unit: oneOrMore(z.string()),
  text: richText(60_000),
  agreed_on: requiredDate(),
  valid_from: optionalDate(),
  committee: orNull,
  decided_by: optionalText(120),
  item: orNull,
  note: optionalText(1000),
}

const asFacts = (input: z.output<z.ZodObject<typeof facts>>) => ({
  kind: input.kind,
  title: input.title,
  dutyIds: input.duty,
  publishedAt: input.published_at,
  reviseOn: input.revise_on,
})

const asText = (input: z.output<z.ZodObject<typeof text>>) => ({
  covers: input.covers,
  levels: input.level,
  unitIds: input.unit,
  text: input.text,
  agreedOn: input.agreed_on,
  validFrom: input.valid_from,
  committeeId: input.committee,
  decidedBy: input.decided_by,
  itemId: input.item,
  note: input.note,
})

export const GuidelineInput = z
  .object({ ...facts, ...text })
  .transform((input) => ({ ...asFacts(input), text: asText(input) }))

export const FactsInput = z
  .object({ ...facts, version: wholeNumber(1, 999_999) })
  .transform((input) => ({ ...asFacts(input), version: input.version }))

export const TextInput = z.object(text).transform(asText)

export const NoticeInput = z.object({
  side: z.enum(['management', 'employee'], { error: 'required' }),
  reason: optionalText(1000),
})

export const RepealInput = z
  .object({ last_day: requiredDate(), reason: optionalText(1000) })
  .transform(({ last_day: lastDay, reason }) => ({ lastDay, reason }))

export const DutyInput = z
  .object({
    kind: z.enum(['procedure', 'must'], { error: 'required' }),
    title: requiredText(200),
    clause: requiredText(200),
    valid_from: optionalDate(),
  })
  .transform(({ valid_from: validFrom, ...rest }) => ({ ...rest, validFrom, validTo: null }))

export const DutyEndInput = z.object({ from: requiredDate() })
