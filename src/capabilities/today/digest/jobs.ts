import { sql } from 'kysely'
import { z } from 'zod'
import { nextAt, today, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { isWorkingDay } from '../../../platform/clock/working-days.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { Installation } from '../../../platform/http/context.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { enqueue, jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler, type Schedule } from '../../../platform/jobs/runner.ts'
import { heldFor, peopleWithHeldMail, queueDigest, releaseHeld, type HeldMail } from '../../../platform/mail/digest.ts'
import { mailTemplate, type MailListEntry } from '../../../platform/mail/message.ts'
import { beginsWeek } from '../../../platform/inbox/pace.ts'
import { ok } from '../../../platform/result.ts'
import type { Waiting } from '../../meetings/rules.ts'
import { mailChoicePaths } from '../../people/mail-choices/paths.ts'
import { followersOfWhatWaits } from '../../people/mail-choices/queries.ts'
import { emailOf, languageOf, nameOf } from '../../people/queries.ts'
import type { ActorOf } from '../../people/standing/queries.ts'
import { sayWaiting } from '../messages.ts'
import { todayPaths } from '../paths.ts'
import { waitingFor } from '../queries.ts'
import { messages } from './messages.ts'
import { carried } from './rules.ts'

export const digestKind = jobKind('mail_digest', z.object({ personId: z.uuid(), on: z.iso.date() }))

interface Receiver {
  readonly name: string
  readonly address: string | null
  readonly lang: Lang
}

async function receiverOf(db: Reader, personId: string): Promise<Receiver> {
  const { rows } = await sql<Receiver>`
    select coalesce(${nameOf(sql.ref('who.id'))}, '') as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang from (select ${personId}::uuid as id) as who`.execute(db)
  return rows[0] ?? { name: '', address: null, lang: 'da' }
}

interface Digest {
  readonly to: Receiver
  readonly waiting: readonly Waiting[]
  readonly news: readonly HeldMail[]
}

/** What waits first, the first due first; then what was held, the first written first. */
function digestMail({ to, waiting, news }: Digest, on: IsoDate, { origin, municipality }: Installation) {
  const { lang } = to
  const t = messages[lang]
  const waits = waiting.map((one): MailListEntry => {
    const due = one.dueOn && t.due(sayDate(one.dueOn, lang, 'medium'))
    const told = one.isClosed === true ? { ...one, title: t.closedTitle } : one
    return { title: sayWaiting(told, lang), url: origin + one.href, meta: due ?? '' }
  })
  const carries = news.map((mail): MailListEntry => {
    const { title, url, said } = carried(mail)
    return { title: `${t.new} ${title}`, url: url ?? origin + todayPaths.today(), meta: said }
  })
  return {
    subject: t.subject(sayDate(on, lang, 'medium'), waits.length, carries.length),
    ...mailTemplate({
      lang,
      preheader: t.preheader,
      greeting: t.greeting(to.name),
      paragraphs: [
        waits.length > 0 ? t.waiting(waits.length) : t.nothingWaits,
        ...(carries.length > 0 ? [t.news(carries.length)] : []),
      ],
      list: [...waits, ...carries],
      action: { label: t.open, url: origin + todayPaths.today() },
      footer: t.footer(municipality, origin + mailChoicePaths.notifications()),
    }),
  }
}

/**
 * The digest of one person for one day, once: what it carries is noted with it in one transaction, so that nothing goes
 * twice and nothing is forgotten, whenever this stops halfway. Invitations go by themselves: a calendar reads one from each.
 */
async function sendDigest(
  { database, now, installation }: JobContext,
  { personId, on }: { personId: string; on: IsoDate },
  actorOf: ActorOf,
): Promise<void> {
  const to = await receiverOf(database.reader, personId)
  const actor = await actorOf(database.reader, personId, now)
  const waiting = actor ? await waitingFor(database.reader, actor, now) : []
  await database.write(async (tx) => {
    const held = await heldFor(tx, personId, now)
    const alone = to.address === null ? held : held.filter(({ hasCalendar }) => hasCalendar)
    const news = held.filter((mail) => !alone.includes(mail))
    await releaseHeld(
      tx,
      alone.map(({ id }) => id),
      now,
    )
    if (to.address === null || waiting.length + news.length === 0) return ok()
    const mail = {
      dedupeKey: `mail_digest:${on}:${personId}`,
      toPersonId: personId,
      to: { name: to.name, address: to.address },
      ...digestMail({ to, waiting, news }, on, installation),
    }
    await queueDigest(
      tx,
      now,
      mail,
      news.map(({ id }) => id),
    )
    return ok()
  })
}

/** Asks for a digest for everybody who has something in it, on working days; for what waits alone only who chose so. */
export async function askForDigests({ database, now }: Pick<JobContext, 'database' | 'now'>): Promise<void> {
  const on = today(now)
  if (!isWorkingDay(on)) return
  await database.write(async (tx) => {
    const people = [
      ...(await peopleWithHeldMail(tx, now)),
      ...(await followersOfWhatWaits(tx, 'daily')),
      ...(beginsWeek(on) ? await followersOfWhatWaits(tx, 'weekly') : []),
    ]
    for (const personId of new Set(people)) {
      await enqueue(tx, digestKind, { personId, on }, { at: now, dedupeKey: `mail_digest:${on}:${personId}` })
    }
    return ok()
  })
}

export const digestSchedule: Schedule = {
  name: 'mail_digests',
  nextAfter: (at) => nextAt(at, '07:00'),
  run: askForDigests,
}

export const digestJobs = (actorOf: ActorOf): readonly JobHandler[] => [
  onJob(digestKind, (context, { personId, on }) => sendDigest(context, { personId, on: on as IsoDate }, actorOf)),
]
