import { z } from 'zod'
import { optionalDate } from '../../../platform/http/date-fields.ts'
import { oneOrMore, optionalText, requiredText, richText, wholeNumber } from '../../../platform/http/text-fields.ts'
import { apsaTags, itemKinds } from './rules.ts'

const apsa = oneOrMore(z.enum(apsaTags, { error: 'choose_at_least_one' })).refine(
  (chosen) => chosen.length > 0 && new Set(chosen).size === chosen.length,
  'choose_at_least_one',
)

/** The form of an agenda item. closed is a box; without it the ground and the end date are left out. */
export const ItemInput = z
  .object({
    title: requiredText(200),
    kind: z.enum(itemKinds, { error: 'choose_one' }),
    apsa,
    presentation: richText(60_000),
    recommendation: richText(20_000),
    presenter: optionalText(160),
    minutes: z
      .union([z.literal('').transform(() => null), wholeNumber(1, 600)])
      .optional()
      .default(null),
    closed: z.string().optional(),
    closed_ground: optionalText(300),
    closed_until: optionalDate(),
  })
  .check((context) => {
    if (context.value.closed !== undefined && context.value.closed_ground === '') {
      context.issues.push({ code: 'custom', message: 'required', path: ['closed_ground'], input: context.value })
    }
  })
  .transform(({ closed, closed_ground, closed_until, ...content }) => ({
    ...content,
    closedGround: closed === undefined ? null : closed_ground,
    closedUntil: closed === undefined ? null : closed_until,
  }))

export const VersionInput = z.object({ version: wholeNumber(1, 1_000_000) })

/** What a member fills in on a phone: what, why, and which of the four it is about. */
export const RaisedItemInput = z.object({
  title: requiredText(200),
  why: richText(20_000),
  apsa,
})

export const PostponementInput = z.object({ reason: requiredText(1000) })

/** Buttons post one item and a direction; dragging posts the whole order. */
export const OrderInput = z.union([
  z.object({ id: z.string(), direction: z.enum(['up', 'down']) }),
  z.object({ order: oneOrMore(z.string()) }),
])
