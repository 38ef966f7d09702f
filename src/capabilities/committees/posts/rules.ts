import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { contains, type Period, type PersonRef } from '../rules.ts'
import type { CommitteeKind, Post, Side } from '../schema.ts'

/*
 * Chair, vice-chair and secretary. The chair leads the area and sits on the management side; the vice-chair is chosen by
 * and among the employee members; the secretary need not be a member (the domain reference, § 1.3 and § 2.2). A staff
 * meeting with MED status has no vice-chair (§ 2.5).
 */

export interface PostPeriod extends Period, PersonRef {
  readonly id: string
  readonly post: Post
}

export interface PostFacts {
  readonly kind: CommitteeKind
  /** Every period of the three posts. */
  readonly periods: readonly PostPeriod[]
  /** On which sides the person sits as a member from the day on. */
  readonly sits: ReadonlySet<Side>
  readonly worksInArea: boolean
  readonly leadsUnit: boolean
}

export interface PostChange {
  /** Who leaves the post that day. */
  readonly leaves: PostPeriod | null
  /** The one before had only just been put there, from the very same day: taken back rather than ended. */
  readonly takenBack: boolean
}

export type PostRefusal = Refusal<
  | 'own_key'
  | 'staff_meeting_has_no_vice_chair'
  | 'chair_needs_management_seat'
  | 'chair_works_elsewhere'
  | 'vice_chair_needs_employee_seat'
  | 'two_keys_two_people'
  | 'holds_post_already'
  | 'post_taken_later'
>

/** Whether a person may hold a post from a day on, and who leaves it then. */
export function takePost(
  facts: PostFacts,
  wanted: { post: Post; personId: string; from: IsoDate; by: string },
  on: IsoDate,
): Result<PostChange, PostRefusal> {
  if (wanted.post !== 'secretary' && wanted.personId === wanted.by) return refuse('own_key')
  const fits = fitsPost(facts, wanted)
  if (!fits.ok) return fits
  const same = facts.periods.filter((period) => period.post === wanted.post)
  const current = same.find((period) => contains(period, wanted.from)) ?? null
  if (current?.personId === wanted.personId) return refuse('holds_post_already', { name: current.name })
  const takenBack = current !== null && current.from === wanted.from
  const later = takenBack && wanted.from < on ? current : same.find((period) => period.from > wanted.from)
  if (later) return refuse('post_taken_later', { name: later.name, from: later.from })
  return ok({ leaves: current, takenBack })
}

function fitsPost(
  facts: PostFacts,
  wanted: { post: Post; personId: string; from: IsoDate },
): Result<undefined, PostRefusal> {
  if (wanted.post === 'secretary') return ok()
  if (wanted.post === 'vice_chair' && facts.kind === 'staff_meeting') return refuse('staff_meeting_has_no_vice_chair')
  if (wanted.post === 'vice_chair' && !facts.sits.has('employee')) return refuse('vice_chair_needs_employee_seat')
  if (wanted.post === 'chair' && facts.kind === 'committee' && !facts.sits.has('management')) {
    return refuse('chair_needs_management_seat')
  }
  if (wanted.post === 'chair' && facts.kind === 'staff_meeting' && !facts.worksInArea && !facts.leadsUnit) {
    return refuse('chair_works_elsewhere')
  }
  const other: Post = wanted.post === 'chair' ? 'vice_chair' : 'chair'
  const holdsOther = facts.periods.some(
    (period) => period.post === other && period.personId === wanted.personId && contains(period, wanted.from),
  )
  return holdsOther ? refuse('two_keys_two_people') : ok()
}

export type LeavingRefusal = Refusal<'post_not_held'>

/** Whose period of a post ends with a last day. */
export function endPost(
  periods: readonly PostPeriod[],
  post: Post,
  lastDay: IsoDate,
): Result<PostPeriod, LeavingRefusal> {
  const held = periods.find((period) => period.post === post && contains(period, lastDay))
  if (!held || (held.to !== null && held.to <= addDays(lastDay, 1))) return refuse('post_not_held')
  return ok(held)
}

/** The side a post sits on: a chair without a seat there, or a vice-chair, is none any more. */
const sideOf: Readonly<Record<Post, Side | null>> = { chair: 'management', vice_chair: 'employee', secretary: null }

/** The posts a person leaves on a day, given the sides on which the person still sits. */
export function postsWithoutSeat(
  periods: readonly PostPeriod[],
  personId: string,
  sits: ReadonlySet<Side>,
  on: IsoDate,
): PostPeriod[] {
  return periods.filter(({ personId: holder, post, from, to }) => {
    const side = sideOf[post]
    const goesOn = holder === personId && (to === null || to > on) && from < on
    return goesOn && side !== null && !sits.has(side)
  })
}
