import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { CommitteeKind, MandateKind, Post, Side, Standing } from './schema.ts'

const madeAt = new Date('2025-01-02T09:00:00Z')
const from = '2025-01-01'

const givenNames = [
  'Karin',
  'Bente',
  'Jonas',
  'Maja',
  'Henrik',
  'Lotte',
  'Ali',
  'Grethe',
  'Søren',
  'Ida',
  'Palle',
  'Åse',
]
const familyNames = ['Holm', 'Brink', 'Vangsø', 'Ærø', 'Lindkær', 'Østerby', 'Toft', 'Krog', 'Damm', 'Ravnholt', 'Bæk']
let made = 0

/** Somebody employed in a unit (or nowhere) since 2025. Answers the person's id. */
export async function anEmployee(
  tx: Writer,
  unitId: string | null,
  name?: { given: string; family: string },
): Promise<string> {
  const id = newId()
  const n = made++
  const given = name?.given ?? givenNames[n % givenNames.length]!
  const family = name?.family ?? familyNames[n % familyNames.length]!
  await tx
    .insertInto('person')
    .values({
      id,
      employee_number: `t${id.slice(-12)}`,
      given_name: given,
      family_name: family,
      email: `person${n}.${id.slice(-6)}@nordsund.example`,
      created_at: madeAt,
    })
    .execute()
  if (unitId) {
    await tx
      .insertInto('employment')
      .values({
        id: newId(),
        person_id: id,
        unit_id: unitId,
        valid_from: from,
        valid_to: null,
        weekly_hours: null,
        created_at: madeAt,
      })
      .execute()
  }
  return id
}

/** A unit since 2025. Answers its id. */
export async function aPlace(
  tx: Writer,
  place: { name: string; kind?: string; parent?: string | null; leader?: string | null },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('unit')
    .values({ id, unit_number: `u${id.slice(-12)}`, created_at: madeAt })
    .execute()
  await tx
    .insertInto('unit_period')
    .values({
      id: newId(),
      unit_id: id,
      name: place.name,
      kind: place.kind ?? 'Arbejdsplads',
      parent_unit_id: place.parent ?? null,
      leader_person_id: place.leader ?? null,
      valid_from: from,
      valid_to: null,
      created_at: madeAt,
    })
    .execute()
  return id
}

export interface SeatOptions {
  readonly side: Side
  readonly title?: string
  readonly position?: number
  readonly validFrom?: string
}

/** A vacant seat. Answers its id. */
export async function aSeat(tx: Writer, committeeId: string, seat: SeatOptions): Promise<string> {
  const id = newId()
  await tx
    .insertInto('seat')
    .values({
      id,
      committee_id: committeeId,
      side: seat.side,
      title: seat.title ?? (seat.side === 'management' ? 'Leder' : 'Medarbejderrepræsentant'),
      election_group: null,
      position: seat.position ?? 1,
      valid_from: seat.validFrom ?? from,
      valid_to: null,
      created_at: madeAt,
    })
    .execute()
  return id
}

export interface MandateOptions {
  readonly seatId: string
  readonly personId: string
  readonly kind: MandateKind
  readonly standing?: Standing
  readonly organisation?: string | null
  readonly validFrom?: string
  readonly validTo?: string | null
}

export async function aMandate(tx: Writer, mandate: MandateOptions): Promise<string> {
  const id = newId()
  await tx
    .insertInto('mandate')
    .values({
      id,
      seat_id: mandate.seatId,
      person_id: mandate.personId,
      kind: mandate.kind,
      standing: mandate.standing ?? 'member',
      organisation: mandate.organisation ?? null,
      valid_from: mandate.validFrom ?? from,
      valid_to: mandate.validTo ?? null,
      end_reason: null,
      created_at: madeAt,
      created_by: null,
    })
    .execute()
  return id
}

export async function aPost(tx: Writer, committeeId: string, post: Post, personId: string): Promise<void> {
  await tx
    .insertInto('committee_post')
    .values({
      id: newId(),
      committee_id: committeeId,
      person_id: personId,
      post,
      valid_from: from,
      valid_to: null,
      created_at: madeAt,
    })
    .execute()
}

export interface CommitteeOptions {
  readonly level?: 1 | 2 | 3 | 4
  readonly name?: string
  /** The unit it belongs to; one is made when it is left out. */
  readonly unit?: string
  readonly parent?: string | null
  readonly validFrom?: string
}

/** Ids of persons by what they are there, and of the seats. */
export interface BuiltCommittee {
  readonly id: string
  readonly unitId: string
  readonly chair: string
  readonly viceChair: string
  readonly secretary: string
  /** On the management side, besides the chair. */
  readonly leader: string
  /** On the employee side, besides the vice-chair. */
  readonly tr: string
  readonly amr: string
  /** Substitute on the vice-chair's seat. */
  readonly substitute: string
  readonly vacantSeat: string
  readonly managementSeats: readonly string[]
  readonly employeeSeats: readonly string[]
}

/** A committee without seats or people. Answers its id. */
export async function anEmptyCommittee(
  tx: Writer,
  committee: CommitteeOptions & { unit: string; kind?: CommitteeKind },
): Promise<string> {
  const id = newId()
  await tx.insertInto('committee').values({ id, created_at: madeAt }).execute()
  await tx
    .insertInto('committee_period')
    .values({
      id: newId(),
      committee_id: id,
      name: committee.name ?? 'Lokal-MED Solsikken',
      kind: committee.kind ?? 'committee',
      level: committee.level ?? 4,
      unit_id: committee.unit,
      parent_committee_id: committee.parent ?? null,
      valid_from: committee.validFrom ?? from,
      valid_to: null,
      created_at: madeAt,
    })
    .execute()
  return id
}

/** A committee with chair, vice-chair, secretary, two on each side more or less, a substitute and one vacant seat. */
export async function aCommittee(tx: Writer, options: CommitteeOptions = {}): Promise<BuiltCommittee> {
  const unitId = options.unit ?? (await aPlace(tx, { name: 'Børnehuset Solsikken' }))
  const id = await anEmptyCommittee(tx, { ...options, unit: unitId })
  const person = () => anEmployee(tx, unitId)
  const [chair, leader, viceChair, tr, amr, substitute, secretary] = [
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
  ]
  const managementSeats = [
    await aSeat(tx, id, { side: 'management' }),
    await aSeat(tx, id, { side: 'management', position: 2 }),
  ]
  const employeeSeats: string[] = []
  for (const [index, title] of ['FTR', 'TR', 'AMR', 'TR, dagtilbud'].entries()) {
    employeeSeats.push(await aSeat(tx, id, { side: 'employee', title, position: index + 1 }))
  }
  const [first, second, third, vacantSeat] = employeeSeats as [string, string, string, string]
  await aMandate(tx, { seatId: managementSeats[0]!, personId: chair, kind: 'leader' })
  await aMandate(tx, { seatId: managementSeats[1]!, personId: leader, kind: 'leader' })
  await aMandate(tx, { seatId: first, personId: viceChair, kind: 'ftr', organisation: 'BUPL' })
  await aMandate(tx, { seatId: second, personId: tr, kind: 'tr', organisation: 'FOA' })
  await aMandate(tx, { seatId: third, personId: amr, kind: 'amr' })
  await aMandate(tx, { seatId: first, personId: substitute, kind: 'tr', standing: 'substitute', organisation: 'BUPL' })
  await aPost(tx, id, 'chair', chair)
  await aPost(tx, id, 'vice_chair', viceChair)
  await aPost(tx, id, 'secretary', secretary)
  return {
    id,
    unitId,
    chair,
    viceChair,
    secretary,
    leader,
    tr,
    amr,
    substitute,
    vacantSeat,
    managementSeats,
    employeeSeats,
  }
}

export interface BuiltStaffMeeting {
  readonly id: string
  readonly unitId: string
  readonly chair: string
  readonly secretary: string
  readonly employees: readonly string[]
}

/** A staff meeting with MED status: the leader as chair, a secretary, three employees and no vice-chair. */
export async function aStaffMeeting(tx: Writer, options: CommitteeOptions = {}): Promise<BuiltStaffMeeting> {
  const unitId = options.unit ?? (await aPlace(tx, { name: 'Vuggestuen Mælkebøtten' }))
  const name = options.name ?? 'Personalemøde, Vuggestuen Mælkebøtten'
  const id = await anEmptyCommittee(tx, { ...options, name, unit: unitId, kind: 'staff_meeting' })
  const [chair, secretary] = [await anEmployee(tx, unitId), await anEmployee(tx, unitId)]
  const employees = [await anEmployee(tx, unitId), await anEmployee(tx, unitId), await anEmployee(tx, unitId)]
  await aPost(tx, id, 'chair', chair)
  await aPost(tx, id, 'secretary', secretary)
  return { id, unitId, chair, secretary, employees }
}
