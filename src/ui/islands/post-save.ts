import type { Answer, Sending } from './save-queue.ts'

const patienceMs = 15_000

/** A browser lets no more than this go out after its page is gone. */
const mostAfterPage = 60_000

/** One save as a form, the same as the button sends. Without an answer that can be read it counts as lost. */
export async function postSave(action: string, sending: Sending, signedOut: string): Promise<Answer> {
  const { id, base, draft } = sending
  const body = new URLSearchParams({
    save: id,
    version: String(base.version),
    base: base.draft.text,
    base_outcome: base.draft.outcome,
    text: draft.text,
    outcome: draft.outcome,
  })
  try {
    const response = await fetch(action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      keepalive: body.toString().length < mostAfterPage,
      signal: AbortSignal.timeout(patienceMs),
    })
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    if (isJson) return (await response.json()) as Answer
    return response.status === 403 ? { kind: 'refused', why: signedOut } : { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}
