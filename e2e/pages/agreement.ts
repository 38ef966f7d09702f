import { button, link, sees, type Hand } from '../hand.ts'

export interface AgreementRuleText {
  rule: string
  amount: number
  measure: string
  clause: string
}

export async function adoptThreeLevels(hand: Hand, title: string, validFrom: string) {
  const { page } = hand
  await hand.go('/agreement')
  await hand.press(link(hand, 'Opret MED-aftalen').first())
  await hand.write(page.getByLabel('Aftalens navn'), title)
  await hand.write(page.getByLabel('Gælder fra'), validFrom)
  await hand.tick(page.getByLabel('Kun navne på tre niveauer'))
  await hand.press(button(hand, 'Opret aftalen'))
  await sees(hand, 'Udgaven er oprettet')
}

export async function addRule(hand: Hand, { rule, amount, measure, clause }: AgreementRuleText) {
  const { page } = hand
  await hand.press(link(hand, 'Tilføj en frist eller grænse').first())
  await hand.select(page.getByLabel('Hvad handler reglen om?'), rule)
  await hand.write(page.getByLabel('Tal', { exact: true }), String(amount))
  await hand.select(page.getByLabel('Måles i'), measure)
  await hand.write(page.getByLabel('Paragraf'), clause)
  await hand.press(button(hand, 'Gem'))
  await sees(hand, 'Aftalen er rettet')
}
