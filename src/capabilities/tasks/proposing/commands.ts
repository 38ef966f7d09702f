import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import type { Result } from '../../../platform/result.ts'
import { insertPlacements } from '../../follow-up/commands.ts'
import { addItem, type AgendaChange } from '../../meetings/agenda/commands.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { copyExclusions } from '../../meetings/exclusion/commands.ts'
import type { FollowedTask } from '../queries.ts'
import { presentationOf } from './rules.ts'

interface Placing {
  readonly meetingId: string
  readonly title: string
  /** The item that the tasks came from; null for a free task. */
  readonly origin: AgendaItem | null
  readonly tasks: readonly FollowedTask[]
  readonly words: Parameters<typeof presentationOf>[1]
}

/**
 * Puts an item on an agenda that takes tasks up again. It is as closed as the item they came from, and the same people are
 * excluded from it.
 */
export async function placeTasks(
  tx: Writer,
  actor: Actor,
  { meetingId, title, origin, tasks, words }: Placing,
  now: Date,
): Promise<Result<AgendaChange>> {
  const content = {
    title,
    kind: 'information' as const,
    apsa: origin ? origin.apsa : (['cooperation'] as const),
    presentation: presentationOf(tasks, words),
    recommendation: null,
    presenter: '',
    minutes: 5,
    closedGround: origin?.closedGround ?? null,
    closedUntil: origin?.closedUntil ?? null,
  }
  const added = await addItem(tx, actor, { meetingId, content }, now)
  if (!added.ok || added.value.itemId === null) return added
  const { itemId } = added.value
  if (origin) await copyExclusions(tx, { from: origin.id, to: itemId })
  await insertPlacements(tx, actor, { taskIds: tasks.map(({ id }) => id), itemId }, now)
  return added
}
