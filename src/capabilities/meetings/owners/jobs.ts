import { z } from 'zod'
import { sayDate } from '../../../platform/clock/words.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { reachableOf } from '../planning/jobs.ts'
import { meetingFacts } from '../queries.ts'
import { messages } from './messages.ts'
import { ownerPaths } from './paths.ts'

export const refusalMailKind = jobKind('agenda_refused', z.object({ meetingId: z.uuid(), refusalId: z.uuid() }))

/** Tells the others who make the agenda that somebody has said no: a link, and nothing of the agenda or the reason. */
async function tellOfRefusal(context: JobContext, data: { meetingId: string; refusalId: string }): Promise<void> {
  const { database, now, installation } = context
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  const refusal = await database.reader
    .selectFrom('agenda_refusal')
    .select(['post', 'refused_by', 'answered_at'])
    .where('id', '=', data.refusalId)
    .executeTakeFirst()
  if (!meeting || !refusal || refusal.answered_at || meeting.cancellation) return
  const { chair, viceChair, secretary } = meeting.posts
  const others = new Set([chair, viceChair, secretary].flatMap((one) => (one ? [one.personId] : [])))
  others.delete(refusal.refused_by ?? '')
  const receivers = (await reachableOf(context, meeting.committee.id)).filter(({ personId }) => others.has(personId))
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      const t = messages[receiver.lang].mail
      const about = {
        who: messages[receiver.lang].saidNo[refusal.post],
        committee: meeting.committee.name,
        date: sayDate(meeting.on, receiver.lang, 'medium'),
      }
      const body = mailTemplate({
        lang: receiver.lang,
        preheader: t.subject(about),
        greeting: t.greeting(receiver.name),
        paragraphs: [t.refused(about), t.next],
        action: { label: t.open, url: installation.origin + ownerPaths.owners({ meetingId: meeting.id }) },
        footer: t.footer(installation.municipality),
      })
      await queueMail(tx, now, {
        kind: mailKinds.agenda_refused,
        dedupeKey: `agenda_refused:${data.refusalId}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: t.subject(about),
        ...body,
      })
    }
    return ok()
  })
}

export const ownerJobs: readonly JobHandler[] = [onJob(refusalMailKind, tellOfRefusal)]
