import { beforeAll, expect, test } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { choicesFor, type PrincipleName } from '../principles/rules.ts'
import { agreementOn, type KeptAgreement } from '../queries.ts'
import { deadlineAfter, deadlineBefore, itemsFor, ruleFor, type RuleName } from '../rules.ts'
import { anAgreement } from '../testing.ts'
import { checkPart } from '../parts/rules.ts'
import { checkRule } from '../versions/rules.ts'
import { published } from './testing.ts'

const engine = useDatabase()
const loaded = new Map<string, KeptAgreement>()

/** Each in force for a year of its own, so that all of them can be read back. */
beforeAll(async () => {
  for (const [index, agreement] of published.entries()) {
    const [validFrom, validTo] = [`${2010 + index}-01-01`, `${2011 + index}-01-01`]
    await engine.database.write(async (tx) =>
      ok(await anAgreement(tx, { ...agreement, title: agreement.place, validFrom, validTo })),
    )
    const read = await agreementOn(engine.database.reader, isoDate(`${2010 + index}-06-01`))
    if (read) loaded.set(read.title.split(/[ ,]/)[0] ?? '', read)
  }
})

const of = (place: string): KeptAgreement => {
  const found = loaded.get(place)
  if (!found) throw new Error(place)
  return found
}

test('all eight are there', () => {
  expect([...loaded.keys()]).toEqual([
    'Frederikshavn',
    'Odder',
    'Brønderslev',
    'Middelfart',
    'Unavngiven',
    'Guldborgsund',
    'Aabenraa',
    'Region',
  ])
})

/** A Thursday, with Whit Monday and ascension day in the weeks before. */
const meeting = isoDate('2026-05-28')

test.each<[string, number, RuleName, 'before' | 'after', string | null]>([
  ['Frederikshavn', 1, 'items_in', 'before', '2026-05-14'],
  ['Frederikshavn', 3, 'agenda_out', 'before', '2026-05-21'],
  ['Frederikshavn', 1, 'notice_of_meeting', 'before', null],
  ['Frederikshavn', 1, 'minutes_out', 'after', null],
  ['Odder', 2, 'items_in', 'before', '2026-05-07'],
  ['Odder', 1, 'items_in', 'before', null],
  ['Odder', 2, 'agenda_out', 'before', null],
  ['Brønderslev', 3, 'notice_of_meeting', 'before', '2026-05-07'],
  ['Brønderslev', 3, 'items_in', 'before', '2026-05-07'],
  ['Brønderslev', 3, 'agenda_out', 'before', '2026-05-14'],
  ['Brønderslev', 3, 'minutes_out', 'after', '2026-06-11'],
  ['Middelfart', 3, 'notice_of_meeting', 'before', '2026-05-14'],
  ['Middelfart', 3, 'items_in', 'before', '2026-05-21'],
  ['Middelfart', 3, 'agenda_out', 'before', '2026-05-24'],
  ['Unavngiven', 2, 'notice_of_meeting', 'before', '2026-05-21'],
  ['Unavngiven', 2, 'items_in_working_environment', 'before', '2026-05-18'],
  ['Unavngiven', 2, 'items_in', 'before', null],
  ['Unavngiven', 2, 'agenda_out', 'before', '2026-05-21'],
  ['Guldborgsund', 3, 'items_in', 'before', '2026-05-07'],
  ['Guldborgsund', 1, 'network_meets', 'after', '2026-07-28'],
  ['Aabenraa', 1, 'items_in', 'before', null],
  ['Region', 1, 'agenda_out', 'before', null],
])('%s, level %i: %s, %s a meeting on 28 May 2026: %s', (place, level, rule, way, expected) => {
  const shift = way === 'before' ? deadlineBefore : deadlineAfter
  expect(shift(of(place), rule, level, meeting)?.on ?? null).toBe(expected)
})

test('the same number of working days is another day than of days', () => {
  const inDays = of('Frederikshavn')
  const rules = inDays.rules.map((rule) => ({ ...rule, measure: 'working_days' as const, amount: 10 }))
  const on = (day: IsoDate) => deadlineBefore({ ...inDays, rules }, 'items_in', 1, day)?.on
  expect(on(meeting)).toBe('2026-05-12')
  expect(on(addDays(meeting, -14))).toBe('2026-04-30')
})

test.each<[string, number, RuleName, number | null]>([
  ['Frederikshavn', 2, 'meetings_a_year', 4],
  ['Odder', 2, 'meetings_a_year', 4],
  ['Odder', 2, 'staff_meeting_below', null],
  ['Brønderslev', 3, 'meetings_a_year', 4],
  ['Middelfart', 3, 'meetings_a_year', 4],
  ['Unavngiven', 1, 'meetings_a_year', null],
  ['Guldborgsund', 3, 'meetings_a_year', 3],
  ['Guldborgsund', 3, 'open_meetings_a_year', 2],
  ['Aabenraa', 1, 'meetings_a_year', 5],
  ['Region', 1, 'meetings_a_year', 4],
  ['Region', 1, 'meetings_with_politicians', 1],
  ['Region', 2, 'meetings_a_year', 4],
  ['Region', 2, 'meetings_a_year_most', 6],
])('%s, level %i: %s is %s', (place, level, rule, amount) => {
  expect(ruleFor(of(place), rule, level)?.amount ?? null).toBe(amount)
})

test.each<[string, number, PrincipleName, string[]]>([
  ['Frederikshavn', 1, 'agenda_by', ['chairs_jointly']],
  ['Frederikshavn', 1, 'agenda_to', ['all_employees', 'members']],
  ['Frederikshavn', 1, 'minutes_approved', ['chairs', 'next_meeting']],
  ['Frederikshavn', 1, 'extraordinary_by', ['chair_or_vice_chair', 'majority_of_members']],
  ['Frederikshavn', 1, 'waiver', ['special_cases']],
  ['Frederikshavn', 1, 'minutes_style', ['descriptive']],
  ['Odder', 2, 'calendar_fixed', ['last_meeting_of_year']],
  ['Odder', 2, 'extraordinary_by', ['either_side']],
  ['Odder', 2, 'aim', ['agreement']],
  ['Odder', 3, 'staff_meeting_form', ['decided_at_workplace']],
  ['Odder', 3, 'disputes', ['level_two']],
  ['Brønderslev', 3, 'agenda_to', ['contact_persons']],
  ['Brønderslev', 3, 'minutes_to', ['contact_persons', 'members']],
  ['Middelfart', 3, 'notice_satisfied_by', ['year_plan']],
  ['Middelfart', 3, 'minutes_style', ['decisions']],
  ['Middelfart', 3, 'extraordinary_by', ['majority_of_employees']],
  ['Middelfart', 3, 'waiver', ['chairs_agree']],
  ['Middelfart', 3, 'secretary_standing', ['appointed_jointly', 'need_not_be_member']],
  ['Unavngiven', 2, 'personal_cases', ['never']],
  ['Unavngiven', 1, 'secretary_standing', ['from_hr']],
  ['Unavngiven', 2, 'secretary_standing', []],
  ['Unavngiven', 3, 'staff_meeting_vice_chair', ['none']],
  ['Guldborgsund', 3, 'calendar_fixed', ['annual_wheel_in_december']],
  ['Guldborgsund', 3, 'open_to_employees', ['after_registration']],
  ['Aabenraa', 1, 'vacant_seats_shown', ['on_web_page']],
  ['Aabenraa', 1, 'pre_meetings', ['each_side']],
  ['Region', 1, 'agenda_by', ['chairmanship']],
  ['Region', 2, 'agenda_to', ['public']],
  ['Region', 1, 'minutes_approved', ['next_meeting']],
])('%s, level %i: %s is %j', (place, level, principle, choices) => {
  expect([...choicesFor(of(place), principle, level)].sort()).toEqual(choices)
})

test('the approval of the minutes is item 2 of a region’s meetings', () => {
  expect(itemsFor(of('Region'), 1).map((item) => item.title)).toEqual([
    'Godkendelse af dagsorden',
    'Godkendelse af referat',
  ])
})

test('every row of all eight could have been typed in', () => {
  for (const agreement of loaded.values()) {
    for (const { rule, amount, measure } of agreement.rules) expect(checkRule(rule, amount, measure).ok).toBe(true)
    for (const row of agreement.principles)
      expect(checkPart(agreement, { part: 'principles', value: row }, row.id)).toEqual({ ok: true })
    for (const row of agreement.items)
      expect(checkPart(agreement, { part: 'items', value: row }, row.id)).toEqual({ ok: true })
  }
})
