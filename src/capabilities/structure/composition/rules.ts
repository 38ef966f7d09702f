import { checkSeats, type Composition, type SeatDeviation } from '../../agreement/seats/rules.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { committeePaths } from '../../committees/paths.ts'
import type { BodyFacts, Finding, FindingCode } from '../rules.ts'

/* The seats of a committee against those the agreement asks for. A staff meeting has none: everybody belongs. */

const codes: Readonly<Record<SeatDeviation['code'], FindingCode>> = {
  too_few: 'seats_too_few',
  too_many: 'seats_too_many',
  missing_group: 'group_missing',
  missing_kind: 'seats_too_few',
  more_management_than_employees: 'more_management',
  too_few_heads: 'heads_too_few',
}

/**
 * What the agreement counts. A vacant seat stands for one head more on the employee side: that it is vacant is said by
 * its own finding, and must not be said twice.
 */
export function compositionOf(body: BodyFacts): Composition {
  const employee = body.seats.filter((seat) => seat.side === 'employee')
  const people = new Set(employee.flatMap(({ holder }) => (holder ? [holder.personId] : [])))
  return {
    counts: body.seats.map((seat) => ({
      side: seat.side,
      kind: seat.holder?.kind ?? null,
      group: seat.electionGroup,
      seats: 1,
    })),
    employeeHeads: people.size + employee.filter(({ holder }) => holder === null).length,
  }
}

export function compositionFindings(body: BodyFacts, agreement: Agreement | null): Finding[] {
  if (body.kind === 'staff_meeting') return []
  return checkSeats(agreement, body.level, compositionOf(body)).map((deviation) => findingOf(body, deviation))
}

/** What a deviation is called among findings: a missing AMR has a name of its own. */
export function findingCodeOf({ code, params }: SeatDeviation): FindingCode {
  return isFewer(code) && params.kind === 'amr' ? 'amr_missing' : codes[code]
}

const isFewer = (code: SeatDeviation['code']) =>
  code === 'too_few' || code === 'missing_kind' || code === 'missing_group'

function findingOf(body: BodyFacts, deviation: SeatDeviation): Finding {
  const { code, params, clause } = deviation
  const committeeId = body.id
  return {
    code: findingCodeOf(deviation),
    // A committee without a single seat is not composed wrongly: it is not composed yet.
    severity: body.seats.length === 0 ? 'not_yet' : 'against',
    committeeId,
    unitId: body.unitId,
    personId: null,
    seatId: null,
    params: { place: body.name, ...params },
    clause,
    action: isFewer(code)
      ? { label: 'add_seats', href: committeePaths.newSeats({ committeeId }, { side: params.side }) }
      : { label: 'see_committee', href: committeePaths.committee({ committeeId }) },
  }
}
