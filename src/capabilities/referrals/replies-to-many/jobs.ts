import { today } from '../../../platform/clock/dates.ts'
import { nextDigestAt } from '../../../platform/inbox/pace.ts'
import type { JobContext } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import type { Receiver } from '../../committees/rules.ts'
import { legsInJourney } from '../../journeys/figures/queries.ts'
import type { Leg } from '../../journeys/rules.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { referralPaths } from '../paths.ts'
import { messages } from './messages.ts'
import { areGathered } from './rules.ts'

/**
 * Tells the senders of a reply in a matter that went to many: one line for each matter in the digest of the day, and one
 * more when some came late, however many replied. Answers false, and writes nothing, when the matter went to few: then
 * each reply is told by itself.
 */
export async function tellOfReplyToMany(
  context: JobContext,
  leg: Leg,
  receivers: readonly Receiver[],
): Promise<boolean> {
  const { database, now, installation } = context
  if (!areGathered(await legsInJourney(database.reader, leg.journeyId))) return false
  const isLate = leg.replied !== null && today(leg.replied.at) > leg.dueOn
  const digest = today(nextDigestAt('daily', now))
  await database.write(async (tx) => {
    for (const { personId, name, email, lang } of receivers) {
      if (email === null) continue
      const t = messages[lang]
      const words = isLate ? t.late : t.inTime
      await queueMail(tx, now, {
        kind: mailKinds.replies_to_many,
        dedupeKey: `replies_to_many:${leg.journeyId}:${isLate ? 'late' : 'in_time'}:${digest}:${personId}`,
        toPersonId: personId,
        to: { name, address: email },
        subject: words.subject(leg.title),
        ...mailTemplate({
          lang,
          preheader: words.line,
          greeting: t.greeting(name),
          paragraphs: [words.line, t.more],
          action: { label: t.open, url: installation.origin + referralPaths.journey({ journeyId: leg.journeyId }) },
          footer: t.footer(installation.municipality),
        }),
      })
    }
    return ok()
  })
  return true
}
