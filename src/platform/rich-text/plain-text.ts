import type { Block, Inline, RichText } from './rich-text.ts'

// Apart from the schema of rich text: browsers read it too.

const linesOf = (content: readonly Inline[]): string =>
  content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')

const plainBlocks = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [linesOf(block.content)]
    return block.items.map((item, index) => {
      const marker = block.type === 'bulletList' ? '- ' : `${index + 1}. `
      return marker + plainBlocks(item).join('\n').replaceAll('\n', '\n  ')
    })
  })

/** The text without its formatting, for search, previews and the text part of mails. List items keep their markers. */
export const plainText = (doc: RichText): string => {
  const parts = doc.content.map((block) => plainBlocks([block]).join('\n'))
  return parts.join('\n\n')
}

/** Whether there is nothing to read. */
export const isEmpty = (doc: RichText): boolean =>
  doc.content.every((block) => plainBlocks([block]).join('').trim() === '')

/** Characters of text; a break counts as one. */
export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + linesOf(block.content).length
    return block.items.reduce((inItems, item) => inItems + lengthOf(item), sum)
  }, 0)
