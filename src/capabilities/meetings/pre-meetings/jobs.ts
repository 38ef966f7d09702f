import { sql } from 'kysely'
import { z } from 'zod'
import { calendarFile } from '../../../platform/calendar/calendar.ts'
import { sayPeriod } from '../../../platform/clock/words.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail, type QueuedMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import type { Side } from '../../committees/schema.ts'
import { reachableOf, type Reachable } from '../planning/jobs.ts'
import { meetingFacts } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { messages } from './messages.ts'
import { preMeetingPaths } from './paths.ts'
import { sidesOpenAt } from './queries.ts'
import type { PlannedTime } from './rules.ts'

export const preMeetingMailKind = jobKind(
  'pre_meeting_mail',
  z.object({ preMeetingId: z.uuid(), sequence: z.number().int() }),
)

interface Told extends PlannedTime {
  readonly id: string
  readonly meetingId: string
  readonly side: Side
  readonly sequence: number
  readonly isCalledOff: boolean
}

async function preMeetingToTell(db: Reader, id: string): Promise<Told | null> {
  const { rows } = await sql<Told>`
    select p.id, p.meeting_id as "meetingId", p.side, p.starts_at as "startsAt", p.ends_at as "endsAt", p.place,
      p.calendar_sequence as sequence, p.called_off_at is not null as "isCalledOff"
    from pre_meeting p where p.id = ${id} and p.starts_at is not null`.execute(db)
  return rows[0] ?? null
}

/** Who the room opens for, and can be reached: nobody else is told that there is a pre-meeting. */
async function receiversFor(context: JobContext, meeting: Meeting, side: Side): Promise<Reachable[]> {
  const { database, now } = context
  const told: Reachable[] = []
  for (const receiver of await reachableOf(context, meeting.committee.id)) {
    const actor = { accountId: '', personId: receiver.personId, name: receiver.name, grants: [] }
    if ((await sidesOpenAt(database.reader, actor, meeting, now)).includes(side)) told.push(receiver)
  }
  return told
}

/** The pre-meeting in one person's calendar: time, place and a link; never a note or an item. */
function entryFor(
  told: Told,
  meeting: Meeting,
  receiver: Reachable,
  receivers: readonly Reachable[],
  { installation, now }: JobContext,
): QueuedMail['calendar'] {
  const leader = told.side === 'management' ? 'chair' : 'vice_chair'
  const host = receivers.find(({ standing }) => standing === leader) ?? receivers[0]
  if (!host) return undefined
  const method = told.isCalledOff ? 'CANCEL' : 'REQUEST'
  const url = installation.origin + preMeetingPaths.room({ meetingId: meeting.id, side: told.side })
  const event = {
    uid: `pre-meeting-${told.id}@${new URL(installation.origin).hostname}`,
    sequence: told.sequence,
    stamp: now,
    start: told.startsAt,
    end: told.endsAt,
    summary: messages[receiver.lang].calendarTitle(meeting.committee.name),
    location: told.place,
    description: url,
    url,
    organizer: { name: host.name, email: host.email },
    attendees: [{ name: receiver.name, email: receiver.email }],
  }
  return { method, content: calendarFile({ method, events: [event] }) }
}

async function sendPreMeetingMails(
  context: JobContext,
  data: { preMeetingId: string; sequence: number },
): Promise<void> {
  const { database, now, installation } = context
  const told = await preMeetingToTell(database.reader, data.preMeetingId)
  // A later change has asked for mails of its own; this one would put the old time back.
  if (!told || told.sequence !== data.sequence) return
  const meeting = await meetingFacts(database.reader, told.meetingId, now)
  if (!meeting) return
  const receivers = await receiversFor(context, meeting, told.side)
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      const t = messages[receiver.lang].mail
      const words = told.isCalledOff ? t.calledOff : t.planned
      const about = { committee: meeting.committee.name, when: sayPeriod(told.startsAt, told.endsAt, receiver.lang) }
      const url = installation.origin + preMeetingPaths.room({ meetingId: meeting.id, side: told.side })
      const body = mailTemplate({
        lang: receiver.lang,
        preheader: about.when,
        greeting: t.greeting(receiver.name),
        paragraphs: [words.paragraph(about), ...(told.place === '' ? [] : [t.place(told.place)])],
        action: { label: t.open, url },
        footer: t.footer(installation.municipality),
      })
      await queueMail(tx, now, {
        kind: mailKinds.meeting_invitation,
        dedupeKey: `pre_meeting_invitation:${told.id}:${told.sequence}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.email },
        subject: words.subject(about),
        ...body,
        calendar: entryFor(told, meeting, receiver, receivers, context),
      })
    }
    return ok()
  })
}

export const preMeetingJobs: readonly JobHandler[] = [onJob(preMeetingMailKind, sendPreMeetingMails)]
