import { beforeAll } from 'vitest'
import { castOf, type CastName } from '../demo/cast.ts'
import { generateDemo, hashOf } from '../demo/generate.ts'
import { loadDemo } from '../demo/load.ts'
import type { DemoWish } from '../demo/setting.ts'
import { isoDate } from '../platform/clock/dates.ts'
import type { Database } from '../platform/db/database.ts'
import { useDatabase, type TestContent } from './database.ts'

/** The demo of the tests: a Thursday, so that yesterday and tomorrow are working days. */
export const demoWish: DemoWish = { size: 'S', seed: 7, on: isoDate('2026-03-12') }

/**
 * The demo municipality as the content of a test database: `useApp({ content: demoContent(), now: … })`.
 * Loaded once and kept until the generator or a migration changes; each test file has a copy of its own.
 */
export function demoContent(wish: DemoWish = demoWish): TestContent {
  const demo = generateDemo(wish)
  return {
    key: hashOf(demo).slice(0, 16),
    fill: async (database) => {
      const loaded = await loadDemo(database, demo, () => undefined)
      if (!loaded.ok) throw new Error('the test database was not empty')
    },
  }
}

export interface DemoForTests {
  readonly database: Database
  /** Person ids by part. */
  readonly cast: Readonly<Record<CastName, string>>
}

/** A demo municipality of its own for one test file. */
export function useDemo(wish: DemoWish = demoWish): DemoForTests {
  const holder = useDatabase(demoContent(wish))
  let cast: Record<CastName, string> | undefined
  beforeAll(async () => {
    cast = await castOf(holder.database.reader)
  })
  return {
    get database() {
      return holder.database
    },
    get cast() {
      if (!cast) throw new Error('the cast is there in the tests, not while the file loads')
      return cast
    },
  }
}
