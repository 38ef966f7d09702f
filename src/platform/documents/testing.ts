import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface TaggedElement {
  /** Role in the structure: H1, P, Table, TH … */
  role: string
  text: string
}

export interface ReadPdf {
  pages: number
  title: string
  lang: string | null
  tagged: boolean
  claimsPdfUa: boolean
  bookmarks: string[]
  /** The blocks that hold text, with the inline elements in them, in the order a screen reader takes them. */
  elements: TaggedElement[]
  /** All tagged text in that order, parted by single spaces. */
  text: string
}

interface StructureNode {
  role?: string
  type?: string
  id?: string
  children?: StructureNode[]
}

const inlineRoles = new Set(['Span', 'Strong', 'Em', 'Link', 'Quote', 'Reference'])

/** A PDF as assistive technology meets it: by its structure, not by where ink is on the page. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const elements: TaggedElement[] = []
  for (let number = 1; number <= document.numPages; number++) elements.push(...(await readPage(document, number)))
  const { info, metadata } = await document.getMetadata()
  const read: ReadPdf = {
    pages: document.numPages,
    title: String((info as { Title?: unknown }).Title),
    lang: (info as { Language?: string | null }).Language ?? null,
    tagged: (await document.getMarkInfo())?.Marked ?? false,
    claimsPdfUa: metadata?.get('pdfuaid:part') === '1',
    bookmarks: titlesOf(await document.getOutline()),
    elements,
    text: elements
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  }
  await document.loadingTask.destroy()
  return read
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<TaggedElement[]> {
  const page = await document.getPage(number)
  const texts = await textByMark(page)
  const elements: TaggedElement[] = []
  const inlineText = (node: StructureNode): string =>
    node.type === 'content' ? (texts.get(node.id ?? '') ?? '') : (node.children ?? []).map(inlineText).join('')
  const walk = (node: StructureNode) => {
    let text = ''
    const flush = () => {
      if (text.trim()) elements.push({ role: node.role ?? '', text: text.trim() })
      text = ''
    }
    for (const child of node.children ?? []) {
      if (child.type === 'content' || inlineRoles.has(child.role ?? '')) text += inlineText(child)
      else {
        flush()
        walk(child)
      }
    }
    flush()
  }
  const root = (await page.getStructTree()) as StructureNode | null
  if (root) walk(root)
  return elements
}

async function textByMark(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((id) => id !== null)
      if (mark) texts.set(mark, (texts.get(mark) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? null)
  }
  return texts
}

function titlesOf(outline: readonly { title: string; items: unknown }[] | null): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [
    title,
    ...titlesOf(items as { title: string; items: unknown }[]),
  ])
}
