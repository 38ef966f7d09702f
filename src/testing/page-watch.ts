import type {
  Browser,
  BrowserContext,
  Cookie,
  Page,
  Request as BrowserRequest,
  Response as BrowserResponse,
} from 'playwright-core'
import { languages, type Lang } from '../platform/i18n/lang.ts'
import { axeSource, findProblems, type Variants } from './accessibility.ts'
import { newToTheRun } from './checked-places.ts'
import { placesOf, wrongIds } from './page-places.ts'

export interface SeenPage {
  url: string
  lang: Lang | 'as shown'
  status: number
  headers: Record<string, string>
  html: string
  /** Whether the visitor's browser ran script: pages are checked the way they were used. */
  withScript: boolean
}

export interface PageWatch {
  /** Waits for what was seen so far and fails with every problem found, page by page. */
  check(): Promise<void>
}

export interface WatchOptions {
  /** Request headers that make the server answer in that language. */
  headersFor: (lang: Lang) => Record<string, string>
  withScript: boolean
  checker: PageChecker
}

const isPage = (request: BrowserRequest) =>
  request.resourceType() === 'document' && request.frame().parentFrame() === null

/** A refused form is safe to send again (a refusal writes nothing); a GET always is. Anything else is checked as shown. */
async function sameIn(context: BrowserContext, response: BrowserResponse, headers: Record<string, string>) {
  const request = response.request()
  const options = { headers: { ...headers, origin: new URL(request.url()).origin }, maxRedirects: 0 }
  if (request.method() === 'GET') return context.request.get(request.url(), options)
  if (response.status() !== 422) return null
  const data = request.postDataBuffer()
  const type = request.headers()['content-type'] ?? 'application/x-www-form-urlencoded'
  return context.request.post(request.url(), {
    ...options,
    headers: { ...options.headers, 'content-type': type },
    ...(data ? { data } : {}),
  })
}

async function record(context: BrowserContext, response: BrowserResponse, options: WatchOptions): Promise<SeenPage[]> {
  const isHtml = (headers: Record<string, string>) => headers['content-type']?.startsWith('text/html') ?? false
  if (!isHtml(response.headers()) || (response.status() >= 300 && response.status() < 400)) return []
  const { withScript } = options
  const url = response.url()
  const seen: SeenPage[] = []
  for (const lang of languages) {
    const answer = await sameIn(context, response, options.headersFor(lang))
    if (answer && isHtml(answer.headers()) && answer.status() === response.status()) {
      seen.push({
        url,
        lang,
        status: answer.status(),
        headers: answer.headers(),
        html: await answer.text(),
        withScript,
      })
    }
  }
  if (seen.length > 0) return seen
  return [
    {
      url,
      lang: 'as shown',
      status: response.status(),
      headers: response.headers(),
      html: await response.text(),
      withScript,
    },
  ]
}

const recordingHeader = 'x-test-recording'

/** Elements of ours that look the same whether script runs or not. */
const shapeless = ['keep-typed', 'submit-once']
const scriptShapes = (place: string) =>
  [...place.matchAll(/> (\w+-[\w-]+)/g)].some(([, name = '']) => !shapeless.includes(name))

/**
 * How a page is to be looked at, or null when every place in it was looked at already: each place in Danish, what script gives
 * a shape also as it is without, and all once more in English, whose words have other names and another length.
 */
function newIn({ html, lang, withScript }: SeenPage): Variants | null {
  const placeIn = (place: string) =>
    lang === 'en' ? `en ${place}` : withScript || !scriptShapes(place) ? `da ${place}` : `without ${place}`
  const fresh = newToTheRun([...placesOf(html)].map(placeIn))
  if (fresh.length === 0) return null
  if (lang === 'en') return 'words'
  return fresh.some((place) => place.startsWith('da ')) ? 'all' : 'phone'
}

/** Lengths and encodings of the first answer no longer hold; a cookie would be set twice. */
const staleHeaders = ['content-length', 'content-encoding', 'transfer-encoding', 'set-cookie']

/** Pages as they were when seen, for the living server to show again: styles, fonts and script come from it and its cache. */
export class Recordings {
  private shown: SeenPage | undefined

  /** The page being looked at, when that is what is asked for. */
  answer(request: Request): Response | undefined {
    const { shown } = this
    if (!shown || request.headers.get(recordingHeader) === null || request.url !== shown.url) return undefined
    const headers = new Headers(shown.headers)
    for (const name of staleHeaders) headers.delete(name)
    // axe is script itself and needs a browser that runs it: only the page goes without.
    const html = shown.withScript ? shown.html : shown.html.replaceAll(/<script\b[^]*?<\/script>/g, '')
    return new Response(html, { status: shown.status, headers })
  }

  async show(page: Page, seen: SeenPage): Promise<void> {
    this.shown = seen
    try {
      await page.goto(seen.url, { waitUntil: 'load' })
    } finally {
      this.shown = undefined
    }
  }
}

/** One window for all pages of a test file, so that styles, fonts and script are fetched once. */
export class PageChecker {
  private readonly browser: Browser
  private readonly recordings: Recordings
  private window: Promise<Page> | undefined

  constructor(browser: Browser, recordings: Recordings) {
    this.browser = browser
    this.recordings = recordings
  }

  /** Every problem in these variants of the page, as the visitor with these cookies has it. */
  async check(seen: SeenPage, variants: Variants, cookies: Cookie[]): Promise<string | null> {
    const page = await (this.window ??= this.openWindow())
    await page.context().clearCookies()
    await page.context().addCookies(cookies)
    await this.recordings.show(page, seen)
    const problems = await findProblems(page, variants)
    return problems.length > 0
      ? `${seen.url} (${seen.lang}, ${seen.withScript ? 'with' : 'without'} script)\n${problems.join('\n')}`
      : null
  }

  private async openWindow(): Promise<Page> {
    const context = await this.browser.newContext({
      extraHTTPHeaders: { [recordingHeader]: 'shown' },
      serviceWorkers: 'block',
    })
    await context.addInitScript(axeSource)
    return context.newPage()
  }
}

/** Fails with every problem in these pages, page by page; those in which nothing is new are not looked at. */
async function checkAll(seen: readonly SeenPage[], checker: PageChecker, cookiesOf: () => Promise<Cookie[]>) {
  const problems = seen.flatMap((page) => wrongIds(page.html).map((wrong) => `${page.url}: ${wrong}`))
  const fresh = seen.flatMap((page) => {
    const variants = newIn(page)
    return variants ? [{ page, variants }] : []
  })
  const cookies = fresh.length > 0 ? await cookiesOf() : []
  for (const { page, variants } of fresh) {
    const problem = await checker.check(page, variants, cookies)
    if (problem) problems.push(problem)
  }
  if (problems.length > 0) throw new Error(`Not accessible:\n${problems.join('\n\n')}`)
}

/**
 * Watches every page this context opens, in the background of the test. Each is asked for again in both languages at once,
 * while the state is the same, and checked at the end from what was recorded, so a journey runs at its own speed.
 */
export function watchPages(context: BrowserContext, options: WatchOptions): PageWatch {
  const pending: Promise<SeenPage[]>[] = []
  context.on('response', (response) => {
    if (!isPage(response.request())) return
    const recorded = record(context, response, options)
    // The test may end before this is awaited; the failure is still thrown by check().
    recorded.catch(() => undefined)
    pending.push(recorded)
  })
  return {
    async check() {
      const seen = (await Promise.all(pending.splice(0))).flat()
      await checkAll(seen, options.checker, async () => (await context.storageState()).cookies)
    },
  }
}

/** Pages that were asked for without a browser, checked in one like those that were opened. */
export function watchAnswers(checker: PageChecker, cookies: Cookie[]) {
  const seen: SeenPage[] = []
  return {
    add: (page: SeenPage) => void seen.push(page),
    check: () => checkAll(seen.splice(0), checker, () => Promise.resolve(cookies)),
  }
}
