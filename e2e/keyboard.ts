import type { Locator, Page } from 'playwright-core'
import type { Hand } from './hand.ts'

const mostTabs = 150

const focusIsOn = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** WCAG 2.4.7 and 2.4.11: whoever tabs sees where they are, and nothing lies over it. */
async function seesFocus(page: Page, name: string): Promise<void> {
  const problem = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nothing has focus'
    const marked = [focused, ...focused.querySelectorAll('*'), focused.nextElementSibling].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    if (!marked) return 'no focus mark'
    const { top, bottom, left, right } = focused.getBoundingClientRect()
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return 'it is outside the window'
    return null
  })
  if (problem) throw new Error(`Focus cannot be seen on ${name}: ${problem}`)
}

/**
 * About how many tabs lie between the focus and the target, never more than there are: only how far one may go without looking.
 * What is beside the way, such as a menu that is closed, is not counted.
 */
const tabsBetween = (target: Locator) =>
  target.evaluate((element) => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches(':disabled, [type="hidden"]'))
    const seen = new Set<string>()
    const single = stops.filter((stop) => {
      if (stop === element || !(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true
      return !seen.has(stop.name) && seen.add(stop.name)
    })
    const between = single.indexOf(element as HTMLElement) - single.indexOf(document.activeElement as HTMLElement)
    return between > 0 ? between : 0
  })

async function reach(page: Page, target: Locator, arrived = () => focusIsOn(target)): Promise<void> {
  await target.waitFor()
  const ahead = Math.max(0, (await tabsBetween(target)) - 4)
  for (let tabs = 0; tabs < ahead; tabs += 1) await page.keyboard.press('Tab')
  for (let tabs = ahead; tabs < mostTabs; tabs += 1) {
    if (await arrived()) return seesFocus(page, String(target))
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(target)} was not reached in ${mostTabs} tabs on ${page.url()}`)
}

/** Radio buttons of one name are one stop; the arrows go between them and choose. */
async function tickRadio(page: Page, radio: Locator): Promise<void> {
  const inGroup = () =>
    radio.evaluate(
      (element: HTMLInputElement) =>
        document.activeElement instanceof HTMLInputElement && document.activeElement.name === element.name,
    )
  await reach(page, radio, inGroup)
  const size = await radio.evaluate(
    (element: HTMLInputElement) => (element.form ?? document).querySelectorAll(`[name="${element.name}"]`).length,
  )
  for (let step = 0; step < size && !(await focusIsOn(radio)); step += 1) await page.keyboard.press('ArrowDown')
  if (!(await radio.isChecked())) await page.keyboard.press('Space')
  if (!(await radio.isChecked())) throw new Error(`${String(radio)} could not be chosen by keys`)
}

async function select(page: Page, field: Locator, option: string): Promise<void> {
  await reach(page, field)
  const labels = await field.locator('option').allTextContents()
  const place = labels.findIndex((label) => label.trim() === option.trim())
  if (place === -1) throw new Error(`${String(field)} has no "${option}": ${labels.join(', ')}`)
  await page.keyboard.press('Home')
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown')
}

/** The arrows go through the suggestions while the field keeps the focus. */
async function pick(page: Page, suggestion: Locator): Promise<void> {
  await suggestion.waitFor()
  const amount = await page.getByRole('option').count()
  for (let step = 0; step < amount; step += 1) {
    await page.keyboard.press('ArrowDown')
    if ((await suggestion.getAttribute('aria-selected')) === 'true') return page.keyboard.press('Enter')
  }
  throw new Error(`${String(suggestion)} could not be reached with the arrows`)
}

/** A day is typed part by part, in the order of the browser's own language. */
async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const typed of [date + month + year, month + date + year]) {
    await reach(page, field)
    await page.keyboard.type(typed)
    if ((await field.inputValue()) === day) return
    // Back to the first of its three parts.
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft')
  }
  throw new Error(`${day} could not be typed in ${String(field)}`)
}

/** Keys alone: Tab until the control has focus, and then what its kind asks for. Nothing is reached by any other way. */
export function keyboard(page: Page): Hand {
  return {
    page,
    hasScript: true,
    go: async (address) => {
      await page.goto(address)
    },
    press: async (target) => {
      await reach(page, target)
      await page.keyboard.press('Enter')
    },
    tick: async (choice) => {
      if ((await choice.getAttribute('type')) === 'radio') return tickRadio(page, choice)
      await reach(page, choice)
      if (!(await choice.isChecked())) await page.keyboard.press('Space')
    },
    select: (field, option) => select(page, field, option),
    pick: (suggestion) => pick(page, suggestion),
    attach: async (field, file) => {
      await reach(page, field)
      const chooser = page.waitForEvent('filechooser')
      // The browser begins to hand over its choosers in the background: one round trip later it does.
      await page.evaluate(() => undefined)
      await page.keyboard.press('Space')
      await (await chooser).setFiles(file)
    },
    write: async (field, text) => {
      if ((await field.getAttribute('type')) === 'date') return typeDay(page, field, text)
      await reach(page, field)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
  }
}
