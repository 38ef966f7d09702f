import { z } from 'zod'
import { optionalText, oneOrMore, requiredText, wholeNumber } from '../../../platform/http/text-fields.ts'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { time } from '../planning/input.ts'
import type { Wish } from './rules.ts'

const month = wholeNumber(1, 12)
const weekday = z.enum(['any', '1', '2', '3', '4', '5'], { error: 'choose_one' })

export const yearField = wholeNumber(2000, 2199)

const planFields = {
  title: requiredText(120),
  year: yearField,
  flow: z.enum(['up', 'down', 'none'], { error: 'choose_one' }),
  days_between: wholeNumber(0, 90),
}

export const levelFields = {
  meetings: wholeNumber(1, 12),
  months: oneOrMore(month).refine((months) => months.length > 0, 'choose_at_least_one'),
  weekday,
  starts: time,
  minutes: wholeNumber(15, 600),
  place: optionalText(200),
}

export type LevelField = keyof typeof levelFields

/** The field of a level in the form, such as `months_4`. */
export const levelField = (name: LevelField, level: number): string => `${name}_${level}`

/** The form of a new plan: its own fields, and the same six for each level. */
export function yearPlanInput(levels: readonly number[]) {
  const perLevel = levels.flatMap((level) =>
    Object.entries(levelFields).map(([name, field]) => [levelField(name as LevelField, level), field] as const),
  )
  return z.object({ ...planFields, ...Object.fromEntries(perLevel) }).transform((input) => {
    const { title, year, flow, days_between: daysBetween } = input
    const of = input as Record<string, unknown>
    const wishes = new Map(levels.map((level) => [level, wishIn((name) => of[levelField(name, level)])]))
    return { title, year, flow, daysBetween, wishes }
  })
}

const wishShape = z.object({ ...levelFields, meetings: z.number(), months: z.array(z.number()), minutes: z.number() })

export function wishIn(of: (name: LevelField) => unknown): Wish {
  const names = Object.keys(levelFields) as LevelField[]
  const {
    months,
    weekday: chosen,
    ...wish
  } = wishShape.parse(Object.fromEntries(names.map((name) => [name, of(name)])))
  return {
    ...wish,
    months: [...new Set(months)].toSorted((a, b) => a - b),
    weekday: chosen === 'any' ? null : Number(chosen),
  }
}

const meetingFields = { on: requiredDate(), starts: time, minutes: wholeNumber(15, 600), place: optionalText(200) }

export const AdjustInput = z
  .object({ ...meetingFields, version: wholeNumber(1, 1_000_000) })
  .transform(({ version, ...meeting }) => ({ version, meeting }))

export const AddInput = z
  .object({ ...meetingFields, body: requiredText(40) })
  .transform(({ body, ...meeting }) => ({ bodyId: body, meeting }))

export const PublishInput = z.object({ confirmed: z.string().optional() })
