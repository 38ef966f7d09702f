import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { checkPrinciple, isPrinciple } from '../principles/rules.ts'
import type { Agreement } from '../rules.ts'
import { checkSeats, leastComposition } from '../seats/rules.ts'
import { checkRule, ruleNames } from '../versions/rules.ts'
import { isFromTemplate, templates } from './rules.ts'

const whole = Object.entries(templates).filter(([name]) => name !== 'blank')

const asAgreement = (content: (typeof templates)['four']): Agreement => ({
  id: 'template',
  title: 'Skabelon',
  signedOn: null,
  validFrom: isoDate('2026-01-01'),
  validTo: null,
  closingDays: new Set(),
  ...content,
})

test.each(whole)('%s: every clock and every part is there, and fits its own rules', (_name, content) => {
  const agreement = asAgreement(content)
  const said = new Set(content.rules.map((rule) => rule.rule))
  const optional = ['meetings_a_year_most', 'open_meetings_a_year', 'meetings_with_politicians', 'staff_meeting_below']
  expect(ruleNames.filter((name) => !said.has(name) && !optional.includes(name))).toEqual([])
  for (const { rule, amount, measure } of content.rules) expect(checkRule(rule, amount, measure).ok).toBe(true)
  for (const [index, made] of content.principles.entries()) {
    const { principle } = made
    if (!isPrinciple(principle)) throw new Error(principle)
    expect(checkPrinciple(content.principles.slice(0, index), { ...made, principle })).toEqual({ ok: true })
  }
  for (const { level } of content.levels) {
    expect(content.seats.some((row) => row.level === level)).toBe(true)
    expect(checkSeats(agreement, level, leastComposition(agreement, level))).toEqual([])
  }
  expect(content.items.map((item) => item.placed)).toEqual(['first', 'first', 'first', 'last'])
  expect(content.training.map(({ training, days, withinMonths }) => [training, days, withinMonths])).toEqual([
    ['med_basic', 2, 12],
    ['am_basic', 3, 3],
    ['am_first_year', 2, 12],
    ['am_yearly', 1.5, 12],
  ])
  const clauses = [content.rules, content.seats, content.principles, content.items, content.training].flat()
  expect(clauses.filter(({ clause }) => !isFromTemplate(clause))).toEqual([])
})

test('the threshold of four levels is 20; a region decides at the workplace', () => {
  const below = (name: 'four' | 'region') => templates[name].rules.find((rule) => rule.rule === 'staff_meeting_below')
  expect(below('four')?.amount).toBe(20)
  expect(below('region')).toBeUndefined()
  expect(templates.region.levels.map((level) => level.name)).toEqual([
    'Regions-MED-udvalg (RMU)',
    'Hoved-MED-udvalg (HMU)',
    'Lokal-MED-udvalg (LMU)',
  ])
})
