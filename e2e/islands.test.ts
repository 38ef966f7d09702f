import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../src/capabilities/committees/testing.ts'
import { aMeeting, unwrap, type BuiltMeeting } from '../src/capabilities/meetings/testing.ts'
import { toLight } from '../src/platform/rich-text/light-notation.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const test = useBrowser({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let meeting: BuiltMeeting

beforeAll(async () => {
  const made = await test.database.write(async (tx) => {
    await anAgreement(tx)
    return ok(await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' }))
  })
  committee = unwrap(made)
})

beforeEach(async () => {
  meeting = await aMeeting(committee).withAgenda(3).in(test.database)
  await test.drainJobs()
})

const order = async () => {
  const rows = await test.database.reader
    .selectFrom('agenda_item')
    .select('id')
    .where('meeting_id', '=', meeting.id)
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => meeting.itemIds.indexOf(id))
}

const openOrder = () => test.open(committee.secretary, `/meetings/${meeting.id}/agenda-order`)

describe('the list that is put in order', () => {
  it('is ordered by dragging', async () => {
    const page = await openOrder()
    const items = page.locator('.reorder-item')
    const handle = await page.locator('.reorder-handle').nth(0).boundingBox()
    const last = await items.nth(2).boundingBox()
    if (!handle || !last) throw new Error('the list is not there')
    const reloaded = page.waitForEvent('load')
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(handle.x, last.y + last.height / 2, { steps: 8 })
    await page.mouse.move(handle.x, last.y + last.height - 2)
    await page.mouse.up()
    await reloaded
    expect(await order()).toEqual([1, 2, 0])
  })

  it('is ordered by space and arrows, and says where the item is', async () => {
    const page = await openOrder()
    await page.locator('.reorder-handle').nth(2).focus()
    const said = page.locator('reorder-list > .said')
    await page.keyboard.press('Space')
    expect(await said.textContent()).toContain('Grebet. Plads 3 af 3')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await said.textContent()).toBe('Plads 1 af 3')
    const reloaded = page.waitForEvent('load')
    await page.keyboard.press('Space')
    await reloaded
    expect(await order()).toEqual([2, 0, 1])
  })

  it('is as before after Escape', async () => {
    const page = await openOrder()
    await page.locator('.reorder-handle').nth(0).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await page.locator('reorder-list > .said').textContent()).toContain('Fortrudt')
    expect(await page.locator('.reorder-item').first().getAttribute('data-id')).toBe(meeting.itemIds[0])
    expect(await order()).toEqual([0, 1, 2])
  })
})

const openItem = () => test.open(committee.secretary, `/meetings/${meeting.id}/items/${meeting.itemIds[1] ?? ''}/text`)
/** Not the plain field that stands there until the editor has come. */
const editorOf = (page: Page) =>
  page.getByRole('textbox', { name: 'Sagsfremstilling' }).and(page.locator('.rich-text-area'))

async function savedText(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Gem punktet' }).click()
  await page.getByText('Punktet er gemt').waitFor()
  const row = await test.database.reader
    .selectFrom('agenda_item')
    .select('presentation')
    .where('id', '=', meeting.itemIds[1] ?? '')
    .executeTakeFirstOrThrow()
  return row.presentation === null ? '' : toLight(row.presentation)
}

/** What Word puts on the clipboard, shortened: office tags, styles, a list made of paragraphs, smart quotes. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
<!--StartFragment--><p class="MsoNormal" style="margin:0cm"><b><span style="color:#FF0000">Budget</span></b><span> for 2027</span><o:p></o:p></p>
<ul type="disc"><li class="MsoNormal" style="color:blue">Kapitel 1</li><li class="MsoNormal">Kapitel 2</li></ul>
<script>document.title = 'hacked'</script><img src="x" onerror="document.title='hacked'"><!--EndFragment--></body></html>`

describe('the editor', () => {
  it('stores typed text, bold and a list', async () => {
    const page = await openItem()
    const editor = editorOf(page)
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Vi har ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('travlt')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' nu')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Støj')
    await page.getByRole('toolbar').first().getByRole('button', { name: 'Punkter' }).click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Trængsel')
    expect(await savedText(page)).toBe('Vi har **travlt** nu\n\n- Støj\n- Trængsel')
  })

  it('takes from Word what means something and leaves the rest', async () => {
    const page = await openItem()
    const editor = editorOf(page)
    await editor.click()
    await page.keyboard.press('Control+A')
    await editor.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'Budget for 2027')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, fromWord)
    expect(await savedText(page)).toBe('**Budget** for 2027\n\n- Kapitel 1\n- Kapitel 2')
    expect(await page.title()).not.toContain('hacked')
  })

  it('is one stop for Tab, and Tab leaves the text', async () => {
    const page = await openItem()
    await editorOf(page).focus()
    await page.keyboard.press('Tab')
    expect(await editorOf(page).evaluate((element) => element.contains(document.activeElement))).toBe(false)
    expect(await savedText(page)).toBe('Direktionen har sendt et oplæg til budgettet.')
  })
})

describe('a form', () => {
  it('offers back what was typed when the server could not be reached', async () => {
    const page = await openItem()
    await page.getByLabel('Overskrift').fill('Budget 2027, anden behandling')
    await editorOf(page).fill('Ny tekst fra i dag.')
    const address = page.url()
    await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await page.getByRole('button', { name: 'Gem punktet' }).click()
    await page.waitForEvent('requestfailed', { timeout: 5000 }).catch(() => undefined)
    await page.goto(address)
    await page.getByText('Du har skrevet noget her, som ikke blev gemt.').waitFor()
    await page.getByRole('button', { name: 'Hent det frem' }).click()
    expect(await page.getByLabel('Overskrift').inputValue()).toBe('Budget 2027, anden behandling')
    await page.unroute('**/*')
    expect(await savedText(page)).toBe('Ny tekst fra i dag.')
    await page.goto(address)
    expect(await page.getByText('Du har skrevet noget her').count()).toBe(0)
  })

  it('is sent once, however often the button is pressed', async () => {
    const page = await test.open(committee.secretary, `/meetings/${meeting.id}/items/new`)
    await page.getByLabel('Overskrift').fill('Kun én gang')
    await page.getByRole('radio', { name: 'Til drøftelse' }).check()
    await page.getByRole('checkbox', { name: 'Personale' }).check()
    let posts = 0
    await page.route('**/items', async (route) => {
      posts += 1
      // Long enough for whoever presses twice.
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    const add = page.getByRole('button', { name: 'Tilføj punktet' })
    await add.dblclick()
    await page.getByText('Punktet er tilføjet').waitFor()
    expect(posts).toBe(1)
    expect(await page.getByRole('link', { name: 'Kun én gang' }).count()).toBe(1)
  })
})
