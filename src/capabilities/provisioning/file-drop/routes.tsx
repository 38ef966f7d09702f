import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { allowTry, type RateLimit } from '../../../platform/http/rate-limit.ts'
import type { Route } from '../../../platform/http/route.ts'
import { statusOfRefusal } from '../../../platform/http/respond.tsx'
import { importPaths } from '../../organisation/staff-import/paths.ts'
import { takeInFile } from '../../organisation/staff-import/sources/commands.ts'
import { sourceBySlug } from '../../organisation/staff-import/sources/queries.ts'
import { clientRoute, comeBackLater, type Spoken } from '../calls/routes.tsx'
import { provisioningPaths } from '../paths.ts'
import type { Client } from '../queries.ts'

/** The same limit as other uploads have. */
const largestBytes = 20 * 1024 * 1024

/** A payroll system sends a file or two at night. Each is read by a child process and kept for good. */
const filesPerClient: RateLimit = { name: 'provisioning-files', most: 10, seconds: 60 }

function said(body: object, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/**
 * A file of a regular source as the body of a request, from a program that has the source's token. Answered at once with
 * where to see what became of it: it is applied afterwards, unless a person must look first.
 */
async function takeIn(c: AppContext, client: Client): Promise<Spoken> {
  const source = await sourceBySlug(c.var.db, addressPart(c, 'source'))
  if (!source || source.id !== client.sourceId) return no('not_found', 404)
  const { database, now } = c.var
  if (!(await allowTry(database, filesPerClient, client.id, now))) {
    const error = 'too_many_files'
    return comeBackLater(said({ error }, 429), error, filesPerClient, now)
  }
  if (Number(c.req.header('content-length') ?? 0) > largestBytes) return no('file_too_large', 413)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length > largestBytes) return no('file_too_large', 413)
  const name = `${source.slug}.${bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'csv'}`
  const result = await takeInFile(database, source, { bytes, name }, now)
  if (!result.ok) return no(result.refusal.code, statusOfRefusal(result.refusal), result.refusal.params)
  const seeAt = c.var.installation.origin + importPaths.import({ importId: result.value })
  return { response: said({ import: result.value, see: seeAt }, 202), error: null }
}

function no(error: string, status: number, params: object = {}): Spoken {
  return { response: said({ error, ...params }, status), error }
}

const sayNo = (_c: AppContext, status: 401 | 429, error: string) => said({ error }, status)

export const fileDropRoutes: readonly Route[] = [
  clientRoute('POST', provisioningPaths.fileDrop, { purpose: 'import', resource: 'imports', sayNo }, takeIn),
]
