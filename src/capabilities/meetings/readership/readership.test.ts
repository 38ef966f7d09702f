import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { approvalPaths } from '../approval/paths.ts'
import { editionPaths } from '../editions/paths.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { aMeeting } from '../testing.ts'

const app = useApp({ now: '2026-04-16T11:05:00Z' })
let committee: BuiltCommittee
let outsider: string

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    outsider = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    return ok()
  })
})

test('each reader whom the body covers counts once and by a mark alone; at the end only the number is left', async () => {
  const agenda = await aMeeting(committee).withAgenda(1).published().in(app.database)
  const { id } = await aHeldMeeting(agenda).approved().published().in(app.database)
  await app.drainJobs()
  const at = { meetingId: id }
  for (const person of [committee.tr, committee.tr, committee.amr, outsider]) {
    await (await app.as(person)).get(approvalPaths.published(at))
    await (await app.as(person)).get(editionPaths.short(at))
  }
  const marks = () => app.database.reader.selectFrom('readership_mark').selectAll().execute()
  const kept = await marks()
  expect(kept).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toContain(committee.tr)
  const again = await (await app.as(committee.tr)).get(approvalPaths.published(at))
  expect(again.statements.filter((sql) => /^insert/i.test(sql.trim()))).toEqual([])
  const page = await (await app.as(committee.secretary)).get(approvalPaths.published(at))
  expect(page.text).toContain('Det er for få til at vise en andel')
  expect((await (await app.as(committee.tr)).get(approvalPaths.published(at))).text).not.toContain('id="readership"')

  app.setNow('2026-06-20T08:00:00Z')
  await app.drainJobs()
  expect(await marks()).toEqual([])
  expect(await app.database.reader.selectFrom('readership_salt').selectAll().execute()).toEqual([])
  const counts = await app.database.reader.selectFrom('readership_count').select('readers').execute()
  expect(counts).toEqual([{ readers: 3 }])
  await (await app.as(committee.viceChair)).get(approvalPaths.published(at))
  expect(await marks()).toEqual([])
  app.setNow('2026-04-16T11:05:00Z')
})
