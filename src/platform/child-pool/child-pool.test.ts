import { afterEach, expect, test } from 'vitest'
import { type ChildPool, type ChildPoolOptions, createChildPool } from './child-pool.ts'

type Answer = { job: string; pid: number }
let pool: ChildPool<string, Answer>

function aPool(options: Partial<ChildPoolOptions> = {}): ChildPool<string, Answer> {
  pool = createChildPool({
    entry: new URL('./testing/misbehaving-child.ts', import.meta.url),
    size: 1,
    timeoutMs: 15_000,
    heapMb: 64,
    memoryCapMb: 400,
    recycleAfter: 100,
    ...options,
  })
  return pool
}

afterEach(() => pool.close())

test('jobs that come together are all answered, each with its own answer', async () => {
  const { run } = aPool()
  const answers = await Promise.all(['a', 'b', 'c'].map((job) => run(job)))
  expect(answers.map(({ job }) => job)).toEqual(['a', 'b', 'c'])
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
})

test('a child that refuses a job lives on', async () => {
  const { run } = aPool()
  const before = await run('a')
  await expect(run('refuse')).rejects.toMatchObject({ reason: 'refused_by_child', message: 'not this one' })
  expect((await run('a')).pid).toBe(before.pid)
})

test('a crash costs one job; those waiting are answered by a new child', async () => {
  const { run } = aPool()
  const [crashed, after] = await Promise.allSettled([run('crash'), run('a')])
  expect(crashed).toMatchObject({ status: 'rejected', reason: { reason: 'crash' } })
  expect(after).toMatchObject({ status: 'fulfilled', value: { job: 'a' } })
})

test('a child whose time is up is ended', async () => {
  const { run } = aPool({ timeoutMs: 500 })
  await expect(run('hang')).rejects.toMatchObject({ reason: 'timeout' })
})

test('a job that is called off is ended, or never begun, and the next one is answered', async () => {
  const { run } = aPool()
  const off = new AbortController()
  setTimeout(() => off.abort(), 200)
  const both = await Promise.allSettled([run('hang', undefined, off.signal), run('a', undefined, off.signal)])
  expect(both).toMatchObject([{ reason: { reason: 'called_off' } }, { reason: { reason: 'called_off' } }])
  await expect(run('a', undefined, off.signal)).rejects.toMatchObject({ reason: 'called_off' })
  expect((await run('a')).job).toBe('a')
})

test('a child over the memory cap is ended', async () => {
  await expect(aPool().run('hoard')).rejects.toMatchObject({ reason: 'memory' })
})

test('a child is replaced after its share of jobs', async () => {
  const { run } = aPool({ recycleAfter: 2 })
  const pids = []
  for (const job of ['a', 'b', 'c']) pids.push((await run(job)).pid)
  expect(pids[0]).toBe(pids[1])
  expect(pids[2]).not.toBe(pids[1])
})

test('a program that cannot start fails the job instead of being started for ever', async () => {
  const { run } = aPool({ entry: new URL('./testing/no-such-child.ts', import.meta.url) })
  await expect(run('a')).rejects.toMatchObject({ reason: 'crash' })
})

test('a closed pool gives up what is under way, takes nothing more and leaves no process', async () => {
  const { run, close } = aPool()
  const { pid } = await run('a')
  const underWay = expect(run('hang')).rejects.toMatchObject({ reason: 'closed' })
  await close()
  await underWay
  await expect(run('a')).rejects.toMatchObject({ reason: 'closed' })
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

test('the environment, with its secrets, stays with the parent', async () => {
  const names: unknown = await aPool().run('secrets')
  expect(names).not.toContain('PATH')
})
