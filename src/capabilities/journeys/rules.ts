import { today, type IsoDate } from '../../platform/clock/dates.ts'
import { workingDaysBetween } from '../../platform/clock/working-days.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import type { ReferralPurpose } from './schema.ts'

/*
 * Journeys: the way of a matter between committees, one leg for each time it was passed on.
 * Owns: referral (a leg, with the matter as it was when sent), receipt, placement on an agenda, reply.
 * Words: journey (sagens rejse), leg (en strækning: én videresendelse), purpose (formål), receipt (kvittering),
 * reply (svar), due (svarfrist). A journey has the id of its first leg.
 * States of a leg: sent → received → on agenda → answered. Each is a row with who and when; the furthest one is the state.
 * Nothing here knows meetings: meetings read where an item came from and where it went. What may be done is decided in
 * the capability referrals.
 */

export type LegState = 'sent' | 'received' | 'on_agenda' | 'answered'

export interface CommitteeRef {
  readonly id: string
  readonly name: string
  readonly level: number
}

/** A file that was sent along: the copy that belongs to the published agenda, which nobody can take away. */
export interface SentFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

/** The matter as it was when it was sent. Never changes. */
export interface Matter {
  readonly meetingId: string
  readonly meetingOn: IsoDate
  /** The item's number on that agenda. */
  readonly number: number | null
  readonly kind: 'information' | 'discussion' | 'agreement'
  readonly apsa: readonly ('work' | 'staff' | 'cooperation' | 'working_environment')[]
  readonly presentation: RichText | null
  readonly recommendation: RichText | null
  /** How it ended at that meeting, and what its minutes say; null when it was sent before they were published. */
  readonly outcome: string | null
  readonly decision: RichText | null
  readonly attachments: readonly SentFile[]
}

export interface Leg {
  readonly id: string
  readonly journeyId: string
  readonly previousId: string | null
  readonly from: CommitteeRef
  readonly to: CommitteeRef
  /** The item it was passed on from. */
  readonly itemId: string | null
  readonly purpose: ReferralPurpose
  readonly title: string
  /** What the sender wrote to the receivers. */
  readonly text: string
  readonly dueOn: IsoDate
  readonly dueClause: string | null
  readonly sentAt: Date
  readonly sentBy: string | null
  readonly received: { readonly at: Date; readonly by: string | null } | null
  /** The item it became on an agenda of the receivers. */
  readonly placed: { readonly at: Date; readonly itemId: string } | null
  readonly replied: { readonly at: Date; readonly by: string | null; readonly text: string } | null
  /** When the receivers passed the matter further. */
  readonly passedOnAt: Date | null
}

type Steps = Pick<Leg, 'received' | 'placed' | 'replied'>

/** The furthest step that the receivers have taken. */
export function stateOf(leg: Steps): LegState {
  if (leg.replied) return 'answered'
  if (leg.placed) return 'on_agenda'
  return leg.received ? 'received' : 'sent'
}

/**
 * When the receivers had done what the purpose asks for; null while they still owe it. Information only has to arrive,
 * a matter to be raised above is done when it has been passed further, and everything is done with a reply.
 */
export function settledAt(leg: Steps & Pick<Leg, 'purpose' | 'passedOnAt'>): Date | null {
  if (leg.replied) return leg.replied.at
  if (leg.purpose === 'information') return leg.received?.at ?? leg.placed?.at ?? null
  return leg.purpose === 'raise_above' ? leg.passedOnAt : null
}

/** Whether the purpose asks the receivers for an answer to the sender. */
export function asksForReply(purpose: ReferralPurpose): boolean {
  return purpose !== 'information'
}

/** running: working days left, 0 on the last day. late, met_late: working days over. */
export interface LegClock {
  readonly state: 'running' | 'late' | 'met' | 'met_late'
  readonly workingDays: number
}

/** How a leg stands against its due date on a day. Counted in working days, without the municipality's closing days. */
export function clockOf(
  leg: Steps & Pick<Leg, 'purpose' | 'passedOnAt' | 'dueOn'>,
  on: IsoDate,
  closingDays?: ReadonlySet<IsoDate>,
): LegClock {
  const settled = settledAt(leg)
  const left = workingDaysBetween(settled ? today(settled) : on, leg.dueOn, closingDays)
  const isOver = (settled ? today(settled) : on) > leg.dueOn
  if (isOver) return { state: settled ? 'met_late' : 'late', workingDays: Math.max(1, -left) }
  return { state: settled ? 'met' : 'running', workingDays: left }
}
