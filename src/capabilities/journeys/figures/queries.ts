import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { levelOfBody } from '../../committees/bodies/queries.ts'
import type { Leg, Steps } from '../rules.ts'
import type { ReferralPurpose } from '../schema.ts'

/** Whether a matter came from a body further down, as a condition on the id of the leg that brought it. */
export const cameFromBelow = (referralId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from referral r where r.id = ${referralId}
    and ${levelOfBody(sql.ref('r.from_committee_id'))} > ${levelOfBody(sql.ref('r.to_committee_id'))})`

/** What decides whether a leg was in time, and on which level it was received. */
export interface LegTrace extends Steps, Pick<Leg, 'purpose' | 'passedOnAt' | 'dueOn'> {
  readonly level: number
}

interface Row {
  level: number
  purpose: ReferralPurpose
  dueOn: IsoDate
  receivedAt: Date | null
  placedAt: Date | null
  repliedAt: Date | null
  returnedAt: Date | null
  passedOnAt: Date | null
}

/** The legs to one body, or to all, that were due from one day until another. One query. */
export async function legsDue(
  db: Reader,
  {
    from,
    until,
    committeeId,
  }: { readonly from: IsoDate; readonly until: IsoDate; readonly committeeId: string | null },
): Promise<LegTrace[]> {
  const { rows } = await sql<Row>`
    select ${levelOfBody(sql.ref('r.to_committee_id'))} as level, r.purpose, r.due_on as "dueOn",
      receipt.received_at as "receivedAt", placed.placed_at as "placedAt", reply.replied_at as "repliedAt",
      back.returned_at as "returnedAt",
      (select min(further.referred_at) from referral further where further.previous_referral_id = r.id) as "passedOnAt"
    from referral r
    left join referral_receipt receipt on receipt.referral_id = r.id
    left join referral_placement placed on placed.referral_id = r.id
    left join referral_reply reply on reply.referral_id = r.id
    left join referral_return back on back.referral_id = r.id
    where r.due_on >= ${from}::date and r.due_on < ${until}::date
      and (${committeeId}::uuid is null or r.to_committee_id = ${committeeId}::uuid)`.execute(db)
  return rows.map(({ level, purpose, dueOn, passedOnAt, ...at }) => ({
    level,
    purpose,
    dueOn,
    passedOnAt,
    noting: null,
    received: at.receivedAt && { at: at.receivedAt, by: null },
    placed: at.placedAt && { at: at.placedAt, itemId: '' },
    replied: at.repliedAt && { at: at.repliedAt, by: null, text: '' },
    returned: at.returnedAt && {
      at: at.returnedAt,
      by: null,
      reason: '',
      proposed: null,
      sentOnAs: null,
      endedAt: null,
    },
  }))
}

/** How many legs a journey has. One query. */
export async function legsInJourney(db: Reader, journeyId: string): Promise<number> {
  const { rows } = await sql<{ legs: number }>`
    select count(*)::int as legs from referral r where r.journey_id = ${journeyId}::uuid`.execute(db)
  return rows[0]?.legs ?? 0
}
