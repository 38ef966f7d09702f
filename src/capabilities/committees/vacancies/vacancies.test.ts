import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { allRoutes } from '../../../app/routes.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { electionGroupPaths } from '../election-groups/paths.ts'
import { tellOfExpiring } from '../expiry/jobs.ts'
import { handoverPaths } from '../handover/paths.ts'
import { hatPaths } from '../hats/paths.ts'
import { objectionPaths } from '../objections/paths.ts'
import { committeePaths } from '../paths.ts'
import { periodPaths } from '../periods/paths.ts'
import { committeeOn, rosterOn } from '../queries.ts'
import { seatNamePaths } from '../seats/naming/paths.ts'
import { spreadPaths } from '../spread/paths.ts'
import { aCommittee, aMandate, anEmployee } from '../testing.ts'
import { vacancyPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const on = isoDate('2026-03-12')

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

const built = () => make((tx) => aCommittee(tx, { level: 1 }))
const mails = () => app.database.reader.selectFrom('outgoing_mail').selectAll().orderBy('id').execute()
const opening = {
  reason: 'Fratrådt',
  chosen_by: 'employees',
  entitled: '',
  vacant_from: '2026-03-12',
  due_on: '2026-04-10',
}

describe('a vacancy', () => {
  test('is opened, told of, filled with an elected TR, and objected to', async () => {
    await make((tx) => anAgreement(tx))
    const committee = await built()
    const person = await make((tx) => anEmployee(tx, committee.unitId, { given: 'Zita', family: 'Quist' }))
    const ids = { committeeId: committee.id, seatId: committee.vacantSeat }
    const secretary = await app.as(committee.secretary)
    expect((await secretary.get(vacancyPaths.vacancies())).text).toContain('Ledige, men ikke åbnet')
    expect((await secretary.get(vacancyPaths.newVacancy(ids))).text).toContain('Hvem vælger eller udpeger?')
    const late = await secretary.post(vacancyPaths.newVacancy(ids), { ...opening, due_on: '2026-01-01' })
    expect([late.status, late.text.includes('Fristen ligger før i dag'), late.text.includes('Fratrådt')]).toEqual([
      422,
      true,
      true,
    ])
    const opened = await secretary.post(vacancyPaths.newVacancy(ids), opening)
    expect(opened.done).toBe('vacancy_opened')
    const vacancyId = opened.location!.split('/').at(-1)!
    const again = await secretary.post(vacancyPaths.newVacancy(ids), opening)
    expect(again.text).toContain('Pladsen er allerede åbnet')

    const notices = vacancyPaths.notices({ vacancyId })
    expect((await secretary.post(notices, { address: '' })).text).toContain('Sæt hak ved mindst én')
    const told = await secretary.post(notices, { audience: ['secretary', 'mailbox'], address: 'tr@forbund.example' })
    expect(told.done).toBe('vacancy_noticed')
    const mailbox = (address: string) => secretary.post(notices, { audience: ['mailbox'], address })
    expect((await mailbox('TR@forbund.example')).text).toContain('har fået besked om pladsen i dag')
    await app.drainJobs()
    const sent = (await mails()).filter(({ dedupe_key: key }) => key.startsWith('vacancy_notice:'))
    expect(sent.map((mail) => mail.to_address)).toContain('tr@forbund.example')
    expect(sent).toHaveLength(2)
    expect(JSON.stringify(sent)).not.toContain('Fratrådt')

    const result = {
      person,
      kind: 'tr',
      way: 'elected',
      chosen_on: '2026-03-10',
      valid_from: '2026-03-12',
      ending: 'open',
      organisation: 'FOA',
    }
    const address = vacancyPaths.result({ vacancyId })
    expect((await secretary.post(address, result)).text).toContain('hvilken dag arbejdsgiveren fik besked')
    const saved = await secretary.post(address, { ...result, reported_on: '2026-03-11' })
    expect(saved.done).toBe('vacancy_filled')
    const seat = (await rosterOn(app.database.reader, committee.id, on)).find((one) => one.seatId === ids.seatId)
    expect(seat?.holder).toMatchObject({ personId: person, kind: 'tr', organisation: 'FOA' })
    expect((await secretary.post(address, { ...result, reported_on: '2026-03-11' })).text).toContain('allerede besat')

    const mandateId = seat!.holder!.mandateId
    const choice = objectionPaths.choice({ committeeId: committee.id, mandateId })
    expect((await secretary.get(choice)).text).toContain('Valgt')
    const objection = objectionPaths.objection({ committeeId: committee.id, mandateId })
    const early = await secretary.post(objection, { objected_on: '2026-03-01', reason: 'Ikke valgbar' })
    expect(early.text).toContain('kan ikke være gjort før')
    expect((await secretary.post(objection, { objected_on: '2026-03-12', reason: 'Ikke valgbar' })).done).toBe(
      'objection_recorded',
    )
    expect((await secretary.get(choice)).text).toContain('Ikke valgbar')
    expect((await secretary.get(committeePaths.history({ committeeId: committee.id }))).text).toContain(
      '10. marts 2026',
    )
    const hats = await (await app.as(committee.tr)).get(hatPaths.posts({ personId: person }))
    expect([hats.status, hats.text.includes('Ikke valgbar'), hats.text.includes('FOA')]).toEqual([200, false, true])
  })

  test('is nothing for those who only read', async () => {
    const committee = await built()
    const ids = { committeeId: committee.id, seatId: committee.vacantSeat }
    const opened = await (await app.as(committee.secretary)).post(vacancyPaths.newVacancy(ids), opening)
    const vacancyId = opened.location!.split('/').at(-1)!
    const other = await built()
    for (const reader of [committee.tr, committee.chair, other.secretary]) {
      const client = await app.as(reader)
      expect((await client.get(vacancyPaths.vacancy({ vacancyId }))).status).toBe(404)
      expect((await client.post(vacancyPaths.result({ vacancyId }))).status).toBe(404)
      expect((await client.post(vacancyPaths.newVacancy(ids), opening)).status).toBe(403)
      expect((await client.get(electionGroupPaths.groups())).status).toBe(403)
    }
    expect((await (await app.as(committee.tr)).get(vacancyPaths.vacancies())).status).toBe(403)
    const english = await make((tx) => hrConsultant(tx))
    const hr = await app.as(english)
    await make((tx) => tx.updateTable('account').set({ language: 'en' }).where('person_id', '=', english).execute())
    expect((await hr.get(vacancyPaths.vacancies())).text).toContain('Vacant seats')
    expect((await hr.get(vacancyPaths.vacancy({ vacancyId }))).text).toContain('Write the result')
  })
})

test('hand-over papers are for those it is between', async () => {
  const committee = await built()
  const seatId = committee.employeeSeats[1]!
  const ids = { committeeId: committee.id, seatId }
  const secretary = await app.as(committee.secretary)
  const file = new File(['Årshjul og aftaler'], 'overlevering.txt', { type: 'text/plain' })
  expect((await secretary.post(handoverPaths.handover(ids))).status).toBe(422)
  expect((await secretary.post(handoverPaths.handover(ids), { file })).done).toBe('handover_added')
  const page = await (await app.as(committee.tr)).get(handoverPaths.handover(ids))
  expect(page.text).toContain('overlevering.txt')
  const address = /href="([^"]*\/handover\/[^"]+)"/.exec(page.text)![1]!
  expect((await (await app.as(committee.tr)).get(address)).text).toBe('Årshjul og aftaler')
  const hr = await make((tx) => hrConsultant(tx))
  for (const stranger of [committee.amr, committee.chair, hr]) {
    const client = await app.as(stranger)
    expect([(await client.get(handoverPaths.handover(ids))).status, (await client.get(address)).status]).toEqual([
      404, 404,
    ])
  }
  expect((await (await app.as(committee.tr)).post(`${address}/removal`)).status).toBe(404)
  expect((await secretary.post(`${address}/removal`)).done).toBe('handover_removed')
})

test('a seat and a committee get another name from a day on; the days before read as they did', async () => {
  const committee = await built()
  const ids = { committeeId: committee.id, seatId: committee.vacantSeat }
  const hr = await app.as(await make((tx) => hrConsultant(tx)))
  const named = { title: 'TR, skole', election_group: 'Valggruppe C', valid_from: '2026-03-12' }
  expect((await hr.post(seatNamePaths.name(ids), named)).done).toBe('seat_named')
  expect((await hr.post(seatNamePaths.name(ids), named)).status).toBe(422)
  const titleOn = async (day: string) =>
    (await rosterOn(app.database.reader, committee.id, isoDate(day))).find((one) => one.seatId === ids.seatId)?.title
  expect([await titleOn('2026-03-11'), await titleOn('2026-03-12')]).toEqual(['TR, dagtilbud', 'TR, skole'])
  const place = { unit: committee.unitId, level: '1', kind: 'committee', parent: '' }
  const change = { ...place, name: 'MED-Hovedudvalget', valid_from: '2026-03-12' }
  expect((await hr.post(periodPaths.change({ committeeId: committee.id }), change)).done).toBe('committee_changed')
  const nameOn = async (day: string) => (await committeeOn(app.database.reader, committee.id, isoDate(day)))?.name
  expect([await nameOn('2026-03-11'), await nameOn('2026-03-12')]).toEqual(['Lokal-MED Solsikken', 'MED-Hovedudvalget'])
})

test('mandates that run out are told of once, to the secretary and to HR', async () => {
  const committee = await built()
  await make(async (tx) => {
    const person = await anEmployee(tx, committee.unitId)
    await aMandate(tx, { seatId: committee.vacantSeat, personId: person, kind: 'tr', validTo: '2026-04-01' })
  })
  const installation = { municipality: 'Nordsund Kommune', isDemo: false, origin: 'http://medspil.test' }
  const context = { database: app.database, now: app.now(), installation }
  const told = async () =>
    (await mails()).filter(
      (mail) => mail.dedupe_key.startsWith('mandates_expiring:') && mail.to_person_id === committee.secretary,
    ).length
  await tellOfExpiring(context)
  expect(await told()).toBe(1)
  await tellOfExpiring({ ...context, now: new Date('2026-03-13T08:00:00Z') })
  expect(await told()).toBe(1)
  await app.drainJobs()
})

test('how posts are spread is for HR and for a committee’s own; nobody is named', async () => {
  const committee = await built()
  const hr = await app.as(await make((tx) => hrConsultant(tx)))
  const page = await hr.get(spreadPaths.posts())
  expect(page.text).toContain('Medarbejdersiden')
  const own = await (await app.as(committee.tr)).get(spreadPaths.posts())
  expect([own.text.includes('Dine udvalg'), own.text.includes('Pr. center')]).toEqual([true, false])
  const stranger = await make((tx) => anEmployee(tx, committee.unitId))
  expect((await (await app.as(stranger)).get(spreadPaths.posts())).status).toBe(403)
})

test('no route of committees keeps a trade union about somebody without a representative’s mandate', async () => {
  const committee = await built()
  const hr = await app.as(await make((tx) => hrConsultant(tx)))
  const places: Record<string, string> = {
    committeeId: committee.id,
    seatId: committee.managementSeats[1]!,
    mandateId: (await rosterOn(app.database.reader, committee.id, on))[0]!.holder!.mandateId,
    personId: committee.leader,
    post: 'secretary',
  }
  const fields = {
    person: committee.leader,
    kind: 'leader',
    standing: 'substitute',
    organisation: 'HEMMELIGT FORBUND',
    union: 'HEMMELIGT FORBUND',
    valid_from: '2026-03-12',
    last_day: '2026-12-31',
    reason: 'x',
  }
  const committeePatterns = /^\/(committees|vacancies|election-groups|people\/:personId\/posts|structure\/posts)/
  for (const { method, pattern } of allRoutes.filter((route) => committeePatterns.test(route.pattern))) {
    if (method !== 'POST' || pattern.includes('meetings')) continue
    const address = pattern.replaceAll(/:(\w+)/g, (_, name: string) => places[name] ?? committee.id)
    expect((await hr.post(address, fields)).status, pattern).toBeLessThan(500)
  }
  await app.drainJobs()
  const tables = [
    'mandate',
    'mandate_choice',
    'seat',
    'vacancy',
    'committee_post',
    'event',
    'job',
    'outgoing_mail',
  ] as const
  for (const table of tables) {
    const rows = await app.database.reader.selectFrom(table).selectAll().execute()
    expect(JSON.stringify(rows), table).not.toContain('HEMMELIGT')
  }
})
