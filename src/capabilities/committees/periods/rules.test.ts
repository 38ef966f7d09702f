import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { changeCommittee, type CommitteeChange, type CommitteePeriod } from './rules.ts'

const period = (committeeId: string, level: number, about: Partial<CommitteePeriod> = {}): CommitteePeriod => ({
  id: `${committeeId}-1`,
  committeeId,
  name: committeeId,
  kind: 'committee',
  level,
  unitId: `u-${committeeId}`,
  parentId: level === 1 ? null : 'top',
  from: isoDate('2025-01-01'),
  to: null,
  ...about,
})
const agreement = {
  levels: [1, 2, 3].map((level) => ({ level, name: '', managementTier: '' })),
} as unknown as Agreement
const top = period('top', 1)
const mid = period('mid', 2)
const low = period('low', 3, { parentId: 'mid' })
const from = isoDate('2026-03-12')
const same: CommitteeChange = { name: 'mid', kind: 'committee', level: 2, unitId: 'u-mid', parentId: 'top', from }

test.each([
  ['another name', {}, { name: 'Nyt' }, null, 'begins'],
  ['another name from its first day', {}, { name: 'Nyt', from: isoDate('2025-01-01') }, null, 'corrects'],
  ['nothing', {}, {}, 'nothing_changes', null],
  ['before it was there', {}, { name: 'Nyt', from: isoDate('2024-01-01') }, 'committee_not_there', null],
  ['down to where its own stand', {}, { level: 3 }, 'others_under', null],
  ['up to the top beside the one there', {}, { level: 1, parentId: null, unitId: 'u-top' }, 'unit_has_committee', null],
  ['under one of its own', {}, { parentId: 'low' }, 'parent_not_above', null],
  ['under nothing', {}, { parentId: null }, 'parent_missing', null],
  ['to a level the agreement lacks', {}, { level: 4 }, 'level_unknown', null],
  ['to a unit that is not there', { unitName: null }, { unitId: 'gone' }, 'unit_unknown', null],
  [
    'to a staff meeting while it has seats',
    { hasSeats: true },
    { kind: 'staff_meeting' },
    'staff_meeting_has_seats',
    null,
  ],
  [
    'under one that ends',
    { periods: [top, mid, low, period('ends', 1, { to: isoDate('2026-12-31') })] },
    { parentId: 'ends' },
    'parent_ends',
    null,
  ],
  [
    'before a change that is to come',
    { periods: [top, { ...mid, to: isoDate('2026-06-01') }, period('mid', 2, { from: isoDate('2026-06-01') }), low] },
    { name: 'Nyt' },
    'changes_later',
    null,
  ],
] as const)('a committee changes: %s', (_, about, change, refusal, kind) => {
  const facts = { agreement, periods: [top, mid, low], unitName: 'Enhed', hasSeats: false, ...about }
  const decided = changeCommittee('mid', { ...same, ...change }, facts)
  expect(decided.ok ? null : decided.refusal.code).toBe(refusal)
  expect(decided.ok ? decided.value.kind : null).toBe(kind)
})
