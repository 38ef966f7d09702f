import { addMonths, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { deadlineAfter, type AgreementClocks, type Deadline } from '../../agreement/rules.ts'
import { arrivedOn, has, redoBy, stationOf, stepOf, type DisputeRefusal, type Path } from '../rules.ts'

/* The clocks of a dispute and the clauses they come from. */

/**
 * Clauses of the framework agreements by edition, where no local agreement can say otherwise: §§ 6 and 7 are minimum
 * rules. Municipal text (KL and Forhandlingsfællesskabet) from 2015; the regional text has one paragraph less before § 20.
 */
const frameworkEditions = [
  {
    from: '2015-01-01',
    municipal: {
      duty: 'Rammeaftalen § 7, stk. 4-6',
      breach: 'Rammeaftalen § 21',
      main: 'Rammeaftalen § 9, stk. 2',
      parties: 'Rammeaftalen § 22',
    },
    region: {
      duty: 'Rammeaftalen § 7, stk. 4-6',
      breach: 'Rammeaftalen § 20',
      main: 'Rammeaftalen § 9, stk. 2',
      parties: 'Rammeaftalen § 21',
    },
  },
] as const

export type Framework = 'municipal' | 'region'
export type FrameworkClauses = Readonly<Record<'duty' | 'breach' | 'main' | 'parties', string>>

/** The paragraph numbers of the framework agreement in force on a day. */
export function frameworkClauses(framework: Framework, on: IsoDate): FrameworkClauses {
  const edition = frameworkEditions.findLast(({ from }) => from <= on) ?? frameworkEditions[0]
  return edition[framework]
}

/** The clock that runs now, with its clause; null when neither the framework nor the local agreement sets one. */
export function clockOf(
  path: Path,
  { agreement, level, clauses }: { agreement: AgreementClocks | null; level: number; clauses: FrameworkClauses },
): Deadline | null {
  const station = stationOf(path, null)
  const request = stepOf(path, 'request')
  if (station === 'management' && request) {
    return has(path, 'rejection') || has(path, 'renewal') || has(path, 'withdrawal')
      ? null
      : { on: redoBy(request.on), clause: clauses.breach }
  }
  const arrived = station === 'body' ? arrivedOn(path) : null
  return arrived === null ? null : deadlineAfter(agreement, 'reply', level, arrived)
}

/** The day a request was received, or a step taken: not to come, not older than a year, and not before the request. */
export function checkDay(on: IsoDate, today: IsoDate, requestedOn: IsoDate | null): Result<undefined, DisputeRefusal> {
  if (on > today) return refuse('day_to_come')
  if (on < addMonths(today, -12)) return refuse('day_too_old')
  return requestedOn !== null && on < requestedOn ? refuse('before_request') : ok()
}
