import { button, link, placeOf, sees, type Hand } from '../hand.ts'
import { choosePerson } from './people-picker.ts'

export interface Named {
  name: string
  workplace: string
}

/** From the tree to the new committee's page. Answers its id. */
export async function establish(hand: Hand, level: string, unit: RegExp): Promise<string> {
  const { page } = hand
  await hand.go('/committees/new')
  await hand.select(page.getByLabel('Hvilket niveau?'), level)
  const units = page.getByLabel('Hvilken enhed hører det til?')
  const option = (await units.locator('option').allTextContents()).find((text) => unit.test(text))
  await hand.select(units, option ?? String(unit))
  await hand.press(button(hand, 'Fortsæt'))
  await hand.press(button(hand, 'Opret udvalget'))
  await sees(hand, 'Udvalget er oprettet')
  return placeOf(hand).split('/')[2] ?? ''
}

export async function addSeats(hand: Hand, side: string, title: string, amount: number) {
  const { page } = hand
  await hand.press(link(hand, `Tilføj pladser: ${side}`))
  await hand.write(page.getByLabel('Hvad hedder pladsen?'), title)
  await hand.write(page.getByLabel('Hvor mange?'), String(amount))
  await hand.press(button(hand, 'Tilføj'))
  await sees(hand, 'Pladserne er tilføjet')
}

/** Puts somebody on the first vacant seat of that title. */
export async function fillSeat(hand: Hand, seat: string, person: Named, kind: string) {
  await hand.press(link(hand, `Sæt på pladsen: ${seat}`).first())
  await giveMandate(hand, person, kind)
}

export async function addSubstitute(hand: Hand, member: string, person: Named, kind: string) {
  await hand.press(hand.page.locator('summary').filter({ hasText: member }))
  await hand.press(link(hand, `Tilføj suppleant: ${member}`))
  await giveMandate(hand, person, kind)
}

async function giveMandate(hand: Hand, person: Named, kind: string) {
  await choosePerson(hand, 'Hvem?', person.name, person.workplace)
  await hand.tick(hand.page.getByRole('radio', { name: kind, exact: true }))
  await hand.press(button(hand, 'Gem hvervet'))
  await sees(hand, 'Hvervet er gemt')
}

/** Whoever sits on the right side is proposed; the secretary is searched for. */
export async function takePost(hand: Hand, post: string, person: Named, isProposed: boolean) {
  const { page } = hand
  await hand.press(link(hand, `Vælg: ${post}`))
  if (isProposed) await hand.tick(page.getByRole('radio', { name: new RegExp(person.name) }).first())
  else await choosePerson(hand, 'Hvem?', person.name, person.workplace)
  await hand.press(button(hand, 'Gem'))
  await sees(hand, 'Posten er besat')
}
