import { describe, expect, it } from 'vitest'
import { comesFromOurselves } from './security.ts'

const own = ['https://medspil.nordsund.example']
const from = (headers: Record<string, string>) =>
  comesFromOurselves(new Request('https://x.example/', { headers }), own)

describe('comesFromOurselves', () => {
  it.each([
    ['our own form', { origin: own[0]!, 'sec-fetch-site': 'same-origin' }, true],
    ['our own form in an old browser', { origin: own[0]! }, true],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['another site with our name as a part', { origin: `${own[0]!}.evil.example` }, false],
    ['a sister site', { origin: 'https://intranet.nordsund.example', 'sec-fetch-site': 'same-site' }, false],
    ['a hidden origin', { origin: 'null' }, false],
    ['our origin claimed from elsewhere', { origin: own[0]!, 'sec-fetch-site': 'cross-site' }, false],
    ['no statement at all', {}, false],
    ['typed in the address bar', { 'sec-fetch-site': 'none' }, false],
  ])('%s', (_name, headers, expected) => {
    expect(from(headers)).toBe(expected)
  })
})
