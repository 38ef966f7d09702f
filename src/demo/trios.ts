import type { TrioRole } from '../capabilities/trio/schema.ts'
import { addDays, instantOf } from '../platform/clock/dates.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import type { Body } from './bodies.ts'
import type { Employee, Organisation, Unit } from './organisation.ts'
import { RowBuffer, type DemoBatch } from './rows.ts'
import type { Setting } from './setting.ts'
import { checkInLines, trioNotes, trioTasks } from './texts/trio.ts'

/** The TRIO of most workplaces: some are a DUO, a few have none. The cast's own has been at work. */
export function* trioBatches(
  setting: Setting,
  organisation: Organisation,
  bodies: readonly Body[],
): Generator<DemoBatch> {
  const rows = new RowBuffer(['trio', 'trio_member', 'trio_note', 'trio_task', 'trio_check_in'])
  const { union_representative, safety_representative, leader } = organisation.cast
  const atWork = new Set([union_representative.unit, safety_representative.unit, leader.unit])
  for (const unit of organisation.units.filter(({ rank }) => rank === 'workplace')) {
    const isCast = atWork.has(unit)
    const random = setting.random(`trio:${unit.name}`)
    const chance = random.next()
    if (!isCast && chance < 0.12) continue
    const body = bodies.find((one) => one.unit === unit)
    const full = membersFor(unit, body)
    const members =
      isCast || chance > 0.3 ? full : full.filter(([, role]) => role !== (chance > 0.2 ? 'amr' : 'representative'))
    const trio = addTrio(setting, rows, { unit, members, isCast })
    if (isCast) addContent(setting, rows, trio, members)
  }
  yield* rows.drain()
}

type Members = readonly (readonly [person: Employee, role: TrioRole])[]

/** Leader, shop stewards and AMRs as they sit; at a staff meeting two of those employed there. */
function membersFor(unit: Unit, body: Body | undefined): Members {
  const leader = unit.leaders.find(({ to }) => to === null)?.person
  const held = (body?.seats ?? [])
    .filter(({ side }) => side === 'employee')
    .flatMap(({ mandates }) => mandates.filter(({ standing, to }) => standing === 'member' && to === null))
  const of = (kinds: readonly string[]): Employee[] => [
    ...new Set(held.filter(({ kind }) => kinds.includes(kind)).map(({ person }) => person)),
  ]
  const stays = unit.people.filter((one) => one.to === null && one.trade !== null && one !== leader)
  const [representatives, amrs] = [of(['tr', 'ftr', 'other']), of(['amr'])]
  return [
    ...(leader ? [[leader, 'leader'] as const] : []),
    ...(representatives.length > 0 ? representatives : stays.slice(0, 1)).map(
      (one) => [one, 'representative'] as const,
    ),
    ...(amrs.length > 0 ? amrs : stays.slice(1, 2)).map((one) => [one, 'amr'] as const),
  ]
}

function addTrio(
  setting: Setting,
  rows: RowBuffer,
  { unit, members, isCast }: { unit: Unit; members: Members; isCast: boolean },
): string {
  const { ids, days, established } = setting
  const at = instantOf(days.atOrAfter(established), '10:00')
  const id = ids.next(at)
  rows.add('trio', {
    id,
    unit_id: unit.id,
    valid_from: established,
    valid_to: null,
    next_meeting_on: isCast ? days.atOrAfter(addDays(setting.on, 5)) : null,
    weeks_between: isCast ? 4 : null,
    created_at: at,
    created_by: null,
    version: 1,
  })
  for (const [person, role] of members) {
    rows.add('trio_member', {
      id: ids.next(at),
      trio_id: id,
      person_id: person.id,
      role,
      valid_from: established,
      valid_to: null,
      created_at: at,
      created_by: null,
    })
  }
  return id
}

/** Some weeks of notes, tasks and check-ins. */
function addContent(setting: Setting, rows: RowBuffer, trioId: string, members: Members): void {
  const { ids, days, on } = setting
  const people = [...new Set(members.map(([person]) => person))]
  for (const [index, { title, text }] of trioNotes.entries()) {
    const day = days.atOrBefore(addDays(on, -7 - 28 * index))
    const at = instantOf(day, '14:30')
    rows.add('trio_note', {
      id: ids.next(at),
      trio_id: trioId,
      noted_on: day,
      title,
      content: parseLight(text),
      written_by: one(people, index).id,
      written_at: at,
      version: 1,
    })
  }
  addTasks(setting, rows, trioId, people)
}

function one(people: readonly Employee[], index: number): Employee {
  const person = people[index % people.length]
  if (!person) throw new Error('a TRIO of the cast has nobody')
  return person
}

function addTasks(setting: Setting, rows: RowBuffer, trioId: string, people: readonly Employee[]): void {
  const { ids, days, on } = setting
  for (const [index, { task, isDone }] of trioTasks.entries()) {
    const at = instantOf(days.atOrBefore(addDays(on, -7)), '14:40')
    rows.add('trio_task', {
      id: ids.next(at),
      trio_id: trioId,
      task,
      who: one(people, index).id,
      due_on: days.atOrAfter(addDays(on, 6 + 9 * index)),
      created_at: at,
      created_by: one(people, 0).id,
      done_at: isDone ? instantOf(days.shift(on, -2), '09:10') : null,
      done_by: isDone ? one(people, index).id : null,
    })
  }
  const round = days.atOrBefore(addDays(on, -7))
  for (const [index, line] of checkInLines.entries()) {
    if (index >= people.length) break
    const at = instantOf(round, `13:0${index}`)
    const person = one(people, index)
    rows.add('trio_check_in', {
      id: ids.next(at),
      trio_id: trioId,
      person_id: person.id,
      held_on: round,
      line,
      written_at: at,
    })
  }
}
