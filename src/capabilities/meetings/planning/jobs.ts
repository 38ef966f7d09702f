import { z } from 'zod'
import { calendarFile } from '../../../platform/calendar/calendar.ts'
import { sayPeriod } from '../../../platform/clock/words.ts'
import { today } from '../../../platform/clock/dates.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail, type QueuedMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { receiversOf } from '../../committees/queries.ts'
import type { Receiver } from '../../committees/rules.ts'
import { meetingPaths } from '../paths.ts'
import { meetingFacts } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { messages } from './messages.ts'

export const invitationKind = jobKind(
  'meeting_invitation',
  z.object({ meetingId: z.uuid(), sequence: z.number().int() }),
)

export type Reachable = Receiver & { readonly email: string }

/** Who gets the committee's mail and can be reached by it. */
export async function reachableOf({ database, now }: JobContext, committeeId: string): Promise<Reachable[]> {
  const receivers = await receiversOf(database.reader, committeeId, today(now))
  return receivers.filter((receiver): receiver is Reachable => receiver.email !== null)
}

/**
 * The meeting as an entry for one person's calendar, the same entry (uid) from the first invitation to the cancellation.
 * Holds time, place and a link; never anything of the agenda. Calendars ignore an invitation that nobody stands for: it
 * is the secretary, else the chair; without an address for either there is no entry.
 */
export function calendarEntry(
  meeting: Meeting,
  receiver: Reachable,
  receivers: readonly Reachable[],
  { installation, now }: Pick<JobContext, 'installation' | 'now'>,
): QueuedMail['calendar'] {
  const host =
    receivers.find((one) => one.standing === 'secretary') ?? receivers.find((one) => one.standing === 'chair')
  if (!host) return undefined
  const method = meeting.cancellation ? 'CANCEL' : 'REQUEST'
  const url = installation.origin + meetingPaths.meeting({ meetingId: meeting.id })
  const event = {
    uid: `meeting-${meeting.id}@${new URL(installation.origin).hostname}`,
    sequence: meeting.calendarSequence,
    stamp: now,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: messages[receiver.lang].calendarTitle(meeting.committee.name),
    location: meeting.place,
    description: url,
    url,
    organizer: { name: host.name, email: host.email },
    attendees: [{ name: receiver.name, email: receiver.email }],
  }
  return { method, content: calendarFile({ method, events: [event] }) }
}

async function sendInvitations(context: JobContext, data: { meetingId: string; sequence: number }): Promise<void> {
  const { database, now, installation } = context
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  // A later change has asked for invitations of its own; this one would put the old time back.
  if (!meeting || meeting.calendarSequence !== data.sequence) return
  const receivers = await reachableOf(context, meeting.committee.id)
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      const t = messages[receiver.lang].mail
      const words = meeting.cancellation ? t.cancelled : data.sequence === 0 ? t.planned : t.changed
      const about = {
        committee: meeting.committee.name,
        when: sayPeriod(meeting.startsAt, meeting.endsAt, receiver.lang),
      }
      const body = mailTemplate({
        lang: receiver.lang,
        preheader: about.when,
        greeting: t.greeting(receiver.name),
        paragraphs: [
          words.paragraph(about),
          ...(meeting.place === '' ? [] : [t.place(meeting.place)]),
          ...(meeting.cancellation ? [t.reason(meeting.cancellation.reason)] : []),
        ],
        action: { label: t.open, url: installation.origin + meetingPaths.meeting({ meetingId: meeting.id }) },
        footer: t.footer(installation.municipality),
      })
      await queueMail(tx, now, {
        kind: mailKinds.meeting_invitation,
        dedupeKey: `meeting_invitation:${meeting.id}:${data.sequence}:${receiver.personId}`,
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

export const planningJobs: readonly JobHandler[] = [onJob(invitationKind, sendInvitations)]
