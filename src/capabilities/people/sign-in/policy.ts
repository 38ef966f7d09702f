import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'

/**
 * Whether a person has anything to do here on a day: a workplace, a post or a role. Who has left cannot sign in, and
 * their account is kept for the record. Composed by the program, since workplaces and posts belong to others.
 */
export type Belongs = (db: Reader, personId: string, on: IsoDate) => Promise<boolean>
