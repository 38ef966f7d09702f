import { expect, test } from 'vitest'
import type { Role } from '../../../platform/auth/actor.ts'
import { may, readerOfMinutes } from '../policy.ts'
import { anActor } from '../testing.ts'
import { readableItems, type SentItem } from './rules.ts'
import { isoDate } from '../../../platform/clock/dates.ts'

const here = '0190a000-0000-7000-8000-000000000001'
const elsewhere = '0190a000-0000-7000-8000-000000000002'

const people: readonly (readonly [string, readonly (readonly [Role, string])[]])[] = [
  ['secretary', [['secretary', here]]],
  ['chair', [['chair', here]]],
  ['vice-chair', [['vice_chair', here]]],
  ['member', [['member', here]]],
  ['substitute', [['substitute', here]]],
  ['chair elsewhere', [['chair', elsewhere]]],
  ['employee', []],
]

const on = isoDate('2026-05-01')
const item = { id: 'x', position: 1, closedGround: 'FVL § 27', closedUntil: null } as unknown as SentItem

const actions: Readonly<Record<string, (actor: ReturnType<typeof anActor>) => boolean>> = {
  'write, open, close, send': (actor) => may.prepare(actor, here),
  'register attendance': (actor) => may.prepare(actor, here),
  'key of chair': (actor) => may.turnKey(actor, here, 'chair'),
  'key of vice-chair': (actor) => may.turnKey(actor, here, 'vice_chair'),
  'see who comes': (actor) => may.belong(actor, here),
  'read closed': (actor) => readableItems([item], readerOfMinutes(actor, here), on)[0]?.readable === true,
  'read open': (actor) =>
    readableItems([{ ...item, closedGround: null }], readerOfMinutes(actor, here), on)[0]?.readable === true,
}

test('who may do what with minutes and attendance', () => {
  const width = 26
  const head = ''.padEnd(width) + people.map(([name]) => name.padEnd(16)).join('')
  const lines = Object.entries(actions).map(
    ([name, allowed]) =>
      name.padEnd(width) +
      people
        .map(([, grants]) =>
          (allowed(
            anActor(
              'p',
              grants.map(([role, at]) => [role, at]),
            ),
          )
            ? 'yes'
            : '-'
          ).padEnd(16),
        )
        .join(''),
  )
  expect(`\n${[head, ...lines].map((line) => line.trimEnd()).join('\n')}\n`).toMatchInlineSnapshot(`
    "
                              secretary       chair           vice-chair      member          substitute      chair elsewhere employee
    write, open, close, send  yes             yes             yes             -               -               -               -
    register attendance       yes             yes             yes             -               -               -               -
    key of chair              -               yes             -               -               -               -               -
    key of vice-chair         -               -               yes             -               -               -               -
    see who comes             yes             yes             yes             yes             yes             -               -
    read closed               yes             yes             yes             yes             yes             -               -
    read open                 yes             yes             yes             yes             yes             yes             yes
    "
  `)
})

test('a closed item opens to everybody on the day it is closed to', () => {
  const until = { ...item, closedUntil: isoDate('2026-05-01') }
  expect(readableItems([until], readerOfMinutes(anActor('p'), here), on)[0]?.readable).toBe(true)
  expect(readableItems([until], readerOfMinutes(anActor('p'), here), isoDate('2026-04-30'))).toEqual([
    { readable: false, excluded: false, id: 'x', position: 1, closedGround: 'FVL § 27' },
  ])
})

test('who is excluded from an item reads its number alone, open or closed, whatever they are', () => {
  const secretary = anActor('p', [
    ['secretary', here],
    ['excluded', 'x'],
  ])
  for (const one of [item, { ...item, closedGround: null }]) {
    expect(readableItems([one], readerOfMinutes(secretary, here), on)).toEqual([
      { readable: false, excluded: true, id: 'x', position: 1, closedGround: '' },
    ])
  }
})
