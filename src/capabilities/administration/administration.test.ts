import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok } from '../../platform/result.ts'
import { useApp, type Client } from '../../testing/app.ts'
import { anEmployee, aUnit } from '../organisation/testing.ts'
import { administrator, hrConsultant } from '../people/testing.ts'

const app = useApp()
let clients: Record<'administrator' | 'hrConsultant' | 'employee', Client>
let employeeId: string
let administratorId: string

beforeAll(async () => {
  const made = await app.database.write(async (tx) =>
    ok([
      await administrator(tx),
      await hrConsultant(tx),
      await anEmployee(tx, { unitId: await aUnit(tx), name: 'Maja Lund' }),
    ] as const),
  )
  if (!made.ok) throw new Error('refused')
  ;[administratorId, , employeeId] = made.value
  clients = {
    administrator: await app.as(made.value[0]),
    hrConsultant: await app.as(made.value[1]),
    employee: await app.as(made.value[2]),
  }
})

async function insertJob(facts: { dead_at?: Date | null; attempts?: number; last_error?: string | null }) {
  const id = newId()
  const later = new Date('2027-01-01T00:00:00Z')
  const job = {
    id,
    name: 'send_mail',
    data: '{}',
    dedupe_key: null,
    leased_until: null,
    done_at: null,
    created_at: app.now(),
  }
  await app.database.write(async (tx) => {
    await tx
      .insertInto('job')
      .values({ ...job, run_after: later, dead_at: null, attempts: 0, last_error: null, ...facts })
      .execute()
    return ok()
  })
  return id
}

async function insertMail(
  facts: Partial<{ subject: string; text: string; calendar: string; sent_at: Date; failed_at: Date }>,
) {
  const id = newId()
  const { calendar, subject = 'Ny dagsorden', text = 'Hej', sent_at = null, failed_at = null } = facts
  await app.database.write(async (tx) => {
    await tx
      .insertInto('outgoing_mail')
      .values({
        id,
        dedupe_key: id,
        to_person_id: null,
        to_name: 'Maja Lund',
        to_address: 'maja@nordsund.example',
        subject,
        text,
        html: '<script>alert(1)</script>',
        calendar_method: calendar === undefined ? null : 'REQUEST',
        calendar_content: calendar ?? null,
        created_at: app.now(),
        sent_at,
        failed_at,
        last_error: failed_at ? 'recipient_refused' : null,
      })
      .execute()
    return ok()
  })
  return id
}

test('who may see what', async () => {
  const mail = await insertMail({})
  const job = await insertJob({ dead_at: app.now() })
  const pages = [
    'GET /administration',
    'GET /administration/roles',
    'POST /administration/roles',
    `POST /administration/roles/${newId()}/ending`,
    'GET /administration/jobs',
    `POST /administration/jobs/${job}/new-attempt`,
    'GET /administration/outbox',
    `GET /administration/outbox/${mail}`,
    'GET /administration/events',
  ]
  const matrix: string[] = []
  for (const page of pages) {
    const [method, address = ''] = page.split(' ')
    const statuses: number[] = []
    for (const client of [clients.employee, clients.hrConsultant, clients.administrator]) {
      statuses.push((await (method === 'GET' ? client.get(address) : client.post(address))).status)
    }
    matrix.push(`${page.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').padEnd(46)} ${statuses.join(' ')}`)
  }
  expect(`employee, HR consultant, administrator\n${matrix.join('\n')}`).toMatchInlineSnapshot(`
    "employee, HR consultant, administrator
    GET /administration                            403 200 200
    GET /administration/roles                      403 403 200
    POST /administration/roles                     403 403 422
    POST /administration/roles/:id/ending          403 403 404
    GET /administration/jobs                       403 403 200
    POST /administration/jobs/:id/new-attempt      403 403 303
    GET /administration/outbox                     403 403 200
    GET /administration/outbox/:id                 403 403 200
    GET /administration/events                     403 403 200"
  `)
  await app.database.write(async (tx) => ok(await tx.deleteFrom('job').execute()))
})

test('everybody, signed in or not, can read the statements', async () => {
  for (const address of ['/accessibility', '/privacy']) {
    const page = await app.anonymous.get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Nordsund Kommune')
    expect((await app.anonymous.get(address, { cookie: 'language=en' })).text).toContain('<html lang="en"')
  }
})

test('the overview leads each to what is theirs', async () => {
  const mine = (await clients.administrator.get('/administration')).text
  for (const href of ['imports', 'roles', 'jobs', 'outbox', 'events'])
    expect(mine).toContain(`/administration/${href}"`)
  const theirs = (await clients.hrConsultant.get('/administration')).text
  expect(theirs).toContain('href="/agreement"')
  expect(theirs).not.toContain('/administration/roles')
})

test('a job that was given up is tried again, once', async () => {
  const id = await insertJob({ dead_at: app.now(), attempts: 8, last_error: 'Error: no connection' })
  const page = await clients.administrator.get('/administration/jobs')
  expect(page.text).toContain('Error: no connection')
  expect((await clients.administrator.get('/administration')).text).toMatch(/opgaver? er opgivet/)
  const again = await clients.administrator.post(`/administration/jobs/${id}/new-attempt`)
  expect(again).toMatchObject({ status: 303, location: '/administration/jobs', done: 'job_tried_again' })
  const job = await app.database.reader.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(job).toMatchObject({ dead_at: null, attempts: 0, run_after: app.now() })
  const twice = await clients.administrator.post(`/administration/jobs/${id}/new-attempt`)
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('ikke opgivet')
  expect((await clients.administrator.post(`/administration/jobs/${newId()}/new-attempt`)).status).toBe(404)
  expect((await clients.administrator.post('/administration/jobs/%00/new-attempt')).status).toBe(404)
  const events = await app.database.reader.selectFrom('event').selectAll().where('subject_id', '=', id).execute()
  expect(events).toMatchObject([{ name: 'job_tried_again', data: { job: 'send_mail' } }])
  await app.database.write(async (tx) => ok(await tx.deleteFrom('job').execute()))
})

test('a real installation’s outbox shows whom mail went to, never what it says', async () => {
  const id = await insertMail({ text: 'http://medspil.test/sign-in/email/links/secret', failed_at: app.now() })
  const list = await clients.administrator.get('/administration/outbox')
  expect(list.text).toContain('Kunne ikke sendes')
  const page = await clients.administrator.get(`/administration/outbox/${id}`)
  expect(page.text).toContain('maja@nordsund.example')
  expect(page.text).not.toContain('secret')
  expect((await clients.administrator.get(`/administration/outbox/${newId()}`)).status).toBe(404)
})

test('lists that grow at the top are read page by page', async () => {
  for (let number = 1; number <= 60; number += 1) await insertMail({ subject: `Mail ${number}.` })
  const first = await clients.administrator.get('/administration/outbox')
  expect(first.text).toContain('Mail 60.')
  expect(first.text).not.toContain('Mail 10.')
  const older = /href="(\/administration\/outbox\?before=[^"]+)"/.exec(first.text)?.[1] ?? ''
  const second = await clients.administrator.get(older)
  expect(second.text).toContain('Mail 10.')
  expect(second.text).not.toContain('Mail 60.')
  expect(second.text).toContain('href="/administration/outbox"')
  expect((await clients.administrator.get('/administration/outbox?before=%00')).status).toBe(200)
  expect(first.statements.length).toBeLessThanOrEqual(3)
})

test('the event log is filtered by name, person and subject', async () => {
  const [one, two] = [newId(), newId()]
  await app.database.write(async (tx) => {
    const actor = { personId: employeeId, name: 'Åse Maja Lund' }
    await record(tx, actor, app.now(), { name: 'thing_made', subject: { kind: 'thing', id: one }, data: { number: 3 } })
    await record(tx, null, app.now(), { name: 'thing_lost', subject: { kind: 'thing', id: two } })
    return ok()
  })
  // The name of each event shown stands in its row.
  const shown = async (query: string) => {
    const page = await clients.administrator.get(`/administration/events?${query}`)
    expect(page.status).toBe(200)
    return [...page.text.matchAll(/<code>(\w+)<\/code>/g)].map((match) => match[1])
  }
  expect((await shown('')).slice(0, 2)).toEqual(['thing_lost', 'thing_made'])
  expect(await shown('name=thing_made')).toEqual(['thing_made'])
  expect(await shown('person=åse+maja&kind=thing')).toEqual(['thing_made'])
  expect(await shown(`subject=${two}`)).toEqual(['thing_lost'])
  expect(await shown('person=%25&kind=thing')).toEqual([])
  expect((await shown('subject=not-an-id&kind=thing&person=%00')).length).toBe(2)
  expect((await clients.administrator.get('/administration/events?name=thing_made')).text).toContain('number: 3')
})

test('an administrator finds a person, grants them a role and takes it away', async () => {
  const found = await clients.administrator.post('/administration/roles', {
    find: 'person',
    person_search: 'maja l',
    role: 'hr_consultant',
  })
  expect(found.text).toContain(`value="${employeeId}"`)
  expect(
    (await clients.administrator.post('/administration/roles', { find: 'person', person_search: '\0' })).status,
  ).toBe(200)
  const bad = await clients.administrator.post('/administration/roles', { person: employeeId, until: '2026-13-40' })
  expect(bad.status).toBe(422)
  expect(bad.text).toContain('Maja Lund')
  expect(bad.text).toContain('Skriv en dato')
  const past = { person: employeeId, role: 'hr_consultant', until: '2026-03-11' }
  expect((await clients.administrator.post('/administration/roles', past)).text).toContain('Slutdatoen er før i dag')
  const granted = await clients.administrator.post('/administration/roles', { ...past, until: '2026-03-31' })
  expect(granted).toMatchObject({ status: 303, location: '/administration/roles', done: 'role_granted' })
  const page = await clients.administrator.get('/administration/roles')
  expect(page.text).toContain('31. marts 2026')
  expect((await clients.employee.get('/administration')).status).toBe(200)
  const role = await app.database.reader
    .selectFrom('role_assignment')
    .select(['id', 'valid_to'])
    .where('person_id', '=', employeeId)
    .executeTakeFirstOrThrow()
  expect(role.valid_to).toBe('2026-04-01')
  expect((await clients.administrator.post(`/administration/roles/${role.id}/ending`)).done).toBe('role_ended')
  expect((await clients.employee.get('/administration')).status).toBe(403)
})

test('the last administrator is told why the role stays', async () => {
  const page = await clients.administrator.get('/administration/roles')
  expect(page.text).toContain('Den eneste administrator uden slutdato')
  const role = await app.database.reader
    .selectFrom('role_assignment')
    .select('id')
    .where('person_id', '=', administratorId)
    .executeTakeFirstOrThrow()
  const refused = await clients.administrator.post(`/administration/roles/${role.id}/ending`)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Giv en anden rettigheden først')
})
