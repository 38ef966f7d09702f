import { describe, expect, it } from 'vitest'
import { instantOf, isoDate } from './dates.ts'
import { sayAgo, sayDate, sayDaysLeft, sayMoment, sayPeriod, sayTime } from './words.ts'

const at = (date: string, time: string) => instantOf(isoDate(date), time)
const thursday = isoDate('2026-03-12')

describe('dates and times in words', () => {
  it.each([
    ['long', 'torsdag den 12. marts 2026', 'Thursday 12 March 2026'],
    ['medium', '12. marts 2026', '12 March 2026'],
    ['short', '12. mar. 2026', '12 Mar 2026'],
    ['dayMonth', '12. marts', '12 March'],
  ] as const)('%s', (form, da, en) => {
    expect(sayDate(thursday, 'da', form)).toBe(da)
    expect(sayDate(thursday, 'en', form)).toBe(en)
  })

  it('says times with a full stop in Danish and a colon in English', () => {
    expect([sayTime('13:00', 'da'), sayTime('08:05', 'da'), sayTime('00:00', 'da')]).toEqual(['13.00', '8.05', '0.00'])
    expect([sayTime('13:00', 'en'), sayTime(at('2026-07-01', '08:05'), 'en')]).toEqual(['13:00', '08:05'])
  })

  it('says moments and periods', () => {
    const [start, end, nextDay] = [at('2026-03-12', '13:00'), at('2026-03-12', '15:00'), at('2026-03-13', '12:00')]
    expect(sayMoment(start, 'da')).toBe('torsdag den 12. marts 2026 kl. 13.00')
    expect(sayMoment(start, 'en')).toBe('Thursday 12 March 2026, 13:00')
    expect(sayPeriod(start, end, 'da')).toBe('torsdag den 12. marts 2026 kl. 13.00–15.00')
    expect(sayPeriod(start, end, 'en')).toBe('Thursday 12 March 2026, 13:00–15:00')
    expect(sayPeriod(start, nextDay, 'da')).toBe(
      'torsdag den 12. marts 2026 kl. 13.00 til fredag den 13. marts 2026 kl. 12.00',
    )
  })

  it.each([
    ['2026-03-18', '08:05', 'i dag kl. 8.05', 'today at 08:05'],
    ['2026-03-17', '23:59', 'i går', 'yesterday'],
    ['2026-03-16', '12:00', 'mandag', 'Monday'],
    ['2026-03-12', '12:00', 'torsdag', 'Thursday'],
    ['2026-03-11', '12:00', '11. marts', '11 March'],
    ['2025-12-30', '12:00', '30. december 2025', '30 December 2025'],
    ['2026-03-19', '00:00', '19. marts', '19 March'],
  ])('says %s %s as “%s”', (date, time, da, en) => {
    const now = at('2026-03-18', '09:00')
    expect(sayAgo(at(date, time), now, 'da')).toBe(da)
    expect(sayAgo(at(date, time), now, 'en')).toBe(en)
  })

  it.each([
    [3, '3 hverdage tilbage', '3 working days left'],
    [1, '1 hverdag tilbage', '1 working day left'],
    [0, 'i dag', 'today'],
    [-1, '1 hverdag over tid', '1 working day overdue'],
    [-4, '4 hverdage over tid', '4 working days overdue'],
  ])('says %i working days', (days, da, en) => {
    expect(sayDaysLeft(days, 'da')).toBe(da)
    expect(sayDaysLeft(days, 'en')).toBe(en)
  })
})
