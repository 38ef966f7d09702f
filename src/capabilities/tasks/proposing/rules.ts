import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { FollowedTask } from '../queries.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'

/*
 * Tasks offered to the next agenda: those of one item together, under its name and as closed as it is; a free task alone.
 */

interface Words {
  readonly done: (by: string, note: string) => string
  readonly open: (owner: string, due: IsoDate | null) => string
}

/** Ticked from the start: when something is done or due by the meeting, or has no day. */
export function isWanted(tasks: readonly Pick<FollowedTask, 'ending' | 'dueOn'>[], meetingOn: IsoDate): boolean {
  return tasks.some(({ ending, dueOn }) => ending !== null || dueOn === null || dueOn <= meetingOn)
}

/** A point for each task: what it is, and how far it has come or what was done. */
export function presentationOf(tasks: readonly FollowedTask[], words: Words): RichText {
  return {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        items: tasks.map((task) => {
          const { ending, title, ownerName, dueOn } = task
          const said = ending ? words.done(ending.byName ?? '', ending.note) : words.open(ownerName ?? '', dueOn)
          const lines = said.replaceAll(/\s*\n\s*/g, ' ').trim()
          return [{ type: 'paragraph', content: [{ type: 'text', text: `${title}: ${lines}` }] }]
        }),
      },
    ],
  }
}
