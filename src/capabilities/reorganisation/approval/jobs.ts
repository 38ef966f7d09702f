import { z } from 'zod'
import { addDays, today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { ok } from '../../../platform/result.ts'
import { mailKinds } from '../../people/mail-choices/rules.ts'
import { committeePaths } from '../../committees/paths.ts'
import { toldAbout } from '../../committees/reorganising/queries.ts'
import type { CommitteeChange } from '../effects/rules.ts'
import type { Plan } from '../plan/rules.ts'
import { approvedPlan, reorganisationOf } from '../queries.ts'
import { completeReorganisation } from '../completion/commands.ts'
import { messages, type CommitteeFate } from './messages.ts'

export const reorganisationMailKind = jobKind(
  'reorganisation_mail',
  z.object({ reorganisationId: z.uuid(), fact: z.enum(['approved', 'withdrawn']) }),
)

export const arrivalKind = jobKind('reorganisation_arrival', z.object({ reorganisationId: z.uuid() }))

/** What becomes of a committee, with the names that the words need. */
export function fateOf({ before, after, successorId }: CommitteeChange, names: Plan['names']): CommitteeFate {
  const nameOf = (id: string | null | undefined) => (id ? (names[id] ?? '') : '')
  if (!after) return successorId ? { kind: 'merges', into: nameOf(successorId) } : { kind: 'ends' }
  return {
    kind: 'changes',
    name: before?.name === after.name ? '' : after.name,
    unit: before?.unitId === after.unitId ? '' : nameOf(after.unitId),
    parent: before?.parentId === after.parentId ? '' : nameOf(after.parentId),
    level: before?.level === after.level ? '' : String(after.level),
  }
}

/** One mail to the secretary of each committee that ends or changes, about that committee. */
async function sendMails(
  context: JobContext,
  { reorganisationId, fact }: { reorganisationId: string; fact: 'approved' | 'withdrawn' },
): Promise<void> {
  const { database, now, installation } = context
  const found = await reorganisationOf(database.reader, reorganisationId)
  const plan = found && (await approvedPlan(database.reader, reorganisationId))
  if (!found || !plan) return
  const affected = plan.committees.filter(({ before }) => before !== null)
  // While the committees still are what they were.
  const day = today(now) < plan.on ? today(now) : addDays(plan.on, -1)
  const ids = affected.map(({ committeeId }) => committeeId)
  const told = await toldAbout(database.reader, ids, day)
  await database.write(async (tx) => {
    for (const change of affected) {
      for (const { personId, name, email, lang } of told.get(change.committeeId) ?? []) {
        if (email === null) continue
        const t = messages[lang].mail
        const about = { committee: change.before?.name ?? '', title: found.title, day: sayDate(plan.on, lang, 'long') }
        const said = fact === 'approved' ? t.approved : t.withdrawn
        const fate = fact === 'approved' ? t.fate(fateOf(change, plan.names)) : []
        const { committeeId } = change
        await queueMail(tx, now, {
          kind: mailKinds.reorganisation,
          dedupeKey: `reorganisation_${fact}:${reorganisationId}:${committeeId}:${personId}`,
          toPersonId: personId,
          to: { name, address: email },
          subject: said.subject(about),
          ...mailTemplate({
            lang,
            preheader: about.day,
            greeting: t.greeting(name),
            paragraphs: [said.paragraph(about), ...fate],
            action: { label: t.open, url: installation.origin + committeePaths.committee({ committeeId }) },
            footer: t.footer(installation.municipality),
          }),
        })
      }
    }
    return ok()
  })
}

export const reorganisationJobs: readonly JobHandler[] = [
  onJob(reorganisationMailKind, sendMails),
  onJob(arrivalKind, async ({ database, now }, { reorganisationId }) => {
    await database.write((tx) => completeReorganisation(tx, reorganisationId, now))
  }),
]
