import { addMonths, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { allAgreements } from '../../agreement/queries.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { bodiesOn } from '../../committees/bodies/queries.ts'
import { paceOfMeetings } from '../../meetings/pace/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { simulate, type PastDay, type Simulation } from './rules.ts'

/** How many months back the structure is looked at, the latest first. */
const monthsBack = [0, 6, 12]

export interface SimulationPage {
  /** Every version but the one in force, the newest first. */
  readonly versions: readonly Pick<Agreement, 'id' | 'title' | 'validFrom'>[]
  readonly inForce: Pick<Agreement, 'title'> | null
  readonly draft: Agreement | null
  readonly result: Simulation | null
}

/**
 * A version of the agreement run on the year before a day; without a version, what there is to choose. Null when there is
 * no such version. Fourteen queries, however large the municipality is.
 */
export async function simulationPage(db: Reader, draftId: string | null, on: IsoDate): Promise<SimulationPage | null> {
  const agreements = await allAgreements(db)
  const inForceOn = (day: IsoDate): Agreement | null =>
    agreements.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day)) ?? null
  const draft = draftId === null ? null : agreements.find(({ id }) => id === draftId)
  if (draft === undefined) return null
  const inForce = inForceOn(on)
  const versions = agreements.filter(({ id }) => id !== inForce?.id)
  if (draft === null) return { versions, inForce, draft, result: null }
  const past: PastDay[] = []
  for (const months of monthsBack) {
    const day = addMonths(on, -months)
    past.push({
      on: day,
      inForce: inForceOn(day),
      snapshot: { units: await unitTree(db, day), bodies: await bodiesOn(db, day) },
    })
  }
  const meetings = await paceOfMeetings(db, addMonths(on, -12), on)
  return { versions, inForce, draft, result: simulate(draft, past, meetings, inForceOn, on) }
}
