import { mergeText, normalLight, type Choice } from './merge-text.ts'

/*
 * A text with one outcome chosen beside it, written by two at once, each saving every second. What both wrote is put
 * together; where both changed the same paragraph, or both changed the outcome, one of them has to choose.
 */

/** As forms carry it: the code of an outcome or '', and light notation. */
export interface Draft {
  readonly outcome: string
  readonly text: string
}

export type Together = { readonly draft: Draft } | { readonly clash: 'text' | 'outcome' }

/** What the writer began from (base) and wrote (ours), with what is stored now (theirs). */
export function putTogether(base: Draft, ours: Draft, theirs: Draft): Together {
  const { text, clashes } = mergeText(base.text, ours.text, theirs.text)
  if (clashes.length > 0) return { clash: 'text' }
  const outcome = outcomeOf(base, ours, theirs)
  return outcome === null ? { clash: 'outcome' } : { draft: { outcome, text } }
}

/** The same with every clash settled; of two outcomes one's own stays, unless theirs is chosen. */
export function putTogetherAs(choice: Choice, base: Draft, ours: Draft, theirs: Draft): Draft {
  const settled = choice === 'theirs' ? theirs.outcome : ours.outcome
  return {
    text: mergeText(base.text, ours.text, theirs.text, choice).text,
    outcome: outcomeOf(base, ours, theirs) ?? settled,
  }
}

function outcomeOf(base: Draft, ours: Draft, theirs: Draft): string | null {
  if (ours.outcome === base.outcome || ours.outcome === theirs.outcome) return theirs.outcome
  return theirs.outcome === base.outcome ? ours.outcome : null
}

export const sameDraft = (a: Draft, b: Draft): boolean =>
  a.outcome === b.outcome && (a.text === b.text || normalLight(a.text) === normalLight(b.text))
