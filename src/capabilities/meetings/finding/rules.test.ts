import { expect, test } from 'vitest'
import { stemsInQuestion, termsBy, termsOf, type PublishedItem } from './rules.ts'

const item: PublishedItem = {
  id: 'x',
  title: 'E-mail',
  kind: 'discussion',
  apsa: [],
  presentation: null,
  recommendation: null,
  closedGround: null,
  closedUntil: null,
}
const facets = { level: 3, heldOn: '2026-03-12', kind: 'discussion', apsa: [], outcome: null } as never

test('words with a hyphen are one word too', () => {
  const terms = termsOf(
    { ...item, title: 'Ny e-mail-politik, A-B' },
    facets,
    termsBy(() => false),
  )
  expect(terms).toEqual(expect.arrayContaining(['mail', 'emailpolitik', 'ab']))
})

test.each([
  ['one word', 'a'.repeat(100_000)],
  ['hyphens', 'a-'.repeat(50_000)],
  ['long words with hyphens', `${'a'.repeat(150)}-`.repeat(600)],
])('text that hangs together takes no time: %s', (_what, text) => {
  const began = process.cpuUsage()
  stemsInQuestion([text])
  termsOf(
    { ...item, title: text },
    facets,
    termsBy(() => true),
  )
  // Its own time: how much of the machine others take says nothing of it.
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1000).toBeLessThan(700)
})
