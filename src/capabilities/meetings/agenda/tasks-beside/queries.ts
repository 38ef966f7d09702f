import type { Actor } from '../../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { tasksAtItem } from '../../../follow-up/queries.ts'
import { inOrder, type Task } from '../../../follow-up/rules.ts'
import { may } from '../../policy.ts'
import type { ItemPage } from '../queries.ts'

/** What came of an item, as its page shows it: in full to who belong to the body, else as lines once the minutes are sent. */
export interface TasksBeside {
  readonly tasks: readonly Task[]
  readonly inFull: boolean
}

/**
 * The tasks of an item for whoever reads it in full; null when there is nothing to show. A task that came of another item
 * and was taken up at this one is left out: it is as closed as the item it came from, which its own page decides.
 */
export async function tasksBeside(
  db: Reader,
  actor: Actor,
  { meeting, shown, source, isClosed }: ItemPage,
  on: IsoDate,
): Promise<TasksBeside | null> {
  if (!shown.readable || (source === 'working' && meeting.agendaVersions.length === 0)) return null
  const inFull = actor.seenBy === undefined && may.belong(actor, meeting.committee.id)
  const areLinesShown = meeting.minutesVersions.length > 0 && !isClosed
  if (!inFull && !areLinesShown) return null
  const { id } = shown.item
  const tasks = (await tasksAtItem(db, id, on)).filter((task) => task.itemId === id || (inFull && !task.fromItem))
  return inFull || tasks.length > 0 ? { tasks: inOrder(tasks), inFull } : null
}
