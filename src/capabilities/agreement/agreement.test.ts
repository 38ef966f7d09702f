import { describe, expect, test } from 'vitest'
import type { Role } from '../../platform/auth/actor.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { anEmployee, aUnit } from '../organisation/testing.ts'
import { hrConsultant } from '../people/testing.ts'
import { agreementPaths } from './paths.ts'
import { may } from './policy.ts'
import { agreementOn, allAgreements } from './queries.ts'
import { anAgreement } from './testing.ts'
import { adoptAgreement } from './versions/commands.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

test('who may keep the agreement', () => {
  const roles: Role[] = [
    'administrator',
    'hr_consultant',
    'leader',
    'chair',
    'vice_chair',
    'secretary',
    'member',
    'substitute',
  ]
  const actorWith = (role: Role) => ({ accountId: 'a', personId: 'p', name: 'n', grants: [{ role, on: null }] })
  const matrix = Object.fromEntries(roles.map((role) => [role, may.manageAgreement(actorWith(role))]))
  expect(matrix).toEqual({
    administrator: true,
    hr_consultant: true,
    leader: false,
    chair: false,
    vice_chair: false,
    secretary: false,
    member: false,
    substitute: false,
  })
})

describe('from an empty installation', () => {
  test('everybody sees that there is none, and HR is offered the first step', async () => {
    const [hr, anybody] = await make(
      async (tx) => [await hrConsultant(tx), await anEmployee(tx, { unitId: await aUnit(tx) })] as const,
    )
    const asAnybody = await app.as(anybody)
    const empty = await asAnybody.get(agreementPaths.agreement())
    expect(empty.status).toBe(200)
    expect(empty.text).toContain('Der er ingen MED-aftale i kraft')
    expect(empty.text).not.toContain('Opret MED-aftalen')
    expect((await asAnybody.get(agreementPaths.newVersion())).status).toBe(403)

    const asHr = await app.as(hr)
    const form = await asHr.get(agreementPaths.newVersion())
    expect(form.text).toContain('Fire niveauer (hoved, center, område, lokal)')
    expect(form.text).not.toContain('value="copy"')
    const made = await asHr.post(agreementPaths.versions(), {
      title: 'MED-aftale for Nordsund Kommune',
      valid_from: '2025-01-01',
      signed_on: '',
      start: 'blank',
    })
    expect(made).toMatchObject({ status: 303, done: 'agreement_adopted' })
    const agreement = await agreementOn(app.database.reader, isoDate('2026-03-12'))
    expect(agreement?.levels).toHaveLength(3)

    const rule = {
      version: 1,
      rule: 'items_in',
      level: 'all',
      amount: 14,
      measure: 'days',
      clause: '§ 9, stk. 2',
      wording: '',
    }
    const added = await asHr.post(agreementPaths.rules({ agreementId: agreement!.id }), rule)
    expect(added).toMatchObject({ status: 303, location: made.location })
    const again = await asHr.post(agreementPaths.rules({ agreementId: agreement!.id }), rule)
    expect(again.status).toBe(409)
    const twice = await asHr.post(agreementPaths.rules({ agreementId: agreement!.id }), { ...rule, version: 2 })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Aftalen har allerede den regel')

    const read = await asAnybody.get(agreementPaths.agreement())
    expect(read.text).toContain('senest 14 dage før mødet')
    expect(read.text).toContain('§ 9, stk. 2')
    expect(
      (
        await asAnybody.post(agreementPaths.rules({ agreementId: agreement!.id }), {
          ...rule,
          version: 2,
          rule: 'reply',
        })
      ).status,
    ).toBe(403)

    const levels = {
      version: 2,
      name_1: 'Hovedudvalg',
      name_2: 'Lokal-MED',
      name_3: '',
      name_4: '',
      tier_1: '',
      tier_2: '',
      tier_3: '',
      tier_4: '',
    }
    expect((await asHr.post(agreementPaths.levels({ agreementId: agreement!.id }), levels)).status).toBe(303)
    expect((await agreementOn(app.database.reader, isoDate('2026-03-12')))?.levels).toHaveLength(2)

    app.setNow('2026-03-13T08:00:00Z')
    const later = await (
      await app.as(hr)
    ).post(agreementPaths.levels({ agreementId: agreement!.id }), {
      ...levels,
      version: 3,
      name_2: 'Andet',
    })
    expect(later.status).toBe(422)
    expect(later.text).toContain('Lav en ny udgave')
    app.setNow('2026-03-12T08:00:00Z')
    await make((tx) => tx.deleteFrom('agreement_rule').execute())
    await make((tx) => tx.deleteFrom('agreement_level').execute())
    await make((tx) => tx.deleteFrom('agreement').execute())
  })
})

describe('a new version', () => {
  test('is a copy, ends the former, may be corrected until it holds, and can be withdrawn', async () => {
    const [id, hr] = await make(async (tx) => [await anAgreement(tx), await hrConsultant(tx)] as const)
    const asHr = await app.as(hr)
    const made = await asHr.post(agreementPaths.versions(), {
      title: 'MED-aftale 2027',
      valid_from: '2027-01-01',
      signed_on: '',
      start: 'copy',
    })
    expect(made.status).toBe(303)
    const [next, former] = await allAgreements(app.database.reader)
    expect(former).toMatchObject({ id, validTo: '2027-01-01' })
    expect(next).toMatchObject({ title: 'MED-aftale 2027', validFrom: '2027-01-01', validTo: null })
    expect(next!.rules).toHaveLength(former!.rules.length)
    expect(next!.levels).toEqual(former!.levels)

    const ids = { agreementId: next!.id }
    const moved = await asHr.post(agreementPaths.details(ids), {
      version: next!.version,
      title: 'MED-aftale 2026',
      signed_on: '2026-02-01',
      valid_from: '2026-06-01',
    })
    expect(moved.status).toBe(303)
    expect((await allAgreements(app.database.reader)).map((a) => [a.validFrom, a.validTo])).toEqual([
      ['2026-06-01', null],
      ['2025-01-01', '2026-06-01'],
    ])

    const page = await (await app.as(hr)).get(agreementPaths.version(ids))
    expect(page.text).toContain('Træk udgaven tilbage')
    const withdrawn = await asHr.post(agreementPaths.withdrawal(ids), { version: next!.version + 1 })
    expect(withdrawn).toMatchObject({ status: 303, done: 'agreement_withdrawn' })
    expect((await allAgreements(app.database.reader)).map((a) => [a.validFrom, a.validTo])).toEqual([
      ['2025-01-01', null],
    ])
    const events = await app.database.reader
      .selectFrom('event')
      .select('name')
      .where('subject_id', '=', next!.id)
      .orderBy('at')
      .orderBy('id')
      .execute()
    expect(events.map((event) => event.name)).toEqual(['agreement_adopted', 'agreement_changed', 'agreement_withdrawn'])
  })

  test('in force: the wording may be corrected, nothing else', async () => {
    const agreement = (await agreementOn(app.database.reader, isoDate('2026-03-12')))!
    const hr = await make((tx) => hrConsultant(tx))
    const asHr = await app.as(hr)
    const rule = agreement.rules.find((candidate) => candidate.rule === 'items_in')!
    const ids = { agreementId: agreement.id, ruleId: rule.id }
    const fields = {
      version: agreement.version,
      rule: rule.rule,
      level: 'all',
      amount: 14,
      measure: 'days',
      clause: rule.clause,
      wording: 'Senest 14 dage før.',
    }
    const form = await asHr.get(agreementPaths.rule(ids))
    expect(form.text).not.toContain('name="amount" class')
    expect((await asHr.post(agreementPaths.rule(ids), { ...fields, amount: 21 })).text).toContain('Lav en ny udgave')
    expect((await asHr.post(agreementPaths.rule(ids), fields)).status).toBe(303)
    const read = await agreementOn(app.database.reader, isoDate('2026-03-12'))
    expect(read?.rules.find((candidate) => candidate.id === rule.id)).toMatchObject({
      amount: 14,
      wording: 'Senest 14 dage før.',
    })
    expect((await asHr.post(agreementPaths.ruleRemoval(ids), { version: read!.version })).status).toBe(422)
  })

  test('of ten entered for the same day at once, one is', async () => {
    const hr = await make((tx) => hrConsultant(tx))
    const actor = {
      accountId: hr,
      personId: hr,
      name: 'Helle Krogh',
      grants: [{ role: 'hr_consultant' as const, on: null }],
    }
    const input = { title: 'Ny', signed_on: null, valid_from: isoDate('2028-01-01'), start: 'copy' as const }
    const results = await Promise.all(
      Array.from({ length: 10 }, () => app.database.write((tx) => adoptAgreement(tx, actor, input, app.now()))),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })
})

describe('closing days', () => {
  test('are added, shown and removed; what has been stands', async () => {
    const hr = await make((tx) => hrConsultant(tx))
    const asHr = await app.as(hr)
    expect((await asHr.post(agreementPaths.closingDays(), { day: '2026-06-05', reason: 'Grundlovsdag' })).status).toBe(
      303,
    )
    expect((await asHr.post(agreementPaths.closingDays(), { day: '2026-06-05', reason: 'Igen' })).text).toContain(
      'står der allerede',
    )
    expect((await asHr.post(agreementPaths.closingDays(), { day: '2026-01-05', reason: 'Før' })).status).toBe(422)
    expect((await asHr.post(agreementPaths.closingDays(), { day: '05-06-2026', reason: '' })).text).toContain(
      'Skriv en dato',
    )
    expect((await asHr.get(agreementPaths.closingDays())).text).toContain('Grundlovsdag')
    const agreement = await agreementOn(app.database.reader, isoDate('2026-03-12'))
    expect(agreement?.closingDays.has(isoDate('2026-06-05'))).toBe(true)
    expect((await asHr.post(agreementPaths.closingDayRemoval({ day: '2026-06-05' }))).status).toBe(303)
    expect((await asHr.post(agreementPaths.closingDayRemoval({ day: '2026-06-05' }))).status).toBe(404)
  })
})

test('addresses that hold nonsense lead nowhere', async () => {
  const hr = await make((tx) => hrConsultant(tx))
  const asHr = await app.as(hr)
  for (const agreementId of ['x', '00000000-0000-7000-8000-000000000000', "' or 1=1"]) {
    expect((await asHr.get(agreementPaths.version({ agreementId }))).status).toBe(404)
    expect((await asHr.post(agreementPaths.details({ agreementId }), { title: '\u0000' })).status).toBe(404)
  }
  const bad = await asHr.post(agreementPaths.versions(), { title: 'a\u0000b', valid_from: 'nej', start: 'five' })
  expect(bad.status).toBe(422)
})
