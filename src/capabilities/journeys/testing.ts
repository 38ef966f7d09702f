import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Matter } from './rules.ts'
import type { ReferralPurpose } from './schema.ts'

export const testMatter: Matter = {
  meetingId: '00000000-0000-7000-8000-000000000000',
  meetingOn: '2026-02-26' as Matter['meetingOn'],
  number: 3,
  kind: 'discussion',
  apsa: ['work'],
  presentation: null,
  recommendation: null,
  outcome: null,
  decision: null,
  attachments: [],
}

export interface ReferralOptions {
  readonly from: string
  readonly to: string
  readonly itemId?: string | null
  readonly previous?: { readonly id: string; readonly journeyId: string }
  readonly purpose?: ReferralPurpose
  readonly title?: string
  readonly dueOn?: string
  readonly sentAt?: Date
  readonly sentBy?: string | null
  readonly matter?: Partial<Matter>
  readonly receivedAt?: Date
  readonly repliedAt?: Date
}

/** A leg sent on 3 March 2026 with an answer due on 24 March, as far on its way as the instants say. */
export async function aReferral(tx: Writer, options: ReferralOptions): Promise<{ id: string; journeyId: string }> {
  const id = newId()
  const journeyId = options.previous?.journeyId ?? id
  await tx
    .insertInto('referral')
    .values({
      id,
      journey_id: journeyId,
      previous_referral_id: options.previous?.id ?? null,
      from_committee_id: options.from,
      to_committee_id: options.to,
      agenda_item_id: options.itemId ?? null,
      purpose: options.purpose ?? 'discussion_and_reply',
      title: options.title ?? 'Vikardækning i ydertimerne',
      text: 'Vi beder om udvalgets svar.',
      due_on: options.dueOn ?? '2026-03-24',
      due_clause: '§ 10, stk. 1',
      snapshot: JSON.stringify({ ...testMatter, ...options.matter }),
      referred_by: options.sentBy ?? null,
      referred_at: options.sentAt ?? new Date('2026-03-03T09:00:00Z'),
    })
    .execute()
  if (options.receivedAt) {
    const receipt = { referral_id: id, received_by: null, received_at: options.receivedAt }
    await tx.insertInto('referral_receipt').values(receipt).execute()
  }
  if (options.repliedAt) {
    const reply = { text: 'Udvalget bakker op.', agenda_item_id: null, replied_by: null, replied_at: options.repliedAt }
    await tx
      .insertInto('referral_reply')
      .values({ referral_id: id, ...reply })
      .execute()
  }
  return { id, journeyId }
}
