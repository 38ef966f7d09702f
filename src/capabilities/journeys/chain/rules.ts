import { sha256 } from '../../../platform/fingerprint.ts'

/*
 * The chain of a leg: one event for each step, and each event's hash covers the one before it, so that a row that was
 * changed, taken out or put in afterwards is found, and by name. See decision 020.
 * Owns: event (hændelse), and the salt (salt) of what people wrote in it.
 * What people wrote stands in an event by its salted hash alone: erasing the text and its salt leaves the chain whole.
 * bin/verify-journey.mjs checks the same form without this program, and the database refuses a hash that does not fit.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** What happened on a leg. `decided`: what the receivers' minutes say of it; `passed_further`: legs
 * began from here; `noted`: one key of those that were asked to take it for information. */
export type EventKind =
  | 'sent'
  | 'received'
  | 'placed'
  | 'noted'
  | 'returned'
  | 'readdressed'
  | 'decided'
  | 'passed_further'
  | 'replied'
  | 'noting_asked'
  | 'return_ended'
  | 'sent_on'

export interface Link {
  readonly journeyId: string
  readonly legId: string
  /** 1 for the first of its leg. */
  readonly seq: number
  readonly at: Date
  readonly kind: string
  readonly content: { readonly [key: string]: Json | undefined }
  readonly previousHash: string
}

/** What stands before the first event of a leg that no other leg led to. */
export const beginning = '0'.repeat(64)

const format = 'medspil-journey-1'

/** Keys as PostgreSQL orders those of jsonb: the shortest first, then byte by byte. */
function inOrder(a: string, b: string): number {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length - y.length || Buffer.compare(x, y)
}

/** The same value with its keys in that order. */
function ordered(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(ordered)
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return Object.fromEntries(keys.toSorted(inOrder).map((key) => [key, ordered(value[key] ?? null)]))
}

/** JSON in the one form that it has in the chain, which is PostgreSQL's own text of jsonb. What is undefined is left out. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(', ')}]`
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return `{${keys
    .toSorted(inOrder)
    .map((key) => `${JSON.stringify(key)}: ${canonical(value[key] ?? null)}`)
    .join(', ')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** Lower-case hex of SHA-256 over eight lines in UTF-8. */
export function hashOfLink({ previousHash, journeyId, legId, seq, at, kind, content }: Link): string {
  return sha256([format, previousHash, journeyId, legId, seq, at.toISOString(), kind, canonical(content)].join('\n'))
}

/** What somebody wrote, or the canonical form of what is no text, before the salt: made once for many legs. */
export type Digest = string & { readonly __digest: true }

export const digest = (text: Json): Digest => sha256(typeof text === 'string' ? text : canonical(text)) as Digest

/** A hash from which nobody without the salt can guess what was written. */
export const salted = (salt: string, text: Digest): string => sha256(`${salt}\n${text}`)

/** The mark of legs that were sent together: one that is taken out afterwards is missed. */
export function hashOfLegs(legIds: readonly string[]): string {
  return sha256(legIds.toSorted().join('\n'))
}

/** The root of a journey: over the last hash of each leg. */
export function rootOf(heads: readonly { readonly legId: string; readonly hash: string }[]): string {
  const lines = heads.map(({ legId, hash }) => `${legId} ${hash}`).toSorted()
  return sha256(['medspil-journey-1', ...lines].join('\n'))
}

export interface HandedOut extends Link {
  readonly hash: string
  readonly salt: string | null
  readonly texts: { readonly [name: string]: Json } | null
  readonly differs: boolean
}

/**
 * A journey as it is handed out to be checked offline: JSON, the head on the first line and one event on each of the
 * others, so that a changed line can be named. The events come leg by leg, each leg's in order.
 */
export function fileOf(
  journeyId: string,
  events: readonly HandedOut[],
  facts: {
    readonly exportedAt: Date
    readonly names: Json
    readonly unchained: readonly { legId: string; kind: string }[]
  },
): string {
  const heads = headsIn(events)
  const head = {
    format,
    journey: journeyId,
    exported_at: facts.exportedAt.toISOString(),
    root: rootOf(heads),
    legs: heads.map(({ legId, seq, hash }) => ({ leg: legId, events: seq, head: hash })),
    unchained: facts.unchained.map(({ legId, kind }) => ({ leg: legId, kind })),
    committees: facts.names,
  }
  const first = JSON.stringify({ ...head, sha256: sha256(JSON.stringify(head)) })
  const lines = events.map((event) => JSON.stringify(lineOf(event)))
  return `${first.slice(0, -1)},"events":[\n${lines.join(',\n')}\n]}\n`
}

/** The last event of each leg. */
export function headsIn<T extends Pick<HandedOut, 'legId' | 'seq' | 'hash'>>(events: readonly T[]): T[] {
  return events.filter((event, index) => events[index + 1]?.legId !== event.legId)
}

function lineOf(event: HandedOut): object {
  const { journeyId, legId, seq, at, kind, content, previousHash, hash, salt, texts, differs } = event
  const line = {
    journey: journeyId,
    leg: legId,
    seq,
    at: at.toISOString(),
    kind,
    content: ordered(content),
    previous: previousHash,
    hash,
  }
  const written = salt !== null && texts !== null ? { salt, texts: ordered(texts) } : {}
  return { ...line, ...written, ...(differs ? { differs } : {}) }
}
