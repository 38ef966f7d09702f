import { WordStop } from './word-text.ts'

/** What a reader is told of a document, in its order. Names keep no prefix but `x:` for what is not Word's own. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | null): void
  close(name: string): void
  text(value: string): void
}

const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
const tag = /^([^\s/>]+)/
/** Begins after white space only, so that no sign is read twice however an element is written. */
const attributes = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const longestTag = 64 * 1024

/**
 * Walks through the XML of a Word document once, from start to end. Knows no document types and fetches nothing: a
 * document that declares one (which is where entities grow and files are named) is refused, and so is nesting deeper
 * than `maxDepth`. What is not well formed is refused too.
 */
export function scanXml(xml: string, reader: XmlReader, maxDepth: number): void {
  const open: string[] = []
  let prefix = 'w:'
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    if (next === -1) break
    if (next > at && open.length > 0) reader.text(decoded(xml.slice(at, next)))
    const special = skipSpecial(xml, next, reader)
    if (special !== null) {
      at = special
      continue
    }
    const end = endOfTag(xml, next)
    const inside = xml.slice(next + 1, end)
    at = end + 1
    if (inside.length > longestTag) throw new WordStop('word_suspicious')
    if (inside.startsWith('/')) {
      const name = plainName(inside.slice(1).trim(), prefix)
      if (open.pop() !== name) throw new WordStop('word_unreadable')
      reader.close(name)
      continue
    }
    if (open.length === 0) prefix = prefixOf(inside)
    const raw = tag.exec(inside)?.[1]
    if (raw === undefined) throw new WordStop('word_unreadable')
    const name = plainName(raw, prefix)
    reader.open(name, (wanted) => attributeOf(inside, wanted, prefix))
    if (inside.endsWith('/')) reader.close(name)
    else if (open.push(name) > maxDepth) throw new WordStop('word_suspicious')
  }
  if (open.length > 0) throw new WordStop('word_unreadable')
}

/** Where to go on after a comment, an instruction or literal text; null when an element begins here. */
function skipSpecial(xml: string, at: number, reader: XmlReader): number | null {
  if (xml.startsWith('<?', at)) return after(xml, '?>', at)
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at)
    reader.text(xml.slice(at + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', at)) throw new WordStop('word_suspicious')
  return null
}

function after(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from)
  if (found === -1) throw new WordStop('word_unreadable')
  return found + sign.length
}

/** A `>` may stand inside a value. */
function endOfTag(xml: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml[at]!
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
    else if (sign === '<') break
  }
  throw new WordStop('word_unreadable')
}

/** The prefix that the outermost element binds to Word's namespace; most write w. */
function prefixOf(inside: string): string {
  for (const [, name = '', double, single] of inside.matchAll(attributes)) {
    if (!wordNamespaces.includes(double ?? single ?? '')) continue
    if (name === 'xmlns') return ''
    if (name.startsWith('xmlns:')) return `${name.slice(6)}:`
  }
  return 'w:'
}

function plainName(raw: string, prefix: string): string {
  if (prefix === '') return raw.includes(':') ? `x:${raw.slice(raw.indexOf(':') + 1)}` : raw
  if (raw.startsWith(prefix)) return raw.slice(prefix.length)
  return `x:${raw.slice(raw.indexOf(':') + 1)}`
}

/** By its name without prefix (`val`), or with one when it is not Word's own (`r:id`). */
function attributeOf(inside: string, wanted: string, prefix: string): string | null {
  const body = inside.slice(tag.exec(inside)?.[0].length ?? 0)
  for (const [, name = '', double, single] of body.matchAll(attributes)) {
    if (name === wanted || name === prefix + wanted) return decoded(double ?? single ?? '')
  }
  return null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five names that XML knows, and signs written as numbers; anything else stands as it is written. */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
