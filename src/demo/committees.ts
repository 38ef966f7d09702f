import { instantOf, type IsoDate } from '../platform/clock/dates.ts'
import type { Post } from '../capabilities/committees/schema.ts'
import { staffMeetingBelow, type Body } from './bodies.ts'
import { everybodyIn, type Employee, type Organisation, type Unit } from './organisation.ts'
import { seatFiller } from './seats.ts'
import type { Setting } from './setting.ts'

const levelOf = { municipality: 1, centre: 2, area: 3, workplace: 4 } as const

/** The MED organisation over the units: each before those under it. */
export function makeCommittees(setting: Setting, organisation: Organisation): Body[] {
  const byUnit = new Map<Unit, Body>()
  for (const unit of organisation.units) byUnit.set(unit, makeBody(setting, unit, byUnit))
  const bodies = [...byUnit.values()]
  const fill = seatFiller(setting, organisation, bodies)
  for (const level of [4, 3, 2, 1]) {
    for (const body of bodies.filter((one) => one.level === level)) {
      if (body.kind === 'committee') fill(body)
      addPosts(setting, organisation, body)
    }
  }
  return bodies
}

function makeBody(setting: Setting, unit: Unit, byUnit: ReadonlyMap<Unit, Body>): Body {
  const parent = unit.parent ? (byUnit.get(unit.parent) ?? null) : null
  const heads = everybodyIn(unit).filter(({ to }) => to === null).length
  const isStaffMeeting = unit.rank === 'workplace' && heads < staffMeetingBelow
  const body: Body = {
    id: setting.ids.next(instantOf(setting.days.atOrAfter(setting.established), '09:00')),
    kind: isStaffMeeting ? 'staff_meeting' : 'committee',
    level: levelOf[unit.rank],
    name: nameFor(unit, isStaffMeeting),
    earlier:
      unit.short === 'Teknik og Miljø' ? { name: 'Center-MED, Teknik og Natur', until: setting.agreementFrom } : null,
    unit,
    parent,
    children: [],
    seats: [],
    posts: [],
  }
  parent?.children.push(body)
  return body
}

function nameFor(unit: Unit, isStaffMeeting: boolean): string {
  if (unit.rank === 'municipality') return 'Hovedudvalget'
  if (unit.rank === 'centre') return `Center-MED, ${unit.short}`
  if (unit.rank === 'area') return `Område-MED, ${unit.short}`
  return `${isStaffMeeting ? 'Personalemøde' : 'Lokal-MED'}, ${unit.short}`
}

function addPosts(setting: Setting, organisation: Organisation, body: Body): void {
  const { established, ids, days } = setting
  const at = instantOf(days.atOrAfter(established), '09:30')
  const add = (post: Post, person: Employee, from: IsoDate, to: IsoDate | null): void => {
    person.isRepresentative = true
    body.posts.push({ id: ids.next(at), post, person, from, to })
  }
  for (const { person, from, to } of body.unit.leaders) {
    if (to === null || to > established) add('chair', person, from < established ? established : from, to)
  }
  // The vice-chair is whoever sits on the first seat of the employee side.
  const first = body.seats.find(({ side }) => side === 'employee')
  for (const one of first?.mandates ?? []) {
    if (one.standing === 'member') add('vice_chair', one.person, one.from, one.to)
  }
  const secretary = secretaryFor(setting, organisation, body)
  if (secretary) add('secretary', secretary, established, null)
}

function secretaryFor(setting: Setting, organisation: Organisation, body: Body): Employee | null {
  if (body.level === 1) return organisation.cast.main_secretary
  if (body.level === 2) return officeOf(setting, organisation, body.unit)
  if (body.level === 3) return officeOf(setting, organisation, body.unit.parent ?? body.unit)
  const seated = new Set(body.seats.flatMap(({ mandates }) => mandates.map(({ person }) => person)))
  const reserved = new Set<Employee>(Object.values(organisation.cast))
  const free = body.unit.people.filter(
    (one) => one.trade && one.from === setting.founded && one.to === null && !seated.has(one) && !reserved.has(one),
  )
  const isNeeded = body.kind === 'committee' || setting.random(`secretary:${body.name}`).chance(0.8)
  return isNeeded
    ? (free.at(-1) ?? organisation.hire(body.unit, { title: 'Administrativ medarbejder', from: setting.founded }))
    : null
}

/** The person in a centre's own staff who writes for its committees. */
function officeOf(setting: Setting, organisation: Organisation, centre: Unit): Employee {
  const { centre_secretary } = organisation.cast
  if (centre.people.includes(centre_secretary)) return centre_secretary
  const title = 'MED-sekretær'
  return centre.people.find((one) => one.title === title) ?? organisation.hire(centre, { title, from: setting.founded })
}
