import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, nextAt, today } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import { jobKind } from '../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler, type Schedule } from '../../platform/jobs/runner.ts'
import { mailTemplate } from '../../platform/mail/message.ts'
import type { MailKind } from '../../platform/inbox/pace.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { mailKinds } from '../people/mail-choices/rules.ts'
import { agreementOn } from '../agreement/queries.ts'
import { isOpen, taskById, tasksWhere } from '../follow-up/queries.ts'
import { emailOf, languageOf, nameOf } from '../people/queries.ts'
import { messages } from './messages.ts'
import { taskPaths } from './paths.ts'
import { followed, isOfClosedItem, type FollowedTask } from './queries.ts'
import { remindersOf, type Reminder } from './rules.ts'

const facts = ['given', 'returned', 'done', 'dropped'] as const
export type TaskFact = (typeof facts)[number]

export const taskMailKind = jobKind(
  'task_mail',
  z.object({ taskId: z.uuid(), fact: z.enum(facts), version: z.number().int() }),
)

type Surroundings = Pick<JobContext, 'database' | 'now' | 'installation'>

interface Receiver {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

async function receivers(db: Reader, ids: readonly string[]): Promise<Receiver[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Receiver>`
    select who.id as "personId", ${nameOf(sql.ref('who.id'))} as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang
    from unnest(${[...ids]}::uuid[]) as who (id) where ${emailOf(sql.ref('who.id'))} is not null`.execute(db)
  return rows
}

interface TaskMail {
  readonly fact: TaskFact | Reminder
  readonly task: FollowedTask
  readonly dedupeKey: string
}

/** What a mail says: the title, the day and a link; of a closed item's task not even the title. */
function mailOf({ fact, task }: TaskMail, to: Receiver, { installation }: Surroundings) {
  const t = messages[to.lang].mail
  const about = {
    title: isOfClosedItem(task) ? t.closedTitle : task.title,
    committee: task.committeeName,
    owner: task.ownerName ?? '',
    by: (fact === 'returned' ? task.returned?.byName : task.ending?.byName) ?? task.askedByName ?? '',
    due: task.dueOn === null ? '' : sayDate(task.dueOn, to.lang, 'long'),
  }
  const said = t.facts[fact]
  return {
    subject: said.subject(about),
    ...mailTemplate({
      lang: to.lang,
      preheader: said.line(about),
      greeting: t.greeting(to.name),
      paragraphs: [said.line(about), ...(about.due === '' ? [] : [t.due(about.due)])],
      action: { label: t.open, url: installation.origin + taskPaths.task({ bodyTaskId: task.id }) },
      footer: t.footer(installation.municipality),
    }),
  }
}

function kindOf(fact: TaskMail['fact']): MailKind {
  if (fact === 'given') return mailKinds.task_given
  return fact === 'due_soon' || fact.startsWith('late') ? mailKinds.task_reminder : mailKinds.task_news
}

async function send(context: Surroundings, personId: string | null, mail: TaskMail): Promise<void> {
  const { database, now } = context
  const [to] = personId === null ? [] : await receivers(database.reader, [personId])
  if (!to) return
  await database.write(async (tx) => {
    await queueMail(tx, now, {
      kind: kindOf(mail.fact),
      dedupeKey: `${mail.dedupeKey}:${to.personId}`,
      toPersonId: to.personId,
      to: { name: to.name, address: to.address },
      ...mailOf(mail, to, context),
    })
    return ok()
  })
}

/** Whom each fact is told: a new task and one that dropped to its owner, the rest to who asked for it. */
async function tell(
  context: Surroundings,
  { taskId, fact, version }: { taskId: string; fact: TaskFact; version: number },
): Promise<void> {
  const found = await taskById(context.database.reader, taskId, today(context.now))
  const [task] = found ? await followed(context.database.reader, [found], context.now) : []
  if (!task) return
  const isForOwner = fact === 'given' || fact === 'dropped'
  if (isForOwner && task.lacksOwner) return
  const to = isForOwner ? task.ownerId : task.askedById
  await send(context, to, { fact, task, dedupeKey: `task_${fact}:${taskId}:${version}` })
}

/** Reminds of what is due: each reminder once for the day and the receiver, and none once the task is ended. */
export async function remindOfTasks(context: Surroundings): Promise<void> {
  const { database, now } = context
  const on = today(now)
  const soon = addDays(on, 14)
  const tasks = await tasksWhere(database.reader, sql`t.due_on <= ${soon}::date and ${isOpen} order by t.id`, on)
  if (tasks.length === 0) return
  const closingDays = (await agreementOn(database.reader, on))?.closingDays
  for (const task of await followed(database.reader, tasks, now)) {
    for (const fact of remindersOf(task, on, closingDays)) {
      const isForAsker = fact === 'late_to_asker'
      if (!isForAsker && task.lacksOwner) continue
      const dedupeKey = `task_${fact}:${task.id}:${task.dueOn}`
      await send(context, isForAsker ? task.askedById : task.ownerId, { fact, task, dedupeKey })
    }
  }
}

/** Every morning before people come to work. */
export const taskReminderSchedule: Schedule = {
  name: 'task_reminders',
  nextAfter: (at) => nextAt(at, '06:15'),
  run: remindOfTasks,
}

export const taskJobs: readonly JobHandler[] = [onJob(taskMailKind, tell)]
