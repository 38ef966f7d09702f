import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { taskPaths } from '../paths.ts'
import type { BodyTasks, ItemTasks, OwnTasks, SeenTask } from '../queries.ts'
import { TaskList } from './task-list.tsx'

interface At {
  readonly lang: Lang
  readonly on: IsoDate
}

/** "Opgaver": mine, those I asked for, those without owner, and the way to the lists of my bodies. */
export function OwnTasksPage({ lang, on, own }: At & { own: OwnTasks }) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.title} lead={t.lead} />
      <Columns
        main={
          <>
            {own.withoutOwner.length > 0 && (
              <Card title={t.withoutOwner}>
                <p>{t.withoutOwnerLead}</p>
                <TaskList lang={lang} on={on} label={t.withoutOwner} tasks={own.withoutOwner} saysBody />
              </Card>
            )}
            <TaskCard lang={lang} on={on} title={t.mine} tasks={own.mine} empty={t.noMine} saysBody />
            <TaskCard lang={lang} on={on} title={t.asked} tasks={own.asked} empty={t.noAsked} saysBody />
          </>
        }
        side={
          own.bodies.length > 0 && (
            <Card title={t.bodies}>
              <List label={t.bodies}>
                {own.bodies.map(({ id, name }) => (
                  <Row key={id} title={name} href={taskPaths.committeeTasks({ committeeId: id })} />
                ))}
              </List>
            </Card>
          )
        }
      />
    </Stack>
  )
}

interface TaskCardProps extends At {
  readonly title: string
  readonly tasks: readonly SeenTask[]
  readonly empty: string
  readonly saysBody?: boolean
}

function TaskCard({ lang, on, title, tasks, empty, saysBody = false }: TaskCardProps) {
  return (
    <Card title={title}>
      {tasks.length === 0 ? (
        <EmptyState title={empty}>{null}</EmptyState>
      ) : (
        <TaskList lang={lang} on={on} label={title} tasks={tasks} saysBody={saysBody} />
      )}
    </Card>
  )
}

/** The list of one body. */
export function BodyTasksPage({ lang, on, found }: At & { found: BodyTasks }) {
  const t = messages[lang]
  const { committee, tasks, mayCreate } = found
  const ended = tasks.filter(({ ending }) => ending !== null)
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.bodyTitle(committee.name)}
        lead={mayCreate ? t.bodyLead : t.lineLead}
        actions={
          mayCreate && (
            <LinkButton kind="primary" href={taskPaths.newTask({ committeeId: committee.id })}>
              {t.newTask}
            </LinkButton>
          )
        }
      />
      <TaskCard
        lang={lang}
        on={on}
        title={t.open}
        tasks={tasks.filter(({ ending }) => ending === null)}
        empty={t.noOpen}
      />
      {ended.length > 0 && <TaskCard lang={lang} on={on} title={t.ended} tasks={ended} empty="" />}
    </Stack>
  )
}

/** What came of one item. */
export function ItemTasksPage({ lang, on, itemId, found }: At & { itemId: string; found: ItemTasks }) {
  const t = messages[lang]
  const { meeting, title, tasks, mayCreate } = found
  const item = meetingPaths.item({ meetingId: meeting.id, itemId })
  return (
    <Stack gap="loose">
      <PageHeader
        title={title === null ? t.itemTitleUnsent : t.itemTitle(title)}
        lead={t.itemLead}
        actions={
          mayCreate && (
            <LinkButton
              kind="primary"
              href={taskPaths.newTask({ committeeId: meeting.committee.id }, { item: itemId })}
            >
              {t.newTask}
            </LinkButton>
          )
        }
      />
      <TaskCard lang={lang} on={on} title={t.title} tasks={tasks} empty={t.noneAtItem} />
      <p>
        <a href={item}>{t.toItem}</a>
      </p>
    </Stack>
  )
}
