import type { Actor } from '../../../platform/auth/actor.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { attachment } from '../../../platform/http/download.ts'
import { notFound, page, write } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { noteClosedItemsRead } from '../approval/commands.ts'
import { approvalPaths } from '../approval/paths.ts'
import { publishedMinutes, type PublishedMinutes } from '../approval/queries.ts'
import { shortAsWord } from '../documents/short-document.ts'
import { meetingAsWord } from '../documents/word-document.ts'
import type { MeetingDocument } from '../documents/document-model.ts'
import { readableDocument } from '../printing/queries.ts'
import { fileNameOf, wholeCopy } from '../printing/rules.ts'
import { noteReader } from '../readership/commands.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { messages } from './messages.ts'
import { editionPaths } from './paths.ts'
import { documentOfItem, minutesOfItem, type OneItem } from './queries.ts'
import { shortDocument } from './rules.ts'
import { BoardPage } from './ui/board-page.tsx'
import { ItemPage } from './ui/item-page.tsx'
import { ShortPage } from './ui/short-page.tsx'

type Form = 'pdf' | 'docx'
type Edition = 'short' | 'board'

const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')
const sentMinutes = (c: AppContext, actor: Actor) => publishedMinutes(c.var.db, actor, meetingIn(c), null, c.var.now)

async function showEdition(c: AppContext, actor: Actor, edition: Edition): Promise<Response> {
  const found = await sentMinutes(c, actor)
  if (!found) return notFound(c)
  const { meeting, publication } = found
  const { lang, now } = c.var
  if (found.addsReader) await write(c, (tx) => noteReader(tx, actor, meeting, publication.id, now))
  const t = messages[lang]
  const date = sayDate(meeting.on, lang, 'medium')
  const title = edition === 'short' ? t.shortTitle(date) : t.boardTitle(date)
  const Page = edition === 'short' ? ShortPage : BoardPage
  return page(c, {
    title: `${title}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: <Page lang={lang} title={title} found={found} />,
  })
}

/** ?paper=a3 makes the sheet for the wall twice as large. */
async function sendEdition(c: AppContext, actor: Actor, edition: Edition, form: Form): Promise<Response> {
  const found = await sentMinutes(c, actor)
  if (!found) return notFound(c)
  const { installation, documents } = c.var
  const document = shortDocument(found, {
    municipality: installation.municipality,
    paper: edition === 'board' && c.req.query('paper') === 'a3' ? 'a3' : 'a4',
    address: installation.origin + approvalPaths.published({ meetingId: found.meeting.id }),
  })
  const template = edition === 'short' ? 'minutes-short' : 'minutes-poster'
  const bytes =
    form === 'pdf' ? await documents.render(template, document) : await documents.word(shortAsWord(document))
  return attachment(bytes, form, nameOf(found, edition === 'short' ? 'kort-' : 'opslag-'))
}

const nameOf = ({ meeting, publication }: PublishedMinutes, before = ''): string =>
  before + fileNameOf('minutes', meeting.startsAt, meeting.committee.name, publication.version).replace(/\.pdf$/, '')

async function itemAsked(c: AppContext, actor: Actor): Promise<OneItem | null> {
  const one = await minutesOfItem(c.var.db, actor, meetingIn(c), addressPart(c, 'itemId'), c.var.now)
  if (one?.closed === true) {
    await write(c, (tx) => noteClosedItemsRead(tx, actor, one.found.meeting, [one.item.id], c.var.now))
  }
  return one
}

async function showItem(c: AppContext, actor: Actor): Promise<Response> {
  const one = await itemAsked(c, actor)
  if (!one) return notFound(c)
  const { lang } = c.var
  const { meeting } = one.found
  const title = messages[lang].itemTitle(one.item.position ?? 0, sayDate(meeting.on, lang, 'medium'))
  return page(c, {
    title: `${title}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: <ItemPage lang={lang} title={title} one={one} />,
  })
}

async function sendItem(c: AppContext, actor: Actor, form: Form): Promise<Response> {
  const one = await itemAsked(c, actor)
  const made = one && (await documentOfItem(c.var.db, actor, one, c.var.now))
  if (!one || !made) return notFound(c)
  const whole = made.content.as(made.variant, c.var.installation.municipality, made.copy ?? wholeCopy)
  // An item that is passed round is about the matter, not about who was there.
  const document = { ...whole, attendance: [] }
  return attachment(await fileOf(c, document, form), form, nameOf(one.found, `punkt-${one.item.position ?? ''}-`))
}

const fileOf = (c: AppContext, document: MeetingDocument, form: Form): Promise<Uint8Array> =>
  form === 'pdf' ? c.var.documents.render('meeting-document', document) : c.var.documents.word(meetingAsWord(document))

/** The whole for word processing; ?variant=members, ?version= and ?draft=1 as for the PDF. */
async function sendFull(c: AppContext, actor: Actor): Promise<Response> {
  const request = {
    kind: 'minutes' as const,
    meetingId: meetingIn(c),
    isDraft: c.req.query('draft') !== undefined,
    version: c.req.query('version') ?? null,
    isForMembers: c.req.query('variant') === 'members',
    only: null,
  }
  const found = await readableDocument(c.var.db, actor, request, c.var.now)
  if (!found) return notFound(c)
  const { meeting, content, variant, copy, edition } = found
  const document = content.as(variant, c.var.installation.municipality, copy ?? wholeCopy)
  const read = content.closedItemIds.filter((id) => copy?.excluded.has(id) !== true)
  if (variant === 'members') await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, read, c.var.now))
  const name = fileNameOf('minutes', meeting.startsAt, meeting.committee.name, edition?.version ?? 1)
  return attachment(await fileOf(c, document, 'docx'), 'docx', name.replace(/\.pdf$/, ''))
}

export const editionRoutes: readonly Route[] = [
  get(editionPaths.fullWord, sendFull),
  get(editionPaths.short, (c, actor) => showEdition(c, actor, 'short')),
  get(editionPaths.shortPdf, (c, actor) => sendEdition(c, actor, 'short', 'pdf')),
  get(editionPaths.shortWord, (c, actor) => sendEdition(c, actor, 'short', 'docx')),
  get(editionPaths.board, (c, actor) => showEdition(c, actor, 'board')),
  get(editionPaths.boardPdf, (c, actor) => sendEdition(c, actor, 'board', 'pdf')),
  get(editionPaths.boardWord, (c, actor) => sendEdition(c, actor, 'board', 'docx')),
  get(editionPaths.item, showItem),
  get(editionPaths.itemPdf, (c, actor) => sendItem(c, actor, 'pdf')),
  get(editionPaths.itemWord, (c, actor) => sendItem(c, actor, 'docx')),
]
