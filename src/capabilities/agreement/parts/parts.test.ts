import { beforeAll, describe, expect, test } from 'vitest'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anEmployee, aUnit } from '../../organisation/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { agreementPaths } from '../paths.ts'
import { agreementById, allAgreements } from '../queries.ts'
import { partTables } from '../commands.ts'
import type { PartName } from '../rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let hr = ''
let anybody = ''
let unitId = ''

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

/** A version that begins from a template on a day, by the form that a consultant sends. */
async function begun(start: string, validFrom: string): Promise<string> {
  const asHr = await app.as(hr)
  const form = { title: `Aftale fra ${validFrom}`, valid_from: validFrom, signed_on: '', start }
  const made = await asHr.post(agreementPaths.versions(), form)
  expect(made.status, made.text).toBe(303)
  return made.location!.split('/').at(-1)!
}

const kept = async (id: string) => (await agreementById(app.database.reader, id))!

beforeAll(async () => {
  hr = await make((tx) => hrConsultant(tx))
  unitId = await make((tx) => aUnit(tx, { name: 'Børnehuset Mælkevejen' }))
  anybody = await make((tx) => anEmployee(tx, { unitId }))
})

describe('a template', () => {
  test.each([
    ['four', 4],
    ['three', 3],
    ['region', 3],
  ])('%s is loaded whole, read by everybody, and says that its clauses are its own', async (start, levels) => {
    const id = await begun(start, `2030-0${levels}-0${start.length}`)
    const agreement = await kept(id)
    expect(agreement.levels).toHaveLength(levels)
    for (const part of ['rules', 'seats', 'principles', 'items', 'training'] as const)
      expect(agreement[part].length, part).toBeGreaterThan(3)
    const [mine, theirs] = [await app.as(hr), await app.as(anybody)]
    const page = await mine.get(agreementPaths.version({ agreementId: id }))
    expect(page.text).toContain('Paragraffer fra skabelonen')
    const read = await theirs.get(agreementPaths.version({ agreementId: id }))
    expect(read.text).toContain('Medarbejdersiden: ')
    expect(read.text).toContain('Formand og næstformand laver dagsordenen sammen.')
    expect(read.text).toContain('1,5 dage hver 12 måneder')
    expect(read.text).not.toContain('Tilføj pladser')
  })
})

interface Example {
  readonly part: PartName
  readonly fields: () => Record<string, string | string[]>
  readonly change: Record<string, string>
  readonly shown: string
  readonly english: string
}

const examples: readonly Example[] = [
  {
    part: 'seats',
    fields: () => ({
      level: '2',
      side: 'employee',
      mandate_kind: 'ftr',
      election_group: 'OAO',
      at_least: '1',
      at_most: '2',
      chosen_by: 'union',
      clause: '§ 4, stk. 9',
      wording: '',
    }),
    change: { at_most: '3' },
    shown: 'Medarbejdersiden: 1 til 3 pladser, fællestillidsrepræsentant (FTR), OAO',
    english: 'The employee side: 1 to 3 seats, joint shop steward (FTR), OAO',
  },
  {
    part: 'principles',
    fields: () => ({ level: 'all', choice: 'led_by:chair_else_vice_chair', clause: '§ 8', wording: '' }),
    change: { clause: '§ 8, stk. 4', wording: 'Formanden leder.' },
    shown: 'Formanden leder mødet; i formandens fravær gør næstformanden.',
    english: 'The chair leads the meeting; in the chair’s absence the vice-chair does.',
  },
  {
    part: 'items',
    fields: () => ({
      level: '1',
      title: 'Nyt fra direktionen',
      kind: 'information',
      apsa: ['work', 'staff'],
      presenter: '',
      minutes: '',
      placed: 'first',
      clause: '§ 9',
    }),
    change: { title: 'Nyt fra byrådet' },
    shown: 'Nyt fra byrådet',
    english: 'For information',
  },
  {
    part: 'exceptions',
    fields: () => ({ unit: unitId, form: 'committee', reason: 'Tre matrikler.', clause: '§ 6, stk. 3' }),
    change: { reason: 'Tre matrikler og døgndrift.' },
    shown: 'Tre matrikler og døgndrift.',
    english: 'Børnehuset Mælkevejen: Committee',
  },
]

describe('a row of each part', () => {
  test.each(examples)('$part: added, changed, removed; refused twice, and for others', async (example) => {
    const { part, change } = example
    const agreementId = await begun('four', `2031-01-0${examples.indexOf(example) + 1}`)
    const ids = { agreementId, part }
    const asHr = await app.as(hr)
    const before = (await kept(agreementId))[part].length
    const fields = example.fields()
    expect((await asHr.get(agreementPaths.newPart(ids))).status).toBe(200)
    const added = await asHr.post(agreementPaths.parts(ids), { ...fields, version: 1 })
    expect(added, added.text).toMatchObject({ status: 303, done: 'agreement_changed' })
    const stale = await asHr.post(agreementPaths.parts(ids), { ...fields, version: 1 })
    expect(stale.status).toBe(409)
    const twice = await asHr.post(agreementPaths.parts(ids), { ...fields, version: 2 })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain(String(fields['clause']))

    const row = (await kept(agreementId))[part].at(-1)!
    const mine = (await kept(agreementId))[part].find((each) => each.clause === fields['clause']) ?? row
    const at = { ...ids, partId: mine.id }
    const form = await asHr.get(agreementPaths.part(at))
    expect(form.text).toContain(String(fields['clause']))
    expect((await asHr.post(agreementPaths.part(at), { ...fields, ...change, version: 2 })).status).toBe(303)
    const page = await asHr.get(agreementPaths.version({ agreementId }))
    expect(page.text).toContain(example.shown)
    await asHr.post('/language', { lang: 'en', back: '/' })
    expect((await asHr.get(agreementPaths.version({ agreementId }))).text).toContain(example.english)
    await asHr.post('/language', { lang: 'da', back: '/' })

    const theirs = await app.as(anybody)
    expect((await theirs.get(agreementPaths.part(at))).status).toBe(403)
    expect((await theirs.post(agreementPaths.part(at), { ...fields, version: 3 })).status).toBe(403)
    expect((await theirs.post(agreementPaths.partRemoval(at), { version: 3 })).status).toBe(403)
    expect((await asHr.post(agreementPaths.partRemoval(at), { version: 3 })).status).toBe(303)
    expect((await kept(agreementId))[part]).toHaveLength(before)
    expect((await asHr.get(agreementPaths.part(at))).status).toBe(404)
  })

  test('training stands once for each kind; half days are written with a comma', async () => {
    const agreementId = await begun('blank', '2031-02-01')
    const ids = { agreementId, part: 'training' }
    const asHr = await app.as(hr)
    const fields = { version: 1, training: 'am_yearly', days: '1,5', within_months: '12', clause: '§ 13', wording: '' }
    expect((await asHr.post(agreementPaths.parts(ids), fields)).status).toBe(303)
    expect((await kept(agreementId)).training).toMatchObject([{ days: 1.5, withinMonths: 12 }])
    expect((await asHr.post(agreementPaths.parts(ids), { ...fields, version: 2 })).text).toContain('står der allerede')
    for (const days of ['0', '1,3', 'en', '31', '']) {
      const refused = await asHr.post(agreementPaths.parts(ids), { ...fields, version: 2, days })
      expect(refused.status, days).toBe(422)
    }
  })

  test.each<[PartName, Record<string, string | string[]>, string]>([
    ['seats', { mandate_kind: 'leader' }, 'Ledere sidder på ledelsessiden'],
    ['seats', { mandate_kind: 'amr', at_least: '5' }, 'Det højeste antal er mindre end det laveste'],
    ['seats', { level: '4' }, 'Aftalen har ikke det niveau'],
    ['seats', { at_least: '-1' }, 'Tallet er uden for det mulige'],
    ['principles', { choice: 'waiver:by_vote' }, 'Det princip findes ikke'],
    ['principles', { choice: 'nothing:at_all' }, 'Vælg en af mulighederne'],
    ['items', { apsa: [] }, 'Vælg mindst én'],
    ['exceptions', { unit: '00000000-0000-7000-8000-000000000000' }, 'Arbejdspladsen findes ikke'],
    ['exceptions', { unit: "' or 1=1" }, 'Vælg en af mulighederne'],
  ])('%s with %j is refused, and what was typed stays', async (part, wrong, words) => {
    const coming = (await allAgreements(app.database.reader)).find((each) => each.levels.length === 3)!
    const { fields } = examples.find((each) => each.part === part)!
    const asHr = await app.as(hr)
    const form = { ...fields(), ...wrong, version: coming.version, clause: '§ 99 skrevet' }
    const refused = await asHr.post(agreementPaths.parts({ agreementId: coming.id, part }), form)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect(refused.text).toContain('§ 99 skrevet')
  })
})

test('fixed items are moved among those that stand in the same end', async () => {
  const agreementId = await begun('three', '2031-03-01')
  const asHr = await app.as(hr)
  const titles = async () => (await kept(agreementId)).items.map((item) => item.title)
  const [first, second, third, last] = (await kept(agreementId)).items
  const move = (id: string, direction: string, version: number) =>
    asHr.post(agreementPaths.itemOrder({ agreementId }), { id, direction, version })
  expect((await move(second!.id, 'up', 1)).status).toBe(303)
  expect(await titles()).toEqual([second!.title, first!.title, third!.title, last!.title])
  expect((await move(last!.id, 'up', 2)).status).toBe(303)
  expect(await titles()).toEqual([second!.title, first!.title, third!.title, last!.title])
  expect((await move('x', 'up', 2)).status).toBe(404)
})

test('a copy has every part, a level that parts hang on stays, and withdrawing leaves nothing', async () => {
  const former = await begun('four', '2032-01-01')
  const fields = examples[3]!.fields()
  const asHr = await app.as(hr)
  await asHr.post(agreementPaths.parts({ agreementId: former, part: 'exceptions' }), { ...fields, version: 1 })
  const copy = await begun('copy', '2033-01-01')
  const without = (rows: readonly object[]) => rows.map((row) => ({ ...row, id: '' }))
  const [was, is] = [await kept(former), await kept(copy)]
  for (const part of ['rules', 'seats', 'principles', 'items', 'training', 'exceptions'] as const)
    expect(without(is[part])).toEqual(without(was[part]))

  const three = { name_1: 'Hoved', name_2: 'Center', name_3: 'Lokal', name_4: '', tier_1: '', tier_2: '', tier_3: '' }
  const refused = await asHr.post(agreementPaths.levels({ agreementId: copy }), { ...three, tier_4: '', version: 1 })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('kun for niveau 4')

  expect((await asHr.post(agreementPaths.withdrawal({ agreementId: copy }), { version: 1 })).status).toBe(303)
  for (const table of Object.values(partTables)) {
    const left = await app.database.reader.selectFrom(table).select('id').where('agreement_id', '=', copy).execute()
    expect(left).toEqual([])
  }
})

test('addresses of parts that hold nonsense lead nowhere', async () => {
  const asHr = await app.as(hr)
  const id = (await allAgreements(app.database.reader))[0]!.id
  const none = '00000000-0000-7000-8000-000000000000'
  for (const ids of [
    { agreementId: 'x', part: 'seats' },
    { agreementId: none, part: 'seats' },
    { agreementId: id, part: 'toString' },
    { agreementId: id, part: "' or 1=1" },
  ]) {
    expect((await asHr.get(agreementPaths.newPart(ids))).status).toBe(404)
    expect((await asHr.post(agreementPaths.parts(ids), {})).status).toBe(404)
    expect((await asHr.get(agreementPaths.part({ ...ids, partId: none }))).status).toBe(404)
    expect((await asHr.post(agreementPaths.partRemoval({ ...ids, partId: 'x' }), {})).status).toBe(404)
  }
})
