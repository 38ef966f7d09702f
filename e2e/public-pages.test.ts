import { describe, expect, test } from 'vitest'
import { allRoutes } from '../src/app/routes.ts'
import { useBrowser } from './harness.ts'

const addresses = allRoutes
  .filter((route) => route.access === 'public' && route.method === 'GET' && !route.pattern.includes(':'))
  .map((route) => route.pattern)

describe('a visitor without a session', () => {
  const browser = useBrowser({ isDemo: true })

  test.each([true, false])(
    'can read every public page and the page for what is not there (script: %s)',
    async (withScript) => {
      for (const address of [...addresses, '/no-such-page']) {
        const page = await browser.open(null, address, { withScript })
        expect(await page.title(), address).not.toBe('')
      }
    },
  )
})
