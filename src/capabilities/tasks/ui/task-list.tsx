import type { IsoDate } from '../../../platform/clock/dates.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { standOf } from '../../follow-up/rules.ts'
import { messages } from '../messages.ts'
import { taskPaths } from '../paths.ts'
import type { SeenTask } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly label: string
  readonly tasks: readonly SeenTask[]
  /** Says of each which body it is for. */
  readonly saysBody?: boolean
}

/** Tasks as rows: who, until when and how far; of what the reader may not read in full only what it is and how far. */
export function TaskList({ lang, on, label, tasks, saysBody = false }: Props) {
  return (
    <List label={label}>
      {tasks.map((task) => (
        <Row
          key={task.id}
          title={task.title}
          headingLevel={3}
          {...(task.sight === 'full' ? { href: taskPaths.task({ bodyTaskId: task.id }) } : {})}
          aside={<TaskState lang={lang} on={on} task={task} />}
          meta={metaOf(lang, task, saysBody)}
        />
      ))}
    </List>
  )
}

export function TaskState({ lang, on, task }: { lang: Lang; on: IsoDate; task: SeenTask }) {
  const t = messages[lang]
  if (task.ending) {
    const { outcome } = task.ending
    return <Tag tone={outcome === 'done' ? 'ok' : 'neutral'}>{t.states[outcome]}</Tag>
  }
  const isLate = task.sight === 'full' && standOf(task, on) === 'late'
  return <Tag tone={isLate ? 'danger' : 'info'}>{isLate ? t.states.late : t.states.open}</Tag>
}

function metaOf(lang: Lang, task: SeenTask, saysBody: boolean): string {
  const t = messages[lang]
  const ended = task.ending && t.endedOn(sayDate(today(task.ending.at), lang, 'medium'))
  if (task.sight === 'line') return ended ?? ''
  const due = task.dueOn === null ? t.noDue : t.due(sayDate(task.dueOn, lang, 'medium'))
  const who = task.lacksOwner ? t.noOwner : task.ownerName
  return [saysBody && task.committeeName, who, ended ?? due].filter(Boolean).join(' · ')
}
