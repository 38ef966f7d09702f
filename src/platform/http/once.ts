import { createHash } from 'node:crypto'
import { routePath } from 'hono/route'
import { sql } from 'kysely'
import type { Writer } from '../db/database.ts'
import { isId } from '../db/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../result.ts'
import type { AppContext } from './context.ts'
import { readForm, type FormBody } from './form.ts'
import { formIdField } from './form-id.ts'

/** What a command may answer when its answer is to be kept: what comes back from JSON as it went in. */
export type Kept<T> = T extends string | number | boolean | null | undefined | void
  ? T
  : T extends Date | ((...args: never[]) => unknown) | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
    ? never
    : { readonly [K in keyof T]: Kept<T[K]> }

/** The form was sent before, with something else in it: it made `first`. */
export interface AlreadySent<T> extends Refusal<'already_sent'> {
  readonly first: T
}

type SentBefore<T> = AlreadySent<T> | Refusal<'not_found'>

/**
 * A write that makes something, at most once for each form that was shown: pressed twice, sent by a browser that loads the page
 * again, or by five windows at once, one thing is made and all get its answer. With other content it is refused, so that
 * nothing typed is thrown away in silence.
 * The id comes from a browser: it is nothing but a mark of that form. Ids of what is made are made here, so that nobody
 * chooses them; somebody else's mark, or that of another form, is not found. Without a readable mark (a form made by hand)
 * the write is done as it is.
 */
export async function writeOnce<T, R extends Refusal>(
  c: AppContext,
  work: (tx: Writer) => Promise<Result<T & Kept<T>, R>>,
): Promise<Result<T, R | SentBefore<T>>> {
  const body = await readForm(c)
  const id = body[formIdField]
  const account = c.var.actor?.accountId
  if (!isId(id) || account === undefined) return c.var.database.write(work)
  const form = { id, account_id: account, place: routePath(c), content_hash: await contentHash(c, body) }
  return c.var.database.write(async (tx): Promise<Result<T, R | SentBefore<T>>> => {
    // The same form in another transaction is waited for here; was it refused there, this one is the first.
    const mine = await tx
      .insertInto('sent_form')
      .values({ ...form, made: '{}', sent_at: c.var.now })
      .onConflict((oc) => oc.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!mine) return earlierAnswer<T>(tx, form)
    const result = await work(tx)
    if (!result.ok) return result
    await tx
      .updateTable('sent_form')
      .set({ made: JSON.stringify({ value: result.value }) })
      .where('id', '=', id)
      .execute()
    return result
  })
}

/** Where a form was sent, with what stands after the question mark. */
export function addressOf(c: AppContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

interface SentForm {
  readonly id: string
  readonly account_id: string
  readonly place: string
  readonly content_hash: string
}

async function earlierAnswer<T>(tx: Writer, form: SentForm): Promise<Result<T, SentBefore<T>>> {
  const sent = await tx
    .selectFrom('sent_form')
    .select(['made', sql<boolean>`content_hash = ${form.content_hash}`.as('is_same')])
    .where('id', '=', form.id)
    .where('account_id', '=', form.account_id)
    .where('place', '=', form.place)
    .executeTakeFirst()
  if (!sent) return refuse('not_found')
  const first = sent.made.value as T
  return sent.is_same ? ok(first) : { ok: false, refusal: { code: 'already_sent', first } }
}

/** The same for the same fields and files, in whatever order they come. The mark goes in too, so that equal texts cannot be told. */
async function contentHash(c: AppContext, body: FormBody): Promise<string> {
  const lines = await Promise.all(
    Object.entries(body).map(async ([name, value]) => [name, await Promise.all([value].flat().map(said))] as const),
  )
  return sha256(JSON.stringify([addressOf(c), ...lines.toSorted(([a], [b]) => (a < b ? -1 : 1))]))
}

async function said(value: string | File): Promise<string> {
  if (typeof value === 'string') return value
  return JSON.stringify([value.name, sha256(new Uint8Array(await value.arrayBuffer()))])
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
