import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyJourney } from '../../../../bin/verify-journey.mjs'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anEmptyCommittee } from '../../committees/testing.ts'
import { insertLegs, insertPlacement, insertReceipt, insertReply } from '../../journeys/commands.ts'
import { testMatter } from '../../journeys/testing.ts'
import { aMeeting, unwrap } from '../../meetings/testing.ts'
import { referralMailKind } from '../jobs.ts'
import { referralPaths } from '../paths.ts'
import { threeLevels } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const at = (day: string) => new Date(`${day}T09:00:00Z`)

/** From the main committee to its centre and 59 workplaces in two branches: 30 received, 10 answered, and all are late but those. */
async function aLongJourney() {
  const { database } = app
  const levels = await threeLevels(database)
  const meeting = await aMeeting(levels.main).withAgenda(2).published().in(database)
  await app.drainJobs()
  const legs = await database.write(async (tx) => {
    const other = await anEmptyCommittee(tx, {
      unit: levels.unitId,
      name: 'Center-MED, Ældre',
      level: 2,
      parent: levels.main.id,
    })
    const to = [levels.centre.id]
    for (let n = 1; n <= 59; n += 1) {
      const parent = n <= 40 ? levels.centre.id : other
      to.push(await anEmptyCommittee(tx, { unit: levels.unitId, name: `Lokal-MED ${n}`, level: 4, parent }))
    }
    const sent = await insertLegs(
      tx,
      {
        journeyId: null,
        previousId: null,
        fromCommitteeId: levels.main.id,
        itemId: meeting.itemIds[0]!,
        purpose: 'discussion_and_reply',
        title: 'Ny sygefraværspolitik',
        text: 'Vi beder om svar.',
        matter: testMatter,
        to: to.map((committeeId) => ({ committeeId, dueOn: '2026-03-11', dueClause: '§ 10, stk. 1' })),
      },
      levels.main.secretary,
      at('2026-02-27'),
    )
    for (const { id } of sent.slice(1, 31)) await insertReceipt(tx, id, null, at('2026-03-02'))
    for (const { id } of sent.slice(1, 11)) {
      await insertReply(tx, { referralId: id, text: `Svar fra ${id}`, itemId: null }, null, at('2026-03-09'))
    }
    return ok(sent)
  })
  const sent = unwrap(legs)
  return { ...levels, meeting, legs: sent, journeyId: sent[0]!.journeyId }
}

test('a long journey: where it began, one box and one line for hundreds, and each committee by a link', async () => {
  const { employee, journeyId, meeting, centre } = await aLongJourney()
  const client = await app.as(employee)
  const folded = await client.get(referralPaths.journey({ journeyId }))
  expect(folded.status).toBe(200)
  for (const words of [
    'Sagen er sendt videre 60 gange.',
    'Her begyndte sagen',
    `/items/${meeting.itemIds[0]}`,
    '50 udvalg mangler at blive færdige. 50 udvalg er over tid.',
    '10 af 59 færdige · 49 over tid',
    'Center-MED, Ældre',
    'part=1-4&amp;branch=',
  ]) {
    expect(folded.text).toContain(words)
  }
  // Three in the wide picture, and the same three under each other for a phone.
  expect(folded.text.match(/class="journey-stop/g)).toHaveLength(6)
  expect(folded.text).not.toContain('Lokal-MED 7')
  expect(folded.statements.length).toBeLessThanOrEqual(10)

  const opened = await client.get(`${referralPaths.journey({ journeyId })}?part=1-4&branch=${centre.id}`)
  expect(opened.text.match(/<ul class="leg-steps"/g)).toHaveLength(40)
  expect(opened.text).toContain('Lokal-MED 7')
  expect(opened.text).not.toContain('Lokal-MED 41<')
  expect(opened.statements.length).toBeLessThanOrEqual(12)
  const second = await client.get(`${referralPaths.journey({ journeyId })}?part=1-4&page=2`)
  expect(second.text.match(/<ul class="leg-steps"/g)).toHaveLength(19)
  for (const asked of ['part=x', 'part=1-4&branch=x', 'part=1-4&page=-3', 'part=1-4&page=1e9', 'part=%00']) {
    expect((await client.get(`${referralPaths.journey({ journeyId })}?${asked}`)).status).toBe(200)
  }
})

test('the journey as a file holds offline; the row that somebody changed in the database is named', async () => {
  const { employee, journeyId, legs } = await aLongJourney()
  const client = await app.as(employee)
  const file = await client.get(referralPaths.journeyExport({ journeyId }))
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="journey-${journeyId}.json"`)
  expect(JSON.parse(file.text)).toMatchObject({ journey: journeyId, legs: { length: 60 }, events: { length: 100 } })
  expect(verifyJourney(file.text)).toMatchObject({ findings: [], events: 100, legs: 60, withheld: 0 })
  expect((await client.get(referralPaths.journey({ journeyId }))).text).toContain(verifyJourney(file.text).root)
  const program = await client.get(referralPaths.journeyVerifier({ journeyId }))
  expect(program.text).toMatch(/^#!\/usr\/bin\/env node/)

  const tampered = async (statement: ReturnType<typeof sql>) => {
    const connection = await app.database.source.acquire()
    await connection.exec('begin; set local session_replication_role = replica')
    const { sql: text, parameters } = statement.compile(app.database.reader)
    try {
      await connection.query(text, [...parameters])
      await connection.exec('commit')
    } catch (error) {
      await connection.exec('rollback')
      throw error
    } finally {
      app.database.source.release(connection)
    }
    return verifyJourney((await client.get(referralPaths.journeyExport({ journeyId }))).text, file.text).findings
  }
  const [, second, third, fourth] = legs.map(({ id }) => id)
  expect(await tampered(sql`update referral_reply set text = 'Nej tak' where referral_id = ${second}`)).toMatchObject([
    { leg: second, seq: 3, kind: 'replied', code: 'text_changed' },
  ])
  await tampered(sql`update referral_reply set text = ${`Svar fra ${second}`} where referral_id = ${second}`)
  const earlier = await tampered(
    sql`update referral_receipt set received_at = ${at('2026-03-01')} where referral_id = ${third}`,
  )
  expect(earlier).toMatchObject([{ leg: third, seq: 2, kind: 'received', code: 'differs' }])
  await tampered(sql`update referral_receipt set received_at = ${at('2026-03-02')} where referral_id = ${third}`)
  // The chain itself: the database refuses even who has set the triggers aside.
  await expect(
    tampered(sql`update journey_event set content = '{"by": null, "x": 1}' where referral_id = ${fourth} and seq = 2`),
  ).rejects.toThrow('journey_event_hash_fits')
})

test('what is closed at the receivers is in the file by its hash alone, and the file still holds', async () => {
  const { employee, centre, journeyId, legs } = await aLongJourney()
  const meeting = await aMeeting(centre).withAgenda(1).withClosedItem().published().in(app.database)
  await app.drainJobs()
  const { rows } = await sql<{ id: string }>`select id from agenda_item
    where meeting_id = ${meeting.id} and closed_ground is not null`.execute(app.database.reader)
  const [leg] = legs
  await app.database.write(async (tx) => {
    await insertPlacement(tx, { referralId: leg!.id, itemId: rows[0]!.id }, null, at('2026-03-10'))
    await insertReply(
      tx,
      { referralId: leg!.id, text: 'Sygdom hos en kollega', itemId: rows[0]!.id },
      null,
      at('2026-03-11'),
    )
    return ok()
  })
  const outside = await (await app.as(employee)).get(referralPaths.journeyExport({ journeyId }))
  expect(outside.text).not.toContain('Sygdom hos en kollega')
  expect(verifyJourney(outside.text)).toMatchObject({ findings: [], withheld: 1 })
  const inside = await (await app.as(centre.secretary)).get(referralPaths.journeyExport({ journeyId }))
  expect(inside.text).toContain('Sygdom hos en kollega')
  expect(verifyJourney(inside.text)).toMatchObject({ findings: [], withheld: 0 })
})

test('replies from more than fifty come as one line a day for the matter, and one more when some are late', async () => {
  const { main, journeyId, legs } = await aLongJourney()
  app.setNow('2026-03-12T08:00:00Z')
  const told = async (referralIds: readonly string[]) => {
    await app.database.write(async (tx) => {
      for (const referralId of referralIds) {
        await enqueue(tx, referralMailKind, { referralId, fact: 'replied' }, { at: app.now() })
      }
      return ok()
    })
    await app.drainJobs()
    return app.database.reader
      .selectFrom('outgoing_mail')
      .select(['to_person_id', 'kind', 'subject', 'held_until'])
      .where('text', 'like', `%${referralPaths.journey({ journeyId })}%`)
      .orderBy('id')
      .execute()
  }
  const inTime = legs.slice(1, 11).map(({ id }) => id)
  const late = legs.slice(11, 14).map(({ id }) => id)
  await app.database.write(async (tx) => {
    for (const referralId of late)
      await insertReply(tx, { referralId, text: 'Sent svar', itemId: null }, null, at('2026-03-12'))
    return ok()
  })
  const mail = { to_person_id: main.secretary, kind: 'replies_to_many', held_until: new Date('2026-03-13T06:00:00Z') }
  expect(await told(inTime)).toEqual([{ ...mail, subject: 'Svar: Ny sygefraværspolitik' }])
  const both = await told(late)
  expect(both.map(({ subject }) => subject)).toEqual([
    'Svar: Ny sygefraværspolitik',
    'Sene svar: Ny sygefraværspolitik',
  ])
  expect(await told([...inTime, ...late])).toEqual(both)
  // The day after there is a new digest.
  app.setNow('2026-03-13T08:00:00Z')
  expect((await told(late.slice(0, 1))).map(({ subject }) => subject).slice(2)).toEqual([
    'Sene svar: Ny sygefraværspolitik',
  ])
  app.setNow('2026-03-12T08:00:00Z')
})
