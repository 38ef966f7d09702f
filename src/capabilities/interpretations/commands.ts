import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import { committeeSpan, mainCommitteeOn } from '../committees/queries.ts'
import { namedIn } from '../people/finding/queries.ts'
import { may } from './policy.ts'
import { termsFor } from './queries.ts'
import { checkDays, type InterpretationContent, type InterpretationRefusal } from './rules.ts'

type Done<T = undefined> = Promise<Result<T, InterpretationRefusal>>

/** Enters an interpretation by hand: HR, and who prepare the main committee's meetings. Records interpretation_entered. */
export async function enterInterpretation(
  tx: Writer,
  actor: Actor,
  content: InterpretationContent,
  now: Date,
): Done<string> {
  const main = await mainCommitteeOn(tx, today(now))
  if (!may.keep(actor, main?.id ?? null)) return refuse('forbidden')
  return keepInterpretation(tx, actor, content, now)
}

/**
 * Keeps what a body with the right to it has answered. Who may is decided by the caller: the outcome of a dispute, or who
 * enters it by hand. Records interpretation_entered.
 */
export async function keepInterpretation(
  tx: Writer,
  actor: Actor,
  content: InterpretationContent,
  now: Date,
): Done<string> {
  const checked = await check(tx, content, now)
  if (!checked.ok) return checked
  const id = newId()
  await sql`
    insert into interpretation (id, about, title, question, answer, clause, levels, decided_on, decided_by, lapsed_on,
      is_restricted, entered_by, entered_at, words)
    values (${id}, ${content.about}, ${content.title}, ${content.question}, ${content.answer}, ${content.clause},
      ${[...content.levels]}::integer[], ${content.decidedOn}, ${content.decidedBy}, ${content.lapsedOn}, ${content.isRestricted},
      ${actor.personId}, ${now}, array_to_tsvector(${await keptTerms(tx, content)}::text[]))`.execute(tx)
  await noted(tx, actor, now, 'interpretation_entered', id, content)
  return ok(id)
}

/** Other words, or the day from which it no longer holds. Not over an unseen change. Records interpretation_changed. */
export async function changeInterpretation(
  tx: Writer,
  actor: Actor,
  input: InterpretationContent & { id: string; version: number },
  now: Date,
): Done {
  const main = await mainCommitteeOn(tx, today(now))
  if (!may.keep(actor, main?.id ?? null)) return refuse('forbidden')
  const held = isId(input.id)
    ? await tx.selectFrom('interpretation').select('version').where('id', '=', input.id).forUpdate().executeTakeFirst()
    : undefined
  if (!held) return refuse('not_found')
  if (held.version !== input.version) return refuse('changed_meanwhile')
  const checked = await check(tx, input, now)
  if (!checked.ok) return checked
  await sql`
    update interpretation set about = ${input.about}, title = ${input.title}, question = ${input.question},
      answer = ${input.answer}, clause = ${input.clause}, levels = ${[...input.levels]}::integer[], decided_on = ${input.decidedOn},
      decided_by = ${input.decidedBy}, lapsed_on = ${input.lapsedOn}, is_restricted = ${input.isRestricted},
      version = version + 1, words = array_to_tsvector(${await keptTerms(tx, input)}::text[])
    where id = ${input.id}`.execute(tx)
  await noted(tx, actor, now, 'interpretation_changed', input.id, input)
  return ok()
}

async function check(tx: Writer, content: InterpretationContent, now: Date): Done {
  const days = checkDays(content, today(now))
  if (!days.ok) return days
  const { decidedBy } = content
  if (decidedBy !== null && !(isId(decidedBy) && (await isBody(tx, decidedBy)))) return refuse('body_unknown')
  const named = await namedIn(tx, `${content.title}\n${content.question}\n${content.answer}`)
  return named === null ? ok() : refuse('names_a_person', { name: named })
}

/** Of any day: what was decided may be older than the bodies of today. */
const isBody = async (tx: Writer, id: string): Promise<boolean> => (await committeeSpan(tx, id)) !== null

/** What an interpretation is found by. */
export async function keptTerms(tx: Writer, { title, question, answer }: InterpretationContent): Promise<string[]> {
  const [ofTitle = new Set(), ofAll = new Set()] = await termsFor(tx, [title, [title, question, answer].join('\n')])
  return [...ofAll, ...[...ofTitle].map((term) => `^${term}`)]
}

const noted = (tx: Writer, actor: Actor, now: Date, name: string, id: string, content: InterpretationContent) =>
  record(tx, actor, now, {
    name,
    subject: { kind: 'interpretation', id },
    committeeId: content.decidedBy,
    data: { clause: content.clause },
  })
