import { z } from 'zod'
import { sayDate, sayPeriod } from '../../../platform/clock/words.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { meetingPaths } from '../paths.ts'
import { calendarEntry, reachableOf } from '../planning/jobs.ts'
import { meetingFacts } from '../queries.ts'
import { messages } from './messages.ts'

export const agendaMailKind = jobKind('agenda_mail', z.object({ meetingId: z.uuid(), publicationId: z.uuid() }))

/** One mail to each receiver for each publication, ever: a link and the calendar entry, nothing of the agenda itself. */
async function sendAgendaMails(context: JobContext, data: { meetingId: string; publicationId: string }): Promise<void> {
  const { database, now, installation } = context
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  const publication = meeting?.agendaVersions.find((one) => one.id === data.publicationId)
  if (!meeting || !publication || meeting.cancellation) return
  const receivers = await reachableOf(context, meeting.committee.id)
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      const t = messages[receiver.lang].mail
      const about = { committee: meeting.committee.name, date: sayDate(meeting.on, receiver.lang, 'medium') }
      const words = publication.version === 1 ? t.sent : t.corrected
      const body = mailTemplate({
        lang: receiver.lang,
        preheader: sayPeriod(meeting.startsAt, meeting.endsAt, receiver.lang),
        greeting: t.greeting(receiver.name),
        paragraphs: [
          words.paragraph({ ...about, when: sayPeriod(meeting.startsAt, meeting.endsAt, receiver.lang) }),
          ...(publication.reason === null ? [] : [t.reason(publication.reason)]),
          t.absence,
        ],
        action: { label: t.open, url: installation.origin + meetingPaths.meeting({ meetingId: meeting.id }) },
        footer: t.footer(installation.municipality),
      })
      await queueMail(tx, now, {
        kind: mailKinds.agenda_published,
        dedupeKey: `agenda_published:${publication.id}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: words.subject(about),
        ...body,
        calendar: calendarEntry(meeting, receiver, receivers, context),
      })
    }
    return ok()
  })
}

export const publicationJobs: readonly JobHandler[] = [onJob(agendaMailKind, sendAgendaMails)]
