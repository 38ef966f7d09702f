import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createWatch } from './watch.ts'

function aWatch(failsOnce = false) {
  const now = new Map([
    ['a', 1],
    ['b', 1],
  ])
  const asked: string[][] = []
  const failures: unknown[] = []
  let fails = failsOnce
  const watch = createWatch<number>({
    everyMs: 5,
    pulses: async (keys) => {
      asked.push([...keys])
      if (fails) {
        fails = false
        throw new Error('no database')
      }
      return new Map(keys.map((key) => [key, String(now.get(key))]))
    },
    read: async (key) => now.get(key) ?? 0,
    failed: (error) => failures.push(error),
  })
  const heard: string[] = []
  const listen = (name: string, key: string) => watch.follow(key, (state) => heard.push(`${name}${key}${state}`))
  return { now, asked, failures, heard, listen }
}

const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo() && tries < 400; tries += 1) await wait(5)
}

test('everybody hears how it is and what changes, and all are asked about at once', async () => {
  const { now, asked, heard, listen } = aWatch()
  const ends = [listen('x', 'a'), listen('y', 'a'), listen('z', 'b')]
  await until(() => heard.length === 3)
  expect(heard.toSorted()).toEqual(['xa1', 'ya1', 'zb1'])
  expect(asked.every((keys) => keys.join() === 'a,b')).toBe(true)
  now.set('a', 2)
  await until(() => heard.length === 5)
  expect(heard.slice(3)).toEqual(['xa2', 'ya2'])
  ends.push(listen('late', 'a'))
  expect(heard.at(-1)).toBe('latea2')
  for (const end of ends) end()
})

test('nobody looks on when nobody follows', async () => {
  const { asked, heard, listen } = aWatch()
  const end = listen('x', 'a')
  await until(() => heard.length === 1)
  end()
  await wait(20)
  const before = asked.length
  await wait(30)
  expect(asked.length).toBe(before)
})

test('a look that fails is told of, and the next comes all the same', async () => {
  const { failures, heard, listen } = aWatch(true)
  const end = listen('x', 'a')
  await until(() => heard.length === 1)
  expect(failures).toHaveLength(1)
  end()
})
