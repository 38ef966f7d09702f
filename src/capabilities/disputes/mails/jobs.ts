import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { postHoldersOn } from '../../committees/queries.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { emailOf, languageOf, nameOf } from '../../people/queries.ts'
import { messages as disputeMessages } from '../messages.ts'
import { disputePaths } from '../paths.ts'
import { disputeAt, type DisputeAt } from '../queries.ts'
import { bodyOf, stepNames } from '../rules.ts'
import { messages } from './messages.ts'
import { toTell, type Concerned } from './rules.ts'

/** A step, or the end of a dispute, with what it is told by: each is told once. */
export const disputeMailKind = jobKind(
  'dispute_mail',
  z.object({
    disputeId: z.uuid(),
    factId: z.uuid(),
    step: z.enum([...stepNames, 'ended']),
    takenBy: z.uuid(),
  }),
)

type Work = z.infer<(typeof disputeMailKind)['data']>

async function concernedBy(db: Reader, dispute: DisputeAt['dispute'], now: Date): Promise<Concerned> {
  const postsOf = async (id: string) => {
    const { chair, viceChair, secretary } = await postHoldersOn(db, id, today(now))
    return [chair, viceChair, secretary].map((person) => person?.personId ?? null)
  }
  const own = await postsOf(dispute.committeeId)
  // When it has gone on to the parties or has ended, the body that had it last is told too.
  const body = bodyOf(dispute) ?? dispute.steps.findLast(({ committeeId }) => committeeId !== null)?.committeeId ?? null
  return {
    openerId: dispute.openedById,
    own,
    ownChairId: own[0] ?? null,
    body: body === null ? [] : await postsOf(body),
  }
}

interface Address {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

/** One mail for each step and person, ever. That something happened and whose turn it is: never a word of the dispute. */
async function tellOfStep(context: JobContext, { disputeId, factId, step, takenBy }: Work): Promise<void> {
  const { database, now, installation } = context
  const found = await disputeAt(database.reader, disputeId, now)
  if (!found) return
  const told = toTell(found.state, await concernedBy(database.reader, found.dispute, now), takenBy)
  const acts = new Map(told.map((one) => [one.personId, one.acts]))
  const { rows } = await sql<Address>`
    select who.id as "personId", ${nameOf(sql.ref('who.id'))} as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang
    from unnest(${[...acts.keys()]}::uuid[]) as who (id)
    where ${emailOf(sql.ref('who.id'))} is not null`.execute(database.reader)
  const { dispute, clock } = found
  await database.write(async (tx) => {
    for (const to of rows) {
      const t = messages[to.lang]
      const { committeeName } = dispute
      const line =
        step === 'ended' ? t.ended(committeeName) : t.taken(committeeName, disputeMessages[to.lang].steps[step])
      const next = clock ? t.actsBy(sayDate(clock.on, to.lang, 'long'), clock.clause) : t.acts
      await queueMail(tx, now, {
        kind: mailKinds.dispute_step,
        dedupeKey: `dispute_step:${factId}:${step}:${to.personId}`,
        toPersonId: to.personId,
        to: { name: to.name, address: to.address },
        subject: t.subject(committeeName),
        ...mailTemplate({
          lang: to.lang,
          preheader: line,
          greeting: t.greeting(to.name),
          paragraphs: [line, ...(acts.get(to.personId) === true ? [next] : []), t.notHere],
          action: { label: t.open, url: installation.origin + disputePaths.dispute({ disputeId }) },
          footer: t.footer(installation.municipality),
        }),
      })
    }
    return ok()
  })
}

export const disputeJobs: readonly JobHandler[] = [onJob(disputeMailKind, tellOfStep)]
