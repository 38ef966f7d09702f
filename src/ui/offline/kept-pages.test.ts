import { beforeEach, describe, expect, test } from 'vitest'
import { addressOf, forget, keep, kept, keptPages, learn, part, type Caches } from './kept-pages.ts'
import { pageWithoutNet } from './page-without-net.ts'

const origin = 'https://medspil.test'

/** The browser's store, as far as it is used. */
function someCaches() {
  const stores = new Map<string, Map<string, Response>>()
  const full = (url: RequestInfo | URL) => new URL(url instanceof Request ? url.url : url, origin).href
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return Promise.resolve({
      match: (url: RequestInfo | URL) => Promise.resolve(store.get(full(url))?.clone()),
      put: (url: RequestInfo | URL, answer: Response) => Promise.resolve(void store.set(full(url), answer)),
      keys: () => Promise.resolve([...store.keys()].map((url) => new Request(url))),
    } as unknown as Cache)
  }
  const caches: Caches = { open, delete: (name) => Promise.resolve(stores.delete(name)) }
  return { caches, isEmpty: () => stores.size === 0 }
}

const later = Date.parse('2026-03-12T20:00:00Z')
const now = later - 1000

const answer = (account: string | null, mark: string | null = '1', text = 'tekst', status = 200) =>
  new Response(`<html lang="da"><title>${text}</title>`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(account && { 'medspil-reader': account === 'nobody' ? account : `${account} ${later - now}` }),
      ...(mark && { 'medspil-keep': mark }),
    },
  })

let store: ReturnType<typeof someCaches>
const page = `${origin}/meetings/1/items/2`
const keepAs = (account: string | null, mark: string | null = '1', text = 'tekst') =>
  keep(store.caches, page, answer(account, mark, text), now)

beforeEach(() => {
  store = someCaches()
})

describe('what is kept', () => {
  test('are pages that say so, to somebody who is signed in', async () => {
    expect(await keepAs('a')).toBe(true)
    expect(await (await kept(store.caches, `${page}?done=note_saved`, now))?.text()).toContain('tekst')
    expect(await keep(store.caches, `${origin}/other`, answer('a', null), now)).toBe(false)
    expect(await keep(store.caches, `${origin}/other`, answer('a', '1', 'x', 500), now)).toBe(false)
    expect(await keep(store.caches, `${origin}/other`, answer(null), now)).toBe(true)
    expect(await kept(store.caches, `${origin}/third`, now)).toBeNull()
  })

  test.each([
    ['nobody is signed in', 'nobody'],
    ['another is', 'b'],
  ])('goes when %s', async (_name, account) => {
    await keepAs('a')
    await learn(store.caches, answer(account, null), now)
    expect(await kept(store.caches, page, now)).toBeNull()
  })

  test('stays when an answer is not the program’s own', async () => {
    await keepAs('a')
    await learn(store.caches, new Response('Bad gateway', { status: 502 }), now)
    expect(await kept(store.caches, page, now)).not.toBeNull()
  })

  test('is not read after the session’s end, and is deleted then', async () => {
    await keepAs('a')
    expect(await kept(store.caches, page, later)).toBeNull()
    expect(store.isEmpty()).toBe(true)
    expect(await kept(store.caches, page, now)).toBeNull()
    expect(await keptPages(store.caches, now)).toEqual([])
  })

  test('is all deleted at sign-out, the parts of pages too', async () => {
    await keepAs('a')
    await part(store.caches, `${origin}/assets/x.css`, () => Promise.resolve(new Response('css')))
    await forget(store.caches)
    expect(store.isEmpty()).toBe(true)
  })
})

test('item 2 is kept before item 10', async () => {
  for (const [address, title] of [
    ['10', 'Punkt 10'],
    ['2', 'Punkt 2'],
  ] as const)
    await keep(store.caches, `${origin}/meetings/1/items/${address}`, answer('a', '1', title), now)
  expect((await keptPages(store.caches, now)).map(({ title }) => title)).toEqual(['Punkt 2', 'Punkt 10'])
})

test('the page without net lists what is kept', async () => {
  await keep(store.caches, `${origin}/meetings/1/reading`, answer('a', '1', 'Bl&amp;anding'), now)
  await keepAs('a', '1', 'Andet')
  const pages = await keptPages(store.caches, now)
  expect(pages.map(({ title }) => title)).toEqual(['Andet', 'Bl&amp;anding'])
  const html = pageWithoutNet('not_kept', pages, '/assets/x.css')
  expect(html).toContain('<a href="/meetings/1/items/2">Andet</a>')
  expect(html).toContain('Der er ingen forbindelse')
  expect(pageWithoutNet('signed_out', [], null)).not.toContain('<ul>')
})

test('an address is the same before and after what a page says once', () => {
  expect(addressOf(`${origin}/a?only=mine&done=x#note`)).toBe('/a?only=mine')
})
