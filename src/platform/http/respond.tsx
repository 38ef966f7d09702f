import type { Refusal, Result } from '../result.ts'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { AppContext, PageContent } from './context.ts'
import { readForm, typedFields } from './form.ts'
import { formIdField } from './form-id.ts'
import { httpMessages } from './messages.ts'
import { addressOf, type AlreadySent } from './once.ts'

export type Status = NonNullable<PageContent['status']>

/** The one table from refusal codes to HTTP. Everything not named is 422: understood, and not possible. */
const statusOf: Readonly<Record<string, Status>> = {
  not_found: 404,
  forbidden: 403,
  signed_out: 403,
  seen_as: 403,
  changed_meanwhile: 409,
  already_sent: 409,
  too_many_tries: 429,
  file_too_large: 413,
}

export function statusOfRefusal(refusal: Refusal): Status {
  return statusOf[refusal.code] ?? 422
}

/** Text per refusal code: why not, and what would make it possible. */
export type RefusalTexts = Readonly<Record<string, string | ((params: Record<string, string | number>) => string)>>

export function refusalText(c: AppContext, refusal: Refusal, texts: RefusalTexts): string {
  const general: Readonly<Record<string, string>> = httpMessages[c.var.lang].refusals
  const text = texts[refusal.code] ?? general[refusal.code]
  if (text === undefined) throw new Error(`the refusal ${refusal.code} has no text`)
  return typeof text === 'string' ? text : text(refusal.params ?? {})
}

export function write<T, R extends Refusal>(
  c: AppContext,
  work: (tx: Writer) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return c.var.database.write(work)
}

/** After a change: the browser fetches the next page anew. done names a notice that the page shows once. */
export function seeOther(c: AppContext, address: string, done?: string): Response {
  if (done === undefined) return c.redirect(address, 303)
  const [before, fragment] = address.split('#', 2)
  const marked = `${before}${before?.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}`
  return c.redirect(fragment === undefined ? marked : `${marked}#${fragment}`, 303)
}

export async function page(c: AppContext, content: PageContent): Promise<Response> {
  return c.html(await c.var.layout(c, content), content.status ?? 200)
}

interface Answers<T, R extends Refusal> {
  ok: (value: T) => Response | Promise<Response>
  /** Leave out for a plain page that says why not and leads back. */
  refused?: (refusal: R) => Response | Promise<Response>
  texts: RefusalTexts
  /** Where the plain page leads back to. */
  back: string
}

export async function respond<T, R extends Refusal>(
  c: AppContext,
  result: Result<T, R | AlreadySent<T>>,
  answers: Answers<T, R>,
): Promise<Response> {
  if (result.ok) return answers.ok(result.value)
  const { refusal } = result
  if (isAlreadySent<T>(refusal)) return sentBeforePage(c, await answers.ok(refusal.first))
  if (answers.refused && statusOfRefusal(refusal) !== 404) return answers.refused(refusal)
  return refusedPage(c, refusal, answers.texts, answers.back)
}

const isAlreadySent = <T,>(refusal: Refusal): refusal is AlreadySent<T> => refusal.code === 'already_sent'

/** The form made something already and now says something else: here is the first, and what was typed can be sent as one more. */
async function sentBeforePage(c: AppContext, first: Response): Promise<Response> {
  const t = httpMessages[c.var.lang]
  const { [formIdField]: _used, ...typed } = typedFields(await readForm(c))
  const fields = Object.entries({ ...typed, [formIdField]: newId() })
  const address = first.headers.get('location')?.replace(/([?&])done=[^&#]*/, '$1')
  return page(c, {
    title: t.alreadySentTitle,
    status: 409,
    main: (
      <article class="card">
        <h1>{t.alreadySentTitle}</h1>
        <p>{t.refusals.already_sent}</p>
        {address !== undefined && (
          <p>
            <a class="button" href={address}>
              {t.seeTheFirst}
            </a>
          </p>
        )}
        <form method="post" action={addressOf(c)}>
          {fields.flatMap(([name, value]) =>
            [value].flat().map((one) => <input type="hidden" name={name} value={one} key={`${name} ${one}`} />),
          )}
          <button class="button button-secondary">{t.sendOneMore}</button>
        </form>
      </article>
    ),
  })
}

/** A page of its own for a refused action: why, and the way back. Nothing was changed. */
export function refusedPage(c: AppContext, refusal: Refusal, texts: RefusalTexts, back: string): Promise<Response> {
  const t = httpMessages[c.var.lang]
  return page(c, {
    title: t.refusedTitle,
    status: statusOfRefusal(refusal),
    main: (
      <article class="card">
        <h1>{t.refusedTitle}</h1>
        <p>{refusalText(c, refusal, texts)}</p>
        <p>
          <a class="button" href={back}>
            {t.back}
          </a>
        </p>
      </article>
    ),
  })
}

export function notFound(c: AppContext): Promise<Response> {
  return refusedPage(c, { code: 'not_found' }, {}, '/')
}
