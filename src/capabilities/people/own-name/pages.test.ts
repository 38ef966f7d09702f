import { expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { makeFirstAdministrator } from '../roles/commands.ts'
import { changeInRegister } from '../staff-register/commands.ts'
import { signInPaths } from '../sign-in/paths.ts'
import { ownNamePaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

test('nobody is named after an address: the first administrator is asked once, may leave it out, and changes it later', async () => {
  await app.database.write((tx) => makeFirstAdministrator(tx, 'hr@tangby.example', app.now()))
  const admitted = await app.database.reader.selectFrom('person').selectAll().executeTakeFirstOrThrow()
  expect(admitted.name).not.toContain('hr')

  const byLink = async () => {
    await app.anonymous.post('/sign-in/email', { email: 'hr@tangby.example', return_to: '/committees' })
    await app.drainJobs()
    const mails = await app.database.reader.selectFrom('outgoing_mail').select('text').orderBy('id').execute()
    const text = mails.at(-1)?.text ?? ''
    expect(text).toMatch(/^Hej$/m)
    return app.anonymous.post(/http:\/\/medspil\.test(\/sign-in\/\S+)/.exec(text)?.[1] ?? '')
  }
  expect((await byLink()).location).toBe('/account/name?return_to=%2Fcommittees')
  expect((await byLink()).location).toBe('/committees')

  const hr = await app.as(admitted.id)
  const asked = await hr.get('/account/name?return_to=%2Fcommittees')
  for (const words of ['Hvad hedder du?', 'Ikke nu', 'href="/committees"']) expect(asked.text).toContain(words)
  const front = await hr.get('/')
  expect(front.text).toContain('>God formiddag<')
  const empty = await hr.post(ownNamePaths.ownName(), { given_name: 'Hanne', family_name: '', return_to: '/' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('value="Hanne"')

  const given = { given_name: 'Hanne', family_name: 'Roed', return_to: '/account' }
  expect(await hr.post(ownNamePaths.ownName(), given)).toMatchObject({ location: '/account', done: 'own_name_given' })
  expect((await hr.get('/')).text).toContain('God formiddag, Hanne')
  expect((await hr.get(signInPaths.account())).text).toContain('Ret navnet')

  const entry = { employeeNumber: '1001', givenName: 'Hanne', familyName: 'Roed Lind', email: 'hr@tangby.example' }
  await app.database.write(async (tx) => ok(await changeInRegister(tx, [{ id: admitted.id, ...entry }], app.now())))
  expect((await hr.post(ownNamePaths.ownName(), given)).status).not.toBe(303)
  expect((await hr.get(signInPaths.account())).text).toContain('Navnet kommer fra kommunens medarbejderliste')
})
