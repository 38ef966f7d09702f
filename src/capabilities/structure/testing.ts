import { isoDate } from '../../platform/clock/dates.ts'
import type { Agreement, AgreementRule, AgreementSeats } from '../agreement/rules.ts'
import type { MandateKind } from '../committees/schema.ts'
import type { BodyFacts, HolderFacts, SeatFacts, StructureSnapshot, UnitFacts } from './rules.ts'

/* A small MED organisation without a database, named by state: one workplace under one centre under the top. */

const level = (number: number, name: string) => ({ level: number, name, managementTier: '' })

/** Three levels; a rule or a row of seats is added where a test needs it. */
export function anAgreementOf(parts: Partial<Agreement> = {}): Agreement {
  return {
    id: 'agreement',
    title: 'MED-aftale 2026',
    signedOn: null,
    validFrom: isoDate('2025-01-01'),
    validTo: null,
    levels: [level(1, 'Hovedudvalg'), level(2, 'Center-MED'), level(3, 'Lokal-MED')],
    rules: [],
    seats: [],
    principles: [],
    items: [],
    training: [],
    exceptions: [],
    closingDays: new Set(),
    ...parts,
  }
}

export const aRule = (
  rule: AgreementRule['rule'],
  amount: number,
  measure: AgreementRule['measure'],
  clause = '§ 9',
): AgreementRule => ({ level: null, rule, amount, measure, clause, wording: '' })

export const seatsOf = (row: Partial<AgreementSeats>): AgreementSeats => ({
  level: 3,
  side: 'employee',
  mandateKind: null,
  electionGroup: null,
  atLeast: 1,
  atMost: null,
  chosenBy: 'employees',
  clause: '§ 7',
  wording: '',
  position: 1,
  ...row,
})

export const aUnitOf = (unit: Partial<UnitFacts> & Pick<UnitFacts, 'id'>): UnitFacts => ({
  name: `Enhed ${unit.id}`,
  kind: 'Arbejdsplads',
  parentId: null,
  leaderId: null,
  leaderName: null,
  headCount: 0,
  ...unit,
})

let mandates = 0

export function aHolder(personId: string, holder: Partial<HolderFacts> = {}): HolderFacts {
  mandates += 1
  return {
    mandateId: `mandate-${mandates}`,
    personId,
    name: `Person ${personId}`,
    kind: 'tr',
    from: isoDate('2025-03-01'),
    to: null,
    ...holder,
  }
}

export const aSeatOf = (seat: Partial<SeatFacts> & Pick<SeatFacts, 'id'>): SeatFacts => ({
  side: 'employee',
  title: `Plads ${seat.id}`,
  electionGroup: null,
  holder: null,
  substitutes: [],
  last: null,
  filledFrom: null,
  dueOn: null,
  ...seat,
})

/** A seat with somebody on it and a substitute, both employed at the workplace. */
export const aFilledSeat = (id: string, kind: MandateKind = 'tr', personId = id): SeatFacts =>
  aSeatOf({
    id,
    side: kind === 'leader' ? 'management' : 'employee',
    holder: aHolder(personId, { kind }),
    substitutes: kind === 'leader' ? [] : [aHolder(`${personId}-substitute`, { kind })],
  })

export const aLocalCommittee = (body: Partial<BodyFacts> = {}): BodyFacts => ({
  id: 'local',
  name: 'Lokal-MED Solsikken',
  kind: 'committee',
  level: 3,
  unitId: 'workplace',
  parentId: 'centre-med',
  posts: [
    { post: 'chair', personId: 'leader', name: 'Leder' },
    { post: 'vice_chair', personId: 'tr', name: 'Næstformand' },
    { post: 'secretary', personId: 'amr', name: 'Sekretær' },
  ],
  everHeld: ['chair', 'vice_chair', 'secretary'],
  seats: [aFilledSeat('leader', 'leader'), aFilledSeat('tr'), aFilledSeat('amr', 'amr')],
  ...body,
})

export const units: readonly UnitFacts[] = [
  aUnitOf({ id: 'top', name: 'Nordsund Kommune' }),
  aUnitOf({ id: 'centre', name: 'Center for Børn', parentId: 'top' }),
  aUnitOf({
    id: 'workplace',
    name: 'Børnehuset Solsikken',
    parentId: 'centre',
    leaderId: 'leader',
    leaderName: 'Lis Leder',
    headCount: 24,
  }),
]

/** Everything in order: one local committee on one workplace. `employed` says where else people work, or nowhere. */
export function aSnapshot(
  parts: Partial<StructureSnapshot> = {},
  employed: Readonly<Record<string, readonly string[]>> = {},
): StructureSnapshot {
  const bodies = parts.bodies ?? [aLocalCommittee()]
  const people = bodies.flatMap(({ posts, seats }) => [
    ...posts.map((post) => post.personId),
    ...seats.flatMap(({ holder, substitutes }) =>
      [...(holder ? [holder] : []), ...substitutes].map(({ personId }) => personId),
    ),
  ])
  const places = new Map<string, readonly string[]>(people.map((person) => [person, ['workplace']]))
  for (const [person, where] of Object.entries(employed)) {
    if (where.length === 0) places.delete(person)
    else places.set(person, where)
  }
  return { units, bodies, employments: places, trios: null, ...parts }
}
