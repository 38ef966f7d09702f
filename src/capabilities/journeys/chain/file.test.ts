import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayResult, verifyJourney } from '../../../../bin/verify-journey.mjs'
import { beginning, digest, fileOf, hashOfLegs, hashOfLink, salted, type HandedOut, type Json } from './rules.ts'

const ids = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const salt = 'c0ffee'.repeat(6)
const exportedAt = new Date('2026-04-01T08:00:00Z')

interface Plan {
  /** The texts of each step after the sending. */
  readonly steps: readonly string[]
  /** Which of the legs before it led to this one; null: it was sent with the first. */
  readonly after: number | null
}

/** A journey as the program would have chained it. */
function journeyFrom(plans: readonly Plan[]): HandedOut[] {
  const journeyId = ids(1)
  const together = hashOfLegs(plans.flatMap(({ after }, index) => (after === null ? [ids(index + 1)] : [])))
  const chains = plans.map((): HandedOut[] => [])
  const add = (leg: number, kind: string, facts: Record<string, Json>, text: string, previousHash?: string) => {
    const chain = chains[leg]
    if (!chain) throw new Error('no such leg')
    const content = { ...facts, text: { sha256: salted(salt, digest(text)) } }
    const previous = previousHash ?? chain.at(-1)?.hash ?? beginning
    const at = new Date(Date.UTC(2026, 2, 29, 0, chain.length * 40 + leg))
    const link = { journeyId, legId: ids(leg + 1), seq: chain.length + 1, at, kind, content, previousHash: previous }
    chain.push({ ...link, hash: hashOfLink(link), salt, texts: { text }, differs: false })
  }
  for (const [index, { steps, after }] of plans.entries()) {
    const before = after === null ? null : after % Math.max(1, index)
    if (before !== null && index > 0) add(before, 'passed_further', { legs: hashOfLegs([ids(index + 1)]), sent: 1 }, '')
    const from = before !== null && index > 0 ? before : null
    const legs = from === null ? together : hashOfLegs([ids(index + 1)])
    const hash = from === null ? undefined : chains[from]?.at(-1)?.hash
    add(index, 'sent', { previous: from === null ? null : ids(from + 1), legs }, 'Vikarer “æøå”', hash)
    for (const step of steps) add(index, 'received', { by: null }, step)
  }
  return chains.flat()
}

const facts = { exportedAt, names: { [ids(9)]: 'Hovedudvalget' }, unchained: [] }
const plans = fc
  .array(
    fc.record({
      steps: fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 4 }),
      after: fc.option(fc.nat(20)),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(([first, ...others]): Plan[] => [{ steps: first?.steps ?? [], after: null }, ...others])

const file = plans.map((drawn) => fileOf(ids(1), journeyFrom(drawn), facts))

test('a journey as it was chained holds, whatever was written in it', () => {
  fc.assert(
    fc.property(file, (text) => {
      expect(verifyJourney(text).findings).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('any changed byte is found, and the line that it stands on is named', () => {
  fc.assert(
    fc.property(file, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, where, mask) => {
      const bytes = Buffer.from(text)
      const at = where % bytes.length
      const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1
      bytes[at] = bytes[at]! ^ mask
      const { findings } = verifyJourney(bytes.toString('utf8'))
      expect(findings.map((finding) => finding.line)).toContain(line)
      // Others are meant only where the change made or took away a line, or broke the frame that holds them: its head or its end.
      const lines = new Set(findings.map((finding) => finding.line))
      const all = text.split('\n').length
      const isFrame = line === 1 || line >= all - 2
      expect(lines.size).toBeLessThanOrEqual(!isFrame && all === bytes.toString('utf8').split('\n').length ? 1 : 3)
    }),
    { numRuns: 500 },
  )
})

test('a row that is taken out, doubled, moved or forged with a hash of its own is found, by name', () => {
  fc.assert(
    fc.property(file, fc.nat(), fc.constantFrom('out', 'twice', 'forged', 'legless'), (text, where, how) => {
      const lines = text.split('\n')
      const rows = lines.slice(1, -2).map((line) => line.replace(/,$/, ''))
      const at = where % rows.length
      const event = JSON.parse(rows[at] ?? '') as HandedOut & {
        leg: string
        at: string
        journey: string
        previous: string
      }
      const changed = { ...event, kind: 'noted' }
      const link = {
        ...changed,
        at: new Date(event.at),
        journeyId: event.journey,
        legId: event.leg,
        previousHash: event.previous,
      }
      const forged = JSON.stringify({ ...changed, hash: hashOfLink(link) })
      const after = {
        out: rows.toSpliced(at, 1),
        twice: rows.toSpliced(at, 0, rows[at] ?? ''),
        forged: rows.with(at, forged),
        legless: rows.filter((row) => !row.includes(`"leg":"${event.leg}"`)),
      }[how]
      const { findings } = verifyJourney([lines[0], after.join(',\n'), ']}', ''].join('\n'))
      expect(findings.map(({ leg }) => leg)).toContain(event.leg)
    }),
    { numRuns: 150 },
  )
})

test('a whole forgery with every hash made anew is found beside a file that was fetched before', () => {
  const honest = journeyFrom([{ steps: ['Modtaget', 'Ja tak'], after: null }])
  const forged = journeyFrom([{ steps: ['Modtaget', 'Nej tak'], after: null }])
  const [before, now] = [fileOf(ids(1), honest, facts), fileOf(ids(1), forged, facts)]
  expect(verifyJourney(now).findings).toEqual([])
  expect(verifyJourney(now, before).findings).toMatchObject([{ line: 4, leg: ids(1), seq: 3, code: 'changed_since' }])
  expect(verifyJourney(fileOf(ids(1), honest.slice(0, 2), facts), before).findings).toMatchObject([
    { seq: 3, code: 'gone_since' },
  ])
  expect(verifyJourney(before, before).findings).toEqual([])
})

test('an erased text leaves the chain whole; what the tables say otherwise does not', () => {
  const events = journeyFrom([{ steps: ['Sygdom i familien'], after: null }])
  const erased = events.map((event) => ({ ...event, salt: null }))
  const result = verifyJourney(fileOf(ids(1), erased, facts))
  expect(result).toMatchObject({ findings: [], withheld: 2 })
  expect(sayResult(result, 'da', false).join('\n')).toContain('2 hændelser har tekst, der ikke er med')
  const other = events.map((event, index) => (index === 1 ? { ...event, texts: { text: 'Ferie' } } : event))
  expect(verifyJourney(fileOf(ids(1), other, facts)).findings).toMatchObject([
    { line: 3, seq: 2, code: 'text_changed' },
  ])
  const moved = events.map((event, index) => ({ ...event, differs: index === 1 }))
  const { findings } = verifyJourney(fileOf(ids(1), moved, facts))
  expect(findings).toMatchObject([{ line: 3, leg: ids(1), seq: 2, kind: 'received', code: 'differs' }])
  const unchained = { ...facts, unchained: [{ legId: ids(1), kind: 'replied' }] }
  expect(verifyJourney(fileOf(ids(1), events, unchained)).findings).toMatchObject([{ leg: ids(1), code: 'unchained' }])
})

test('the same hashes behind other bytes are found: lists for texts, text for what was no text, another order', () => {
  const link = (leg: number, seq: number, previousHash: string, texts: Record<string, Json>): HandedOut => {
    const hashes = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, { sha256: salted(salt, digest(text)) }]),
    )
    const content = { previous: null, legs: hashOfLegs([ids(1), ids(2)]), ...hashes }
    const at = new Date('2026-03-29T00:40:00Z')
    const event = {
      journeyId: ids(1),
      legId: ids(leg),
      seq,
      at,
      kind: seq === 1 ? 'sent' : 'noted',
      content,
      previousHash,
    }
    return { ...event, hash: hashOfLink(event), salt, texts, differs: false }
  }
  const first = link(1, 1, beginning, { title: 'Vikarer', matter: { n: 1 } })
  const events = [
    first,
    link(1, 2, first.hash, { text: 'Ja' }),
    link(2, 1, beginning, { title: 'Vikarer', matter: { n: 1 } }),
  ]
  const text = fileOf(ids(1), events, facts)
  expect(verifyJourney(text).findings).toEqual([])
  type Event = Record<string, Json> & { content: Record<string, Json>; texts: Record<string, Json> }
  const backwards = (value: Record<string, Json>) => Object.fromEntries(Object.entries(value).toReversed())
  const changes: ((event: Event) => object)[] = [
    (event) => ({ ...event, kind: [event['kind']] }),
    (event) => ({ ...event, at: [event['at']] }),
    (event) => ({ ...event, seq: '1' }),
    (event) => ({ ...event, salt: [event['salt']] }),
    (event) => ({ ...event, texts: { ...event.texts, matter: '{"n": 1}' } }),
    (event) => ({ ...event, texts: { matter: event.texts['matter'] } }),
    (event) => ({ ...event, content: backwards(event.content) }),
    (event) => ({ ...event, texts: backwards(event.texts) }),
    (event) => backwards(event),
  ]
  const lines = text.split('\n')
  for (const change of changes) {
    const changed = `${JSON.stringify(change(JSON.parse(lines[1]!.slice(0, -1)) as Event))},`
    expect(verifyJourney(lines.with(1, changed).join('\n')).findings, changed).toMatchObject([{ line: 2 }])
  }
  const [head, one, two, three] = lines
  const moved = [head, `${three},`, one, two!.slice(0, -1), ']}', ''].join('\n')
  expect(verifyJourney(moved).findings).toMatchObject([{ line: 2, code: 'not_joined' }])
  const between = [head, one, `${three},`, two!.slice(0, -1), ']}', ''].join('\n')
  expect(verifyJourney(between).findings).toMatchObject([{ line: 4, code: 'not_joined' }])
})

test('a whole file made anew hangs together: an earlier file, or a check number noted elsewhere, tells them apart', () => {
  const told = fileOf(ids(1), journeyFrom([{ steps: ['Ja'], after: null }]), facts)
  const forged = fileOf(ids(1), journeyFrom([{ steps: ['Nej'], after: null }]), facts)
  const { root } = verifyJourney(told)
  expect(verifyJourney(forged).findings).toEqual([])
  expect(sayResult(verifyJourney(forged), 'da', false).join(' ')).toMatch(/kan laves om.*noteret et andet sted/)
  expect(verifyJourney(forged, told).findings).toMatchObject([{ code: 'changed_since' }])
  expect(verifyJourney(forged, undefined, root!).findings).toMatchObject([{ code: 'other_root' }])
  expect(verifyJourney(told, undefined, ` ${root!.toUpperCase()}`).findings).toEqual([])
  expect(sayResult(verifyJourney(told, undefined, root!), 'en', false, true).at(-1)).toMatch(/the one you gave/)
})
