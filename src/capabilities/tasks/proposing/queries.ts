import { sayDate } from '../../../platform/clock/words.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { AgendaSource, Proposed, Proposing } from '../../meetings/agenda/proposal/queries.ts'
import { workingItems } from '../../meetings/agenda/queries.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { taskPaths } from '../paths.ts'
import { tasksForAgenda, type AgendaTasks, type FollowedTask } from '../queries.ts'
import { placeTasks } from './commands.ts'
import { messages } from './messages.ts'
import { isWanted } from './rules.ts'

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

/** The items the tasks came from, as they are in the working copies of their meetings. */
async function originsOf(db: Reader, waiting: readonly AgendaTasks[]): Promise<ReadonlyMap<string, AgendaItem>> {
  const meetingIds = [...new Set(waiting.flatMap(({ item }) => item?.meetingId ?? []))]
  const items = await Promise.all(meetingIds.map((id) => workingItems(db, id)))
  return new Map(items.flat().map((item) => [item.id, item]))
}
