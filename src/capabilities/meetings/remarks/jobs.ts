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
import { remarkPaths } from './paths.ts'
import { remarksOn } from './queries.ts'

/** A remark was made (to the secretary, else the chair), or answered (to who made it). */
export const remarkMailKind = jobKind(
  'minutes_remark_mail',
  z.object({ meetingId: z.uuid(), remarkId: z.uuid(), isAnswer: z.boolean() }),
)

type Data = z.infer<(typeof remarkMailKind)['data']>

/** A link, and nothing of what was written. */
async function sendRemarkMail(context: JobContext, { meetingId, remarkId, isAnswer }: Data): Promise<void> {
  const { database, now, installation } = context
  const meeting = await meetingFacts(database.reader, meetingId, now)
  const remark = (await remarksOn(database.reader, meetingId)).find(({ id }) => id === remarkId)
  if (!meeting || !remark) return
  const { posts, committee } = meeting
  const toPersonId = isAnswer ? remark.personId : (posts.secretary ?? posts.chair)?.personId
  const receiver = (await reachableOf(context, committee.id)).find(({ personId }) => personId === toPersonId)
  if (!receiver) return
  const t = messages[receiver.lang].mail
  const words = isAnswer ? t.answered : t.made
  const about = { committee: committee.name, date: sayDate(meeting.on, receiver.lang, 'medium') }
  const body = mailTemplate({
    lang: receiver.lang,
    preheader: words.subject(about),
    greeting: t.greeting(receiver.name),
    paragraphs: [words.paragraph(about)],
    action: { label: t.open, url: installation.origin + remarkPaths.remarks({ meetingId }) },
    footer: t.footer(installation.municipality),
  })
  await database.write(async (tx) => {
    await queueMail(tx, now, {
      kind: mailKinds.minutes_remark,
      dedupeKey: `minutes_remark:${remarkId}:${isAnswer ? 'answered' : 'made'}:${receiver.personId}`,
      toPersonId: receiver.personId,
      to: { name: receiver.name, address: receiver.email },
      subject: words.subject(about),
      ...body,
    })
    return ok()
  })
}

export const remarkJobs: readonly JobHandler[] = [onJob(remarkMailKind, sendRemarkMail)]
