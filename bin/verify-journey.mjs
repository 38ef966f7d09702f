#!/usr/bin/env node
// Checks the journey of a matter as Medspil hands it out, without Medspil:
//   node verify-journey.mjs FILE [EARLIER-FILE] [--root CHECK-NUMBER]
// Needs nothing but Node 18 or later, reads the files and nothing else, and changes nothing.
//
// What it can promise: the file hangs together, so nothing in it was changed by itself. Somebody who knows the form can make
// a whole new file that hangs together as well. Against that helps only what they cannot reach: a file that was fetched
// earlier, or the check number as somebody else noted it. With one of these, every change of what was covered is found.
//
// The file is JSON, one event a line. Each event's hash is SHA-256 over eight lines of text in UTF-8:
//   medspil-journey-1 / hash of the event before / journey / leg / number / time in UTC / kind / content
// where content has one form only: keys by length and then by bytes, one space after each comma and colon. What people
// wrote stands in content by a hash: SHA-256 over the salt, a line break and the SHA-256 of the text. The root is over
// one line for each leg, sorted: its id, a space, the hash of its last event.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const format = 'medspil-journey-1'
const beginning = '0'.repeat(64)
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

function byLengthThenBytes(a, b) {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length - y.length || Buffer.compare(x, y)
}

function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(', ')}]`
  const keys = Object.keys(value).sort(byLengthThenBytes)
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${canonical(value[key])}`).join(', ')}}`
}

/** The value with its keys in the order of the chain: what is written in another order has been changed. */
function inOrder(value) {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(inOrder)
  return Object.fromEntries(
    Object.keys(value)
      .sort(byLengthThenBytes)
      .map((key) => [key, inOrder(value[key])]),
  )
}

const isInOrder = (value) => JSON.stringify(value) === JSON.stringify(inOrder(value))

const textHash = (salt, text) => sha256(`${salt}\n${sha256(typeof text === 'string' ? text : canonical(text))}`)

const eventHash = ({ journey, leg, seq, at, kind, content, previous }) =>
  sha256([format, previous, journey, leg, seq, at, kind, canonical(content)].join('\n'))

const rootHash = (legs) => sha256([format, ...legs.map(({ leg, head }) => `${leg} ${head}`).sort()].join('\n'))

/** A line of the file as an object that is written in just this way; null when it is not. */
function exactly(text) {
  try {
    const value = JSON.parse(text)
    return value !== null && typeof value === 'object' && JSON.stringify(value) === text ? value : null
  } catch {
    return null
  }
}

/** The head on the first line, the events on their own lines, and `]}` on the last. */
function readLines(text) {
  const lines = text.split('\n')
  const [first = ''] = lines
  const opening = ',"events":['
  const head = first.endsWith(opening) ? exactly(`${first.slice(0, -opening.length)}}`) : null
  const end = lines.length >= 2 && lines.at(-1) === '' && lines.at(-2) === ']}' ? lines.length - 2 : -1
  const middle = end < 0 ? lines.slice(1) : lines.slice(1, end)
  const rows = (middle.length === 1 && middle[0] === '' ? [] : middle).map((line, index, all) => {
    const isLast = index === all.length - 1
    const event = isLast || line.endsWith(',') ? exactly(isLast ? line : line.slice(0, -1)) : null
    return { line: index + 2, event }
  })
  return { head, rows, ends: end >= 0, lastLine: Math.max(1, lines.length - 1) }
}

function headIsWhole(head) {
  if (head === null || head.format !== format || !Array.isArray(head.legs)) return false
  const { sha256: mark, ...rest } = head
  // The mark stands last.
  if (JSON.stringify({ ...rest, sha256: mark }) !== JSON.stringify(head)) return false
  return mark === sha256(JSON.stringify(rest)) && head.root === rootHash(head.legs)
}

const fields = ['journey', 'leg', 'seq', 'at', 'kind', 'content', 'previous', 'hash', 'salt', 'texts', 'differs']
/** What is kept as an object; every other text is one. */
const structured = ['matter', 'result']

/** Each field once, in its place and of its own kind: a list of one text reads as that text where lines are hashed. */
function hasForm(event) {
  const { seq, content, salt, texts } = event
  const named = fields.filter((field) => field in event)
  const isText = (field) => typeof event[field] === 'string'
  return (
    named.join() === Object.keys(event).join() &&
    ['journey', 'leg', 'at', 'kind', 'previous', 'hash'].every(isText) &&
    Number.isSafeInteger(seq) &&
    content !== null &&
    typeof content === 'object' &&
    isInOrder(content) &&
    (salt === undefined || isText('salt')) &&
    (texts === undefined || (texts !== null && typeof texts === 'object' && isInOrder(texts)))
  )
}

/** What is wrong with one event alone; null when nothing is. */
function faultIn(event, journey) {
  if (event === null) return 'unreadable'
  const { content, salt, texts } = event
  if (event.journey !== journey || !hasForm(event)) return 'changed'
  if (eventHash(event) !== event.hash) return 'changed'
  const hashes = Object.entries(content).filter(([, value]) => typeof value?.sha256 === 'string')
  if (event.differs !== undefined) return 'differs'
  if ((salt === undefined) !== (texts === undefined)) return 'text_changed'
  if (texts === undefined) return null
  const names = hashes.map(([name]) => name)
  if (Object.keys(texts).some((name) => !names.includes(name))) return 'text_changed'
  const isWhole = ([name, value]) =>
    (typeof texts[name] === 'object') === structured.includes(name) &&
    texts[name] !== undefined &&
    textHash(salt, texts[name]) === value.sha256
  return hashes.length > 0 && hashes.every(isWhole) ? null : 'text_changed'
}

/** How the events of one leg hang together. */
function faultsInChain(rows, expected, hashes) {
  const findings = []
  let before = null
  for (const row of rows) {
    const { seq, previous } = row.event
    const wanted = before === null ? 1 : before.event.seq + 1
    if (seq !== wanted) findings.push({ ...nameOf(row), code: 'row_missing' })
    else if (before !== null && previous !== before.event.hash) {
      findings.push({ ...nameOf(row), code: 'not_joined' })
    } else if (
      before === null &&
      previous !== beginning &&
      !hashes.has(previous) &&
      row.event.content.previous === null
    ) {
      findings.push({ ...nameOf(row), code: 'not_joined' })
    }
    before = row
  }
  if (before !== null && expected !== undefined && before.event.seq !== expected.events) {
    findings.push({ ...nameOf(before), code: 'end_missing' })
  }
  return findings
}

const nameOf = ({ line, event }) => ({
  line,
  leg: typeof event?.leg === 'string' ? event.leg : null,
  seq: typeof event?.seq === 'number' ? event.seq : null,
  kind: typeof event?.kind === 'string' ? event.kind : null,
})

/** Legs that were sent together know how many they were and which. */
function faultsInSendings(rows) {
  const groups = new Map()
  for (const row of rows) {
    if (row.event.kind !== 'sent' || row.event.content.legs === undefined) continue
    const group = groups.get(row.event.content.legs) ?? []
    groups.set(row.event.content.legs, [...group, row])
  }
  return [...groups].flatMap(([mark, group]) => {
    const legs = group.map(({ event }) => event.leg).sort()
    return sha256(legs.join('\n')) === mark ? [] : [{ ...nameOf(group[0]), code: 'leg_missing' }]
  })
}

function faultsSince(rows, earlier) {
  const now = new Map(rows.map((row) => [`${row.event.leg} ${row.event.seq}`, row]))
  return earlier.flatMap((row) => {
    const same = now.get(`${row.event.leg} ${row.event.seq}`)
    if (same === undefined) return [{ ...nameOf(row), line: null, code: 'gone_since' }]
    return same.event.hash === row.event.hash ? [] : [{ ...nameOf(same), code: 'changed_since' }]
  })
}

/**
 * Checks the text of a file, and that nothing of an earlier one was changed since. A finding names the line and, where it
 * can be read, the leg and the number of the event. No findings: the file hangs together; that it is the one Medspil
 * handed out is shown by an earlier file, or by a check number that was noted elsewhere (`notedRoot`).
 */
export function verifyJourney(text, earlierText, notedRoot) {
  const { head, rows, ends, lastLine } = readLines(text)
  const findings = []
  if (!headIsWhole(head)) findings.push({ line: 1, leg: null, seq: null, kind: null, code: 'head_changed' })
  if (!ends) findings.push({ line: lastLine, leg: null, seq: null, kind: null, code: 'end_changed' })
  const journey = headIsWhole(head) ? head.journey : rows.find(({ event }) => event !== null)?.event.journey
  for (const row of rows) {
    const code = faultIn(row.event, journey)
    if (code !== null) findings.push({ ...nameOf(row), code })
  }
  const readable = rows.filter(({ event }) => event !== null)
  // Rows that are wrong by themselves have been named: what hangs on them is no news.
  if (findings.length === 0) {
    const hashes = new Set(readable.map(({ event }) => event.hash))
    const byLeg = grouped(readable)
    const legs = new Map(head.legs.map((one) => [one.leg, one]))
    for (const [leg, chain] of byLeg) findings.push(...faultsInChain(chain, legs.get(leg), hashes))
    for (const { leg, kind } of head.unchained ?? []) {
      findings.push({ line: 1, leg, seq: null, kind, code: 'unchained' })
    }
    for (const { leg } of head.legs) {
      if (!byLeg.has(leg)) findings.push({ line: 1, leg, seq: null, kind: null, code: 'end_missing' })
    }
    findings.push(...headsOff(byLeg, legs), ...faultsInSendings(readable))
    if (findings.length === 0) findings.push(...legsOutOfOrder(readable, head.legs))
  }
  if (earlierText !== undefined) {
    const earlier = readLines(earlierText).rows.filter(({ event }) => event !== null)
    findings.push(...faultsSince(readable, earlier))
  }
  if (notedRoot !== undefined && (!headIsWhole(head) || head.root !== notedRoot.trim().toLowerCase())) {
    findings.push({ line: 1, leg: null, seq: null, kind: null, code: 'other_root' })
  }
  const withheld = readable.filter(({ event }) => event.salt === undefined && hasHashes(event)).length
  return { findings, events: rows.length, legs: head?.legs?.length ?? 0, root: head?.root ?? null, withheld }
}

function grouped(rows) {
  const byLeg = new Map()
  for (const row of rows) {
    const chain = byLeg.get(row.event.leg)
    if (chain) chain.push(row)
    else byLeg.set(row.event.leg, [row])
  }
  return byLeg
}

const hasHashes = ({ content }) => Object.values(content ?? {}).some((value) => typeof value?.sha256 === 'string')

/** A leg that the head does not know, or whose last event is another. */
function headsOff(byLeg, legs) {
  return [...byLeg].flatMap(([leg, chain]) => {
    const last = chain.at(-1)
    return legs.get(leg)?.head === last.event.hash ? [] : [{ ...nameOf(last), code: 'end_missing' }]
  })
}

/** The legs follow each other as the head names them, each in one piece. */
function legsOutOfOrder(rows, legs) {
  const begins = rows.filter(({ event }, index) => rows[index - 1]?.event.leg !== event.leg)
  const moved = begins.find(({ event }, index) => legs[index]?.leg !== event.leg)
  return moved === undefined ? [] : [{ ...nameOf(moved), code: 'not_joined' }]
}

const words = {
  da: {
    usage: 'Brug: node verify-journey.mjs FIL [TIDLIGERE-FIL] [--root KONTROLTAL] [--lang da|en]',
    whole: (n, legs) => `Alt i filen hænger sammen: ${n} hændelser på ${legs} strækninger, ingen er ændret for sig.`,
    same: 'Intet er ændret siden den tidligere fil.',
    root: (root) => `Sagens kontroltal: ${root}`,
    isRoot: 'Kontroltallet er det, du gav.',
    compare:
      'En hel fil kan laves om, så den stadig hænger sammen. Sammenlign derfor kontroltallet med det, Medspil viser, eller med et, der er noteret et andet sted.',
    withheld: (n) => `${n} hændelser har tekst, der ikke er med i filen: den er slettet, eller du må ikke læse den.`,
    broken: (n) => (n === 1 ? 'Der er 1 fejl:' : `Der er ${n} fejl:`),
    line: (n) => `linje ${n}`,
    event: (leg, seq, kind) => `strækning ${leg}, hændelse ${seq ?? '?'}${kind === null ? '' : ` (${kind})`}`,
    codes: {
      unreadable: 'linjen er ændret og kan ikke læses',
      changed: 'hændelsen er ændret',
      text_changed: 'teksten er en anden end den, der blev skrevet',
      differs: 'det, Medspil viser, er noget andet end det, der skete',
      row_missing: 'hændelsen før denne mangler',
      not_joined: 'hændelsen hænger ikke sammen med den før',
      end_missing: 'der mangler hændelser efter denne',
      leg_missing: 'strækninger, der blev sendt sammen med denne, mangler',
      unchained: 'Medspil viser et trin, som ikke står i kæden',
      head_changed: 'filens hoved er ændret',
      other_root: 'kontroltallet er et andet end det, du gav: noget er ændret, eller sagen er gået videre siden',
      end_changed: 'filens slutning er ændret',
      gone_since: 'hændelsen stod i den tidligere fil og mangler nu',
      changed_since: 'hændelsen er ændret siden den tidligere fil',
    },
  },
  en: {
    usage: 'Usage: node verify-journey.mjs FILE [EARLIER-FILE] [--root CHECK-NUMBER] [--lang da|en]',
    whole: (n, legs) => `The file hangs together: ${n} events on ${legs} legs, none was changed by itself.`,
    same: 'Nothing has been changed since the earlier file.',
    root: (root) => `The check number of the matter: ${root}`,
    isRoot: 'The check number is the one you gave.',
    compare:
      'A whole file can be made anew so that it still hangs together. So compare the check number with what Medspil shows, or with one that was noted elsewhere.',
    withheld: (n) => `${n} events have text that is not in the file: it was erased, or you may not read it.`,
    broken: (n) => (n === 1 ? 'There is 1 fault:' : `There are ${n} faults:`),
    line: (n) => `line ${n}`,
    event: (leg, seq, kind) => `leg ${leg}, event ${seq ?? '?'}${kind === null ? '' : ` (${kind})`}`,
    codes: {
      unreadable: 'the line has been changed and cannot be read',
      changed: 'the event has been changed',
      text_changed: 'the text is not the one that was written',
      differs: 'what Medspil shows is not what happened',
      row_missing: 'the event before this one is missing',
      not_joined: 'the event does not follow from the one before',
      end_missing: 'events after this one are missing',
      leg_missing: 'legs that were sent together with this one are missing',
      unchained: 'Medspil shows a step that is not in the chain',
      head_changed: 'the head of the file has been changed',
      other_root: 'the check number is not the one you gave: something was changed, or the matter has moved on since',
      end_changed: 'the end of the file has been changed',
      gone_since: 'the event stood in the earlier file and is missing now',
      changed_since: 'the event has been changed since the earlier file',
    },
  },
}

/** The result in words, one line each. */
export function sayResult({ findings, events, legs, root, withheld }, lang, isCompared, isRootGiven = false) {
  const t = words[lang]
  if (findings.length > 0) {
    const said = findings.map(({ line, leg, seq, kind, code }) => {
      const places = [line === null ? null : t.line(line), leg === null ? null : t.event(leg, seq, kind)]
      return `  ${places.filter((place) => place !== null).join(', ')}: ${t.codes[code]}`
    })
    return [t.broken(findings.length), ...said]
  }
  return [
    t.whole(events, legs),
    ...(isCompared ? [t.same] : []),
    ...(withheld > 0 ? [t.withheld(withheld)] : []),
    t.root(root),
    isRootGiven ? t.isRoot : t.compare,
  ]
}

/** Takes an option and its value out of the words of a call. */
function option(words, name) {
  const at = words.indexOf(name)
  return at < 0 ? undefined : words.splice(at, 2)[1]
}

function main(all) {
  const rest = [...all]
  const lang = option(rest, '--lang') === 'en' ? 'en' : 'da'
  const asksRoot = rest.includes('--root')
  const root = option(rest, '--root')
  const [file, earlier] = rest
  if (file === undefined || (asksRoot && root === undefined)) {
    console.error(words[lang].usage)
    return 2
  }
  const result = verifyJourney(
    readFileSync(file, 'utf8'),
    earlier === undefined ? undefined : readFileSync(earlier, 'utf8'),
    root,
  )
  for (const line of sayResult(result, lang, earlier !== undefined, root !== undefined)) console.log(line)
  return result.findings.length === 0 ? 0 : 1
}

if (/^verify-journey[^/]*\.mjs$/.test(path.basename(process.argv[1] ?? '')))
  process.exitCode = main(process.argv.slice(2))
