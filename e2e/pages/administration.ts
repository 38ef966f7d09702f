import { button, sees, type Attachment, type Hand } from '../hand.ts'
import { choosePerson } from './people-picker.ts'

/** Gives a file to Medspil, looks at what will happen, and lets it happen. */
export async function importFile(hand: Hand, kind: 'Enheder' | 'Medarbejdere', file: Attachment, will: string) {
  await hand.go('/administration/imports')
  await hand.tick(hand.page.getByRole('radio', { name: kind }))
  await hand.attach(hand.page.getByLabel('Fil', { exact: true }), file)
  await hand.press(button(hand, 'Vis, hvad der vil ske'))
  await sees(hand, will, 60_000)
  await hand.press(button(hand, 'Gennemfør indlæsningen'))
  await sees(hand, 'Indlæsningen er gennemført', 120_000)
}

export async function giveHrRole(hand: Hand, name: string, workplace: string) {
  await hand.go('/administration/roles')
  await choosePerson(hand, 'Hvem', name, workplace)
  await hand.tick(hand.page.getByRole('radio', { name: 'HR- og MED-konsulent' }))
  await hand.press(button(hand, 'Giv rettigheden'))
  await sees(hand, 'Rettigheden er givet')
}
