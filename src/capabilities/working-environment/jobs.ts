import { sql } from 'kysely'
import { z } from 'zod'
import { nextAt, today, type IsoDate } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Reader } from '../../platform/db/database.ts'
import { storeFile } from '../../platform/files/files.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import { jobKind } from '../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler, type Schedule } from '../../platform/jobs/runner.ts'
import { mailTemplate } from '../../platform/mail/message.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { postHoldersOn } from '../committees/queries.ts'
import { excludedFromAny } from '../meetings/exclusion/queries.ts'
import { mailKinds } from '../people/mail-choices/rules.ts'
import { emailOf, languageOf, nameOf } from '../people/queries.ts'
import { messages } from './messages.ts'
import { workingEnvironmentPaths } from './paths.ts'
import { proofDocument, proofName } from './proof/rules.ts'
import { adviceById, discussionById, openAdvice, proofOf, proofSubject } from './queries.ts'
import { reminderOf, type Advice, type AdviceReminder } from './rules.ts'

export const proofKind = jobKind('working_environment_proof', z.object({ discussionId: z.uuid() }))
export const adviceMailKind = jobKind('advice_mail', z.object({ adviceId: z.uuid() }))

/** Makes the proof once, as it is kept. */
async function keepProof(context: JobContext, { discussionId }: { discussionId: string }): Promise<void> {
  const { database, now, documents, installation } = context
  const discussion = await discussionById(database.reader, discussionId, today(now))
  if (!discussion?.signedAt || (await proofOf(database.reader, discussionId))) return
  const bytes = await documents.render('written-record', proofDocument(discussion, installation.municipality, 'da'))
  await database.write(async (tx) => {
    await tx
      .selectFrom('working_environment_discussion')
      .select('id')
      .where('id', '=', discussionId)
      .forUpdate()
      .execute()
    // Looked at again under the lock: a job that runs twice at once keeps one file.
    if (await proofOf(tx, discussionId)) return ok()
    const subject = { kind: proofSubject, id: discussionId }
    const name = `${proofName(discussion)}.pdf`
    const stored = await storeFile(tx, { bytes, name, subject, uploadedBy: null, now, position: 1 })
    if (!stored.ok) throw new Error(`the proof could not be kept: ${stored.refusal.code}`)
    return ok()
  })
}

interface Owner {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

/** Who answers for management: the chair of today, or the secretary while there is none; nobody who is excluded from the item. */
async function ownerOf(db: Reader, { committeeId, itemId }: Advice, on: IsoDate): Promise<Owner | null> {
  const { chair, secretary } = await postHoldersOn(db, committeeId, on)
  const excluded = await excludedFromAny(db, [itemId])
  const id = [chair, secretary].find((post) => post && !excluded.has(post.personId))?.personId
  if (id === undefined) return null
  const { rows } = await sql<Owner>`
    select who.id as "personId", ${nameOf(sql.ref('who.id'))} as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang
    from unnest(${[id]}::uuid[]) as who (id) where ${emailOf(sql.ref('who.id'))} is not null`.execute(db)
  return rows[0] ?? null
}

/** One mail for each fact and person, ever. */
async function tell(context: JobContext, advice: Advice, fact: 'given' | AdviceReminder): Promise<void> {
  const { database, now, installation } = context
  const to = await ownerOf(database.reader, advice, today(now))
  if (!to) return
  const t = messages[to.lang].mail
  const about = { title: advice.title, committee: advice.committeeName, day: sayDate(advice.dueOn, to.lang, 'long') }
  await database.write(async (tx) => {
    await queueMail(tx, now, {
      kind: mailKinds.advice_waiting,
      dedupeKey: `advice_${fact}:${advice.id}:${to.personId}`,
      toPersonId: to.personId,
      to: { name: to.name, address: to.address },
      subject: t[fact].subject(about),
      ...mailTemplate({
        lang: to.lang,
        preheader: t[fact].line(about),
        greeting: t.greeting(to.name),
        paragraphs: [t[fact].line(about), t.due(about)],
        action: { label: t.open, url: installation.origin + workingEnvironmentPaths.advice({ adviceId: advice.id }) },
        footer: t.footer(installation.municipality),
      }),
    })
    return ok()
  })
}

async function tellOwner(context: JobContext, { adviceId }: { adviceId: string }): Promise<void> {
  const advice = await adviceById(context.database.reader, adviceId, today(context.now))
  if (advice && !advice.answer) await tell(context, advice, 'given')
}

/** Reminds of advice that waits. Run twice, or a morning late, it says nothing twice. */
export async function remindOfAdvice(context: JobContext): Promise<void> {
  const on = today(context.now)
  for (const advice of await openAdvice(context.database.reader, on)) {
    const fact = reminderOf(advice, on)
    if (fact) await tell(context, advice, fact)
  }
}

/** Every morning before people come to work. */
export const adviceReminderSchedule: Schedule = {
  name: 'advice_reminders',
  nextAfter: (at) => nextAt(at, '06:15'),
  run: remindOfAdvice,
}

export const workingEnvironmentJobs: readonly JobHandler[] = [
  onJob(proofKind, keepProof),
  onJob(adviceMailKind, tellOwner),
]
