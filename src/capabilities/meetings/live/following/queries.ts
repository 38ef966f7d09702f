import type { Database } from '../../../../platform/db/database.ts'
import { createWatch, type Watch } from '../../../../platform/live/watch.ts'
import { exclusionsAt, type ExcludedFrom } from '../../exclusion/queries.ts'
import { meetingFacts } from '../../queries.ts'
import type { Meeting } from '../../rules.ts'
import { liveState, pulses, type LiveState } from '../queries.ts'

/** Often enough to read along while somebody writes. */
const lookEveryMs = 600

export interface Followed {
  readonly meeting: Meeting
  readonly state: LiveState
  /** Asked anew each time: a stream outlives what was held when it began. */
  readonly exclusions: readonly ExcludedFrom[]
}

/** One watch for each database of the process, however many follow. */
const watches = new WeakMap<Database, Watch<Followed | null>>()

export function watchOver(database: Database): Watch<Followed | null> {
  const known = watches.get(database)
  if (known) return known
  const db = database.reader
  const watch = createWatch<Followed | null>({
    everyMs: lookEveryMs,
    pulses: (meetingIds) => pulses(db, meetingIds),
    read: async (meetingId) => {
      const meeting = await meetingFacts(db, meetingId, new Date())
      if (!meeting) return null
      return { meeting, state: await liveState(db, meeting), exclusions: await exclusionsAt(db, meetingId) }
    },
    // The next look tells; who follows sees that nothing comes, and their browser asks anew.
    failed: () => undefined,
  })
  watches.set(database, watch)
  return watch
}
