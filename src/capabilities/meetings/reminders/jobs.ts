import { nextAt, today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { JobContext, Schedule } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail, type QueuedMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { meetingPaths } from '../paths.ts'
import { reachableOf, type Reachable } from '../planning/jobs.ts'
import type { Meeting } from '../rules.ts'
import { messages } from './messages.ts'
import { meetingsToRemindOf, placedOn } from './queries.ts'
import { remindersDue, type Reminder } from './rules.ts'

const isOfMinutes = ({ kind }: Reminder): boolean => kind.endsWith('minutes') || kind === 'turn_minutes_key'

function mailOf(context: JobContext, meeting: Meeting, reminder: Reminder, receiver: Reachable): QueuedMail {
  const { lang, personId, name, email } = receiver
  const { kind, deadline } = reminder
  const { origin, municipality } = context.installation
  const t = messages[lang]
  const about = {
    committee: meeting.committee.name,
    date: sayDate(meeting.on, lang, 'medium'),
    due: sayDate(deadline.on, lang, 'medium'),
    clause: deadline.clause,
  }
  const at = { meetingId: meeting.id }
  const url = origin + (isOfMinutes(reminder) ? minutesPaths.minutes(at) : meetingPaths.meeting(at))
  const body = mailTemplate({
    lang,
    preheader: t.deadline(about),
    greeting: t.greeting(name),
    paragraphs: [t.texts[kind](about), t.deadline(about)],
    action: { label: t.open, url },
    footer: t.footer(municipality),
  })
  return {
    kind: mailKinds.meeting_reminder,
    // A deadline that moves with the meeting is another one, and is reminded of anew.
    dedupeKey: `${isOfMinutes(reminder) ? 'minutes' : 'agenda'}_reminder:${kind}:${meeting.id}:${deadline.on}:${personId}`,
    toPersonId: personId,
    to: { name, address: email },
    subject: t.subjects[kind](about),
    ...body,
  }
}

/** Reminds of what is due soon and not done. Run twice, or a morning late, it says nothing twice. */
export async function remindOfDeadlines(context: JobContext): Promise<void> {
  const { database, now } = context
  const meetings = await meetingsToRemindOf(database.reader, now)
  const placed = await placedOn(
    database.reader,
    meetings.map(({ id }) => id),
  )
  for (const meeting of meetings) {
    const reminders = remindersDue(meeting, placed.get(meeting.id) ?? 0, today(now), now)
    if (reminders.length === 0) continue
    const receivers = await reachableOf(context, meeting.committee.id)
    await database.write(async (tx) => {
      for (const reminder of reminders) {
        const receiver = receivers.find(({ personId }) => personId === reminder.personId)
        if (receiver) await queueMail(tx, now, mailOf(context, meeting, reminder, receiver))
      }
      return ok()
    })
  }
}

/** Every morning before people come to work. */
export const reminderSchedule: Schedule = {
  name: 'meeting_deadlines',
  nextAfter: (at) => nextAt(at, '06:15'),
  run: remindOfDeadlines,
}
