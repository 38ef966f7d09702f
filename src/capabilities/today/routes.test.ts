import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { anAgreement } from '../agreement/testing.ts'
import { aReferral } from '../journeys/testing.ts'
import { aMeeting } from '../meetings/testing.ts'
import type { Waiting } from '../meetings/rules.ts'
import { administrator, hrConsultant } from '../people/testing.ts'
import { threeLevels } from '../referrals/testing.ts'
import { inOrder, isSetUp, partOfDay, waitingClock } from './rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

describe('rules', () => {
  test.each([
    ['04:59', 'evening'],
    ['05:00', 'morning'],
    ['08:59', 'morning'],
    ['09:00', 'forenoon'],
    ['11:59', 'forenoon'],
    ['12:00', 'afternoon'],
    ['17:59', 'afternoon'],
    ['18:00', 'evening'],
  ])('at %s it is %s', (time, part) => {
    expect(partOfDay(time)).toBe(part)
  })

  const waiting = (title: string, dueOn: string | null): Waiting => {
    const day = dueOn === null ? null : isoDate(dueOn)
    return { kind: 'make_agenda', href: '/', title, committeeName: '', dueOn: day, clause: null, params: {} }
  }

  test('the first due comes first, what has no day last', () => {
    const list = [waiting('c', null), waiting('b', '2026-03-13'), waiting('a', '2026-03-12'), waiting('d', null)]
    expect(inOrder(list).map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd'])
  })

  test.each<[string | null, object | null]>([
    [null, null],
    ['2026-03-12', { tone: 'soon', workingDays: 0 }],
    ['2026-03-16', { tone: 'soon', workingDays: 2 }],
    ['2026-03-17', { tone: 'fine', workingDays: 3 }],
    ['2026-03-11', { tone: 'late', workingDays: -1 }],
  ])('due on %s', (dueOn, clock) => {
    expect(waitingClock(waiting('', dueOn), isoDate('2026-03-12'), new Set())).toEqual(clock)
  })

  test('a day passed in a weekend is late all the same', () => {
    expect(waitingClock(waiting('', '2026-03-14'), isoDate('2026-03-15'), new Set())?.tone).toBe('late')
  })

  test('set up is when nothing is missing', () => {
    const all = { units: true, employees: true, agreement: true, committees: true, chairs: true }
    expect([isSetUp(all), isSetUp({ ...all, committees: false })]).toEqual([true, false])
  })
})

describe('the front page', () => {
  // First in the file: the installation is empty only until the next test fills it.
  test('of an administrator in an empty installation shows the first steps', async () => {
    const result = await app.database.write(async (tx) => ok(await administrator(tx, 'Aksel Dahl')))
    if (!result.ok) throw new Error('refused')
    const answer = await (await app.as(result.value)).get('/')
    expect(answer.status).toBe(200)
    for (const words of ['God formiddag, Aksel', 'De første skridt', 'Hent enhederne ind', '/administration/imports']) {
      expect(answer.text).toContain(words)
    }
    expect(answer.statements.length).toBeLessThanOrEqual(6)
  })

  test('turns a visitor to the sign-in', async () => {
    expect(await app.anonymous.get('/')).toMatchObject({ status: 303, location: '/sign-in?return_to=%2F' })
  })

  test('of a secretary: what waits with its clock and clause, the next meeting, and the news', async () => {
    await app.database.write(async (tx) => ok(await anAgreement(tx)))
    const levels = await threeLevels(app.database)
    await aMeeting(levels.centre).on('2026-03-19').withAgenda(2).withKeys('chair', 'vice_chair').in(app.database)
    await aMeeting(levels.main).on('2026-04-16').withAgenda(1).published().in(app.database)
    await app.database.write(async (tx) =>
      ok(await aReferral(tx, { from: levels.main.id, to: levels.centre.id, title: 'Budget 2027 i høring' })),
    )
    await app.drainJobs()
    const answer = await (await app.as(levels.centre.secretary)).get('/')
    expect(answer.status).toBe(200)
    for (const words of [
      'Torsdag den 12. marts 2026 · uge 11',
      'Send dagsordenen til Center-MED, Dagtilbud og Læring',
      '§\u00a09,\u00a0stk.\u00a03',
      'Sag fra Hovedudvalget: Budget 2027 i høring',
      '8 hverdage tilbage',
      'Torsdag den 19. marts 2026 kl. 13.00–15.00',
      'Dagsorden til mødet 16. april',
    ]) {
      expect(answer.text).toContain(words)
    }
    expect(answer.statements.length).toBeLessThanOrEqual(12)
  })

  test('of who keeps the MED organisation, once it is set up: where to go on', async () => {
    const hr = await app.database.write(async (tx) => ok(await hrConsultant(tx)))
    if (!hr.ok) throw new Error('refused')
    const answer = await (await app.as(hr.value)).get('/')
    for (const words of ['Hold MED-organisationen ved lige', '/structure', '/vacancies', '/trios']) {
      expect(answer.text).toContain(words)
    }
    expect(answer.text).not.toContain('De første skridt')
    expect(answer.statements.length).toBeLessThanOrEqual(6)
  })

  test('of an employee without any post: who represents them, and how something gets on an agenda', async () => {
    const levels = await threeLevels(app.database)
    const answer = await (await app.as(levels.employee)).get('/')
    for (const words of ['Hvem repræsenterer dig', 'Lokal-MED Solsikken', 'Har du noget, der skal drøftes?', 'FTR']) {
      expect(answer.text).toContain(words)
    }
    expect(answer.text).not.toContain('Venter på dig')
    expect(answer.statements.length).toBeLessThanOrEqual(6)
  })
})
