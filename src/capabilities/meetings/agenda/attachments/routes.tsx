import type { Actor } from '../../../../platform/auth/actor.ts'
import { fileResponse } from '../../../../platform/files/files.ts'
import { messages as fileWords } from '../../../../platform/files/messages.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { keepable } from '../../../../platform/http/keeping.ts'
import { fieldErrorText, filesIn, readForm } from '../../../../platform/http/form.ts'
import { notFound, page, refusalText, respond, statusOfRefusal, write } from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { meetingPaths } from '../../paths.ts'
import { insideMeeting } from '../../ui/crumbs.ts'
import { agendaTexts, changed, itemIn, meetingIn, respondChange, toMeeting } from '../routes.tsx'
import { itemPage, readableFile } from '../queries.ts'
import { noteReading } from '../reading/commands.ts'
import { ItemPage, numberOf } from '../ui/item-page.tsx'
import { addAttachments, removeAttachment } from './commands.ts'

const fileIn = (c: AppContext): string => addressPart(c, 'fileId')

async function receiveFiles(c: AppContext, actor: Actor): Promise<Response> {
  const files = await filesIn(await readForm(c))
  const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
  if (files.length === 0) return itemAgain(c, actor, fieldErrorText('file_missing', c.var.lang), 422)
  const result = await write(c, (tx) => addAttachments(tx, actor, { ...at, files }, c.var.now))
  const texts = { ...agendaTexts(c.var.lang), ...fileWords[c.var.lang].refusals }
  return respond(c, result, {
    ok: (change) => changed(c, `${meetingPaths.item(at)}#attachments`, 'attachment_added', change),
    refused: (refusal) => itemAgain(c, actor, refusalText(c, refusal, texts), statusOfRefusal(refusal)),
    texts,
    back: toMeeting(c),
  })
}

/** The item's page with what was wrong with the file beside its field. */
async function itemAgain(
  c: AppContext,
  actor: Actor,
  error: string,
  status: ReturnType<typeof statusOfRefusal>,
): Promise<Response> {
  const data = await itemPage(c.var.db, actor, meetingIn(c), itemIn(c), c.var.now)
  if (!data?.shown.readable) return notFound(c)
  return page(c, {
    title: `${numberOf(c.var.lang, data.shown.item)}: ${data.shown.item.title}`,
    crumbs: insideMeeting(c.var.lang, data.meeting),
    main: <ItemPage lang={c.var.lang} data={data} fileError={error} />,
    status,
  })
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
  const result = await write(c, (tx) => removeAttachment(tx, actor, { ...at, fileId: fileIn(c) }, c.var.now))
  return respondChange(c, result, 'attachment_removed', `${meetingPaths.item(at)}#attachments`)
}

async function sendFile(c: AppContext, actor: Actor): Promise<Response> {
  const at = { meetingId: meetingIn(c), itemId: itemIn(c), fileId: fileIn(c) }
  const found = await readableFile(c.var.db, actor, at, c.var.now)
  if (!found) return notFound(c)
  if (found.isClosed) await write(c, (tx) => noteReading(tx, actor, found.meeting, at.itemId, c.var.now))
  const answer = await fileResponse(c, found.file)
  return found.isClosed ? answer : keepable(answer)
}

export const attachmentRoutes: readonly Route[] = [
  post(meetingPaths.attachments, receiveFiles),
  get(meetingPaths.attachment, sendFile),
  post(meetingPaths.attachmentRemoval, receiveRemoval),
]
