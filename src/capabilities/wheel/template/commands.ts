import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { columnsOf } from '../commands.ts'
import { may } from '../policy.ts'
import { wheelItems } from '../queries.ts'
import { templateFor } from './rules.ts'

export type TemplateRefusal = Refusal<'forbidden' | 'no_levels' | 'template_loaded'>

/**
 * Puts the shipped items on the municipality's wheel from today on, for the levels of the agreement in force. Those that
 * are there already stay as they are, so that it can be pressed again. Records wheel_template_loaded.
 */
export async function loadTemplate(
  tx: Writer,
  actor: Actor,
  now: Date,
): Promise<Result<{ readonly count: number }, TemplateRefusal>> {
  if (!may.keepWheel(actor, null)) return refuse('forbidden')
  // Two who press at once come one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended('wheel_template', 0))`.execute(tx)
  const agreement = await agreementOn(tx, today(now))
  if (!agreement || agreement.levels.length === 0) return refuse('no_levels')
  const levels = agreement.levels.map(({ level }) => level)
  const there = new Map((await wheelItems(tx, [])).map((item) => [item.templateKey, item.id]))
  const missing = templateFor(levels, today(now)).filter(({ templateKey }) => !there.has(templateKey))
  if (missing.length === 0) return refuse('template_loaded')
  const ids = new Map([...there, ...missing.map(({ templateKey }) => [templateKey, newId()] as const)])
  // What another comes before or after is put there first.
  for (const item of missing.toSorted((a, b) => Number(a.relation !== null) - Number(b.relation !== null))) {
    const { relation, content, templateKey, ...rest } = item
    const itemId = relation && ids.get(relation.key)
    const terms = { ...rest, relation: relation && itemId ? { kind: relation.kind, itemId } : null }
    const row = { id: ids.get(templateKey) ?? newId(), committee_id: null, template_key: templateKey }
    await tx
      .insertInto('wheel_item')
      .values({
        ...row,
        ...columnsOf({ content, terms }),
        on_wheel_from: item.onWheelFrom,
        written_by: actor.personId,
        written_at: now,
      })
      .execute()
  }
  const data = { count: missing.length }
  await record(tx, actor, now, {
    name: 'wheel_template_loaded',
    subject: { kind: 'agreement', id: agreement.id },
    data,
  })
  return ok(data)
}
