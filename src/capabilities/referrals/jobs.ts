import { z } from 'zod'
import { today } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import { jobKind } from '../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../platform/jobs/runner.ts'
import { mailTemplate, type MailContent } from '../../platform/mail/message.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { mailKinds } from '../people/mail-choices/rules.ts'
import { receiversOf } from '../committees/queries.ts'
import type { Receiver } from '../committees/rules.ts'
import { messages as journeyMessages } from '../journeys/messages.ts'
import { legOf } from '../journeys/queries.ts'
import type { Leg } from '../journeys/rules.ts'
import { messages } from './messages.ts'
import { referralPaths } from './paths.ts'

export const referralMailKind = jobKind(
  'referral_mail',
  z.object({ referralId: z.uuid(), fact: z.enum(['sent', 'replied']) }),
)

/** Whom each fact is for: the receivers' three posts; the senders' secretary, or their chair where nobody is secretary. */
function addressed(receivers: readonly Receiver[], fact: 'sent' | 'replied'): readonly Receiver[] {
  const holding = (...posts: Receiver['standing'][]) => receivers.filter(({ standing }) => posts.includes(standing))
  if (fact === 'sent') return holding('secretary', 'chair', 'vice_chair')
  const secretaries = holding('secretary')
  return secretaries.length > 0 ? secretaries : holding('chair')
}

function mailFor(leg: Leg, fact: 'sent' | 'replied', receiver: Receiver, context: JobContext): MailContent {
  const { lang } = receiver
  const t = messages[lang].mail
  const facts = {
    from: leg.from.name,
    to: leg.to.name,
    purpose: journeyMessages[lang].purposes[leg.purpose],
    due: sayDate(leg.dueOn, lang, 'long'),
  }
  return {
    lang,
    preheader: t[fact].preheader(facts),
    greeting: t.greeting(receiver.name),
    paragraphs: t[fact].paragraphs(facts),
    action: { label: t.open, url: context.installation.origin + referralPaths.referral({ referralId: leg.id }) },
    footer: t.footer(context.installation.municipality),
  }
}

/** One mail for each fact and person, ever: a link and the dates, nothing of the matter itself but its title. */
async function sendReferralMails(
  context: JobContext,
  { referralId, fact }: { referralId: string; fact: 'sent' | 'replied' },
): Promise<void> {
  const { database, now } = context
  const leg = await legOf(database.reader, referralId)
  if (!leg) return
  const committee = fact === 'sent' ? leg.to : leg.from
  const receivers = addressed(await receiversOf(database.reader, committee.id, today(now)), fact)
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      if (receiver.email === null) continue
      const t = messages[receiver.lang].mail
      await queueMail(tx, now, {
        kind: fact === 'sent' ? mailKinds.referral_sent : mailKinds.referral_replied,
        dedupeKey: `referral_${fact}:${leg.id}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: t[fact].subject({ committee: fact === 'sent' ? leg.from.name : leg.to.name, title: leg.title }),
        ...mailTemplate(mailFor(leg, fact, receiver, context)),
      })
    }
    return ok()
  })
}

export const referralJobs: readonly JobHandler[] = [onJob(referralMailKind, sendReferralMails)]
