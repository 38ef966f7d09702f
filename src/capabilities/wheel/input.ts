import { z } from 'zod'
import { optionalDate } from '../../platform/http/date-fields.ts'
import { oneOrMore, optionalText, requiredText, richText, wholeNumber } from '../../platform/http/text-fields.ts'
import { apsaTags, itemKinds } from '../meetings/agenda/rules.ts'
import { wheelSources, type Months } from './rules.ts'

/** A number that may be left empty. */
const optionalNumber = (min: number, max: number) =>
  z
    .union([z.literal('').transform(() => null), wholeNumber(min, max)])
    .optional()
    .default(null)

const monthFields = { month_from: optionalNumber(1, 12), month_to: optionalNumber(1, 12) }

/** One month when only one of the two is filled in. */
function monthsOf({ month_from, month_to }: { month_from: number | null; month_to: number | null }): Months | null {
  const from = month_from ?? month_to
  const to = month_to ?? month_from
  return from === null || to === null ? null : { from, to }
}

export const WheelItemInput = z
  .object({
    title: requiredText(200),
    kind: z.enum(itemKinds, { error: 'choose_one' }),
    apsa: oneOrMore(z.enum(apsaTags, { error: 'choose_at_least_one' })).refine(
      (chosen) => chosen.length > 0 && new Set(chosen).size === chosen.length,
      'choose_at_least_one',
    ),
    presentation: richText(60_000),
    recommendation: richText(20_000),
    minutes: optionalNumber(1, 600),
    ...monthFields,
    day: optionalNumber(1, 31),
    relation: z.enum(['', 'before', 'after'], { error: 'choose_one' }).optional().default(''),
    relation_item: z.string().optional().default(''),
    every_years: wholeNumber(1, 10).optional().default(1),
    first_year: optionalNumber(1990, 2199),
    source: z.enum(wheelSources, { error: 'choose_one' }),
    citation: optionalText(300),
    note: optionalText(1000),
    valid_from: optionalDate(),
    valid_to: optionalDate(),
    levels: oneOrMore(wholeNumber(1, 9)),
    is_must: z.string().optional(),
    leeway: wholeNumber(0, 11).optional().default(0),
    prepares: optionalText(160),
    version: wholeNumber(1, 1_000_000).optional().default(1),
  })
  .transform(({ title, kind, apsa, presentation, recommendation, minutes, ...fields }) => ({
    version: fields.version,
    content: {
      title,
      kind,
      apsa,
      presentation,
      recommendation,
      minutes,
      presenter: '',
      closedGround: null,
      closedUntil: null,
    },
    terms: {
      source: fields.source,
      citation: fields.citation,
      note: fields.note,
      validFrom: fields.valid_from,
      validTo: fields.valid_to,
      levels: [...new Set(fields.levels)].toSorted((a, b) => a - b),
      isMust: fields.is_must !== undefined,
      months: monthsOf(fields),
      day: fields.day,
      relation: fields.relation === '' ? null : { kind: fields.relation, itemId: fields.relation_item },
      everyYears: fields.every_years,
      firstYear: fields.first_year,
      leeway: fields.leeway,
      prepares: fields.prepares,
    },
  }))

export const AdaptationInput = z
  .object({
    year: wholeNumber(2000, 2199),
    only_this_year: z.string().optional(),
    is_left_out: z.string().optional(),
    covers_branch: z.string().optional(),
    ...monthFields,
    every_years: optionalNumber(1, 10),
    first_year: optionalNumber(1990, 2199),
    prepares: optionalText(160),
    reason: optionalText(1000),
  })
  .check(({ value, issues }) => {
    if (value.every_years !== null && value.first_year === null) {
      issues.push({ code: 'custom', message: 'required', path: ['first_year'], input: value })
    }
  })
  .transform((fields) => ({
    year: fields.year,
    onlyThisYear: fields.only_this_year !== undefined,
    isLeftOut: fields.is_left_out !== undefined,
    coversBranch: fields.covers_branch !== undefined,
    months: monthsOf(fields),
    cadence:
      fields.every_years === null || fields.first_year === null
        ? null
        : { everyYears: fields.every_years, firstYear: fields.first_year },
    prepares: fields.prepares === '' ? null : fields.prepares,
    reason: fields.reason,
  }))

export const YearInput = z.object({ year: wholeNumber(2000, 2199) })
