import type { DomNode } from './rich-text-dom.ts'

class Node implements DomNode {
  readonly childNodes: Node[] = []
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  private readonly attributes: string

  constructor(nodeType: number, nodeName: string, nodeValue: string | null, attributes = '') {
    this.nodeType = nodeType
    this.nodeName = nodeName
    this.nodeValue = nodeValue
    this.attributes = attributes
  }

  getAttribute(name: string): string | null {
    return (
      new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`)
        .exec(this.attributes)
        ?.slice(1)
        .find((v) => v !== undefined) ?? null
    )
  }
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }
const unescape = (text: string) => text.replaceAll(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)

/** Well-formed HTML only: enough to read back what the product writes and what clipboards hold. */
export function dom(html: string): Node {
  const root = new Node(1, 'BODY', null)
  const open = [root]
  for (const [, comment, closing, name = '', attributes = '', text] of html.matchAll(
    /(<!--[\s\S]*?-->|<!\[[^>]*>)|<(\/?)([\w:]+)([^>]*)>|([^<]+)/g,
  )) {
    if (comment) continue
    if (text !== undefined) open.at(-1)!.childNodes.push(new Node(3, '#text', unescape(text)))
    else if (closing) open.pop()
    else {
      const element = new Node(1, name.toUpperCase(), null, unescape(attributes))
      open.at(-1)!.childNodes.push(element)
      if (!/^(br|meta|link|img|hr)$/i.test(name)) open.push(element)
    }
  }
  return root
}
