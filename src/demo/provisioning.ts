import { createHash } from 'node:crypto'
import { addDays, instantOf } from '../platform/clock/dates.ts'
import type { Organisation } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

/** A payroll system and a directory that have called for a while. Nobody has their tokens: they are hashes of nothing. */
export function provisioningRows(setting: Setting, { cast }: Organisation): RowBuffer {
  const rows = new RowBuffer(['import_source', 'provisioning_client', 'provisioning_call'])
  const by = cast.administrator.id
  const made = instantOf(setting.days.atOrBefore(addDays(setting.on, -60)), '09:10')
  const last = instantOf(addDays(setting.on, -1), '05:30')
  const sourceId = setting.ids.next(made)
  rows.add('import_source', {
    id: sourceId,
    name: 'Medarbejdere fra lønsystemet',
    slug: 'medarbejdere-fra-loensystemet',
    kind: 'employees',
    headings: {},
    largest_share: 5,
    ends_absent: true,
    created_by: by,
    created_at: made,
    version: 1,
  })
  const client = (name: string, purpose: 'scim' | 'import'): string => {
    const id = setting.ids.next(made)
    rows.add('provisioning_client', {
      id,
      name,
      purpose,
      import_source_id: purpose === 'import' ? sourceId : null,
      token_hash: createHash('sha256').update(`${setting.seed} ${name}`).digest('base64url'),
      created_by: by,
      created_at: made,
      expires_at: instantOf(addDays(setting.on, 305), '09:10'),
      revoked_at: null,
      last_used_at: last,
    })
    return id
  }
  const call = (client_id: string, method: string, resource: string, status: number, error: string | null) =>
    rows.add('provisioning_call', { id: setting.ids.next(last), client_id, at: last, method, resource, status, error })
  const directory = client('Kommunens brugerkatalog', 'scim')
  call(directory, 'GET', 'Users', 200, null)
  call(directory, 'PATCH', 'Users', 200, null)
  call(directory, 'POST', 'Users', 400, 'cpr_number')
  call(client('Lønsystemet', 'import'), 'POST', 'imports', 202, null)
  return rows
}
