import type { Actor } from '../../platform/auth/actor.ts'
import type { Database } from '../../platform/db/database.ts'
import { unwrap } from '../meetings/testing.ts'
import { openDispute, takeStep, type OpenDispute } from './commands.ts'
import type { StepName } from './rules.ts'

/** A dispute opened through the command, and sent on so many steps by who may. Answers its id. */
export async function aDispute(
  database: Database,
  actor: Actor,
  dispute: Partial<OpenDispute> & { committeeId: string },
  steps: readonly (readonly [StepName, Actor])[] = [],
  at = '2026-03-12T08:00:00Z',
): Promise<string> {
  const input: OpenDispute = {
    kind: 'other_breach',
    title: 'Ferieplanen blev ikke drøftet',
    text: 'Planen blev sendt ud, før udvalget så den.',
    clause: '§ 7',
    guidelineKind: null,
    itemId: null,
    ...dispute,
  }
  const id = unwrap(await database.write((tx) => openDispute(tx, actor, input, new Date(at))))
  for (const [step, by] of steps) {
    unwrap(
      await database.write((tx) =>
        takeStep(tx, by, { disputeId: id, step, on: null, text: '', files: [] }, new Date(at)),
      ),
    )
  }
  return id
}
