import type { Writer } from '../../platform/db/database.ts'
import { insertLegs, insertReceipt, insertReply } from './commands.ts'
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
  const [leg] = await insertLegs(
    tx,
    {
      journeyId: options.previous?.journeyId ?? null,
      previousId: options.previous?.id ?? null,
      fromCommitteeId: options.from,
      itemId: options.itemId ?? null,
      purpose: options.purpose ?? 'discussion_and_reply',
      title: options.title ?? 'Vikardækning i ydertimerne',
      text: 'Vi beder om udvalgets svar.',
      matter: { ...testMatter, ...options.matter },
      to: [{ committeeId: options.to, dueOn: options.dueOn ?? '2026-03-24', dueClause: '§ 10, stk. 1' }],
    },
    options.sentBy ?? null,
    options.sentAt ?? new Date('2026-03-03T09:00:00Z'),
  )
  if (!leg) throw new Error('no leg was sent')
  if (options.receivedAt) await insertReceipt(tx, leg.id, null, options.receivedAt)
  if (options.repliedAt) {
    await insertReply(tx, { referralId: leg.id, text: 'Udvalget bakker op.', itemId: null }, null, options.repliedAt)
  }
  return leg
}
