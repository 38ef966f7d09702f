import { z } from 'zod'
import { today } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import { enqueueAll, jobKind } from '../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../platform/jobs/runner.ts'
import { mailTemplate, type MailContent } from '../../platform/mail/message.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { mailKinds } from '../people/mail-choices/rules.ts'
import { receiversOf } from '../committees/queries.ts'
import type { Receiver } from '../committees/rules.ts'
import { messages as journeyMessages } from '../journeys/messages.ts'
import { itemsThatLedTo, legOf, legsOfDispatch } from '../journeys/queries.ts'
import { stateOf, type Leg } from '../journeys/rules.ts'
import { excludedFromAny } from '../meetings/exclusion/queries.ts'
import { tellRaisers } from '../meetings/raised-matters/events.ts'
import { messages } from './messages.ts'
import { referralPaths } from './paths.ts'
import { tellOfReplyToMany } from './replies-to-many/jobs.ts'

export const referralMailKind = jobKind(
  'referral_mail',
  z.object({
    referralId: z.uuid(),
    fact: z.enum(['sent', 'reminder', 'replied', 'returned', 'noting']),
    /** The day of a reminder: there is one mail of each. */
    on: z.string().optional(),
  }),
)

/** Asks for the mails of every leg of a sending. */
export const dispatchMailKind = jobKind('dispatch_mail', z.object({ dispatchId: z.uuid() }))

type Fact = z.infer<(typeof referralMailKind)['data']>['fact']

const kinds = {
  sent: mailKinds.referral_sent,
  // Asked once more for the same matter: whoever chose how often that comes chose for this too.
  reminder: mailKinds.referral_sent,
  replied: mailKinds.referral_replied,
  returned: mailKinds.referral_returned,
  noting: mailKinds.referral_noting,
} as const satisfies Record<Fact, unknown>

/** What the senders are told; the rest is for the receivers. */
const isForSenders = (fact: Fact): boolean => fact === 'replied' || fact === 'returned'

/**
 * Whom each fact is for: the receivers' three posts, or the two whose keys are asked; the senders' secretary, or their chair
 * where nobody is secretary.
 */
function addressed(receivers: readonly Receiver[], fact: Fact): readonly Receiver[] {
  const holding = (...posts: Receiver['standing'][]) => receivers.filter(({ standing }) => posts.includes(standing))
  if (fact === 'sent' || fact === 'reminder') return holding('secretary', 'chair', 'vice_chair')
  if (fact === 'noting') return holding('chair', 'vice_chair')
  const secretaries = holding('secretary')
  return secretaries.length > 0 ? secretaries : holding('chair')
}

function mailFor(leg: Leg, fact: Fact, receiver: Receiver, context: JobContext): MailContent {
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

/**
 * One mail for each fact and person, ever: a link and the dates, nothing of the matter itself but its title; none to who is
 * excluded from the items that it goes between.
 */
async function sendReferralMails(
  context: JobContext,
  { referralId, fact, on }: z.infer<(typeof referralMailKind)['data']>,
): Promise<void> {
  const { database, now } = context
  const leg = await legOf(database.reader, referralId)
  // Whoever has said something since is not asked again.
  if (!leg || (fact === 'reminder' && stateOf(leg) !== 'sent')) return
  const committee = isForSenders(fact) ? leg.from : leg.to
  const excluded = await excludedFromAny(database.reader, [leg.itemId, leg.placed?.itemId])
  const all = await receiversOf(database.reader, committee.id, today(now))
  const receivers = addressed(
    all.filter(({ personId }) => !excluded.has(personId)),
    fact,
  )
  const isGathered = fact === 'replied' && (await tellOfReplyToMany(context, leg, receivers))
  await database.write(async (tx) => {
    for (const receiver of isGathered ? [] : receivers) {
      if (receiver.email === null) continue
      const t = messages[receiver.lang].mail
      await queueMail(tx, now, {
        kind: kinds[fact],
        dedupeKey: [`referral_${fact}`, leg.id, receiver.personId, ...(on === undefined ? [] : [on])].join(':'),
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: t[fact].subject({ committee: isForSenders(fact) ? leg.to.name : leg.from.name, title: leg.title }),
        ...mailTemplate(mailFor(leg, fact, receiver, context)),
      })
    }
    return ok()
  })
  if (fact !== 'sent' && fact !== 'replied') return
  await tellRaisers(context, {
    fact: fact === 'sent' ? 'passed_on' : 'answered',
    // A matter sent to several is news once.
    factId: fact === 'sent' ? (leg.dispatchId ?? leg.id) : leg.id,
    committeeName: fact === 'sent' ? leg.from.name : leg.to.name,
    itemIds: await itemsThatLedTo(database.reader, [leg.id]),
  })
}

/** A job of its own for each receiver, so that one that fails holds none of the others back. */
async function fanOut(context: JobContext, { dispatchId }: { dispatchId: string }): Promise<void> {
  const { database, now } = context
  const legs = await legsOfDispatch(database.reader, dispatchId)
  const works = legs.map(({ id }) => ({
    data: { referralId: id, fact: 'sent' as const },
    dedupeKey: `referral_mail:sent:${id}`,
  }))
  await database.write(async (tx) => {
    await enqueueAll(tx, referralMailKind, works, { at: now })
    return ok()
  })
  const [first] = legs
  if (!first) return
  const before = await itemsThatLedTo(database.reader, first.previousId === null ? [] : [first.previousId])
  const itemIds = [...(first.itemId === null ? [] : [first.itemId]), ...before]
  await tellRaisers(context, { fact: 'passed_on', factId: dispatchId, committeeName: first.from.name, itemIds })
}

export const referralJobs: readonly JobHandler[] = [
  onJob(referralMailKind, sendReferralMails),
  onJob(dispatchMailKind, fanOut),
]
