import { fileBytes } from '../../../platform/files/files.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, write } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { noteClosedItemsRead } from '../approval/commands.ts'
import { may } from '../policy.ts'
import { meetingFacts } from '../queries.ts'
import { nextVersion, type Meeting } from '../rules.ts'
import { documentPaths } from './paths.ts'
import { printable, storedDocument, type Wanted } from './queries.ts'
import { fileNameOf, type DocumentKind, type DocumentVariant } from './rules.ts'

/**
 * GET …/agenda.pdf, …/minutes.pdf: the version last sent, or ?version=. ?variant=members holds the closed items, for who
 * belong to the committee; ?draft=1 shows the working copy to who prepare the meeting.
 */
async function sendDocument(c: AppContext, actor: Actor, kind: DocumentKind): Promise<Response> {
  const meeting = await meetingFacts(c.var.db, c.req.param('meetingId') ?? '', c.var.now)
  if (!meeting) return notFound(c)
  const wanted = whatIsWanted(c, actor, kind, meeting)
  if (!wanted) return notFound(c)
  const isForMembers = c.req.query('variant') === 'members' || wanted.edition === null
  if (isForMembers && !may.belong(actor, meeting.committee.id)) return notFound(c)
  const content = await printable(c.var.db, wanted)
  if (!content) return notFound(c)
  const hasClosed = content.closedItemIds.length > 0
  const variant: DocumentVariant = isForMembers && hasClosed ? 'members' : 'everyone'
  const stored = wanted.edition && (await storedDocument(c.var.db, kind, wanted.edition.id, variant))
  const bytes = stored
    ? await fileBytes(c.var.db, stored.id)
    : await c.var.documents.render('meeting-document', content.as(variant, c.var.installation.municipality))
  if (!bytes) throw new Error(`the bytes of the ${kind} of meeting ${meeting.id} are missing`)
  if (variant === 'members') {
    await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, content.closedItemIds, c.var.now))
  }
  const version = wanted.edition?.version ?? nextVersion(meeting, kind)
  return pdfResponse(bytes, fileNameOf(kind, meeting.startsAt, meeting.committee.name, version))
}

function whatIsWanted(c: AppContext, actor: Actor, kind: DocumentKind, meeting: Meeting): Wanted | null {
  if (c.req.query('draft') !== undefined) {
    return may.prepare(actor, meeting.committee.id) ? { kind, meeting, edition: null } : null
  }
  const version = c.req.query('version')
  const versions = kind === 'agenda' ? meeting.agendaVersions : meeting.minutesVersions
  const edition = version === undefined ? versions.at(-1) : versions.find((one) => String(one.version) === version)
  return edition ? { kind, meeting, edition } : null
}

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
