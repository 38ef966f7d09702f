import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { nameOf } from '../queries.ts'
import { may } from './policy.ts'

export interface Seeing {
  readonly id: string
  readonly viewerName: string
  readonly seenName: string
  readonly reason: string
  readonly beganAt: Date
  /** When it ended or will end by itself. */
  readonly endsAt: Date
  /** The addresses that were opened, in order. */
  readonly pages: readonly string[]
}

async function seeingWhere(db: Reader, which: RawBuilder<unknown>): Promise<Seeing[]> {
  const { rows } = await sql<Seeing>`
    select sa.id, ${nameOf(sql.ref('sa.viewer_id'))} as "viewerName", ${nameOf(sql.ref('a.person_id'))} as "seenName",
      sa.reason, sa.began_at as "beganAt", coalesce(sa.ended_at, sa.ends_at) as "endsAt",
      coalesce((select json_agg(p.address order by p.opened_at, p.address) from see_as_page p where p.see_as_id = sa.id), '[]')
        as pages
    from see_as sa join account a on a.id = sa.account_id
    where ${which} order by sa.began_at desc, sa.id desc limit 100`.execute(db)
  return rows
}

/** Who has seen as the person whose account it is, the latest first. For that person alone. */
export function seenAs(db: Reader, accountId: string): Promise<Seeing[]> {
  return seeingWhere(db, sql`sa.account_id = ${accountId}`)
}

/** Every look of the latest, for administrators. */
export async function latestSeeing(db: Reader, actor: Actor): Promise<Result<Seeing[], Refusal<'forbidden'>>> {
  return may.seeAs(actor) ? ok(await seeingWhere(db, sql`true`)) : refuse('forbidden')
}
