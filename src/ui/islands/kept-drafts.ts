import type { Queue } from './save-queue.ts'

/*
 * What was written and not yet saved, on this machine until it is: it outlives the page, the tab and a closed lid. One for
 * each account, item and tab, so that two tabs do not write over each other. Signing out removes all of it.
 */

const prefix = 'unsent:'

export interface KeptDraft {
  readonly queue: Queue
  /** Where it is to be sent. */
  readonly action: string
  readonly keptAt: number
}

export const draftKey = (account: string, item: string, tab: string): string => `${prefix}${account}:${item}:${tab}`

export function keepDraft(storage: Storage, key: string, kept: KeptDraft | null): void {
  if (kept) storage.setItem(key, JSON.stringify(kept))
  else storage.removeItem(key)
}

export function readDraft(storage: Storage, key: string): KeptDraft | null {
  const stored = storage.getItem(key)
  return stored === null ? null : (JSON.parse(stored) as KeptDraft)
}

const keysIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix))

/** Left by pages that are gone: a page that is open keeps what it holds anew with every letter. */
export function draftsLeft(storage: Storage, account: string, ownKey: string, now: number): string[] {
  const isLeft = (key: string) => now - (readDraft(storage, key)?.keptAt ?? now) > 10_000
  return keysIn(storage).filter((key) => key.startsWith(`${prefix}${account}:`) && key !== ownKey && isLeft(key))
}

/** The same item in a tab that is gone: its words are taken over here, and sent from here. */
export function takeOverDraft(
  storage: Storage,
  account: string,
  item: string,
  ownKey: string,
  now: number,
): KeptDraft | null {
  const own = readDraft(storage, ownKey)
  if (own) return own
  const left = draftsLeft(storage, account, ownKey, now).find((key) => key.startsWith(`${prefix}${account}:${item}:`))
  if (left === undefined) return null
  const kept = readDraft(storage, left)
  keepDraft(storage, ownKey, kept)
  storage.removeItem(left)
  return kept
}

/** On sign-out. */
export function forgetDrafts(storage: Storage): void {
  for (const key of keysIn(storage)) storage.removeItem(key)
}
