import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { addDays, today } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { committeeNames } from '../committees/finding/queries.ts'
import { committeeOn, receiversOf } from '../committees/queries.ts'
import type { Committee, PersonRef } from '../committees/rules.ts'
import {
  isOpen,
  isOpenOrEndedSince,
  isOpenOrLatestOf,
  standingAt,
  taskById,
  tasksAtItem,
  tasksWhere,
} from '../follow-up/queries.ts'
import { inOrder, type Task } from '../follow-up/rules.ts'
import { exclusionGrants } from '../meetings/exclusion/queries.ts'
import type { Meeting, Waiting } from '../meetings/rules.ts'
import { sentItem, whereaboutsOf, type Whereabouts } from '../meetings/whereabouts/queries.ts'
import { may as mayPass } from '../referrals/policy.ts'
import { taskPaths } from './paths.ts'
import { bodiesOf, bodiesPreparedBy, may, type TaskSight } from './policy.ts'
import { lacksOwner, type Standing } from './rules.ts'

/** A task with where its item is, and whether anybody can be asked about it. */
export interface FollowedTask extends Task, Standing {
  readonly item: Whereabouts | null
  readonly lacksOwner: boolean
}

/** A closed item's task: not even its title goes into a mail. Of an item that is gone nobody knows how closed it was. */
export const isOfClosedItem = ({ item, fromItem }: Pick<FollowedTask, 'item' | 'fromItem'>): boolean =>
  item?.isClosed === true || (fromItem && item === null)

/** A task as the actor may read it. */
export interface SeenTask extends FollowedTask {
  readonly sight: TaskSight
}

/** Each task with its item and its owner's standing. At most two queries, however many. */
export async function followed(db: Reader, tasks: readonly Task[], now: Date): Promise<FollowedTask[]> {
  const fromItems = tasks.filter(({ itemId }) => itemId !== null)
  const items = await whereaboutsOf(db, [...new Set(fromItems.flatMap(({ itemId }) => itemId ?? []))], now)
  const excluded = await excludedOwners(db, fromItems, now)
  return tasks.map((task) => {
    const item = (task.itemId !== null && items.get(task.itemId)) || null
    const standing = { ...task, ownerIsExcluded: excluded.has(task.id) }
    return { ...standing, item, lacksOwner: lacksOwner(standing, item?.isClosed ?? false) }
  })
}

async function excludedOwners(db: Reader, tasks: readonly Task[], now: Date): Promise<ReadonlySet<string>> {
  const owned = tasks.filter(({ ownerId }) => ownerId !== null)
  if (owned.length === 0) return new Set()
  const grants = exclusionGrants(sql<string>`who.person_id`, sql`${today(now)}::date`)
  const { rows } = await sql<{ id: string }>`
    select who.id from unnest(${owned.map(({ id }) => id)}::uuid[], ${owned.map(({ ownerId }) => ownerId)}::uuid[],
      ${owned.map(({ itemId }) => itemId)}::uuid[]) as who (id, person_id, item_id)
    where exists (select 1 from (${grants}) as held where held.place = who.item_id)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Of these, each that the actor may read, with how much of it. */
export async function seen(db: Reader, actor: Actor, tasks: readonly Task[], now: Date): Promise<SeenTask[]> {
  const all = await followed(db, tasks, now)
  return all.flatMap((task) => {
    const sight = may.read(actor, task, task.item)
    return sight ? [{ ...task, sight }] : []
  })
}

const endedShown = 30

export interface OwnTasks {
  readonly mine: readonly SeenTask[]
  readonly asked: readonly SeenTask[]
  /** In the bodies whose meetings the actor prepares. */
  readonly withoutOwner: readonly SeenTask[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
}

/** What is the actor's to do, what they asked others for, and what nobody does in their bodies. */
export async function ownTasks(db: Reader, actor: Actor, now: Date): Promise<OwnTasks> {
  const on = today(now)
  const me = actor.personId
  const since = addDays(on, -30)
  const tasks = await tasksWhere(
    db,
    sql`(t.owner_id = ${me} or t.asked_by = ${me} or t.committee_id = any(${bodiesPreparedBy(actor)}::uuid[]))
      and ${isOpenOrEndedSince(since)}`,
    on,
  )
  const own = inOrder(await seen(db, actor, tasks, now))
  const names = await committeeNames(db, bodiesOf(actor), on)
  return {
    mine: own.filter(({ ownerId, sight }) => ownerId === me && sight === 'full'),
    asked: own.filter(({ ownerId, askedById, sight }) => askedById === me && ownerId !== me && sight === 'full'),
    withoutOwner: own.filter((task) => task.lacksOwner && bodiesPreparedBy(actor).includes(task.committeeId)),
    bodies: [...names].map(([id, name]) => ({ id, name })),
  }
}

export interface BodyTasks {
  readonly committee: Committee
  readonly tasks: readonly SeenTask[]
  readonly mayCreate: boolean
}

/** The tasks of a body that the actor may read: the open ones and the latest that are ended. */
export async function bodyTasks(db: Reader, actor: Actor, committeeId: string, now: Date): Promise<BodyTasks | null> {
  const on = today(now)
  const committee = isId(committeeId) ? await committeeOn(db, committeeId, on) : null
  if (!committee) return null
  const tasks = await tasksWhere(
    db,
    sql`t.committee_id = ${committeeId} and ${isOpenOrLatestOf(committeeId, endedShown)}`,
    on,
  )
  const shown = inOrder(await seen(db, actor, tasks, now))
  return { committee, tasks: shown, mayCreate: may.create(actor, committeeId) }
}

export interface TaskPage {
  readonly task: SeenTask
  /** Of the item it came of, as it was sent, where the actor may read that. */
  readonly itemTitle: string | null
  readonly abilities: {
    readonly change: boolean
    readonly complete: boolean
    readonly handBack: boolean
    readonly passOn: boolean
  }
}

/** One task; null when the actor may read nothing of it. */
export async function taskPage(db: Reader, actor: Actor, taskId: string, now: Date): Promise<TaskPage | null> {
  const found = await taskById(db, taskId, today(now))
  const [task] = found ? await seen(db, actor, [found], now) : []
  if (!task) return null
  const sent = task.sight === 'full' && task.item?.agendaSent ? await sentItem(db, actor, task.item, now) : null
  const isOn = task.sight === 'full' && task.ending === null && actor.seenBy === undefined
  return {
    task,
    itemTitle: sent?.item?.title ?? null,
    abilities: {
      change: isOn && may.change(actor, task),
      complete: isOn && may.complete(actor, task),
      handBack: isOn && may.handBack(actor, task),
      passOn: task.sight === 'full' && !isOfClosedItem(task) && mayPass.passOn(actor, task.committeeId),
    },
  }
}

export interface ItemTasks {
  readonly meeting: Meeting
  /** null when the item is not sent. */
  readonly title: string | null
  /** Reading it is noted in the log. */
  readonly isClosed: boolean
  readonly tasks: readonly SeenTask[]
  readonly mayCreate: boolean
}

/** What came of one item; null when there is nothing of the item that the actor may read. */
export async function itemTasks(
  db: Reader,
  actor: Actor,
  ids: { meetingId: string; itemId: string },
  now: Date,
): Promise<ItemTasks | null> {
  const sent = await sentItem(db, actor, ids, now)
  if (!sent) return null
  const tasks = await seen(db, actor, await tasksAtItem(db, ids.itemId, today(now)), now)
  // An item that is not sent is nobody's to know of but those who have a task from it.
  if (!sent.item && tasks.length === 0) return null
  const mayCreate = sent.item !== null && may.create(actor, sent.meeting.committee.id)
  const { meeting, item, isClosed } = sent
  return { meeting, title: item?.title ?? null, isClosed, tasks: inOrder(tasks), mayCreate }
}

/** Those a task of a body is most often given to. */
export async function membersOf(db: Reader, committeeId: string, now: Date): Promise<PersonRef[]> {
  const receivers = await receiversOf(db, committeeId, today(now))
  return receivers.filter(({ standing }) => standing !== 'employee').map(({ personId, name }) => ({ personId, name }))
}

/** Of these people, those who may own an open task of the body. */
export async function possibleOwners<T extends { readonly id: string }>(
  db: Reader,
  committeeId: string,
  people: readonly T[],
  now: Date,
): Promise<T[]> {
  if (people.length === 0) return []
  const standing = await standingAt(
    db,
    committeeId,
    people.map(({ id }) => id),
    today(now),
  )
  return people.filter(({ id }) => standing.get(id)?.ownerBelongs || standing.get(id)?.ownerIsEmployed)
}

/** Open tasks that wait for the actor: their own, and those without owner where they prepare the meetings. */
export async function waitingTasks(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  if (actor.seenBy) return []
  const prepared = bodiesPreparedBy(actor)
  const tasks = await tasksWhere(
    db,
    sql`(t.owner_id = ${actor.personId} or t.committee_id = any(${prepared}::uuid[])) and ${isOpen}`,
    today(now),
  )
  return inOrder(await seen(db, actor, tasks, now)).flatMap((task): Waiting[] => {
    const isMine = task.ownerId === actor.personId && task.sight === 'full'
    const isNobodys = task.lacksOwner && prepared.includes(task.committeeId)
    if (!isMine && !isNobodys) return []
    return [
      {
        kind: isMine && !isNobodys ? 'do_task' : 'find_task_owner',
        href: taskPaths.task({ bodyTaskId: task.id }),
        title: task.title,
        committeeName: task.committeeName,
        dueOn: task.dueOn,
        clause: null,
        params: {},
        isClosed: isOfClosedItem(task),
      },
    ]
  })
}
