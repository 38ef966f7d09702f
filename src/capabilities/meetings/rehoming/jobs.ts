import { z } from 'zod'
import { sayPeriod } from '../../../platform/clock/words.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { meetingPaths } from '../paths.ts'
import { calendarEntry, reachableOf } from '../planning/jobs.ts'
import { messages } from '../planning/messages.ts'
import { meetingFacts } from '../queries.ts'

export const partingKind = jobKind(
  'meeting_parting',
  z.object({ meetingId: z.uuid(), fromCommitteeId: z.uuid(), sequence: z.number().int(), reason: z.string() }),
)

/** Takes a meeting that went to another committee out of the calendars of those who do not belong to that one. */
async function tellThoseWhoLeave(
  context: JobContext,
  data: { meetingId: string; fromCommitteeId: string; sequence: number; reason: string },
): Promise<void> {
  const { database, now, installation } = context
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  if (!meeting || meeting.calendarSequence !== data.sequence) return
  const stay = new Set((await reachableOf(context, meeting.committee.id)).map(({ personId }) => personId))
  const before = await reachableOf(context, data.fromCommitteeId)
  const gone = { ...meeting, cancellation: { reason: data.reason, cancelledAt: now } }
  await database.write(async (tx) => {
    for (const receiver of before.filter(({ personId }) => !stay.has(personId))) {
      const t = messages[receiver.lang].mail
      const when = sayPeriod(meeting.startsAt, meeting.endsAt, receiver.lang)
      const about = { committee: meeting.committee.name, when }
      await queueMail(tx, now, {
        kind: mailKinds.meeting_invitation,
        dedupeKey: `meeting_parting:${meeting.id}:${data.sequence}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: t.parted.subject(about),
        ...mailTemplate({
          lang: receiver.lang,
          preheader: when,
          greeting: t.greeting(receiver.name),
          paragraphs: [t.parted.paragraph(about), t.reason(data.reason)],
          action: { label: t.open, url: installation.origin + meetingPaths.meeting({ meetingId: meeting.id }) },
          footer: t.footer(installation.municipality),
        }),
        calendar: calendarEntry(gone, receiver, before, context),
      })
    }
    return ok()
  })
}

export const rehomingJobs: readonly JobHandler[] = [onJob(partingKind, tellThoseWhoLeave)]
