import { z } from 'zod'
import { storeFile } from '../../../platform/files/files.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { ok } from '../../../platform/result.ts'
import { meetingFacts } from '../queries.ts'
import { printable, storedAs, storedDocument } from './queries.ts'
import { fileNameOf, type DocumentKind, type DocumentVariant } from './rules.ts'

const RenderDocument = z.object({
  what: z.enum(['agenda', 'minutes']),
  meetingId: z.uuid(),
  publicationId: z.uuid(),
})

/** Makes the PDF of a publication and keeps it with what was sent. */
export const renderDocumentKind = jobKind('render_document', RenderDocument)

async function renderPublication(context: JobContext, data: z.infer<typeof RenderDocument>): Promise<void> {
  const { database, now } = context
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  const versions = data.what === 'agenda' ? meeting?.agendaVersions : meeting?.minutesVersions
  const edition = versions?.find((one) => one.id === data.publicationId)
  if (!meeting || !edition) return
  const content = await printable(database.reader, { kind: data.what, meeting, edition })
  if (!content) return
  const name = fileNameOf(data.what, meeting.startsAt, meeting.committee.name, edition.version)
  const variants: DocumentVariant[] = content.closedItemIds.length > 0 ? ['everyone', 'members'] : ['everyone']
  for (const variant of variants) {
    if (await storedDocument(database.reader, data.what, edition.id, variant)) continue
    const document = content.as(variant, context.installation.municipality)
    const bytes = await context.documents.render('meeting-document', document)
    await keep(context, { kind: data.what, publicationId: edition.id, variant, name, bytes })
  }
}

interface Made {
  readonly kind: DocumentKind
  readonly publicationId: string
  readonly variant: DocumentVariant
  readonly name: string
  readonly bytes: Uint8Array
}

async function keep({ database, now }: JobContext, made: Made): Promise<void> {
  await database.write(async (tx) => {
    const table = made.kind === 'agenda' ? 'agenda_publication' : 'minutes_publication'
    await tx.selectFrom(table).select('id').where('id', '=', made.publicationId).forUpdate().execute()
    // Looked at again under the lock: a job that runs twice at once keeps one file.
    if (await storedDocument(tx, made.kind, made.publicationId, made.variant)) return ok()
    const where = storedAs(made.kind, made.publicationId, made.variant)
    const stored = await storeFile(tx, { bytes: made.bytes, name: made.name, uploadedBy: null, now, ...where })
    if (!stored.ok) throw new Error(`the document could not be kept: ${stored.refusal.code}`)
    return ok()
  })
}

export const documentJobs: readonly JobHandler[] = [onJob(renderDocumentKind, renderPublication)]
