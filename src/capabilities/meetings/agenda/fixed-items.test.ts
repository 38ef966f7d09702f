import { expect, test } from 'vitest'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { usualItems } from '../../agreement/templates/rules.ts'
import { aCommittee } from '../../committees/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

const itemsOf = async (meetingId: string) => {
  const rows = await app.database.reader
    .selectFrom('agenda_item')
    .select(['title', 'fixed', 'presenter', 'minutes_estimated', 'apsa'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows
}

test('the agreement’s items for the level open and end the agenda; what is added later lands between', async () => {
  const [first, last] = [usualItems[0]!, usualItems[3]!]
  await make((tx) =>
    anAgreement(tx, {
      items: [
        { ...last, title: 'Eventuelt', position: 1 },
        { ...first, title: 'Dagsordenen', position: 2 },
        { ...first, title: 'Kun i hovedudvalget', level: 1, position: 1 },
      ],
    }),
  )
  const committee = await make((tx) => aCommittee(tx))
  const meeting = await aMeeting(committee).on('2026-05-28').in(app.database)
  const secretary = await app.as(committee.secretary)
  const at = { meetingId: meeting.id }
  expect((await secretary.post(meetingPaths.standardItems(at))).done).toBe('standard_items_added')
  expect(await itemsOf(meeting.id)).toEqual([
    { title: 'Dagsordenen', fixed: 'first', presenter: 'formanden', minutes_estimated: 5, apsa: ['cooperation'] },
    { title: 'Eventuelt', fixed: 'last', presenter: 'formanden', minutes_estimated: 10, apsa: ['cooperation'] },
  ])
  for (const title of ['Budget 2027', 'Ferieplan'])
    await secretary.post(meetingPaths.items(at), { title, kind: 'discussion', apsa: 'work', presentation: '' })
  expect((await itemsOf(meeting.id)).map((item) => item.title)).toEqual([
    'Dagsordenen',
    'Budget 2027',
    'Ferieplan',
    'Eventuelt',
  ])
  await app.drainJobs()
})
