import { z } from 'zod'
import { sayDate } from '../../../platform/clock/words.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { tellRaisers } from '../raised-matters/events.ts'
import { matterItemsOf } from '../raised-matters/queries.ts'
import { reachableOf } from '../planning/jobs.ts'
import { meetingFacts } from '../queries.ts'
import { messages } from './messages.ts'
import { approvalPaths } from './paths.ts'

export const minutesMailKind = jobKind('minutes_mail', z.object({ meetingId: z.uuid(), publicationId: z.uuid() }))

/** One mail to each receiver for each publication, ever: a link, and nothing of the minutes themselves. */
async function sendMinutesMails(
  context: JobContext,
  data: { meetingId: string; publicationId: string },
): Promise<void> {
  const { database, now, installation } = context
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  const publication = meeting?.minutesVersions.find((one) => one.id === data.publicationId)
  if (!meeting || !publication) return
  const receivers = await reachableOf(context, meeting.committee.id)
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      const t = messages[receiver.lang].mail
      const about = { committee: meeting.committee.name, date: sayDate(meeting.on, receiver.lang, 'medium') }
      const words = publication.version === 1 ? t.sent : t.corrected
      const body = mailTemplate({
        lang: receiver.lang,
        preheader: words.subject(about),
        greeting: t.greeting(receiver.name),
        paragraphs: [words.paragraph(about), ...(publication.reason === null ? [] : [t.reason(publication.reason)])],
        action: { label: t.open, url: installation.origin + approvalPaths.published({ meetingId: meeting.id }) },
        footer: t.footer(installation.municipality),
      })
      await queueMail(tx, now, {
        kind: mailKinds.minutes_published,
        dedupeKey: `minutes_published:${publication.id}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: words.subject(about),
        ...body,
      })
    }
    return ok()
  })
  const itemIds = await matterItemsOf(database.reader, meeting.id)
  const news = { fact: 'decided', factId: publication.id, committeeName: meeting.committee.name, itemIds } as const
  await tellRaisers(context, news)
}

export const approvalJobs: readonly JobHandler[] = [onJob(minutesMailKind, sendMinutesMails)]
