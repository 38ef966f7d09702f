import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { ok } from '../../platform/result.ts'
import { newId } from '../../platform/db/ids.ts'
import { useDatabase } from '../../testing/database.ts'
import { aCommittee } from '../committees/testing.ts'
import { aMeeting, anActor, unwrap } from '../meetings/testing.ts'
import { searchTexts } from './queries.ts'
import { nothingChosen } from './rules.ts'

/** Lists of texts and queries: the one written before the search was made, and any that others write afterwards. */
const lists = ['cases.test.txt', 'cases-second.test.txt'].filter((name) =>
  existsSync(path.join(import.meta.dirname, name)),
)
const least: Record<string, number> = { 'cases.test.txt': 35, 'cases-second.test.txt': 0 }

interface Case {
  readonly query: string
  /** Of the text; * for any. */
  readonly id: string
}

function readList(name: string) {
  const lines = readFileSync(path.join(import.meta.dirname, name), 'utf8').split('\n')
  const parts = (kind: string) =>
    lines
      .filter((line) => line.startsWith(`${kind} `))
      .map((line) =>
        line
          .slice(kind.length + 1)
          .split('|')
          .map((part) => part.trim()),
      )
  const cases = (kind: string) => parts(kind).map(([query = '', id = '']): Case => ({ query, id }))
  const texts = parts('doc').map(([id = '', title = '', text = '']) => ({ id, title, text }))
  return { texts, hits: cases('hit'), misses: cases('not') }
}

const now = new Date('2026-03-12T08:00:00Z')

describe.each(lists)('%s', (name) => {
  const holder = useDatabase()

  test('finds what must be found and nothing else', async () => {
    const { texts, hits, misses } = readList(name)
    const { database } = holder
    const idOf = new Map<string, string>()
    const committee = unwrap(await database.write(async (tx) => ok(await aCommittee(tx, { name: 'Hovedudvalget' }))))
    for (let at = 0; at < texts.length; at += 10) {
      const some = texts.slice(at, at + 10)
      const builder = aMeeting(committee).on(
        `2026-${String(4 + Math.floor(at / 100)).padStart(2, '0')}-16`,
        `${10 + Math.floor((at % 100) / 10)}:00`,
      )
      for (const { title, text } of some) {
        builder.withItem({ title, presentation: parseLight(text), recommendation: null })
      }
      const { itemIds } = await builder.published().in(database)
      for (const [index, { id }] of some.entries()) idOf.set(id, itemIds[index] ?? '')
    }
    const reader = anActor(newId())
    const ask = async (text: string) =>
      searchTexts(database.reader, reader, { text, chosen: nothingChosen, page: 1 }, now)
    const idsFor = async (query: string): Promise<string[]> => {
      const found = await ask(query)
      const last = found?.meant ? await ask(found.meant) : found
      return (last?.shown ?? []).map(({ itemId }) => itemId)
    }
    const missing: string[] = []
    for (const { query, id } of hits) {
      if (!(await idsFor(query)).includes(idOf.get(id) ?? 'none')) missing.push(`${query} | ${id}`)
    }
    const wrong: string[] = []
    for (const { query, id } of misses) {
      const ids = await idsFor(query)
      if (id === '*' ? ids.length > 0 : ids.includes(idOf.get(id) ?? 'none')) wrong.push(`${query} | ${id}`)
    }
    console.log(
      `${name}: ${hits.length - missing.length} of ${hits.length}, ${wrong.length} of ${misses.length} false`,
      missing.length > 0 ? `\nnot found: ${missing.join(', ')}` : '',
      wrong.length > 0 ? `\nfalse: ${wrong.join(', ')}` : '',
    )
    expect(hits.length - missing.length).toBeGreaterThanOrEqual(least[name] ?? 0)
    if (name === 'cases.test.txt') expect(wrong).toEqual([])
  })
})
