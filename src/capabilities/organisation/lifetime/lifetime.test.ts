import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client } from '../../../testing/app.ts'
import { aPerson, hrConsultant } from '../../people/testing.ts'
import { anEmployee, anEmployment, aUnit } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const made = { top: '', centre: '', house: '' }
let hr: Client
let employee: Client

beforeAll(async () => {
  const ids = { hr: '', anna: '' }
  await app.database.write(async (tx) => {
    made.top = await aUnit(tx, { name: 'Nordsund Kommune', number: '1' })
    made.centre = await aUnit(tx, { name: 'Center for Børn', parentId: made.top })
    made.house = await aUnit(tx, { name: 'Børnehuset Ærten', parentId: made.centre })
    await anEmployee(tx, { name: 'Bo Bang', unitId: made.house, validTo: '2026-06-01' })
    ids.hr = await hrConsultant(tx)
    ids.anna = await aPerson(tx, { name: 'Åse Ørsted' })
    await anEmployment(tx, ids.anna, { unitId: made.top })
    return ok()
  })
  hr = await app.as(ids.hr)
  employee = await app.as(ids.anna)
})

const unit = (more: object = {}) => ({
  name: 'Nyt bibliotek',
  number: '2001',
  kind: 'Afdeling',
  parent: made.top,
  from: '2026-04-01',
  ...more,
})

describe('a unit opened by hand', () => {
  it('is for HR', async () => {
    expect((await employee.get('/organisation/new-unit')).status).toBe(403)
    expect((await employee.post('/organisation/new-unit', unit())).status).toBe(403)
    expect((await employee.get('/organisation')).text).not.toContain('Opret en enhed')
    expect((await hr.get('/organisation')).text).toContain('href="/organisation/new-unit"')
  })

  it('stands from its day on', async () => {
    const answer = await hr.post('/organisation/new-unit', unit())
    expect([answer.status, answer.done]).toEqual([303, 'unit_opened'])
    expect((await hr.get('/organisation')).text).not.toContain('Nyt bibliotek')
    expect((await hr.get('/organisation?on=2026-04-01')).text).toContain('Nyt bibliotek')
  })

  it.each([
    ['a number somebody has', { number: '2001' }, 'allerede en enhed med det nummer'],
    ['a number like a CPR number', { number: '0101901234' }, 'ligner et CPR-nummer'],
    [
      'a parent that is not there',
      { number: '9', parent: '00000000-0000-7000-8000-000000000000' },
      'findes ikke den dag',
    ],
    ['no name', { number: '9', name: '' }, 'Udfyld feltet'],
  ])('is refused with %s, and keeps what was typed', async (_what, more, text) => {
    const answer = await hr.post('/organisation/new-unit', unit(more))
    expect([answer.status, answer.text.includes(text), answer.text.includes('value="Afdeling"')]).toEqual([
      422,
      true,
      true,
    ])
  })
})

describe('a unit closed by hand', () => {
  const close = (id: string, last_day: string, version = 1) =>
    hr.post(`/organisation/units/${id}/closing`, { last_day, version })

  it('is for HR, and for units that are there', async () => {
    expect((await employee.get(`/organisation/units/${made.house}/closing`)).status).toBe(403)
    expect((await hr.get('/organisation/units/banan/closing')).status).toBe(404)
    expect((await hr.get('/organisation/units/00000000-0000-7000-8000-000000000000/closing')).status).toBe(404)
    expect((await hr.get(`/organisation/units/${made.house}/closing`)).text).toContain('Nedlæg Børnehuset Ærten')
  })

  it('waits until what lies under it and who works there are somewhere else', async () => {
    expect((await close(made.centre, '2026-12-31')).text).toContain('Der ligger 1 enhed under denne')
    expect((await close(made.house, '2026-05-30')).text).toContain('1 medarbejder er ansat')
    expect((await close(made.house, '2018-01-01')).text).toContain('senest ændret fra 1. januar 2019')
    expect((await close(made.house, '2026-05-31', 7)).status).toBe(409)
  })

  it('is there on its last day and not the day after', async () => {
    expect((await close(made.house, '2026-05-31')).done).toBe('unit_closed')
    expect((await hr.get('/organisation?on=2026-05-31')).text).toContain('Børnehuset Ærten')
    expect((await hr.get('/organisation?on=2026-06-01')).text).not.toContain('Børnehuset Ærten')
    expect((await close(made.house, '2026-05-31', 2)).text).toContain('allerede nedlagt')
    expect((await close(made.centre, '2026-05-31')).done).toBe('unit_closed')
  })
})
