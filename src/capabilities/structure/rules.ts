import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Agreement } from '../agreement/rules.ts'
import type { CommitteeKind, MandateKind, Post, Side } from '../committees/schema.ts'
import { compositionFindings } from './composition/rules.ts'
import { groundOf } from './ground/rules.ts'
import { occupancyFindings } from './occupancy/rules.ts'
import { bodyFormFindings, trioFindings, workplaceFindings } from './workplaces/rules.ts'

/*
 * The structure check: what of the MED organisation does not match the agreement on a day, and what would solve it.
 * Owns no tables: everything is computed, from a snapshot of units, bodies, seats, mandates and employments.
 * Words: finding (afvigelse), body (udvalg eller personalemøde), workplace (arbejdsplads: a unit without units under it
 * where somebody is employed), area (område: a body's unit and everything under it), simulation (prøvekørsel).
 * A finding proposes and never acts: form, seats and mandates are changed by people.
 * The parts: occupancy/ who sits where, composition/ seats against the agreement, workplaces/ form and TRIO; a draft
 * agreement is run on the past year in simulation/.
 */

/** A unit as it stands on a day. */
export interface UnitFacts {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly parentId: string | null
  readonly leaderId: string | null
  readonly leaderName: string | null
  /** Those who work in the unit itself. */
  readonly headCount: number
}

export interface HolderFacts {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly kind: MandateKind
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export interface SeatFacts {
  readonly id: string
  readonly side: Side
  readonly title: string
  readonly electionGroup: string | null
  readonly holder: HolderFacts | null
  readonly substitutes: readonly HolderFacts[]
  /** Of a vacant seat: the kind of its last mandate, and when that ended. */
  readonly last: { readonly kind: MandateKind; readonly endedOn: IsoDate } | null
  /** From when somebody is chosen already, for a vacant seat or after a holder whose end is known. */
  readonly filledFrom: IsoDate | null
  /** Of a vacant seat: the day by which somebody was to be found, where that has been asked for. */
  readonly dueOn: IsoDate | null
}

export interface PostFacts {
  readonly post: Post
  readonly personId: string
  readonly name: string
}

/** A committee or a staff meeting with its seats and posts. Networks and other forums are none of these. */
export interface BodyFacts {
  readonly id: string
  readonly name: string
  readonly kind: Extract<CommitteeKind, 'committee' | 'staff_meeting'>
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
  readonly posts: readonly PostFacts[]
  /** The posts that somebody has, or has had before. */
  readonly everHeld: readonly Post[]
  readonly seats: readonly SeatFacts[]
}

/** How many a workplace's TRIO has in each role; all nought where there is none. */
export interface TrioFacts {
  readonly unitId: string
  readonly leaders: number
  readonly representatives: number
  readonly amrs: number
}

/** The MED organisation of a day, as it is or as a draft would make it. */
export interface StructureSnapshot {
  readonly units: readonly UnitFacts[]
  readonly bodies: readonly BodyFacts[]
  /** Where those who hold seats and posts are employed: person to units. Who is not there is employed nowhere. */
  readonly employments: ReadonlyMap<string, readonly string[]>
  /** Null: TRIO is not part of what is checked. */
  readonly trios: readonly TrioFacts[] | null
}

/**
 * against: does not match the agreement; soon: will not within 60 days; not_yet: never done since the body was set up,
 * with no clock that has run out; attention: worth a look.
 */
export type Severity = 'against' | 'soon' | 'not_yet' | 'attention'

export type FindingCode =
  | 'seat_vacant'
  | 'term_expired'
  | 'term_expiring'
  | 'mandate_ending'
  | 'substitutes_missing'
  | 'holder_left'
  | 'outside_area'
  | 'no_chair'
  | 'chair_not_leader'
  | 'no_vice_chair'
  | 'no_secretary'
  | 'post_holder_left'
  | 'amr_missing'
  | 'seats_too_few'
  | 'seats_too_many'
  | 'group_missing'
  | 'more_management'
  | 'heads_too_few'
  | 'unknown_level'
  | 'unit_closed'
  | 'no_body'
  | 'should_be_committee'
  | 'should_be_staff_meeting'
  | 'trio_missing'
  | 'trio_incomplete'

/** What findings are about, in the order they are shown. */
export const kinds = {
  form: ['no_body', 'should_be_committee', 'should_be_staff_meeting', 'unknown_level', 'unit_closed'],
  posts: ['no_chair', 'chair_not_leader', 'no_vice_chair', 'no_secretary'],
  composition: ['more_management', 'amr_missing', 'group_missing', 'seats_too_few', 'seats_too_many', 'heads_too_few'],
  seats: ['seat_vacant'],
  terms: ['term_expired', 'mandate_ending', 'term_expiring'],
  people: ['holder_left', 'post_holder_left', 'outside_area'],
  substitutes: ['substitutes_missing'],
  trio: ['trio_missing', 'trio_incomplete'],
} as const satisfies Record<string, readonly FindingCode[]>

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as Kind[]

export const kindOf = (code: FindingCode): Kind =>
  kindNames.find((kind) => (kinds[kind] as readonly FindingCode[]).includes(code)) ?? 'form'

export const severities: readonly Severity[] = ['against', 'soon', 'not_yet', 'attention']

/** What is left to do after setting up, in the order it is usually done. */
export const chores = {
  bodies: ['no_body'],
  seats: ['amr_missing', 'group_missing', 'seats_too_few', 'heads_too_few'],
  chairs: ['no_chair'],
  holders: ['seat_vacant'],
  vice_chairs: ['no_vice_chair'],
  secretaries: ['no_secretary'],
  trios: ['trio_missing'],
} as const satisfies Record<string, readonly FindingCode[]>

export type Chore = keyof typeof chores

export const choreNames = Object.keys(chores) as Chore[]

/** How many bodies, seats or workplaces each chore is left for. Seats that a committee lacks are one chore for it. */
export function choresLeft(findings: readonly Finding[]): { chore: Chore; count: number; kind: Kind }[] {
  const left = findings.filter(({ severity }) => severity === 'not_yet')
  return choreNames.flatMap((chore) => {
    const codes: readonly FindingCode[] = chores[chore]
    const of = left.filter(({ code }) => codes.includes(code))
    const [first] = of
    if (!first) return []
    const things = new Set(of.map(({ seatId, committeeId, unitId }) => seatId ?? committeeId ?? unitId))
    return [{ chore, count: things.size, kind: kindOf(first.code) }]
  })
}

export type ActionCode =
  | 'fill_seat'
  | 'end_mandate'
  | 'see_committee'
  | 'choose_chair'
  | 'choose_vice_chair'
  | 'choose_secretary'
  | 'add_seats'
  | 'set_up_body'
  | 'change_form'
  | 'see_agreement'
  | 'see_trio'

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** The body it is about; null for a workplace without one. */
  readonly committeeId: string | null
  /** The body's unit, or the workplace. */
  readonly unitId: string
  readonly personId: string | null
  readonly seatId: string | null
  /** What the words need: names, numbers, days. */
  readonly params: Readonly<Record<string, string | number>>
  readonly clause: string | null
  readonly action: { readonly label: ActionCode; readonly href: string }
}

/**
 * Everything that does not match the agreement on a day: body by body in their order, then the workplaces. Without an
 * agreement only what needs none is checked: vacant seats, posts, and who has left.
 */
export function checkStructure(snapshot: StructureSnapshot, agreement: Agreement | null, on: IsoDate): Finding[] {
  const ground = groundOf(snapshot)
  return [
    ...snapshot.bodies.flatMap((body) => [
      ...bodyFormFindings(ground, body, agreement),
      ...compositionFindings(body, agreement),
      ...occupancyFindings(ground, body, agreement, on),
    ]),
    ...workplaceFindings(ground, agreement),
    ...trioFindings(ground),
  ]
}
