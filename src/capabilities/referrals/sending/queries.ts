import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { committeeOn } from '../../committees/queries.ts'
import { taskById } from '../../follow-up/queries.ts'
import type { Task } from '../../follow-up/rules.ts'
import { legOf, legsFromItem, legsFromSource, legThatPlaced, matterOf } from '../../journeys/queries.ts'
import type { Leg, Matter } from '../../journeys/rules.ts'
import type { DispatchSource } from '../../journeys/schema.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { isExcluded } from '../../meetings/policy.ts'
import { sentItem, whereaboutsOf, type SentItem } from '../../meetings/whereabouts/queries.ts'
import { may, mayMeet } from '../policy.ts'
import { asParagraphs, mayLeave, type PassingRefusal } from '../rules.ts'

/** What a matter is passed on from. */
export type SourceRef =
  | { readonly source: 'item'; readonly meetingId: string; readonly itemId: string }
  | { readonly source: 'document'; readonly meetingId: string; readonly itemId: string; readonly fileId: string }
  | { readonly source: 'task'; readonly taskId: string }
  | { readonly source: 'referral'; readonly referralId: string }

/** Something that can be passed on, as its receivers would get it. */
export interface Sendable {
  readonly source: DispatchSource
  readonly sourceId: string
  readonly committee: { readonly id: string; readonly name: string; readonly level: number }
  readonly title: string
  readonly matter: Matter
  /** Decides who may read the legs, now and later. */
  readonly itemId: string | null
  readonly journeyId: string | null
  readonly previousId: string | null
  /** The legs that began here before. */
  readonly legs: readonly Leg[]
  /** Whether it may leave its committee at all. */
  readonly leaving: Result<undefined, PassingRefusal>
}

type Found = Promise<Sendable | 'forbidden' | null>

/** null when the actor sees no such thing; 'forbidden' when they see it and may not pass it on. */
export function sendable(db: Reader, actor: Actor, ref: SourceRef, now: Date): Found {
  if (ref.source === 'task') return sendableTask(db, actor, ref.taskId, now)
  if (ref.source === 'referral') return sendableLeg(db, actor, ref.referralId, now)
  return sendableItem(db, actor, ref, now)
}

type ItemRef = Extract<SourceRef, { source: 'item' | 'document' }>

async function sendableItem(db: Reader, actor: Actor, ref: ItemRef, now: Date): Found {
  const sent = await sentItem(db, actor, ref, now)
  if (!sent) return null
  const { committee } = sent.meeting
  if (!may.passOn(actor, committee.id)) return sent.item ? 'forbidden' : null
  const { itemId } = ref
  const file = ref.source === 'document' ? sent.item?.attachments.find(({ id }) => id === ref.fileId) : null
  if (file === undefined) return null
  const whole = sent.item && matterIn(sent, sent.item)
  const matter = whole && file ? documentIn(whole, file) : whole
  const sourceId = file?.id ?? itemId
  const previous = await legThatPlaced(db, itemId)
  const began = await legsFromItem(db, itemId)
  return {
    source: ref.source,
    sourceId,
    committee,
    title: (file?.name ?? sent.item?.title ?? '').slice(0, 200),
    matter: matter ?? emptyMatter,
    itemId,
    journeyId: (previous ?? began[0])?.journeyId ?? null,
    previousId: previous?.id ?? null,
    legs: file ? await legsFromSource(db, 'document', sourceId) : began,
    leaving: mayLeave({ isPublished: sent.item !== null, isClosed: sent.isClosed }),
  }
}

const emptyMatter: Matter = {
  source: 'item',
  meetingId: null,
  meetingOn: null,
  number: null,
  kind: 'discussion',
  apsa: [],
  presentation: null,
  recommendation: null,
  outcome: null,
  decision: null,
  attachments: [],
}

function matterIn({ meeting, result }: SentItem, item: AgendaItem): Matter {
  return {
    source: 'item',
    meetingId: meeting.id,
    meetingOn: meeting.on,
    number: item.position,
    kind: item.kind,
    apsa: item.apsa,
    presentation: item.presentation,
    recommendation: item.recommendation,
    outcome: result?.outcome ?? null,
    decision: result?.decision ?? null,
    attachments: item.attachments,
  }
}

/** One attachment, with where it lay and nothing else of the item. */
function documentIn(whole: Matter, file: Matter['attachments'][number]): Matter {
  const { meetingId, meetingOn, number, kind, apsa } = whole
  return { ...emptyMatter, source: 'document', meetingId, meetingOn, number, kind, apsa, attachments: [file] }
}

/** A body's task, for who prepare its meetings; that of a closed item, or of one that is gone, stays where it is. */
async function sendableTask(db: Reader, actor: Actor, taskId: string, now: Date): Found {
  const task = await taskById(db, taskId, today(now))
  if (!task || (task.itemId !== null && isExcluded(actor, task.itemId))) return null
  if (!may.passOn(actor, task.committeeId)) return null
  const committee = await committeeOn(db, task.committeeId, today(now))
  if (!committee) return null
  const item = task.itemId === null ? null : ((await whereaboutsOf(db, [task.itemId], now)).get(task.itemId) ?? null)
  const began = task.itemId === null ? [] : await legsFromItem(db, task.itemId)
  const previous = task.itemId === null ? null : await legThatPlaced(db, task.itemId)
  return {
    source: 'task',
    sourceId: task.id,
    committee,
    title: task.title,
    matter: {
      ...emptyMatter,
      ...matterOfTask(task),
      meetingId: item?.meetingId ?? null,
      meetingOn: item?.meetingOn ?? null,
    },
    itemId: task.itemId,
    journeyId: (previous ?? began[0])?.journeyId ?? null,
    previousId: previous?.id ?? null,
    legs: await legsFromSource(db, 'task', task.id),
    leaving: task.fromItem
      ? mayLeave({ isPublished: item?.agendaSent ?? false, isClosed: item?.isClosed ?? true })
      : ok(),
  }
}

function matterOfTask(task: Task): Pick<Matter, 'source' | 'presentation' | 'decision'> {
  const note = task.ending?.note ?? ''
  return {
    source: 'task',
    presentation: task.text === '' ? null : asParagraphs(task.text),
    decision: note === '' ? null : asParagraphs(note),
  }
}

/** A matter that came here goes further as it came, without a meeting of one's own. */
async function sendableLeg(db: Reader, actor: Actor, referralId: string, now: Date): Found {
  const leg = isId(referralId) ? await legOf(db, referralId) : null
  const matter = leg && (await matterOf(db, leg.id))
  if (!leg || !matter || !mayMeet(actor, leg)) return null
  const item = leg.itemId === null ? null : (await whereaboutsOf(db, [leg.itemId], now)).get(leg.itemId)
  const isClosed = item?.isClosed ?? false
  if (!may.handle(actor, leg.to.id)) {
    const access = { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed }
    return may.read(actor, access) ? 'forbidden' : null
  }
  return {
    source: 'referral',
    sourceId: leg.id,
    committee: leg.to,
    title: leg.title,
    matter: { ...matter, source: 'referral' },
    itemId: leg.itemId,
    journeyId: leg.journeyId,
    previousId: leg.id,
    legs: await legsFromSource(db, 'referral', leg.id),
    leaving: leg.returned
      ? { ok: false, refusal: { code: 'already_returned' } }
      : mayLeave({ isPublished: true, isClosed }),
  }
}
