import { z } from 'zod'
import { storeFile } from '../../../platform/files/files.ts'
import { plainFileName } from '../../../platform/http/download.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { ok } from '../../../platform/result.ts'
import { recordAsWord } from '../documents/word-document.ts'
import { documentOf, replyById, replyFile, replyForms, replySubject, type Reply, type ReplyForm } from './queries.ts'

export const replyKind = jobKind('hearing_reply', z.object({ replyId: z.uuid() }))

/** Makes the version's files once, as they are kept. */
async function keepFiles(context: JobContext, { replyId }: { replyId: string }): Promise<void> {
  const reply = await replyById(context.database.reader, replyId)
  if (!reply) return
  const document = documentOf(reply, context.installation.municipality)
  for (const form of ['pdf', 'docx'] as const) {
    if (await replyFile(context.database.reader, reply.id, form)) continue
    const bytes =
      form === 'pdf'
        ? await context.documents.render('written-record', document)
        : await context.documents.word(recordAsWord(document))
    await keep(context, reply, form, bytes)
  }
}

/** The name of its files, without the ending. */
export const replyName = ({ gathered, version }: Reply): string =>
  plainFileName(`samlet-hoeringssvar-${gathered.title}-version-${version}`)

async function keep({ database, now }: JobContext, reply: Reply, form: ReplyForm, bytes: Uint8Array): Promise<void> {
  await database.write(async (tx) => {
    await tx.selectFrom('hearing').select('id').where('id', '=', reply.hearingId).forUpdate().execute()
    // Looked at again under the lock: a job that runs twice at once keeps one file.
    if (await replyFile(tx, reply.id, form)) return ok()
    const subject = { kind: replySubject, id: reply.id }
    const name = `${replyName(reply)}.${form}`
    const stored = await storeFile(tx, { bytes, name, subject, uploadedBy: null, now, position: replyForms[form] })
    if (!stored.ok) throw new Error(`the gathered answers could not be kept: ${stored.refusal.code}`)
    return ok()
  })
}

export const gatheringJobs: readonly JobHandler[] = [onJob(replyKind, keepFiles)]
