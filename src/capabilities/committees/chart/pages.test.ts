import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../platform/documents/testing.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { organisationPaths } from '../../organisation/paths.ts'
import { committeePaths } from '../paths.ts'
import { aCommittee, anEmployee, anEmptyCommittee, aPlace, aSeat, aStaffMeeting } from '../testing.ts'
import { chartPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

const structure = async () => (made ??= await makeStructure())
let made: Awaited<ReturnType<typeof makeStructure>> | undefined

function makeStructure() {
  return make(async (tx) => {
    await anAgreement(tx)
    const top = await aPlace(tx, { name: 'Nordsund', kind: 'Kommune' })
    const house = await aPlace(tx, { name: 'Børnehuset <Ærø> & Co', parent: top })
    const main = await anEmptyCommittee(tx, { name: 'Hovedudvalg', level: 1, unit: top })
    const centre = await aCommittee(tx, { name: 'Center-MED, <Ærø> & Co', level: 2, unit: house, parent: main })
    await aSeat(tx, centre.id, { side: 'employee', position: 9 })
    await aStaffMeeting(tx, { unit: house, name: 'Personalemøde, Ærø', parent: centre.id })
    return { reader: await anEmployee(tx, house), main, centre: centre.id, house }
  })
}

describe('the chart on one page', () => {
  test('shows every body with its level, its vacant seats and a way to it, on two queries', async () => {
    const { reader, centre } = await structure()
    const client = await app.as(reader)
    const shown = await client.get(chartPaths.chart())
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('<title id="chart-title">Oversigt over MED-organisationen</title>')
    expect(shown.text).toContain(`href="${committeePaths.committee({ committeeId: centre })}"`)
    expect(shown.text).toContain('Center-MED, &lt;Ærø> &amp; Co')
    expect(shown.text).toContain('2 ledige pladser')
    expect(shown.text).toContain('stroke-dasharray="4 3"')
    expect(shown.text).not.toContain('style=')
    expect(shown.text).toContain(`href="${committeePaths.committees()}"`)
    expect(shown.statements.length).toBeLessThanOrEqual(3)
    const said = async (lang: string) => {
      await client.post('/language', { lang, return_to: '/' })
      return (await client.get(chartPaths.chart())).text
    }
    expect(await said('en')).toContain('The MED organisation on one page')
    expect(await said('da')).toContain('MED-organisationen på én side')
  })

  test('a part of it, another day, and the whole in the width of the window', async () => {
    const { reader, main, centre } = await structure()
    const client = await app.as(reader)
    const part = await client.get(chartPaths.chart({}, { under: centre }))
    expect(part.text).toContain('Center-MED, &lt;Ærø> &amp; Co og det, der hører under')
    expect(part.text).not.toContain(`href="${committeePaths.committee({ committeeId: main })}"`)
    const before = await client.get(chartPaths.chart({}, { on: '2024-05-01' }))
    expect(before.text).toContain('Der er ingen udvalg den dag')
    const earlier = await client.get(chartPaths.chart({}, { on: '2025-05-01', view: 'whole' }))
    expect(earlier.text).toContain('Sådan så det ud 1. maj 2025.')
    expect(earlier.text).toContain('chart-fitted')
    for (const under of ['nonsense', "'; drop table", '00000000-0000-7000-8000-000000000000']) {
      expect((await client.get(chartPaths.chart({}, { under }))).status).toBe(404)
    }
  })

  test('as a picture to keep, and as a document that a screen reader can read', async () => {
    const { reader, centre } = await structure()
    const client = await app.as(reader)
    const svg = await client.get(chartPaths.svg({}, { under: centre }))
    expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(svg.headers.get('content-disposition')).toBe('attachment; filename="med-organisationen-2026-03-12.svg"')
    expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg.text).not.toContain('<a ')
    const pdf = await client.get(chartPaths.pdf())
    expect(pdf.status, pdf.text.slice(0, 300)).toBe(200)
    const read = await readPdf(pdf.bytes)
    expect(read).toMatchObject({ lang: 'da-DK', tagged: true, claimsPdfUa: true, title: 'MED-organisationen' })
    expect(read.text).toContain('Hovedudvalg')
    expect(read.elements.some(({ text }) => text.includes('Center-MED, <Ærø> & Co'))).toBe(true)
    expect((await client.get(chartPaths.pdf({}, { on: '2020-01-01' }))).status).toBe(404)
  })
})

describe('another day', () => {
  test('stays while one walks from page to page, says so, and leads back to today', async () => {
    const { reader, centre, house } = await structure()
    const client = await app.as(reader)
    const on = '2025-06-01'
    const carried = (address: string) => `${address}${address.includes('?') ? '&amp;' : '?'}on=${on}`
    const walk: readonly [string, readonly string[]][] = [
      [
        committeePaths.committees({}, { on }),
        [chartPaths.chart(), committeePaths.representatives(), committeePaths.committee({ committeeId: centre })],
      ],
      [chartPaths.chart({}, { on }), [committeePaths.committees(), committeePaths.committee({ committeeId: centre })]],
      [
        committeePaths.committee({ committeeId: centre }, { on }),
        [committeePaths.committees(), organisationPaths.unit({ unitId: house })],
      ],
      [organisationPaths.organisation({}, { on }), [organisationPaths.unit({ unitId: house })]],
      [organisationPaths.unit({ unitId: house }, { on }), [committeePaths.representatives({}, { unit: house })]],
      [committeePaths.representatives({}, { unit: house, on }), [committeePaths.committee({ committeeId: centre })]],
    ]
    for (const [address, links] of walk) {
      const shown = await client.get(address)
      expect(shown.text, address).toContain('Sådan så det ud 1. juni 2025.')
      expect(shown.text, address).toContain('Tilbage til i dag')
      expect(shown.text, address).toContain(`value="${on}"`)
      for (const link of links) expect(shown.text, `${address} leads to ${link}`).toContain(`href="${carried(link)}"`)
      const today = await client.get(address.replace(/[?&]on=[^&]*/, ''))
      expect(today.text, address).not.toContain('Sådan så det ud')
    }
    const coming = await client.get(committeePaths.committees({}, { on: '2027-01-01' }))
    expect(coming.text).toContain('Sådan kommer det til at se ud 1. januar 2027.')
  })
})
