import { addDays, instantOf } from '../platform/clock/dates.ts'
import type { Body } from './bodies.ts'
import { castNames } from './cast.ts'
import { everybodyIn, type Employee, type Organisation, type Unit } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import { municipalityName, type Setting } from './setting.ts'

/** Everything that stands before the first meeting, each table after those it points at. */
export function structureBuffer(): RowBuffer {
  return new RowBuffer([
    'installation',
    'person',
    'role_assignment',
    'unit',
    'unit_period',
    'employment',
    'demo_cast',
    'agreement',
    'agreement_level',
    'agreement_rule',
    'agreement_seats',
    'agreement_principle',
    'agreement_item',
    'agreement_training',
    'agreement_exception',
    'closing_day',
    'committee',
    'committee_period',
    'seat',
    'mandate',
    'committee_post',
  ])
}

/** The mark that makes the database a demo for good. */
export function addInstallation(setting: Setting, rows: RowBuffer): void {
  rows.add('installation', {
    id: 1,
    municipality: municipalityName,
    is_demo: true,
    demo_size: setting.size,
    demo_seed: setting.seed,
    created_at: instantOf(setting.on, '00:00'),
  })
}

export function addOrganisation(setting: Setting, organisation: Organisation, rows: RowBuffer): void {
  const random = setting.random('employment')
  for (const person of everybodyIn(organisation.top)) {
    addPerson(setting, person, rows)
    if (person.isRepresentative || person.to !== null) continue
    if (random.chance(0.01)) person.to = setting.days.atOrAfter(addDays(setting.on, random.int(5, 60)))
    if (random.chance(0.01)) addSecondJob(setting, organisation, person, rows)
  }
  for (const unit of organisation.units) addUnit(setting, unit, rows)
  for (const person of everybodyIn(organisation.top)) addEmployment(setting, person, person.unit, rows)
  const { hr_consultant, administrator } = organisation.cast
  addRole(setting, hr_consultant, 'hr_consultant', rows)
  addRole(setting, administrator, 'administrator', rows)
}

const morning = (setting: Setting): Date => instantOf(setting.days.atOrAfter(setting.founded), '09:00')

function addPerson(setting: Setting, person: Employee, rows: RowBuffer): void {
  rows.add('person', {
    id: person.id,
    employee_number: person.number,
    given_name: person.given,
    family_name: person.family,
    name_is_known: true,
    email: person.email,
    created_at: morning(setting),
    changed_at: null,
    version: 1,
  })
}

function addEmployment(setting: Setting, person: Employee, unit: Unit | null, rows: RowBuffer): void {
  if (!unit) return
  rows.add('employment', {
    id: setting.ids.next(morning(setting)),
    person_id: person.id,
    unit_id: unit.id,
    job_title: person.title,
    weekly_hours: person.hours,
    valid_from: person.from,
    valid_to: person.to,
    created_at: morning(setting),
  })
}

/** A few work in two places. */
function addSecondJob(setting: Setting, { units }: Organisation, person: Employee, rows: RowBuffer): void {
  const other = units.find((unit) => unit.rank === 'workplace' && unit !== person.unit)
  if (!other) return
  addEmployment(setting, { ...person, hours: '7.00', from: addDays(setting.on, -200) }, other, rows)
}

function addUnit(setting: Setting, unit: Unit, rows: RowBuffer): void {
  rows.add('unit', { id: unit.id, unit_number: unit.number, created_at: morning(setting), version: 1 })
  for (const { person, from, to } of unit.leaders) {
    rows.add('unit_period', {
      id: setting.ids.next(morning(setting)),
      unit_id: unit.id,
      name: unit.name,
      kind: unit.kind,
      parent_unit_id: unit.parent?.id ?? null,
      leader_person_id: person.id,
      leader_employee_number: person.number,
      valid_from: from,
      valid_to: to,
      created_at: morning(setting),
    })
  }
}

function addRole(setting: Setting, person: Employee, role: 'administrator' | 'hr_consultant', rows: RowBuffer): void {
  rows.add('role_assignment', {
    id: setting.ids.next(morning(setting)),
    person_id: person.id,
    role,
    valid_from: setting.founded,
    valid_to: null,
    granted_by: null,
    created_at: morning(setting),
    group_id: null,
  })
}

export function addCommittees(setting: Setting, bodies: readonly Body[], rows: RowBuffer): void {
  const at = instantOf(setting.days.atOrAfter(setting.established), '09:00')
  for (const body of bodies) {
    rows.add('committee', { id: body.id, created_at: at, version: 1 })
    const until = body.earlier?.until
    const periods = [
      ...(body.earlier ? [{ name: body.earlier.name, from: setting.established, to: body.earlier.until }] : []),
      { name: body.name, from: until ?? setting.established, to: null },
    ].filter(({ from, to }) => to === null || from < to)
    for (const { name, from, to } of periods) {
      rows.add('committee_period', {
        id: setting.ids.next(at),
        committee_id: body.id,
        name,
        kind: body.kind,
        level: body.level,
        unit_id: body.unit.id,
        parent_committee_id: body.parent?.id ?? null,
        valid_from: from,
        valid_to: to,
        created_at: at,
      })
    }
    addSeats(setting, body, at, rows)
  }
}

function addSeats(setting: Setting, body: Body, at: Date, rows: RowBuffer): void {
  for (const { id, side, title, electionGroup, position, mandates } of body.seats) {
    const seat = { id, side, title, election_group: electionGroup, position }
    rows.add('seat', {
      ...seat,
      committee_id: body.id,
      valid_from: setting.established,
      valid_to: null,
      created_at: at,
    })
    for (const one of mandates) {
      rows.add('mandate', {
        id: one.id,
        seat_id: id,
        person_id: one.person.id,
        kind: one.kind,
        standing: one.standing,
        electorate: one.electorate,
        organisation: one.organisation,
        valid_from: one.from,
        valid_to: one.to,
        end_reason: one.endReason,
        created_at: at,
        created_by: null,
      })
    }
  }
  for (const { id, post, person, from, to } of body.posts) {
    rows.add('committee_post', {
      id,
      committee_id: body.id,
      person_id: person.id,
      post,
      valid_from: from,
      valid_to: to,
      created_at: at,
    })
  }
}

/** Whose shoes one can step into, and where. Those of tests come last; sign-in leaves them out. */
export function addCast(organisation: Organisation, bodies: readonly Body[], rows: RowBuffer): void {
  const nameOf = (person: Employee): string => {
    const held = bodies.find(({ posts }) => posts.some((one) => one.person === person))
    const seated = bodies.find(({ seats }) =>
      seats.some(({ mandates }) => mandates.some((one) => one.person === person && one.to === null)),
    )
    return held?.name ?? seated?.name ?? person.unit?.name ?? ''
  }
  for (const [index, part] of castNames.entries()) {
    const person = organisation.cast[part]
    rows.add('demo_cast', { part, person_id: person.id, place: nameOf(person), position: index + 1 })
  }
}
