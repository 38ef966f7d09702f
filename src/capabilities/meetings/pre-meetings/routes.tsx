import type { JSX } from 'preact'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import {
  parse,
  readForm,
  typedFields,
  type FieldErrors,
  type FormBody,
  type Typed,
} from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Result } from '../../../platform/result.ts'
import { meetingFor } from '../queries.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import {
  callOffPreMeeting,
  changePreMeetingNote,
  planPreMeeting,
  removePreMeetingNote,
  writePreMeetingNote,
} from './commands.ts'
import { NoteInput, TimeInput, VersionInput } from './input.ts'
import { messages } from './messages.ts'
import { preMeetingPaths } from './paths.ts'
import { roomFor, type PreMeetingRoom } from './queries.ts'
import { hasSides, sides, type PreMeetingRefusal } from './rules.ts'
import { NoteForm } from './ui/note-form.tsx'
import { NotShown, RoomPage } from './ui/room-page.tsx'
import { TimeForm } from './ui/time-form.tsx'

const placeOf = (c: AppContext) => ({ meetingId: addressPart(c, 'meetingId'), side: addressPart(c, 'side') })
const noteIdIn = (c: AppContext): string => addressPart(c, 'preMeetingNoteId')
const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const toRoom = (c: AppContext): string => preMeetingPaths.room(placeOf(c))

interface Retry {
  readonly errors: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
  readonly status?: 409 | 422
}

/** The room for who may enter; for who sees as somebody else a page that says why not; for everybody else nothing. */
async function entered(c: AppContext, actor: Actor): Promise<PreMeetingRoom | Response> {
  const at = placeOf(c)
  const room = await roomFor(c.var.db, actor, at, c.var.now)
  return room ?? (actor.seenBy ? notShown(c, actor) : notFound(c))
}

/** The same page whoever is seen and whatever the room holds. */
async function notShown(c: AppContext, actor: Actor): Promise<Response> {
  const { meetingId, side } = placeOf(c)
  const { db, lang, now } = c.var
  const meeting = sides.some((one) => one === side) ? await meetingFor(db, actor, meetingId, now) : null
  if (!meeting || !hasSides(meeting)) return notFound(c)
  const title = messages[lang].notShownTitle
  return page(c, { title, crumbs: insideMeeting(lang, meeting), main: <NotShown lang={lang} />, status: 403 })
}

async function showRoom(c: AppContext, actor: Actor): Promise<Response> {
  const room = await entered(c, actor)
  if (room instanceof Response) return room
  const { lang } = c.var
  return page(c, {
    title: messages[lang].title[room.side],
    crumbs: insideMeeting(lang, room.meeting),
    main: <RoomPage lang={lang} now={c.var.now} room={room} />,
  })
}

/** A form inside the room, again with what was typed when it was refused. */
function formPage(c: AppContext, room: PreMeetingRoom, title: string, main: JSX.Element, retry?: Retry) {
  const { lang } = c.var
  return page(c, {
    title: retry ? messages[lang].error + title : title,
    crumbs: [...insideMeeting(lang, room.meeting), { label: messages[lang].title[room.side], href: toRoom(c) }],
    main,
    ...(retry ? { status: retry.status ?? 422 } : {}),
  })
}

async function showTime(c: AppContext, actor: Actor, retry?: Retry): Promise<Response> {
  const room = await entered(c, actor)
  if (room instanceof Response) return room
  const { lang } = c.var
  const form = <TimeForm lang={lang} accountId={actor.accountId} room={room} {...(retry ? { retry } : {})} />
  return formPage(c, room, messages[lang].timeTitle, form, retry)
}

/** itemId: what a new note is about, '' for the whole; null for a note that is there. */
async function showNote(c: AppContext, actor: Actor, itemId: string | null, retry?: Retry): Promise<Response> {
  const room = await entered(c, actor)
  if (room instanceof Response) return room
  const { lang } = c.var
  const { common, byItem } = room.notes
  const note = [...common, ...[...byItem.values()].flat()].find(({ id }) => id === noteIdIn(c)) ?? null
  const about = itemId === null ? (note?.itemId ?? null) : itemId === '' ? null : itemId
  const item = room.items.find(({ id }) => id === about) ?? null
  const isMissing = (itemId === null && note === null) || (about !== null && item === null)
  if (isMissing) return notFound(c)
  const props = { lang, accountId: actor.accountId, at: placeOf(c), note, item, ...(retry ? { retry } : {}) }
  const title = note ? messages[lang].changeTitle : messages[lang].noteTitle
  return formPage(c, room, title, <NoteForm {...props} />, retry)
}

/** Back to the room when it went well, else the same form with what was typed. */
function answer(
  c: AppContext,
  result: Result<undefined, PreMeetingRefusal>,
  done: string,
  again: (retry: Retry) => Promise<Response>,
  body: FormBody,
) {
  return respond(c, result, {
    texts: textsOf(c),
    back: toRoom(c),
    ok: () => seeOther(c, toRoom(c), done),
    refused: (refusal) =>
      again({
        errors: {},
        typed: typedFields(body),
        refusal: refusalText(c, refusal, textsOf(c)),
        status: statusOfRefusal(refusal) === 409 ? 409 : 422,
      }),
  })
}

async function receiveTime(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(TimeInput, body, c.var.lang)
  if (!input.ok) return showTime(c, actor, input)
  const wanted = { ...placeOf(c), ...input.value }
  const result = await write(c, (tx) => planPreMeeting(tx, actor, wanted, c.var.now))
  return answer(c, result, 'pre_meeting_planned', (retry) => showTime(c, actor, retry), body)
}

async function receiveCallingOff(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(VersionInput, body, c.var.lang)
  const wanted = { ...placeOf(c), version: input.ok ? input.value.version : 0 }
  const result = await write(c, (tx) => callOffPreMeeting(tx, actor, wanted, c.var.now))
  return answer(c, result, 'pre_meeting_called_off', (retry) => showTime(c, actor, retry), body)
}

async function receiveNewNote(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(NoteInput, body, c.var.lang)
  const about = typeof body['item'] === 'string' ? body['item'] : ''
  if (!input.ok) return showNote(c, actor, about, input)
  const { item, content } = input.value
  const wanted = { ...placeOf(c), itemId: item, content }
  const result = await write(c, (tx) => writePreMeetingNote(tx, actor, wanted, c.var.now))
  return answer(c, result, 'pre_meeting_note_saved', (retry) => showNote(c, actor, about, retry), body)
}

async function receiveNote(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(NoteInput, body, c.var.lang)
  if (!input.ok) return showNote(c, actor, null, input)
  const { content, version } = input.value
  const wanted = { ...placeOf(c), noteId: noteIdIn(c), content, version }
  const result = await write(c, (tx) => changePreMeetingNote(tx, actor, wanted, c.var.now))
  return answer(c, result, 'pre_meeting_note_saved', (retry) => showNote(c, actor, null, retry), body)
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(VersionInput, body, c.var.lang)
  const wanted = { ...placeOf(c), noteId: noteIdIn(c), version: input.ok ? input.value.version : 0 }
  const result = await write(c, (tx) => removePreMeetingNote(tx, actor, wanted, c.var.now))
  return answer(c, result, 'pre_meeting_note_removed', (retry) => showNote(c, actor, null, retry), body)
}

export const preMeetingRoutes: readonly Route[] = [
  get(preMeetingPaths.room, showRoom),
  get(preMeetingPaths.time, (c, actor) => showTime(c, actor)),
  post(preMeetingPaths.time, receiveTime),
  post(preMeetingPaths.callingOff, receiveCallingOff),
  get(preMeetingPaths.newNote, (c, actor) => showNote(c, actor, c.req.query('item') ?? '')),
  post(preMeetingPaths.notes, receiveNewNote),
  get(preMeetingPaths.note, (c, actor) => showNote(c, actor, null)),
  post(preMeetingPaths.note, receiveNote),
  post(preMeetingPaths.noteRemoval, receiveRemoval),
]
