import { z } from 'zod'
import { oneOrMore, requiredText, wholeNumber } from '../../../../platform/http/text-fields.ts'
import type { Typed } from '../../../../platform/http/form.ts'
import { time } from '../../planning/input.ts'
import { levelField, levelFields, wishIn, yearField, type LevelField } from '../input.ts'
import type { Asked } from './asking/rules.ts'

/** Empty: not asked for. */
const daysOrNone = z
  .string()
  .optional()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.union([z.literal('').transform(() => null), wholeNumber(7, 300)], { error: 'out_of_range' }))

const ownFields = z.object({
  title: requiredText(120),
  year: yearField,
  apart: wholeNumber(1, 120),
  other_times: oneOrMore(time),
  up: daysOrNone,
  down: daysOrNone,
})

type Kept = 'keeps_months' | 'keeps_weekday'
export const keptField = (name: Kept, level: number): string => `${name}_${level}`

/** The form of a whole year: its own fields, and those of a year plan for each level with what must be kept. */
export function wholeYearInput(levels: readonly number[]) {
  const perLevel = levels.flatMap((level) => [
    ...Object.entries(levelFields).map(([name, field]) => [levelField(name as LevelField, level), field] as const),
    [keptField('keeps_months', level), z.string().optional()] as const,
    [keptField('keeps_weekday', level), z.string().optional()] as const,
  ])
  return ownFields.extend(Object.fromEntries(perLevel)).transform((input): Asked => {
    const { title, year, apart, other_times: otherTimes, up, down } = input as z.output<typeof ownFields>
    const of: Record<string, unknown> = input
    return {
      title,
      year,
      apart,
      otherTimes: otherTimes.toSorted(),
      up,
      down,
      levels: levels.map((level) => ({
        ...wishIn((name) => of[levelField(name, level)]),
        level,
        keepsMonths: of[keptField('keeps_months', level)] !== undefined,
        keepsWeekday: of[keptField('keeps_weekday', level)] !== undefined,
      })),
    }
  })
}

/** What was asked once, as it would be typed again. */
export function typedAgain({ title, apart, otherTimes, up, down, levels }: Asked): Typed {
  const perLevel = levels.flatMap(({ level, keepsMonths, keepsWeekday, ...wish }) => [
    [levelField('meetings', level), String(wish.meetings)],
    [levelField('months', level), wish.months.map(String)],
    [levelField('weekday', level), wish.weekday === null ? 'any' : String(wish.weekday)],
    [levelField('starts', level), wish.starts],
    [levelField('minutes', level), String(wish.minutes)],
    [levelField('place', level), wish.place],
    ...(keepsMonths ? [[keptField('keeps_months', level), 'on']] : []),
    ...(keepsWeekday ? [[keptField('keeps_weekday', level), 'on']] : []),
  ])
  return {
    title,
    apart: String(apart),
    other_times: [...otherTimes],
    up: up === null ? '' : String(up),
    down: down === null ? '' : String(down),
    ...(Object.fromEntries(perLevel) as Typed),
  }
}
