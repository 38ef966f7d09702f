import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { lockStructure } from '../../commands.ts'
import { may } from '../../policy.ts'
import { takePost } from '../commands.ts'
import { bodiesWithoutSecretary } from './queries.ts'

export interface NamedSecretary {
  readonly committeeId: string
  readonly personId: string
}

export type SecretariesRefusal = Refusal<'forbidden' | 'named_meanwhile' | 'cannot_be_secretary'>

/**
 * Names secretaries of bodies that have none, from today on: all of them or, when one is refused, none. Answers how many.
 * Records post_taken.
 */
export async function nameSecretaries(
  tx: Writer,
  actor: Actor,
  named: readonly NamedSecretary[],
  now: Date,
): Promise<Result<number, SecretariesRefusal>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockStructure(tx)
  const on = today(now)
  const open = new Map((await bodiesWithoutSecretary(tx, on)).map((body) => [body.id, body]))
  for (const { committeeId, personId } of named) {
    const body = open.get(committeeId)
    if (!body) return refuse('named_meanwhile')
    const taken = await takePost(
      tx,
      actor,
      { committeeId, post: 'secretary' },
      { person: personId, valid_from: on },
      now,
    )
    if (!taken.ok) return refuse('cannot_be_secretary', { name: body.name })
  }
  return ok(named.length)
}
