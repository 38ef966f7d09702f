import type {
  Browser,
  BrowserContext,
  Cookie,
  Page,
  Request as BrowserRequest,
  Response as BrowserResponse,
} from 'playwright-core'
import { languages, type Lang } from '../platform/i18n/lang.ts'
import { axeSource, findProblems } from './accessibility.ts'
import { isNewToTheRun } from './checked-places.ts'
import { placesOf, wrongIds } from './page-places.ts'

interface SeenPage {
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

/** What another language changes are words: their names, their language and how much room they take, which a phone tells best. */
const variantsFor = ({ withScript, lang }: SeenPage) => (withScript && lang !== 'en' ? 'all' : 'phone')

/** In which way a place is looked at, so that it is looked at once in each: with script, without it, and in the other words. */
const wayOf = ({ withScript, lang }: SeenPage) => (lang === 'en' ? 'en' : `${lang} ${withScript}`)

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

  /** Every problem in every variant of the page, as the visitor with these cookies has it. */
  async check(seen: SeenPage, cookies: Cookie[]): Promise<string | null> {
    const page = await (this.window ??= this.openWindow())
    await page.context().clearCookies()
    await page.context().addCookies(cookies)
    await this.recordings.show(page, seen)
    const problems = await findProblems(page, variantsFor(seen))
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
      const problems = seen.flatMap((page) => wrongIds(page.html).map((wrong) => `${page.url}: ${wrong}`))
      const fresh = seen.filter((page) => isNewToTheRun(placesOf(page.html), wayOf(page)))
      if (fresh.length > 0) {
        const { cookies } = await context.storageState()
        for (const recorded of fresh) {
          const problem = await options.checker.check(recorded, cookies)
          if (problem) problems.push(problem)
        }
      }
      if (problems.length > 0) throw new Error(`Not accessible:\n${problems.join('\n\n')}`)
    },
  }
}
