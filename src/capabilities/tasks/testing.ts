import type { Actor } from '../../platform/auth/actor.ts'
import type { Database } from '../../platform/db/database.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import { unwrap } from '../meetings/testing.ts'
import { createTask, type CreateTask } from './commands.ts'

/** A task asked for by somebody of the body, made through the command. Answers its id. */
export async function aTask(
  database: Database,
  actor: Actor,
  task: Partial<Omit<CreateTask, 'dueOn'>> & { committeeId: string; dueOn?: string | null },
  at = '2026-03-12T08:00:00Z',
): Promise<string> {
  const { dueOn = null, ...rest } = task
  const input = {
    title: 'Hent tre priser på skærmvægge',
    text: '',
    ownerId: null,
    itemId: null,
    ...rest,
    dueOn: dueOn === null ? null : isoDate(dueOn),
  }
  return unwrap(await database.write((tx) => createTask(tx, actor, input, new Date(at))))
}
