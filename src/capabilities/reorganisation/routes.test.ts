import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../platform/result.ts'
import { useApp, type Client } from '../../testing/app.ts'
import { aCommittee, aPlace, anEmptyCommittee } from '../committees/testing.ts'
import { aMeeting } from '../meetings/testing.ts'
import { administrator, hrConsultant } from '../people/testing.ts'
import { reorganisationPaths as paths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function made() {
  const result = await app.database.write(async (tx) => {
    const top = await aPlace(tx, { name: 'Kommunen' })
    const west = await aPlace(tx, { name: 'Vest', parent: top })
    const east = await aPlace(tx, { name: 'Øst', parent: top })
    const sun = await aPlace(tx, { name: 'Solen', parent: west })
    const moon = await aPlace(tx, { name: 'Månen', parent: west })
    const main = await anEmptyCommittee(tx, { unit: top, level: 1, name: 'Hoved-MED' })
    const westMed = await anEmptyCommittee(tx, { unit: west, level: 2, name: 'Vest-MED', parent: main })
    const sunMed = await aCommittee(tx, { unit: sun, level: 3, name: 'MED Solen', parent: westMed })
    const moonMed = await aCommittee(tx, { unit: moon, level: 3, name: 'MED Månen', parent: westMed })
    const hr = await hrConsultant(tx)
    return ok({
      top,
      west,
      east,
      sun,
      moon,
      main,
      westMed,
      sunMed,
      moonMed,
      hr,
      administrator: await administrator(tx),
    })
  })
  if (!result.ok) throw new Error('not made')
  return result.value
}

let at: Awaited<ReturnType<typeof made>>
let hr: Client
beforeAll(async () => {
  at = await made()
  hr = await app.as(at.hr)
})

const details = { title: 'Solen & Månen', reason: 'Ét fælles hus <b>', on: '2026-06-01' }
async function draft(): Promise<string> {
  const answer = await hr.post(paths.reorganisations(), details)
  expect([answer.status, answer.done]).toEqual([303, 'reorganisation_drafted'])
  return answer.location!.split('/').at(-1)!
}
const step = (id: string, fields: Record<string, string | string[]>) =>
  hr.post(paths.steps({ reorganisationId: id }), fields)
const hiddenIn = (text: string): Record<string, string> => {
  const form = text.slice(text.indexOf('/approval"'))
  const found = [...form.matchAll(/name="(version|units|committees|people|meetings)" value="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]))
}

describe('who may', () => {
  it.each(['secretary', 'tr', 'chair'] as const)('%s is refused on every page', async (who) => {
    const id = await draft()
    const client = await app.as(at.sunMed[who])
    for (const address of [
      paths.reorganisations(),
      paths.newReorganisation(),
      paths.reorganisation({ reorganisationId: id }),
      paths.preview({ reorganisationId: id }),
    ]) {
      expect((await client.get(address)).status).toBe(403)
    }
    expect((await client.post(paths.reorganisations(), details)).status).toBe(403)
    expect((await client.post(paths.withdrawal({ reorganisationId: id }), { reason: 'x' })).status).toBe(403)
  })

  it('an administrator may read and begin', async () => {
    const client = await app.as(at.administrator)
    expect((await client.get(paths.reorganisations())).status).toBe(200)
  })

  it.each(['nothing', '00000000-0000-7000-8000-000000000000'])('%s is not found', async (id) => {
    const ids = { reorganisationId: id }
    for (const path of [paths.reorganisation, paths.details, paths.newStep, paths.preview]) {
      expect((await hr.get(path(ids))).status).toBe(404)
    }
    for (const path of [paths.steps, paths.homes, paths.approval, paths.withdrawal, paths.details]) {
      expect((await hr.post(path(ids), {})).status).toBe(404)
    }
  })
})

describe('a draft', () => {
  it('keeps what was typed when it is refused, in both languages', async () => {
    const today = await hr.post(paths.reorganisations(), { ...details, on: '2026-03-12' })
    expect(today.status).toBe(422)
    expect(today.text).toContain('Solen &amp; Månen')
    expect(today.text).toContain('tidligst i morgen')
    const empty = await hr.post(paths.reorganisations(), { title: '', reason: 'a\u0000b', on: 'x' })
    expect([empty.status, empty.text.includes('Skriv en dato')]).toEqual([422, true])
    await hr.post('/language', { lang: 'en', return_to: '/' })
    const english = await hr.post(paths.reorganisations(), { ...details, on: '2026-03-12' })
    await hr.post('/language', { lang: 'da', return_to: '/' })
    expect([english.status, english.text.includes('tomorrow at the earliest')]).toEqual([422, true])
  })

  it('every kind of step has a form, and a refused one says why and keeps the choice', async () => {
    const id = await draft()
    const kinds = [
      'move_unit',
      'rename_unit',
      'merge_units',
      'close_unit',
      'open_unit',
      'merge_committee',
      'close_committee',
      'open_committee',
    ]
    for (const kind of [...kinds, 'split_unit', 'change_committee']) {
      expect((await hr.get(paths.newStep({ reorganisationId: id }, { kind }))).status).toBe(200)
    }
    const split = await hr.get(paths.newStep({ reorganisationId: id }, { kind: 'split_unit', unit: at.west }))
    expect([split.text.includes('Solen'), split.text.includes('name="sub_units"')]).toEqual([true, true])
    const change = await hr.get(
      paths.newStep({ reorganisationId: id }, { kind: 'change_committee', committee: at.westMed }),
    )
    expect(change.text).toContain('value="Vest-MED"')
    const refused = await step(id, { kind: 'move_unit', unit: at.west, parent: at.sun })
    expect([refused.status, refused.text.includes('kan ikke høre under sig selv')]).toEqual([422, true])
    expect(refused.text).toMatch(new RegExp(`value="${at.west}" selected`))
    const bad = await step(id, { kind: 'rename_unit', unit: "x' or 1=1", name: 'n'.repeat(400) })
    expect(bad.status).toBe(422)
    expect((await step(id, { kind: 'drop' })).status).toBe(303)
  })

  it('is previewed, changed, approved and withdrawn', async () => {
    const meeting = await aMeeting(at.sunMed).on('2026-06-10').in(app.database)
    const id = await draft()
    const ids = { reorganisationId: id }
    expect((await hr.get(paths.preview(ids))).status).toBe(303)
    await step(id, { kind: 'rename_unit', unit: at.west, name: 'Vest og Syd' })
    await step(id, { kind: 'merge_units', unit_1: at.sun, unit_2: '', unit_3: '', into: at.moon })
    const shown = await hr.get(paths.reorganisation(ids))
    expect(shown.text).toContain('Solen går op i Månen')
    const removal = /\/steps\/([0-9a-f-]+)\/removal/.exec(shown.text)?.[1] ?? ''
    expect((await hr.post(paths.stepRemoval({ reorganisationId: id, stepId: removal }))).done).toBe(
      'reorganisation_step_removed',
    )
    expect((await hr.post(paths.stepRemoval({ reorganisationId: id, stepId: removal }))).status).toBe(404)
    const preview = await hr.get(paths.preview(ids))
    for (const text of [
      'Går op i MED Månen',
      'Alle i Solen kommer til Månen.',
      `home-meeting-${meeting.id}`,
      'Ophører',
    ]) {
      expect(preview.text).toContain(text)
    }
    expect(preview.text).not.toContain('Vest og Syd')
    expect(preview.statements.length).toBeLessThan(30)
    const choices = {
      ...hiddenIn(preview.text),
      [`home-meeting-${meeting.id}`]: 'cancel',
      'home-meeting-x': 'cancel',
    }
    expect((await hr.post(paths.homes(ids), choices)).status).toBe(303)
    expect((await hr.post(paths.homes(ids), choices)).status).toBe(409)
    const old = await hr.post(paths.approval(ids), hiddenIn(preview.text))
    expect([old.status, old.text.includes('Nogen har rettet kladden imens')]).toEqual([409, true])
    const seen = hiddenIn((await hr.get(paths.preview(ids))).text)
    const other = await hr.post(paths.approval(ids), { ...seen, people: 'something else' })
    expect([other.status, other.text.includes('hverv og poster')]).toEqual([422, true])
    const done = await hr.post(paths.approval(ids), seen)
    expect([done.status, done.done]).toEqual([303, 'reorganisation_approved'])
    await app.drainJobs()
    const kept = await hr.get(paths.preview(ids))
    expect([kept.status, kept.text.includes('Mødet aflyses')]).toEqual([200, true])
    expect(
      (await step(id, { kind: 'close_unit', unit: at.east, people_to: at.west, sub_units_to: at.west })).status,
    ).toBe(422)
    expect((await hr.get(paths.details(ids))).status).toBe(422)
    expect((await hr.post(paths.withdrawal(ids), { reason: '' })).status).toBe(422)
    expect((await hr.post(paths.withdrawal(ids), { reason: 'Udsat' })).done).toBe('reorganisation_withdrawn')
    expect((await hr.post(paths.withdrawal(ids), { reason: 'Udsat' })).status).toBe(422)
    await app.drainJobs()
    expect((await hr.get(paths.reorganisations())).text).toContain('Trukket tilbage')
  })

  it('says which step has become impossible', async () => {
    const id = await draft()
    await step(id, { kind: 'open_unit', name: 'Ny', unit_kind: 'Center', number: '', leader: '', parent: at.top })
    const shown = await hr.get(paths.reorganisation({ reorganisationId: id }))
    const opened = /\/steps\/([0-9a-f-]+)\/removal/.exec(shown.text)?.[1] ?? ''
    const form = await hr.get(paths.newStep({ reorganisationId: id }, { kind: 'move_unit' }))
    const fresh = /value="([0-9a-f-]{36})"[^>]*>– Ny</.exec(form.text)?.[1] ?? ''
    await step(id, { kind: 'move_unit', unit: at.east, parent: fresh })
    await hr.post(paths.stepRemoval({ reorganisationId: id, stepId: opened }))
    const broken = await hr.get(paths.reorganisation({ reorganisationId: id }))
    expect(broken.text).toContain('Trin 1: Den enhed, den skal høre under')
    expect((await hr.get(paths.preview({ reorganisationId: id }))).status).toBe(303)
  })
})
