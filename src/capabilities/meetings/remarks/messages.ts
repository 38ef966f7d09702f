import { isoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

interface About {
  readonly committee: string
  readonly date: string
}

const dateIn = (lang: Lang, { on }: Params): string =>
  on === undefined ? '' : sayDate(isoDate(String(on)), lang, 'medium')

export const da = {
  title: 'Bemærkninger til referatet',
  pageTitle: (date: string) => `Bemærkninger til referatet af mødet den ${date}`,
  lead: 'Bemærkninger og svar står under referatet og noteres på næste møde. Selve referatet ændres ikke af dem.',
  none: 'Der er ingen bemærkninger.',
  noneText: 'Udvalgets medlemmer kan skrive en bemærkning til et punkt eller til hele referatet.',
  until: (date: string, clause: string) => `Medlemmerne kan skrive bemærkninger til og med ${date} (${clause}).`,
  closed: (date: string, clause: string) => `Fristen for bemærkninger var ${date} (${clause}).`,
  write: 'Skriv en bemærkning',
  all: 'Alle bemærkninger',
  about: 'Bemærkningen gælder',
  whole: 'Hele referatet',
  item: (number: number, title: string) => `Punkt ${number}: ${title}`,
  toItem: (number: number) => `til punkt ${number}`,
  toWhole: 'til hele referatet',
  text: 'Bemærkning',
  textHint:
    'Alle, der kan læse punktet, kan læse bemærkningen med dit navn. Den kan ikke slettes. Skriv ikke om enkeltpersoner.',
  send: 'Send bemærkningen',
  answer: 'Svar',
  answerTo: (name: string) => `Svar på bemærkningen fra ${name}`,
  answerAll: 'Svar på bemærkningerne',
  sendAnswer: 'Send svaret',
  answeredBy: (name: string) => `Svar fra ${name}`,
  answered: 'Svar',
  unanswered: 'Ikke besvaret endnu',
  toMinutes: 'Læs referatet',
  correctInstead: 'Er der en fejl i referatet, retter du den som en ny version med begrundelse.',
  offer: 'Bemærkninger til sidste referat',
  offerText: 'De kan noteres her. Knappen sætter dem ind i teksten; intet gemmes, før du gemmer.',
  insert: 'Sæt bemærkningerne ind',
  intro: 'Bemærkninger til referatet af sidste møde:',
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    made: {
      subject: ({ committee, date }: About) => `Bemærkning til referatet: ${committee}, ${date}`,
      paragraph: ({ committee, date }: About) =>
        `Et medlem har skrevet en bemærkning til referatet af mødet i ${committee} den ${date}. Læs den, og svar i Medspil.`,
    },
    answered: {
      subject: ({ committee, date }: About) => `Svar på din bemærkning: ${committee}, ${date}`,
      paragraph: ({ committee, date }: About) =>
        `Din bemærkning til referatet af mødet i ${committee} den ${date} er besvaret.`,
    },
    open: 'Læs bemærkningerne',
    footer: (municipality: string) => `Du får denne mail, fordi du hører til udvalget. Medspil, ${municipality}`,
  },
  refusals: {
    meeting_cancelled: 'Mødet er aflyst, så der er intet referat.',
    minutes_not_published: 'Referatet er ikke sendt ud endnu. Bemærkninger kan skrives, når det er.',
    remarks_closed: (params: Params) =>
      `Fristen for bemærkninger var ${dateIn('da', params)} (${params['clause'] ?? ''}). Tag det op på næste møde, hvor referatet godkendes.`,
    not_an_item: 'Punktet står ikke i referatet.',
    no_such_remark: 'Bemærkningen findes ikke.',
    answered_already: 'Bemærkningen er allerede besvaret.',
  },
  notices: {
    minutes_remarked: 'Din bemærkning er sendt. Sekretæren får besked.',
    minutes_remark_answered: 'Svaret er sendt.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Remarks on the minutes',
  pageTitle: (date) => `Remarks on the minutes of the meeting on ${date}`,
  lead: 'Remarks and answers stand under the minutes and are noted at the next meeting. They do not change the minutes.',
  none: 'There are no remarks.',
  noneText: 'Members of the committee can write a remark on an item or on the whole minutes.',
  until: (date, clause) => `Members can write remarks up to and including ${date} (${clause}).`,
  closed: (date, clause) => `The deadline for remarks was ${date} (${clause}).`,
  write: 'Write a remark',
  all: 'All remarks',
  about: 'The remark is about',
  whole: 'The whole minutes',
  item: (number, title) => `Item ${number}: ${title}`,
  toItem: (number) => `on item ${number}`,
  toWhole: 'on the whole minutes',
  text: 'Remark',
  textHint:
    'Everybody who can read the item can read the remark with your name. It cannot be deleted. Do not write about individuals.',
  send: 'Send the remark',
  answer: 'Answer',
  answerTo: (name) => `Answer the remark from ${name}`,
  answerAll: 'Answer the remarks',
  sendAnswer: 'Send the answer',
  answeredBy: (name) => `Answer from ${name}`,
  answered: 'Answer',
  unanswered: 'Not answered yet',
  toMinutes: 'Read the minutes',
  correctInstead: 'If there is an error in the minutes, you correct it as a new version with a reason.',
  offer: 'Remarks on the last minutes',
  offerText: 'They can be noted here. The button puts them into the text; nothing is saved until you save.',
  insert: 'Put the remarks in',
  intro: 'Remarks on the minutes of the last meeting:',
  mail: {
    greeting: (name) => `Hello ${name}`,
    made: {
      subject: ({ committee, date }) => `Remark on the minutes: ${committee}, ${date}`,
      paragraph: ({ committee, date }) =>
        `A member has written a remark on the minutes of the meeting in ${committee} on ${date}. Read and answer it in Medspil.`,
    },
    answered: {
      subject: ({ committee, date }) => `Answer to your remark: ${committee}, ${date}`,
      paragraph: ({ committee, date }) =>
        `Your remark on the minutes of the meeting in ${committee} on ${date} has been answered.`,
    },
    open: 'Read the remarks',
    footer: (municipality) => `You get this mail because you belong to the committee. Medspil, ${municipality}`,
  },
  refusals: {
    meeting_cancelled: 'The meeting is cancelled, so there are no minutes.',
    minutes_not_published: 'The minutes have not been sent yet. Remarks can be written once they are.',
    remarks_closed: (params) =>
      `The deadline for remarks was ${dateIn('en', params)} (${params['clause'] ?? ''}). Raise it at the next meeting, which approves the minutes.`,
    not_an_item: 'The item is not in the minutes.',
    no_such_remark: 'There is no such remark.',
    answered_already: 'The remark has been answered already.',
  },
  notices: {
    minutes_remarked: 'Your remark is sent. The secretary is told.',
    minutes_remark_answered: 'The answer is sent.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
