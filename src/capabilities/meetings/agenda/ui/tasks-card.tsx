import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages } from '../../../follow-up/messages.ts'
import { standOf, type Task } from '../../../follow-up/rules.ts'
import { taskPaths } from '../../../tasks/paths.ts'
import type { TasksBeside } from '../tasks-beside/queries.ts'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly at: { readonly meetingId: string; readonly itemId: string }
  readonly beside: TasksBeside
}

/** What came of the item: who does it until when for who belong to the body, and for others how far it has come. */
export function TasksCard({ lang, on, at, beside: { tasks, inFull } }: Props) {
  const t = messages[lang]
  return (
    <Card
      title={t.tasks}
      footer={
        inFull && (
          <LinkButton small href={taskPaths.itemTasks(at)}>
            {t.all}
          </LinkButton>
        )
      }
    >
      {tasks.length === 0 ? (
        <p class="meta">{t.none}</p>
      ) : (
        <List label={t.tasks}>
          {tasks.map((task) => (
            <Row
              key={task.id}
              title={task.title}
              {...(inFull ? { href: taskPaths.task({ bodyTaskId: task.id }) } : {})}
              meta={metaOf(lang, on, task, inFull)}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function metaOf(lang: Lang, on: IsoDate, task: Task, inFull: boolean): string {
  const t = messages[lang]
  const state = t.states[task.ending?.outcome ?? (inFull ? (standOf(task, on) ?? 'open') : 'open')]
  if (!inFull || task.ending) return state
  const due = task.dueOn && t.due(sayDate(task.dueOn, lang, 'dayMonth'))
  return [state, task.ownerName ?? t.noOwner, due].filter(Boolean).join(' · ')
}
