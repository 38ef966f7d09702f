import { z } from 'zod'
import { sayPeriod } from '../../../platform/clock/words.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { meetingPaths } from '../paths.ts'
import { meetingFacts } from '../queries.ts'
import { messages } from './messages.ts'
import { personToTell } from './queries.ts'

/** memberId: who they come instead of; null when they are called off. eventId: what happened, so that one mail is sent for it. */
export const tellSubstitute = jobKind(
  'tell_substitute',
  z.object({ meetingId: z.string(), personId: z.string(), memberId: z.string().nullable(), eventId: z.string() }),
)

const onTellSubstitute = onJob(tellSubstitute, async ({ database, installation, now }, data) => {
  const meeting = await meetingFacts(database.reader, data.meetingId, now)
  if (!meeting || meeting.cancellation) return
  const person = await personToTell(database.reader, meeting, data.personId)
  // What was true when the job was asked for may be undone before it runs; then the later job says what is true.
  const isCalled = person?.presence === 'present'
  if (!person?.email || isCalled !== (data.memberId !== null)) return
  const address = person.email
  const member = data.memberId === null ? null : await personToTell(database.reader, meeting, data.memberId)
  const t = messages[person.lang].mail
  const when = sayPeriod(meeting.startsAt, meeting.endsAt, person.lang)
  const { committee, place } = meeting
  const lines = isCalled ? t.calledIn(committee.name, member?.name ?? '') : t.calledOff(committee.name)
  const body = mailTemplate({
    lang: person.lang,
    preheader: when,
    greeting: t.greeting(person.name),
    paragraphs: [...lines, place === '' ? when : `${when}\n${place}`],
    action: { label: t.toMeeting, url: installation.origin + meetingPaths.meeting({ meetingId: meeting.id }) },
    footer: t.footer(installation.municipality),
  })
  await database.write(async (tx) => {
    await queueMail(tx, now, {
      kind: mailKinds.substitute_called_in,
      dedupeKey: `${tellSubstitute.name}:${data.eventId}:${person.personId}`,
      toPersonId: person.personId,
      to: { name: person.name, address },
      subject: isCalled ? t.calledInSubject(committee.name) : t.calledOffSubject(committee.name),
      ...body,
    })
    return ok()
  })
})

export const attendanceJobs: readonly JobHandler[] = [onTellSubstitute]
