/** What was typed into one form and may not have reached the server. */
export interface KeptText {
  fields: Readonly<Record<string, string>>
  /** The form was sent; the next page that says "done" proves that it arrived. */
  sent: boolean
  /** The mark of the form that was sent: with it the server knows what it has got already. */
  mark?: string
}

const prefix = 'typed:'

/** Person and form together, so that nobody meets another's words on a shared machine. */
export const keyOf = (account: string, action: string): string => `${prefix}${account}:${action}`

export function readKept(storage: Storage, key: string): KeptText | null {
  const stored = storage.getItem(key)
  return stored === null ? null : (JSON.parse(stored) as KeptText)
}

export function writeKept(storage: Storage, key: string, kept: KeptText): void {
  storage.setItem(key, JSON.stringify(kept))
}

/** After a page that says the action succeeded. */
export function forgetSaved(storage: Storage): void {
  for (const key of keysOf(storage)) if (readKept(storage, key)?.sent) storage.removeItem(key)
}

/** On sign-out. */
export function forgetAll(storage: Storage): void {
  for (const key of keysOf(storage)) storage.removeItem(key)
}

/** Whether the kept text says something else than the form now does. */
export const differs = (kept: KeptText, now: Readonly<Record<string, string>>): boolean =>
  Object.entries(kept.fields).some(([name, text]) => name in now && now[name] !== text)

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix))
