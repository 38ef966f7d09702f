import type { ComponentChildren } from 'preact'
import type { Lang } from '../i18n/lang.ts'
import { isSafeHref } from './href.ts'
import type { Block, Inline, RichText, Text } from './rich-text.ts'

const TextPiece = ({ node }: { node: Text }) => {
  let piece: ComponentChildren = node.text
  if (node.italic) piece = <em>{piece}</em>
  if (node.bold) piece = <strong>{piece}</strong>
  if (node.href === undefined || !isSafeHref(node.href)) return <>{piece}</>
  const rel = /^mailto:/i.test(node.href) ? undefined : 'noopener'
  return (
    <a href={node.href} rel={rel}>
      {piece}
    </a>
  )
}

const Line = ({ content }: { content: readonly Inline[] }) => (
  <>{content.map((node) => (node.type === 'break' ? <br /> : <TextPiece node={node} />))}</>
)

/** An item of a single paragraph reads as one line, without the spacing of paragraphs. */
const Item = ({ blocks }: { blocks: readonly Block[] }) => {
  const [first, ...rest] = blocks
  const isTight = first?.type === 'paragraph' && rest.every((block) => block.type !== 'paragraph')
  return (
    <li>
      {isTight ? <Line content={first.content} /> : null}
      <Blocks blocks={isTight ? rest : blocks} />
    </li>
  )
}

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block) => {
      if (block.type === 'paragraph') {
        return (
          <p>
            <Line content={block.content} />
          </p>
        )
      }
      const items = block.items.map((item) => <Item blocks={item} />)
      return block.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>
    })}
  </>
)

/** Shows rich text as ordinary elements. `lang` is the language of the text when it is not that of the page. */
export const RichTextView = ({ doc, lang }: { doc: RichText; lang?: Lang | undefined }) => (
  <div class="rich-text" lang={lang}>
    <Blocks blocks={doc.content} />
  </div>
)
