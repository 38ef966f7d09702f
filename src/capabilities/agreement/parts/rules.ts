import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Part } from '../commands.ts'
import { checkPrinciple, isPrinciple } from '../principles/rules.ts'
import type { KeptAgreement } from '../queries.ts'
import type { AgreementSeats, PartName } from '../rules.ts'

/*
 * The parts of a version besides its numbers: seats (sammensætning), principles (principper), fixed items (faste
 * punkter), training (uddannelse) and exceptions for workplaces (undtagelser). Each row has the clause it comes from.
 * Nobody says the same thing twice: a row of the same sort for the same level is changed instead.
 */

export type PartRefusal = Refusal<
  | 'level_missing'
  | 'part_exists'
  | 'wrong_side'
  | 'most_below_least'
  | 'wrong_choice'
  | 'principle_exists'
  | 'unit_missing'
>

/** Whether a row may stand in a version; `except` is the row it takes the place of. */
export function checkPart(agreement: KeptAgreement, one: Part, except: string | null): Result<undefined, PartRefusal> {
  if ('level' in one.value && !hasLevel(agreement, one.value.level)) return refuse('level_missing')
  switch (one.part) {
    case 'seats':
      return checkSeatsRow(others(agreement.seats, except), one.value)
    case 'principles': {
      const { principle } = one.value
      if (!isPrinciple(principle)) return refuse('wrong_choice')
      return checkPrinciple(others(agreement.principles, except), { ...one.value, principle })
    }
    case 'items': {
      const { level, title } = one.value
      return unlessSame(agreement.items, except, (item) => item.level === level && folded(item.title) === folded(title))
    }
    case 'training': {
      const { training } = one.value
      return unlessSame(agreement.training, except, (each) => each.training === training)
    }
    case 'exceptions': {
      const { unitId } = one.value
      return unlessSame(agreement.exceptions, except, (each) => each.unitId === unitId)
    }
  }
}

/** A leader sits on the management side and nobody else does; the most is not fewer than the least. */
function checkSeatsRow(rows: readonly AgreementSeats[], row: AgreementSeats): Result<undefined, PartRefusal> {
  if (row.mandateKind !== null && (row.mandateKind === 'leader') !== (row.side === 'management'))
    return refuse('wrong_side')
  if (row.atMost !== null && row.atMost < row.atLeast) return refuse('most_below_least')
  const same = rows.some(
    (other) =>
      other.level === row.level &&
      other.side === row.side &&
      other.mandateKind === row.mandateKind &&
      folded(other.electionGroup ?? '') === folded(row.electionGroup ?? ''),
  )
  return same ? refuse('part_exists') : ok()
}

const hasLevel = (agreement: KeptAgreement, level: number | null) =>
  level === null || agreement.levels.some((each) => each.level === level)

const folded = (text: string) => text.trim().toLocaleLowerCase('da')

const others = <T extends { id: string }>(rows: readonly T[], except: string | null) =>
  rows.filter((row) => row.id !== except)

function unlessSame<T extends { id: string }>(
  rows: readonly T[],
  except: string | null,
  same: (row: T) => boolean,
): Result<undefined, PartRefusal> {
  return others(rows, except).some(same) ? refuse('part_exists') : ok()
}

/** Where a new row of seats or items stands: after those of its level. */
export function nextPosition(agreement: KeptAgreement, part: PartName, level: number | null): number {
  const rows = part === 'seats' ? agreement.seats : part === 'items' ? agreement.items : []
  const positions = rows.filter((row) => row.level === level).map((row) => row.position)
  return Math.max(0, ...positions) + 1
}
