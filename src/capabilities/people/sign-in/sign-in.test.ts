import { expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp, type Answer } from '../../../testing/app.ts'
import { signInRoutes } from './routes.tsx'
import { administrator, aPerson, type PersonOptions } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make(kind: 'employed' | 'left', options: PersonOptions = {}): Promise<string> {
  const result = await app.database.write(async (tx) => {
    if (kind === 'left') return ok(await aPerson(tx, options))
    const id = await administrator(tx, options.name)
    if (options.email !== undefined)
      await tx.updateTable('person').set({ email: options.email }).where('id', '=', id).execute()
    return ok(id)
  })
  if (!result.ok) throw new Error('refused')
  return result.value
}

const ask = (email: string, headers: Record<string, string> = {}, returnTo = '/meetings?page=2') =>
  app.anonymous.post('/sign-in/email', { email, return_to: returnTo }, headers)

async function mailsTo(email: string) {
  return app.database.reader
    .selectFrom('outgoing_mail')
    .selectAll()
    .where('to_address', '=', email.toLowerCase())
    .execute()
}

async function linkFor(email: string): Promise<string> {
  await ask(email, { 'x-forwarded-for': '192.0.2.1' })
  await app.drainJobs()
  const [mail] = (await mailsTo(email)).toReversed()
  const address = /http:\/\/medspil\.test(\/sign-in\/email\/links\/\S+)/.exec(mail?.text ?? '')?.[1]
  if (!address) throw new Error('no link in the mail')
  return address
}

const cookieOf = (answer: Answer) => /medspil=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
const eventsNamed = (name: string) =>
  app.database.reader.selectFrom('event').selectAll().where('name', '=', name).orderBy('id', 'desc').execute()

test('somebody without a session is led to sign-in and back', async () => {
  const turned = await app.anonymous.get('/account')
  expect(turned).toMatchObject({ status: 303, location: '/sign-in?return_to=%2Faccount' })
  const page = await app.anonymous.get('/sign-in?return_to=%2Faccount')
  expect(page.text).toContain('value="/account"')
  expect(page.text).not.toContain('/demo/cast')
  expect((await app.anonymous.get('/sign-in?return_to=//evil.example')).text).toContain(
    'action="/sign-in/email" novalidate><input type="hidden" name="return_to" value="/"',
  )
  const maja = await app.as(await make('employed'))
  expect(await maja.get('/sign-in?return_to=/account')).toMatchObject({ status: 303, location: '/account' })
  expect(await maja.get('/sign-in?return_to=https://evil.example')).toMatchObject({ status: 303, location: '/' })
})

test('a one-time link signs in once, by its button, and leads to where one was going', async () => {
  await make('employed', { name: 'Lis Link', email: 'lis@nordsund.example' })
  const link = await linkFor('LIS@nordsund.example')
  // A mail scanner opens the link, several times.
  expect((await app.anonymous.get(link)).text).toContain('Log ind med linket')
  expect((await app.anonymous.get(link)).status).toBe(200)
  const entered = await app.anonymous.post(link, {}, { 'user-agent': 'X (Windows) Firefox/1' })
  expect(entered).toMatchObject({ status: 303, location: '/meetings?page=2' })
  const cookie = entered.headers.get('set-cookie') ?? ''
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Lax')
  expect(cookie).toContain('Path=/')
  expect(cookie).toContain('Max-Age=604800')
  const mine = await app.anonymous.get('/account', { cookie: `medspil=${cookieOf(entered)}` })
  expect(mine.text).toContain('Firefox, Windows')
  expect((await eventsNamed('signed_in'))[0]).toMatchObject({ actor_name: 'Lis Link', data: { method: 'email_link' } })

  const again = await app.anonymous.post(link)
  expect(again.status).toBe(403)
  expect(again.text).toContain('allerede brugt')
  expect(again.headers.get('set-cookie')).toBeNull()
  expect((await app.anonymous.get(link)).text).toContain('allerede brugt')
  expect((await eventsNamed('sign_in_refused'))[0]).toMatchObject({
    actor_name: null,
    data: { method: 'email_link', reason: 'link_used' },
  })
})

test('a flood of wrong links is turned away and does not fill the log that nobody can empty', async () => {
  const before = (await eventsNamed('sign_in_refused')).length
  for (let tried = 0; tried < 70; tried += 1) {
    const wrong = await app.anonymous.get(`/sign-in/email/links/wrong${tried}`, { 'x-forwarded-for': '192.0.2.44' })
    expect(wrong.status).toBe(404)
  }
  expect((await eventsNamed('sign_in_refused')).length - before).toBe(60)
  await app.anonymous.get('/sign-in/email/links/wrong', { 'x-forwarded-for': '192.0.2.45' })
  expect((await eventsNamed('sign_in_refused')).length - before).toBe(61)
})

test('the token of a link and of a session is kept as a hash only', async () => {
  await make('employed', { email: 'hash@nordsund.example' })
  const link = await linkFor('hash@nordsund.example')
  const entered = await app.anonymous.post(link)
  const links = await app.database.reader.selectFrom('sign_in_link').selectAll().execute()
  const sessions = await app.database.reader.selectFrom('session').selectAll().execute()
  expect(JSON.stringify(links)).not.toContain(link.split('/').at(-1))
  expect(JSON.stringify(sessions)).not.toContain(cookieOf(entered))
})

test('a link works for a quarter of an hour', async () => {
  await make('employed', { email: 'late@nordsund.example' })
  const link = await linkFor('late@nordsund.example')
  app.setNow('2026-03-12T08:14:59Z')
  expect((await app.anonymous.get(link)).status).toBe(200)
  app.setNow('2026-03-12T08:15:00Z')
  expect((await app.anonymous.get(link)).text).toContain('mere end 15 minutter')
  expect((await app.anonymous.post(link)).status).toBe(403)
  expect((await app.anonymous.get('/sign-in/email/links/made-up')).status).toBe(404)
  expect((await app.anonymous.post('/sign-in/email/links/%00')).status).toBe(404)
})

test('two presses at once sign in once', async () => {
  await make('employed', { email: 'twice@nordsund.example' })
  const link = await linkFor('twice@nordsund.example')
  const answers = await Promise.all([1, 2, 3, 4].map(() => app.anonymous.post(link)))
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 403, 403, 403])
})

test('the answer and the work are the same whether or not anybody has the address', async () => {
  await make('employed', { email: 'known@nordsund.example' })
  await make('left', { email: 'left@nordsund.example' })
  await make('employed', { email: 'both@nordsund.example' })
  await make('employed', { email: 'both@nordsund.example' })
  const answers = []
  for (const who of ['known', 'unknown', 'left', 'both']) {
    answers.push(await ask(`${who}@nordsund.example`, { 'x-forwarded-for': '192.0.2.2' }))
  }
  const seen = answers.map(({ status, location, text, statements }) => ({ status, location, text, statements }))
  expect(new Set(seen.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(seen[0]).toMatchObject({ status: 303, location: '/sign-in/email/sent' })
  expect((await app.anonymous.get('/sign-in/email/sent')).text).toContain('Hvis adressen er registreret')
  const jobs = await app.database.reader.selectFrom('job').select('data').where('done_at', 'is', null).execute()
  expect(JSON.stringify(jobs)).not.toContain('nordsund')
  await app.drainJobs()
  expect(await mailsTo('known@nordsund.example')).toHaveLength(1)
  for (const who of ['left', 'both', 'unknown']) expect(await mailsTo(`${who}@nordsund.example`)).toEqual([])
})

test('the mail is in the person’s language', async () => {
  const id = await make('employed', { email: 'english@nordsund.example' })
  await (await app.as(id)).post('/language', { lang: 'en', return_to: '/account' })
  await linkFor('english@nordsund.example')
  expect(await mailsTo('english@nordsund.example')).toMatchObject([{ subject: 'Your link to Medspil' }])
})

test.each([
  ['', 'Udfyld feltet'],
  ['not an address', 'Skriv en e-mailadresse'],
  ['a@b.dk\r\nbcc: c@d.dk', 'Skriv en e-mailadresse'],
  ['\0@b.dk', 'Skriv en e-mailadresse'],
  [`${'a'.repeat(300)}@b.dk`, 'for lang'],
])('the address %j is refused with what was typed', async (email, text) => {
  const answer = await ask(email, {}, '/account')
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(text)
  expect(answer.text).toContain('value="/account"')
})

test('too many links to one address, or from one network, are refused for a while', async () => {
  app.setNow('2026-03-12T10:00:00Z')
  for (let tried = 0; tried < 5; tried += 1) {
    expect((await ask('flood@nordsund.example', { 'x-forwarded-for': `198.51.100.${tried}` })).status).toBe(303)
  }
  const sixth = await ask('Flood@nordsund.example', { 'x-forwarded-for': '198.51.100.99' })
  expect(sixth.status).toBe(429)
  expect(sixth.text).toContain('Vent et kvarter')
  for (let tried = 0; tried < 60; tried += 1)
    await ask(`n${tried}@nordsund.example`, { 'x-forwarded-for': '203.0.113.5' })
  expect((await ask('one-more@nordsund.example', { 'x-forwarded-for': '203.0.113.5' })).status).toBe(429)
  expect((await ask('one-more@nordsund.example', { 'x-forwarded-for': '203.0.113.6' })).status).toBe(303)
  app.setNow('2026-03-12T10:15:00Z')
  expect((await ask('flood@nordsund.example', { 'x-forwarded-for': '203.0.113.5' })).status).toBe(303)
  await app.drainJobs()
})

test('a session ends after 12 hours without use and after 7 days however much it is used', async () => {
  app.setNow('2026-03-12T08:00:00Z')
  const id = await make('employed', { name: 'Ida Tid' })
  const idle = await app.as(id)
  app.setNow('2026-03-12T19:59:59Z')
  expect((await idle.get('/account')).status).toBe(200)
  app.setNow('2026-03-13T07:59:58Z')
  expect((await idle.get('/account')).status).toBe(200)
  app.setNow('2026-03-13T19:59:59Z')
  expect((await idle.get('/account')).status).toBe(303)

  app.setNow('2026-03-12T08:00:00Z')
  const busy = await app.as(id)
  for (let hour = 10; hour < 7 * 24; hour += 10) {
    app.setNow(new Date(Date.parse('2026-03-12T08:00:00Z') + hour * 3_600_000).toISOString())
    expect((await busy.get('/account')).status).toBe(200)
  }
  app.setNow('2026-03-19T07:59:59Z')
  expect((await busy.get('/account')).status).toBe(200)
  app.setNow('2026-03-19T08:00:00Z')
  expect((await busy.get('/account')).status).toBe(303)
  app.setNow('2026-03-12T08:00:00Z')
})

test('signing in gives a new token and ends the session that the browser had', async () => {
  await make('employed', { email: 'fix@nordsund.example' })
  const planted = await app.as(await make('employed', { name: 'Ond Anden' }))
  const before = await planted.post(await linkFor('fix@nordsund.example'))
  const after = await app.anonymous.get('/account', { cookie: `medspil=${cookieOf(before)}` })
  expect(after.status).toBe(200)
  expect((await planted.get('/account')).status).toBe(303)
  const fixed = await app.anonymous.post(
    await linkFor('fix@nordsund.example'),
    {},
    { cookie: 'medspil=chosen-by-somebody' },
  )
  expect(cookieOf(fixed)).not.toBe('chosen-by-somebody')
})

test('signing out ends this session, signing out everywhere ends all', async () => {
  const id = await make('employed', { name: 'Ude Overalt' })
  const [one, two, three] = [await app.as(id), await app.as(id), await app.as(id)]
  const out = await one.post('/sign-out')
  expect(out).toMatchObject({ status: 303, location: '/sign-in', done: 'signed_out' })
  expect(out.headers.get('set-cookie')).toContain('medspil=;')
  expect((await one.get('/account')).status).toBe(303)
  expect((await two.get('/account')).text.match(/<tr/g)).toHaveLength(3)
  expect(await two.post('/sign-out/everywhere')).toMatchObject({ status: 303, done: 'signed_out_everywhere' })
  expect((await two.get('/account')).status).toBe(303)
  expect((await three.get('/account')).status).toBe(303)
  expect((await eventsNamed('signed_out')).slice(0, 2)).toMatchObject([
    { actor_name: 'Ude Overalt', data: { sessions: 2 } },
    { actor_name: 'Ude Overalt', data: { sessions: 1 } },
  ])
})

test('a session of a closed account is worth nothing', async () => {
  const id = await make('employed', { email: 'closed@nordsund.example' })
  const client = await app.as(id)
  const link = await linkFor('closed@nordsund.example')
  await app.database.write(async (tx) => {
    await tx.updateTable('account').set({ closed_at: app.now() }).where('person_id', '=', id).execute()
    return ok()
  })
  expect((await client.get('/account')).status).toBe(303)
  const refused = await app.anonymous.post(link)
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('Din konto er lukket')
})

test('the language is chosen with and without a session, and leads back to the same page', async () => {
  const chosen = await app.anonymous.post('/language', { lang: 'en', return_to: '/sign-in?return_to=%2Faccount' })
  expect(chosen).toMatchObject({ status: 303, location: '/sign-in?return_to=%2Faccount' })
  expect(chosen.headers.get('set-cookie')).toContain('language=en')
  expect((await app.anonymous.get('/sign-in', { cookie: 'language=en' })).text).toContain('<html lang="en"')
  expect(await app.anonymous.post('/language', { lang: 'en', return_to: '//evil.example' })).toMatchObject({
    location: '/',
  })
  expect((await app.anonymous.post('/language', { lang: 'xx' })).headers.get('set-cookie')).toBeNull()
  const client = await app.as(await make('employed'))
  await client.post('/language', { lang: 'en', return_to: '/account' })
  expect((await client.get('/account')).text).toContain('My account')
})

test('a form on another site signs nobody out', async () => {
  const client = await app.as(await make('employed'))
  expect((await client.post('/sign-out', {}, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await client.get('/account')).status).toBe(200)
})

test('there is no cast outside a demo', async () => {
  expect((await app.anonymous.get('/demo/cast')).status).toBe(404)
  expect((await app.anonymous.post('/demo/cast', { part: 'administrator' })).status).toBe(404)
})

test('there is no provider where none is set', async () => {
  expect((await app.anonymous.get('/sign-in/provider')).status).toBe(404)
  expect((await app.anonymous.get('/sign-in/provider/answer?code=x&state=y')).status).toBe(404)
})

const withoutMail = useApp({
  routes: signInRoutes({ providerName: null, sendsMail: false, belongs: () => Promise.resolve(true) }),
})

test('a server that sends no mail yet says how to get in', async () => {
  const { text } = await withoutMail.anonymous.get('/sign-in')
  expect(text).toContain('Serveren sender ikke mail endnu')
  expect(text).toContain('npm run medspil -- sign-in-link')
  expect((await app.anonymous.get('/sign-in')).text).not.toContain('sign-in-link')
})
