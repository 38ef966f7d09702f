import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import { postOn, type Body, type Holding, type Seat } from './bodies.ts'
import { everybodyIn, type Employee } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

/** Election groups, who was chosen how, and the seats somebody is being looked for to. */
export function vacancyRows(setting: Setting, bodies: readonly Body[]): RowBuffer {
  const rows = new RowBuffer(['election_group', 'vacancy', 'vacancy_notice', 'mandate', 'mandate_choice'])
  addElectionGroups(setting, rows)
  for (const body of bodies) addChoices(setting, body, rows)
  addVacancies(setting, bodies, rows)
  return rows
}

/** The names changed with the agreements of 2021: the old ones have ended. */
function addElectionGroups(setting: Setting, rows: RowBuffer): void {
  const renamed = addDays(setting.founded, 3 * 365)
  const groups = [
    ['AC', null, setting.founded, renamed],
    ['LO', null, setting.founded, renamed],
    ['FTF', null, setting.founded, renamed],
    ['Valggruppe A', 'udpegning@valggruppe-a.example', renamed, null],
    ['Valggruppe B', 'udpegning@valggruppe-b.example', renamed, null],
    ['Valggruppe C', 'udpegning@valggruppe-c.example', renamed, null],
  ] as const
  for (const [name, email, from, to] of groups) {
    const at = instantOf(setting.days.atOrAfter(from), '10:30')
    rows.add('election_group', {
      id: setting.ids.next(at),
      name,
      email,
      valid_from: from,
      valid_to: to,
      created_at: at,
    })
  }
}

/** How those who sit there now were found. */
function addChoices(setting: Setting, body: Body, rows: RowBuffer): void {
  for (const seat of body.seats) {
    for (const mandate of seat.mandates.filter(({ standing, to }) => standing === 'member' && to === null)) {
      const way = seat.side === 'management' ? 'by_post' : body.level === 1 ? 'appointed' : 'elected'
      addChoice(setting, mandate, way, null, rows)
    }
  }
}

type Chosen = Pick<Holding, 'id' | 'kind' | 'from'>

function addChoice(
  setting: Setting,
  mandate: Chosen,
  way: 'elected' | 'appointed' | 'by_post',
  vacancyId: string | null,
  rows: RowBuffer,
): void {
  const chosenOn = setting.days.atOrBefore(addDays(mandate.from, way === 'by_post' ? 0 : -14))
  const isReported = way === 'elected' && (mandate.kind === 'tr' || mandate.kind === 'ftr')
  rows.add('mandate_choice', {
    mandate_id: mandate.id,
    vacancy_id: vacancyId,
    way,
    chosen_on: chosenOn,
    reported_on: isReported ? setting.days.shift(chosenOn, 1) : null,
    recorded_at: instantOf(setting.days.shift(chosenOn, 1), '13:00'),
    recorded_by: null,
  })
}

const vacantNow = (seat: Seat): boolean =>
  seat.side === 'employee' && !seat.mandates.some(({ standing, to }) => standing === 'member' && to === null)

/** Two in three of the vacant seats have been opened; the cast's always. Some were told of, one has just been filled. */
function addVacancies(setting: Setting, bodies: readonly Body[], rows: RowBuffer): void {
  const random = setting.random('vacancies')
  const vacant = bodies.flatMap((body) => body.seats.filter(vacantNow).map((seat) => ({ body, seat })))
  let filled = 0
  for (const { body, seat } of vacant) {
    const isCast = body.name === 'Center-MED, Dagtilbud og Læring'
    if (!random.chance(0.66) && !isCast) continue
    const left = seat.mandates.reduce<IsoDate>(
      (last, { to }) => (to !== null && to > last ? to : last),
      setting.founded,
    )
    const openedOn = setting.days.atOrAfter(addDays(left, 2))
    if (openedOn >= setting.on) continue
    const id = addVacancy(setting, body, seat, { left, openedOn }, rows)
    if (isCast || random.chance(0.8)) addNotice(setting, body, seat, { id, openedOn }, rows)
    const comes = filled === 0 && !isCast && seat.title === 'TR' ? somebodyFor(body) : undefined
    if (comes) {
      addResult(setting, body, seat, comes, id, rows)
      filled += 1
    }
  }
}

function addVacancy(
  setting: Setting,
  body: Body,
  seat: Seat,
  { left, openedOn }: { left: IsoDate; openedOn: IsoDate },
  rows: RowBuffer,
): string {
  const at = instantOf(openedOn, '11:15')
  const id = setting.ids.next(at)
  const reason = seat.mandates.find(({ to }) => to === left)?.endReason ?? 'Ledig'
  const isNamed = body.level === 1 && seat.electionGroup !== null
  rows.add('vacancy', {
    id,
    seat_id: seat.id,
    reason,
    chosen_by: isNamed ? 'election_group' : seat.title === 'AMR' && body.level < 4 ? 'amr_below' : 'employees',
    entitled: seat.mandates.at(-1)?.electorate ?? '',
    clause: null,
    vacant_from: left,
    due_on: setting.days.shift(openedOn, 25),
    opened_at: at,
    opened_by: postOn(body, 'secretary', openedOn)?.id ?? null,
  })
  return id
}

function addNotice(
  setting: Setting,
  body: Body,
  seat: Seat,
  { id, openedOn }: { id: string; openedOn: IsoDate },
  rows: RowBuffer,
): void {
  const at = instantOf(openedOn, '11:20')
  rows.add('vacancy_notice', {
    id: setting.ids.next(at),
    vacancy_id: id,
    audience: body.level === 1 && seat.electionGroup !== null ? 'election_group' : 'secretary',
    address: null,
    receivers: 1,
    noticed_at: at,
    noticed_by: postOn(body, 'secretary', openedOn)?.id ?? null,
  })
}

const somebodyFor = (body: Body): Employee | undefined =>
  everybodyIn(body.unit).find((one) => one.trade !== null && one.to === null && !one.isRepresentative)

/** Elected some days ago, begins next week: the employer may still object. */
function addResult(
  setting: Setting,
  body: Body,
  seat: Seat,
  person: Employee,
  vacancyId: string,
  rows: RowBuffer,
): void {
  const from = addDays(setting.on, 8)
  const chosenAt = instantOf(setting.days.atOrBefore(addDays(setting.on, -4)), '13:00')
  person.isRepresentative = true
  const mandate = { id: setting.ids.next(chosenAt), kind: 'tr', from } as const
  rows.add('mandate', {
    id: mandate.id,
    seat_id: seat.id,
    person_id: person.id,
    kind: mandate.kind,
    standing: 'member',
    electorate: `${person.title}, ${body.unit.name}`,
    organisation: person.trade?.union ?? null,
    valid_from: from,
    valid_to: null,
    end_reason: null,
    created_at: chosenAt,
    created_by: null,
  })
  addChoice(setting, mandate, 'elected', vacancyId, rows)
}
