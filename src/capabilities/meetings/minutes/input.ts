import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { parse, type FieldErrors, type FormBody } from '../../../platform/http/form.ts'
import { optionalText, richText } from '../../../platform/http/text-fields.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Side } from '../../committees/schema.ts'
import type { ItemWish } from './commands.ts'
import { outcomes } from './rules.ts'

/** The fields of one item in the form: `outcome_<id>`, `text_<id>`, and so on. */
export type ItemField = 'outcome' | 'text' | 'version' | 'seen' | 'by' | 'said'
const fields: readonly ItemField[] = ['outcome', 'text', 'version', 'seen', 'by', 'said']
export const fieldOf = (field: ItemField, itemId: string): string => `${field}_${itemId}`

export const speaker = z
  .string()
  .refine((text) => text === 'management' || text === 'employee' || isId(text), 'choose_one')
  .transform((text): { readonly side: Side } | { readonly personId: string } =>
    text === 'management' || text === 'employee' ? { side: text } : { personId: text },
  )

/** by and said are a statement to be added; without words there is none. */
const ItemMinutesInput = z
  .object({
    outcome: z
      .union([z.literal('').transform(() => null), z.enum(outcomes)], { error: 'choose_one' })
      .optional()
      .default(null),
    text: richText(60_000),
    version: z
      .string()
      .regex(/^\d{1,9}$/, 'invalid')
      .transform(Number),
    seen: z.string().max(40, 'invalid').optional().default(''),
    by: z.string().optional().default(''),
    said: optionalText(4000),
  })
  .transform(({ by, said, ...written }, context) => {
    if (said === '') return { ...written, statement: null }
    const parsed = speaker.safeParse(by)
    if (!parsed.success) {
      context.issues.push({ code: 'custom', message: 'choose_one', path: ['by'], input: by })
      return z.NEVER
    }
    return { ...written, statement: { by: parsed.data, text: said } }
  })

export interface ParsedMinutes {
  readonly wishes: readonly ItemWish[]
  /** By the name of the field; the items they belong to are not among the wishes. */
  readonly errors: FieldErrors
  readonly wrongItems: ReadonlySet<string>
}

/** The form of the whole minutes, item by item: what is wrong in one does not hold up the others. */
export function parseMinutes(body: FormBody, itemIds: readonly string[], lang: Lang): ParsedMinutes {
  const wishes: ItemWish[] = []
  const errors: Record<string, string> = {}
  const wrongItems = new Set<string>()
  for (const itemId of itemIds) {
    const own = fields.flatMap((field) => {
      const value = body[fieldOf(field, itemId)]
      return value === undefined ? [] : [[field, value] as const]
    })
    if (own.length === 0) continue
    const parsed = parse(ItemMinutesInput, Object.fromEntries(own), lang)
    if (parsed.ok) wishes.push({ itemId, ...parsed.value })
    else {
      wrongItems.add(itemId)
      for (const [field, text] of Object.entries(parsed.errors)) errors[`${field}_${itemId}`] = text
    }
  }
  return { wishes, errors, wrongItems }
}
