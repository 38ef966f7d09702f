import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useApp, type Client } from '../../testing/app.ts'
import { agreementOn } from '../agreement/queries.ts'
import { anAgreement, testRules } from '../agreement/testing.ts'
import { aCommittee, anEmployee, aMandate, aPlace, aSeat, aStaffMeeting } from '../committees/testing.ts'
import { aMeeting } from '../meetings/testing.ts'
import { paceOfMeetings } from '../meetings/pace/queries.ts'
import { anEmployment } from '../organisation/testing.ts'
import { hrConsultant } from '../people/testing.ts'
import { structurePaths } from './paths.ts'
import { structureSnapshot } from './queries.ts'
import { checkStructure } from './rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const on = isoDate('2026-03-12')

type Built = Awaited<ReturnType<typeof build>>
let built: Built
let clients: { hr: Client; centre: Client; local: Client; employee: Client }

/** A centre with a local committee and a staff meeting that has grown to 21; a workplace elsewhere with nothing. */
async function build() {
  const result = await app.database.write(async (tx) => {
    const agreementId = await anAgreement(tx)
    await tx.updateTable('agreement').set({ valid_to: '2027-01-01' }).where('id', '=', agreementId).execute()
    const draftId = await anAgreement(tx, {
      title: 'Udkast til MED-aftale',
      validFrom: '2027-01-01',
      rules: testRules.map((rule) =>
        rule.rule === 'agenda_out' ? { ...rule, amount: 60, clause: '§ 10, stk. 9' } : rule,
      ),
    })
    const top = await aPlace(tx, { name: 'Nordsund Kommune' })
    const middle = await aPlace(tx, { name: 'Dagtilbud og Læring', parent: top })
    const leader = await anEmployee(tx, null, { given: 'Lis', family: 'Leder' })
    const workplace = await aPlace(tx, { name: 'Børnehuset Solsikken', parent: middle, leader })
    const small = await aPlace(tx, { name: 'Vuggestuen Åkanden', parent: middle })
    const elsewhere = await aPlace(tx, { name: 'Materielgården', parent: top })
    const alone = await anEmployee(tx, elsewhere)
    const centre = await aCommittee(tx, { unit: middle, level: 2, name: 'Center-MED Læring' })
    const local = await aCommittee(tx, { unit: workplace, level: 4, name: 'Lokal-MED Solsikken', parent: centre.id })
    const staff = await aStaffMeeting(tx, { unit: small, name: 'Personalemøde Åkanden', parent: centre.id })
    for (let n = 0; n < 16; n += 1) {
      const person = await anEmployee(tx, null)
      await anEmployment(tx, person, { unitId: small, validFrom: n < 12 ? '2020-01-01' : '2026-02-02' })
    }
    const stranger = await anEmployee(tx, elsewhere, { given: 'Frida', family: 'Fremmed' })
    const gone = await anEmployee(tx, null, { given: 'Gorm', family: 'Gået' })
    for (const [index, personId] of [stranger, gone].entries()) {
      const seatId = await aSeat(tx, local.id, { side: 'employee', title: `TR ${index}`, position: 8 + index })
      await aMandate(tx, { seatId, personId, kind: 'tr' })
    }
    const hr = await hrConsultant(tx)
    return ok({ centre, local, staff, draftId, alone, hr, elsewhere })
  })
  if (!result.ok) throw new Error('refused')
  return result.value
}

beforeAll(async () => {
  built = await build()
  clients = {
    hr: await app.as(built.hr),
    centre: await app.as(built.centre.secretary),
    local: await app.as(built.local.chair),
    employee: await app.as(built.alone),
  }
})

const structure = structurePaths.structure

describe('the page of the structure check', () => {
  test('HR sees every finding with its reason, its clause and the way to solve it', async () => {
    const page = await clients.hr.get(structure())
    expect(page.status).toBe(200)
    for (const words of [
      'Strukturtjek',
      'Materielgården',
      'har 2 ansatte og hverken udvalg eller personalemøde',
      'Der er 21 ansatte. Personalemøde er for arbejdspladser under 20',
      'Aftalens § 6, stk. 4.',
      'Grænsen blev krydset 2. februar 2026: fra 17 til 21 ansatte.',
      'Frida Fremmed (TR 0) er ikke ansat i området Børnehuset Solsikken',
      'Gorm Gået er ikke længere ansat',
      'Børnehuset Solsikken ledes af Lis Leder',
      `/committees/new?unit=${built.elsewhere}&amp;level=4`,
    ]) {
      expect(page.text).toContain(words)
    }
    expect(page.text).not.toContain('Løses af HR')
    // What was never done is counted with what to do about it, and lies behind a link.
    for (const words of [
      'Mangler endnu',
      '2 pladser skal besættes',
      'href="/vacancies"',
      '3 arbejdspladser skal have',
    ]) {
      expect(page.text).toContain(words)
    }
    const vacant = `/committees/${built.local.id}/seats/${built.local.vacantSeat}/mandates`
    expect(page.text).not.toContain(vacant)
    expect((await clients.hr.get(structure({}, { kind: 'seats', severity: 'not_yet' }))).text).toContain(vacant)
  })

  test('in English', async () => {
    const back = structure()
    await clients.hr.post('/language', { lang: 'en', return_to: back })
    const page = await clients.hr.get(back)
    expect(page.text).toContain('Structure check')
    expect(page.text).toContain('The threshold was crossed on 2 February 2026: from 17 to 21 employees.')
    await clients.hr.post('/language', { lang: 'da', return_to: back })
  })

  test('secretary, chair and vice-chair see their own area and what is under it; an employee nothing', async () => {
    const centre = await clients.centre.get(structure())
    expect(centre.text).toContain('Lokal-MED Solsikken')
    expect(centre.text).toContain('Personalemøde Åkanden')
    expect(centre.text).not.toContain('Materielgården')
    expect(centre.text).toContain('Løses af HR')
    const local = await clients.local.get(structure())
    expect(local.text).toContain('Lokal-MED Solsikken')
    for (const elsewhere of ['Center-MED Læring', 'Personalemøde Åkanden', 'Materielgården'])
      expect(local.text).not.toContain(elsewhere)
    expect((await clients.employee.get(structure())).status).toBe(403)
  })

  test('a committee’s own findings, for who may see them', async () => {
    const of = (committeeId: string) => structure({}, { committee: committeeId })
    const own = await clients.local.get(of(built.local.id))
    expect(own.text).toContain('Strukturtjek: Lokal-MED Solsikken')
    expect(own.text).not.toContain('Åkanden')
    expect((await clients.centre.get(of(built.local.id))).status).toBe(200)
    expect((await clients.local.get(of(built.centre.id))).status).toBe(404)
    expect((await clients.hr.get(of('01890000-0000-7000-8000-000000000000'))).status).toBe(404)
    for (const hostile of ['x', "'", '%00', built.local.id.slice(1)]) {
      expect((await clients.hr.get(`${structure()}?committee=${encodeURIComponent(hostile)}`)).status).toBe(404)
    }
  })

  test('filters by kind, severity and area; nothing unknown breaks it', async () => {
    const seats = await clients.hr.get(structure({}, { kind: 'seats' }))
    expect(seats.text).toContain('TR, dagtilbud')
    expect(seats.text).not.toContain('Gorm')
    const soon = await clients.hr.get(structure({}, { severity: 'soon' }))
    expect(soon.text).toContain('Intet med de valg')
    const area = await clients.hr.get(structure({}, { unit: built.elsewhere }))
    expect(area.text).toContain('hverken udvalg eller personalemøde')
    expect(area.text).not.toContain('Gorm')
    for (const query of [
      'kind=nope',
      'severity=%27',
      'unit=x',
      'page=-1',
      'page=1e9',
      'kind=constructor',
      'kind=seats&page=99',
    ]) {
      expect((await clients.hr.get(`${structure()}?${query}`)).status).toBe(200)
    }
  })

  test('asks the database as little for one body as for many', async () => {
    const { statements } = await clients.hr.get(structure({}, { kind: 'seats' }))
    expect(statements.length).toBeLessThanOrEqual(8)
  })

  test('the snapshot takes six queries and finds the same as the page', async () => {
    const agreement = await agreementOn(app.database.reader, on)
    const findings = checkStructure(await structureSnapshot(app.database.reader, on), agreement, on)
    const page = await clients.hr.get(structure())
    expect(page.text).toContain(
      `${findings.filter(({ severity }) => severity !== 'not_yet').length} af ${findings.length}`,
    )
  })
})

describe('trying out an agreement', () => {
  const simulation = structurePaths.simulation

  test('is for HR, and says what there is to choose', async () => {
    expect((await clients.centre.get(simulation())).status).toBe(403)
    expect((await clients.employee.get(simulation())).status).toBe(403)
    const page = await clients.hr.get(simulation())
    expect(page.text).toContain('Udkast til MED-aftale, fra 1. januar 2027')
    for (const hostile of ['x', "'", '01890000-0000-7000-8000-000000000000']) {
      expect((await clients.hr.get(`${simulation()}?agreement=${encodeURIComponent(hostile)}`)).status).toBe(404)
    }
  })

  test('tells in words and tables what the draft would have changed', async () => {
    const { local } = built
    await aMeeting(local).on('2026-04-16').withAgenda(1).published().in(app.database)
    await app.drainJobs()
    app.setNow('2026-05-20T08:00:00Z')
    const later = await app.as(built.hr)
    const page = await later.get(simulation({}, { agreement: built.draftId }))
    expect(page.status).toBe(200)
    for (const words of [
      'Prøvekørsel: Udkast til MED-aftale',
      'Ingen udvalg eller personalemøder ville opstå, forsvinde eller skifte form.',
      '1 frist, der ikke blev overskredet, ville være det med udkastet.',
      'Dagsorden ud: ville være overskredet',
      '§ 10, stk. 9',
    ]) {
      expect(page.text).toContain(words)
    }
    app.setNow('2026-03-12T08:00:00Z')
  })

  test('the facts of meetings are days alone, and other days are left out', async () => {
    const facts = await paceOfMeetings(app.database.reader, isoDate('2026-04-01'), isoDate('2026-04-17'))
    expect(facts).toHaveLength(1)
    expect(facts[0]).toMatchObject({
      committee: { id: built.local.id, level: 4, kind: 'committee' },
      heldOn: '2026-04-16',
      raisedOn: [],
      minutesSentOn: null,
    })
    expect(await paceOfMeetings(app.database.reader, isoDate('2026-04-17'), isoDate('2026-05-20'))).toEqual([])
  })
})
