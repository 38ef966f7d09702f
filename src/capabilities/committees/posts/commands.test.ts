import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { ok } from '../../../platform/result.ts'
import { hrConsultant } from '../../people/testing.ts'
import { committeePaths } from '../paths.ts'
import { aCommittee } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

test('who prepares what the keys open does not choose who holds them, and nobody gives a key to themselves', async () => {
  const made = await app.database.write(async (tx) => ok({ built: await aCommittee(tx), hr: await hrConsultant(tx) }))
  if (!made.ok) throw new Error('not made')
  const { built, hr } = made.value
  const fill = async (as: string, post: string, person: string) => {
    const client = await app.as(as)
    return client.post(committeePaths.post({ committeeId: built.id, post }), { person, valid_from: '2026-03-12' })
  }
  for (const post of ['chair', 'vice_chair']) {
    const address = committeePaths.post({ committeeId: built.id, post })
    expect((await (await app.as(built.secretary)).get(address)).status).toBe(403)
    expect((await fill(built.secretary, post, post === 'chair' ? built.leader : built.amr)).status).toBe(403)
  }
  expect((await fill(built.secretary, 'secretary', built.amr)).done).toBe('post_taken')
  const own = await fill(hr, 'chair', hr)
  expect([own.status, own.text.includes('give sig selv en af nøglerne')]).toEqual([422, true])
  expect((await fill(hr, 'chair', built.leader)).done).toBe('post_taken')
})
