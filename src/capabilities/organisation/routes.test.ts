import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../platform/result.ts'
import { useApp, type Client } from '../../testing/app.ts'
import { administrator, aPerson } from '../people/testing.ts'
import { anEmployee, anEmployment, aUnit } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const made = { top: '', centre: '', house: '', karin: '', anna: '', admin: '' }
let employee: Client
let admin: Client

beforeAll(async () => {
  await app.database.write(async (tx) => {
    made.top = await aUnit(tx, { name: 'Nordsund Kommune', kind: 'Direktion' })
    made.karin = await anEmployee(tx, { name: 'Karin Holm', unitId: made.top, jobTitle: 'Centerchef' })
    made.centre = await aUnit(tx, { name: 'Center for Børn', parentId: made.top, leaderId: made.karin })
    made.house = await aUnit(tx, { name: 'Børnehuset Ærten', parentId: made.centre })
    made.anna = await aPerson(tx, { name: 'Åse Ørsted' })
    await anEmployment(tx, made.anna, { unitId: made.house, jobTitle: 'Pædagog' })
    made.admin = await administrator(tx)
    return ok()
  })
  employee = await app.as(made.anna)
  admin = await app.as(made.admin)
})

describe('the organisation', () => {
  it('shows the whole tree in few queries', async () => {
    const answer = await employee.get('/organisation')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('3 enheder og 2 medarbejdere den 12. marts 2026')
    expect(answer.text).toContain('Leder: Karin Holm')
    expect(answer.text).toContain('<details open')
    expect(answer.statements.length).toBeLessThanOrEqual(4)
  })

  it('shows another day, and survives a day that makes no sense', async () => {
    expect((await employee.get('/organisation?on=2018-01-01')).text).toContain('Der er ingen enheder den dag')
    expect((await employee.get('/organisation?on=banan')).text).toContain('3 enheder')
  })

  it('turns away whoever is not signed in', async () => {
    expect((await app.anonymous.get('/organisation')).status).toBe(303)
  })
})

describe('a unit', () => {
  it('shows leader, place, employees and history in few queries', async () => {
    const answer = await employee.get(`/organisation/units/${made.house}`)
    expect(answer.status).toBe(200)
    for (const text of ['Børnehuset Ærten', 'Center for Børn', 'Åse Ørsted', 'Pædagog', 'fra 1. januar 2019']) {
      expect(answer.text).toContain(text)
    }
    expect(answer.text).not.toContain('Ret enheden')
    expect(answer.statements.length).toBeLessThanOrEqual(4)
  })

  it.each(['banan', '00000000-0000-7000-8000-000000000000'])('is not found: %s', async (id) => {
    expect((await employee.get(`/organisation/units/${id}`)).status).toBe(404)
  })

  it('is not changed by an ordinary employee', async () => {
    expect((await employee.get(`/organisation/units/${made.house}/changes/new`)).status).toBe(403)
    expect((await employee.post(`/organisation/units/${made.house}/changes`, { name: 'X' })).status).toBe(403)
  })

  it('is renamed and gets a leader from a day on; what was is kept', async () => {
    const address = `/organisation/units/${made.house}/changes`
    expect((await admin.get(`${address}/new`)).status).toBe(200)
    const found = await admin.post(address, {
      find: 'leader',
      leader_search: 'orsted aase',
      name: 'Børnehuset Ærtehalmen',
    })
    expect(found.status).toBe(200)
    expect(found.text).toContain('Børnehuset Ærtehalmen')
    const change = {
      version: 1,
      name: 'Børnehuset Ærtehalmen',
      kind: 'Institution',
      parent: made.centre,
      from: '2026-04-01',
    }
    const saved = await admin.post(address, { ...change, leader: made.anna })
    expect([saved.status, saved.done]).toEqual([303, 'unit_changed'])
    expect((await employee.get(`/organisation/units/${made.house}`)).text).toContain('<h1>Børnehuset Ærten</h1>')
    const later = await employee.get(`/organisation/units/${made.house}?on=2026-04-01`)
    expect(later.text).toContain('<h1>Børnehuset Ærtehalmen</h1>')
    expect(later.text).toContain('1. januar 2019 til 31. marts 2026')
  })

  it('shows both texts when somebody else was first', async () => {
    const change = { version: 1, name: 'Mit navn', kind: 'Institution', parent: made.centre, from: '2026-05-01' }
    const answer = await admin.post(`/organisation/units/${made.house}/changes`, change)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Mit navn')
    expect(answer.text).toContain('Børnehuset Ærtehalmen')
  })

  it.each([
    ['under itself', () => ({ parent: made.house, from: '2026-04-02' }), 'En enhed kan ikke høre under sig selv'],
    ['before the latest change', () => ({ parent: made.top, from: '2026-02-01' }), 'Vælg den dag eller en senere'],
    ['without a name', () => ({ parent: made.top, from: '2026-05-01', name: '' }), 'Udfyld feltet'],
    [
      'with a leader nobody knows',
      () => ({ parent: made.top, from: '2026-05-01', leader: made.top }),
      'Vælg en person',
    ],
  ])('is not moved %s', async (_name, wrong, text) => {
    const change = { version: 2, name: 'Ærten', kind: 'Institution', ...wrong() }
    const answer = await admin.post(`/organisation/units/${made.house}/changes`, change)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(text)
  })
})

describe('people', () => {
  it.each(['ørsted', 'oersted', 'aase', 'Åse Ø'])('are found by %s', async (text) => {
    const answer = await employee.get(`/people?q=${encodeURIComponent(text)}`)
    expect(answer.text).toContain('1 kollega fundet')
    expect(answer.text).toContain('Pædagog, Børnehuset Ærten')
    expect(answer.statements.length).toBeLessThanOrEqual(4)
  })

  it('has a page with title, workplace and what the person leads, and nothing else', async () => {
    const answer = await employee.get(`/people/${made.karin}`)
    for (const text of ['Karin Holm', 'Centerchef', 'Nordsund Kommune', 'Leder af', 'Center for Børn']) {
      expect(answer.text).toContain(text)
    }
    expect(answer.text).not.toContain('@nordsund.example')
    expect((await employee.get('/people/banan')).status).toBe(404)
  })

  it('says what will come, what was not found, and takes hostile text', async () => {
    expect((await employee.get('/people')).text).toContain('Skriv et navn for at begynde')
    expect((await employee.get('/people?q=Zacharias')).text).toContain('Ingen kolleger hedder noget med »Zacharias«')
    expect((await employee.get('/people?q=%00%25_%5C%27')).status).toBe(200)
  })

  it('are suggested as JSON', async () => {
    const answer = await employee.get('/people/suggestions?q=aase')
    expect(JSON.parse(answer.text)).toEqual([
      { id: made.anna, name: 'Åse Ørsted', detail: 'Pædagog, Børnehuset Ærten' },
    ])
  })
})
