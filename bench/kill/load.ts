import { agreementPaths } from '../../src/capabilities/agreement/paths.ts'
import { parseIsoDate, type IsoDate } from '../../src/platform/clock/dates.ts'
import type { Ledger } from './ledger.ts'

const writersAtOnce = 8

export interface Browser {
  readonly origin: string
  readonly session: string
}

/** The reason a writer gives with a day, so that what is kept can be checked word for word. */
export const reasonFor = (day: IsoDate) => `Lukket ${day}`

export class UnexpectedAnswer extends Error {}

/** Writes without pause from several connections until the server is gone, noting every answer. */
export async function writeUntilGone(browser: Browser, ledger: Ledger): Promise<void> {
  await Promise.all(Array.from({ length: writersAtOnce }, () => writer(browser, ledger)))
}

async function writer(browser: Browser, ledger: Ledger): Promise<void> {
  for (;;) {
    const { change, day } = ledger.begin()
    const address = change === 'added' ? agreementPaths.closingDays() : agreementPaths.closingDayRemoval({ day })
    const fields = change === 'added' ? { day, reason: reasonFor(day) } : {}
    const response = await send(browser, address, fields)
    if (response === null) return
    const isDone = response.status === 303 && response.headers.get('location')?.includes(`closing_day_${change}`)
    if (!isDone) throw new UnexpectedAnswer(`POST ${address} answered ${response.status}`)
    ledger.acknowledge(change, day)
    // Read to the end, so that the connection is used again.
    await response.arrayBuffer().catch(() => null)
  }
}

/** null: the server was gone before it had answered. */
async function send(browser: Browser, address: string, fields: Record<string, string>): Promise<Response | null> {
  try {
    return await fetch(browser.origin + address, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `medspil=${browser.session}`, origin: browser.origin },
      body: new URLSearchParams(fields),
    })
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The closing days that the page shows from today on. */
export async function shownDays(browser: Browser): Promise<Set<IsoDate>> {
  const response = await fetch(browser.origin + agreementPaths.closingDays(), {
    redirect: 'manual',
    headers: { cookie: `medspil=${browser.session}` },
  })
  if (response.status !== 200) throw new UnexpectedAnswer(`the closing days answered ${response.status}`)
  const found = (await response.text()).matchAll(/\/closing-days\/([\d-]+)\/removal/g)
  return new Set([...found].map(([, text]) => parseIsoDate(text ?? '')).filter((day) => day !== null))
}
