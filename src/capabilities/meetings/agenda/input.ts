import { z } from 'zod'
import { optionalDate } from '../../../platform/http/date-fields.ts'
import {
  oneOrMore,
  optionalText,
  people,
  requiredText,
  richText,
  wholeNumber,
} from '../../../platform/http/text-fields.ts'
import { apsaTags, bothKinds, itemKinds, type ItemContent, type ItemDetails } from './rules.ts'

const minutes = z
  .union([z.literal('').transform(() => null), wholeNumber(1, 600)])
  .optional()
  .default(null)

const kle = (pattern: RegExp, code: 'not_a_kle_number' | 'not_a_kle_facet') =>
  optionalText(20)
    .transform((text) => text.toUpperCase())
    .refine((text) => text === '' || pattern.test(text), code)

/** What an item says besides. KL's subject number is xx.xx.xx and its facet a letter with two digits (KLE). */
const detailFields = {
  occasion: optionalText(2000),
  summary: optionalText(4000),
  economy: optionalText(4000),
  strategic_link: optionalText(300),
  case_number: optionalText(60),
  document_number: optionalText(60),
  kle_number: kle(/^\d{2}\.\d{2}\.\d{2}$/, 'not_a_kle_number'),
  kle_facet: kle(/^[A-ZÆØÅ]\d{2}$/, 'not_a_kle_facet'),
  guests: people(20),
}

function detailsOf(fields: z.infer<z.ZodObject<typeof detailFields>>): ItemDetails {
  const { occasion, summary, economy, guests } = fields
  return {
    ...(occasion !== '' && { occasion }),
    ...(summary !== '' && { summary }),
    ...(economy !== '' && { economy }),
    ...(fields.strategic_link !== '' && { strategicLink: fields.strategic_link }),
    ...(fields.case_number !== '' && { caseNumber: fields.case_number }),
    ...(fields.document_number !== '' && { documentNumber: fields.document_number }),
    ...(fields.kle_number !== '' && { kleNumber: fields.kle_number }),
    ...(fields.kle_facet !== '' && { kleFacet: fields.kle_facet }),
    ...(guests.length > 0 && { guests }),
  }
}

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
    minutes,
    also_kind: z
      .union([z.literal('').transform(() => null), z.enum(itemKinds, { error: 'choose_one' })])
      .optional()
      .default(null),
    ...detailFields,
    closed: z.string().optional(),
    closed_ground: optionalText(300),
    closed_until: optionalDate(),
  })
  .check((context) => {
    if (context.value.closed !== undefined && context.value.closed_ground === '') {
      context.issues.push({ code: 'custom', message: 'required', path: ['closed_ground'], input: context.value })
    }
    if (context.value.kle_facet !== '' && context.value.kle_number === '') {
      context.issues.push({ code: 'custom', message: 'required', path: ['kle_number'], input: context.value })
    }
  })
  .transform(({ closed, closed_ground, closed_until, kind, also_kind, ...fields }) => ({
    ...contentOf(fields),
    ...bothKinds(kind, also_kind),
    details: detailsOf(fields),
    closedGround: closed === undefined ? null : closed_ground,
    closedUntil: closed === undefined ? null : closed_until,
  }))

function contentOf(
  fields: Pick<ItemContent, 'title' | 'apsa' | 'presentation' | 'recommendation' | 'presenter' | 'minutes'>,
) {
  const { title, apsa, presentation, recommendation, presenter, minutes } = fields
  return { title, apsa, presentation, recommendation, presenter, minutes }
}

/** A break has a name and a length, and nothing is asked of it. */
export const BreakInput = z.object({ title: requiredText(200), minutes }).transform((fields): ItemContent => ({
  ...fields,
  kind: 'information',
  apsa: [],
  presentation: null,
  recommendation: null,
  presenter: '',
  closedGround: null,
  closedUntil: null,
  isBreak: true,
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
