import type { Actor } from '../../../platform/auth/actor.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Writer } from '../../../platform/db/database.ts'
import type { Result } from '../../../platform/result.ts'
import { insertPlacements } from '../../follow-up/commands.ts'
import { addItem, type AgendaChange } from '../../meetings/agenda/commands.ts'
import type { AgendaSource, Proposed, Proposing } from '../../meetings/agenda/proposal/queries.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { copyExclusions } from '../../meetings/exclusion/commands.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { taskPaths } from '../paths.ts'
import type { FollowedTask } from '../queries.ts'
import { messages } from './messages.ts'
import { originsOf, tasksForAgenda, type AgendaTasks } from './queries.ts'
import { isWanted, presentationOf } from './rules.ts'

/** What is to be taken up again: an item stays alive until its tasks are done, and each note comes before the body. */
export const taskSource: AgendaSource = async (db, proposing) => {
  const { actor, meeting, now } = proposing
  const waiting = await tasksForAgenda(db, actor, meeting.committee.id, now)
  const origins = await originsOf(db, waiting)
  return waiting.flatMap((one): Proposed[] => {
    const [first] = one.tasks
    // Nobody knows how closed an item was that is gone from its agenda: its tasks are followed up from the front page.
    if (!first || (first.fromItem && !one.item)) return []
    const origin = one.item && origins.get(one.item.itemId)
    if (one.item && !origin) return []
    return [proposed(proposing, one, first, origin ?? null)]
  })
}

function proposed(
  { actor, meeting, lang, now }: Proposing,
  { item, tasks }: AgendaTasks,
  first: FollowedTask,
  origin: AgendaItem | null,
): Proposed {
  const done = tasks.filter(({ ending }) => ending !== null).length
  const title = messages[lang].title(origin?.title ?? first.title).slice(0, 200)
  return {
    key: `task:${item?.itemId ?? first.id}`,
    group: 'task',
    title,
    minutes: 5,
    said: {
      da: messages.da.said(tasks.length - done, done),
      en: messages.en.said(tasks.length - done, done),
    },
    href: item ? meetingPaths.item(item) : taskPaths.task({ bodyTaskId: first.id }),
    isTicked: isWanted(tasks, meeting.on),
    postponable: null,
    take: (tx) => {
      const words = {
        done: messages[lang].done,
        open: (owner: string, due: FollowedTask['dueOn']) =>
          messages[lang].open(owner, due === null ? '' : sayDate(due, lang, 'medium')),
      }
      return placeTasks(tx, actor, { meetingId: meeting.id, title, origin, tasks, words }, now)
    },
  }
}

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
