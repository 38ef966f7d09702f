import { button, link, placeOf, sees, type Attachment, type Hand } from '../hand.ts'

export interface MeetingPlan {
  date: string
  start: string
  end: string
  place: string
}

/** Answers the address of the meeting. */
export async function planMeeting(hand: Hand, committeeId: string, plan: MeetingPlan): Promise<string> {
  const { page } = hand
  await hand.go(`/committees/${committeeId}/meetings`)
  await hand.press(link(hand, 'Planlæg møde').first())
  await hand.write(page.getByLabel('Dato'), plan.date)
  await hand.write(page.getByLabel('Fra kl.'), plan.start)
  await hand.write(page.getByLabel('Til kl.'), plan.end)
  await hand.write(page.getByLabel('Sted'), plan.place)
  await hand.press(button(hand, 'Planlæg mødet'))
  await sees(hand, 'Mødet er planlagt')
  return placeOf(hand)
}

export async function raiseItem(hand: Hand, meeting: string, title: string, why: string) {
  const { page } = hand
  await hand.go(meeting)
  await hand.press(link(hand, 'Foreslå et punkt'))
  await hand.write(page.getByLabel('Hvad skal vi tale om?'), title)
  await hand.write(page.getByLabel('Hvorfor er det vigtigt?'), why)
  await hand.tick(page.getByLabel('Arbejdsmiljø'))
  await hand.press(button(hand, 'Send forslaget'))
  await sees(hand, 'Dit forslag er sendt')
}

/** An arrived matter becomes the last item of the meeting that is proposed. */
export async function placeReferral(hand: Hand, title: string) {
  await hand.press(link(hand, /^Sager på vej/).first())
  await hand.press(link(hand, title))
  await hand.press(button(hand, 'Kvittér for modtagelsen'))
  await sees(hand, 'Der er kvitteret for sagen')
  await hand.press(button(hand, 'Sæt på dagsordenen'))
  await sees(hand, 'Sagen er sat på dagsordenen')
}

const toMeeting = async (hand: Hand, meeting: string): Promise<void> => {
  if (placeOf(hand) !== meeting) await hand.go(meeting)
}

/** The standing items, and what a member has raised. */
export async function beginAgenda(hand: Hand, meeting: string, raised: string) {
  await toMeeting(hand, meeting)
  await hand.press(button(hand, 'Tilføj faste punkter'))
  await sees(hand, 'De faste punkter er sat på dagsordenen')
  await hand.press(button(hand, `Sæt på dagsordenen: ${raised}`))
  await sees(hand, 'Forslaget er sat på dagsordenen')
}

export interface ItemText {
  title: string
  presentation: string
  recommendation: string
}

/** Gives an item that stands on the agenda its text. */
export async function writeItem(hand: Hand, meeting: string, item: ItemText) {
  const { page } = hand
  await toMeeting(hand, meeting)
  await hand.press(link(hand, item.title).first())
  await hand.press(link(hand, 'Ret punktet'))
  await hand.write(page.getByRole('textbox', { name: 'Sagsfremstilling' }), item.presentation)
  await hand.write(page.getByRole('textbox', { name: 'Indstilling' }), item.recommendation)
  await hand.press(button(hand, 'Gem punktet'))
  await sees(hand, 'Punktet er gemt')
}

export async function attachFile(hand: Hand, meeting: string, item: string, file: Attachment) {
  if ((await link(hand, 'Ret punktet').count()) === 0) {
    await toMeeting(hand, meeting)
    await hand.press(link(hand, item).first())
  }
  const form = hand.page.getByRole('form', { name: 'Vedhæft bilag' })
  await hand.attach(form.locator('input[type=file]'), file)
  await hand.press(form.locator('button'))
  await sees(hand, 'Bilaget er vedhæftet')
}

export const itemTitles = (hand: Hand): Promise<string[]> =>
  hand.page.getByRole('list', { name: 'Dagsorden' }).getByRole('heading', { level: 3 }).allTextContents()

export async function turnAgendaKey(hand: Hand, meeting: string) {
  await hand.go(meeting)
  await hand.press(button(hand, 'Drej nøglen').first())
  await sees(hand, 'Din nøgle er drejet.')
}

export async function publishAgenda(hand: Hand, meeting: string) {
  await hand.go(meeting)
  await hand.press(button(hand, 'Send dagsordenen ud'))
  await sees(hand, 'Dagsordenen er sendt ud. Alle kan læse den nu.')
}
