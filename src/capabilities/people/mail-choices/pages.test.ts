import { beforeAll, expect, test } from 'vitest'
import { inboxPaths } from '../../../platform/inbox/paths.ts'
import { ensureUnsubscribeKey, unsubscribeToken } from '../../../platform/inbox/unsubscribe.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { threeLevels, type ThreeLevels } from '../../referrals/testing.ts'
import { mailChoicePaths } from './paths.ts'
import { pacesFor } from './queries.ts'
import { isMailKind, kindGroups, kindNames } from './rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
  await app.database.write(async (tx) => {
    await ensureUnsubscribeKey(tx, at.local.tr)
    await ensureUnsubscribeKey(tx, at.local.amr)
    return ok()
  })
})

const linkFor = async (personId: string, kind: string) => {
  const token = await unsubscribeToken(app.database.reader, personId, kind)
  return inboxPaths.unsubscribe({ token: token ?? '' })
}
const paceOf = async (personId: string) => pacesFor(app.database.reader, personId)

test('every kind is on the page once', () => {
  expect(Object.values(kindGroups).flat().toSorted()).toEqual(kindNames.toSorted())
  expect(isMailKind('toString')).toBe(false)
})

test('each kind is chosen on its own; what must be known of cannot be stopped; the account leads here', async () => {
  const client = await app.as(at.local.tr)
  expect((await client.get('/account')).text).toContain(mailChoicePaths.notifications())
  const page = await client.get(mailChoicePaths.notifications())
  expect(page.text).toContain('Referater, der er sendt ud')
  const fields = { minutes_published: 'never', agenda_published: 'never', task_news: 'x', what_waits: 'at_once' }
  expect(await client.post(mailChoicePaths.notifications(), fields)).toMatchObject({
    status: 303,
    done: 'mail_choices_saved',
  })
  expect(await paceOf(at.local.tr)).toMatchObject({
    minutes_published: 'never',
    agenda_published: 'daily',
    task_news: 'daily',
    referral_sent: 'at_once',
  })
  expect(await paceOf(at.local.amr)).toMatchObject({ minutes_published: 'at_once' })
})

test('the link in a mail stops that kind for that person and nothing else, without signing in, and only when asked', async () => {
  const before = await paceOf(at.local.amr)
  const link = await linkFor(at.local.amr, 'referral_replied')
  expect((await app.anonymous.get(link)).text).toContain('Svar på sager')
  expect(await paceOf(at.local.amr)).toEqual(before)
  // As a mail program does it by itself: from no page of ours.
  const oneClick = await app.app.request(
    new Request(`http://medspil.test${link}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }),
  )
  expect(oneClick.status).toBe(200)
  expect((await app.anonymous.post(link)).text).toContain('Du får ikke flere mails af denne slags')
  expect(await paceOf(at.local.amr)).toEqual({ ...before, referral_replied: 'never' })
  const gathered = await app.anonymous.post(await linkFor(at.local.amr, 'agenda_published'))
  expect(gathered.text).toContain('samlet én gang om dagen')
  expect(await paceOf(at.local.amr)).toMatchObject({ agenda_published: 'daily' })
  const english = await app.anonymous.get(link, { 'accept-language': 'en' })
  expect(english.text).toContain('Stop one kind of mail')
})

test('a token that nobody signed, or signed for somebody or something else, opens nothing', async () => {
  const link = await linkFor(at.local.amr, 'minutes_published')
  const forged = [
    link.replace('minutes_published', 'task_news'),
    link.replace(at.local.amr, at.local.tr),
    link.replace(at.local.amr, at.local.leader),
    `${link}x`,
    `${link}.x`,
    link.slice(0, -3),
    await linkFor(at.local.amr, 'unknown_kind'),
    inboxPaths.unsubscribe({ token: 'not-a-token' }),
    inboxPaths.unsubscribe({ token: '\u0000.x.y' }),
  ]
  for (const address of forged) {
    expect((await app.anonymous.get(address)).status).toBe(404)
    expect((await app.anonymous.post(address)).status).toBe(404)
  }
  const large = { headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(100_000) }
  expect((await app.app.request(link, { method: 'POST', ...large })).status).toBe(413)
  expect(await paceOf(at.local.tr)).toMatchObject({ task_news: 'daily' })
})
