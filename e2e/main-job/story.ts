import type { BrowserTest } from '../harness.ts'
import type { Effort, Hand } from '../hand.ts'
import type { MailServer } from '../mail-server.ts'

/** How the story is worked: the parts below are the same whichever hand does them. */
export interface Story {
  test: BrowserTest
  mails: MailServer
  /** A hand that nobody knows yet, on the page where one signs in. */
  stranger(): Promise<Hand>
  /** A signed-in hand of this person; on a phone when told. */
  hand(personId: string, on?: { phone?: boolean; effort?: Effort }): Promise<Hand>
}

export interface MeetingPeople {
  chair: string
  viceChair: string
  secretary: string
}

export const titles = {
  approval: 'Godkendelse af dagsorden og referat',
  orientation: 'Orientering fra formand og næstformand',
  workingEnvironment: 'Arbejdsmiljø',
  raised: 'Støj på stuerne',
  referred: 'Budget 2027: høring af MED',
  anyOther: 'Eventuelt og evaluering af mødet',
} as const

export const agendaInOrder = [
  titles.approval,
  titles.orientation,
  titles.workingEnvironment,
  titles.raised,
  titles.referred,
  titles.anyOther,
]

export const decisions = [
  { title: titles.approval, outcome: 'Enighed', text: 'Dagsordenen blev godkendt.' },
  { title: titles.orientation, outcome: 'Taget til efterretning', text: 'Formanden fortalte om den nye vuggestue.' },
  { title: titles.workingEnvironment, outcome: 'Drøftet', text: 'Sygefraværet er faldet i fire af syv huse.' },
  { title: titles.raised, outcome: 'Enighed', text: 'Der hentes tilbud på støjdæmpende lofter.' },
  { title: titles.referred, outcome: 'Sendt videre', text: 'Udvalget er bekymret for normeringen i ydertimerne.' },
  { title: titles.anyOther, outcome: 'Drøftet', text: 'Mødet holdt tiden.' },
]

export const dueOn = '2026-05-20'
