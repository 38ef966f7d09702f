import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { attachedTo, type AttachedFile } from '../../../platform/files/files.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { RecordDocument } from '../documents/document-model.ts'
import { messages as hearingWords } from '../messages.ts'
import { hearingPage } from '../queries.ts'
import type { Hearing } from '../rules.ts'
import { messages } from './messages.ts'
import { replyDocument, type Gathered, type ReplyFacts, type ReplyWords } from './rules.ts'

export interface Reply extends ReplyFacts {
  readonly id: string
  readonly hearingId: string
  readonly version: number
  readonly gathered: Gathered
  readonly gatheredAt: Date
}

const columns = sql`
  id, hearing_id as "hearingId", version, snapshot as gathered, case_number as "caseNumber", decided_by as "decidedBy",
  decided_on as "decidedOn", sent_to as "sentTo", sent_on as "sentOn", gathered_at as "gatheredAt"`

/** For jobs that make the documents of a version: asks nobody who they are. */
export async function replyById(db: Reader, replyId: string): Promise<Reply | null> {
  const { rows } = await sql<Reply>`select ${columns} from hearing_reply where id = ${replyId}`.execute(db)
  return rows[0] ?? null
}

/** One version, for who may read the hearing. */
export async function replyFor(
  db: Reader,
  actor: Actor,
  { hearingId, version }: { hearingId: string; version: string },
  now: Date,
): Promise<{ hearing: Hearing; reply: Reply } | null> {
  const found = /^\d{1,6}$/.test(version) ? await hearingPage(db, actor, hearingId, now) : null
  if (!found) return null
  const { rows } = await sql<Reply>`
    select ${columns} from hearing_reply
    where hearing_id = ${found.hearing.id} and version = ${Number(version)}`.execute(db)
  return rows[0] ? { hearing: found.hearing, reply: rows[0] } : null
}

export const replySubject = 'hearing_reply'
export const replyForms = { pdf: 1, docx: 2 } as const
export type ReplyForm = keyof typeof replyForms

/** The file as it was made with the version; null while that has not been done. */
export async function replyFile(db: Reader, replyId: string, form: ReplyForm): Promise<AttachedFile | null> {
  const files = (await attachedTo(db, replySubject, [replyId])).get(replyId) ?? []
  return files.find(({ position }) => position === replyForms[form]) ?? null
}

/** The words of the document in a language. */
export const replyWords = (lang: Lang): ReplyWords => ({
  ...messages[lang].document,
  kinds: hearingWords[lang].kinds,
  sides: hearingWords[lang].sides,
  day: (day) => sayDate(day, lang, 'medium'),
  discussedOn: messages[lang].discussedOn,
})

/** The document of a version. */
export const documentOf = (reply: Reply, municipality: string, lang: Lang = 'da'): RecordDocument =>
  replyDocument(
    reply.gathered,
    reply,
    { lang, municipality, version: reply.version, gatheredOn: today(reply.gatheredAt) },
    replyWords(lang),
  )
