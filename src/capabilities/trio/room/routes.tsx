import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FormBody } from '../../../platform/http/form.ts'
import { writeOnce, type AlreadySent } from '../../../platform/http/once.ts'
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
import { messages as trioMessages } from '../messages.ts'
import { trioPaths } from '../paths.ts'
import { nextMeeting } from '../rules.ts'
import { addTask, changeNote, checkIn, completeTask, removeNote, setRhythm, writeNote } from './commands.ts'
import { CheckInInput, NoteInput, NoteRemoval, RhythmInput, TaskInput } from './input.ts'
import { messages } from './messages.ts'
import { noteFor, roomFor } from './queries.ts'
import type { RoomRefusal } from './rules.ts'
import { NotePage } from './ui/note-pages.tsx'
import { RoomPage, type RoomForm } from './ui/room-page.tsx'

const idsOf = (c: AppContext) => ({
  trioId: addressPart(c, 'trioId'),
  noteId: addressPart(c, 'noteId'),
  taskId: addressPart(c, 'taskId'),
})

const nothingTyped: RoomForm = { errors: {} }
const isWrong = (form: RoomForm) => form.refusal !== undefined || Object.keys(form.errors).length > 0

async function showRoom(c: AppContext, actor: Actor, form = nothingTyped, status: 409 | 422 = 422): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const room = await roomFor(db, actor, idsOf(c).trioId, on)
  if (!room) return notFound(c)
  const title = trioMessages[lang].unitTitle(room.unitName)
  return page(c, {
    title: isWrong(form) ? messages[lang].error + title : title,
    crumbs: [{ label: trioMessages[lang].title, href: trioPaths.trios() }],
    main: (
      <RoomPage
        lang={lang}
        on={on}
        accountId={actor.accountId}
        personId={actor.personId}
        room={room}
        meetsOn={nextMeeting(room.rhythm, on)}
        form={form}
      />
    ),
    ...(isWrong(form) ? { status } : {}),
  })
}

/** A meeting's fixed parts as headings to write under. */
function templateOf(lang: 'da' | 'en'): { title: string; content: string } {
  const { title, checkIn: first, since, themes, agreements, checkOut, fill } = messages[lang].template
  const content = [first, since, themes, agreements, checkOut].map((part) => `**${part}**\n\n- ${fill}`).join('\n\n')
  return { title, content }
}

async function showNote(c: AppContext, actor: Actor, form = nothingTyped, status?: 409 | 422): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  const on = today(now)
  const { trioId, noteId } = idsOf(c)
  const room = await roomFor(db, actor, trioId, on)
  const note = noteId === '' ? null : await noteFor(db, actor, { trioId, noteId }, on)
  if (!room || (noteId !== '' && !note)) return notFound(c)
  const title = note?.title ?? t.newNote
  const begins = c.req.query('from') === 'template' ? templateOf(lang) : { title: '', content: '' }
  return page(c, {
    title: isWrong(form) ? t.error + title : title,
    crumbs: [
      { label: trioMessages[lang].title, href: trioPaths.trios() },
      { label: trioMessages[lang].unitTitle(room.unitName), href: trioPaths.room({ trioId }) },
    ],
    main: (
      <NotePage
        lang={lang}
        accountId={actor.accountId}
        trioId={trioId}
        note={note}
        on={on}
        begins={begins}
        form={form}
      />
    ),
    ...(status ? { status } : {}),
  })
}

const textsOf = (c: AppContext) => messages[c.var.lang].refusals

/** Back to the room when it went well, else the room again with what was typed. */
function inRoom(
  c: AppContext,
  actor: Actor,
  body: FormBody,
  result: Result<undefined, RoomRefusal | AlreadySent<undefined>>,
  done: string,
) {
  const back = trioPaths.room({ trioId: idsOf(c).trioId })
  return respond(c, result, {
    texts: textsOf(c),
    back,
    ok: () => seeOther(c, back, done),
    refused: (refusal) => {
      const form = { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, textsOf(c)) }
      return showRoom(c, actor, form, statusOfRefusal(refusal) === 409 ? 409 : 422)
    },
  })
}

async function postNote(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now } = c.var
  const { trioId, noteId } = idsOf(c)
  const body = await readForm(c)
  const input = parse(NoteInput, body, lang)
  if (!input.ok) return showNote(c, actor, input, 422)
  const result: Result<unknown, RoomRefusal | AlreadySent<unknown>> =
    noteId === ''
      ? await writeOnce(c, (tx) => writeNote(tx, actor, trioId, input.value, now))
      : await write(c, (tx) => changeNote(tx, actor, { trioId, noteId }, input.value, now))
  const back = trioPaths.room({ trioId })
  return respond(c, result, {
    texts: textsOf(c),
    back,
    ok: () => seeOther(c, back, 'trio_note_saved'),
    refused: (refusal) => {
      const form = { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, textsOf(c)) }
      return showNote(c, actor, form, statusOfRefusal(refusal) === 409 ? 409 : 422)
    },
  })
}

export const roomRoutes: readonly Route[] = [
  get(trioPaths.room, (c, actor) => showRoom(c, actor)),
  get(trioPaths.newNote, (c, actor) => showNote(c, actor)),
  get(trioPaths.note, (c, actor) => showNote(c, actor)),
  post(trioPaths.notes, postNote),
  post(trioPaths.note, postNote),
  post(trioPaths.noteRemoval, async (c, actor) => {
    const input = parse(NoteRemoval, await readForm(c), c.var.lang)
    if (!input.ok) return showNote(c, actor, input, 422)
    const result = await write(c, (tx) => removeNote(tx, actor, idsOf(c), input.value, c.var.now))
    const back = trioPaths.room({ trioId: idsOf(c).trioId })
    return respond(c, result, {
      texts: textsOf(c),
      back,
      ok: () => seeOther(c, back, 'trio_note_removed'),
      refused: (refusal) => showNote(c, actor, { errors: {}, refusal: refusalText(c, refusal, textsOf(c)) }, 409),
    })
  }),
  post(trioPaths.tasks, async (c, actor) => {
    const body = await readForm(c)
    const input = parse(TaskInput, body, c.var.lang)
    if (!input.ok) return showRoom(c, actor, input)
    const result = await writeOnce(c, (tx) => addTask(tx, actor, idsOf(c).trioId, input.value, c.var.now))
    return inRoom(c, actor, body, result, 'trio_task_added')
  }),
  post(trioPaths.taskCompletion, async (c, actor) => {
    const result = await write(c, (tx) => completeTask(tx, actor, idsOf(c), c.var.now))
    return inRoom(c, actor, {}, result, 'trio_task_done')
  }),
  post(trioPaths.checkIns, async (c, actor) => {
    const body = await readForm(c)
    const input = parse(CheckInInput, body, c.var.lang)
    if (!input.ok) return showRoom(c, actor, input)
    const result = await write(c, (tx) => checkIn(tx, actor, idsOf(c).trioId, input.value, c.var.now))
    return inRoom(c, actor, body, result, 'trio_checked_in')
  }),
  post(trioPaths.rhythm, async (c, actor) => {
    const body = await readForm(c)
    const input = parse(RhythmInput, body, c.var.lang)
    if (!input.ok) return showRoom(c, actor, input)
    const result = await write(c, (tx) => setRhythm(tx, actor, idsOf(c).trioId, input.value, c.var.now))
    return inRoom(c, actor, body, result, 'trio_rhythm_set')
  }),
]
