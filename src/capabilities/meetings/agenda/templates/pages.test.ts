import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { useApp, type Client } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, anEmployee, type BuiltCommittee } from '../../../committees/testing.ts'
import { meetingPaths } from '../../paths.ts'
import { aMeeting } from '../../testing.ts'
import { workingItems } from '../queries.ts'
import { templatePaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let other: BuiltCommittee
let hr: Client

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx)
    other = await aCommittee(tx)
    const consultant = await anEmployee(tx, null)
    const row = { id: newId(), person_id: consultant, role: 'hr_consultant' as const, valid_from: '2025-01-01' }
    await tx
      .insertInto('role_assignment')
      .values({ ...row, valid_to: null, granted_by: null, created_at: new Date('2025-01-01T08:00:00Z') })
      .execute()
    return ok(consultant)
  })
  if (!made.ok) throw new Error('not made')
  hr = await app.as(made.value)
})

const own = () => ({ committee: committee.id })
const blockIdIn = (html: string, name: string) => new RegExp(`<option value="([^"]+)"[^>]*>${name}<`).exec(html)?.[1]

test('a committee keeps its own, HR keeps those for all, and nobody keeps another’s', async () => {
  const secretary = await app.as(committee.secretary)
  const block = { name: 'Høringssvar', text: 'Sagen er i høring.' }
  expect((await secretary.post(templatePaths.blocks({}, own()), block)).done).toBe('agenda_text_kept')
  expect((await hr.post(templatePaths.blocks(), { name: 'Fælles', text: 'For alle.' })).done).toBe('agenda_text_kept')
  expect((await secretary.post(templatePaths.blocks(), block)).status).toBe(403)
  expect((await hr.post(templatePaths.blocks({}, own()), block)).status).toBe(403)
  expect((await (await app.as(committee.tr)).get(templatePaths.texts({}, own()))).status).toBe(403)
  expect((await secretary.get(templatePaths.texts({}, { committee: 'x' }))).status).toBe(404)
  const list = await secretary.get(templatePaths.texts({}, own()))
  expect(list.text).toContain('Høringssvar')
  expect(list.text).toContain('Fælles')
  const elsewhere = await (await app.as(other.secretary)).get(templatePaths.texts({}, { committee: other.id }))
  expect(elsewhere.text).not.toContain('Høringssvar')
  expect(elsewhere.text).toContain('Fælles')
  const empty = await secretary.post(templatePaths.blocks({}, own()), { name: 'Uden tekst', text: '' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('value="Uden tekst"')
})

test('a block is put in without script, with everything typed and nothing saved', async () => {
  const meeting = await aMeeting(committee).in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  const secretary = await app.as(committee.secretary)
  const form = await secretary.get(meetingPaths.newItem(at))
  const id = blockIdIn(form.text, 'Fælles')!
  const typed = {
    title: 'Mit punkt',
    kind: 'discussion',
    apsa: 'work',
    presentation: 'Først dette.',
    case_number: '26-1',
  }
  const shown = await secretary.post(meetingPaths.items(at), { ...typed, block: id, insert: 'presentation' })
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('value="Mit punkt"')
  expect(shown.text).toContain('value="26-1"')
  expect(shown.text).toContain('Først dette.\n\nFor alle.')
  expect(await workingItems(app.database.reader, meeting.id)).toEqual([])
  // A version that was old before the block was put in is still old after it.
  await secretary.post(meetingPaths.items(at), typed)
  const [item] = await workingItems(app.database.reader, meeting.id)
  const text = meetingPaths.itemText({ ...at, itemId: item!.id })
  await secretary.post(text, { ...typed, version: 1 })
  const again = await secretary.post(text, { ...typed, version: 1, block: id, insert: 'recommendation' })
  expect(again.text).toMatch(/name="version" value="1"/)
  expect((await secretary.post(text, { ...typed, version: 1 })).status).toBe(409)
})

test('a new item begins as a template, which may be changed and taken away', async () => {
  const meeting = await aMeeting(committee).on('2026-05-06').in(app.database)
  await app.drainJobs()
  const secretary = await app.as(committee.secretary)
  const template = { title: 'Årlig drøftelse', kind: 'discussion', apsa: 'work', minutes: '25', kle_number: '81.38.00' }
  expect((await secretary.post(templatePaths.templates({}, own()), template)).done).toBe('agenda_text_kept')
  const id = blockIdIn((await secretary.get(meetingPaths.newItem({ meetingId: meeting.id }))).text, 'Årlig drøftelse')!
  const begun = await secretary.get(meetingPaths.newItem({ meetingId: meeting.id }, { template: id }))
  expect(begun.text).toContain('value="Årlig drøftelse"')
  expect(begun.text).toContain('value="25"')
  expect(begun.text).toContain('value="81.38.00"')
  const elsewhere = await aMeeting(other).on('2026-05-06').in(app.database)
  await app.drainJobs()
  const stranger = await app.as(other.secretary)
  const foreign = await stranger.get(meetingPaths.newItem({ meetingId: elsewhere.id }, { template: id }))
  expect(foreign.text).not.toContain('Årlig drøftelse')
  expect((await stranger.get(templatePaths.template({ templateId: id }))).status).toBe(403)
  expect((await stranger.post(templatePaths.templateRemoval({ templateId: id }))).status).toBe(404)
  const changed = await secretary.post(templatePaths.template({ templateId: id }), {
    ...template,
    title: 'Ny',
    version: 1,
  })
  expect(changed.done).toBe('agenda_text_kept')
  const late = await secretary.post(templatePaths.template({ templateId: id }), { ...template, version: 1 })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="Årlig drøftelse"')
  expect((await secretary.post(templatePaths.templateRemoval({ templateId: id }))).done).toBe('agenda_text_removed')
  expect((await secretary.get(templatePaths.template({ templateId: id }))).status).toBe(404)
})

test('what is wrong in the folded fields is said and unfolds them; a break asks for nothing', async () => {
  const meeting = await aMeeting(committee).on('2026-05-07').in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  const secretary = await app.as(committee.secretary)
  const item = { title: 'Punkt', kind: 'discussion', also_kind: 'agreement', apsa: 'work' }
  const wrong = await secretary.post(meetingPaths.items(at), { ...item, kle_number: '81.38', kle_facet: 'P3' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Et KLE-nummer skrives xx.xx.xx')
  expect(wrong.text).toContain('En handlingsfacet er et bogstav og to tal')
  expect(wrong.text).toMatch(/<details open/)
  expect((await secretary.post(meetingPaths.items(at), { ...item, kle_facet: 'P35' })).status).toBe(422)
  const kept = { ...item, kle_number: '81.38.00', kle_facet: 'p35', guests: 'Lis Krog, underviser\n\nBo' }
  expect((await secretary.post(meetingPaths.items(at), kept)).done).toBe('item_added')
  expect((await secretary.post(meetingPaths.items(at), { is_break: '1', title: 'Frokost', minutes: '30' })).done).toBe(
    'item_added',
  )
  const items = await workingItems(app.database.reader, meeting.id)
  expect(items).toMatchObject([
    {
      kind: 'agreement',
      alsoKind: 'discussion',
      details: {
        kleNumber: '81.38.00',
        kleFacet: 'P35',
        guests: [
          { name: 'Lis Krog', what: 'underviser' },
          { name: 'Bo', what: '' },
        ],
      },
    },
    { title: 'Frokost', isBreak: true, apsa: [], minutes: 30 },
  ])
  const page = await secretary.get(meetingPaths.item({ ...at, itemId: items[0]!.id }))
  for (const words of ['Til drøftelse og beslutning', '81.38.00 P35', 'Lis Krog, underviser; Bo'])
    expect(page.text).toContain(words)
  const form = await secretary.get(meetingPaths.itemText({ ...at, itemId: items[1]!.id }))
  expect(form.text).toContain('Gem pausen')
  expect(form.text).not.toContain('Sagsfremstilling')
  // Nothing becomes a break.
  const hidden = { version: 1, is_break: '1', title: 'Punkt', minutes: '5' }
  expect((await secretary.post(meetingPaths.itemText({ ...at, itemId: items[0]!.id }), hidden)).status).toBe(409)
})
