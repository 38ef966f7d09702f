/*
 * Notes that were typed and may not have reached the server. They stay in this browser, under the account and the address
 * they go to, until the server has them: through a lost net, a closed lid and an expired session. They go at sign-out, and
 * when another account comes.
 */
export interface WaitingNote {
  readonly text: string
  readonly isMarked: boolean
  /** Of the note that was typed upon. */
  readonly version: number
}

const prefix = 'note:'

const keyOf = (account: string, address: string): string => `${prefix}${account}:${address}`

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix))

export function waitingNote(storage: Storage, account: string, address: string): WaitingNote | null {
  const stored = storage.getItem(keyOf(account, address))
  return stored === null ? null : (JSON.parse(stored) as WaitingNote)
}

export function keepNote(storage: Storage, account: string, address: string, note: WaitingNote): void {
  storage.setItem(keyOf(account, address), JSON.stringify(note))
}

/** The addresses with a note of this account that waits. */
export function addressesWaiting(storage: Storage, account: string): string[] {
  const own = keyOf(account, '')
  return keysOf(storage)
    .filter((key) => key.startsWith(own))
    .map((key) => key.slice(own.length))
}

/** Another account's words are not for whoever sits here now. */
export function forgetOthers(storage: Storage, account: string): void {
  for (const key of keysOf(storage)) if (!key.startsWith(keyOf(account, ''))) storage.removeItem(key)
}

export function forgetNotes(storage: Storage): void {
  for (const key of keysOf(storage)) storage.removeItem(key)
}

export type Sent =
  | { readonly is: 'saved'; readonly note: WaitingNote }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'waiting' }

/** Sends a note; what it becomes on the server, why that will not have it, or that there is no way through just now. */
export async function sendNote(send: typeof fetch, address: string, note: WaitingNote): Promise<Sent> {
  const fields = new URLSearchParams({ text: note.text, version: String(note.version) })
  if (note.isMarked) fields.set('marked', 'on')
  const answer = await send(address, {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
    redirect: 'error',
  }).catch(() => null)
  if (!answer || !/json/.test(answer.headers.get('content-type') ?? '')) return { is: 'waiting' }
  if (answer.status === 422) return { is: 'refused', why: ((await answer.json()) as { error: string }).error }
  return answer.ok ? { is: 'saved', note: (await answer.json()) as WaitingNote } : { is: 'waiting' }
}

/**
 * Sends what waits at one address, again and again until what was typed meanwhile is there too. A note is taken out only
 * when the server has these very words.
 */
export async function sendWaiting(
  storage: Storage,
  account: string,
  address: string,
  send: typeof fetch,
): Promise<Sent> {
  for (;;) {
    const note = waitingNote(storage, account, address)
    if (!note) return { is: 'waiting' }
    const sent = await sendNote(send, address, note)
    if (sent.is !== 'saved') return sent
    const now = waitingNote(storage, account, address)
    if (!now || (now.text === note.text && now.isMarked === note.isMarked)) {
      storage.removeItem(keyOf(account, address))
      return sent
    }
    keepNote(storage, account, address, { ...now, version: sent.note.version })
  }
}

/** Everything of this account that waits; true when nothing is left. */
export async function sendAllWaiting(storage: Storage, account: string, send: typeof fetch): Promise<boolean> {
  for (const address of addressesWaiting(storage, account)) await sendWaiting(storage, account, address, send)
  return addressesWaiting(storage, account).length === 0
}
