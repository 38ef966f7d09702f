/*
 * How many have opened minutes that were sent: a share, never who (decision 016).
 * Owns: readership salt, mark and count. Words: reader (læser), share (andel).
 * While it is counted a reader is a mark that only the publication's own salt can make again; after sixty days the number
 * is kept and the salt is gone, so that nobody can ask whose the marks were.
 */

/** Below this many on either side a share would point at somebody. */
export const fewest = 5
export const countedForDays = 60

export type Share =
  { readonly kind: 'few' } | { readonly kind: 'nearly_all' } | { readonly kind: 'share'; readonly percent: number }

/** A share in whole tens, where neither the readers nor the others are so few that it would tell who they are. */
export function shareOf(readers: number, audience: number): Share {
  const others = audience - readers
  if (readers < fewest) return { kind: 'few' }
  if (others < fewest) return audience >= 4 * fewest ? { kind: 'nearly_all' } : { kind: 'few' }
  return { kind: 'share', percent: Math.min(90, Math.max(10, Math.round((10 * readers) / audience) * 10)) }
}
