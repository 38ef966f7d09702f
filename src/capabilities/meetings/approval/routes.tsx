import type { Actor } from '../../../platform/auth/actor.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { notFound, page, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal, Result } from '../../../platform/result.ts'
import { messages as words } from '../messages.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import {
  noteClosedItemsRead,
  openMinutesCorrection,
  publishMinutes,
  returnMinutesKey,
  turnMinutesKey,
} from './commands.ts'
import { CorrectionInput, KeyInput, KeyReturnInput } from './input.ts'
import { messages } from './messages.ts'
import { approvalPaths } from './paths.ts'
import { publishedMinutes } from './queries.ts'
import { may } from '../policy.ts'
import { noteReader } from '../readership/commands.ts'
import { readershipOf } from '../readership/queries.ts'
import { readableRemarks, remarksOn } from '../remarks/queries.ts'
import { PublishedPage } from './ui/published-page.tsx'

const idIn = (c: AppContext): string => addressPart(c, 'meetingId')
const backTo = (c: AppContext): string => minutesPaths.minutes({ meetingId: idIn(c) })
const texts = (c: AppContext) => ({ ...words[c.var.lang].refusals, ...messages[c.var.lang].refusals })

function answer<T>(c: AppContext, result: Result<T>, done: string, to = backTo(c)): Promise<Response> {
  return respond(c, result, { ok: () => seeOther(c, to, done), texts: texts(c), back: backTo(c) })
}

const refused = (c: AppContext, refusal: Refusal) => refusedPage(c, refusal, texts(c), backTo(c))

async function postKey(c: AppContext, actor: Actor): Promise<Response> {
  const parsed = parse(KeyInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return refused(c, { code: 'key_not_needed' })
  const input = { meetingId: idIn(c), ...parsed.value }
  const result = await write(c, (tx) => turnMinutesKey(tx, actor, input, c.var.now))
  return answer(c, result, 'minutes_key_turned')
}

async function postKeyReturn(c: AppContext, actor: Actor): Promise<Response> {
  const parsed = parse(KeyReturnInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return refused(c, { code: 'key_not_needed' })
  const input = { meetingId: idIn(c), ...parsed.value }
  const result = await write(c, (tx) => returnMinutesKey(tx, actor, input, c.var.now))
  return answer(c, result, 'minutes_key_returned')
}

async function postPublication(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => publishMinutes(tx, actor, { meetingId: idIn(c) }, c.var.now))
  return answer(c, result, 'minutes_published', approvalPaths.published({ meetingId: idIn(c) }))
}

async function postCorrection(c: AppContext, actor: Actor): Promise<Response> {
  const parsed = parse(CorrectionInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return refused(c, { code: 'reason_missing' })
  const input = { meetingId: idIn(c), reason: parsed.value.reason }
  const result = await write(c, (tx) => openMinutesCorrection(tx, actor, input, c.var.now))
  return answer(c, result, 'minutes_correction_opened')
}

/** ?version= shows an earlier version as it was sent. */
async function showPublished(c: AppContext, actor: Actor): Promise<Response> {
  const wanted = c.req.query('version')
  const version = wanted === undefined ? null : Number(wanted)
  const found = await publishedMinutes(c.var.db, actor, idIn(c), version, c.var.now)
  if (!found) return notFound(c)
  const { meeting, publication, isLatest, closedRead } = found
  if (closedRead.length > 0) {
    await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, closedRead, c.var.now))
  }
  const { db, lang, now } = c.var
  if (found.addsReader) await write(c, (tx) => noteReader(tx, actor, meeting, publication.id, now))
  const read = found.items.flatMap((one) => (one.readable ? [one.item.id] : []))
  const remarks = readableRemarks(await remarksOn(db, meeting.id), new Set(read))
  const prepares = may.readDrafts(actor, meeting.committee.id)
  const share = prepares ? await readershipOf(db, meeting, publication.id, now) : null
  const t = messages[lang]
  const date = sayDate(meeting.on, lang, 'medium')
  const title = isLatest ? t.publishedTitle(date) : t.publishedTitleVersion(date, publication.version)
  return page(c, {
    title: `${title}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: <PublishedPage lang={lang} now={now} title={title} found={found} remarks={remarks} share={share} />,
  })
}

export const approvalRoutes: readonly Route[] = [
  get(approvalPaths.published, showPublished),
  post(approvalPaths.keys, postKey),
  post(approvalPaths.keyReturns, postKeyReturn),
  post(approvalPaths.publication, postPublication),
  post(approvalPaths.corrections, postCorrection),
]
