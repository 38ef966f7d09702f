import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { oneOrMore, optionalText, requiredText, wholeNumber } from '../../../platform/http/text-fields.ts'
import type { Part } from '../commands.ts'
import { isPrinciple } from '../principles/rules.ts'
import type { PartName } from '../rules.ts'

const one = { error: 'choose_one' }
const version = wholeNumber(1, 1_000_000)
const clause = requiredText(60)
const wording = optionalText(1000)

/** 'all' is no level of its own. */
const anyLevel = z.enum(['all', '1', '2', '3', '4'], one).transform((value) => (value === 'all' ? null : Number(value)))

/** Empty or a whole number. */
const numberOrNone = (min: number, max: number) =>
  z
    .string()
    .trim()
    .optional()
    .default('')
    .refine((text) => text === '' || /^\d{1,6}$/.test(text), { error: 'not_a_number', abort: true })
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((number) => number === null || (number >= min && number <= max), 'out_of_range')

/** Days of education: whole and half ones, with a Danish or English decimal mark. */
const halfDays = z
  .string({ error: 'required' })
  .trim()
  .refine((text) => text !== '', { error: 'required', abort: true })
  .refine((text) => /^\d{1,2}([.,]\d)?$/.test(text), { error: 'not_a_number', abort: true })
  .transform((text) => Number(text.replace(',', '.')))
  .refine((days) => days >= 0.5 && days <= 30 && Number.isInteger(days * 2), 'out_of_range')

const seats = z.object({
  version,
  level: z.enum(['1', '2', '3', '4'], one).transform(Number),
  side: z.enum(['management', 'employee'], one),
  mandate_kind: z.enum(['any', 'leader', 'tr', 'ftr', 'amr', 'other'], one),
  election_group: optionalText(40),
  at_least: wholeNumber(0, 200),
  at_most: numberOrNone(0, 200),
  chosen_by: z.enum(['post', 'management', 'election_group', 'employees', 'amr_below', 'level_below', 'union'], one),
  clause,
  wording,
})

const principles = z.object({
  version,
  level: anyLevel,
  /** "principle:choice", as one list offers them. */
  choice: z
    .string(one)
    .refine((text) => isPrinciple(text.split(':')[0] ?? '') && /^[a-z_]+:[a-z_]+$/.test(text), 'choose_one'),
  clause,
  wording,
})

const items = z.object({
  version,
  level: anyLevel,
  title: requiredText(200),
  kind: z.enum(['information', 'discussion', 'agreement'], one),
  apsa: oneOrMore(z.enum(['work', 'staff', 'cooperation', 'working_environment'])).refine(
    (tags) => tags.length > 0,
    'choose_at_least_one',
  ),
  presenter: optionalText(160),
  minutes: numberOrNone(1, 600),
  placed: z.enum(['first', 'last'], one),
  clause,
})

const training = z.object({
  version,
  training: z.enum(['med_basic', 'am_basic', 'am_first_year', 'am_yearly'], one),
  days: halfDays,
  within_months: wholeNumber(1, 60),
  clause,
  wording,
})

const exceptions = z.object({
  version,
  unit: z.string(one).refine((id) => isId(id), 'choose_one'),
  form: z.enum(['committee', 'staff_meeting', 'shared_committee'], one),
  reason: requiredText(300),
  clause,
})

/** A form of one part: what it says, and the version it was made from. Positions follow from where it is put. */
export interface PartInput {
  readonly version: number
  readonly one: Part
}

/** The shape of each part's form. */
export const partInputs: Readonly<Record<PartName, z.ZodType<PartInput>>> = {
  seats: seats.transform(({ version, ...form }) => ({
    version,
    one: {
      part: 'seats' as const,
      value: {
        level: form.level,
        side: form.side,
        mandateKind: form.mandate_kind === 'any' ? null : form.mandate_kind,
        electionGroup: form.election_group === '' ? null : form.election_group,
        atLeast: form.at_least,
        atMost: form.at_most,
        chosenBy: form.chosen_by,
        clause: form.clause,
        wording: form.wording,
        position: 0,
      },
    },
  })),
  principles: principles.transform(({ version, choice: chosen, ...rest }) => {
    const [principle = '', choice = ''] = chosen.split(':')
    return { version, one: { part: 'principles' as const, value: { ...rest, principle, choice } } }
  }),
  items: items.transform(({ version, ...value }) => ({
    version,
    one: { part: 'items' as const, value: { ...value, apsa: [...new Set(value.apsa)], position: 0 } },
  })),
  training: training.transform(({ version, within_months, ...rest }) => ({
    version,
    one: { part: 'training' as const, value: { ...rest, withinMonths: within_months } },
  })),
  exceptions: exceptions.transform(({ version, unit, ...rest }) => ({
    version,
    one: { part: 'exceptions' as const, value: { ...rest, unitId: unit } },
  })),
}

export const PartVersionInput = z.object({ version })

export const ItemOrderInput = z.object({ version, id: z.string(), direction: z.enum(['up', 'down']) })
export type ItemOrderInput = z.output<typeof ItemOrderInput>
