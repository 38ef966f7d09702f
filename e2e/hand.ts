import type { Locator, Page } from 'playwright-core'

export interface Attachment {
  name: string
  mimeType: string
  buffer: Buffer
}

/** How somebody works a page. The journeys say what is done; a hand knows how: with a pointer or with keys alone. */
export interface Hand {
  readonly page: Page
  /** Script runs in this browser: pages look a little different with it. */
  readonly hasScript: boolean
  /** To an address one has in a mail, a bookmark or the browser's own list. */
  go(address: string): Promise<void>
  /** A button, a link or a summary. */
  press(target: Locator): Promise<void>
  /** What stands in the field is replaced. A day is written as YYYY-MM-DD, a time as HH:MM. */
  write(field: Locator, text: string): Promise<void>
  /** A radio button or a box. */
  tick(choice: Locator): Promise<void>
  select(field: Locator, option: string): Promise<void>
  /** One of the suggestions that came up under the field in which somebody types. */
  pick(suggestion: Locator): Promise<void>
  attach(field: Locator, file: Attachment): Promise<void>
}

/** A text field that turns into an editor while it is written in would be waited for in vain. */
export const editorsReady = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('rich-text-editor:not(:defined)'))

/** What somebody had to do to get something done. */
export interface Effort {
  clicks: number
  fields: number
}

export const noEffort = (): Effort => ({ clicks: 0, fields: 0 })

/** A pointer, counting what it does when given something to count in. */
export function pointer(page: Page, hasScript: boolean, effort: Effort = noEffort()): Hand {
  const click = async (work: Promise<unknown>) => {
    effort.clicks += 1
    await work
  }
  return {
    page,
    hasScript,
    go: (address) => click(page.goto(address)),
    press: (target) => click(target.click()),
    tick: (choice) => click(choice.check()),
    select: (field, option) => click(field.selectOption({ label: option })),
    pick: (suggestion) => click(suggestion.click()),
    attach: (field, file) => click(field.setInputFiles(file)),
    write: async (field, text) => {
      effort.fields += 1
      if (hasScript) await editorsReady(page)
      await field.fill(text)
    },
  }
}

/** The page says this, once what was done is done. */
export async function sees(hand: Hand, text: string | RegExp, timeout = 20_000): Promise<void> {
  await hand.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout })
}

export const button = (hand: Hand, name: string | RegExp) =>
  hand.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

export const link = (hand: Hand, name: string | RegExp) =>
  hand.page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })

/** Where the page stands, without the notice. */
export const placeOf = (hand: Hand): string => new URL(hand.page.url()).pathname
