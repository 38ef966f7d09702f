import type { LegState } from '../../journeys/rules.ts'

const daGroups: Record<LegState, string> = {
  sent: 'Har ikke kvitteret endnu',
  received: 'Har modtaget sagen',
  on_agenda: 'Har sat sagen på en dagsorden',
  noted: 'Har taget sagen til efterretning',
  answered: 'Har svaret',
  returned: 'Har returneret sagen',
}

export const da = {
  pageTitle: (title: string) => `Afsendelse: ${title}`,
  lead: (from: string, n: number, moment: string) =>
    `${from} sendte sagen til ${n === 1 ? '1 modtager' : `${n} modtagere`} ${moment}.`,
  progress: 'Så langt er sagen',
  bars: {
    received: 'Modtaget',
    dealtWith: 'På dagsordenen, taget til efterretning eller besvaret',
    answered: 'Besvaret',
  },
  nOf: (n: number, of: number) => `${n} af ${of}`,
  late: (n: number) => (n === 0 ? 'Ingen er over tid.' : n === 1 ? '1 er over tid.' : `${n} er over tid.`),
  returned: (n: number) => (n === 1 ? '1 har returneret sagen.' : `${n} har returneret sagen.`),
  unmanned: 'Kan ikke modtage endnu',
  unmannedText: 'Disse har hverken formand, næstformand eller sekretær. Fristen ligger hos afsenderen så længe.',
  groups: daGroups,
  count: (n: number) => `${n}`,
  see: (n: number) => (n === 1 ? 'Vis udvalget' : `Vis de ${n}`),
  journey: 'Se sagens rejse',
  message: 'Besked til modtagerne',
  noMessage: 'Der blev ikke skrevet en besked.',
  purpose: 'Formål',
  reason: (text: string) => `Begrundelse: ${text}`,
  proposes: (name: string) => `Foreslår ${name}`,
  remind: 'Påmind dem, der ikke har kvitteret',
  remindWhom: (n: number) =>
    `Sekretær, formand og næstformand får en mail ${n === 1 ? 'i 1 udvalg' : `i ${n} udvalg`}, der hverken har kvitteret eller gjort andet ved sagen:`,
  andMore: (n: number) => `og ${n} andre`,
  inJourney: (n: number) => `Se de ${n} andre på sagens rejse`,
  doRemind: 'Send påmindelsen',
  reminded: (n: number, day: string) => `Senest påmindet ${day}: ${n === 1 ? '1 udvalg' : `${n} udvalg`}.`,
  refusals: {
    nobody_to_remind: 'Alle, der kan, har kvitteret. Der er ingen at påminde.',
    reminded_today: 'Der er sendt en påmindelse i dag. Den næste kan sendes i morgen.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  pageTitle: (title) => `Sent to many: ${title}`,
  lead: (from, n, moment) => `${from} sent the matter to ${n === 1 ? '1 receiver' : `${n} receivers`}, ${moment}.`,
  progress: 'How far the matter has come',
  bars: {
    received: 'Received',
    dealtWith: 'On the agenda, noted or answered',
    answered: 'Answered',
  },
  nOf: (n, of) => `${n} of ${of}`,
  late: (n) => (n === 0 ? 'None are overdue.' : n === 1 ? '1 is overdue.' : `${n} are overdue.`),
  returned: (n) => (n === 1 ? '1 has returned the matter.' : `${n} have returned the matter.`),
  unmanned: 'Cannot receive yet',
  unmannedText: 'These have neither chair, vice-chair nor secretary. Until then the due date rests with the sender.',
  groups: {
    sent: 'No receipt yet',
    received: 'Have received the matter',
    on_agenda: 'Have put the matter on an agenda',
    noted: 'Have noted the matter',
    answered: 'Have answered',
    returned: 'Have returned the matter',
  },
  count: (n) => `${n}`,
  see: (n) => (n === 1 ? 'Show the committee' : `Show the ${n}`),
  journey: 'See the matter’s journey',
  message: 'Message to the receivers',
  noMessage: 'No message was written.',
  purpose: 'Purpose',
  reason: (text) => `Reason: ${text}`,
  proposes: (name) => `Proposes ${name}`,
  remind: 'Remind those who have not acknowledged',
  remindWhom: (n) =>
    `Secretary, chair and vice-chair get a mail in ${n === 1 ? '1 committee that has' : `${n} committees that have`} neither acknowledged the matter nor done anything else with it:`,
  andMore: (n) => `and ${n} more`,
  inJourney: (n) => `See the other ${n} on the matter’s journey`,
  doRemind: 'Send the reminder',
  reminded: (n, day) => `Last reminded ${day}: ${n === 1 ? '1 committee' : `${n} committees`}.`,
  refusals: {
    nobody_to_remind: 'All who can have acknowledged the matter. There is nobody to remind.',
    reminded_today: 'A reminder was sent today. The next can be sent tomorrow.',
  },
}

export const messages = { da, en }
