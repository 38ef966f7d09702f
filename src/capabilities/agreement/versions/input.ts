import { z } from 'zod'
import { optionalDate, requiredDate } from '../../../platform/http/date-fields.ts'
import { optionalText, requiredText, wholeNumber } from '../../../platform/http/text-fields.ts'
import { measures, ruleNames } from './rules.ts'

const version = wholeNumber(1, 1_000_000)

export const AdoptInput = z.object({
  title: requiredText(160),
  signed_on: optionalDate(),
  valid_from: requiredDate(),
  start: z.enum(['copy', 'four', 'three', 'region', 'blank'], { error: 'choose_one' }),
})
export type AdoptInput = z.output<typeof AdoptInput>

export const DetailsInput = z.object({
  version,
  title: requiredText(160),
  signed_on: optionalDate(),
  valid_from: requiredDate(),
})
export type DetailsInput = z.output<typeof DetailsInput>

/** Four rows; one without a name is a level that the agreement does not have. */
export const LevelsInput = z.object({
  version,
  name_1: requiredText(80),
  name_2: requiredText(80),
  name_3: optionalText(80),
  name_4: optionalText(80),
  tier_1: optionalText(80),
  tier_2: optionalText(80),
  tier_3: optionalText(80),
  tier_4: optionalText(80),
})
export type LevelsInput = z.output<typeof LevelsInput>

export const RuleInput = z.object({
  version,
  rule: z.enum(ruleNames, { error: 'choose_one' }),
  level: z
    .enum(['all', '1', '2', '3', '4'], { error: 'choose_one' })
    .transform((value) => (value === 'all' ? null : Number(value))),
  amount: wholeNumber(0, 10_000),
  measure: z.enum(measures, { error: 'choose_one' }),
  clause: requiredText(60),
  wording: optionalText(1000),
})
export type RuleInput = z.output<typeof RuleInput>

export const VersionInput = z.object({ version })
