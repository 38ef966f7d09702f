import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { replyToReferral } from '../../referrals/commands.ts'
import { sendMatter } from '../../referrals/sending/commands.ts'
import { threeLevels } from '../../referrals/testing.ts'
import { agendaMark } from '../agenda/rules.ts'
import { workingItems } from '../agenda/queries.ts'
import { carryItem } from '../agenda/carrying/commands.ts'
import { placeRaisedItem, postponeRaisedItem } from '../agenda/raised/commands.ts'
import { publishMinutes } from '../approval/commands.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { publishAgenda, turnAgendaKey } from '../publication/commands.ts'
import { aMeeting, castOf, unwrap, type BuiltMeeting } from '../testing.ts'
import { raisedMatterPaths } from './paths.ts'

const app = useApp({ now: '2026-04-17T08:00:00Z' })
const early = new Date('2026-03-12T09:00:00Z')

const mailsOf = async (personId: string) => {
  await app.drainJobs()
  const mails = app.database.reader.selectFrom('outgoing_mail').where('to_person_id', '=', personId)
  const rows = await mails.select(['subject', 'text']).where('kind', '=', 'matter_news').orderBy('id').execute()
  return rows.map(({ subject, text }) => `${subject} | ${/har (?:behandlet|sendt|svaret)/.exec(text)?.[0] ?? ''}`)
}

/** What was written of a matter that was put off or moved: that it was, and where the reason stands. Never the reason. */
const putOffMails = async (personId: string) => {
  await app.drainJobs()
  const mails = app.database.reader.selectFrom('outgoing_mail').where('to_person_id', '=', personId)
  const rows = await mails.select(['subject', 'text']).where('kind', '=', 'matter_put_off').orderBy('id').execute()
  for (const { text } of rows) {
    expect(text).toContain(raisedMatterPaths.raisedMatters())
    expect(text).not.toContain('TRIO')
  }
  return rows.map(({ subject, text }) => `${subject} | ${/kom ikke med|har flyttet/.exec(text)?.[0] ?? ''}`)
}

/** The raised item is placed, the agenda sent, the meeting held and its minutes sent. */
async function decided(built: BuiltMeeting): Promise<{ meetingId: string; itemId: string }> {
  const { database } = app
  const { secretary } = castOf(built.committee)
  const at = { meetingId: built.id, itemId: built.raisedIds[0]! }
  await database.write((tx) => placeRaisedItem(tx, secretary, at, early))
  await sendAgenda(built)
  await aHeldMeeting(built).approved().in(database)
  unwrap(await database.write((tx) => publishMinutes(tx, secretary, at, app.now())))
  return at
}

async function sendAgenda(built: BuiltMeeting): Promise<void> {
  const { database } = app
  const { secretary, chair, viceChair } = castOf(built.committee)
  for (const [post, actor] of [
    ['chair', chair],
    ['vice_chair', viceChair],
  ] as const) {
    const seen = agendaMark(await workingItems(database.reader, built.id))
    unwrap(await database.write((tx) => turnAgendaKey(tx, actor, { meetingId: built.id, post, seen }, early)))
  }
  unwrap(await database.write((tx) => publishAgenda(tx, secretary, { meetingId: built.id }, early)))
}

test('one click from the front page: what was decided, where it went and what was answered, with a mail for each', async () => {
  const { database } = app
  const levels = await threeLevels(database)
  const { secretary, member } = castOf(levels.local)
  const built = await aMeeting(levels.local).withAgenda(1).withRaisedItem('Støj på stuerne').in(database)
  const raiser = await app.as(member.personId)
  await app.drainJobs()
  const front = await raiser.get('/')
  for (const words of ['Dine sager', 'Støj på stuerne', 'Venter på svar', raisedMatterPaths.raisedMatters()]) {
    expect(front.text).toContain(words)
  }
  const at = await decided(built)
  expect(await mailsOf(member.personId)).toEqual(['Nyt i din sag: Støj på stuerne | har behandlet'])
  expect((await raiser.get('/')).text).toContain('Afgjort')
  const list = await raiser.get(raisedMatterPaths.raisedMatters())
  expect(list.text).toContain('På mødet 16. april 2026 blev det: Drøftet')
  expect(list.text).toContain('Udvalget drøftede punkt 2.')
  expect(list.statements.length).toBeLessThanOrEqual(5)

  const wish = {
    ref: { source: 'item' as const, ...at },
    toCommitteeIds: [levels.centre.id],
    purpose: 'decision' as const,
    text: '',
  }
  const dueOn = '2026-05-29' as never
  const [leg] = unwrap(await database.write((tx) => sendMatter(tx, secretary, { ...wish, dueOn }, app.now())))
  await app.drainJobs()
  const centre = castOf(levels.centre).secretary
  const reply = { referralId: leg!.id, text: 'Vi køber støjpaneler.' }
  unwrap(await database.write((tx) => replyToReferral(tx, centre, reply, app.now())))
  expect(await mailsOf(member.personId)).toEqual([
    'Nyt i din sag: Støj på stuerne | har behandlet',
    'Nyt i din sag: Støj på stuerne | har sendt',
    'Nyt i din sag: Støj på stuerne | har svaret',
  ])
  const after = (await raiser.get(raisedMatterPaths.raisedMatters())).text
  expect(after).toContain('Sendt videre til Center-MED, Dagtilbud og Læring 17. april 2026: Besvaret')
  expect(after).toContain(`/journeys/${leg!.journeyId}`)
})

test('the list is one’s own: others see an empty one, and what is closed to the one who raised it says nothing', async () => {
  const { database } = app
  const levels = await threeLevels(database)
  const { secretary, member } = castOf(levels.local)
  const built = await aMeeting(levels.local).withRaisedItem('Hilsen til køkkenet').withAgenda(1).in(database)
  const at = { meetingId: built.id, itemId: built.raisedIds[0]! }
  const put = { ...at, reason: 'Det hører til i TRIO.' }
  unwrap(await database.write((tx) => postponeRaisedItem(tx, secretary, put, early)))
  expect(await putOffMails(member.personId)).toEqual(['Nyt i din sag: Hilsen til køkkenet | kom ikke med'])
  const own = await (await app.as(member.personId)).get(raisedMatterPaths.raisedMatters())
  expect(own.text).toContain('Det kom ikke med. Begrundelse: Det hører til i TRIO.')
  for (const who of [levels.employee, secretary.personId]) {
    const other = await (await app.as(who)).get(raisedMatterPaths.raisedMatters())
    expect(other.text).toContain('Du har ikke foreslået noget endnu')
    expect(other.text).not.toContain('Hilsen til køkkenet')
  }
  await database.write(async (tx) => {
    await tx.updateTable('agenda_item').set({ closed_ground: '§ 27' }).where('id', '=', at.itemId).execute()
    await tx.deleteFrom('mandate').where('person_id', '=', member.personId).execute()
    return { ok: true, value: undefined }
  })
  const gone = await (await app.as(member.personId)).get(raisedMatterPaths.raisedMatters())
  expect(gone.text).not.toContain('Hilsen til køkkenet')
})

test('who raised a matter is told when it is moved to a later meeting, and not of what they did themselves', async () => {
  const { database } = app
  const levels = await threeLevels(database)
  const { secretary, member } = castOf(levels.local)
  const built = await aMeeting(levels.local).withRaisedItem('Mere lys i kælderen').withAgenda(1).in(database)
  const next = await aMeeting(levels.local).on('2026-06-18').in(database)
  const itemId = built.raisedIds[0]!
  const put = { meetingId: built.id, itemId, reason: 'Det hører til i TRIO.' }
  unwrap(await database.write((tx) => postponeRaisedItem(tx, secretary, put, early)))
  await sendAgenda(built)
  const carried = { meetingId: next.id, itemId }
  unwrap(await database.write((tx) => carryItem(tx, secretary, carried, app.now())))
  const subject = 'Nyt i din sag: Mere lys i kælderen'
  expect(await putOffMails(member.personId)).toEqual([`${subject} | kom ikke med`, `${subject} | har flyttet`])
  expect((await (await app.as(member.personId)).get(raisedMatterPaths.raisedMatters())).text).toContain('18. juni 2026')
  expect(await putOffMails(secretary.personId)).toEqual([])
})
