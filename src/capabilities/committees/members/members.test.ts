import { expect, test } from 'vitest'
import { readPdf } from '../../../platform/documents/testing.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import { useApp } from '../../../testing/app.ts'
import { hatPaths } from '../hats/paths.ts'
import { committeePaths } from '../paths.ts'
import { aCommittee, aMandate, anEmployee, aPlace, aSeat, aStaffMeeting } from '../testing.ts'
import { memberPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const table = await readTable(bytes, 'medlemmer.xlsx')
  if (!table.ok) throw new Error(table.refusal.code)
  return [table.value.header, ...table.value.rows.map(({ cells }) => cells)]
}

test('a member list as spreadsheet and as document: who sits there, vacant seats, substitutes, union only where the page says it', async () => {
  const { committeeId, reader } = await make(async (tx) => {
    const unit = await aPlace(tx, { name: 'Børnehuset Solsikken' })
    const committee = await aCommittee(tx, { name: 'Lokal-MED, Solsikken', unit })
    const seatId = await aSeat(tx, committee.id, { side: 'employee', title: '=1+1', position: 8 })
    const given = await anEmployee(tx, unit, { given: '=cmd', family: 'Ærø' })
    await aMandate(tx, { seatId, personId: given, kind: 'tr', organisation: 'BUPL', validTo: '2026-07-01' })
    return { committeeId: committee.id, reader: await anEmployee(tx, unit) }
  })
  const client = await app.as(reader)
  expect((await client.get(committeePaths.committee({ committeeId }))).text).toContain('BUPL')

  const xlsx = await client.get(memberPaths.xlsx({ committeeId }))
  expect(xlsx.headers.get('content-disposition')).toBe(
    'attachment; filename="medlemmer-lokal-med-solsikken-2026-03-12.xlsx"',
  )
  const rows = await rowsOf(xlsx.bytes)
  const at = rows[0]!.indexOf('Faglig organisation')
  const named = rows.find((row) => row.includes('=cmd Ærø'))
  expect(named).toEqual(expect.arrayContaining(['=1+1', 'BUPL', '2026-06-30', 'Medlem']))
  expect(rows.some((row) => row.includes('Ledig plads'))).toBe(true)
  expect(rows.some((row) => row.includes('Suppleant'))).toBe(true)
  expect(rows.some((row) => row.includes('Sekretær'))).toBe(true)
  expect(rows.filter((row) => row.includes('Ledelsessiden')).map((row) => row[at] ?? '')).not.toContain('BUPL')
  const read = await readPdf((await client.get(memberPaths.pdf({ committeeId }))).bytes)
  expect(read).toMatchObject({ tagged: true, claimsPdfUa: true, title: 'Medlemmer af Lokal-MED, Solsikken' })
  expect(read.text).toContain('=cmd Ærø')
  expect(read.text).toContain('Suppleant for')

  const events = await app.database.reader
    .selectFrom('event')
    .select(['name', 'data', 'actor_person_id'])
    .where('committee_id', '=', committeeId)
    .orderBy('id')
    .execute()
  expect(events).toEqual([
    { name: 'member_list_downloaded', data: { format: 'xlsx', on: '2026-03-12' }, actor_person_id: reader },
    { name: 'member_list_downloaded', data: { format: 'pdf', on: '2026-03-12' }, actor_person_id: reader },
  ])

  const later = await rowsOf((await client.get(memberPaths.xlsx({ committeeId }, { on: '2026-08-01' }))).bytes)
  expect(later.flat()).not.toContain('=cmd Ærø')
  expect(later.filter((row) => row.includes('=1+1'))).toEqual([expect.arrayContaining(['Ledig plads'])])
})

test('a trade union stands beside nobody whose mandate is over, whichever day is looked at', async () => {
  const { committeeId, unit, former, reader } = await make(async (tx) => {
    const place = await aPlace(tx, { name: 'Børnehuset Vandkanten' })
    const committee = await aCommittee(tx, { name: 'Lokal-MED, Vandkanten', unit: place })
    const seatId = await aSeat(tx, committee.id, { side: 'employee', title: 'Plads 9', position: 9 })
    const personId = await anEmployee(tx, place, { given: 'Frida', family: 'Forhen' })
    await aMandate(tx, { seatId, personId, kind: 'tr', organisation: 'Djøf', validTo: '2026-03-12' })
    return { committeeId: committee.id, unit: place, former: personId, reader: await anEmployee(tx, place) }
  })
  const client = await app.as(reader)
  const on = '2026-03-11'
  const pages = [
    committeePaths.committee({ committeeId }, { on }),
    committeePaths.history({ committeeId }),
    committeePaths.representatives({}, { on, unit }),
    hatPaths.posts({ personId: former }),
  ]
  for (const address of pages) {
    const { status, text } = await client.get(address)
    expect([status, text.includes('Frida Forhen'), text.includes('Djøf')], address).toEqual([200, true, false])
  }
  const rows = await rowsOf((await client.get(memberPaths.xlsx({ committeeId }, { on }))).bytes)
  expect(rows.flat()).toContain('Frida Forhen')
  expect(rows.flat()).not.toContain('Djøf')
  const pdf = await readPdf((await client.get(memberPaths.pdf({ committeeId }, { on }))).bytes)
  expect([pdf.text.includes('Frida Forhen'), pdf.text.includes('Djøf')]).toEqual([true, false])
})

test('everybody employed stands on the list of a staff meeting; nothing that is not there is sent', async () => {
  const { meeting, reader } = await make(async (tx) => {
    const unit = await aPlace(tx, { name: 'Vuggestuen Mælkebøtten' })
    const made = await aStaffMeeting(tx, { unit })
    return { meeting: made.id, reader: await anEmployee(tx, unit, { given: 'Asta', family: 'Lindkær' }) }
  })
  const client = await app.as(reader)
  const rows = await rowsOf((await client.get(memberPaths.xlsx({ committeeId: meeting }))).bytes)
  expect(rows.find((row) => row.includes('Asta Lindkær'))).toContain('Ansat')
  for (const committeeId of ['nonsense', '00000000-0000-7000-8000-000000000000']) {
    expect((await client.get(memberPaths.xlsx({ committeeId }))).status).toBe(404)
    expect((await client.get(memberPaths.pdf({ committeeId }))).status).toBe(404)
  }
  expect((await app.anonymous.get(memberPaths.xlsx({ committeeId: meeting }))).status).toBe(303)
})
