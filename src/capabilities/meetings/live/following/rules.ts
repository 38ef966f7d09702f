import { fingerprint } from '../../../../platform/fingerprint.ts'
import type { MinutesItem, Speaker } from '../../minutes/rules.ts'
import type { Meeting } from '../../rules.ts'
import { draftOf } from '../writing/rules.ts'
import { runningTime, usedSeconds, type LiveFacts } from '../rules.ts'

/*
 * What those who follow a meeting are sent: at first everything, then what has changed. Never the same twice to one
 * reader, and nothing of an item that they are excluded from (that is left out before it comes here).
 */

export interface LiveItem {
  readonly id: string
  readonly version: number
  readonly outcome: string
  readonly outcomeText: string
  readonly text: string
  readonly statements: readonly { readonly by: string; readonly text: string }[]
}

export interface LiveNews {
  /** The items that changed. */
  readonly items: readonly LiveItem[]
  readonly running: { readonly itemId: string; readonly seconds: number } | null
  /** What the screen on the wall shows: it loads again when this changes. */
  readonly screen: string
}

export interface Words {
  readonly outcomes: Readonly<Record<string, string>>
  readonly noOutcome: string
  speaker(by: Speaker): string
}

export function newsOf(
  state: LiveFacts & { readonly items: readonly MinutesItem[] },
  meeting: Pick<Meeting, 'closedAt'>,
  words: Words,
  now: Date,
): LiveNews {
  const running = runningTime(state.times, meeting)
  return {
    items: state.items.map(({ item, minutes }) => ({
      id: item.id,
      version: minutes.version,
      ...draftOf(minutes),
      outcomeText: (minutes.outcome && words.outcomes[minutes.outcome]) ?? words.noOutcome,
      statements: minutes.statements.map(({ by, text }) => ({ by: words.speaker(by), text })),
    })),
    screen: screenMark(state.items.find(({ item }) => item.id === running?.itemId) ?? null),
    running: running && { itemId: running.itemId, seconds: usedSeconds(state.times, running.itemId, now) },
  }
}

/** Nothing of a closed item but which it is. */
export const screenMark = (entry: MinutesItem | null): string =>
  entry ? `${entry.item.id}:${entry.item.closedGround === null ? (entry.minutes.outcome ?? '') : ''}` : ''

/** Keeps what one reader has been sent, and answers what is new to them. */
export function newsFor(): (news: LiveNews) => LiveNews {
  const sent = new Map<string, string>()
  return ({ items, ...rest }) => ({
    ...rest,
    items: items.filter((item) => {
      const mark = fingerprint([JSON.stringify(item)])
      if (sent.get(item.id) === mark) return false
      sent.set(item.id, mark)
      return true
    }),
  })
}
