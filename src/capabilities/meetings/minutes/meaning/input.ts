import { z } from 'zod'
import { parse, type FieldErrors, type FormBody } from '../../../../platform/http/form.ts'
import { optionalText } from '../../../../platform/http/text-fields.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { MeaningWish } from './rules.ts'

export const meaningField = (itemId: string): string => `meaning_${itemId}`
export const seenField = (itemId: string): string => `seen_${itemId}`

const MeaningInput = z.object({
  meaning: optionalText(300),
  seen: z.string().max(1000, 'invalid').optional().default(''),
})

/** Line by line: what is wrong with one does not hold up the others. */
export function parseMeanings(
  body: FormBody,
  itemIds: readonly string[],
  lang: Lang,
): { wishes: readonly MeaningWish[]; errors: FieldErrors } {
  const wishes: MeaningWish[] = []
  const errors: Record<string, string> = {}
  for (const itemId of itemIds) {
    const meaning = body[meaningField(itemId)]
    if (meaning === undefined) continue
    const parsed = parse(MeaningInput, { meaning, seen: body[seenField(itemId)] ?? '' }, lang)
    if (parsed.ok)
      wishes.push({ itemId, seen: parsed.value.seen, text: parsed.value.meaning.replaceAll(/\s*\n\s*/g, ' ') })
    else errors[meaningField(itemId)] = Object.values(parsed.errors)[0] ?? ''
  }
  return { wishes, errors }
}
