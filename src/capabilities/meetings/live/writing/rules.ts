import type { Draft } from '../../../../platform/rich-text/merge-draft.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import type { ItemMinutes } from '../../minutes/rules.ts'

/*
 * The desk saves every second and nobody presses a button. What two wrote at once is put together (merge-draft.ts); where
 * both changed the same, nothing is saved, both are shown, and the writer chooses.
 */

/** What is stored about an item, as the desk carries it. */
export const draftOf = ({ outcome, text }: Pick<ItemMinutes, 'outcome' | 'text'>): Draft => ({
  outcome: outcome ?? '',
  text: text ? toLight(text) : '',
})

/** A writer who saves every second stands in the log once in so many minutes for each item. */
const loggedEveryMinutes = 10

export const isLoggedAnew = (loggedAt: Date | null, now: Date): boolean =>
  loggedAt === null || now.getTime() - loggedAt.getTime() >= loggedEveryMinutes * 60_000

/** As long as what one form may send. */
export const longestText = 60_000
