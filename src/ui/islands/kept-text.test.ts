import { beforeEach, describe, expect, it } from 'vitest'
import { differs, forgetAll, forgetSaved, keyOf, readKept, writeKept } from './kept-text.ts'

function aStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

describe('kept text', () => {
  let storage: Storage
  const bente = keyOf('bente', '/meetings/1/items')
  const jonas = keyOf('jonas', '/meetings/1/items')

  beforeEach(() => {
    storage = aStorage()
    storage.setItem('something-else', 'stays')
    writeKept(storage, bente, { fields: { title: 'Støj' }, sent: false })
    writeKept(storage, jonas, { fields: { title: 'Budget' }, sent: true })
  })

  it('is one for each person and form', () => {
    expect(readKept(storage, bente)?.fields).toEqual({ title: 'Støj' })
    expect(readKept(storage, keyOf('bente', '/meetings/2/items'))).toBeNull()
  })

  it('is forgotten after success only when it was sent', () => {
    forgetSaved(storage)
    expect(readKept(storage, bente)).not.toBeNull()
    expect(readKept(storage, jonas)).toBeNull()
  })

  it('is all forgotten on sign-out, and nothing else is', () => {
    forgetAll(storage)
    expect(readKept(storage, bente)).toBeNull()
    expect(storage.getItem('something-else')).toBe('stays')
  })

  it.each([
    [{ title: 'Støj' }, false],
    [{ title: 'Støj på stuerne' }, true],
    [{ other: 'field' }, false],
  ])('differs from %j: %s', (now, expected) => {
    expect(differs({ fields: { title: 'Støj' }, sent: false }, now)).toBe(expected)
  })
})
