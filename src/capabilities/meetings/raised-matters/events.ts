import { sql } from 'kysely'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { JobContext } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { emailOf, languageOf, nameOf } from '../../people/queries.ts'
import { messages } from './messages.ts'
import { raisedMatterPaths } from './paths.ts'
import { raisersOf } from './queries.ts'

/** What happened to a matter that somebody raised. */
export interface RaisedNews {
  readonly fact: 'decided' | 'passed_on' | 'answered' | 'put_off' | 'moved'
  /** The publication, the sending or the leg: each is told once. */
  readonly factId: string
  /** The committee that did it. */
  readonly committeeName: string
  /** The items that it is about, and those that the matter began at. */
  readonly itemIds: readonly string[]
  /** Who did it, and knows. */
  readonly exceptPersonId?: string
}

interface Receiver {
  readonly personId: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

/**
 * Writes to those who raised a matter that there is news of it, once for each fact and person: who did what, and a link to
 * their own list. Of a matter that has been closed since not even the title. Called by the jobs that tell of the fact.
 */
export async function tellRaisers({ database, now, installation }: JobContext, news: RaisedNews): Promise<void> {
  const raisers = (await raisersOf(database.reader, news.itemIds, now)).filter(
    ({ personId }) => personId !== news.exceptPersonId,
  )
  if (raisers.length === 0) return
  const ids = raisers.map(({ personId }) => personId)
  const { rows } = await sql<Receiver>`
    select who.id as "personId", ${nameOf(sql.ref('who.id'))} as name, ${emailOf(sql.ref('who.id'))} as address,
      ${languageOf(sql.ref('who.id'))} as lang
    from unnest(${ids}::uuid[]) as who (id) where ${emailOf(sql.ref('who.id'))} is not null`.execute(database.reader)
  await database.write(async (tx) => {
    for (const to of rows) {
      const t = messages[to.lang].mail
      const title = raisers.find(({ personId }) => personId === to.personId)?.title ?? null
      const line = t[news.fact](news.committeeName)
      await queueMail(tx, now, {
        kind: news.fact === 'put_off' || news.fact === 'moved' ? mailKinds.matter_put_off : mailKinds.matter_news,
        dedupeKey: `matter_news:${news.fact}:${news.factId}:${to.personId}`,
        toPersonId: to.personId,
        to: { name: to.name, address: to.address },
        subject: t.subject(title),
        ...mailTemplate({
          lang: to.lang,
          preheader: line,
          greeting: t.greeting(to.name),
          paragraphs: [line],
          action: { label: t.open, url: installation.origin + raisedMatterPaths.raisedMatters() },
          footer: t.footer(installation.municipality),
        }),
      })
    }
    return ok()
  })
}
