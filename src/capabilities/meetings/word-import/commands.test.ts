import { beforeAll, expect, test } from 'vitest'
import { fileBytes, attachedTo } from '../../../platform/files/files.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { readDocx } from '../../../platform/word-reading/read-docx.ts'
import { aBold, aDocx, aParagraph } from '../../../platform/word-reading/testing.ts'
import { defaultLimits } from '../../../platform/word-reading/word-text.ts'
import { plainText } from '../../../platform/rich-text/plain-text.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { usualItems } from '../../agreement/templates/rules.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { workingItems } from '../agenda/queries.ts'
import { minutesItems } from '../minutes/queries.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { meetingFacts } from '../queries.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { beginImport, correctImport, giveUpImport, removeOldImports, takeInItems, takeInMinutes } from './commands.ts'
import { readyItems } from './input.ts'
import { documentOf, wordImport } from './queries.ts'

const holder = useDatabase()
const now = new Date('2026-03-13T08:00:00Z')
let committee: BuiltCommittee

const old = aDocx(
  aBold('Pkt. 1. Eventuelt') +
    aBold('Pkt. 2. Vold og trusler') +
    aParagraph('Til drøftelse. Arbejdsmiljøforhold. Fem hændelser.') +
    aParagraph('Beslutning: Udvalget drøftede hændelserne.') +
    aBold('Pkt. 3. Støj på stuerne') +
    aParagraph('Til orientering. Der er støj.'),
)

beforeAll(async () => {
  committee = unwrap(
    await holder.database.write(async (tx) => {
      const items = [{ ...usualItems[0]!, title: 'Eventuelt', placed: 'last' as const, position: 1 }]
      await anAgreement(tx, { items })
      return ok(await aCommittee(tx))
    }),
  )
})

const run = <T>(work: (tx: Writer) => Promise<Result<T>>) => holder.database.write(work)

async function begun(meetingId: string, bytes: Buffer = old): Promise<string> {
  const document = unwrap(readDocx(bytes, defaultLimits))
  const { secretary } = castOf(committee)
  const input = { meetingId, fileName: '../gammel\u202edagsorden.docx', bytes, document }
  return unwrap(await run((tx) => beginImport(tx, secretary, input, now)))
}

test('what is read waits with its document until it is taken in; then both are gone and the items stand in their places', async () => {
  const { secretary, member } = castOf(committee)
  const meeting = await aMeeting(committee).withItem({ title: 'Støj på stuerne' }).withKeys('chair').in(holder.database)
  const importId = await begun(meeting.id)
  const at = { meetingId: meeting.id, importId }
  const db = holder.database.reader
  const draft = (await wordImport(db, meeting.id, importId))!
  expect(draft.fileName).toBe('gammeldagsorden.docx')
  expect(draft.items.map(({ title, isTaken }) => [title, isTaken])).toEqual([
    ['Eventuelt', true],
    ['Vold og trusler', true],
    ['Støj på stuerne', false],
  ])
  const file = (await documentOf(db, importId))!
  expect(Buffer.from((await fileBytes(db, file.id))!).equals(old)).toBe(true)

  const ready = readyItems(draft.items, 'da')
  expect(ready.errors).toEqual({})
  expect(
    await run((tx) => takeInItems(tx, member, { ...at, version: 1, contents: ready.contents }, now)),
  ).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  expect(unwrap(await run((tx) => correctImport(tx, secretary, { ...at, version: 1, items: draft.items }, now)))).toBe(
    undefined,
  )
  const late = await run((tx) => takeInItems(tx, secretary, { ...at, version: 1, contents: ready.contents }, now))
  expect(late).toMatchObject({ refusal: { code: 'changed_meanwhile' } })
  const taken = unwrap(
    await run((tx) => takeInItems(tx, secretary, { ...at, version: 2, contents: ready.contents }, now)),
  )
  expect(taken).toMatchObject({ count: 2, keysTakenBack: true })

  const items = await workingItems(db, meeting.id)
  expect(items.map(({ title, fixed, position }) => [position, title, fixed])).toEqual([
    [1, 'Støj på stuerne', null],
    [2, 'Vold og trusler', null],
    [3, 'Eventuelt', 'last'],
  ])
  expect(items[1]).toMatchObject({ kind: 'discussion', apsa: ['working_environment'] })
  expect(plainText(items[1]!.presentation!)).toBe('Fem hændelser.')
  expect(await wordImport(db, meeting.id, importId)).toBe(null)
  expect((await attachedTo(db, 'word_import', [importId])).size).toBe(0)
  expect(await fileBytes(db, file.id)).toBe(null)
})

test('once the meeting is opened, decisions go into the minutes after what is written there', async () => {
  const { secretary } = castOf(committee)
  const sent = await aMeeting(committee)
    .on('2026-03-20')
    .withItem({ title: 'Støj' })
    .withItem({ title: 'Vold og trusler' })
    .published()
    .in(holder.database)
  const at = { meetingId: sent.id }
  const refused = await run((tx) =>
    beginImport(
      tx,
      secretary,
      { ...at, fileName: 'a.docx', bytes: old, document: unwrap(readDocx(old, defaultLimits)) },
      now,
    ),
  )
  expect(refused).toMatchObject({ refusal: { code: 'takes_in_nothing' } })
  await aHeldMeeting(sent, '2026-03-20T12:00:00Z').opened().written('noted', 2).in(holder.database)
  const importId = await begun(sent.id)
  const db = holder.database.reader
  const draft = (await wordImport(db, sent.id, importId))!
  expect(draft.items.map(({ isTaken, onto }) => [isTaken, onto])).toEqual([
    [false, ''],
    [true, sent.itemIds[1]],
    [false, sent.itemIds[0]],
  ])
  const later = new Date('2026-03-20T13:00:00Z')
  const wanted = { ...at, importId, version: 1, items: draft.items }
  expect(unwrap(await run((tx) => takeInMinutes(tx, secretary, wanted, later)))).toEqual({ count: 1 })
  const meeting = (await meetingFacts(db, sent.id, later))!
  const [, second] = await minutesItems(db, meeting)
  expect(second!.minutes.outcome).toBe('noted')
  expect(plainText(second!.minutes.text!)).toBe('Udvalget drøftede punkt 2.\n\nUdvalget drøftede hændelserne.')
  expect(await wordImport(db, sent.id, importId)).toBe(null)
})

test('a CPR number keeps a document out, and drafts that nobody finishes are removed with theirs', async () => {
  const { secretary } = castOf(committee)
  const meeting = await aMeeting(committee).on('2026-05-20').in(holder.database)
  const withCpr = aDocx(aBold('Pkt. 1. Sagen om 010190-1234'))
  const document = unwrap(readDocx(withCpr, defaultLimits))
  const input = { meetingId: meeting.id, fileName: 'a.docx', bytes: withCpr, document }
  expect(await run((tx) => beginImport(tx, secretary, input, now))).toMatchObject({ refusal: { code: 'cpr_numbers' } })
  const [first, second] = [await begun(meeting.id), await begun(meeting.id)]
  const db = holder.database.reader
  unwrap(await run((tx) => giveUpImport(tx, secretary, { meetingId: meeting.id, importId: first }, now)))
  expect(await documentOf(db, second)).not.toBe(null)
  await run(async (tx) => ok(await removeOldImports(tx, now)))
  expect(await wordImport(db, meeting.id, second)).not.toBe(null)
  await run(async (tx) => ok(await removeOldImports(tx, new Date(now.getTime() + 1))))
  expect([await wordImport(db, meeting.id, second), await documentOf(db, second)]).toEqual([null, null])
})

test('a heading and a name that are cut off are not cut through a sign of two halves', async () => {
  const meeting = await aMeeting(committee).in(holder.database)
  for (const signs of [150, 151, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199]) {
    const bytes = aDocx(
      aBold(`Pkt. 1. ${'x'.repeat(signs)}${'😀'.repeat(20)}`) +
        aParagraph(`Sagsfremstiller: ${'y'.repeat(signs - 40)}${'😀'.repeat(40)}`) +
        aParagraph('Støj.'),
    )
    const importId = await begun(meeting.id, bytes)
    const draft = (await wordImport(holder.database.reader, meeting.id, importId))!
    expect(JSON.stringify(draft.items)).not.toContain('\\ud')
  }
})
