import { expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { administrator, aPerson } from '../testing.ts'

const app = useApp({ isDemo: true })

test('a visitor of the demo steps into the shoes of the cast, and of nobody else', async () => {
  expect((await app.anonymous.get('/demo/cast')).text).toContain('Der er ingen roller endnu')
  await app.database.write(async (tx) => {
    const [aksel, gone] = [await administrator(tx, 'Aksel Dahl'), await aPerson(tx, { name: 'Gitte Gået' })]
    await tx
      .insertInto('demo_cast')
      .values([
        { part: 'administrator', person_id: aksel, place: 'Nordsund Kommune', position: 1 },
        { part: 'employee', person_id: gone, place: '', position: 2 },
        { part: 'not-a-part', person_id: aksel, place: '', position: 3 },
      ])
      .execute()
    return ok()
  })
  expect((await app.anonymous.get('/sign-in')).text).toContain('/demo/cast')
  const page = await app.anonymous.get('/demo/cast?return_to=/account')
  expect(page.text).toContain('Aksel Dahl')
  expect(page.text).toContain('Systemadministrator · Nordsund Kommune')
  expect(page.text).not.toContain('not-a-part')

  const entered = await app.anonymous.post('/demo/cast', { part: 'administrator', return_to: '/account' })
  expect(entered).toMatchObject({ status: 303, location: '/account' })
  expect((await app.anonymous.post('/demo/cast', { part: 'employee' })).text).toContain('ikke længere en arbejdsplads')
  for (const part of ['chair', '\0', '']) expect((await app.anonymous.post('/demo/cast', { part })).status).toBe(404)
})
