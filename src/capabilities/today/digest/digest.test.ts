import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf, isoDate } from '../../../platform/clock/dates.ts'
import { carried } from './rules.ts'
import { mailTemplate } from '../../../platform/mail/message.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import type { MailTransport, OutgoingMail } from '../../../platform/mail/transport.ts'
import type { Pace } from '../../../platform/inbox/pace.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aMeeting, castOf } from '../../meetings/testing.ts'
import { chooseMails } from '../../people/mail-choices/commands.ts'
import { mailKinds, type MailKindName } from '../../people/mail-choices/rules.ts'
import { threeLevels, type ThreeLevels } from '../../referrals/testing.ts'
import { aTask } from '../../tasks/testing.ts'
import { askForDigests } from './jobs.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels
let sent: OutgoingMail[] = []
let refuses = false
const transport: MailTransport = {
  send: (mail) => {
    if (refuses)
      return Promise.resolve({ ok: false, refusal: { code: 'recipient_refused', params: { response: '550' } } })
    sent.push(mail)
    return Promise.resolve({ ok: true, value: { response: '250' } })
  },
  close: () => undefined,
}

beforeAll(async () => {
  await app.database.write(async (tx) => ok(await anAgreement(tx)))
})

beforeEach(async () => {
  at = await threeLevels(app.database)
  sent = []
  refuses = false
})

const moment = (day: string, time: string) => instantOf(isoDate(day), time)

async function runAt(day: string, time: string): Promise<string[]> {
  app.setNow(moment(day, time).toISOString())
  sent = []
  await askForDigests({ database: app.database, now: app.now() })
  await app.drainJobs(transport)
  return sent.map(({ subject }) => subject)
}

async function choose(personId: string, choices: Partial<Record<MailKindName, Pace>>): Promise<void> {
  const actor = { ...castOf(at.local).member, personId }
  await app.database.write((tx) => chooseMails(tx, actor, choices, app.now()))
}

let written = 0
async function write(
  personId: string,
  kind: MailKindName,
  when: readonly [string, string],
  more = {},
): Promise<string> {
  written += 1
  const subject = `Mail ${written}`
  const now = moment(...when)
  app.setNow(now.toISOString())
  const url = `http://medspil.test/sted/${written}`
  await app.database.write(async (tx) =>
    ok(
      await queueMail(tx, now, {
        kind: mailKinds[kind],
        dedupeKey: `test:${written}`,
        toPersonId: personId,
        to: { name: 'Maja Ærø', address: 'maja@nordsund.example' },
        subject,
        ...mailTemplate({
          lang: 'da',
          preheader: 'x',
          greeting: 'Kære Maja',
          paragraphs: ['Dagsordenen er klar.', 'Vi ses.'],
          action: { label: 'Læs', url },
          footer: 'Hilsen',
        }),
        ...more,
      }),
    ),
  )
  await app.drainJobs(transport)
  return subject
}

test('a mail that is carried is told by its title, its first words and where it leads', () => {
  const { text } = mailTemplate({
    lang: 'da',
    preheader: '',
    greeting: 'Kære Maja',
    paragraphs: ['Dagsordenen\ner klar.', 'x'.repeat(400)],
    list: [{ title: 'Et punkt', url: 'https://medspil.dk/1', meta: '' }],
    action: { label: 'Læs', url: 'https://medspil.dk/2' },
    footer: 'Hilsen\n\nhttps://medspil.dk/3',
  })
  const told = carried({ subject: 'Ny dagsorden', text })
  expect(told).toMatchObject({ title: 'Ny dagsorden', url: 'https://medspil.dk/2' })
  expect(told.said.startsWith('Dagsordenen er klar. xxx')).toBe(true)
  expect(told.said.length).toBe(280)
  expect(carried({ subject: 'a', text: 'Kære\n\nHej\n\n-- \nfod\n' })).toEqual({ title: 'a', url: null, said: 'Hej' })
})

describe('the digest', () => {
  test('comes once, at seven on working days, with what waits first; nothing goes twice and nothing is lost', async () => {
    const me = at.local.tr
    await app.as(me)
    app.setNow('2026-03-13T06:30:00Z')
    await choose(me, { agenda_published: 'daily', minutes_published: 'weekly', task_given: 'daily' })
    await aTask(app.database, castOf(at.local).secretary, {
      committeeId: at.local.id,
      ownerId: me,
      title: 'Mål støjen',
      dueOn: '2026-03-30',
    })
    await app.drainJobs(transport)
    // Friday, too late for that day's digest: it waits over the weekend.
    const first = await write(me, 'agenda_published', ['2026-03-13', '07:00'])
    const second = await write(me, 'agenda_published', ['2026-03-15', '12:00'])
    const weekly = await write(me, 'minutes_published', ['2026-03-16', '07:00'])
    expect(sent).toEqual([])
    expect(await runAt('2026-03-14', '07:00')).toEqual([])
    expect(await runAt('2026-03-16', '06:59')).toEqual([])
    expect(await runAt('2026-03-16', '07:00')).toEqual(['1 ting venter på dig, 3 nyheder · 16. marts 2026'])
    const { text } = sent[0]!
    const order = ['Din opgave: Mål støjen', 'Du har fået en opgave: Mål støjen', first, second].map((words) =>
      text.lastIndexOf(words),
    )
    expect(order.every((place) => place > 0)).toBe(true)
    expect(text.indexOf('Din opgave: Mål støjen')).toBeLessThan(text.indexOf(first))
    expect(text).not.toContain(weekly)
    expect(text).toContain('/account/notifications')
    // Run again, the same day and the next: what went is gone from what waits.
    expect(await runAt('2026-03-16', '07:01')).toEqual([])
    expect(await runAt('2026-03-17', '07:00')).toEqual([])
    expect((await runAt('2026-03-23', '07:00')).length).toBe(1)
    expect(sent[0]!.text).toContain(weekly)
    const left = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['subject', 'sent_at'])
      .where('to_person_id', '=', me)
      .where('sent_at', 'is', null)
      .execute()
    expect(left).toEqual([])
  })

  test('is made up for when the program was down, and carries what was written until then', async () => {
    const me = at.local.amr
    await choose(me, { agenda_published: 'daily' })
    const one = await write(me, 'agenda_published', ['2026-03-16', '12:00'])
    const two = await write(me, 'agenda_published', ['2026-03-17', '12:00'])
    expect((await runAt('2026-03-18', '13:40')).length).toBe(1)
    expect([sent[0]!.text.includes(one), sent[0]!.text.includes(two)]).toEqual([true, true])
  })

  test('at once, never, and what cannot be stopped', async () => {
    const me = at.local.leader
    await choose(me, { minutes_published: 'never', agenda_published: 'never' })
    const now = await write(me, 'referral_sent', ['2026-03-17', '12:00'])
    await write(me, 'minutes_published', ['2026-03-17', '12:01'])
    const gathered = await write(me, 'agenda_published', ['2026-03-17', '12:02'])
    expect(sent.map(({ subject }) => subject)).toEqual([now])
    await runAt('2026-03-18', '07:00')
    expect(sent[0]!.text).toContain(gathered)
    expect(await runAt('2026-03-19', '07:00')).toEqual([])
  })

  test('invitations go by themselves at seven, only the last of a meeting; a cancellation never waits', async () => {
    const me = at.local.viceChair
    await choose(me, { meeting_invitation: 'daily' })
    const calendar = (method: string, uid: string) => ({
      calendar: { method, content: `BEGIN:VEVENT\r\nUID:${uid}@medspil\r\nEND:VEVENT\r\n` },
    })
    await write(me, 'meeting_invitation', ['2026-03-17', '12:00'], calendar('REQUEST', 'a'))
    const moved = await write(me, 'meeting_invitation', ['2026-03-17', '13:00'], calendar('REQUEST', 'a'))
    await write(me, 'meeting_invitation', ['2026-03-17', '14:00'], calendar('REQUEST', 'b'))
    expect(sent).toEqual([])
    const cancelled = await write(me, 'meeting_invitation', ['2026-03-17', '15:00'], calendar('CANCEL', 'b'))
    expect(sent.map(({ subject }) => subject)).toEqual([cancelled])
    expect(await runAt('2026-03-18', '07:00')).toEqual([moved])
    expect(sent[0]!.calendar?.method).toBe('REQUEST')
    expect(await runAt('2026-03-19', '07:00')).toEqual([])
  })

  test('of what waits alone, for who asked for it; none on a day when nothing does', async () => {
    const me = at.centre.tr
    await app.as(me)
    await choose(me, { what_waits: 'daily' })
    expect(await runAt('2026-03-20', '07:00')).toEqual([])
    app.setNow('2026-03-20T08:00:00Z')
    await aTask(
      app.database,
      castOf(at.centre).secretary,
      { committeeId: at.centre.id, ownerId: me, title: 'Ring' },
      '2026-03-20T08:00:00Z',
    )
    await app.drainJobs(transport)
    expect(await runAt('2026-03-23', '07:00')).toEqual(['1 ting venter på dig · 23. marts 2026'])
    expect(await runAt('2026-03-28', '07:00')).toEqual([])
    await choose(me, { what_waits: 'never' })
  })

  test('that is refused for good marks what it carried, and is not tried again', async () => {
    const me = at.main.amr
    await choose(me, { agenda_published: 'daily' })
    const carriedMail = await write(me, 'agenda_published', ['2026-03-24', '12:00'])
    refuses = true
    expect(await runAt('2026-03-25', '07:00')).toEqual([])
    refuses = false
    expect(await runAt('2026-03-26', '07:00')).toEqual([])
    const rows = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['failed_at', 'last_error'])
      .where('subject', '=', carriedMail)
      .execute()
    expect(rows).toMatchObject([{ last_error: 'recipient_refused 550' }])
  })

  test('a task from a closed item is told without its title', async () => {
    const me = at.local.amr
    await app.as(me)
    await choose(me, { what_waits: 'daily' })
    app.setNow('2026-03-30T08:00:00Z')
    const meeting = await aMeeting(at.local).on('2026-03-31').withClosedItem().published().in(app.database)
    const task = { committeeId: at.local.id, ownerId: me, title: 'Skriv til skolen', itemId: meeting.itemIds[0]! }
    await aTask(app.database, castOf(at.local).secretary, task, '2026-03-30T08:00:00Z')
    await app.drainJobs(transport)
    expect((await runAt('2026-03-31', '07:00')).length).toBe(1)
    expect(sent[0]!.text).toContain('Din opgave: opgave fra et lukket punkt')
    expect(`${sent[0]!.text}${sent[0]!.html}`).not.toContain('Skriv til skolen')
    await choose(me, { what_waits: 'never' })
  })

  test('a mail says where its kind is stopped, and a digest where everything is chosen', async () => {
    await write(at.main.tr, 'minutes_published', ['2026-03-24', '12:00'])
    expect(sent[0]?.listUnsubscribe).toMatch(
      /^http:\/\/medspil\.test\/unsubscribe\/[0-9a-f-]+\.minutes_published\.[\w-]+$/,
    )
  })
})
