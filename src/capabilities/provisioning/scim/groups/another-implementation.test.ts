import SCIMMY from 'scimmy'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import type { Program } from '../../testing.ts'
import { coreGroup, patchRequest } from '../resources/rules.ts'
import { aGroupWorld, type GroupWorld } from './testing.ts'

/*
 * Groups held against SCIMMY, which somebody else wrote from RFC 7643 and 7644: it reads what we send, finds the same
 * groups by the same filters, and comes to the same members by the same changes.
 */

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let program: Program
let people: GroupWorld['people']

type Json = Record<string, unknown>
const listed = async (query = ''): Promise<Json[]> => {
  const answer = await program.send('GET', `/scim/v2/Groups${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json['Resources'] as Json[]
}
const named = (groups: Json[]) => groups.map((group) => String(group['displayName'])).toSorted()
/** The ids of people in the place of their names, in a filter or an operation. */
const filled = <T>(text: T): T =>
  JSON.parse(JSON.stringify(text).replaceAll(/<(anna|bo|carl)>/g, (_, who: keyof typeof people) => people[who])) as T

beforeAll(async () => {
  const world = await aGroupWorld(app)
  program = world.entra
  people = world.people
  const groups: [string, string | null, string[]][] = [
    ['Ledere', 'aad-1', [people.anna, people.bo]],
    ['Ledere i Børn og Unge', 'aad-2', [people.bo]],
    ['MED-konsulenter', 'aad-3', [people.anna]],
    ['Øvrige', null, []],
  ]
  for (const [displayName, externalId, members] of groups) {
    const written = new SCIMMY.Schemas.Group({ displayName, members: members.map((value) => ({ value })) })
    const body = { ...(JSON.parse(JSON.stringify(written)) as Json), ...(externalId === null ? {} : { externalId }) }
    const answer = await program.send('POST', '/scim/v2/Groups', body)
    expect(answer.status, answer.text).toBe(201)
  }
})

describe('another implementation', () => {
  it('reads our groups, lists and description of groups', async () => {
    const answer = await program.send('GET', '/scim/v2/Groups')
    expect(new SCIMMY.Messages.ListResponse(answer.json as never).totalResults).toBe(4)
    for (const group of await listed()) {
      const read = JSON.parse(JSON.stringify(new SCIMMY.Schemas.Group(group))) as Json
      const members = (from: Json) =>
        ((from['members'] ?? []) as Json[]).map(({ value, display }) => ({ value, display }))
      expect(read).toMatchObject({ schemas: [coreGroup], id: group['id'], displayName: group['displayName'] })
      expect(members(read)).toEqual(members(group))
    }
    const described = (await program.send('GET', `/scim/v2/Schemas/${coreGroup}`)).json['attributes'] as Json[]
    const theirs = JSON.parse(JSON.stringify(SCIMMY.Schemas.Group.definition.describe())) as { attributes: Json[] }
    const shapes = (attributes: Json[]) =>
      attributes
        .filter(({ name }) => name === 'displayName' || name === 'members')
        .map(({ name, type, multiValued }) => ({ name, type, multiValued }))
    expect(shapes(described)).toEqual(shapes(theirs.attributes))
  })

  it('reads our refusals', async () => {
    const [first] = await listed()
    const refusals = [
      await program.send('POST', '/scim/v2/Groups', { schemas: [coreGroup], displayName: 'Ledere' }),
      await program.send('PATCH', `/scim/v2/Groups/${String(first?.['id'])}`, {
        schemas: [patchRequest],
        Operations: [{ op: 'replace', path: 'displayName', value: '' }],
      }),
    ]
    const read = refusals.map((answer) => {
      try {
        return new SCIMMY.Messages.ErrorResponse(answer.json)
      } catch (error) {
        return error
      }
    })
    expect(read).toMatchObject([
      { status: '409', scimType: 'uniqueness' },
      { status: '400', scimType: 'invalidValue' },
    ])
  })

  it.each([
    'displayName eq "Ledere"',
    'displayName sw "Led" and displayName co "Unge"',
    'displayName ew "konsulenter"',
    'displayName gt "M"',
    'not (displayName sw "Led")',
    'externalId pr',
    'externalId eq "aad-3" or displayName eq "Øvrige"',
    'members.value eq "<anna>"',
    'members[value eq "<bo>"]',
    'members[value eq "<bo>" and display sw "Bo"]',
    'members[type eq "User"] and displayName sw "M"',
    'members.display co "Ås"',
    'displayName ne "Ledere"',
  ])('finds the same groups by %s', async (text) => {
    const filter = filled({ text }).text
    const theirs = new SCIMMY.Types.Filter(filter).match(await listed()) as Json[]
    expect(named(await listed(`?filter=${encodeURIComponent(filter)}`))).toEqual(named(theirs))
    expect(theirs).not.toEqual([])
  })

  it.each([
    ['add one', [{ op: 'add', path: 'members', value: [{ value: '<carl>' }] }]],
    ['add one without a list', [{ op: 'add', path: 'members', value: { value: '<carl>' } }]],
    ['add several', [{ op: 'add', path: 'members', value: [{ value: '<carl>' }, { value: '<bo>' }] }]],
    ['add without a path', [{ op: 'add', value: { members: [{ value: '<carl>' }] } }]],
    ['remove one by a filter in the path', [{ op: 'remove', path: 'members[value eq "<anna>"]' }]],
    ['remove all', [{ op: 'remove', path: 'members' }]],
    ['replace all', [{ op: 'replace', path: 'members', value: [{ value: '<carl>' }] }]],
    ['replace without a path', [{ op: 'replace', value: { displayName: 'Chefer' } }]],
    ['replace the name', [{ op: 'replace', path: 'displayName', value: 'Chefer' }]],
    [
      'several, in order',
      [
        { op: 'remove', path: 'members[value eq "<anna>"]' },
        { op: 'add', path: 'members', value: [{ value: '<carl>' }] },
        { op: 'replace', path: 'displayName', value: 'Chefer' },
      ],
    ],
  ])('comes to the same group: %s', async (_, said) => {
    const [before] = await listed(`?filter=${encodeURIComponent('displayName eq "Ledere"')}`)
    if (!before) throw new Error('nothing to change')
    const request = { schemas: [patchRequest], Operations: filled(said) }
    const patched = await new SCIMMY.Messages.PatchOp(structuredClone(request) as never).apply(
      new SCIMMY.Schemas.Group(structuredClone(before) as never) as never,
      (group) => Promise.resolve(group),
    )
    const address = `/scim/v2/Groups/${String(before['id'])}`
    const answer = await program.send('PATCH', address, request)
    expect(answer.status, answer.text).toBe(204)
    const ours = (await program.send('GET', address)).json
    const shown = (group: Json) => ({
      displayName: group['displayName'],
      // Whoever is added again stands twice with them, and once here.
      members: [...new Set(((group['members'] ?? []) as Json[]).map(({ value }) => String(value)))].toSorted(),
    })
    await program.send('PUT', address, before)
    expect(shown(ours)).toEqual(shown((patched ?? before) as unknown as Json))
    expect(shown((await program.send('GET', address)).json)).toEqual(shown(before))
  })
})
