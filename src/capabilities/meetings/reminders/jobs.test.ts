import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import type { JobContext } from '../../../platform/jobs/runner.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { agendaMark } from '../agenda/rules.ts'
import { workingItems } from '../agenda/queries.ts'
import { turnAgendaKey } from '../publication/commands.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { remindOfDeadlines } from './jobs.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx)
    return ok()
  })
  unwrap(made)
})

async function morning(day: string): Promise<void> {
  app.setNow(`${day}T04:15:00Z`)
  const installation = { municipality: 'Nordsund Kommune', isDemo: false, origin: 'http://medspil.test' }
  const context = { database: app.database, now: app.now(), installation, mail: null }
  await remindOfDeadlines(context as unknown as JobContext)
  await app.drainJobs()
}

const reminders = async () =>
  (
    await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['dedupe_key', 'to_person_id', 'subject', 'text'])
      .where('dedupe_key', 'like', '%\\_reminder:%')
      .orderBy('created_at')
      .orderBy('dedupe_key')
      .execute()
  ).map((mail) => ({ ...mail, kind: mail.dedupe_key.split(':')[1] ?? '' }))

test('each is reminded once by plain mail, and nobody of what is done', async () => {
  const { id } = await aMeeting(committee).withAgenda(2).in(app.database)
  const quiet = await aMeeting(committee).on('2026-04-17').withAgenda(1).published().in(app.database)
  await app.drainJobs()
  await morning('2026-03-31')
  expect(await reminders()).toEqual([])
  await morning('2026-04-01')
  await morning('2026-04-01')
  expect(await reminders()).toMatchObject([{ kind: 'make_agenda', to_person_id: committee.secretary }])
  const [first] = await reminders()
  expect(first?.subject).toContain('frist 9. april 2026')
  expect(first?.text).toContain('§ 9, stk. 3')
  expect(first?.text).toContain(`/meetings/${id}`)
  const { chair } = castOf(committee)
  const turned = await app.database.write(async (tx) => {
    const seen = agendaMark(await workingItems(tx, id))
    return turnAgendaKey(tx, chair, { meetingId: id, post: 'chair', seen }, app.now())
  })
  unwrap(turned)
  await morning('2026-04-07')
  await morning('2026-04-08')
  await morning('2026-04-13')
  const all = await reminders()
  expect(all.map(({ kind, to_person_id }) => [kind, to_person_id])).toEqual([
    ['make_agenda', committee.secretary],
    ['turn_key', committee.viceChair],
  ])
  expect(all.some(({ text }) => text.includes(quiet.id))).toBe(false)
})
