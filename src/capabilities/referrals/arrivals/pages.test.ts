import { describe, expect, test } from 'vitest'
import { today } from '../../../platform/clock/dates.ts'
import { newId } from '../../../platform/db/ids.ts'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client } from '../../../testing/app.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmptyCommittee } from '../../committees/testing.ts'
import { insertLegs } from '../../journeys/commands.ts'
import { addAttachments } from '../../meetings/agenda/attachments/commands.ts'
import { workingItems } from '../../meetings/agenda/queries.ts'
import { agendaMark } from '../../meetings/agenda/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { publishAgenda, turnAgendaKey } from '../../meetings/publication/commands.ts'
import { aMeeting, castOf, unwrap } from '../../meetings/testing.ts'
import { taskPaths } from '../../tasks/paths.ts'
import { aTask } from '../../tasks/testing.ts'
import { referralPaths } from '../paths.ts'
import { threeLevels } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function start() {
  const { database } = app
  if (!(await agreementOn(database.reader, today(app.now())))) {
    await database.write(async (tx) => ok(await anAgreement(tx)))
  }
  const levels = await threeLevels(database)
  const meeting = await aMeeting(levels.main).withAgenda(4).published().in(database)
  await app.drainJobs()
  const ids = { meetingId: meeting.id, itemId: meeting.itemIds[1]! }
  return { ...levels, meeting, ids }
}

type Started = Awaited<ReturnType<typeof start>>

async function moreWorkplaces({ unitId, centre }: Started, count: number): Promise<void> {
  await app.database.write(async (tx) => {
    for (let n = 1; n <= count; n += 1) {
      const wish = { unit: unitId, name: `Lokal-MED ${n}`, level: 4 as const, parent: centre.id }
      if (n === 1) await anEmptyCommittee(tx, wish)
      else await aCommittee(tx, wish)
    }
    return ok()
  })
}

const tickedIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*name="to"[^>]*>/g)]
    .filter(([input]) => /\schecked/.test(input))
    .map(([input]) => /value="([^"]+)"/.exec(input)?.[1] ?? '')

const letter = { purpose: 'information', due_on: '', text: 'Til alle arbejdspladser.' }

async function sent(client: Client, { ids, local }: Started, itemId: string, purpose: string): Promise<string> {
  const answer = await client.post(referralPaths.itemReferrals({ ...ids, itemId }), {
    ...letter,
    to: local.id,
    purpose,
  })
  expect(answer.done).toBe('referral_sent')
  return answer.location!.split('/').at(-1)!
}

describe('sending to many, without script', () => {
  test('the receivers stand there before anything is sent, and one can be taken off', async () => {
    const started = await start()
    await moreWorkplaces(started, 4)
    const secretary = await app.as(started.main.secretary)
    const form = await secretary.get(referralPaths.newReferral(started.ids))
    expect(form.text).toContain('Send til mange på én gang')
    const address = `${referralPaths.newReferral(started.ids)}?who=workplaces&under=${started.centre.id}`
    const chosen = await secretary.get(address)
    expect(chosen.text).toContain('5 modtagere')
    expect(chosen.text).toContain('Lokal-MED 3')
    expect(chosen.text).toContain('Har hverken formand, næstformand eller sekretær')
    // Six of them are what stands beside the item: where it belongs, and earlier answers that are like it.
    expect(chosen.statements.length).toBeLessThanOrEqual(15)
    const receivers = tickedIn(chosen.text)
    expect(receivers).toHaveLength(5)
    const action = /<form[^>]*method="post"[^>]*action="([^"]*referrals\?[^"]*)"/.exec(chosen.text)?.[1]
    const to = receivers.slice(1)
    const wrong = await secretary.post(action!.replaceAll('&amp;', '&'), { ...letter, to, due_on: '2026-03-15' })
    expect(wrong.status).toBe(422)
    expect(tickedIn(wrong.text)).toEqual(to)
    const done = await secretary.post(action!.replaceAll('&amp;', '&'), { ...letter, to })
    expect(done).toMatchObject({ status: 303, done: 'referral_sent' })
    await app.drainJobs()
    const progress = await secretary.get(done.location!)
    for (const words of ['til 4 modtagere', 'Har ikke kvitteret endnu', '0 af 4', 'Til alle arbejdspladser.']) {
      expect(progress.text).toContain(words)
    }
    expect(progress.statements.length).toBeLessThanOrEqual(7)
    expect((await secretary.get('/referrals')).text).toContain('Venter hos 4 modtagere')
    const employee = await app.as(started.employee)
    expect((await employee.get(done.location!)).status).toBe(200)
    expect(progress.text).toContain('Send påmindelsen')
    expect((await employee.get(done.location!)).text).not.toContain('Send påmindelsen')
    const reminders = `${done.location!}/reminders`
    expect((await employee.post(reminders)).status).toBe(403)
    expect(await secretary.post(reminders)).toMatchObject({ location: done.location, done: 'dispatch_reminded' })
    expect((await secretary.post(reminders)).text).toContain('Den næste kan sendes i morgen.')
    expect((await secretary.get(done.location!)).text).toContain('Senest påmindet 12. marts 2026')
    await app.drainJobs()
    const { dispatch } = referralPaths
    for (const dispatchId of ['x', newId()]) expect((await secretary.get(dispatch({ dispatchId }))).status).toBe(404)
  })

  test('an item with its decision, an attachment and a task go on from the page of each', async () => {
    const { database } = app
    const { main, local } = await start()
    const built = await aMeeting(main).on('2026-03-19').withAgenda(1).in(database)
    const ids = { meetingId: built.id, itemId: built.itemIds[0]! }
    const actor = castOf(main)
    const files = [{ name: 'notat.txt', bytes: new TextEncoder().encode('Et notat') }]
    unwrap(await database.write((tx) => addAttachments(tx, actor.secretary, { ...ids, files }, app.now())))
    const taskId = await aTask(database, actor.secretary, { committeeId: main.id, title: 'Hent tre priser' })
    const secretary = await app.as(main.secretary)
    const item = await secretary.get(meetingPaths.item(ids))
    // Nothing leaves before it is sent.
    expect([/attachments\/[^"]+\/referrals\/new/.test(item.text), item.text.includes('/referrals/new')]).toEqual([
      false,
      false,
    ])
    for (const [post, by] of [
      ['chair', actor.chair],
      ['vice_chair', actor.viceChair],
    ] as const) {
      const seen = agendaMark(await workingItems(database.reader, built.id))
      unwrap(await database.write((tx) => turnAgendaKey(tx, by, { meetingId: built.id, post, seen }, app.now())))
    }
    unwrap(await database.write((tx) => publishAgenda(tx, actor.secretary, { meetingId: built.id }, app.now())))
    await app.drainJobs()
    const goesOn = async (page: string, words: string) => {
      const shown = await secretary.get(page)
      const link = [...shown.text.matchAll(/<a[^>]*href="([^"]*\/referrals\/new)"[^>]*>([^<]*)</g)].find(
        ([, , text]) => text === words,
      )
      const form = await secretary.get(link?.[1] ?? '/')
      const action = /action="([^"]*\/referrals)"/.exec(form.text)?.[1] ?? ''
      const done = await secretary.post(action, { to: local.id, purpose: 'discussion_and_reply', due_on: '', text: '' })
      await app.drainJobs()
      const leg = await (await app.as(local.secretary)).get(done.location ?? '/')
      return [done.done, /<h1[^>]*>([^<]*)/.exec(leg.text)?.[1], leg.text.includes('notat.txt')]
    }
    const page = meetingPaths.item(ids)
    expect(await goesOn(page, 'Send bilaget videre')).toEqual(['referral_sent', 'notat.txt', true])
    expect(await goesOn(page, 'Send punktet videre')).toEqual([
      'referral_sent',
      'Godkendelse af dagsorden og referat',
      true,
    ])
    const task = taskPaths.task({ bodyTaskId: taskId })
    expect(await goesOn(task, 'Send videre til et andet udvalg')).toEqual(['referral_sent', 'Hent tre priser', false])
    // Who only reads is offered none of it.
    const reader = await app.as(main.tr)
    for (const address of [page, task]) expect((await reader.get(address)).text).not.toContain('/referrals/new')
  })

  test('whose forms they are: a document, a task, what came here', async () => {
    const started = await start()
    const nothing = newId()
    const [secretary, member] = [await app.as(started.main.secretary), await app.as(started.main.tr)]
    const pages = [
      referralPaths.newDocumentReferral({ ...started.ids, fileId: nothing }),
      referralPaths.newTaskReferral({ bodyTaskId: nothing }),
      referralPaths.newTaskReferral({ bodyTaskId: 'x' }),
      referralPaths.newFurtherReferral({ referralId: nothing }),
    ]
    for (const address of pages) expect((await secretary.get(address)).status).toBe(404)
    const id = await sent(secretary, started, started.ids.itemId, 'information')
    const further = referralPaths.newFurtherReferral({ referralId: id })
    expect((await member.get(further)).status).toBe(403)
    const form = await (await app.as(started.local.secretary)).get(further)
    expect(form.text).toContain('Sagen sendes, som I fik den')
    await app.drainJobs()
  })
})

describe('arrivals', () => {
  test('are received, put on the next agenda and noted, several at once or one by its row', async () => {
    const started = await start()
    const [a, b, c] = started.meeting.itemIds as [string, string, string]
    const above = await app.as(started.main.secretary)
    const ids = [
      await sent(above, started, a, 'decision'),
      await sent(above, started, b, 'information'),
      await sent(above, started, c, 'information'),
    ]
    const [secretary, chair] = [await app.as(started.local.secretary), await app.as(started.local.chair)]
    const list = await secretary.get('/referrals')
    expect(list.text).toContain('Gør med de valgte')
    expect(list.statements.length).toBeLessThanOrEqual(8)
    const { receipts, placements, notings } = referralPaths
    expect(await secretary.post(receipts(), {})).toMatchObject({ status: 422 })
    const noMeeting = await secretary.post(placements(), { leg: ids })
    expect(noMeeting.status).toBe(422)
    expect(noMeeting.text).toContain('Planlæg et møde først')
    await aMeeting(started.local).on('2026-04-23').withAgenda(1).in(app.database)
    const all = await secretary.get('/referrals?choose=all')
    expect([...all.text.matchAll(/name="leg"[^>]*\schecked/g)]).toHaveLength(3)
    expect(all.text).toContain('Fravælg alle')
    expect(all.text).toContain('For 3 af sagerne ligger fristen før det næste møde')
    expect(all.text).toContain('det næste møde er først 23. april 2026')
    const one = await secretary.get(referralPaths.referral({ referralId: ids[0]! }))
    expect(one.text).toContain('(efter fristen)')
    const notAll = await secretary.post(notings(), { leg: ids })
    expect(notAll.status).toBe(422)
    expect(notAll.text).toContain('Kun sager til orientering')
    expect([...notAll.text.matchAll(/name="leg"[^>]*\schecked/g)]).toHaveLength(2)
    expect(await secretary.post(notings(), { leg: ids.slice(1) })).toMatchObject({ done: 'referrals_noted' })
    expect(await secretary.post(placements(), { only: ids[0]!, leg: ids })).toMatchObject({
      done: 'referrals_placed',
      location: `/referrals#leg-${ids[0]}`,
    })
    expect((await (await app.as(started.local.viceChair)).get('/')).text).toContain(
      'Tag til efterretning med din nøgle',
    )
    const keys = await chair.get('/referrals')
    expect(keys.text).toContain('din nøgle mangler')
    expect(await chair.post(notings(), { leg: ids.slice(1) })).toMatchObject({ done: 'referrals_noted' })
    expect((await chair.get('/referrals')).text).not.toContain('din nøgle mangler')
    for (const leg of [ids, ['x']]) {
      expect((await above.post(receipts(), { leg })).status).toBe(422)
      expect((await (await app.as(started.employee)).post(receipts(), { leg })).status).toBe(403)
    }
    await app.drainJobs()
  })

  test('what does not belong goes back with the reason, and on with one press', async () => {
    const started = await start()
    const above = await app.as(started.main.secretary)
    const id = await sent(above, started, started.ids.itemId, 'decision')
    const secretary = await app.as(started.local.secretary)
    const leg = { referralId: id }
    expect((await secretary.post(referralPaths.return(leg), { reason: '' })).status).toBe(422)
    const unknown = { reason: 'Det afgøres i centret.', proposed: newId() }
    const refused = await secretary.post(referralPaths.return(leg), unknown)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Det afgøres i centret.')
    const reason = { reason: 'Det afgøres i centret.', proposed: started.centre.id }
    expect(await secretary.post(referralPaths.return(leg), reason)).toMatchObject({ done: 'referral_returned' })
    const page = await (await app.as(started.employee)).get(referralPaths.referral(leg))
    expect(page.text).toContain('Det afgøres i centret.')
    expect(page.text).not.toContain('Hvad gør I med sagen?')
    expect((await above.get('/')).text).toContain('Returneret af Lokal-MED Solsikken')
    const list = await above.get('/referrals')
    expect(list.text).toContain('Send videre til Center-MED')
    expect(await above.post(referralPaths.forwarding(leg), {})).toMatchObject({ status: 422 })
    const on = await above.post(referralPaths.forwarding(leg), { to: started.centre.id })
    expect(on.done).toBe('referral_sent_on')
    expect(await above.post(referralPaths.returnEnding(leg))).toMatchObject({ status: 422 })
    expect(await (await app.as(started.employee)).post(referralPaths.returnEnding(leg))).toMatchObject({ status: 404 })
    await app.drainJobs()
  })
})

test('hundreds that came stand on pages, and what is done on one leads back to it; more than anybody has is refused', async () => {
  const started = await start()
  const { main, local } = started
  const to = Array.from({ length: 150 }, () => ({ committeeId: local.id, dueOn: '2026-04-01', dueClause: null }))
  const matter = { ...nothing, source: 'item' as const, kind: 'discussion' as const }
  const sending = { previousId: null, journeyId: null, dispatchId: null, fromCommitteeId: main.id, itemId: null }
  const legs = { ...sending, purpose: 'information' as const, title: 'Nyt fra direktionen', text: '', matter, to }
  await app.database.write(async (tx) => ok(await insertLegs(tx, legs as never, null, app.now())))
  const secretary = await app.as(local.secretary)
  const shownOn = async (query: string) => {
    const { text } = await secretary.get(`/referrals?${query}`)
    return { text, ids: [...text.matchAll(/name="leg" value="([^"]+)"/g)].map(([, id = '']) => id) }
  }
  const [first, second] = [await shownOn(''), await shownOn('page=2')]
  expect([first.ids.length, second.ids.length, new Set([...first.ids, ...second.ids]).size]).toEqual([100, 50, 150])
  expect(first.text).toContain('href="/referrals?page=2#arrived"')
  for (const query of ['page=9', 'page=2&choose=all']) expect((await shownOn(query)).ids).toEqual(second.ids)
  for (const query of ['page=0', 'page=x', 'page=1e99']) expect((await shownOn(query)).ids).toEqual(first.ids)
  const [one = '', next = '', third = ''] = second.ids
  const refused = await secretary.post(referralPaths.placements(), { leg: one })
  expect([refused.status, refused.text.includes(`leg-${one}`), refused.text.includes(first.ids[0]!)]).toEqual([
    422,
    true,
    false,
  ])
  expect((await secretary.post(referralPaths.receipts(), { only: one })).location).toBe(`/referrals?page=2#leg-${next}`)
  expect((await secretary.post(referralPaths.receipts(), { leg: [next, third] })).location).toBe(
    '/referrals?page=2#arrived',
  )
  const many = Array.from({ length: 5001 }, () => newId())
  const tooMany = [
    await secretary.post(referralPaths.receipts(), { leg: many }),
    await (await app.as(main.secretary)).post(referralPaths.itemReferrals(started.ids), { ...letter, to: many }),
  ]
  for (const { status, text } of tooMany) expect([status, text.includes('Vælg færre')]).toEqual([422, true])
  await app.drainJobs()
}, 30_000)

const nothing = {
  meetingId: null,
  meetingOn: null,
  number: null,
  apsa: [],
  presentation: null,
  recommendation: null,
  outcome: null,
  decision: null,
  attachments: [],
}
