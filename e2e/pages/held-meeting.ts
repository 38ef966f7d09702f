import { button, link, sees, type Hand } from '../hand.ts'

export async function reportAbsence(hand: Hand, meeting: string) {
  await hand.go(meeting)
  await hand.press(button(hand, 'Meld afbud'))
  await sees(hand, 'Du har meldt afbud.')
}

export async function callIn(hand: Hand, meeting: string, substitute: string) {
  await hand.go(`${meeting}/attendance`)
  await hand.press(button(hand, `Indkald ${substitute}`))
  await sees(hand, 'Suppleanten er indkaldt')
}

/** Opens the meeting and keeps who came as they had said they would. */
export async function openMeeting(hand: Hand, meeting: string) {
  await hand.go(meeting)
  await hand.press(button(hand, 'Åbn mødet'))
  await sees(hand, 'Mødet er åbnet')
  await hand.press(link(hand, 'Registrér fremmøde').first())
  await hand.press(button(hand, 'Gem fremmødet'))
  await sees(hand, 'Fremmødet er gemt.')
}

export async function closeMeeting(hand: Hand, meeting: string) {
  await hand.go(meeting)
  await hand.press(hand.page.locator('summary', { hasText: 'Afslut mødet' }))
  await hand.press(button(hand, 'Ja, afslut mødet'))
  await sees(hand, 'Mødet er afsluttet.')
}

export interface Decision {
  title: string
  outcome: string
  text: string
}

/** One outcome and one text for each item, saved together. */
export async function writeMinutes(hand: Hand, meeting: string, decisions: readonly Decision[]) {
  const { page } = hand
  await hand.go(`${meeting}/minutes`)
  for (const { title, outcome, text } of decisions) {
    const item = page.getByRole('group', { name: new RegExp(`^\\d+\\. ${title}`) })
    const outcomes = item.getByLabel('Beslutning')
    const option = (await outcomes.locator('option').allTextContents()).find((one) => one.startsWith(`${outcome}:`))
    await hand.select(outcomes, option ?? outcome)
    await hand.write(item.getByRole('textbox', { name: 'Tekst' }), text)
  }
  await hand.press(button(hand, 'Gem alt'))
  await sees(hand, 'Referatet er gemt.')
}

export async function turnMinutesKey(hand: Hand, meeting: string) {
  await hand.go(`${meeting}/minutes`)
  await hand.press(button(hand, /^Drej nøglen til referatet/))
  await sees(hand, 'Din nøgle til referatet er drejet.')
}

export async function publishMinutes(hand: Hand, meeting: string) {
  await hand.go(`${meeting}/minutes`)
  await hand.press(button(hand, 'Send referatet ud'))
  await sees(hand, 'Referatet er sendt ud. Alle kan læse det nu.')
}

/** To the level above, as proposed. */
export async function passOn(hand: Hand, meeting: string, item: string, due: string, message: string) {
  const { page } = hand
  await hand.go(meeting)
  await hand.press(link(hand, item).first())
  await hand.press(link(hand, /^Send (punktet |sagen )?videre/).first())
  await hand.write(page.getByLabel('Anden svarfrist'), due)
  await hand.write(page.getByLabel('Besked til modtagerne'), message)
  await hand.press(button(hand, 'Send sagen videre'))
  await sees(hand, 'Sagen er sendt videre')
}
