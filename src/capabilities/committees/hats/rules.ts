import type { IsoDate } from '../../../platform/clock/dates.ts'
import { contains, type Period, type PersonRef } from '../rules.ts'
import type { MandateKind, Post, Side, Standing } from '../schema.ts'
import type { MandateChoice } from '../seats/rules.ts'

/*
 * One person's hats: every seat and post, with electorate and term, for whom the person steps in and who steps in for
 * them. Separate mandates, each with its own electorate and term, however many one person has (the domain reference, § 12).
 */

export interface Hat extends Period {
  readonly mandateId: string
  readonly committeeId: string
  readonly committeeName: string
  readonly level: number
  readonly seatId: string
  readonly seatTitle: string
  readonly electionGroup: string | null
  readonly side: Side
  readonly kind: MandateKind
  readonly standing: Standing
  readonly electorate: string
  readonly organisation: string | null
  readonly endReason: string | null
  readonly choice: MandateChoice | null
  /** Who sits there today, when the person is substitute; who are substitutes today, when the person sits there. */
  readonly others: readonly PersonRef[]
}

export interface PostHat extends Period {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly level: number
  readonly post: Post
}

export interface Hats {
  readonly mandates: readonly Hat[]
  readonly posts: readonly PostHat[]
}

/** What is held on a day, what begins later, and what is over. */
export function byTime<T extends Period>(held: readonly T[], on: IsoDate) {
  return {
    now: held.filter((one) => contains(one, on)),
    coming: held.filter((one) => one.from > on),
    over: held.filter((one) => one.to !== null && one.to <= on),
  }
}
