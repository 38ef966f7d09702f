import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page, Request, Response } from 'playwright-core'
import { languages, type Lang } from '../platform/i18n/lang.ts'
import { findProblems } from './accessibility.ts'

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
}

const wordings = /\b(href|value|action|id|for|name|title|alt|datetime|content|aria-[a-z]+|data-[a-z-]+)="[^"]+"/g

const repeated = /(<(li|tr|option|article|form)\b(?:(?!<\/\2>)[^])*<\/\2>)\s*(?:\1\s*)+/g

/**
 * What the page is made of, without what it happens to say and how many rows it has. axe judges elements, roles, names that
 * are there or missing, and colours: two pages of the same make get the same verdict, so each make is looked at once.
 */
function makeOf(seen: SeenPage): string {
  const make = seen.html
    .replaceAll(wordings, '$1')
    .replaceAll(/>[^<]*[^<\s][^<]*</g, '>text<')
    .replaceAll(repeated, '$1')
  return createHash('sha256').update(`${seen.withScript} ${seen.lang} ${make}`).digest('hex')
}

const checkedHere = new Set<string>()

/** True the first time in the whole run: test files in other processes leave a mark in the run's folder. */
function isFirstTime(key: string): boolean {
  if (checkedHere.has(key)) return false
  checkedHere.add(key)
  const folder = process.env['MEDSPIL_CHECKED_PAGES']
  if (!folder) return true
  fs.mkdirSync(folder, { recursive: true })
  try {
    fs.writeFileSync(path.join(folder, key), '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const isPage = (request: Request) => request.resourceType() === 'document' && request.frame().parentFrame() === null

/** A refused form is safe to send again (a refusal writes nothing); a GET always is. Anything else is checked as shown. */
async function sameIn(context: BrowserContext, response: Response, headers: Record<string, string>) {
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

async function record(context: BrowserContext, response: Response, options: WatchOptions): Promise<SeenPage[]> {
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

/** Shows the recorded page again, styles and script from the living server, and checks every variant of it. */
async function checkRecorded(page: Page, seen: SeenPage): Promise<string | null> {
  const isThisPage = (request: Request) => isPage(request) && request.url() === seen.url
  await page.route('**/*', (route) => {
    const request = route.request()
    if (isThisPage(request)) {
      // Lengths and encodings of the first answer no longer hold.
      const {
        'content-length': _length,
        'content-encoding': _encoding,
        'set-cookie': _cookie,
        ...headers
      } = seen.headers
      return route.fulfill({ status: seen.status, headers, body: seen.html })
    }
    return !seen.withScript && request.resourceType() === 'script' ? route.abort() : route.continue()
  })
  await page.goto(seen.url, { waitUntil: 'load' })
  const problems = await findProblems(page, seen.withScript ? 'all' : 'phone')
  await page.unroute('**/*')
  return problems.length > 0
    ? `${seen.url} (${seen.lang}, ${seen.withScript ? 'with' : 'without'} script)\n${problems.join('\n')}`
    : null
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
      const fresh = seen.filter((page) => isFirstTime(makeOf(page)))
      if (fresh.length === 0) return
      const browser = context.browser()
      if (!browser) throw new Error('pages can only be checked in a browser that was launched')
      const checker = await browser.newContext({ storageState: await context.storageState() })
      try {
        const page = await checker.newPage()
        const problems: string[] = []
        for (const recorded of fresh) {
          const problem = await checkRecorded(page, recorded)
          if (problem) problems.push(problem)
        }
        if (problems.length > 0) throw new Error(`Not accessible:\n${problems.join('\n\n')}`)
      } finally {
        await checker.close()
      }
    },
  }
}
