import type { Socket } from 'node:net'
import path from 'node:path'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { loadAssets } from '../src/app/assets.ts'
import { allRoutes } from '../src/app/routes.ts'
import type { Route } from '../src/platform/http/route.ts'
import { isLang, languages, type Lang } from '../src/platform/i18n/lang.ts'
import { useApp, type Answer, type Client, type TestApp } from '../src/testing/app.ts'
import { type TestContent } from '../src/testing/database.ts'
import { launchBrowser } from '../src/testing/browser.ts'
import { PageChecker, Recordings, watchAnswers, watchPages, type PageWatch } from '../src/testing/page-watch.ts'

const languageHeader = 'x-test-language'

/** Lets the page watch ask for the same page in the other language, whatever the visitor's account says. */
const inAskedLanguage = (route: Route): Route => ({
  ...route,
  handle: (c) => {
    const asked = c.req.header(languageHeader)
    if (isLang(asked)) c.set('lang', asked)
    return route.handle(c)
  },
})

export interface Visit {
  /** false: a browser with script switched off. */
  withScript?: boolean
  width?: number
  /** false: another test opens the same address and has it looked at. */
  isLookedAt?: false
}

export interface BrowserTest extends TestApp {
  /** Scheme, host and port of the running program. */
  readonly origin: string
  /** Down: nobody reaches the program, whatever their browser thinks of its own net. */
  net(is: 'up' | 'down'): void
  /** A page of a browser in which this person is signed in; null: nobody is. Closed and checked after the test. */
  open(personId: string | null, address: string, visit?: Visit): Promise<Page>
  /** The answer at an address, without a browser. A page is checked after the test as if it had been opened. */
  ask(personId: string, address: string): Promise<Answer>
}

const isHtml = ({ status, headers }: Answer) =>
  status === 200 && (headers.get('content-type')?.startsWith('text/html') ?? false)

interface Options {
  now?: string
  isDemo?: boolean
  /** What the database holds from the start, such as the demo municipality. */
  content?: TestContent
}

/**
 * The real program on a port of its own and a real browser. Every page that a test opens, by link, form or address, is
 * checked after the test in both languages, two widths, light and dark: see page-watch.ts.
 */
export function useBrowser(options: Options = {}): BrowserTest {
  const assets = loadAssets(path.resolve(import.meta.dirname, '../dist/assets'))
  const app = useApp({ ...options, assets, routes: allRoutes.map(inAskedLanguage) })
  const visits: { context: BrowserContext; watch: PageWatch | null }[] = []
  const asked = new Map<string, { client: Client; watch: ReturnType<typeof watchAnswers> }>()
  const recordings = new Recordings()
  let browser: Browser | undefined
  let checker: PageChecker | undefined
  let server: ReturnType<typeof serve> | undefined
  let origin = ''
  let isDown = false

  beforeAll(async () => {
    browser = await launchBrowser()
    checker = new PageChecker(browser, recordings)
    const port = await new Promise<number>((resolve) => {
      server = serve(
        {
          fetch: (request) => recordings.answer(request) ?? app.app.fetch(request),
          port: 0,
          hostname: '127.0.0.1',
          // A connection that the server ends while the page watch takes it up again would fail the test.
          serverOptions: { keepAliveTimeout: 600_000 },
        },
        (info) => resolve(info.port),
      )
      server.on('connection', (socket: Socket) => {
        if (isDown) socket.destroy()
      })
    })
    origin = `http://127.0.0.1:${port}`
  })

  afterEach(async () => {
    const finished = visits.splice(0)
    const problems: unknown[] = []
    for (const { context, watch } of finished) {
      await watch?.check().catch((problem: unknown) => problems.push(problem))
      await context.close()
    }
    for (const { watch } of asked.values()) await watch.check().catch((problem: unknown) => problems.push(problem))
    asked.clear()
    if (problems.length > 0)
      throw problems.length === 1 ? problems[0] : new AggregateError(problems, problems.join('\n'))
  }, 600_000)

  afterAll(async () => {
    await browser?.close()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  })

  const headersFor = (lang: Lang) => ({ [languageHeader]: lang })

  const askerFor = async (personId: string, checkedBy: PageChecker) => {
    const value = await app.sessionOf(personId)
    const cookie = { name: 'medspil', value, domain: '127.0.0.1', path: '/', expires: -1 } as const
    const watch = watchAnswers(checkedBy, [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Lax' }])
    const asker = { client: await app.as(personId), watch }
    asked.set(personId, asker)
    return asker
  }

  const ask = async (personId: string, address: string) => {
    if (!checker) throw new Error('the browser starts before the tests, not while the file loads')
    const { client, watch } = asked.get(personId) ?? (await askerFor(personId, checker))
    const answer = await client.get(address, headersFor('da'))
    if (!isHtml(answer)) return answer
    for (const lang of languages) {
      const { text, headers } = lang === 'da' ? answer : await client.get(address, headersFor(lang))
      const seen = { url: origin + address, lang, status: 200, html: text, withScript: true }
      watch.add({ ...seen, headers: Object.fromEntries(headers) })
    }
    return answer
  }

  const open = async (personId: string | null, address: string, visit: Visit = {}) => {
    const { withScript = true, width = 1280, isLookedAt = true } = visit
    if (!browser || !checker) throw new Error('the browser starts before the tests, not while the file loads')
    const context = await browser.newContext({
      baseURL: origin,
      javaScriptEnabled: withScript,
      viewport: { width, height: 900 },
      // What it keeps would answer for the server, unseen by the page watch. One test is about it.
      serviceWorkers: 'block',
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
    })
    if (personId !== null)
      await context.addCookies([{ name: 'medspil', value: await app.sessionOf(personId), url: origin }])
    const watch = isLookedAt ? watchPages(context, { headersFor, withScript, checker }) : null
    visits.push({ context, watch })
    const page = await context.newPage()
    // Importing a whole municipality is one request.
    page.setDefaultTimeout(30_000)
    await page.goto(address)
    return page
  }

  const net = (is: 'up' | 'down') => {
    isDown = is === 'down'
    if (isDown && server && 'closeAllConnections' in server) server.closeAllConnections()
  }

  return Object.create(app, {
    net: { value: net },
    origin: { get: () => origin },
    open: { value: open },
    ask: { value: ask },
  }) as BrowserTest
}
