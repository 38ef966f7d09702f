import { z } from 'zod'
import { isSafeHref } from './href.ts'
import { deepestList, longestRichText, sameMarks } from './normal-form.ts'
import { lengthOf } from './plain-text.ts'

/** Formatted text as it is stored: a small tree of our own, never HTML. Written by hand in light notation. */
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export type Block = Paragraph | List

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content: readonly Inline[]
}

/** Every item begins with a paragraph; further paragraphs and lists may follow it. */
export interface List {
  readonly type: 'bulletList' | 'orderedList'
  readonly items: readonly (readonly Block[])[]
}

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly href?: string
}

export type Inline = Text | { readonly type: 'break' }

export const emptyRichText: RichText = { type: 'doc', content: [] }

const controlCharacter = /[\p{Cc}\u2028\u2029]/u

const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((value) => value.isWellFormed() && !controlCharacter.test(value), 'control character'),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  href: z.string().refine(isSafeHref, 'unsafe address').exactOptional(),
})

const inline = z.discriminatedUnion('type', [text, z.strictObject({ type: z.literal('break') })])

/** One way to write each text: breaks stand singly between texts, and neighbours differ in their marks. */
const isNormal = (content: readonly Inline[]): boolean =>
  content.every((node, index) => {
    const next = content[index + 1]
    if (node.type === 'break') return index > 0 && next?.type === 'text'
    return next?.type !== 'text' || !sameMarks(node, next)
  })

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(inline).min(1).refine(isNormal, 'not in normal form'),
})

const neighboursDiffer = (blocks: readonly Block[]): boolean =>
  blocks.every((block, index) => block.type === 'paragraph' || block.type !== blocks[index + 1]?.type)

/** NOTE: one schema per depth instead of a recursive one, so that hostile nesting is refused before it fills the stack. */
const blocksWithin = (listsLeft: number): z.ZodType<Block[]> => {
  if (listsLeft === 0) return z.array(paragraph)
  const item = blocksWithin(listsLeft - 1).refine((blocks) => blocks[0]?.type === 'paragraph', 'item without text')
  const list = z.strictObject({ type: z.enum(['bulletList', 'orderedList']), items: z.array(item).min(1) })
  return z
    .array(z.discriminatedUnion('type', [paragraph, list]))
    .refine(neighboursDiffer, 'two lists of one kind in a row')
}

/** What may be stored as rich text. Strict: unknown keys, other link schemes and text not in normal form are refused. */
export const richTextSchema: z.ZodType<RichText> = z
  .strictObject({ type: z.literal('doc'), content: blocksWithin(deepestList) })
  .refine((doc) => lengthOf(doc.content) <= longestRichText, 'too long')
