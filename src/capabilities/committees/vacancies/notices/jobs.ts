import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { onJob, type JobContext, type JobHandler } from '../../../../platform/jobs/runner.ts'
import { mailTemplate, type MailContent } from '../../../../platform/mail/message.ts'
import { queueMail } from '../../../../platform/mail/outbox.ts'
import { ok } from '../../../../platform/result.ts'
import { mailKinds } from '../../../people/mail-choices/rules.ts'
import { committeePaths } from '../../paths.ts'
import { postHoldersOn } from '../../queries.ts'
import { messages } from '../messages.ts'
import { vacancyById } from '../queries.ts'
import type { Vacancy } from '../rules.ts'
import { vacancyNoticeKind } from './commands.ts'
import { reachedBy, type Reached } from './queries.ts'

function mailFor(vacancy: Vacancy, secretary: string | null, to: Reached, context: JobContext): MailContent {
  const t = messages[to.lang].mail
  const facts = {
    committee: vacancy.committeeName,
    seat: [vacancy.seatTitle, vacancy.electionGroup].filter(Boolean).join(', '),
    from: sayDate(vacancy.vacantFrom, to.lang, 'medium'),
    due: sayDate(vacancy.dueOn, to.lang, 'long'),
  }
  const entitled = vacancy.entitled || messages[to.lang].chosenBy[vacancy.chosenBy]
  const url = context.installation.origin + committeePaths.committee({ committeeId: vacancy.committeeId })
  return {
    lang: to.lang,
    preheader: t.preheader(facts),
    greeting: t.greeting(to.name),
    paragraphs: [t.what(facts), t.who(entitled, vacancy.clause), secretary === null ? t.answerHr : t.answer(secretary)],
    // Whoever reads a mailbox may have no way in.
    ...(to.personId === null ? {} : { action: { label: t.open, url } }),
    footer: t.footer(context.installation.municipality),
  }
}

/** One mail for each notice and person or mailbox, ever. Nothing is said of who left, or why. */
async function sendNotice(context: JobContext, { noticeId }: { noticeId: string }): Promise<void> {
  const { database, now } = context
  const notice = await database.reader
    .selectFrom('vacancy_notice')
    .selectAll()
    .where('id', '=', noticeId)
    .executeTakeFirst()
  const vacancy = notice && (await vacancyById(database.reader, notice.vacancy_id, today(now)))
  if (!notice || !vacancy) return
  const { secretary } = await postHoldersOn(database.reader, vacancy.committeeId, today(now))
  const mailbox = { audience: 'mailbox', personId: null, name: '', lang: 'da' } as const
  const receivers: readonly Reached[] =
    notice.address === null
      ? await reachedBy(database.reader, vacancy, [notice.audience], today(now))
      : [{ ...mailbox, address: notice.address }]
  await database.write(async (tx) => {
    for (const receiver of receivers) {
      await queueMail(tx, now, {
        kind: mailKinds.vacancy_notice,
        dedupeKey: `vacancy_notice:${noticeId}:${receiver.personId ?? receiver.address}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.address },
        subject: messages[receiver.lang].mail.subject({ committee: vacancy.committeeName, seat: vacancy.seatTitle }),
        ...mailTemplate(mailFor(vacancy, secretary?.name ?? null, receiver, context)),
      })
    }
    return ok()
  })
}

export const noticeJobs: readonly JobHandler[] = [onJob(vacancyNoticeKind, sendNotice)]
