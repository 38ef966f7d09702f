import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { testOrigin, useApp, type Client } from '../../../testing/app.ts'
import { importFile, employeeFile, unitFile } from '../../organisation/staff-import/testing.ts'
import { administrator } from '../../people/testing.ts'
import { aDirectory, type Program } from '../testing.ts'
import { coreUser, enterprise, listResponse, patchRequest } from './resources/rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let admin: Client
let entra: Program

beforeAll(async () => {
  const made = await app.database.write(async (tx) => ok(await administrator(tx)))
  admin = await app.as(made.ok ? made.value : '')
  const units = unitFile('1001;Nordsund Kommune;;Direktion;;01-01-2019;', '1002;Børnehuset Ærten;1001;Hus;;01-01-2019;')
  const staff = employeeFile(
    '70001;Åse;Ørsted;Leder;aase@nordsund.example;1002;01-02-2015;;37,00',
    '70002;Bo;Bang;Pædagog;bo@nordsund.example;1002;01-02-2015;;37,00',
  )
  await importFile(app.database, null, 'units', units, app.now())
  await importFile(app.database, null, 'employees', staff, app.now())
  entra = await aDirectory(app, made.ok ? made.value : '')
})

const users = '/scim/v2/Users'
const idOf = (answer: { json: Record<string, unknown> }) => String(answer.json['id'])
const carla = (more: object = {}) => ({
  schemas: [coreUser, enterprise],
  userName: 'carla@nordsund.example',
  externalId: 'aad-1',
  name: { givenName: 'Carla', familyName: 'Dam' },
  emails: [{ value: 'carla@nordsund.example', type: 'work', primary: true }],
  active: true,
  ...more,
})
const patch = (...Operations: object[]) => ({ schemas: [patchRequest], Operations })
async function found(filter: string): Promise<string[]> {
  const answer = await entra.send('GET', `${users}?filter=${encodeURIComponent(filter)}&sortBy=userName`)
  expect(answer.status, `${filter}: ${answer.text}`).toBe(200)
  return (answer.json['Resources'] as { userName: string }[]).map((user) => user.userName)
}

describe('what is supported', () => {
  it.each([
    ['ServiceProviderConfig', '"patch":{"supported":true}'],
    ['ResourceTypes', '"endpoint":"/Groups"'],
    ['ResourceTypes/User', '"endpoint":"/Users"'],
    ['Schemas', 'employeeNumber'],
    [`Schemas/${coreUser}`, '"userName"'],
  ])('%s', async (resource, text) => {
    const answer = await entra.send('GET', `/scim/v2/${resource}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/scim+json; charset=utf-8'])
    expect(answer.text).toContain(text)
  })
})

describe('a person', () => {
  let id = ''

  it('is made, with an address, a version and nothing that was not asked for', async () => {
    const hostile = {
      cpr: '010190-1234',
      unionAffiliation: 'FOA',
      'urn:dk:nordsund:scim:2.0:User': { fagforening: 'BUPL', cprNummer: '0101901234' },
      __proto__: { polluted: true },
    }
    const answer = await entra.send('POST', users, carla(hostile))
    id = idOf(answer)
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, 'W/"2"'])
    expect(answer.headers.get('location')).toBe(`${testOrigin}${users}/${id}`)
    expect(answer.json).toMatchObject({ userName: 'carla@nordsund.example', active: true, displayName: 'Carla Dam' })
    const everything = await allTexts()
    for (const secret of ['010190', 'FOA', 'BUPL']) expect(everything).not.toContain(secret)
  })

  it('is not made twice, in capitals either, nor over somebody from the staff list', async () => {
    for (const userName of ['CARLA@nordsund.example', 'bo@nordsund.example']) {
      const answer = await entra.send('POST', users, carla({ userName }))
      expect([answer.status, answer.json['scimType']]).toEqual([409, 'uniqueness'])
    }
    const numbered = carla({ userName: 'ny', [enterprise]: { employeeNumber: '70002' } })
    expect((await entra.send('POST', users, numbered)).json['scimType']).toBe('uniqueness')
  })

  it.each([
    ['employee number', { [enterprise]: { employeeNumber: '0101901234' } }],
    ['employee number sent as a number', { [enterprise]: { employeeNumber: 3112991234 } }],
    ['user name', { userName: '010190-1234' }],
    ['external id', { externalId: '010190 1234' }],
    ['name', { name: { givenName: 'Carla 0101901234', familyName: 'Dam' } }],
  ])('is refused with a CPR number as %s', async (_what, more) => {
    const answer = await entra.send('POST', users, carla({ userName: 'ny@nordsund.example', ...more }))
    expect([answer.status, answer.json['scimType']]).toEqual([400, 'invalidValue'])
    expect(answer.text).toContain('CPR')
    expect(answer.text).not.toMatch(/\d{6}[- ]?\d{4}/)
    const patched = await entra.send('PATCH', `${users}/${id}`, patch({ op: 'replace', value: more }))
    expect(patched.status).toBe(400)
  })

  it('is changed as directories do it', async () => {
    // As Entra ID writes it: capitals, paths with filters, "False" between quotes.
    const first = await entra.send(
      'PATCH',
      `${users}/${id}`,
      patch(
        { op: 'Replace', path: 'name.familyName', value: 'Dam-Lund' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'carla.lund@nordsund.example' },
        { op: 'Add', path: `${enterprise}:employeeNumber`, value: '80001' },
        { op: 'Add', path: 'nickName', value: 'ignored' },
      ),
    )
    expect(first.status, first.text).toBe(200)
    expect(first.json).toMatchObject({
      displayName: 'Carla Dam-Lund',
      emails: [{ value: 'carla.lund@nordsund.example' }],
      [enterprise]: { employeeNumber: '80001' },
    })
    // As Okta writes it: a replacement without a path.
    const second = await entra.send('PATCH', `${users}/${id}`, patch({ op: 'replace', value: { active: false } }))
    expect(second.json).toMatchObject({ active: false, userName: 'carla@nordsund.example' })
    const third = await entra.send('PATCH', `${users}/${id}`, patch({ op: 'Replace', path: 'active', value: 'True' }))
    expect(third.json['active']).toBe(true)
    const whole = await entra.send('PUT', `${users}/${id}`, carla({ name: { givenName: 'Carla', familyName: 'Dam' } }))
    expect(whole.json).toMatchObject({ displayName: 'Carla Dam' })
    expect(whole.json[enterprise]).toBeUndefined()
  })

  it.each([
    ['a path that cannot be read', patch({ op: 'replace', path: 'emails[', value: 1 }), 'invalidPath'],
    [
      'a filter that fits nothing',
      patch({ op: 'replace', path: 'emails[type eq "home"].value', value: 'a@b.dk' }),
      'noTarget',
    ],
    ['nothing to remove', patch({ op: 'remove' }), 'noTarget'],
    ['the id', patch({ op: 'replace', path: 'id', value: 'x' }), 'mutability'],
    ['no operation', { schemas: [patchRequest] }, 'invalidSyntax'],
    ['an unknown operation', patch({ op: 'copy', path: 'a', value: 'b' }), 'invalidSyntax'],
    ['an operation that is no word', patch({ op: { toString: 1 }, path: 'a', value: 'b' }), 'invalidSyntax'],
    ['not JSON', '{"schemas":', 'invalidSyntax'],
    ['no user name left', patch({ op: 'remove', path: 'userName' }), 'invalidValue'],
    ['active neither yes nor no', patch({ op: 'replace', path: 'active', value: 'maybe' }), 'invalidValue'],
  ])('is not changed by %s', async (_what, body, scimType) => {
    const answer = await entra.send('PATCH', `${users}/${id}`, body)
    expect([answer.status, answer.json['scimType']]).toEqual([400, scimType])
  })

  it('has a version that is held against', async () => {
    const etag = (await entra.send('GET', `${users}/${id}`)).headers.get('etag') ?? ''
    expect((await entra.send('GET', `${users}/${id}`, undefined, { 'if-none-match': etag })).status).toBe(304)
    const change = patch({ op: 'replace', path: 'externalId', value: 'aad-2' })
    expect((await entra.send('PATCH', `${users}/${id}`, change, { 'if-match': 'W/"1"' })).status).toBe(412)
    const changed = await entra.send('PATCH', `${users}/${id}`, change, { 'if-match': etag })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
    expect((await entra.send('DELETE', `${users}/${id}`, undefined, { 'if-match': etag })).status).toBe(412)
  })

  it('loses access at once when deactivated or taken out, and keeps what they have been', async () => {
    const bo = await entra.send('GET', `${users}?filter=${encodeURIComponent('userName eq "bo@nordsund.example"')}`)
    const boId = (bo.json['Resources'] as { id: string }[])[0]?.id ?? ''
    const browser = await app.as(boId)
    expect((await browser.get('/people')).status).toBe(200)
    await entra.send('PATCH', `${users}/${boId}`, patch({ op: 'replace', path: 'active', value: false }))
    expect((await browser.get('/people')).status).toBe(303)
    await entra.send('PATCH', `${users}/${boId}`, patch({ op: 'replace', path: 'active', value: true }))
    expect((await browser.get('/people')).status).toBe(303)
    expect((await (await app.as(boId)).get('/people')).status).toBe(200)
    expect((await entra.send('DELETE', `${users}/${boId}`)).status).toBe(204)
    expect((await entra.send('GET', `${users}/${boId}`)).status).toBe(404)
    expect((await entra.send('DELETE', `${users}/${boId}`)).status).toBe(404)
    expect((await (await app.as(boId)).get('/people')).status).toBe(303)
    expect((await admin.get(`/people/${boId}`)).text).toContain('Bo Bang')
    const again = await entra.send(
      'POST',
      users,
      carla({ userName: 'bo@nordsund.example', emails: [], externalId: 'b' }),
    )
    expect([again.status, idOf(again)]).toEqual([201, boId])
  })

  it('is not who had the user name before, when numbers or ids say so', async () => {
    const somebody = (familyName: string, more: object) =>
      carla({
        userName: 'dan@nordsund.example',
        emails: [{ value: 'dan@nordsund.example' }],
        name: { givenName: 'Dan', familyName },
        ...more,
      })
    const first = await entra.send('POST', users, somebody('Gammel', { externalId: 'aad-50' }))
    expect((await entra.send('DELETE', `${users}/${idOf(first)}`)).status).toBe(204)
    const next = await entra.send('POST', users, somebody('Ny', { externalId: 'aad-51' }))
    expect([next.status, idOf(next) === idOf(first)]).toEqual([201, false])
    const before = await app.database.reader
      .selectFrom('person')
      .select(['family_name', 'email'])
      .where('id', '=', idOf(first))
      .executeTakeFirst()
    expect(before).toEqual({ family_name: 'Gammel', email: null })
    expect((await entra.send('DELETE', `${users}/${idOf(next)}`)).status).toBe(204)
    const back = await entra.send('POST', users, somebody('Gammel', { externalId: 'aad-50' }))
    expect([back.status, idOf(back)]).toEqual([201, idOf(first)])
  })

  it('keeps access as the last administrator, until somebody else has the role', async () => {
    const { person_id: lastId } = await app.database.reader
      .selectFrom('role_assignment')
      .select('person_id')
      .where('role', '=', 'administrator')
      .executeTakeFirstOrThrow()
    const off = () => entra.send('PATCH', `${users}/${lastId}`, patch({ op: 'replace', path: 'active', value: false }))
    const on = () => entra.send('PATCH', `${users}/${lastId}`, patch({ op: 'replace', path: 'active', value: true }))
    const elsewhere = { op: 'replace', path: 'emails[type eq "work"].value', value: 'anden@nordsund.example' }
    const moved = await entra.send('PATCH', `${users}/${lastId}`, patch(elsewhere))
    expect([moved.status, moved.text.includes('sign-in links')]).toEqual([409, true])
    for (const answer of [await off(), await entra.send('DELETE', `${users}/${lastId}`)])
      expect([answer.status, answer.text.includes('last administrator')]).toEqual([409, true])
    expect((await admin.get('/administration/provisioning')).status).toBe(200)
    await app.database.write(async (tx) => {
      await administrator(tx)
      return ok()
    })
    expect((await off()).status).toBe(200)
    expect((await on()).status).toBe(200)
    admin = await app.as(lastId)
  })

  it('was last changed when a file of staff changed it', async () => {
    const filter = encodeURIComponent(`${enterprise}:employeeNumber eq "70001"`)
    const seen = async () => {
      const answer = await entra.send('GET', `${users}?filter=${filter}`)
      const [user] = answer.json['Resources'] as {
        displayName: string
        meta: { lastModified: string; version: string }
      }[]
      return user
    }
    const before = await seen()
    const at = '2026-03-12T09:30:00.000Z'
    const staff = (title: string, family: string) =>
      employeeFile(`70001;Åse;${family};${title};aase@nordsund.example;1002;01-02-2015;;37,00`)
    await importFile(app.database, null, 'employees', staff('Chef', 'Ørsted'), new Date(at))
    // Another title is no change of the person.
    expect(await seen()).toEqual(before)
    await importFile(app.database, null, 'employees', staff('Chef', 'Ørsted-Lund'), new Date(at))
    const after = await seen()
    expect(after).toMatchObject({ displayName: 'Åse Ørsted-Lund', meta: { lastModified: at } })
    expect(after?.meta.version).not.toBe(before?.meta.version)
    const since = encodeURIComponent('meta.lastModified ge "2026-03-12T09:00:00Z" and userName sw "aase"')
    expect((await entra.send('GET', `${users}?filter=${since}`)).json['totalResults']).toBe(1)
    await importFile(app.database, null, 'employees', staff('Leder', 'Ørsted'), new Date(at))
  })

  it('gets no workplace, no post and no mandate by it', async () => {
    const { rows } = await sql<{ n: number }>`select (select count(*) from employment where person_id = ${id})
      + (select count(*) from mandate where person_id = ${id}) + (select count(*) from committee_post where person_id = ${id})
      + (select count(*) from role_assignment where person_id = ${id}) as n`.execute(app.database.reader)
    expect(Number(rows[0]?.n)).toBe(0)
    expect((await (await app.as(id)).get('/people')).status).toBe(303)
  })
})

describe('filters', () => {
  const aase = 'aase@nordsund.example'
  it.each([
    [`userName eq "AASE@nordsund.example"`, [aase]],
    [`emails.value eq "${aase}"`, [aase]],
    [`emails[type eq "work" and value sw "aase"]`, [aase]],
    [`emails co "aase"`, [aase]],
    [`name.familyName eq "ørsted"`, [aase]],
    [`userName sw "aas" and active eq true`, [aase]],
    [`userName ew "dsund.example" and name.familyName sw "ør" and not (userName sw "b" or userName sw "c")`, [aase]],
    [`${enterprise}:employeeNumber eq "70001"`, [aase]],
    [`urn:ietf:params:scim:schemas:core:2.0:User:userName eq "${aase}"`, [aase]],
    [`externalId pr and userName sw "c"`, ['carla@nordsund.example']],
    [`userName eq "nobody"`, []],
    [`id eq "not an id"`, []],
    [`meta.lastModified gt "2030-01-01T00:00:00Z"`, []],
    [`userName sw "aa" and meta.created le "2026-03-12T08:00:00Z"`, [aase]],
    [`active eq "False"`, []],
    [`userName eq "x' or 1=1 --"`, []],
  ])('%s', async (filter, names) => {
    expect(await found(filter)).toEqual(names)
  })

  it.each([
    'userName',
    'userName eq',
    'userName xx "a"',
    'password eq "x"',
    '(userName pr',
    'userName eq "a\u0000"',
    'active gt true',
    `${'('.repeat(500)}id pr${')'.repeat(500)}`,
  ])('are refused: %s', async (filter) => {
    const answer = await entra.send('GET', `${users}?filter=${encodeURIComponent(filter)}`)
    expect([answer.status, answer.json['scimType']]).toEqual([400, 'invalidFilter'])
  })

  it('give a part at a time, in order', async () => {
    const part = async (query: string) => (await entra.send('GET', `${users}?${query}`)).json
    const all = await part('sortBy=userName&attributes=userName')
    expect(all['schemas']).toEqual([listResponse])
    const names = (all['Resources'] as { userName: string }[]).map((user) => user.userName)
    expect(all['Resources']).toEqual(names.map((userName) => expect.objectContaining({ userName })))
    const second = await part('sortBy=userName&startIndex=2&count=1')
    expect([second['itemsPerPage'], second['startIndex'], second['totalResults']]).toEqual([1, 2, names.length])
    expect((second['Resources'] as { userName: string }[])[0]?.userName).toBe(names[1])
    expect((await part('count=0'))['Resources']).toEqual([])
    expect((await part('count=-5&startIndex=-3'))['startIndex']).toBe(1)
    const last = await part('sortBy=userName&sortOrder=descending&count=1')
    expect((last['Resources'] as { userName: string }[])[0]?.userName).toBe(names.at(-1))
  })
})

describe('the gate', () => {
  it('takes small JSON only', async () => {
    expect((await entra.send('POST', users, carla(), { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await entra.send('POST', users, carla({ note: 'x'.repeat(300_000) }))).status).toBe(413)
    expect((await entra.send('POST', users, '[]')).json['scimType']).toBe('invalidSyntax')
    const [found] = (await entra.send('GET', `${users}?count=1`)).json['Resources'] as { id: string }[]
    for (const inner of ['{"a":', '[']) {
      const deep = inner.repeat(17_000) + '1' + (inner === '[' ? ']' : '}').repeat(17_000)
      const operation = `{"op":"add","path":"nickName","value":${deep}}`
      // The second is merged into what the first left, all the way down.
      const body = `{"schemas":["${patchRequest}"],"Operations":[${operation},${operation}]}`
      for (const [method, address] of [
        ['PATCH', `${users}/${found?.id}`],
        ['PUT', `${users}/${found?.id}`],
        ['POST', users],
        ['POST', '/scim/v2/Groups'],
      ] as const) {
        const answer = await entra.send(method, address, body)
        expect([method, answer.status, answer.json['scimType']]).toEqual([method, 400, 'invalidSyntax'])
      }
    }
    expect((await entra.send('GET', `${users}/banan`)).status).toBe(404)
  })

  it('shows the last calls to administrators, in both languages, without saying whom they were about', async () => {
    const danish = await admin.get('/administration/provisioning')
    for (const text of ['Entra ID', 'PATCH Users', 'invalid_syntax', 'Tilbagekald']) expect(danish.text).toContain(text)
    expect(danish.text).not.toContain('carla')
    const english = await admin.get('/administration/provisioning', { cookie: 'language=en', 'accept-language': 'en' })
    expect(english.status).toBeLessThan(400)
  })
})

/** Everything in the database that a person's secret could have ended in. */
async function allTexts(): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select to_jsonb(p)::text as text from person p union all select to_jsonb(s)::text from provisioned_user s
    union all select to_jsonb(e)::text from event e union all select to_jsonb(c)::text from provisioning_call c
    union all select to_jsonb(j)::text from job j`.execute(app.database.reader)
  return rows.map((row) => row.text).join('\n')
}
