import { z } from 'zod'
import { addDays, instantOf, isoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Writer } from '../../platform/db/database.ts'
import { enqueue, jobKind } from '../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../platform/jobs/runner.ts'
import { mailTemplate } from '../../platform/mail/message.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { mailKinds } from '../people/mail-choices/rules.ts'
import { peopleByIds } from '../people/queries.ts'
import { messages } from './messages.ts'
import { trioPaths } from './paths.ts'
import { trioToTell, type MailMember, type TrioToTell } from './queries.ts'
import { nextMeeting, reminderDays, type Rhythm } from './rules.ts'

/** A room is private only while its members know who is in it: every change is told to all of them. */
export const membersChanged = jobKind(
  'trio_members_changed',
  z.object({ trioId: z.uuid(), personId: z.uuid(), joined: z.boolean(), eventId: z.string() }),
)

export const meetingReminder = jobKind('trio_meeting_reminder', z.object({ trioId: z.uuid(), on: z.iso.date() }))

/** Asks for the reminder of the next meeting from a day on; none when that morning has passed. */
export async function remind(tx: Writer, trioId: string, rhythm: Rhythm, from: IsoDate, now: Date): Promise<void> {
  const on = nextMeeting(rhythm, from)
  if (on === null) return
  const runAfter = instantOf(addDays(on, -reminderDays), '08:00')
  if (runAfter <= now) return
  await enqueue(tx, meetingReminder, { trioId, on }, { at: now, runAfter, dedupeKey: `trio_reminder:${trioId}:${on}` })
}

type Texts = (t: (typeof messages)['da']['mail'], lang: MailMember['lang']) => { subject: string; lines: string[] }

async function tell(context: JobContext, trioId: string, trio: TrioToTell, fact: string, texts: Texts): Promise<void> {
  const { database, installation, now } = context
  await database.write(async (tx) => {
    for (const { personId, name, email, lang } of trio.receivers) {
      const t = messages[lang].mail
      const { subject, lines } = texts(t, lang)
      const body = mailTemplate({
        lang,
        preheader: subject,
        greeting: t.greeting(name),
        paragraphs: lines,
        action: { label: t.open, url: installation.origin + trioPaths.room({ trioId }) },
        footer: t.footer(installation.municipality),
      })
      await queueMail(tx, now, {
        kind: fact.startsWith('trio_meeting_reminder') ? mailKinds.trio_reminder : mailKinds.trio_members_changed,
        dedupeKey: `${fact}:${personId}`,
        toPersonId: personId,
        to: { name, address: email },
        subject,
        ...body,
      })
    }
    return ok()
  })
}

const onMembersChanged = onJob(membersChanged, async (context, { trioId, personId, joined, eventId }) => {
  const { database, now } = context
  const trio = await trioToTell(database.reader, trioId, today(now))
  if (!trio) return
  const name = (await peopleByIds(database.reader, [personId])).get(personId)?.name ?? ''
  await tell(context, trioId, trio, `trio_members_changed:${eventId}`, (t) => ({
    subject: t.membersSubject(trio.unitName),
    lines: [joined ? t.joined(name, trio.unitName) : t.left(name, trio.unitName), t.membersOnly],
  }))
})

const onMeetingReminder = onJob(meetingReminder, async (context, { trioId, on }) => {
  const { database, now } = context
  const trio = await trioToTell(database.reader, trioId, today(now))
  // Another day was chosen since: then that day has a reminder of its own.
  if (!trio || nextMeeting(trio, today(now)) !== on) return
  await tell(context, trioId, trio, `trio_meeting_reminder:${trioId}:${on}`, (t, lang) => ({
    subject: t.reminderSubject(trio.unitName),
    lines: [t.reminder(sayDate(isoDate(on), lang, 'long'))],
  }))
  await database.write(async (tx) => {
    await remind(tx, trioId, trio, addDays(isoDate(on), 1), now)
    return ok()
  })
})

export const trioJobs: readonly JobHandler[] = [onMembersChanged, onMeetingReminder]
