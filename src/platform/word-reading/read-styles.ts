import { scanXml } from './scan-xml.ts'

export interface WordStyle {
  readonly name: string
  readonly basedOn: string | null
  /** 0 for "Heading 1" as Word counts it. */
  readonly outline: number | null
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly numId: string | null
  readonly level: number
}

export type WordStyles = ReadonlyMap<string, WordStyle>

interface Draft {
  name: string
  basedOn: string | null
  outline: number | null
  bold: boolean | null
  italic: boolean | null
  numId: string | null
  level: number
}

/** `<w:b/>` turns on; `<w:b w:val="0"/>` off. */
export const isOn = (value: string | null): boolean => value === null || !['0', 'false', 'off', 'none'].includes(value)

/** The styles of a document by id: a Danish Word calls "heading 1" Overskrift1, but keeps the English name inside. */
export function readStyles(xml: string, maxDepth: number): WordStyles {
  const styles = new Map<string, WordStyle>()
  let draft: Draft | null = null
  let id = ''
  scanXml(
    xml,
    {
      open: (name, attribute) => {
        if (name === 'style') {
          id = attribute('styleId') ?? ''
          draft = { name: '', basedOn: null, outline: null, bold: null, italic: null, numId: null, level: 0 }
        } else if (draft) note(draft, name, attribute('val'))
      },
      close: (name) => {
        if (name !== 'style' || !draft) return
        styles.set(id, draft)
        draft = null
      },
      text: () => undefined,
    },
    maxDepth,
  )
  return styles
}

function note(draft: Draft, name: string, value: string | null): void {
  if (name === 'name') draft.name = value?.toLowerCase() ?? ''
  else if (name === 'basedOn') draft.basedOn = value
  else if (name === 'outlineLvl') draft.outline = Number(value)
  else if (name === 'b') draft.bold = isOn(value)
  else if (name === 'i') draft.italic = isOn(value)
  else if (name === 'numId') draft.numId = value
  else if (name === 'ilvl') draft.level = Number(value) || 0
}

/** The style itself and those it is based on, nearest first. */
function lineOf(styles: WordStyles, id: string | null): WordStyle[] {
  const line: WordStyle[] = []
  for (let next = id; next !== null && line.length < 20;) {
    const style = styles.get(next)
    if (!style) break
    line.push(style)
    next = style.basedOn
  }
  return line
}

export const boldOf = (styles: WordStyles, id: string | null): boolean =>
  lineOf(styles, id).find(({ bold }) => bold !== null)?.bold ?? false

export const italicOf = (styles: WordStyles, id: string | null): boolean =>
  lineOf(styles, id).find(({ italic }) => italic !== null)?.italic ?? false

export const numberingOf = (styles: WordStyles, id: string | null): { numId: string; level: number } | null => {
  const style = lineOf(styles, id).find(({ numId }) => numId !== null)
  return style?.numId ? { numId: style.numId, level: style.level } : null
}

/** Which heading a style makes of a paragraph: 0 for the title, 1 for the highest heading. */
export function headingOf(styles: WordStyles, id: string | null): number | null {
  for (const { name, outline } of lineOf(styles, id)) {
    if (name === 'title') return 0
    const number = /^(?:heading|overskrift) ?([1-9])$/.exec(name)?.[1]
    if (number !== undefined) return Number(number)
    if (outline !== null && outline >= 0 && outline < 9) return outline + 1
  }
  return null
}

/** A table of contents says the headings a second time. */
export const isOfContents = (styles: WordStyles, id: string | null): boolean =>
  lineOf(styles, id).some(({ name }) => /^(toc|indholdsfortegnelse) ?(\d|heading|$)/.test(name))
