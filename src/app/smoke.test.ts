import { expect, it } from 'vitest'
import { useApp } from '../testing/app.ts'
const app = useApp()
it('answers', async () => {
  const a = await app.anonymous.get('/nothing')
  expect(a.status).toBe(404)
  expect(a.text).toContain('Siden findes ikke')
  expect((await app.anonymous.get('/healthz')).status).toBe(200)
  expect((await app.anonymous.post('/x', {}, { origin: 'http://evil.test' })).status).toBe(403)
})
