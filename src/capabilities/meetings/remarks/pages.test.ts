import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement, testRules } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { approvalPaths } from '../approval/paths.ts'
import { fieldOf } from '../minutes/input.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { aMeeting, type BuiltMeeting } from '../testing.ts'
import { remarkPaths } from './paths.ts'

const app = useApp({ now: '2026-04-16T11:05:00Z' })
let committee: BuiltCommittee
let outsider: string
let built: BuiltMeeting
let at: { meetingId: string }

beforeAll(async () => {
  await app.database.write(async (tx) => {
    const remarks = {
      level: null,
      rule: 'remarks',
      amount: 5,
      measure: 'working_days',
      clause: '§ 9, stk. 7',
      wording: '',
    } as const
    await anAgreement(tx, { rules: [...testRules, remarks] })
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    outsider = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    return ok()
  })
  const agenda = await aMeeting(committee).withAgenda(2).withClosedItem().published().in(app.database)
  built = await aHeldMeeting(agenda).approved().published().in(app.database)
  at = { meetingId: built.id }
  await app.drainJobs()
})

const mailTo = async (personId: string) =>
  (
    await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['subject', 'text'])
      .where('to_person_id', '=', personId)
      .where('subject', 'like', '%emærkning%')
      .execute()
  ).map(({ subject, text }) => `${subject}\n${text}`)

test('a member remarks, the secretary answers, and both stand under the minutes', async () => {
  const [member, secretary] = [await app.as(committee.tr), await app.as(committee.secretary)]
  const said = { item: built.itemIds[1]!, text: 'Der stod fire procent; det var fem.' }
  expect(await member.post(remarkPaths.remarks(at), said)).toMatchObject({ status: 303, done: 'minutes_remarked' })
  expect((await member.post(remarkPaths.remarks(at), { item: '', text: 'Et godt referat.' })).status).toBe(303)
  expect(
    (await member.post(remarkPaths.remarks(at), { item: built.itemIds[2]!, text: 'Om den lukkede sag.' })).status,
  ).toBe(303)
  await app.drainJobs()
  const [mail] = await mailTo(committee.secretary)
  expect(mail).toContain('Bemærkning til referatet')
  expect(mail).not.toContain('fem')

  app.setNow('2026-04-17T08:00:00Z')
  expect((await (await app.as(committee.secretary)).get('/')).text).toContain('Svar på bemærkninger til referatet')
  expect((await (await app.as(committee.chair)).get('/')).text).not.toContain('Svar på bemærkninger')
  app.setNow('2026-04-16T11:05:00Z')
  const page = (await secretary.get(remarkPaths.remarks(at))).text
  const remarkId = /id="remark-([0-9a-f-]+)"/.exec(page)?.[1] ?? ''
  const empty = await secretary.post(remarkPaths.answer({ ...at, remarkId }), { text: ' ' })
  expect(empty.status).toBe(422)
  expect((await secretary.post(remarkPaths.answer({ ...at, remarkId }), { text: 'Det har du ret i.' })).done).toBe(
    'minutes_remark_answered',
  )
  const again = await secretary.post(remarkPaths.answer({ ...at, remarkId }), {
    text: 'En gang til, og intet er tabt.',
  })
  expect(again.status).toBe(422)
  await app.drainJobs()
  expect((await mailTo(committee.tr))[0]).toContain('Svar på din bemærkning')

  const read = (await (await app.as(outsider)).get(approvalPaths.published(at))).text
  for (const words of ['det var fem', 'Et godt referat.', 'Det har du ret i.']) expect(read).toContain(words)
  expect(read).not.toContain('Om den lukkede sag.')
  expect((await (await app.as(outsider)).get(remarkPaths.remarks(at))).text).not.toContain('Om den lukkede sag.')
  const ofMember = (await member.get(approvalPaths.published(at))).text
  expect(ofMember).toContain('Om den lukkede sag.')
  expect(ofMember).not.toContain('Svar på bemærkningerne')
  const ofSecretary = (await (await app.as(committee.secretary)).get(approvalPaths.published(at))).text
  expect(ofSecretary).toContain('Svar på bemærkningerne')
})

test('nobody else remarks or answers, nothing typed is lost, and hostile forms are refused', async () => {
  const [visitor, member] = [await app.as(outsider), await app.as(committee.tr)]
  expect((await visitor.post(remarkPaths.remarks(at), { item: '', text: 'Må jeg?' })).status).toBe(403)
  const remarkId = '00000000-0000-7000-8000-000000000000'
  expect((await member.post(remarkPaths.answer({ ...at, remarkId }), { text: 'Svar' })).status).toBe(403)
  const secretary = await app.as(committee.secretary)
  expect((await secretary.post(remarkPaths.answer({ ...at, remarkId }), { text: 'Svar' })).status).toBe(422)
  expect((await secretary.post(remarkPaths.answer({ ...at, remarkId: 'x' }), { text: 'Svar' })).status).toBe(422)
  const long = await member.post(remarkPaths.remarks(at), { item: 'x', text: 'Min egen tekst' })
  expect(long.status).toBe(422)
  expect(long.text).toContain('Min egen tekst')
  expect((await member.post(remarkPaths.remarks(at), { item: remarkId, text: 'Et andet punkt' })).status).toBe(422)
  expect((await member.post(remarkPaths.remarks(at), { item: '', text: 'a\u0000b' })).status).toBe(422)
  expect((await member.post(remarkPaths.remarks({ meetingId: 'x' }), { item: '', text: 'a' })).status).toBe(404)
})

test('after the days of the agreement the form is gone and a late remark is refused with what to do', async () => {
  app.setNow('2026-04-24T08:00:00Z')
  const member = await app.as(committee.tr)
  expect((await member.get(remarkPaths.remarks(at))).text).not.toContain('Send bemærkningen')
  const late = await member.post(remarkPaths.remarks(at), { item: '', text: 'For sent' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Tag det op på næste møde')
  app.setNow('2026-04-16T11:05:00Z')
})

test('the next meeting is offered them under the item that approves the last minutes, closed ones left out', async () => {
  const next = await aHeldMeeting(
    await aMeeting(committee).on('2026-05-21').withAgenda(2).published().in(app.database),
    '2026-05-21T11:00:00Z',
  )
    .opened()
    .in(app.database)
  await app.drainJobs()
  const [first = '', second = ''] = next.itemIds
  const writing = { meetingId: next.id }
  const secretary = await app.as(committee.secretary)
  expect((await secretary.get(minutesPaths.minutes(writing))).text).toContain('Sæt bemærkningerne ind')
  const typed = {
    [fieldOf('text', first)]: 'Referatet blev godkendt.',
    [fieldOf('text', second)]: 'Andet',
    insert: first,
  }
  const { text, status } = await secretary.post(minutesPaths.advice(writing), typed)
  expect(status).toBe(200)
  expect(text).toMatch(/Referatet blev godkendt\.\s+Bemærkninger til referatet af sidste møde:/)
  expect(text).toContain('- Maja Ærø, til punkt 2: Der stod fire procent; det var fem. Svar: Det har du ret i.')
  expect(text).not.toContain('Om den lukkede sag.')
  const stored = await app.database.reader
    .selectFrom('item_minutes')
    .selectAll()
    .where('agenda_item_id', '=', first)
    .execute()
  expect(stored).toEqual([])
})

test('the language of a text is advised on by a button, and what was seen stays what was seen', async () => {
  const { id, itemIds } = await aHeldMeeting(
    await aMeeting(committee).on('2026-06-18').withAgenda(1).published().in(app.database),
    '2026-06-18T11:00:00Z',
  )
    .opened()
    .in(app.database)
  await app.drainJobs()
  const [itemId = ''] = itemIds
  const secretary = await app.as(committee.secretary)
  const notation =
    'Sagen oprettes i ESDH ift. budgettet, og TR og AMR inddrages.\n\n- Planen udarbejdes\n- Svar indhentes'
  const form = {
    [fieldOf('text', itemId)]: notation,
    [fieldOf('version', itemId)]: '7',
    [fieldOf('seen', itemId)]: 'mine',
    advice: itemId,
  }
  const { text } = await secretary.post(minutesPaths.advice({ meetingId: id }), form)
  for (const words of [
    'elektronisk sags- og dokumenthåndtering',
    'i forhold til',
    'Passiv i',
    'value="mine"',
    'value="7"',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/TR: forklar|AMR: forklar/)
  expect((await (await app.as(outsider)).post(minutesPaths.advice({ meetingId: id }), form)).status).toBe(404)
})
