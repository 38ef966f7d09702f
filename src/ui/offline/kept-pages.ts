/*
 * What the browser keeps of an agenda to read without net, and for whom. Kept pages belong to one account until an instant
 * that the server says with every answer; another account, nobody, or a later clock, and all of it goes.
 */
export const readerHeader = 'medspil-reader'
export const keepHeader = 'medspil-keep'

const pagesName = 'medspil-pages'
const partsName = 'medspil-parts'
const readerAddress = '/.kept-for'

/** As much of CacheStorage as is used here, so that a test can stand in for the browser. */
export type Caches = Pick<CacheStorage, 'open' | 'delete'>

export interface Reader {
  readonly account: string
  readonly until: number
}

/**
 * "ACCOUNT MILLISECONDS-LEFT", or "nobody"; null when an answer does not say, as one that is not the program's own.
 */
export function readerIn(answer: Response, now: number): Reader | 'nobody' | null {
  const [account, left] = (answer.headers.get(readerHeader) ?? '').split(' ')
  if (account === 'nobody') return 'nobody'
  return account && Number(left) > 0 ? { account, until: now + Number(left) } : null
}

async function keptFor(caches: Caches): Promise<Reader | null> {
  const stored = await (await caches.open(pagesName)).match(readerAddress)
  return stored ? ((await stored.json()) as Reader) : null
}

/** Deletes everything that was kept. */
export async function forget(caches: Caches): Promise<void> {
  await caches.delete(pagesName)
  await caches.delete(partsName)
}

/** Takes an answer's word for who is here: nobody or another than the pages are kept for, and they are deleted first. */
export async function learn(caches: Caches, answer: Response, now: number): Promise<void> {
  const reader = readerIn(answer, now)
  if (reader === null) return
  const known = await keptFor(caches)
  if (reader === 'nobody' || (known && known.account !== reader.account)) await forget(caches)
  if (reader !== 'nobody') await (await caches.open(pagesName)).put(readerAddress, Response.json(reader))
}

/** The address without what a page says once. */
export function addressOf(url: string): string {
  const address = new URL(url)
  address.searchParams.delete('done')
  return `${address.pathname}${address.search}`
}

export const mayKeep = (answer: Response): boolean =>
  answer.status === 200 && !answer.redirected && answer.headers.get(keepHeader) === '1'

/** Keeps an answer that says it may be kept; true when it did. Learns who is here from every answer. */
export async function keep(caches: Caches, url: string, answer: Response, now: number): Promise<boolean> {
  await learn(caches, answer, now)
  if (!mayKeep(answer) || !(await keptFor(caches))) return false
  await (await caches.open(pagesName)).put(addressOf(url), answer.clone())
  return true
}

/** A page or file as it was kept; after the session's end nothing, and then all is deleted. */
export async function kept(caches: Caches, url: string, now: number): Promise<Response | null> {
  const reader = await keptFor(caches)
  if (!reader) return null
  if (now >= reader.until) {
    await forget(caches)
    return null
  }
  return (await (await caches.open(pagesName)).match(addressOf(url))) ?? null
}

/** Styles, script and letters: the same for everybody, under names that change with their content. */
export async function part(caches: Caches, url: string, fetchIt: () => Promise<Response>): Promise<Response> {
  const parts = await caches.open(partsName)
  const found = await parts.match(url)
  if (found) return found
  const answer = await fetchIt()
  if (answer.status === 200) await parts.put(url, answer.clone())
  return answer
}

export interface KeptPage {
  readonly address: string
  readonly title: string
  readonly lang: string
}

/** The pages that can be read now, by title, item 2 before item 10. */
export async function keptPages(caches: Caches, now: number): Promise<KeptPage[]> {
  const reader = await keptFor(caches)
  if (!reader || now >= reader.until) return []
  const cache = await caches.open(pagesName)
  const pages: KeptPage[] = []
  for (const { url } of await cache.keys()) {
    const answer = await cache.match(url)
    if (!answer || !/html/.test(answer.headers.get('content-type') ?? '')) continue
    const html = await answer.text()
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
    pages.push({ address: addressOf(url), title, lang: /<html lang="(\w+)"/.exec(html)?.[1] ?? 'da' })
  }
  return pages.toSorted((a, b) => a.title.localeCompare(b.title, 'da', { numeric: true }))
}

/** The address of a style sheet that is kept, so that a page made without net looks like the others. */
export async function keptStyles(caches: Caches): Promise<string | null> {
  const parts = await (await caches.open(partsName)).keys()
  return parts.map(({ url }) => new URL(url).pathname).findLast((name) => name.endsWith('.css')) ?? null
}
