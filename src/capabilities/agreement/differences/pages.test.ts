import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anEmployee, aUnit } from '../../organisation/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { agreementPaths } from '../paths.ts'
import { agreementOn } from '../queries.ts'
import { anAgreement } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

test('a coming version says on its page, and on a page of its own, how it differs; to everybody', async () => {
  const [former, hr, anybody] = await make(
    async (tx) =>
      [await anAgreement(tx), await hrConsultant(tx), await anEmployee(tx, { unitId: await aUnit(tx) })] as const,
  )
  const asHr = await app.as(hr)
  const form = { title: 'MED-aftale 2027', valid_from: '2027-01-01', signed_on: '', start: 'copy' }
  const agreementId = (await asHr.post(agreementPaths.versions(), form)).location!.split('/').at(-1)!
  const coming = (await agreementOn(app.database.reader, isoDate('2027-01-01')))!
  const rule = coming.rules.find((each) => each.rule === 'agenda_out')!
  const changed = { ...rule, version: 1, level: 'all', amount: 10, id: '' }
  expect((await asHr.post(agreementPaths.rule({ agreementId, ruleId: rule.id }), changed)).status).toBe(303)

  const reader = await app.as(anybody)
  const version = await reader.get(agreementPaths.version({ agreementId }))
  expect(version.text).toContain('Forskelle fra udgaven før')
  expect(version.text).toContain('Ændret fra 7 dage til 10 dage.')
  const page = await reader.get(agreementPaths.differences({ agreementId }))
  expect(page.text).toContain('1 forskel i forhold til MED-aftale for Nordsund Kommune (gælder fra 1. januar 2025).')
  await reader.post('/language', { lang: 'en', back: '/' })
  const english = await reader.get(`${agreementPaths.differences({ agreementId })}?with=${former}`)
  expect(english.text).toContain('Changed from 7 days to 10 days.')
  await reader.post('/language', { lang: 'da', back: '/' })

  const first = await reader.get(agreementPaths.version({ agreementId: former }))
  expect(first.text).not.toContain('Forskelle fra udgaven før')
  const nothing = await reader.get(agreementPaths.differences({ agreementId: former }))
  expect(nothing.text).toContain('Der er ingen anden udgave at sammenligne med.')
  const back = await reader.get(`${agreementPaths.differences({ agreementId: former })}?with=${agreementId}`)
  expect(back.text).toContain('Ændret fra 10 dage til 7 dage.')
  for (const wrong of ['x', "' or 1=1", '00000000-0000-7000-8000-000000000000']) {
    expect((await reader.get(agreementPaths.differences({ agreementId: wrong }))).status).toBe(404)
    expect((await reader.get(`${agreementPaths.differences({ agreementId })}?with=${wrong}`)).status).toBe(200)
  }
})
