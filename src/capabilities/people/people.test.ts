import { expect, test } from 'vitest'
import { ok } from '../../platform/result.ts'
import { useDatabase } from '../../testing/database.ts'
import { ensureAccount } from './commands.ts'
import { accountOfPerson, peopleByIds, searchPeople } from './queries.ts'
import { searchWords } from './rules.ts'
import { aPerson } from './testing.ts'

const db = useDatabase()
const now = new Date('2026-03-12T12:00:00Z')

async function people(...names: string[]): Promise<string[]> {
  const result = await db.database.write(async (tx) => {
    const ids: string[] = []
    for (const name of names) ids.push(await aPerson(tx, { name }))
    return ok(ids)
  })
  if (!result.ok) throw new Error('refused')
  return result.value
}

test.each([
  ['Søren Ågård', ['soeren', 'aagaard']],
  ['  anne-mette  ', ['anne', 'mette']],
  ['a\0b', ['a', 'b']],
  ['', []],
])('%j is searched for as %j', (text, words) => {
  expect(searchWords(text)).toEqual(words)
})

test('people are found by the starts of their names, in Danish order', async () => {
  await people('Åse Zwicky', 'Anne-Mette Zwicky', 'Ærø Zwicky', 'Søren Zwickysen')
  const named = async (text: string) => (await searchPeople(db.database.reader, text, 10)).map((person) => person.name)
  expect(await named('zwicky')).toEqual(['Anne-Mette Zwicky', 'Søren Zwickysen', 'Ærø Zwicky', 'Åse Zwicky'])
  expect(await named('soer zwi')).toEqual(['Søren Zwickysen'])
  expect(await named('aase')).toEqual(['Åse Zwicky'])
  expect(await named('met zwicky')).toEqual(['Anne-Mette Zwicky'])
  expect(await named('wicky')).toEqual([])
  expect(await named('%')).toEqual([])
  expect(await named('z_icky')).toEqual([])
  expect(await named(String.raw`\ zwicky`)).toEqual([])
  expect(await named(' ')).toEqual([])
})

test('people come by their ids, the unknown left out', async () => {
  const [one, two] = await people('Ib Vang', 'Bo Lind')
  const found = await peopleByIds(db.database.reader, [one!, two!, '00000000-0000-7000-8000-000000000000'])
  expect([...found.values()].map((person) => person.name).sort()).toEqual(['Bo Lind', 'Ib Vang'])
  expect((await peopleByIds(db.database.reader, [])).size).toBe(0)
})

test('an account is made once however often it is asked for', async () => {
  const result = await db.database.write(async (tx) => ok(await aPerson(tx, { name: 'Eva Ny', hasAccount: false })))
  if (!result.ok) throw new Error('refused')
  const personId = result.value
  expect(await accountOfPerson(db.database.reader, personId)).toBeNull()
  const ids = await Promise.all(
    [1, 2, 3].map(() => db.database.write(async (tx) => ok(await ensureAccount(tx, personId, now)))),
  )
  expect(new Set(ids.map((id) => id.ok && id.value)).size).toBe(1)
  expect(await accountOfPerson(db.database.reader, personId)).toMatchObject({ personId, name: 'Eva Ny', lang: 'da' })
})
