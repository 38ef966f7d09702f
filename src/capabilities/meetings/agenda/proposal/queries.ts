import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Reader, Writer } from '../../../../platform/db/database.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Result } from '../../../../platform/result.ts'
import type { Meeting } from '../../rules.ts'
import type { AgendaItem } from '../rules.ts'
import { inOrder, type Waits } from './rules.ts'

/** Who prepares which agenda, as it is now. */
export interface Proposing {
  readonly actor: Actor
  readonly meeting: Meeting
  /** The working copy, with what is raised and waits. */
  readonly items: readonly AgendaItem[]
  readonly lang: Lang
  readonly now: Date
}

/** Something that waits, and how it is put on the agenda. */
export interface Proposed extends Waits {
  readonly take: (tx: Writer) => Promise<Result<{ readonly itemId: string | null }>>
}

/**
 * Where matters come from that wait for a meeting. Meetings have three sources of their own; others are put beside them
 * where the program is put together, so that meetings need not know them.
 */
export type AgendaSource = (db: Reader, proposing: Proposing) => Promise<readonly Proposed[]>

/** Everything that waits for an agenda, in the order that it would stand there. */
export async function waitingFor(
  db: Reader,
  sources: readonly AgendaSource[],
  proposing: Proposing,
): Promise<Proposed[]> {
  const waiting: Proposed[] = []
  for (const source of sources) waiting.push(...(await source(db, proposing)))
  return inOrder(waiting)
}
