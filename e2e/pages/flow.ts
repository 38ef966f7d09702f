import { expect } from 'vitest'
import { button, link, sees, type Hand } from '../hand.ts'

export interface Sending {
  /** Address of the item that is passed on. */
  item: string
  /** The body under which every workplace gets it. */
  centre: string
  dueOn: string
  message: string
}

/** "Every workplace under this centre", chosen on the page of the item; the list is seen before anything is sent. */
export async function passOnToWorkplaces(hand: Hand, { item, centre, dueOn, message }: Sending, receivers: number) {
  const { page } = hand
  await hand.go(item)
  await hand.press(link(hand, 'Send punktet videre').first())
  const many = page.getByRole('form', { name: 'Send til mange på én gang' })
  await hand.tick(many.getByRole('radio', { name: 'Alle arbejdspladser' }))
  await hand.press(many.locator('summary', { hasText: 'Vælg kun nogle områder' }))
  await hand.tick(many.getByRole('checkbox', { name: centre, exact: true }))
  await hand.press(button(hand, 'Vis modtagerne'))
  await sees(hand, `${receivers} modtagere`)
  await hand.tick(page.getByRole('radio', { name: 'Til drøftelse og svar' }))
  await hand.write(page.getByLabel('Anden svarfrist'), dueOn)
  await hand.write(page.getByLabel('Besked til modtagerne'), message)
  await hand.press(button(hand, 'Send sagen videre'))
  await sees(hand, 'Sagen er sendt videre')
}

/** From the front page to the matter, as somebody does who was told that it came. */
export async function openArrival(hand: Hand, from: string, title: string) {
  await hand.press(link(hand, `Sag fra ${from}: ${title}`).first())
  await sees(hand, 'Besked fra afsenderen')
}

/** In the list of what has come: received, and then put on the agenda of the day that its button names. */
export async function receiveAndPlace(hand: Hand, title: string, from: string, day: string) {
  await hand.press(link(hand, /^Sager på vej/).first())
  await hand.press(button(hand, `Kvittér: ${title} (fra ${from})`))
  await sees(hand, 'Der er kvitteret for de valgte sager')
  await hand.press(button(hand, `På dagsordenen ${day}: ${title} (fra ${from})`))
  await sees(hand, 'De valgte sager er sat på udvalgets næste dagsorden')
}

export async function returnWithReason(hand: Hand, reason: string, belongsTo: string) {
  const { page } = hand
  await hand.press(page.locator('summary', { hasText: 'Send sagen tilbage' }))
  await hand.write(page.getByLabel('Begrundelse', { exact: true }), reason)
  await hand.select(page.getByLabel('Hvor hører den til?'), belongsTo)
  await hand.press(button(hand, 'Send sagen tilbage'))
  await sees(hand, 'Sagen er returneret')
  await sees(hand, `Modtageren foreslår: ${belongsTo}`)
}

export async function replyTo(hand: Hand, answer: string) {
  await hand.write(hand.page.getByLabel('Svar', { exact: true }), answer)
  await hand.press(button(hand, 'Send svaret'))
  await sees(hand, 'Svaret er sendt')
}

/** The first key asks for the second; the second is turned from the list, where it waits. */
export async function noteByFirstKey(hand: Hand, leg: string) {
  await hand.go(leg)
  await hand.press(button(hand, 'Tag til efterretning'))
  await sees(hand, 'Nøglen mangler')
}

export async function noteBySecondKey(hand: Hand, leg: string, title: string) {
  await hand.press(link(hand, /^Sager på vej/).first())
  const waiting = hand.page.getByRole('list', { name: 'Til efterretning: din nøgle mangler' })
  await hand.tick(waiting.getByRole('checkbox', { name: new RegExp(escaped(title)) }).first())
  await hand.press(button(hand, 'Drej min nøgle til de valgte'))
  await sees(hand, 'tages til efterretning')
  await hand.go(leg)
  await sees(hand, /^Taget til efterretning \d/)
}

export async function leaveOut(hand: Hand, wheel: string, item: string, reason: string) {
  const { page } = hand
  await hand.go(wheel)
  await hand.press(link(hand, `Flyt eller udelad: ${item}`).first())
  await hand.tick(page.getByLabel('Kun det år'))
  await hand.tick(page.getByLabel('Punktet udelades'))
  await hand.press(button(hand, 'Gem tilpasningen'))
  await sees(hand, 'Skriv, hvorfor punktet udelades')
  await hand.write(page.getByLabel('Begrundelse', { exact: true }), reason)
  await hand.press(button(hand, 'Gem tilpasningen'))
  await sees(hand, 'Punktet er udeladt. Begrundelsen bliver stående.')
  await sees(hand, `Udeladt: ${reason}`)
}

/** What the wheel proposes for a meeting, in the order of the page. */
export async function proposedFromWheel(hand: Hand, meeting: string): Promise<string[]> {
  const { page } = hand
  await hand.go(meeting)
  await hand.press(link(hand, 'Forslag til dagsorden').first())
  await sees(hand, 'Alt, der venter på mødet')
  const heading = page.getByRole('heading', { name: 'Fra årshjulet' })
  if ((await heading.count()) === 0) return []
  const labels = page.locator('.card').filter({ has: heading }).locator('.proposal-row .choice label')
  return (await labels.allTextContents()).map((label) => label.trim())
}

export async function answerHearing(hand: Hand, hearing: string, text: string) {
  await hand.press(link(hand, new RegExp(`^Høringssvar fra .*${escaped(hearing)}`)).first())
  const first = hand.page.getByRole('form', { name: 'Spørgsmål 1' })
  await hand.write(first.getByRole('textbox', { name: 'Svar' }), text)
  await hand.press(button(hand, 'Gem kladden: Spørgsmål 1'))
  await sees(hand, 'Kladden er gemt')
  expect(new URL(hand.page.url()).pathname).toContain('/answers/')
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
