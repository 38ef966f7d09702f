import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { testOrigin, useApp, type Client } from '../../../testing/app.ts'
import { administrator, hrConsultant } from '../../people/testing.ts'
import { aProgram, tokenOn } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const users = '/scim/v2/Users'
let admin: Client
let hr: Client

beforeAll(async () => {
  const made = await app.database.write(async (tx) =>
    ok({ admin: await administrator(tx), hr: await hrConsultant(tx) }),
  )
  if (!made.ok) throw new Error('nobody made')
  admin = await app.as(made.value.admin)
  hr = await app.as(made.value.hr)
})

describe('whoever has no token', () => {
  it.each([null, 'x'.repeat(43)])('is refused: %s', async (token) => {
    const answer = await aProgram(() => app.app, testOrigin, token).send('GET', users)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(answer.json).toMatchObject({ status: '401', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] })
  })

  it('gets nowhere with a session', async () => {
    expect((await admin.get(users)).status).toBe(401)
    expect((await admin.post(users, { userName: 'x' })).status).toBe(401)
  })

  it('may not make one: only administrators do', async () => {
    expect((await hr.get('/administration/provisioning')).status).toBe(403)
    const wanted = { name: 'Mit', may_do: 'scim', days: '10' }
    expect((await hr.post('/administration/provisioning', wanted)).status).toBe(403)
    const refused = await admin.post('/administration/provisioning', { ...wanted, days: '9999' })
    expect([refused.status, refused.text.includes('value="Mit"')]).toEqual([422, true])
  })

  it('is refused from the day the token ends or is revoked', async () => {
    const made = await admin.post('/administration/provisioning', { name: 'Kort', may_do: 'scim', days: '1' })
    const brief = aProgram(() => app.app, testOrigin, tokenOn(made.text))
    expect((await brief.send('GET', users)).status).toBe(200)
    app.setNow('2026-03-13T08:00:01Z')
    expect((await brief.send('GET', users)).status).toBe(401)
    app.setNow('2026-03-12T08:00:00Z')
    const row = await app.database.reader
      .selectFrom('provisioning_client')
      .select('id')
      .where('name', '=', 'Kort')
      .executeTakeFirstOrThrow()
    expect((await admin.post(`/administration/provisioning/${row.id}/revocation`)).done).toBe(
      'provisioning_client_revoked',
    )
    expect((await brief.send('GET', users)).status).toBe(401)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from provisioning_client
      where token_hash like '%' || ${tokenOn(made.text)} || '%'`.execute(app.database.reader)
    expect(rows[0]?.n).toBe(0)
  })
})
