import { createHash } from 'node:crypto'
import { addDays, instantOf, today } from '../platform/clock/dates.ts'
import type { Organisation } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

/** A payroll system and a directory that have called for a while. Nobody has their tokens: they are hashes of nothing. */
export function provisioningRows(setting: Setting, organisation: Organisation): RowBuffer {
  const { cast } = organisation
  const rows = new RowBuffer([
    'import_source',
    'provisioning_client',
    'provisioning_call',
    'provisioned_group',
    'provisioned_group_member',
    'role_assignment',
  ])
  const by = cast.administrator.id
  const made = instantOf(setting.days.atOrBefore(addDays(setting.on, -60)), '09:10')
  const last = instantOf(addDays(setting.on, -1), '05:30')
  const sourceId = addSource(setting, by, made, rows)
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
  call(directory, 'PATCH', 'Groups', 204, null)
  call(client('Lønsystemet', 'import'), 'POST', 'imports', 202, null)
  addGroups(setting, organisation, made, rows)
  return rows
}

function addSource(setting: Setting, by: string, made: Date, rows: RowBuffer): string {
  const id = setting.ids.next(made)
  rows.add('import_source', {
    id,
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
  return id
}

/** Two groups of the directory: one gives its members nothing, the other lets them keep the MED organisation. */
function addGroups(setting: Setting, { cast }: Organisation, made: Date, rows: RowBuffer): void {
  const group = (name: string, role: 'hr_consultant' | null, members: readonly { readonly id: string }[]): string => {
    const id = setting.ids.next(made)
    rows.add('provisioned_group', {
      id,
      name,
      external_id: `kom-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
      role,
      role_by: role === null ? null : cast.administrator.id,
      role_at: role === null ? null : made,
      created_at: made,
      changed_at: made,
      removed_at: null,
      version: role === null ? 1 : 2,
    })
    for (const member of members)
      rows.add('provisioned_group_member', { group_id: id, person_id: member.id, since: made })
    return id
  }
  group('Medarbejdere i HR', null, [cast.hr_consultant, cast.main_secretary])
  const consultants = group('Medspil MED-konsulenter', 'hr_consultant', [cast.hr_consultant])
  rows.add('role_assignment', {
    id: setting.ids.next(made),
    person_id: cast.hr_consultant.id,
    role: 'hr_consultant',
    valid_from: today(made),
    valid_to: null,
    granted_by: null,
    created_at: made,
    group_id: consultants,
  })
}
