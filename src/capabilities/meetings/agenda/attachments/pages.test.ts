import { expect, test } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp } from '../../../../testing/app.ts'
import { aCommittee } from '../../../committees/testing.ts'
import { meetingPaths } from '../../paths.ts'
import { aMeeting } from '../../testing.ts'
import { workingItems } from '../queries.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF'))

test('whatever a file is called when it comes, it is shown and sent under a name that does no harm', async () => {
  const made = await app.database.write(async (tx) => ok(await aCommittee(tx)))
  if (!made.ok) throw new Error('not made')
  const meeting = await aMeeting(made.value).withAgenda(1).in(app.database)
  await app.drainJobs()
  const secretary = await app.as(made.value.secretary)
  const at = { meetingId: meeting.id, itemId: meeting.itemIds[0]! }
  const given = [
    '../../etc/passwd.pdf',
    'C:\\temp\\notat.pdf',
    'faktura\u202efdp.exe.pdf',
    'nul\u0000tegn.pdf',
    `${'å'.repeat(300)}.pdf`,
    'con.pdf',
    '<script>alert(1)</script>.pdf',
    '"><img src=x onerror=alert(1)>.pdf',
    'linje\r\nSet-Cookie: a=b.pdf',
  ]
  for (const name of given)
    expect((await secretary.post(meetingPaths.attachments(at), { file: new File([pdf], name) })).status).toBe(303)
  const [item] = await workingItems(app.database.reader, meeting.id)
  const names = item!.attachments.map(({ name }) => name)
  expect(names).toHaveLength(given.length)
  expect(names[0]).toBe('passwd.pdf')
  expect(names).toContain('_con.pdf')
  for (const name of names) {
    expect([...name].length).toBeLessThanOrEqual(200)
    expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}/\\<>"]/u)
    expect(name.endsWith('.pdf')).toBe(true)
  }
  const page = await secretary.get(meetingPaths.item(at))
  expect(page.text).not.toMatch(/<script>alert|<img src=x|\u202e/)
  for (const { id } of item!.attachments) {
    const sent = await secretary.get(meetingPaths.attachment({ ...at, fileId: id }))
    expect(sent.status).toBe(200)
    expect(sent.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\x21-\x7e]*$/,
    )
    expect(sent.headers.get('set-cookie') ?? '').not.toContain('a=b')
    expect(sent.headers.get('content-security-policy')).toContain('sandbox')
  }
})
