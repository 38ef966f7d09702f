import type { Reader } from '../../../platform/db/database.ts'
import { revisionsDue } from '../../guidelines/queries.ts'
import type { WheelBody, WheelItem } from '../rules.ts'
import { revisionItem } from './rules.ts'

/** The guidelines to be revised in a year, each on the wheel of the body that agreed on it. One query. */
export async function revisionItems(
  db: Reader,
  year: number,
  bodies: ReadonlyMap<string, WheelBody>,
): Promise<WheelItem[]> {
  const due = await revisionsDue(db, year)
  return due.flatMap((revision) => {
    const body = revision.committeeId === null ? undefined : bodies.get(revision.committeeId)
    return body ? [revisionItem(revision, body)] : []
  })
}
