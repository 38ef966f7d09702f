import { putTogether, putTogetherAs, sameDraft, type Draft } from '../../platform/rich-text/merge-draft.ts'
import type { Choice } from '../../platform/rich-text/merge-text.ts'

/*
 * What is typed into a field that saves itself, from the keyboard to the server's answer. Pure: each function answers the
 * next state. A save whose answer was lost is sent again word for word under the same id until an answer comes; only then
 * is what was typed meanwhile sent. So the server knows a save it has had, and nothing is sent past one that may be lost.
 */

/** What the server has, at a version. */
export interface Stored {
  readonly version: number
  readonly draft: Draft
}

/** One save on its way. */
export interface Sending {
  readonly id: string
  readonly base: Stored
  readonly draft: Draft
}

export interface Queue {
  /** What we began from. */
  readonly base: Stored
  /** What stands in the fields. */
  readonly draft: Draft
  readonly sending: Sending | null
  /** What another made of the same paragraph: shown beside ours until one is chosen. */
  readonly clash: Stored | null
}

export type Answer =
  /** asSent: it stands as it was sent; otherwise put together with what another wrote. */
  | { readonly kind: 'saved'; readonly stored: Stored; readonly asSent: boolean }
  | { readonly kind: 'clash'; readonly stored: Stored }
  /** No answer: nobody knows whether it arrived. */
  | { readonly kind: 'lost' }
  /** It arrived and cannot be saved as it is. */
  | { readonly kind: 'refused'; readonly why: string }

export const begin = (stored: Stored): Queue => ({ base: stored, draft: stored.draft, sending: null, clash: null })

export const isUnsent = ({ base, draft, sending }: Queue): boolean => sending !== null || !sameDraft(base.draft, draft)

export const typed = (queue: Queue, draft: Draft): Queue => ({ ...queue, draft })

/** The next save, under a new id unless one is on its way already; null when there is nothing to send. */
export function send(queue: Queue, newId: () => string): { queue: Queue; sending: Sending | null } {
  if (queue.clash) return { queue, sending: null }
  if (queue.sending) return { queue, sending: queue.sending }
  if (!isUnsent(queue)) return { queue, sending: null }
  const sending = { id: newId(), base: queue.base, draft: queue.draft }
  return { queue: { ...queue, sending }, sending }
}

export function answered(queue: Queue, sending: Sending, answer: Answer): Queue {
  if (queue.sending?.id !== sending.id || answer.kind === 'lost') return queue
  const free = { ...queue, sending: null }
  if (answer.kind === 'refused') return free
  if (answer.kind === 'clash') return { ...free, clash: answer.stored }
  const { stored, asSent } = answer
  // As sent: what stands in the field stays, with its blanks, and only counts as saved so far.
  if (asSent || sameDraft(stored.draft, sending.draft))
    return { ...free, base: { version: stored.version, draft: sending.draft } }
  return meet({ ...free, base: { version: sending.base.version, draft: sending.draft } }, stored)
}

/** Another saved meanwhile: their words come in among ours. */
export function heard(queue: Queue, stored: Stored): Queue {
  if (queue.clash) return stored.version > queue.clash.version ? { ...queue, clash: stored } : queue
  // The answer to what is on its way brings what others wrote.
  if (queue.sending || stored.version <= queue.base.version) return queue
  return meet(queue, stored)
}

function meet(queue: Queue, stored: Stored): Queue {
  if (queue.draft.text === queue.base.draft.text && queue.draft.outcome === queue.base.draft.outcome) {
    return begin(stored)
  }
  const together = putTogether(queue.base.draft, queue.draft, stored.draft)
  if ('clash' in together) return { ...queue, clash: stored }
  return { base: stored, draft: together.draft, sending: null, clash: null }
}

/** The writer has seen both and chosen. What they typed since then is in it. */
export function chosen(queue: Queue, choice: Choice): Queue {
  const { base, draft, clash } = queue
  if (!clash) return queue
  return { base: clash, draft: putTogetherAs(choice, base.draft, draft, clash.draft), sending: null, clash: null }
}

/** What was kept on this machine when the lid was closed, against what the page says is stored now. */
export function resumed(kept: Queue, stored: Stored): Queue {
  if (!isUnsent(kept)) return begin(stored)
  return kept.sending ? kept : heard(kept, stored)
}
