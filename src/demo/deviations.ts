import type { Agreement } from '../capabilities/agreement/rules.ts'
import { addDays } from '../platform/clock/dates.ts'
import { staffMeetingBelow, type Body } from './bodies.ts'
import { castNames } from './cast.ts'
import { everybodyIn, type Organisation, type Unit } from './organisation.ts'
import type { Setting } from './setting.ts'

/**
 * What happens in every municipality and nobody has followed up on yet: a workplace that has grown over the threshold, a
 * new leader while the old one is still chair, and a mandate that ends soon. Changes the units and bodies handed in.
 */
export function addDeviations(
  setting: Setting,
  organisation: Organisation,
  bodies: readonly Body[],
  { exceptions }: Agreement,
): void {
  const excepted = new Set(exceptions.map(({ unitId }) => unitId))
  const cast = new Set(castNames.map((name) => organisation.cast[name]))
  const plain = bodies.filter(({ level, unit }) => level === 4 && !everybodyIn(unit).some((one) => cast.has(one)))
  const [grown] = plain
    .filter(({ kind, unit }) => kind === 'staff_meeting' && !excepted.has(unit.id))
    .toSorted((a, b) => headsIn(b.unit) - headsIn(a.unit))
  if (grown) grow(setting, organisation, grown.unit)
  const [first, second] = plain.filter(({ kind }) => kind === 'committee')
  if (first) changeLeader(setting, organisation, first.unit)
  if (second) endSoon(setting, second)
}

const headsIn = (unit: Unit): number => everybodyIn(unit).filter(({ to }) => to === null).length

/** Over the threshold for two months in the spring, back under it, and over it again since a month ago. */
function grow(setting: Setting, organisation: Organisation, unit: Unit): void {
  const { days, on } = setting
  const colleague = unit.people.find(({ trade }) => trade !== null)
  if (!colleague) return
  const like = { title: colleague.title, trade: colleague.trade }
  const missing = staffMeetingBelow - headsIn(unit)
  const [from, to] = [days.atOrAfter(addDays(on, -210)), days.atOrAfter(addDays(on, -150))]
  for (let n = 0; n < missing; n += 1) organisation.hire(unit, { ...like, from, to })
  for (let n = 0; n <= missing; n += 1) organisation.hire(unit, { ...like, from: days.atOrAfter(addDays(on, -32)) })
}

function changeLeader(setting: Setting, organisation: Organisation, unit: Unit): void {
  const change = setting.days.atOrAfter(addDays(setting.on, -18))
  const current = unit.leaders.at(-1)
  if (!current || current.from >= change) return
  const person = organisation.hire(unit, { title: current.person.title, trade: null, from: change })
  person.isRepresentative = true
  unit.leaders = [...unit.leaders.slice(0, -1), { ...current, to: change }, { person, from: change, to: null }]
}

function endSoon(setting: Setting, body: Body): void {
  const seat = body.seats.findLast(
    ({ side, mandates }) => side === 'employee' && mandates.some(({ to }) => to === null),
  )
  const index = seat?.mandates.findIndex(({ standing, to }) => standing === 'member' && to === null) ?? -1
  const holding = seat?.mandates[index]
  if (seat && holding) seat.mandates[index] = { ...holding, to: setting.days.atOrAfter(addDays(setting.on, 36)) }
}
