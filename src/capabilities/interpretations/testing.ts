import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Database } from '../../platform/db/database.ts'
import { unwrap } from '../meetings/testing.ts'
import { enterInterpretation } from './commands.ts'
import type { InterpretationContent } from './rules.ts'

/** An interpretation entered by hand, through the command. Answers its id. */
export async function anInterpretation(
  database: Database,
  actor: Actor,
  content: Partial<InterpretationContent> = {},
  at = '2026-03-12T08:00:00Z',
): Promise<string> {
  const whole: InterpretationContent = {
    about: 'agreement',
    title: 'Suppleanten deltager i hele mødet',
    question: 'Kan suppleant og medlem skiftes undervejs?',
    answer: 'Suppleanten træder ind for hele mødet.',
    clause: '§ 5, stk. 8',
    levels: [],
    decidedOn: isoDate('2025-09-10'),
    decidedBy: null,
    lapsedOn: null,
    isRestricted: false,
    ...content,
  }
  return unwrap(await database.write((tx) => enterInterpretation(tx, actor, whole, new Date(at))))
}
