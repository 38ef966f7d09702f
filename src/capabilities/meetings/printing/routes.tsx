import { fileBytes } from '../../../platform/files/files.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, write } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { noteClosedItemsRead } from '../approval/commands.ts'
import { readingPage } from '../reading/queries.ts'
import { nextVersion } from '../rules.ts'
import { documentPaths } from './paths.ts'
import { readableDocument, storedDocument, type ReadableDocument } from './queries.ts'
import { fileNameOf, wholeCopy, type DocumentKind } from './rules.ts'

/**
 * GET …/agenda.pdf, …/minutes.pdf: the version last sent, or ?version=. ?variant=members holds the closed items, for who
 * belong to the committee; ?only=mine holds the reader's own items; ?draft=1 shows the working copy to who prepare the meeting.
 */
async function sendDocument(c: AppContext, actor: Actor, kind: DocumentKind): Promise<Response> {
  const request = {
    kind,
    meetingId: addressPart(c, 'meetingId'),
    isDraft: c.req.query('draft') !== undefined,
    version: c.req.query('version') ?? null,
    isForMembers: c.req.query('variant') === 'members',
    only: c.req.query('only') === 'mine' ? await ownItems(c, actor) : null,
  }
  const found = await readableDocument(c.var.db, actor, request, c.var.now)
  if (!found) return notFound(c)
  const { meeting, edition, content, variant, copy } = found
  const stored =
    copy === null && edition && content.isAsSent && (await storedDocument(c.var.db, kind, edition.id, variant))
  const bytes = stored
    ? await fileBytes(c.var.db, stored.id)
    : await c.var.documents.render(
        'meeting-document',
        content.as(variant, c.var.installation.municipality, copy ?? wholeCopy),
      )
  if (!bytes) throw new Error(`the bytes of the ${kind} of meeting ${meeting.id} are missing`)
  if (variant === 'members') {
    await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, closedRead(found), c.var.now))
  }
  const version = edition?.version ?? nextVersion(meeting, kind)
  return pdfResponse(bytes, fileNameOf(kind, meeting.startsAt, meeting.committee.name, version))
}

/** The ids of the items that the actor presents, raised or marked. */
async function ownItems(c: AppContext, actor: Actor): Promise<ReadonlySet<string>> {
  const found = await readingPage(c.var.db, actor, addressPart(c, 'meetingId'), true, c.var.now)
  return new Set(found?.items.map(({ shown }) => shown.item.id))
}

const closedRead = ({ content, copy }: ReadableDocument): string[] =>
  content.closedItemIds.filter((id) => !copy?.excluded.has(id) && (!copy?.only || copy.only.has(id)))

/** Shown in the browser under a plain name. Its policy lets the browser's own viewer draw it, and nothing else. */
function pdfResponse(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="${name}"`,
      'content-security-policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}

export const documentRoutes: readonly Route[] = [
  get(documentPaths.agenda, (c, actor) => sendDocument(c, actor, 'agenda')),
  get(documentPaths.minutes, (c, actor) => sendDocument(c, actor, 'minutes')),
]
