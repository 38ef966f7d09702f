import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { choicesOf, keepChoice } from '../../../platform/inbox/choices.ts'
import { paceOf, type Pace } from '../../../platform/inbox/pace.ts'
import { readUnsubscribeToken } from '../../../platform/inbox/unsubscribe.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { kindNames, isMailKind, mailKinds, stoppedPace, type MailKindName } from './rules.ts'

export type MailChoices = Readonly<Partial<Record<MailKindName, Pace>>>

/**
 * One's own choices; what a kind does not allow becomes the nearest it does. What waits for a digest already goes with it.
 * Records mail_choices_changed, with which kinds and never what was in them.
 */
export async function chooseMails(
  tx: Writer,
  actor: Actor,
  choices: MailChoices,
  now: Date,
): Promise<Result<undefined, Refusal<'forbidden'>>> {
  if (actor.seenBy) return refuse('forbidden')
  const chosen = kindNames.flatMap((name) => {
    const pace = choices[name]
    return pace === undefined ? [] : [{ name, pace: paceOf(mailKinds[name], pace) }]
  })
  for (const { name, pace } of chosen) await keepChoice(tx, { personId: actor.personId, kind: name, pace }, now)
  await record(tx, actor, now, {
    name: 'mail_choices_changed',
    subject: { kind: 'person', id: actor.personId },
    data: Object.fromEntries(chosen.map(({ name, pace }) => [name, pace])),
    isOwnMatter: true,
  })
  return ok()
}

/**
 * Stops one kind of mail by the link in it, as far as it can be stopped. Whoever has the link can do this and nothing
 * else; asked twice it is done once. Records mail_stopped.
 */
export async function stopMails(
  tx: Writer,
  token: string,
  now: Date,
): Promise<Result<{ kind: MailKindName; pace: Pace }, Refusal<'not_found'>>> {
  const signed = await readUnsubscribeToken(tx, token)
  if (!signed || !isMailKind(signed.kind)) return refuse('not_found')
  const { personId, kind } = signed
  const pace = stoppedPace(kind)
  if ((await choicesOf(tx, personId)).get(kind) === pace) return ok({ kind, pace })
  await keepChoice(tx, { personId, kind, pace }, now)
  await record(tx, null, now, { name: 'mail_stopped', subject: { kind: 'person', id: personId }, data: { kind, pace } })
  return ok({ kind, pace })
}
