import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * Who may not take part in a closed item (habilitet; forvaltningsloven §§ 3–6).
 * Owns: item exclusion.
 * Words: exclusion (udelukkelse), disqualified (inhabil).
 * Who is excluded sees the item's number and that they are excluded, and nothing else: not in the agenda, the documents,
 * search, attachments, the live meeting or the minutes, whatever post they hold. It holds until it is lifted, also when the
 * item is carried to a later meeting. Only closed items: what is open everybody may read.
 */

export interface Exclusion {
  readonly personId: string
  readonly name: string
  readonly reason: string
  readonly by: string | null
  readonly excludedAt: Date
}

export type ExclusionRefusal = Refusal<'item_not_closed' | 'not_in_committee' | 'already_excluded' | 'nobody_left'>

interface Standing {
  readonly isClosed: boolean
  /** Everybody who could read the item as one of the committee. */
  readonly committee: readonly string[]
  /** Who hold the posts that prepare the meeting. */
  readonly preparers: readonly string[]
  readonly excluded: readonly string[]
}

/** One of the committee can be excluded from a closed item, as long as one who prepares the meeting is left to handle it. */
export function mayExclude(standing: Standing, personId: string): Result<undefined, ExclusionRefusal> {
  const { isClosed, committee, preparers, excluded } = standing
  if (!isClosed) return refuse('item_not_closed')
  if (!committee.includes(personId)) return refuse('not_in_committee')
  if (excluded.includes(personId)) return refuse('already_excluded')
  const left = preparers.some((one) => one !== personId && !excluded.includes(one))
  return left ? ok() : refuse('nobody_left')
}
