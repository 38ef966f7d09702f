import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../../platform/db/ids.ts'
import { identityProvider } from '../../../../platform/auth/oidc.ts'
import { ok } from '../../../../platform/result.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { testOrigin, useApp, type Answer } from '../../../../testing/app.ts'
import { startIdentityProvider, type ProviderUser, type TestProvider } from '../../../../testing/identity-provider.ts'
import { anEmployment, aUnit } from '../../../organisation/testing.ts'
import { aPerson, type PersonOptions } from '../../testing.ts'
import { signInPaths } from '../paths.ts'
import { signInRoutes } from '../routes.tsx'
import { providerRoutes } from './routes.tsx'

/*
 * The whole code flow by HTTP requests, against a real provider. The provider starts on a random port after the
 * routes are listed, so its settings are read when they are first used.
 */
let started: TestProvider | undefined
const provider = (): TestProvider => {
  if (!started) throw new Error('the provider is started before the tests')
  return started
}
const gone = new Set<string>()
const belongs = (_: unknown, personId: string) => Promise.resolve(!gone.has(personId))
let known: ReturnType<typeof identityProvider> | undefined
const lazily = () => (known ??= identityProvider({ ...provider(), employeeNumberClaim: 'employee_number' }))
const routes: readonly Route[] = [
  ...signInRoutes({ providerName: 'Nordsunds login', sendsMail: true, belongs }),
  ...providerRoutes(
    { begin: (at) => lazily().begin(at), finish: (at, checks) => lazily().finish(at, checks) },
    belongs,
  ),
]
const app = useApp({ routes })

beforeAll(async () => {
  started = await startIdentityProvider(testOrigin + signInPaths.providerAnswer())
})
afterAll(() => provider().stop())

async function make(options: PersonOptions): Promise<string> {
  const result = await app.database.write(async (tx) => {
    const personId = await aPerson(tx, options)
    await anEmployment(tx, personId, { unitId: await aUnit(tx) })
    return ok(personId)
  })
  if (!result.ok) throw new Error('refused')
  return result.value
}

const stateCookie = (answer: Answer) => /medspil-provider=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
const sessionCookie = (answer: Answer) => /medspil=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]

async function depart(returnTo = '/account') {
  const answer = await app.anonymous.get(`/sign-in/provider?return_to=${encodeURIComponent(returnTo)}`)
  expect(answer.status).toBe(303)
  const address = answer.headers.get('location') ?? ''
  return { address, cookie: `medspil-provider=${stateCookie(answer)}`, answer }
}

async function signIn(user: ProviderUser, returnTo?: string): Promise<Answer> {
  const { address, cookie } = await depart(returnTo)
  const back = await provider().signIn(address, user)
  return app.anonymous.get(back.pathname + back.search, { cookie })
}

const identities = () =>
  app.database.reader
    .selectFrom('account_identity')
    .innerJoin('account', 'account.id', 'account_identity.account_id')
    .select(['issuer', 'subject', 'person_id'])
    .orderBy('account_identity.id')
    .execute()

async function expectRefused(answer: Answer, text: string) {
  expect(answer.status).toBe(403)
  expect(answer.text).toContain(text)
  expect(sessionCookie(answer)).toBeUndefined()
}

test('the button leads to the provider with PKCE, state and nonce', async () => {
  expect((await app.anonymous.get('/sign-in')).text).toContain('Log ind med Nordsunds login')
  const { address, answer } = await depart()
  const asked = new URL(address).searchParams
  expect(address).toContain(`${provider().issuer}/auth?`)
  expect(asked.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(40)
  expect(asked.get('redirect_uri')).toBe('http://medspil.test/sign-in/provider/answer')
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  const rows = await app.database.reader.selectFrom('oidc_flow').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(asked.get('state'))
})

test('the employee number finds the person the first time, and the identity ever after', async () => {
  const maja = await make({
    name: 'Maja Ny',
    employeeNumber: '4711',
    email: 'maja@nordsund.example',
    hasAccount: false,
  })
  const first = await signIn({ subject: 'maja-1', claims: { employee_number: '4711' } }, '/account?a=1#b')
  expect(first).toMatchObject({ status: 303, location: '/account?a=1#b' })
  const page = await app.anonymous.get('/account', { cookie: `medspil=${sessionCookie(first)}` })
  expect(page.text).toContain('Maja Ny')
  // Her number and address change hands; her identity is hers.
  await app.database.write(async (tx) => {
    await tx.updateTable('person').set({ employee_number: null, email: null }).where('id', '=', maja).execute()
    return ok()
  })
  await make({ name: 'Bo Efterfølger', employeeNumber: '4711', email: 'maja@nordsund.example' })
  const claims = { employee_number: '4711', email: 'maja@nordsund.example', email_verified: true }
  const second = await signIn({ subject: 'maja-1', claims })
  expect((await app.anonymous.get('/account', { cookie: `medspil=${sessionCookie(second)}` })).text).toContain(
    'Maja Ny',
  )
  expect(await identities()).toEqual([{ issuer: provider().issuer, subject: 'maja-1', person_id: maja }])
  const events = await app.database.reader.selectFrom('event').select(['name', 'actor_name']).orderBy('id').execute()
  expect(events).toEqual([
    { name: 'identity_linked', actor_name: 'Maja Ny' },
    { name: 'signed_in', actor_name: 'Maja Ny' },
    { name: 'signed_in', actor_name: 'Maja Ny' },
  ])
})

test('a verified address that one person has finds them; an unverified one finds nobody', async () => {
  const ida = await make({ name: 'Ida Adresse', email: 'Ida@nordsund.example' })
  const unverified = { email: 'ida@nordsund.example', email_verified: false }
  await expectRefused(await signIn({ subject: 'ida-1', claims: unverified }), 'Din konto kender vi ikke endnu')
  await expectRefused(
    await signIn({ subject: 'ida-1', claims: { email: 'ida@nordsund.example' } }),
    'medarbejdernummer',
  )
  const verified = { email: 'ida@nordsund.example', email_verified: true }
  expect((await signIn({ subject: 'ida-1', claims: verified })).status).toBe(303)
  expect((await identities()).at(-1)).toMatchObject({ subject: 'ida-1', person_id: ida })
  // The address is given to somebody new at the provider: that is not Ida.
  await expectRefused(await signIn({ subject: 'ida-2', claims: verified }), 'Din konto kender vi ikke endnu')
  const refused = await app.database.reader
    .selectFrom('event')
    .selectAll()
    .where('name', '=', 'sign_in_refused')
    .execute()
  expect(refused.at(-1)).toMatchObject({ actor_name: null, data: { method: 'oidc', reason: 'account_unknown' } })
  expect(JSON.stringify(refused)).not.toContain('nordsund.example')
})

test('two people with one address are found by neither', async () => {
  await make({ name: 'Par Et', email: 'par@nordsund.example' })
  await make({ name: 'Par To', email: 'par@nordsund.example' })
  const claims = { email: 'par@nordsund.example', email_verified: true }
  await expectRefused(await signIn({ subject: 'par', claims }), 'Din konto kender vi ikke endnu')
})

test('two identities at once cannot have the same person, and one identity twice at once is one', async () => {
  await make({ name: 'Eftertragtet Ene', employeeNumber: '900' })
  const claims = { employee_number: '900' }
  const ways = []
  for (const subject of ['e-1', 'e-1', 'e-2']) {
    const { address, cookie } = await depart()
    ways.push({ cookie, back: await provider().signIn(address, { subject, claims }) })
  }
  const answers = await Promise.all(
    ways.map(({ cookie, back }) => app.anonymous.get(back.pathname + back.search, { cookie })),
  )
  const mine = (await identities()).filter((identity) => identity.subject.startsWith('e-'))
  expect(mine).toHaveLength(1)
  const statuses = answers.map((answer) => answer.status)
  expect(statuses).toEqual(mine[0]?.subject === 'e-1' ? [303, 303, 403] : [403, 403, 303])
})

test('whoever has left, or whose account is closed, is told so', async () => {
  const eva = await make({ name: 'Eva Forbi', employeeNumber: '31' })
  const user = { subject: 'eva', claims: { employee_number: '31' } }
  gone.add(eva)
  await expectRefused(await signIn(user), 'ikke længere en arbejdsplads')
  // A refusal leaves nothing behind: she is not tied to the identity either.
  expect((await identities()).some((identity) => identity.subject === 'eva')).toBe(false)
  gone.delete(eva)
  expect((await signIn(user)).status).toBe(303)
  await app.database.write(async (tx) => {
    await tx.updateTable('account').set({ closed_at: app.now() }).where('person_id', '=', eva).execute()
    return ok()
  })
  await expectRefused(await signIn(user), 'Din konto er lukket')
})

async function atTheDoor(subject = newId()) {
  await make({ name: 'Dør Dørsen', employeeNumber: subject })
  const { address, cookie } = await depart()
  return { cookie, back: await provider().signIn(address, { subject, claims: { employee_number: subject } }) }
}

const comeBack = (back: URL, cookie?: string) =>
  app.anonymous.get(back.pathname + back.search, cookie === undefined ? {} : { cookie })

test('an answer played again is refused', async () => {
  const { back, cookie } = await atTheDoor()
  const first = await comeBack(back, cookie)
  expect(first.status).toBe(303)
  expect(stateCookie(first)).toBe('')
  await expectRefused(await comeBack(back, cookie), 'Begynd forfra')
})

test('an answer in another browser than the one that began is refused', async () => {
  const { back } = await atTheDoor()
  await expectRefused(await comeBack(back), 'Begynd forfra')
  const other = await depart()
  await expectRefused(await comeBack(back, other.cookie), 'Begynd forfra')
})

test('an answer with another state is refused', async () => {
  const { back, cookie } = await atTheDoor()
  const state = back.searchParams.get('state') ?? ''
  back.searchParams.set('state', `${state}x`)
  await expectRefused(await comeBack(back, cookie), 'Begynd forfra')
  back.searchParams.append('state', state)
  await expectRefused(await comeBack(back, cookie), 'Begynd forfra')
})

test('an answer after ten minutes is refused', async () => {
  const { back, cookie } = await atTheDoor()
  const before = app.now()
  app.setNow(new Date(before.getTime() + 600_000).toISOString())
  await expectRefused(await comeBack(back, cookie), 'Det tog for lang tid')
  app.setNow(before.toISOString())
})

test.each([
  ['nonce', { nonce: 'another' }],
  ['code verifier', { code_verifier: 'a'.repeat(43) }],
])('an answer to another %s is refused', async (_, changed) => {
  const { back, cookie } = await atTheDoor()
  await app.database.write(async (tx) => {
    await tx.updateTable('oidc_flow').set(changed).execute()
    return ok()
  })
  await expectRefused(await comeBack(back, cookie), 'ikke et svar, vi kan bruge')
})

test('the code of another sign-in is refused', async () => {
  const [mine, theirs] = [await atTheDoor(), await atTheDoor()]
  mine.back.searchParams.set('code', theirs.back.searchParams.get('code') ?? '')
  await expectRefused(await comeBack(mine.back, mine.cookie), 'ikke et svar, vi kan bruge')
})

test('an answer that says no, or names another issuer, is refused', async () => {
  const one = await atTheDoor()
  const said = new URL(one.back)
  said.searchParams.delete('code')
  said.searchParams.set('error', 'access_denied')
  await expectRefused(await comeBack(said, one.cookie), 'ikke et svar, vi kan bruge')
  const two = await atTheDoor()
  two.back.searchParams.set('iss', 'https://evil.example')
  await expectRefused(await comeBack(two.back, two.cookie), 'ikke et svar, vi kan bruge')
})

test.each(['https://evil.example', '//evil.example', String.raw`/\evil.example`])(
  'signing in never leads to %s',
  async (returnTo) => {
    await make({ name: 'Åben Omvej', employeeNumber: returnTo })
    const answer = await signIn({ subject: returnTo, claims: { employee_number: returnTo } }, returnTo)
    expect(answer.headers.get('location')).toBe('/')
  },
)

test('a provider that does not answer is said so, and tried again the next time', async () => {
  const closed = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', employeeNumberClaim: 'n' }
  const result = await identityProvider(closed).begin(testOrigin)
  expect(result).toMatchObject({ ok: false, refusal: { code: 'provider_unreachable' } })
})
