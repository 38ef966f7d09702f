import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Database } from '../../platform/db/database.ts'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { unwrap } from '../meetings/testing.ts'
import { enterGuideline, type WrittenFacts, type WrittenText } from './commands.ts'

type Wish = Partial<WrittenFacts> &
  Partial<Omit<WrittenText, 'text' | 'agreedOn'>> & { readonly says?: string; readonly agreedOn?: string }

/** A guideline in force for everybody, entered through the command. Answers its id. */
export async function aGuideline(
  database: Database,
  actor: Actor,
  { says = 'Sådan gør vi her.', agreedOn = '2026-01-15', ...wish }: Wish,
  at = '2026-03-12T08:00:00Z',
): Promise<string> {
  const { validFrom = null, committeeId = null, decidedBy = '', itemId = null, note = '', files = [], ...about } = wish
  const { covers = 'all', levels = [], unitIds = [], ...facts } = about
  const input = {
    kind: 'may' as const,
    title: 'Retningslinje for mobiltelefoner i mødet',
    dutyIds: [],
    publishedAt: '',
    reviseOn: null,
    ...facts,
    text: {
      text: parseLight(says),
      agreedOn: isoDate(agreedOn),
      validFrom,
      committeeId,
      decidedBy,
      itemId,
      note,
      files,
      covers,
      levels,
      unitIds,
    },
  }
  return unwrap(await database.write((tx) => enterGuideline(tx, actor, input, new Date(at))))
}
