import { expect, it } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '../../testing/database.ts'
import { createDocuments } from '../documents/documents.ts'
import { ok, refuse } from '../result.ts'
import { enqueue, jobKind } from './jobs.ts'
import { createJobRunner, onJob, type Schedule } from './runner.ts'

const holder = useDatabase()
const greet = jobKind('greet', z.object({ who: z.string() }), 3)
const surroundings = {
  installation: { municipality: 'Nordsund', isDemo: false, origin: 'http://medspil.test' },
  documents: createDocuments(),
  mail: null,
}

function runnerAt(clock: { at: Date }, run: (who: string) => Promise<void>, schedules: Schedule[] = []) {
  const deaths: string[] = []
  const runner = createJobRunner({
    database: holder.database,
    clock: { now: () => clock.at },
    surroundings,
    handlers: [onJob(greet, (_context, data) => run(data.who))],
    schedules,
    onError: (name, _error, dead) => dead && deaths.push(name),
    pollMs: 20,
  })
  return { runner, deaths }
}

const ask = (who: string, at: Date, dedupeKey?: string) =>
  holder.database.write(async (tx) => ok(await enqueue(tx, greet, { who }, dedupeKey ? { at, dedupeKey } : { at })))

it('does what was asked for, once, and nothing that was rolled back', async () => {
  const clock = { at: new Date('2026-03-12T08:00:00Z') }
  const greeted: string[] = []
  await ask('Bodil', clock.at)
  await ask('Kåre', clock.at, 'once')
  await ask('Kåre', clock.at, 'once')
  await holder.database.write(async (tx) => {
    await enqueue(tx, greet, { who: 'nobody' }, { at: clock.at })
    return refuse('no')
  })
  const { runner } = runnerAt(clock, async (who) => void greeted.push(who))
  expect(await runner.drain()).toBe(2)
  expect(greeted).toEqual(['Bodil', 'Kåre'])
  expect(await runner.drain()).toBe(0)
})

it('waits longer after each failure and lies still as a dead letter after the last try', async () => {
  const clock = { at: new Date('2026-03-13T08:00:00Z') }
  let tries = 0
  await ask('Tinne', clock.at)
  const { runner, deaths } = runnerAt(clock, async () => {
    tries += 1
    throw new Error('no answer')
  })
  await runner.drain()
  expect(await runner.drain()).toBe(0)
  clock.at = new Date(clock.at.getTime() + 10_000)
  await runner.drain()
  clock.at = new Date(clock.at.getTime() + 20_000)
  await runner.drain()
  expect([tries, deaths]).toEqual([3, ['greet']])
  const dead = await holder.database.reader.selectFrom('job').selectAll().where('dead_at', 'is not', null).execute()
  expect(dead.map((job) => job.last_error)).toEqual(['Error: no answer'])
  clock.at = new Date(clock.at.getTime() + 3_600_000)
  expect(await runner.drain()).toBe(0)
})

it('takes up again what a killed process had under way, when its lease has run out', async () => {
  const clock = { at: new Date('2026-03-14T08:00:00Z') }
  await ask('Ole', clock.at)
  const leased = new Date(clock.at.getTime() + 5 * 60_000)
  await holder.database.write(async (tx) =>
    ok(
      await tx
        .updateTable('job')
        .set({ leased_until: leased, attempts: 1 })
        .where('run_after', '=', clock.at)
        .execute(),
    ),
  )
  const greeted: string[] = []
  const { runner } = runnerAt(clock, async (who) => void greeted.push(who))
  expect(await runner.drain()).toBe(0)
  clock.at = new Date(leased.getTime() + 1)
  expect(await runner.drain()).toBe(1)
  expect(greeted).toEqual(['Ole'])
})

it('shares the work between runners without doing any of it twice', async () => {
  const clock = { at: new Date('2026-03-15T08:00:00Z') }
  for (let n = 0; n < 20; n += 1) await ask(String(n), clock.at)
  const greeted: string[] = []
  const runners = [1, 2, 3].map(() => runnerAt(clock, async (who) => void greeted.push(who)).runner)
  await Promise.all(runners.map((runner) => runner.drain()))
  expect(greeted.toSorted()).toEqual(Array.from({ length: 20 }, (_, n) => String(n)).toSorted())
})

it('does other work while long work is under way; what the end of the program breaks off is taken up again', async () => {
  const clock = { at: new Date('2026-03-15T12:00:00Z') }
  const dig = jobKind('dig', z.object({}), 3, true)
  const greeted: string[] = []
  let [begun, dug] = [0, false]
  const runnerWith = (work: (stopping: AbortSignal) => Promise<void>) =>
    createJobRunner({
      database: holder.database,
      clock: { now: () => clock.at },
      surroundings,
      handlers: [
        onJob(greet, async (_context, { who }) => void greeted.push(who)),
        onJob(dig, ({ stopping }) => work(stopping)),
      ],
      schedules: [],
      onError: (_name, error) => {
        throw error
      },
      pollMs: 20,
    })
  await holder.database.write(async (tx) => ok(await enqueue(tx, dig, {}, { at: clock.at })))
  const first = runnerWith(async (stopping) => {
    begun += 1
    await new Promise((resolve) => stopping.addEventListener('abort', resolve))
    stopping.throwIfAborted()
  })
  first.start()
  await waitFor(async () => begun === 1)
  await ask('Bodil', clock.at)
  await waitFor(async () => greeted.length === 1)
  await first.stop()
  const left = await holder.database.reader.selectFrom('job').selectAll().where('name', '=', 'dig').executeTakeFirst()
  expect(left).toMatchObject({ attempts: 0, leased_until: null, done_at: null, last_error: null })
  expect(await runnerWith(async () => void (dug = true)).drain()).toBe(1)
  expect(dug).toBe(true)
})

it('runs a schedule once per turn however many processes there are', async () => {
  const clock = { at: new Date('2026-03-16T01:00:00Z') }
  let runs = 0
  const nightly: Schedule = {
    name: 'nightly',
    nextAfter: (at) => new Date(at.getTime() + 24 * 3_600_000),
    run: async () => void (runs += 1),
  }
  const runners = [1, 2, 3].map(() => runnerAt(clock, async () => undefined, [nightly]).runner)
  for (const runner of runners) runner.start()
  await waitFor(async () => (await nextRun()) !== undefined)
  expect(runs).toBe(0)
  clock.at = new Date('2026-03-17T02:00:00Z')
  await waitFor(async () => runs > 0)
  await Promise.all(runners.map((runner) => runner.stop()))
  expect(runs).toBe(1)
})

const nextRun = () =>
  holder.database.reader.selectFrom('schedule').selectAll().where('name', '=', 'nightly').executeTakeFirst()

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
}
