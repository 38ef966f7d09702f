import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { mayStand, occurrenceOf, wheelOf, type WheelItem } from '../rules.ts'
import { aBody, aWheelItem } from '../testing.ts'
import { levelsOfTiers, nationalTemplate, templateFor } from './rules.ts'

const main = aBody('main', 1)
const factsOf = (items: readonly WheelItem[]) => ({ items, adaptations: [], bodies: new Map([[main.id, main]]) })
const titlesAt = (body: typeof main, year: number, facts: ReturnType<typeof factsOf>) =>
  wheelOf(body, year, facts).map(({ item }) => item.id)

test('what has ended is on no new wheel; where the source gives no day the note says so, and no day is made up', () => {
  const template = templateFor([1, 2, 4], isoDate('2018-01-01')).map((item, index) =>
    aWheelItem(item.templateKey ?? String(index), { ...item, relation: null }),
  )
  const has = (key: string, year: number) => titlesAt(main, year, factsOf(template)).includes(key)
  expect([2018, 2021, 2027].map((year) => has('equality-report', year))).toEqual([false, false, false])
  expect([2021, 2026].map((year) => has('senior-policy', year))).toEqual([true, true])
  for (const key of ['equality-report', 'senior-policy']) {
    const item = nationalTemplate.find((one) => one.key === key)
    expect([item?.validFrom, item?.validTo]).toEqual([undefined, undefined])
    expect(item?.note).toContain('datoen er ikke kendt')
  }
  const half = aWheelItem('half', { months: { from: 3, to: 5 }, validTo: isoDate('2026-04-15') })
  expect(occurrenceOf(half, main, 2026, factsOf([half]))).toMatchObject({ from: '2026-03-01', to: '2026-04-14' })
  const late = aWheelItem('late', { onWheelFrom: isoDate('2026-05-01') })
  expect(occurrenceOf(late, main, 2026, factsOf([late]))).toBeNull()
})

test('the shipped template holds for two, three and four levels, each item with when and who; duties have their source', () => {
  for (const levels of [
    [1, 2],
    [1, 2, 3],
    [1, 2, 3, 4],
  ]) {
    const items = templateFor(levels, isoDate('2026-03-12'))
    const all = new Map(items.map((item, index) => [item.templateKey ?? '', aWheelItem(String(index))]))
    for (const item of items) {
      const relation = item.relation && { kind: item.relation.kind, itemId: item.relation.key }
      expect(mayStand({ ...item, relation }, { id: null, body: null }, all), item.templateKey ?? '').toMatchObject({
        ok: true,
      })
      expect(item.prepares).not.toBe('')
      if (item.source === 'law' || item.source === 'agreement') expect(item.citation).not.toBe('')
    }
  }
  expect(levelsOfTiers(['middle'], [1, 2])).toEqual([])
  expect(levelsOfTiers(['middle', 'local'], [1, 2, 3, 4])).toEqual([2, 3, 4])
  expect(new Set(nationalTemplate.map(({ key }) => key)).size).toBe(nationalTemplate.length)
})
