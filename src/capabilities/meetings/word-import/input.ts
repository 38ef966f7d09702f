import { z } from 'zod'
import { parse, type FieldErrors, type FormBody } from '../../../platform/http/form.ts'
import { oneOrMore, optionalText, richText, wholeNumber } from '../../../platform/http/text-fields.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { apsaTags, bothKinds, type ItemContent } from '../agenda/rules.ts'
import { outcomes } from '../minutes/rules.ts'
import { kindChoices, type KindChoice } from './parts/rules.ts'
import { mostItems, type ProposedItem } from './rules.ts'

const fields = [
  'title',
  'kind',
  'apsa',
  'presentation',
  'recommendation',
  'decision',
  'presenter',
  'minutes',
  'take',
  'onto',
  'outcome',
] as const
export type ImportField = (typeof fields)[number]

/** The fields of one proposed item in the form: `title_0`, `kind_0`, and so on. */
export const fieldOf = (field: ImportField, at: number): string => `${field}_${at}`

/** What may be saved while it is corrected: text, also none. What must be filled in is asked for when it is taken in. */
const Corrected = z.object({
  title: optionalText(1000),
  kind: z.enum(kindChoices).or(z.literal('')).optional(),
  apsa: oneOrMore(z.enum(apsaTags, { error: 'choose_at_least_one' })),
  presentation: optionalText(60_000).optional(),
  recommendation: optionalText(20_000).optional(),
  decision: optionalText(60_000).optional(),
  presenter: optionalText(160).optional(),
  minutes: optionalText(20).optional(),
  take: z.string().optional(),
  onto: z.string().max(40, 'invalid').optional(),
  outcome: z.enum(outcomes, { error: 'choose_one' }).or(z.literal('')).optional(),
})

export interface Corrections {
  readonly items: readonly ProposedItem[]
  readonly errors: FieldErrors
  readonly version: number
}

/** The form of the whole preview beside what is stored: a field that the form does not have stays as it was. */
export function parseCorrections(body: FormBody, stored: readonly ProposedItem[], lang: Lang): Corrections {
  const errors: Record<string, string> = {}
  const items = stored.slice(0, mostItems).map((item, at) => {
    if (body[fieldOf('title', at)] === undefined && body[fieldOf('decision', at)] === undefined) return item
    const own = fields.map((field) => [field, body[fieldOf(field, at)]] as const)
    const sent = Object.fromEntries(own.filter(([, value]) => value !== undefined)) as FormBody
    const parsed = parse(Corrected, sent, lang)
    if (!parsed.ok) {
      for (const [field, text] of Object.entries(parsed.errors)) errors[`${field}_${at}`] = text
      return asSent(item, sent)
    }
    const { take, apsa, title, ...texts } = parsed.value
    const given = Object.fromEntries(Object.entries(texts).filter(([field]) => sent[field] !== undefined))
    const hasTitle = sent['title'] !== undefined
    return {
      ...item,
      ...given,
      ...(hasTitle && { title, apsa: [...new Set(apsa)] }),
      isTaken: take !== undefined,
    }
  })
  const version = typeof body['version'] === 'string' && /^\d{1,9}$/.test(body['version']) ? Number(body['version']) : 0
  return { items, errors, version }
}

/** What was typed where something is wrong with it, to be shown again as it was. */
function asSent(item: ProposedItem, sent: FormBody): ProposedItem {
  const text = (field: keyof ProposedItem & ImportField): string => {
    const value = sent[field]
    return typeof value === 'string' ? value.slice(0, 100_000) : String(item[field])
  }
  return {
    ...item,
    title: text('title'),
    presentation: text('presentation'),
    recommendation: text('recommendation'),
    decision: text('decision'),
    presenter: text('presenter'),
    minutes: text('minutes'),
    isTaken: sent['take'] !== undefined,
  }
}

const Ready = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too_long'),
  kind: z.enum(kindChoices, { error: 'choose_one' }),
  apsa: z.array(z.enum(apsaTags)).min(1, 'choose_at_least_one'),
  presentation: richText(60_000),
  recommendation: richText(20_000),
  presenter: optionalText(160),
  minutes: wholeNumber(1, 600).optional(),
})

const kindsOf = (choice: KindChoice): Pick<ItemContent, 'kind' | 'alsoKind'> => {
  const [one = choice, other = null] = choice.split('_')
  const kind = (text: string) => (text === 'information' || text === 'discussion' ? text : ('agreement' as const))
  return bothKinds(kind(one), other === null ? null : kind(other))
}

function readyBody({ title, kind, apsa, presentation, recommendation, presenter, minutes }: ProposedItem): FormBody {
  const texts = { title, kind, apsa: [...apsa], presentation, recommendation, presenter }
  return minutes.trim() === '' ? texts : { ...texts, minutes }
}

export interface ReadyItems {
  readonly contents: readonly ItemContent[]
  readonly errors: FieldErrors
}

/** The items that are to be taken in, whole; what is missing stands at its field. */
export function readyItems(items: readonly ProposedItem[], lang: Lang): ReadyItems {
  const errors: Record<string, string> = {}
  const contents = items.flatMap((item, at): ItemContent[] => {
    if (!item.isTaken) return []
    const parsed = parse(Ready, readyBody(item), lang)
    if (!parsed.ok) {
      for (const [field, text] of Object.entries(parsed.errors)) errors[`${field}_${at}`] = text
      return []
    }
    const { kind, minutes = null, ...fields } = parsed.value
    return [{ ...fields, ...kindsOf(kind), minutes, closedGround: null, closedUntil: null }]
  })
  return { contents, errors }
}

const step = /^(merge|split):(\d{1,3})$/

/** Which button was pressed: join an item to the one above, or cut it at the paragraph that its own field names. */
export function stepIn(
  body: FormBody,
): { readonly step: 'merge' | 'split'; readonly at: number; readonly cut: number } | null {
  const pressed = body['step']
  const found = typeof pressed === 'string' ? step.exec(pressed) : null
  if (!found) return null
  const at = Number(found[2])
  const chosen = body[`cut_${at}`]
  const cut = typeof chosen === 'string' && /^\d{1,4}$/.test(chosen) ? Number(chosen) : -1
  return { step: found[1] === 'merge' ? 'merge' : 'split', at, cut }
}
