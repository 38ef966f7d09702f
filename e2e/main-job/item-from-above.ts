import { expect } from 'vitest'
import { aMeeting } from '../../src/capabilities/meetings/testing.ts'
import { titles, type Story } from './story.ts'

/** The main committee has sent its agenda, and its secretary passes one item of it down. */
export async function passItemDown(
  { test, mails }: Story,
  above: Parameters<typeof aMeeting>[0],
  toCommitteeId: string,
): Promise<void> {
  const meeting = await aMeeting(above)
    .madeAt(test.now().toISOString())
    .on('2026-03-26')
    .withItem({ title: titles.referred })
    .published()
    .in(test.database)
  const client = await test.as(above.secretary)
  const sent = await client.post(`/meetings/${meeting.id}/items/${meeting.itemIds[0] ?? ''}/referrals`, {
    to: toCommitteeId,
    purpose: 'discussion_and_reply',
    due_on: '2026-04-30',
    text: 'Hovedudvalget beder om centrets bemærkninger.',
  })
  expect(sent.status, sent.text.slice(0, 4000)).toBe(303)
  await test.drainJobs(mails.transport)
  await mails.take()
}
