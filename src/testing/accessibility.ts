import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import type { AxeResults, Result as AxeFinding } from 'axe-core'
import type { Page } from 'playwright-core'

/** As the first script of a page, or evaluated in one. */
export const axeSource = {
  content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
}
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What other words can change: names, their language, and how much room they take. */
const wordCategories = [
  'cat.forms',
  'cat.language',
  'cat.name-role-value',
  'cat.sensory-and-visual-cues',
  'cat.text-alternatives',
]
/** The rules of those tags that look at colours. The others see the same page in light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block']
const widths = [1280, 360] as const
const schemes = ['light', 'dark'] as const
/** WCAG 1.4.10: 320 CSS px, which is also 1280 px at 400 % zoom. */
const narrowest = 320

function sayFinding(finding: AxeFinding): string {
  const places = finding.nodes.slice(0, 5).map((node) => {
    const why = node.failureSummary?.split('\n').slice(1).join(';') ?? ''
    return `      ${node.target.join(' ')}  ${why.trim()}\n      ${node.html.slice(0, 160)}`
  })
  const more = finding.nodes.length > 5 ? [`      and ${finding.nodes.length - 5} more`] : []
  return [`    ${finding.id} (${finding.impact}): ${finding.help}`, ...places, ...more].join('\n')
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const limit = new AbortController()
  const late = wait(30_000, undefined, { signal: limit.signal }).then(() => {
    throw new Error('axe did not finish in 30 s. With script switched off it cannot: the page watch checks such pages.')
  })
  // When the work is done first, stopping the clock rejects it: expected, and nobody waits for it.
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    limit.abort()
  }
}

interface Axe {
  run(options: object): Promise<AxeResults>
  getRules(tags: string[]): { ruleId: string; tags: string[] }[]
}

/** All rules, those that light and dark can change, or those that other words can. */
async function runAxe(page: Page, rules: 'all' | 'colours' | 'words'): Promise<AxeFinding[]> {
  const run = page.evaluate(
    async (wanted) => {
      // In the page: axe put itself on the window when its source was evaluated.
      const { axe } = globalThis as unknown as { axe: Axe }
      const found = axe.getRules(wanted.tags).filter((rule) => rule.tags.some((one) => wanted.categories.includes(one)))
      const values = wanted.rules ?? found.map((rule) => rule.ruleId)
      return axe.run({ runOnly: { type: 'rule', values }, resultTypes: ['violations'] })
    },
    { tags, categories: rules === 'words' ? wordCategories : tags, rules: rules === 'colours' ? colourRules : null },
  )
  return (await inTime(run)).violations
}

async function tooWide(page: Page): Promise<string | null> {
  await page.setViewportSize({ width: narrowest, height: 800 })
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = beyond
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`)
    return `${scrollWidth} px wide in ${clientWidth}: ${names.join(', ')}`
  })
  return found && `    horizontal scroll at ${narrowest} px: ${found}`
}

/** In which widths and colours a page is looked at, and by which rules. What differs in one way only shows best on a phone. */
const variants = {
  all: widths.flatMap((width) =>
    schemes.map((colorScheme) => ({ width, colorScheme, rules: colorScheme === 'light' ? 'all' : 'colours' }) as const),
  ),
  phone: [{ width: 360, colorScheme: 'light', rules: 'all' }],
  words: [{ width: 360, colorScheme: 'light', rules: 'words' }],
} as const

export type Variants = keyof typeof variants

/** The page as it stands in these variants, as readable findings; none when all is well. The page's own size is put back. */
export async function findProblems(page: Page, wanted: Variants = 'all'): Promise<string[]> {
  const variantsOf = new Map<string, string[]>()
  const before = page.viewportSize()
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource.content)
  for (const { width, colorScheme, rules } of variants[wanted]) {
    await page.setViewportSize({ width, height: 900 })
    // Without motion a colour on its way from light to dark is never measured.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found = await runAxe(page, rules)
    for (const text of found.map(sayFinding)) {
      variantsOf.set(text, [...(variantsOf.get(text) ?? []), `${width} px ${colorScheme}`])
    }
  }
  const problems = [...variantsOf].map(([text, variants]) => `  ${variants.join(', ')}:\n${text}`)
  const wide = await tooWide(page)
  if (wide) problems.push(wide)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
  return problems
}

/** Fails unless the page, as it stands now, is accessible and fits. For states that script makes: dialogs, drags, errors. */
export async function checkPage(page: Page): Promise<void> {
  const problems = await findProblems(page)
  if (problems.length > 0) throw new Error(`Not accessible: ${page.url()}\n${problems.join('\n')}`)
}
