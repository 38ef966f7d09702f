import { parseIsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { plainText } from '../../../../platform/rich-text/plain-text.ts'
import { richTextSchema } from '../../../../platform/rich-text/rich-text.ts'
import { messages as words } from '../../messages.ts'
import { messages } from '../messages.ts'
import type { Difference, FieldChange } from '../rules.ts'

/** What has happened to one item, in a line. */
export function sayDifference(lang: Lang, difference: Difference): string {
  const t = messages[lang]
  const { title, position } = difference.item
  switch (difference.what) {
    case 'added':
      return t.added(position ?? 0, title)
    case 'removed':
      return t.removed(title)
    case 'moved':
      return t.moved(title, difference.from, difference.to)
    case 'changed':
      return t.changed(position ?? 0, title)
  }
}

export function fieldName(lang: Lang, { field }: FieldChange): string {
  return messages[lang].fields[field] ?? messages[lang].otherField
}

/** A field's value as people read it; rich text without its marks. */
export function sayValue(lang: Lang, field: string, value: unknown): string {
  const t = messages[lang]
  if (value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0))
    return t.nothing
  if (value === true) return t.yes
  if (Array.isArray(value)) return value.map((one) => sayValue(lang, field, one)).join(', ')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return sayText(lang, field, value)
  const doc = richTextSchema.safeParse(value)
  if (doc.success) return plainText(doc.data)
  return typeof value === 'object'
    ? Object.values(value)
        .filter((part) => typeof part === 'string')
        .join(', ')
    : t.nothing
}

function sayText(lang: Lang, field: string, text: string): string {
  const { kinds, apsa } = words[lang]
  const named: Readonly<Record<string, string>> = field === 'apsa' ? apsa : kinds
  if (field === 'apsa' || field === 'kind' || field === 'alsoKind') return named[text] ?? text
  const day = field === 'closedUntil' ? parseIsoDate(text) : null
  return day === null ? text : sayDate(day, lang, 'medium')
}
