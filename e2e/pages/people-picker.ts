import { button, type Hand } from '../hand.ts'

/** With script the suggestions come while one types; without it they come with "Find". */
export async function choosePerson(hand: Hand, label: string, name: string, workplace: string) {
  const { page } = hand
  const words = new RegExp(`${name}.*${workplace}`)
  if (hand.hasScript) {
    await hand.write(page.getByRole('combobox', { name: label }), name)
    await hand.pick(page.getByRole('option', { name: words }).first())
  } else {
    await hand.write(page.getByRole('textbox', { name: label }), name)
    await hand.press(button(hand, 'Find'))
    await hand.tick(page.getByRole('radio', { name: words }).first())
  }
}
