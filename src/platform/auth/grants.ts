import type { RawBuilder } from 'kysely'
import type { Day } from '../db/valid-on.ts'
import type { Grant } from './actor.ts'

/**
 * Rows (role text, place uuid) of what one person holds on a day. Each capability with posts offers such a piece;
 * the program joins them into the one query that finds a session and its actor.
 */
export type GrantRows = (
  personId: RawBuilder<string>,
  on: Day,
) => RawBuilder<{ role: Grant['role']; place: string | null }>

/** The same for what a person holds by delegation, with whose right it is: (role text, place uuid, for_id uuid, for_name text). */
export type LentGrantRows = (
  personId: RawBuilder<string>,
  on: Day,
) => RawBuilder<{ role: Grant['role']; place: string | null; for_id: string; for_name: string }>
