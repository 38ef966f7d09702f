/** Stands for a character the document's fonts cannot draw. Itself drawn with a face that comes with the compiler: see frame.typ. */
export const missing = '\u25a1'

/** Word and Outlook keep their bullets and ticks at private code points of the Symbol and Wingdings fonts. */
const replacements: Readonly<Record<string, string>> = {
  '\uf0b7': '\u2022',
  '\uf0a7': '\u2022',
  '\uf0a8': '\u2022',
  '\uf0d8': '\u2022',
  '\uf0fc': '\u2713',
  '\uf0e0': '\u2192',
  '\uf0e8': '\u2192',
  '\ufffd': missing,
  '\u2028': '\n',
  '\u2029': '\n',
}
/** Control characters but tab and line feed, direction marks, variation selectors, joiners, byte order mark: invisible, and harmful to layout or to readers. */
const invisible =
  /[\p{Cc}\u061c\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]|\p{Variation_Selector}/u
const spacing = /[\t\n \u00a0\u00ad\u200b\u202f]/u
const emoji = /\p{RGI_Emoji}/gv
/**
 * Letters without a place to break, such as a long address or a key held down. The narrowest column holds about
 * twenty-five, and at 65 kB Typst aborts the process.
 */
const endless = /[^\t\n \u00ad\u200b]{41,}/gu
const breakAfter = /.{20}(?=.)/gu
const deepest = 64

/** Text that the template can set with the given glyphs: well formed, visible, and possible to break into lines. */
export function cleanText(text: string, coverage: ReadonlySet<number>): string {
  return drawableText(text, coverage).replaceAll(endless, (run) => run.replaceAll(breakAfter, '$&\u200b'))
}

function drawableText(text: string, coverage: ReadonlySet<number>): string {
  const drawable = (char: string) => coverage.has(char.codePointAt(0) ?? 0)
  const prepared = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(emoji, (cluster) => (drawable(cluster) ? cluster : missing))
  let cleaned = ''
  for (const raw of prepared) {
    const char = replacements[raw] ?? raw
    if (char === '\t') cleaned += ' '
    else if (spacing.test(char)) cleaned += char
    else if (!invisible.test(char)) cleaned += drawable(char) ? char : missing
  }
  return cleaned
}

/** The same data with every text in it cleaned. Refuses data nested deeper than any document has reason to be. */
export function cleanData(data: unknown, coverage: ReadonlySet<number>, depth = 0): unknown {
  if (depth > deepest) throw new Error(`The document's data is nested deeper than ${deepest}`)
  if (typeof data === 'string') return cleanText(data, coverage)
  if (Array.isArray(data)) return data.map((one) => cleanData(one, coverage, depth + 1))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => [
    key,
    cleanEntry(key, value, coverage, depth),
  ])
  return Object.fromEntries(entries)
}

function cleanEntry(key: string, value: unknown, coverage: ReadonlySet<number>, depth: number): unknown {
  // An address is followed, not drawn: another sign in it would lead elsewhere.
  if (key === 'href' && typeof value === 'string') return value.toWellFormed()
  // A picture has its own lines: a break put into its markup would spoil it.
  if (key === 'svg' && typeof value === 'string') return drawableText(value, coverage)
  return cleanData(value, coverage, depth + 1)
}
