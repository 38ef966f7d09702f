import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'

/*
 * Mandates that run out: said once for each, early enough to hold an election (eight weeks), to the committee's secretary,
 * and to HR for all committees together.
 */

export const noticeDays = 56

export interface ExpiringMandate {
  readonly mandateId: string
  readonly committeeId: string
  readonly committeeName: string
  readonly seatId: string
  readonly seatTitle: string
  readonly name: string
  /** The first day on which it is over. */
  readonly to: IsoDate
  readonly secretaryId: string | null
}

export const expiringUntil = (on: IsoDate): IsoDate => addDays(on, noticeDays)

/** Who is told of which: a secretary of their own committees, HR of all. Whoever is both is told once, of all. */
export function tellings(
  expiring: readonly ExpiringMandate[],
  hrIds: readonly string[],
): ReadonlyMap<string, readonly ExpiringMandate[]> {
  const bySecretary = Map.groupBy(expiring, (mandate) => mandate.secretaryId)
  const told = new Map<string, readonly ExpiringMandate[]>()
  for (const [secretaryId, own] of bySecretary) if (secretaryId !== null) told.set(secretaryId, own)
  if (expiring.length > 0) for (const hrId of hrIds) told.set(hrId, expiring)
  return told
}
