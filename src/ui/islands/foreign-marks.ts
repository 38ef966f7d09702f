/*
 * How other programs say bold, italic and "item in a list": by elements, by inline styles (Word, Outlook, Google Docs) and by
 * Word's own list notes.
 */
interface Styled {
  readonly nodeName: string
  readonly childNodes: Iterable<Styled>
  readonly nodeValue: string | null
  getAttribute?(name: string): string | null
}

export interface Marks {
  readonly bold?: true
  readonly italic?: true
  readonly href?: string
}

const boldNames = new Set(['B', 'STRONG', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const italicNames = new Set(['I', 'EM', 'CITE', 'DFN'])

/** Styles as notes to read, not to apply: even an inert document reports them to the page's security policy. */
export const withoutStyle = (html: string): string =>
  html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ' data-style='))

const styleOf = (node: Styled): string =>
  (node.getAttribute?.('data-style') ?? node.getAttribute?.('style') ?? '').toLowerCase()

/** Marks inside this element. An inline style has the last word: Google Docs wraps everything in a `b` of normal weight. */
export function marksFrom(node: Styled, name: string, outer: Marks): Marks {
  const style = styleOf(node)
  // Word says mso-bidi-font-weight:normal of everything bold: that is about other scripts.
  const weight = /(?:^|;)\s*font-weight:\s*([a-z0-9]+)/.exec(style)?.[1]
  const slant = /(?:^|;)\s*font-style:\s*([a-z]+)/.exec(style)?.[1]
  const bold = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : boldNames.has(name) || outer.bold === true
  const italic = slant ? slant !== 'normal' : italicNames.has(name) || outer.italic === true
  const href = name === 'A' ? (node.getAttribute?.('href')?.trim() ?? outer.href) : outer.href
  return { ...(bold && { bold }), ...(italic && { italic }), ...(href !== undefined && { href }) }
}

/** The bullet or number that Word writes as text before an item. */
export const isWordListMark = (node: Styled): boolean => /mso-list:\s*ignore/.test(styleOf(node))

/** A remark in the margin, or the sign in the text that leads to it: not part of what was written. */
export const isWordRemark = (node: Styled): boolean =>
  /mso-element:\s*comment/.test(styleOf(node)) ||
  /\bmso-?comment|msocomanchor/i.test(node.getAttribute?.('class') ?? '')

/** How many pictures there are, which cannot come in. A bullet drawn as a picture is no picture. */
export function picturesIn(root: Styled): number {
  let count = 0
  for (const node of root.childNodes) {
    if (node.nodeName.toUpperCase() === 'IMG') count += 1
    else if (!isWordListMark(node)) count += picturesIn(node)
  }
  return count
}

/** Where Word says that a paragraph stands: which level of a list, and whether it is numbered. */
export function listPlaceOf(node: Styled): { level: number; type: 'bulletList' | 'orderedList' } | null {
  const level = /mso-list:[^;]*level(\d+)/.exec(styleOf(node))?.[1]
  if (!level) return null
  return {
    level: Number(level),
    type: /^\s*\(?(\d+|[a-z]{1,4})[.)]/i.test(wordMarkOf(node)) ? 'orderedList' : 'bulletList',
  }
}

const wordMarkOf = (node: Styled): string => {
  for (const child of node.childNodes) {
    const found = isWordListMark(child) ? textOf(child) : wordMarkOf(child)
    if (found) return found
  }
  return ''
}

const textOf = (node: Styled): string => node.nodeValue ?? [...node.childNodes].map(textOf).join('')
