/*
 * One line per item for everybody who reads the minutes in short: what it means for them. The secretary writes it, or
 * leaves it out. It is part of the minutes: the keys are turned for it too, and it is sent with them.
 * Owns: item meaning. Words: meaning (betydning).
 */

/** What one writer saw and wants a line to say; '' for none. */
export interface MeaningWish {
  readonly itemId: string
  readonly seen: string
  readonly text: string
}

export type MeaningOutcome = 'unchanged' | 'changed' | 'conflict'

/** What the writer left alone is left alone; what another changed meanwhile is not written over. */
export function decideMeaning(now: string, { seen, text }: MeaningWish): MeaningOutcome {
  if (text === seen || text === now) return 'unchanged'
  return now === seen ? 'changed' : 'conflict'
}
