import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from './context.ts'
import { readsInTurn } from './reads-in-turn.ts'

function anApp(answerMs: number) {
  const seen = { now: 0, most: 0, order: [] as string[] }
  const app = new Hono<AppEnv>()
  app.use(readsInTurn(3))
  app.all('/', async (c) => {
    const isRead = c.req.method === 'GET'
    if (isRead) seen.most = Math.max(seen.most, (seen.now += 1))
    await wait(answerMs)
    if (isRead) seen.now -= 1
    seen.order.push(c.req.method)
    return c.text('ok')
  })
  app.get('/fails', () => {
    throw new Error('no')
  })
  app.onError((_error, c) => c.text('failed', 500))
  return { app, seen }
}

test('so many pages at a time, and what is sent waits for none of them', async () => {
  const { app, seen } = anApp(10)
  const reads = Array.from({ length: 12 }, () => app.request('/'))
  const sent = app.request('/', { method: 'POST' })
  expect((await Promise.all([...reads, sent])).every(({ status }) => status === 200)).toBe(true)
  expect(seen.most).toBe(3)
  expect(seen.order.indexOf('POST')).toBeLessThan(4)
})

test('a page that fails, or takes long, does not keep its place', async () => {
  const { app } = anApp(300)
  await Promise.all(Array.from({ length: 5 }, async () => app.request('/fails')))
  const answers = await Promise.all(Array.from({ length: 7 }, async () => app.request('/')))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 200))
})
