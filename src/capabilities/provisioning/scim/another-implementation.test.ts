import SCIMMY from 'scimmy'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { testOrigin, useApp } from '../../../testing/app.ts'
import { administrator } from '../../people/testing.ts'
import { aProgram, tokenOn, type Program } from '../testing.ts'
import { coreUser, patchRequest } from './resources/rules.ts'

/*
 * The answers held against SCIMMY, which somebody else wrote from RFC 7643 and 7644: it reads what we send, finds the same
 * people by the same filters, and comes to the same person by the same changes.
 */

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let program: Program

type Json = Record<string, unknown>
const listed = async (query = ''): Promise<Json[]> => {
  const answer = await program.send('GET', `/scim/v2/Users${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json['Resources'] as Json[]
}

const people = [
  ['aase', 'Åse', 'Ørsted', true],
  ['bo', 'Bo', 'Bang', false],
  ['carla', 'Carla', 'Dam', true],
  ['carl', 'Carl', 'Dam', true],
  ['dagny', 'Dagny', 'Æbelø', false],
] as const

beforeAll(async () => {
  let id = ''
  await app.database.write(async (tx) => {
    id = await administrator(tx)
    return ok()
  })
  const made = await (
    await app.as(id)
  ).post('/administration/provisioning', {
    name: 'Entra ID',
    may_do: 'scim',
    days: '365',
  })
  program = aProgram(() => app.app, testOrigin, tokenOn(made.text))
  for (const [userName, givenName, familyName, active] of people) {
    const answer = await program.send('POST', '/scim/v2/Users', {
      schemas: [coreUser],
      userName: `${userName}@nordsund.example`,
      externalId: `aad-${userName}`,
      name: { givenName, familyName },
      emails: [{ value: `${userName}@nordsund.example`, type: 'work', primary: true }],
      active,
    })
    expect(answer.status, answer.text).toBe(201)
  }
})

describe('another implementation', () => {
  it('reads our people, lists and settings', async () => {
    const answer = await program.send('GET', '/scim/v2/Users')
    const list = new SCIMMY.Messages.ListResponse(answer.json as never)
    expect(list.totalResults).toBe((answer.json['Resources'] as Json[]).length)
    for (const user of await listed()) {
      const read = new SCIMMY.Schemas.User(user)
      expect(read).toMatchObject({ id: user['id'], userName: user['userName'], active: user['active'] })
    }
    const settings = await program.send('GET', '/scim/v2/ServiceProviderConfig')
    const read = new SCIMMY.Schemas.ServiceProviderConfig(settings.json)
    expect(read).toMatchObject({ patch: { supported: true }, filter: { supported: true }, etag: { supported: true } })
  })

  it('reads our refusals', async () => {
    const answer = await program.send('GET', `/scim/v2/Users?filter=${encodeURIComponent('userName eq')}`)
    expect(answer.status).toBe(400)
    // It raises what it was told.
    const read = () => new SCIMMY.Messages.ErrorResponse(answer.json)
    expect(read).toThrow(expect.objectContaining({ status: '400', scimType: 'invalidFilter' }) as Error)
  })

  it.each([
    'userName eq "carla@nordsund.example"',
    'userName sw "carl"',
    'userName ew "bo@nordsund.example"',
    'name.familyName eq "Dam"',
    'name.familyName co "a" and active eq true',
    'active eq false',
    'not (active eq false)',
    'externalId pr',
    'externalId eq "aad-dagny" or userName sw "b"',
    'emails.value co "carl"',
    'emails[type eq "work" and value sw "aase"]',
    '(userName sw "a" or userName sw "b") and active eq true',
    'userName ne "bo@nordsund.example"',
    'name.givenName gt "C"',
  ])('finds the same people by %s', async (filter) => {
    const all = await listed()
    const theirs = new SCIMMY.Types.Filter(filter).match(all) as Json[]
    const ours = await listed(`?filter=${encodeURIComponent(filter)}`)
    const names = (users: Json[]) => users.map((user) => String(user['userName'])).toSorted()
    expect(names(ours)).toEqual(names(theirs))
    expect(names(theirs)).not.toEqual([])
  })

  it.each([
    ['replace with a path', [{ op: 'replace', path: 'name.familyName', value: 'Holm' }]],
    ['replace without a path', [{ op: 'replace', value: { active: false, externalId: 'aad-x' } }]],
    ['add', [{ op: 'add', path: 'externalId', value: 'aad-y' }]],
    ['remove', [{ op: 'remove', path: 'externalId' }]],
    ['a value filter', [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'carla.dam@nordsund.example' }]],
    [
      'several, in order',
      [
        { op: 'replace', path: 'name.givenName', value: 'Carla Maria' },
        { op: 'replace', path: 'active', value: false },
        { op: 'replace', path: 'active', value: true },
      ],
    ],
  ])('comes to the same person: %s', async (_, Operations) => {
    const [before] = await listed(`?filter=${encodeURIComponent('userName eq "carla@nordsund.example"')}`)
    if (!before) throw new Error('nobody to change')
    const request = { schemas: [patchRequest], Operations }
    const patched = await new SCIMMY.Messages.PatchOp(request as never).apply(
      new SCIMMY.Schemas.User(structuredClone(before) as never) as never,
      (user) => Promise.resolve(user),
    )
    const answer = await program.send('PATCH', `/scim/v2/Users/${String(before['id'])}`, request)
    expect(answer.status, answer.text).toBe(200)
    // Nothing comes back where nothing changed.
    const theirs = (patched ?? before) as unknown as Json
    const said = (user: Json) => ({
      name: {
        givenName: (user['name'] as Json)['givenName'],
        familyName: (user['name'] as Json)['familyName'],
      },
      externalId: user['externalId'],
      active: user['active'],
      emails: (user['emails'] as Json[]).map((email) => email['value']),
    })
    expect(said(answer.json)).toEqual(said(theirs))
    await program.send('PUT', `/scim/v2/Users/${String(before['id'])}`, before)
  })
})
