import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { templates } from '../../agreement/templates/rules.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { arrangeTree } from '../../organisation/rules.ts'
import { readRows, SeveralInput } from './input.ts'
import { likelyKinds, nextLevel } from './rules.ts'

const agreement: Agreement = {
  id: 'a',
  title: 'Skabelon',
  signedOn: null,
  validFrom: isoDate('2026-01-01'),
  validTo: null,
  closingDays: new Set(),
  ...templates.three,
}
const unit = (id: string, kind: string, parentId: string | null) => ({
  id,
  number: id,
  name: id,
  kind,
  parentId,
  leaderId: null,
  leaderName: null,
  headCount: 1,
})
const tree = arrangeTree([
  unit('top', 'Direktion', null),
  unit('c1', 'Center', 'top'),
  unit('staff', 'Stab', 'top'),
  unit('w1', 'Institution', 'c1'),
])

test.each([
  [1, ['Direktion']],
  [2, ['Center', 'Stab']],
  [3, ['Institution', 'Stab']],
])('the kinds of units that are likely on level %i', (level, kinds) => {
  expect(likelyKinds(agreement, tree, level).toSorted()).toEqual(kinds)
})

test('the next level is the uppermost that stands empty', () => {
  const committee = (level: number) => ({
    id: `k${level}`,
    name: '',
    kind: 'committee' as const,
    level,
    unitId: 'top',
    parentId: null,
    validFrom: isoDate('2026-01-01'),
    validTo: null,
  })
  expect(nextLevel(agreement, [])).toBe(1)
  expect(nextLevel(agreement, [committee(1), committee(3)])).toBe(2)
  expect(nextLevel(agreement, [1, 2, 3].map(committee))).toBeNull()
})

test('ten digits of an id are no CPR number', () => {
  const id = '01a20192-edf9-7008-9dbd-1572f1673073'
  const parent = '01a20194-c9b3-7000-8681-9d2701562614'
  const body = {
    level: '3',
    valid_from: '2026-03-12',
    chosen: id,
    [`kind-${id}`]: 'committee',
    [`name-${id}`]: 'Lokal-MED',
    [`parent-${id}`]: parent,
  }
  expect(SeveralInput.parse(readRows(body)).committees[0]?.parent).toBe(parent)
  expect(SeveralInput.safeParse(readRows({ ...body, [`parent-${id}`]: 'et andet' })).success).toBe(false)
})
