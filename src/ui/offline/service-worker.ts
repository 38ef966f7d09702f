import { forget, keep, kept, keptPages, keptStyles, part } from './kept-pages.ts'
import { pageWithoutNet } from './page-without-net.ts'

/*
 * Stands between the browser and the server. With net it is out of the way: every page comes fresh from the server, which
 * says whether it may be kept. Without, it answers with what was kept. It is asked first at sign-out, and keeps nothing
 * after it.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface FetchEvent extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface Scope {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: Extendable & MessageEvent<unknown>) => void): void
}

const scope = globalThis as unknown as Scope
const origin = location.origin

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin: to, pathname } = new URL(request.url)
  if (to !== origin) return
  if (request.method === 'POST') {
    if (request.mode === 'navigate' && pathname.startsWith('/sign-out')) event.respondWith(signOut(request))
    return
  }
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(part(caches, request.url, () => fetch(request)))
  else if (request.mode === 'navigate' || request.headers.get('medspil-refresh')) event.respondWith(read(request))
})

async function signOut(request: Request): Promise<Response> {
  await forget(caches)
  try {
    return await fetch(request)
  } catch {
    return withoutNet('signed_out')
  }
}

async function read(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    await keep(caches, request.url, answer, Date.now())
    return answer
  } catch {
    return (await kept(caches, request.url, Date.now())) ?? withoutNet('not_kept')
  }
}

async function withoutNet(why: 'not_kept' | 'signed_out'): Promise<Response> {
  const pages = await keptPages(caches, Date.now())
  const html = pageWithoutNet(why, pages, await keptStyles(caches))
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** `{ keep: addresses }` from a page: keeps each that may be, and says how many. */
scope.addEventListener('message', (event) => {
  const { keep: addresses } = event.data as { keep?: unknown }
  if (!Array.isArray(addresses)) return
  event.waitUntil(keepAll(addresses.map(String)).then((count) => event.ports[0]?.postMessage(count)))
})

async function keepAll(addresses: readonly string[]): Promise<number> {
  let count = 0
  for (const address of addresses) {
    const url = new URL(address, origin)
    if (url.origin !== origin) continue
    if (url.pathname.startsWith('/assets/')) {
      await part(caches, url.href, () => fetch(url)).catch(() => null)
      continue
    }
    const answer = await fetch(url, { credentials: 'same-origin' }).catch(() => null)
    if (answer && (await keep(caches, url.href, answer, Date.now()))) count += 1
  }
  return count
}
