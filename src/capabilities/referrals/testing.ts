import type { Actor } from '../../platform/auth/actor.ts'
import type { Database, Writer } from '../../platform/db/database.ts'
import { ok } from '../../platform/result.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../committees/testing.ts'
import { unwrap } from '../meetings/testing.ts'
import { sendMatter, type SendMatter } from './sending/commands.ts'

export interface ThreeLevels {
  readonly unitId: string
  readonly main: BuiltCommittee
  readonly centre: BuiltCommittee
  readonly local: BuiltCommittee
  /** Employed at the workplace of the local committee, without any post. */
  readonly employee: string
}

/** A main committee, a centre's committee below it and a workplace's below that, each with people of its own. */
export async function threeLevels(database: Database): Promise<ThreeLevels> {
  const built = await database.write(async (tx) => {
    const top = await aPlace(tx, { name: 'Nordsund Kommune', kind: 'Kommune' })
    const middle = await aPlace(tx, { name: 'Dagtilbud og Læring', kind: 'Center', parent: top })
    const workplace = await aPlace(tx, { name: 'Børnehuset Solsikken', parent: middle })
    const main = await aCommittee(tx, { unit: top, level: 1, name: 'Hovedudvalget' })
    const centre = await aCommittee(tx, {
      unit: middle,
      level: 2,
      name: 'Center-MED, Dagtilbud og Læring',
      parent: main.id,
    })
    const local = await aCommittee(tx, { unit: workplace, level: 4, name: 'Lokal-MED Solsikken', parent: centre.id })
    return ok({ unitId: workplace, main, centre, local, employee: await anEmployee(tx, workplace) })
  })
  return unwrap(built)
}

export interface PassOn extends Omit<SendMatter, 'ref'> {
  readonly meetingId: string
  readonly itemId: string
}

/** An item passed on, as its form does it. */
export const passItemOn = (tx: Writer, actor: Actor, { meetingId, itemId, ...wish }: PassOn, now: Date) =>
  sendMatter(tx, actor, { ...wish, ref: { source: 'item', meetingId, itemId } }, now)
