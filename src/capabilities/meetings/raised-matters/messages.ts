import type { RaisedState } from './rules.ts'

const daStates: Record<RaisedState, string> = {
  waiting: 'Venter på svar',
  put_off: 'Ikke taget med',
  cancelled: 'Mødet er aflyst',
  on_agenda: 'På dagsordenen',
  discussed: 'Behandlet',
  postponed: 'Udsat',
  decided: 'Afgjort',
  passed_on: 'Sendt videre',
  answered: 'Besvaret',
}

export const da = {
  title: 'Dine sager',
  lead: 'Det, du selv har foreslået på en dagsorden: hvor det er nu, og hvad der kom af det. Kun du kan se listen.',
  all: 'Alle dine sager',
  listed: 'Det, du har foreslået, det nyeste først',
  states: daStates,
  raised: (day: string, committee: string) => `Du foreslog det ${day} til ${committee}`,
  waiting: (day: string) => `Det venter på dem, der laver dagsordenen til mødet ${day}.`,
  putOff: (reason: string) => `Det kom ikke med. Begrundelse: ${reason}`,
  cancelled: (day: string) => `Mødet ${day} er aflyst. Sagen følger med til udvalgets næste møde.`,
  onAgenda: (day: string) => `Det er på dagsordenen til mødet ${day}.`,
  discussed: (day: string) => `Det var på mødet ${day}. Referatet er ikke sendt ud endnu.`,
  outcome: (day: string, outcome: string) => `På mødet ${day} blev det: ${outcome}`,
  passedTo: (committee: string, day: string, state: string) => `Sendt videre til ${committee} ${day}: ${state}`,
  passedToMany: (n: number, answered: number) => `Sendt videre til ${n} udvalg, ${answered} har svaret.`,
  journey: 'Se hele sagens rejse',
  tasks: 'Opgaver, der kom af det',
  emptyTitle: 'Du har ikke foreslået noget endnu',
  empty:
    'Når du foreslår et punkt til et møde, kan du her se, hvor det er, og hvad der blev besluttet. Er du ikke med i et udvalg, så tal med din repræsentant.',
  meetings: 'Se møder og dagsordener',
  mail: {
    subject: (title: string | null) => (title === null ? 'Nyt i en sag, du har foreslået' : `Nyt i din sag: ${title}`),
    greeting: (name: string) => `Kære ${name}`,
    decided: (committee: string) => `${committee} har behandlet sagen, og referatet er sendt ud.`,
    passed_on: (committee: string) => `${committee} har sendt sagen videre.`,
    answered: (committee: string) => `${committee} har svaret på sagen.`,
    put_off: (committee: string) =>
      `Dit forslag kom ikke med på dagsordenen i ${committee}. Begrundelsen står på listen over dine sager.`,
    moved: (committee: string) =>
      `${committee} har flyttet dit forslag til et senere møde. Dagen står på listen over dine sager.`,
    open: 'Se, hvad der kom af det',
    footer: (municipality: string) => `Medspil, ${municipality}. Du får mailen, fordi du har foreslået sagen.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Your matters',
  lead: 'What you have raised for an agenda: where it is now, and what came of it. Only you can see the list.',
  all: 'All your matters',
  listed: 'What you raised, the latest first',
  states: {
    waiting: 'Waiting for an answer',
    put_off: 'Not taken up',
    cancelled: 'The meeting is cancelled',
    on_agenda: 'On the agenda',
    discussed: 'Discussed',
    postponed: 'Postponed',
    decided: 'Decided',
    passed_on: 'Passed on',
    answered: 'Answered',
  },
  raised: (day, committee) => `You raised it on ${day} for ${committee}`,
  waiting: (day) => `It waits for those who make the agenda of the meeting on ${day}.`,
  putOff: (reason) => `It was not taken up. Reason: ${reason}`,
  cancelled: (day) => `The meeting on ${day} is cancelled. The matter goes along to the committee’s next one.`,
  onAgenda: (day) => `It is on the agenda of the meeting on ${day}.`,
  discussed: (day) => `It was at the meeting on ${day}. The minutes are not sent yet.`,
  outcome: (day, outcome) => `At the meeting on ${day} it became: ${outcome}`,
  passedTo: (committee, day, state) => `Passed on to ${committee} on ${day}: ${state}`,
  passedToMany: (n, answered) => `Passed on to ${n} committees, ${answered} have answered.`,
  journey: 'See the whole journey of the matter',
  tasks: 'Tasks that came of it',
  emptyTitle: 'You have not raised anything yet',
  empty:
    'When you raise an item for a meeting, you can see here where it is and what was decided. If you do not sit on a committee, talk to your representative.',
  meetings: 'See meetings and agendas',
  mail: {
    subject: (title) => (title === null ? 'News of a matter that you raised' : `News of your matter: ${title}`),
    greeting: (name) => `Dear ${name}`,
    decided: (committee) => `${committee} has taken up the matter, and the minutes are sent.`,
    passed_on: (committee) => `${committee} has passed the matter on.`,
    answered: (committee) => `${committee} has answered.`,
    put_off: (committee) =>
      `What you raised was not taken up on the agenda of ${committee}. The reason stands in the list of your matters.`,
    moved: (committee) =>
      `${committee} has moved what you raised to a later meeting. The day stands in the list of your matters.`,
    open: 'See what came of it',
    footer: (municipality) => `Medspil, ${municipality}. You get this mail because you raised the matter.`,
  },
}

export const messages = { da, en }
