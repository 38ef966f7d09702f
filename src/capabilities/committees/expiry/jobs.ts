import { sql } from 'kysely'
import { addDays, nextAt, today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Reader, Writer } from '../../../platform/db/database.ts'
import type { JobContext, Schedule } from '../../../platform/jobs/runner.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { mailTemplate, type MailContent } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { emailOf, languageOf, nameOf } from '../../people/queries.ts'
import { hrConsultantsOn } from '../../people/roles/queries.ts'
import { vacancyPaths } from '../vacancies/paths.ts'
import { messages } from './messages.ts'
import { expiringMandates } from './queries.ts'
import { expiringUntil, tellings, type ExpiringMandate } from './rules.ts'

type Surroundings = Pick<JobContext, 'database' | 'now' | 'installation'>

interface Receiver {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

async function receivers(db: Reader, ids: readonly string[]): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select who.id as "personId", ${nameOf(sql.ref('who.id'))} as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang
    from unnest(${[...ids]}::uuid[]) as who (id) where ${emailOf(sql.ref('who.id'))} is not null`.execute(db)
  return rows
}

/** A whole election round ends on one day: the mail names some, the page all. */
const mostNamed = 25

function mailFor(expiring: readonly ExpiringMandate[], to: Receiver, context: Surroundings): MailContent {
  const t = messages[to.lang]
  const { origin, municipality } = context.installation
  const lastDay = (mandate: ExpiringMandate) => sayDate(addDays(mandate.to, -1), to.lang, 'medium')
  const named = expiring.slice(0, mostNamed)
  const more = expiring.length - named.length
  return {
    lang: to.lang,
    preheader: t.preheader(lastDay(expiring[0]!)),
    greeting: t.greeting(to.name),
    paragraphs: [t.what(expiring.length), t.how, ...(more > 0 ? [t.more(more)] : [])],
    list: named.map((mandate) => ({
      title: `${mandate.name}, ${mandate.seatTitle}`,
      url: origin + vacancyPaths.newVacancy({ committeeId: mandate.committeeId, seatId: mandate.seatId }),
      meta: t.until(mandate.committeeName, lastDay(mandate)),
    })),
    action: { label: t.open, url: origin + vacancyPaths.vacancies() },
    footer: t.footer(municipality),
  }
}

/** Tells of each mandate once, ever: what was said is written in the same transaction as the mails. */
export async function tellOfExpiring(context: Surroundings): Promise<void> {
  const { database, now } = context
  const on = today(now)
  await database.write(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('mandate_expiry', 0))`.execute(tx)
    const expiring = await expiringMandates(tx, on, expiringUntil(on))
    const told = tellings(expiring, await hrConsultantsOn(tx, on))
    for (const receiver of await receivers(tx, [...told.keys()])) {
      const own = told.get(receiver.personId) ?? []
      await queueMail(tx, now, {
        kind: mailKinds.mandates_expiring,
        dedupeKey: `mandates_expiring:${on}:${receiver.personId}`,
        toPersonId: receiver.personId,
        to: { name: receiver.name, address: receiver.address },
        subject: messages[receiver.lang].subject(own.length),
        ...mailTemplate(mailFor(own, receiver, context)),
      })
    }
    await noteSaid(tx, expiring, now)
    return ok()
  })
}

async function noteSaid(tx: Writer, expiring: readonly ExpiringMandate[], now: Date): Promise<void> {
  if (expiring.length === 0) return
  await tx
    .insertInto('mandate_expiry_notice')
    .values(expiring.map(({ mandateId, to }) => ({ mandate_id: mandateId, valid_to: to, noticed_at: now })))
    .execute()
}

/** Every morning before people come to work. */
export const expirySchedule: Schedule = {
  name: 'mandates_expiring',
  nextAfter: (at) => nextAt(at, '06:00'),
  run: tellOfExpiring,
}
