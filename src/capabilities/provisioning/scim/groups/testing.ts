import type { TestApp } from '../../../../testing/app.ts'
import { aPerson, administrator } from '../../../people/testing.ts'
import { ok } from '../../../../platform/result.ts'
import { aDirectory, type Program, type ProgramAnswer } from '../../testing.ts'
import { coreGroup, patchRequest } from '../resources/rules.ts'

export const groups = '/scim/v2/Groups'
export const patch = (...Operations: object[]) => ({ schemas: [patchRequest], Operations })
export const idOf = (answer: ProgramAnswer) => String(answer.json['id'])
export const membersOf = (answer: ProgramAnswer) =>
  ((answer.json['members'] ?? []) as { value: string }[]).map((member) => member.value).toSorted()

export interface GroupWorld {
  readonly entra: Program
  readonly adminId: string
  readonly people: { readonly anna: string; readonly bo: string; readonly carl: string }
  readonly make: (displayName: string, members?: readonly string[], more?: object) => Promise<ProgramAnswer>
  readonly read: (id: string) => Promise<ProgramAnswer>
}

/** A directory with a token, an administrator, and three people to put into groups. */
export async function aGroupWorld(app: TestApp): Promise<GroupWorld> {
  const made = await app.database.write(async (tx) =>
    ok({
      adminId: await administrator(tx),
      people: {
        anna: await aPerson(tx, { name: 'Anna Ås' }),
        bo: await aPerson(tx, { name: 'Bo Bang' }),
        carl: await aPerson(tx, { name: 'Carl Dam' }),
      },
    }),
  )
  if (!made.ok) throw new Error('no people')
  const entra = await aDirectory(app, made.value.adminId)
  return {
    ...made.value,
    entra,
    make: (displayName, members = [], more = {}) =>
      entra.send('POST', groups, {
        schemas: [coreGroup],
        displayName,
        externalId: `aad-${displayName}`,
        members: members.map((value) => ({ value })),
        ...more,
      }),
    read: (id) => entra.send('GET', `${groups}/${id}`),
  }
}
