import { button, sees, type Hand } from '../hand.ts'

export async function askForLink(hand: Hand, email: string) {
  await hand.go('/sign-in')
  await hand.write(hand.page.getByLabel('Din e-mailadresse'), email)
  await hand.press(button(hand, 'Send linket'))
  await sees(hand, 'Se i din indbakke')
}

/** The address as it stood in the mail: a page with a button, so that a mail scanner that follows links signs nobody in. */
export async function openLink(hand: Hand, address: string) {
  await hand.go(new URL(address).pathname)
  await hand.press(button(hand, 'Log ind'))
  await hand.page.getByRole('button', { name: 'Log ud' }).first().waitFor({ state: 'attached' })
}
