import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FormBody } from '../../platform/http/form.ts'
import { writeOnce } from '../../platform/http/once.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal, Result } from '../../platform/result.ts'
import { committeeOn } from '../committees/queries.ts'
import { taskById } from '../follow-up/queries.ts'
import { noteReading } from '../meetings/agenda/reading/commands.ts'
import { messages as meetingMessages } from '../meetings/messages.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { findColleagues } from '../organisation/directory/queries.ts'
import { peopleByIds } from '../people/queries.ts'
import { changeTask, completeTask, createTask, dropTask, returnTask } from './commands.ts'
import { NoteInput, ReasonInput, TaskInput } from './input.ts'
import { messages } from './messages.ts'
import { taskPaths } from './paths.ts'
import { may } from './policy.ts'
import { bodyTasks, itemTasks, membersOf, ownTasks, possibleOwners, taskPage } from './queries.ts'
import type { TaskRefusal } from './rules.ts'
import { TaskForm, type TaskFormState } from './ui/task-form.tsx'
import { TaskPage, type RefusedStep } from './ui/task-page.tsx'
import { BodyTasksPage, ItemTasksPage, OwnTasksPage } from './ui/tasks-pages.tsx'

const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const ownCrumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: taskPaths.tasks() })
const committeeIn = (c: AppContext): string => addressPart(c, 'committeeId')
const taskIn = (c: AppContext): string => addressPart(c, 'bodyTaskId')
const toTask = (c: AppContext): string => taskPaths.task({ bodyTaskId: taskIn(c) })

async function showOwn(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const own = await ownTasks(db, actor, now)
  return page(c, { title: messages[lang].title, main: <OwnTasksPage lang={lang} on={today(now)} own={own} /> })
}

async function showBody(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await bodyTasks(db, actor, committeeIn(c), now)
  if (!found) return notFound(c)
  return page(c, {
    title: messages[lang].bodyTitle(found.committee.name),
    crumbs: [ownCrumb(c)],
    main: <BodyTasksPage lang={lang} on={today(now)} found={found} />,
  })
}

async function showItem(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const ids = { meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') }
  const found = await itemTasks(db, actor, ids, now)
  if (!found) return notFound(c)
  if (found.isClosed) await write(c, (tx) => noteReading(tx, actor, found.meeting, ids.itemId, now))
  const t = messages[lang]
  return page(c, {
    title: found.title === null ? t.itemTitleUnsent : t.itemTitle(found.title),
    crumbs: [
      { label: meetingMessages[lang].meetings, href: meetingPaths.meetings() },
      { label: found.meeting.committee.name, href: meetingPaths.meeting(ids) },
    ],
    main: <ItemTasksPage lang={lang} on={today(now)} itemId={ids.itemId} found={found} />,
  })
}

async function showTask(c: AppContext, actor: Actor, refused?: RefusedStep): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await taskPage(db, actor, taskIn(c), now)
  if (!found) return notFound(c)
  const { item } = found.task
  if (item?.isClosed) {
    const meeting = { id: item.meetingId, committee: { id: item.committeeId } }
    await write(c, (tx) => noteReading(tx, actor, meeting, item.itemId, now))
  }
  return page(c, {
    title: refused ? messages[lang].error + found.task.title : found.task.title,
    crumbs: [ownCrumb(c)],
    ...(refused ? { status: 422 } : {}),
    main: <TaskPage lang={lang} on={today(now)} found={found} refused={refused} />,
  })
}

interface Retry extends TaskFormState {
  readonly refusal?: Refusal
}

/** The field whose answer a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  owner_outside: 'owner',
  owner_must_belong: 'owner',
  owner_excluded: 'owner',
  due_past: 'due_on',
  changed_meanwhile: 'title',
}

const stateOf = (c: AppContext, { refusal, ...state }: Retry): TaskFormState =>
  refusal ? { ...state, errors: { [fieldOf[refusal.code] ?? 'title']: refusalText(c, refusal, textsOf(c)) } } : state

const statusOf = ({ refusal, errors }: Retry) => (refusal ? statusOfRefusal(refusal) : errors ? 422 : 200)

async function newTask(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const committeeId = committeeIn(c)
  const committee = isId(committeeId) ? await committeeOn(db, committeeId, today(now)) : null
  if (!committee) return notFound(c)
  const back = taskPaths.committeeTasks({ committeeId })
  if (!may.create(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const asked = typedText(retry.typed, 'item', c.req.query('item') ?? '')
  const title = messages[lang].newTaskFor(committee.name)
  return page(c, {
    title: statusOf(retry) === 200 ? title : messages[lang].error + title,
    crumbs: [ownCrumb(c), { label: messages[lang].bodyTitle(committee.name), href: back }],
    status: statusOf(retry),
    main: (
      <TaskForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        committeeId={committeeId}
        members={await membersOf(db, committeeId, now)}
        action={back}
        back={back}
        task={null}
        itemId={isId(asked) ? asked : null}
        state={stateOf(c, retry)}
      />
    ),
  })
}

async function changeForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await taskPage(db, actor, taskIn(c), now)
  if (!found) return notFound(c)
  const { task, abilities } = found
  if (!abilities.change) {
    return refusedPage(c, { code: task.ending ? 'task_ended' : 'forbidden' }, textsOf(c), toTask(c))
  }
  const title = messages[lang].changeOf(task.title)
  return page(c, {
    title: statusOf(retry) === 200 ? title : messages[lang].error + title,
    crumbs: [ownCrumb(c), { label: task.title, href: toTask(c) }],
    status: statusOf(retry),
    main: (
      <TaskForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        committeeId={task.committeeId}
        members={await membersOf(db, task.committeeId, now)}
        action={taskPaths.text({ bodyTaskId: task.id })}
        back={toTask(c)}
        task={task}
        itemId={null}
        state={stateOf(c, retry)}
      />
    ),
  })
}

/** What was typed, with the person chosen so far and, when that is what was asked for, whom a search found. */
async function typedState(c: AppContext, body: FormBody, committeeId: string): Promise<TaskFormState> {
  const { db, now } = c.var
  const typed = typedFields(body)
  const employee = typedText(typed, 'employee')
  const search = typedText(typed, 'employee_search') || undefined
  const found = body['find'] === undefined ? undefined : await ownersNamed(c, committeeId, search ?? '')
  const chosen = isId(employee) ? (await peopleByIds(db, [employee])).get(employee) : undefined
  return { typed, search, found, chosen: chosen && (await possibleOwners(db, committeeId, [chosen], now))[0] }
}

async function ownersNamed(c: AppContext, committeeId: string, text: string) {
  const { people } = await findColleagues(c.var.db, text, today(c.var.now), 60)
  return (await possibleOwners(c.var.db, committeeId, people, c.var.now)).slice(0, 10)
}

async function create(c: AppContext, actor: Actor): Promise<Response> {
  const committeeId = committeeIn(c)
  const body = await readForm(c)
  if (!isId(committeeId)) return notFound(c)
  if (!may.create(actor, committeeId)) return newTask(c, actor)
  const state = await typedState(c, body, committeeId)
  if (body['find'] !== undefined) return newTask(c, actor, state)
  const input = parse(TaskInput, body, c.var.lang)
  if (!input.ok) return newTask(c, actor, { ...state, errors: input.errors })
  const result = await writeOnce(c, (tx) => createTask(tx, actor, { committeeId, ...input.value }, c.var.now))
  return respond(c, result, {
    ok: (taskId) => seeOther(c, taskPaths.task({ bodyTaskId: taskId }), 'task_created'),
    refused: (refusal) => newTask(c, actor, { ...state, refusal }),
    texts: textsOf(c),
    back: taskPaths.committeeTasks({ committeeId }),
  })
}

async function change(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const task = await taskById(c.var.db, taskIn(c), today(c.var.now))
  if (!task) return notFound(c)
  const state = may.change(actor, task) ? await typedState(c, body, task.committeeId) : {}
  if (body['find'] !== undefined) return changeForm(c, actor, state)
  const input = parse(TaskInput, body, c.var.lang)
  if (!input.ok) return changeForm(c, actor, { ...state, errors: input.errors })
  const result = await write(c, (tx) => changeTask(tx, actor, { taskId: task.id, ...input.value }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toTask(c), 'task_changed'),
    refused: (refusal) => changeForm(c, actor, { ...state, refusal }),
    texts: textsOf(c),
    back: toTask(c),
  })
}

const answerStep = (c: AppContext, result: Result<undefined, TaskRefusal>, notice: string) =>
  respond(c, result, { ok: () => seeOther(c, toTask(c), notice), texts: textsOf(c), back: toTask(c) })

async function complete(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(NoteInput, await readForm(c), c.var.lang)
  if (!input.ok) return showTask(c, actor, { step: 'completion', ...input })
  const wish = { taskId: taskIn(c), note: input.value.note }
  return answerStep(c, await write(c, (tx) => completeTask(tx, actor, wish, c.var.now)), 'task_done')
}

async function handBack(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(ReasonInput, await readForm(c), c.var.lang)
  if (!input.ok) return showTask(c, actor, { step: 'return', ...input })
  const wish = { taskId: taskIn(c), reason: input.value.reason }
  const result = await write(c, (tx) => returnTask(tx, actor, wish, c.var.now))
  // Whoever is not of the body and handed it back sees nothing more of it.
  const still = result.ok && (await taskPage(c.var.db, actor, wish.taskId, c.var.now))
  if (result.ok && !still) return seeOther(c, taskPaths.tasks(), 'task_returned')
  return answerStep(c, result, 'task_returned')
}

async function drop(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(ReasonInput, await readForm(c), c.var.lang)
  if (!input.ok) return showTask(c, actor, { step: 'cancellation', ...input })
  const wish = { taskId: taskIn(c), note: input.value.reason }
  return answerStep(c, await write(c, (tx) => dropTask(tx, actor, wish, c.var.now)), 'task_dropped')
}

async function suggestOwners(c: AppContext, actor: Actor): Promise<Response> {
  const committeeId = committeeIn(c)
  if (!isId(committeeId) || !may.create(actor, committeeId)) return notFound(c)
  const people = await ownersNamed(c, committeeId, c.req.query('q') ?? '')
  return c.json(people.map(({ id, name, detail }) => ({ id, name, detail })))
}

/** Tasks: my own, a body's, an item's, and what is done with one. */
export const taskRoutes: readonly Route[] = [
  get(taskPaths.tasks, showOwn),
  get(taskPaths.committeeTasks, showBody),
  post(taskPaths.committeeTasks, create),
  get(taskPaths.newTask, (c, actor) => newTask(c, actor)),
  get(taskPaths.people, suggestOwners),
  get(taskPaths.itemTasks, showItem),
  get(taskPaths.task, (c, actor) => showTask(c, actor)),
  get(taskPaths.text, (c, actor) => changeForm(c, actor)),
  post(taskPaths.text, change),
  post(taskPaths.completion, complete),
  post(taskPaths.return, handBack),
  post(taskPaths.cancellation, drop),
]
