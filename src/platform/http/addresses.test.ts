import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from './context.ts'
import { networkAddress } from './network-address.ts'
import { safeReturnTo } from './return-to.ts'

test.each([
  ['/meetings/1?side=2#punkt-3', '/meetings/1?side=2#punkt-3'],
  ['/', '/'],
  ['/søg?q=æ', '/s%C3%B8g?q=%C3%A6'],
  [undefined, '/'],
  ['', '/'],
  ['meetings', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['///evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['/./\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/%0d%0aset-cookie:a=b', '/%0d%0aset-cookie:a=b'],
  ['javascript:alert(1)', '/'],
  [`/${'a'.repeat(600)}`, '/'],
])('%j leads to %s', (given, safe) => {
  expect(safeReturnTo(given)).toBe(safe)
})

test.each<[string | undefined, string | undefined, string]>([
  ['192.0.2.7', undefined, '192.0.2.7'],
  ['::ffff:192.0.2.7', undefined, '192.0.2.7'],
  ['192.0.2.7', '203.0.113.9', '192.0.2.7'],
  ['127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['::1', undefined, '0:0:0:0'],
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['2001:db8::6', undefined, '2001:db8:0:0'],
  [undefined, undefined, 'unknown'],
])('peer %s speaking for %s counts as %s', async (peer, forwarded, counted) => {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(networkAddress(c)))
  const headers: HeadersInit = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const bindings = peer === undefined ? undefined : { incoming: { socket: { remoteAddress: peer } } }
  const answer = await app.request('/', { headers }, bindings)
  expect(await answer.text()).toBe(counted)
})
