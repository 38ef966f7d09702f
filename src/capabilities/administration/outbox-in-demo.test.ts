import { expect, test } from 'vitest'
import { queueMail } from '../../platform/mail/outbox.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { administrator } from '../people/testing.ts'

const app = useApp({ isDemo: true })

test('the demo’s outbox shows what would have been sent, as text only', async () => {
  const made = await app.database.write(async (tx) => {
    await queueMail(tx, app.now(), {
      dedupeKey: 'a',
      toPersonId: null,
      to: { name: 'Maja Lund', address: 'maja@nordsund.example' },
      subject: 'Ny dagsorden',
      text: 'Se <b>den</b> her: http://medspil.test/meetings/1\n',
      html: '<script>alert(1)</script>',
      calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\n' },
    })
    return ok(await administrator(tx))
  })
  if (!made.ok) throw new Error('refused')
  const client = await app.as(made.value)
  await app.drainJobs()
  const list = await client.get('/administration/outbox')
  expect(list.text).toContain('ville være sendt')
  const address = /href="(\/administration\/outbox\/[^"]+)"/.exec(list.text)?.[1] ?? ''
  const mail = await client.get(address)
  expect(mail.text).toContain('Se &lt;b>den')
  expect(mail.text).toContain('<a href="http://medspil.test/meetings/1">')
  expect(mail.text).toContain('BEGIN:VCALENDAR')
  expect(mail.text).not.toContain('alert(1)')
})
