import { today, type IsoDate } from '../../platform/clock/dates.ts'
import { workingDaysBetween } from '../../platform/clock/working-days.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import type { DispatchSource, NotingPost, ReferralPurpose } from './schema.ts'

/*
 * Journeys: the way of a matter between committees, one leg for each time it was passed on.
 * Owns: dispatch (one sending, with the matter as it was when sent, for all its receivers), referral (a leg), receipt,
 * placement on an agenda, noting, reply, return.
 * Words: journey (sagens rejse), dispatch (afsendelse), leg (en strækning: én videresendelse), purpose (formål), receipt
 * (kvittering), noting (taget til efterretning uden for møde), reply (svar), return (returnering), due (svarfrist). A
 * journey has the id of its first leg.
 * States of a leg: sent → received → on agenda or noted → answered; or returned, and then it is the senders' again until
 * they send it on or end it. Each is a row with who and when; the furthest one is the state.
 * Nothing here knows meetings: meetings read where an item came from and where it went. What may be done is decided in
 * the capability referrals.
 */

/** The states of a leg in the order that they come. */
export const legStates = ['sent', 'received', 'on_agenda', 'noted', 'answered', 'returned'] as const
export type LegState = (typeof legStates)[number]

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
  /** What it was passed on from; left out where it was sent before anything but items could be. */
  readonly source?: DispatchSource
  /** null when it comes from no meeting. */
  readonly meetingId: string | null
  readonly meetingOn: IsoDate | null
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

/** The keys asked to take a matter for information outside a meeting. */
export interface Noting {
  readonly askedAt: Date
  readonly needed: readonly NotingPost[]
  readonly keys: readonly { readonly post: NotingPost; readonly personId: string | null; readonly at: Date }[]
}

export interface Return {
  readonly at: Date
  readonly by: string | null
  readonly reason: string
  /** Where the receivers think it belongs. */
  readonly proposed: CommitteeRef | null
  /** The leg that the senders sent it on as. */
  readonly sentOnAs: string | null
  /** When the senders left it at that. */
  readonly endedAt: Date | null
}

export interface Leg {
  readonly id: string
  readonly journeyId: string
  readonly previousId: string | null
  /** The sending that it was part of; null for legs sent before there were any. */
  readonly dispatchId: string | null
  /** The returned leg that was sent on as this one. */
  readonly replacesId: string | null
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
  readonly noting: Noting | null
  readonly replied: { readonly at: Date; readonly by: string | null; readonly text: string } | null
  readonly returned: Return | null
  /** When the receivers passed the matter further. */
  readonly passedOnAt: Date | null
}

export type Steps = Pick<Leg, 'received' | 'placed' | 'noting' | 'replied' | 'returned'>

/** When the last of the keys that were asked was turned; null while one is missing. */
export function notedAt({ noting }: Pick<Leg, 'noting'>): Date | null {
  if (!noting || noting.needed.some((post) => !noting.keys.some((key) => key.post === post))) return null
  return new Date(Math.max(...noting.keys.map(({ at }) => at.getTime())))
}

/** The furthest step that the receivers have taken. */
export function stateOf(leg: Steps): LegState {
  if (leg.returned) return 'returned'
  if (leg.replied) return 'answered'
  if (notedAt(leg)) return 'noted'
  if (leg.placed) return 'on_agenda'
  return leg.received ? 'received' : 'sent'
}

/**
 * When the receivers had done what the purpose asks for; null while they still owe it. Information only has to arrive,
 * a matter to be raised above is done when it has been passed further, and everything is done with a reply or a return.
 */
export function settledAt(leg: Steps & Pick<Leg, 'purpose' | 'passedOnAt'>): Date | null {
  if (leg.returned) return leg.returned.at
  if (leg.replied) return leg.replied.at
  if (leg.purpose === 'information') return leg.received?.at ?? leg.placed?.at ?? null
  return leg.purpose === 'raise_above' ? leg.passedOnAt : null
}

/** Returned, and the senders have not said yet what becomes of it: then it is theirs. */
export function isBackWithSenders({ returned }: Pick<Leg, 'returned'>): boolean {
  return returned !== null && returned.sentOnAs === null && returned.endedAt === null
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
