import type { State } from '../rules.ts'

/** Who has to do with a dispute, by person; null where nobody holds the post. */
export interface Concerned {
  readonly openerId: string | null
  /** The three posts of the committee that it began in. */
  readonly own: readonly (string | null)[]
  readonly ownChairId: string | null
  /** The three posts of the body that it lies with. */
  readonly body: readonly (string | null)[]
}

export interface ToTell {
  readonly personId: string
  /** The next step is theirs. */
  readonly acts: boolean
}

/** Whose the next step is: management that was asked, who raised it once management has said its word, the body it lies with. */
function actors(state: State, { openerId, ownChairId, body }: Concerned): readonly (string | null)[] {
  if (state === 'request') return [ownChairId]
  if (state === 'renewal' || state === 'withdrawal' || state === 'rejection' || state === 'month_over')
    return [openerId]
  return state === 'body' || state === 'main_committee' ? body : []
}

/**
 * Who is written to when a step of a dispute is taken: the parties, and those whose step is the next; each person once,
 * and never who took it.
 */
export function toTell(state: State, concerned: Concerned, takenBy: string | null): ToTell[] {
  const acting = new Set(actors(state, concerned))
  const people = new Set([...acting, concerned.openerId, ...concerned.own, ...concerned.body])
  people.delete(null)
  people.delete(takenBy)
  return [...people].flatMap((personId) => (personId === null ? [] : [{ personId, acts: acting.has(personId) }]))
}
