import { expect, test } from 'vitest'
import type { Writer } from '../../platform/db/database.ts'
import { ok } from '../../platform/result.ts'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { useApp } from '../../testing/app.ts'
import { aCommittee, anEmployee, aPlace } from '../committees/testing.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { aMeeting, unwrap } from '../meetings/testing.ts'
import { searchPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const make = async <T>(work: (tx: Writer) => Promise<T>): Promise<T> =>
  unwrap(await app.database.write(async (tx) => ok(await work(tx))))

test('what items say is found, marked, chosen among and suggested, in both languages and without script', async () => {
  const { committee, reader } = await make(async (tx) => {
    const unit = await aPlace(tx, { name: 'Rådhuset' })
    return { committee: await aCommittee(tx, { name: 'Hovedudvalget' }), reader: await anEmployee(tx, unit) }
  })
  const text = { presentation: parseLight('Cykelskurene <script>alert(1)</script> er utætte.'), recommendation: null }
  const meeting = await aMeeting(committee)
    .withItem({ title: 'Tag og fag', kind: 'information', apsa: ['staff'], ...text })
    .withItem({ title: 'Cykelskure & skilte', kind: 'discussion', apsa: ['work'], ...text })
    .withItem({
      title: 'Hemmelige cykelskure',
      kind: 'agreement',
      apsa: ['cooperation'],
      closedGround: 'Forvaltningslovens § 27',
      ...text,
    })
    .published()
    .in(app.database)
  await app.drainJobs()
  const client = await app.as(reader)
  const shown = async (query: Record<string, string>) => (await client.get(searchPaths.search({}, query))).text
  const href = (at: number) => meetingPaths.item({ meetingId: meeting.id, itemId: meeting.itemIds[at] ?? '' })

  const found = await shown({ q: 'cykelskur' })
  expect(found).toContain('2 punkter.')
  expect(found).toContain('<mark>Cykelskurene</mark> &lt;script>alert(1)')
  expect(found).not.toContain('<script>alert')
  expect(found.indexOf(href(1))).toBeLessThan(found.indexOf(href(0)))
  expect(found).toContain('Hovedudvalget (2)')
  expect(found).toContain('Til drøftelse (1)')
  for (const closed of [href(2), 'Hemmelige', 'enighed om retningslinje (', 'Samarbejde ('])
    expect(found).not.toContain(closed)

  const chosen = await shown({ q: 'cykelskur', kind: 'discussion', body: committee.id, level: '4', year: '2026' })
  expect(chosen).toContain('1 punkt.')
  expect(chosen).toContain(href(1))
  expect(chosen).not.toContain(href(0))
  expect(await shown({ q: 'cykelskur', apsa: 'cooperation' })).toContain('Ingen punkter passer')

  const misspelt = await shown({ q: 'cykelskurrne' })
  expect(misspelt).toContain('Mente du <a href="/search?q=cykelskurene">cykelskurene</a>?')
  expect(await shown({ q: 'hemelige' })).not.toContain('Mente du')

  for (const address of [
    '/search?q=cykelskur&level=x&year=99999999999&kind=%00&apsa=a&outcome=b&body=c&page=-1',
    '/search?q=cykelskur&page=999999&level=1e9&year=',
    `/search?q=${'ord+'.repeat(10_000)}`,
    `/search?q=${encodeURIComponent("' | !a:* & <-> \\ \u0000")}&q=b`,
  ]) {
    expect((await client.get(address)).status, address.slice(0, 60)).toBe(200)
  }

  await client.post('/language', { lang: 'en', return_to: '/' })
  expect(await shown({ q: 'cykelskurrne' })).toContain('Did you mean')
  expect(await shown({ q: 'cykelskur' })).toContain('2 items.')
  await client.post('/language', { lang: 'da', return_to: '/' })
})
