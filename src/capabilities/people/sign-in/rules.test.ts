import { expect, test } from 'vitest'
import { deviceInWords, linkState, personForIdentity, type Candidate } from './rules.ts'

const person = (facts: Partial<Candidate>): Candidate => ({
  personId: 'maja',
  employeeNumber: '1001',
  matchesEmail: false,
  isTaken: false,
  ...facts,
})

test.each<[string, string | null, Candidate[], string | null]>([
  ['nobody', '1001', [], null],
  ['the person with the number', '1001', [person({})], 'maja'],
  ['the only person with the address', null, [person({ matchesEmail: true })], 'maja'],
  [
    'the only person with the address, who has no number',
    '9',
    [person({ matchesEmail: true, employeeNumber: null })],
    'maja',
  ],
  [
    'the person with the number before the one with the address',
    '1001',
    [person({ personId: 'bo', employeeNumber: '2', matchesEmail: true }), person({})],
    'maja',
  ],
  [
    'nobody when two have the address',
    null,
    [person({ matchesEmail: true }), person({ personId: 'bo', matchesEmail: true })],
    null,
  ],
  ['nobody when the numbers contradict each other', '9', [person({ matchesEmail: true })], null],
  ['nobody when the person is taken by number', '1001', [person({ isTaken: true })], null],
  ['nobody when the person is taken by address', null, [person({ matchesEmail: true, isTaken: true })], null],
  [
    'nobody when the taken one has the number and another the address',
    '1001',
    [person({ isTaken: true }), person({ personId: 'bo', employeeNumber: null, matchesEmail: true })],
    null,
  ],
])('an unknown identity belongs to %s', (_, number, candidates, expected) => {
  const result = personForIdentity(number, candidates)
  expect(result.ok ? result.value : null).toBe(expected)
})

test.each([
  ['14:59.999', null, 'open'],
  ['15:00.000', null, 'expired'],
  ['05:00.000', '2026-03-12T12:01:00Z', 'used'],
  ['59:00.000', '2026-03-12T12:01:00Z', 'used'],
])('a link is at 12:%s %s %s', (time, usedAt, state) => {
  const link = { expiresAt: new Date('2026-03-12T12:15:00Z'), usedAt: usedAt === null ? null : new Date(usedAt) }
  expect(linkState(link, new Date(`2026-03-12T12:${time}Z`))).toBe(state)
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['curl/8.0', ''],
  [undefined, ''],
])('%s is called %j', (userAgent, words) => {
  expect(deviceInWords(userAgent)).toBe(words)
})
