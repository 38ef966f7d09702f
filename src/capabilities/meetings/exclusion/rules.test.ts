import { describe, expect, test } from 'vitest'
import { mayExclude } from './rules.ts'

const standing = {
  isClosed: true,
  committee: ['chair', 'vice', 'secretary', 'member'],
  preparers: ['chair', 'vice', 'secretary'],
  excluded: [] as string[],
}

describe('who can be excluded from an item', () => {
  test.each([
    ['one of the committee', {}, 'member', 'ok'],
    ['the chair, as long as another is left', {}, 'chair', 'ok'],
    ['from an open item nobody', { isClosed: false }, 'member', 'item_not_closed'],
    ['nobody else', {}, 'stranger', 'not_in_committee'],
    ['nobody twice', { excluded: ['member'] }, 'member', 'already_excluded'],
    ['not the last who prepares', { excluded: ['chair', 'vice'] }, 'secretary', 'nobody_left'],
    ['not when nobody prepares', { preparers: [] }, 'member', 'nobody_left'],
  ])('%s', (_name, change, person, expected) => {
    const decided = mayExclude({ ...standing, ...change }, person)
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected)
  })
})
