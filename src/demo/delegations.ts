import { addDays, instantOf } from '../platform/clock/dates.ts'
import { postOn, type Body } from './bodies.ts'
import type { Employee, Organisation } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

/** Each as days from the demo's day: when it begins, its last day, and why. */
const lent = [
  { from: -5, last: 40, reason: 'Barsel' },
  { from: 14, last: 35, reason: 'Ferie' },
  { from: -90, last: -60, reason: 'Orlov' },
] as const

/** Three secretaries who let a colleague do their work: now, soon and some time ago. The cast's own is the first. */
export function delegationRows(setting: Setting, organisation: Organisation, bodies: readonly Body[]): RowBuffer {
  const rows = new RowBuffer(['delegation'])
  const cast = new Set<Employee>(Object.values(organisation.cast))
  const secretaryOf = (body: Body) => postOn(body, 'secretary', setting.on)
  const own = bodies.filter((body) => secretaryOf(body) === organisation.cast.centre_secretary)
  const others = bodies.filter((body) => body.kind === 'committee' && !own.includes(body))
  const withPost = new Set(bodies.flatMap(({ posts }) => posts.map(({ person }) => person)))
  const places = [...own, ...others].filter((body) => secretaryOf(body)?.to === null)
  for (const [index, { from, last, reason }] of lent.entries()) {
    const body = places[index]
    const secretary = body && secretaryOf(body)
    const colleague = secretary?.unit?.people.find(
      (one) => one.to === null && one !== secretary && !cast.has(one) && !withPost.has(one),
    )
    if (!body || !secretary || !colleague) continue
    const begins = addDays(setting.on, from)
    const madeAt = instantOf(addDays(begins, from > 0 ? -from : -1), '09:00')
    rows.add('delegation', {
      id: setting.ids.next(madeAt),
      role: 'secretary',
      committee_id: body.id,
      from_person_id: secretary.id,
      to_person_id: colleague.id,
      valid_from: begins,
      valid_to: addDays(setting.on, last + 1),
      reason,
      given_by: secretary.id,
      created_at: madeAt,
      ended_by: null,
      ended_at: null,
    })
  }
  return rows
}
