import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, isoDate, nextAt, today, type IsoDate } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import { jobKind } from '../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler, type Schedule } from '../../platform/jobs/runner.ts'
import { mailTemplate } from '../../platform/mail/message.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { postHoldersOf } from '../committees/posts/queries.ts'
import type { PostHolders } from '../committees/rules.ts'
import { excludedFromAny } from '../meetings/exclusion/queries.ts'
import { mailKinds } from '../people/mail-choices/rules.ts'
import { emailOf, languageOf, nameOf } from '../people/queries.ts'
import { messages } from './messages.ts'
import { hearingPaths } from './paths.ts'
import { hearingById, receiversOf } from './queries.ts'
import { answeredOf, reminderOn, sidesAsked, type Hearing } from './rules.ts'

export const hearingMailKind = jobKind(
  'hearing_mail',
  z.object({ hearingId: z.uuid(), fact: z.enum(['sent', 'extended']), answersBy: z.iso.date() }),
)

type Fact = 'sent' | 'extended' | 'reminder'

/** One person, with the body they are told for; who holds posts in several bodies is told once, for the first. */
interface Told {
  readonly personId: string
  readonly committeeName: string
}

interface Body {
  readonly committeeId: string
  readonly name: string
  /** Leaves out whose side has answered. */
  readonly lacks: readonly ('joint' | 'management' | 'employee')[]
}

/** The bodies that have not answered all they were asked, with the sides that lack. */
async function lacking(db: Reader, hearing: Hearing, now: Date): Promise<Body[]> {
  const receivers = await receiversOf(db, hearing.id, now)
  return receivers
    .filter((receiver) => answeredOf(hearing.answeredAs, receiver) !== 'all')
    .map((receiver) => ({
      committeeId: receiver.committeeId,
      name: receiver.name,
      lacks: sidesAsked(hearing.answeredAs, receiver).filter(
        (side) => !receiver.answers.some((answer) => answer.side === side),
      ),
    }))
}

async function peopleOf(db: Reader, bodies: readonly Body[], on: IsoDate): Promise<Told[]> {
  if (bodies.length === 0) return []
  const { rows } = await sql<{ committeeId: string; posts: PostHolders }>`
    select body.id as "committeeId", ${postHoldersOf(sql.ref('body.id'), sql`${on}::date`)} as posts
    from unnest(${bodies.map(({ committeeId }) => committeeId)}::uuid[]) as body (id)`.execute(db)
  const postsOf = new Map(rows.map(({ committeeId, posts }) => [committeeId, posts]))
  const told = new Map<string, Told>()
  for (const { committeeId, name, lacks } of bodies) {
    const posts = postsOf.get(committeeId)
    const isFor = (side: 'management' | 'employee') => lacks.includes('joint') || lacks.includes(side)
    const people = [
      isFor('management') ? posts?.chair : null,
      isFor('employee') ? posts?.viceChair : null,
      posts?.secretary,
    ]
    for (const person of people) {
      if (person && !told.has(person.personId))
        told.set(person.personId, { personId: person.personId, committeeName: name })
    }
  }
  return [...told.values()]
}

interface Address {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

async function addressesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Address>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Address>`
    select who.id as "personId", ${nameOf(sql.ref('who.id'))} as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang
    from unnest(${[...ids]}::uuid[]) as who (id) where ${emailOf(sql.ref('who.id'))} is not null`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Tells the bodies that lack an answer, but nobody who is excluded from the item that it springs from. One mail for each fact, day and person, ever. */
async function tell(context: JobContext, hearing: Hearing, fact: Fact, key: string): Promise<void> {
  const { database, now, installation } = context
  const excluded = await excludedFromAny(database.reader, [hearing.itemId])
  const asked = await peopleOf(database.reader, await lacking(database.reader, hearing, now), today(now))
  const told = asked.filter(({ personId }) => !excluded.has(personId))
  const addresses = await addressesOf(
    database.reader,
    told.map(({ personId }) => personId),
  )
  await database.write(async (tx) => {
    for (const { personId, committeeName } of told) {
      const to = addresses.get(personId)
      if (!to) continue
      const t = messages[to.lang].mail
      const about = {
        title: hearing.title,
        from: hearing.committeeName,
        committee: committeeName,
        day: hearing.answersBy === null ? '' : sayDate(hearing.answersBy, to.lang, 'long'),
      }
      await queueMail(tx, now, {
        kind: fact === 'reminder' ? mailKinds.hearing_reminder : mailKinds.hearing_sent,
        dedupeKey: `hearing_${key}:${hearing.id}:${hearing.answersBy ?? ''}:${personId}`,
        toPersonId: personId,
        to: { name: to.name, address: to.address },
        subject: t[fact].subject(about),
        ...mailTemplate({
          lang: to.lang,
          preheader: t[fact].line(about),
          greeting: t.greeting(to.name),
          paragraphs: [t[fact].line(about), t.due(about)],
          action: { label: t.open, url: installation.origin + hearingPaths.hearing({ hearingId: hearing.id }) },
          footer: t.footer(installation.municipality),
        }),
      })
    }
    return ok()
  })
}

async function tellBodies(
  context: JobContext,
  { hearingId, fact, answersBy }: { hearingId: string; fact: 'sent' | 'extended'; answersBy: string },
): Promise<void> {
  const hearing = await hearingById(context.database.reader, hearingId, today(context.now))
  // Moved again meanwhile: the later mail says it.
  if (hearing?.answersBy === isoDate(answersBy)) await tell(context, hearing, fact, fact)
}

/** Reminds the bodies that have not answered. Run twice, or a morning late, it says nothing twice. */
export async function remindOfHearings(context: JobContext): Promise<void> {
  const { database, now } = context
  const on = today(now)
  const { rows } = await sql<{ id: string; answersBy: IsoDate }>`
    select h.id, h.answers_by as "answersBy" from hearing h
    where h.sent_at is not null and h.answers_by between ${on}::date and ${addDays(on, 5)}::date
    order by h.id`.execute(database.reader)
  for (const { id, answersBy } of rows) {
    const days = reminderOn(answersBy, on)
    const hearing = days === null ? null : await hearingById(database.reader, id, on)
    if (hearing) await tell(context, hearing, 'reminder', `reminder_${days}`)
  }
}

/** Every morning before people come to work. */
export const hearingReminderSchedule: Schedule = {
  name: 'hearing_reminders',
  nextAfter: (at) => nextAt(at, '06:15'),
  run: remindOfHearings,
}

export const hearingJobs: readonly JobHandler[] = [onJob(hearingMailKind, tellBodies)]
