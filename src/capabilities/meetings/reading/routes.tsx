import { getCookie, setCookie } from 'hono/cookie'
import type { Actor } from '../../../platform/auth/actor.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { keepable } from '../../../platform/http/keeping.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { safeReturnTo } from '../../../platform/http/return-to.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { meetingPaths } from '../paths.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { saveNote } from './commands.ts'
import { NoteInput, TextSizeInput } from './input.ts'
import { messages } from './messages.ts'
import { readingPaths } from './paths.ts'
import { readingPage } from './queries.ts'
import { NotesPage } from './ui/notes-page.tsx'
import { ReadingPage } from './ui/reading-page.tsx'

const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')

async function showReading(c: AppContext, actor: Actor): Promise<Response> {
  const onlyMine = c.req.query('only') === 'mine'
  const data = await readingPage(c.var.db, actor, meetingIn(c), onlyMine, c.var.now)
  if (!data) return notFound(c)
  const { lang } = c.var
  const t = messages[lang]
  const date = sayDate(data.meeting.on, lang, 'medium')
  const address = new URL(c.req.url)
  const answer = await page(c, {
    title: `${onlyMine ? t.mineTitle(date) : t.title(date)}, ${data.meeting.committee.name}`,
    crumbs: insideMeeting(lang, data.meeting),
    main: (
      <ReadingPage
        lang={lang}
        data={data}
        onlyMine={onlyMine}
        isLarge={getCookie(c, 'text_size') === 'large'}
        here={`${address.pathname}${address.search}`}
      />
    ),
  })
  return keepable(answer)
}

async function showNotes(c: AppContext, actor: Actor): Promise<Response> {
  const data = await readingPage(c.var.db, actor, meetingIn(c), false, c.var.now)
  if (!data) return notFound(c)
  const { lang } = c.var
  const answer = await page(c, {
    title: `${messages[lang].notesTitle(sayDate(data.meeting.on, lang, 'medium'))}, ${data.meeting.committee.name}`,
    crumbs: insideMeeting(lang, data.meeting),
    main: <NotesPage lang={lang} data={data} />,
  })
  return keepable(answer)
}

/** A plain form, or the same fields from the page's script, which asks for the answer as JSON. */
async function receiveNote(c: AppContext, actor: Actor): Promise<Response> {
  const at = { meetingId: meetingIn(c), itemId: addressPart(c, 'itemId') }
  const asJson = (c.req.header('accept') ?? '').includes('application/json')
  const back = `${meetingPaths.item(at)}#note`
  const input = parse(NoteInput, await readForm(c), c.var.lang)
  if (!input.ok) {
    const error = Object.values(input.errors)[0] ?? ''
    if (asJson) return c.json({ error }, 422)
    const said = { code: 'note_not_saved' }
    return refusedPage(c, said, { note_not_saved: error }, back)
  }
  const result = await write(c, (tx) => saveNote(tx, actor, { ...at, typed: input.value }, c.var.now))
  const texts = messages[c.var.lang].refusals
  if (!result.ok) {
    if (asJson) return c.json({ error: refusalText(c, result.refusal, texts) }, statusOfRefusal(result.refusal))
    return refusedPage(c, result.refusal, texts, back)
  }
  return asJson ? c.json(result.value) : seeOther(c, back, 'note_saved')
}

const yearSeconds = 31_536_000

/** Large letters on every page of this browser, until they are chosen away. */
async function chooseTextSize(c: AppContext): Promise<Response> {
  const input = parse(TextSizeInput, await readForm(c), c.var.lang)
  const secure = c.var.installation.origin.startsWith('https:')
  const size = input.ok ? input.value.size : 'normal'
  setCookie(c, 'text_size', size, { path: '/', sameSite: 'Lax', httpOnly: true, secure, maxAge: yearSeconds })
  return seeOther(c, safeReturnTo(input.ok ? input.value.return_to : undefined))
}

export const readingRoutes: readonly Route[] = [
  get(readingPaths.reading, showReading),
  get(readingPaths.notes, showNotes),
  post(readingPaths.note, receiveNote),
  post(readingPaths.textSize, chooseTextSize),
]
