import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { CommitteeKind, ForumKind, Openness } from '../schema.ts'

/*
 * Bodies that meet like committees and are none: no sides, no vice-chair, no clocks of the agreement; the convener alone
 * turns the key (the domain reference, § 5.4 and § 6).
 * Words: network (netværk), contact committee (kontaktudvalg), working group (arbejdsgruppe), alternative forum
 * (alternativt forum: may recommend directly to the direktion), convener (indkalder: the chair post), openness (åbenhed).
 * Members are named with dates. Whoever is secretary of a committee or staff meeting is in the secretaries' network for
 * as long as they are.
 */

export const forumKinds = [
  'network',
  'contact_committee',
  'working_group',
  'forum',
] as const satisfies readonly ForumKind[]

export const isForum = (kind: CommitteeKind): kind is ForumKind => forumKinds.some((forum) => forum === kind)

/** Who takes part by a seat; everybody else takes part by being employed or named. */
export const hasSeats = (kind: CommitteeKind): boolean => kind === 'committee'

export interface ForumText {
  readonly purpose: string
  readonly mandate: string
  readonly openness: Openness
  readonly endsOn: IsoDate | null
}

export interface NewForum extends ForumText {
  readonly kind: ForumKind
  readonly name: string
}

export type ForumRefusal = Refusal<'working_group_needs_end' | 'ends_before_it_begins'>

/** A working group ends: it is set up for a task. */
export function checkForum(kind: ForumKind, { endsOn }: ForumText, on: IsoDate): Result<undefined, ForumRefusal> {
  if (kind === 'working_group' && endsOn === null) return refuse('working_group_needs_end')
  return endsOn !== null && endsOn < on ? refuse('ends_before_it_begins') : ok()
}

export type ForumPart = 'member' | 'chair' | 'secretary'
export type JoiningRefusal = Refusal<'not_employed' | 'takes_part_already'>

interface TakingPart {
  readonly members: readonly { readonly personId: string }[]
  readonly posts: readonly { readonly post: string; readonly personId: string }[]
}

/** Whoever works here may take part, once as a member and once in each post. */
export function join(
  { members, posts }: TakingPart,
  wanted: { readonly personId: string; readonly part: ForumPart },
  isEmployed: boolean,
): Result<undefined, JoiningRefusal> {
  if (!isEmployed) return refuse('not_employed')
  const theirs = ({ personId }: { readonly personId: string }) => personId === wanted.personId
  const isThere =
    wanted.part === 'member' ? members.some(theirs) : posts.some((held) => held.post === wanted.part && theirs(held))
  return isThere ? refuse('takes_part_already') : ok()
}
