export const da = {
  card: 'Høringer om punktet',
  onJourney: 'Høringer undervejs',
  begin: 'Begynd en høring om punktet',
  box: 'Høring',
  answered: (n: number, of: number) => `${n} af ${of} har svaret`,
  draft: 'Kladde',
  running: 'I gang',
  ended: 'Afsluttet',
  due: (day: string, clause: string | null) =>
    clause === null ? `Svar senest ${day}` : `Svar senest ${day} (${clause})`,
  seeBodies: (n: number) => (n === 1 ? 'Se det udvalg, der høres' : `Se de ${n} udvalg, der høres`),
  answeredOn: (day: string) => `Svarede ${day}`,
  oneSide: 'Én side har svaret',
  missing: 'Har ikke svaret',
  body: 'Udvalg',
  answer: 'Svar',
  clock: 'Frist',
  gathered: 'Det samlede høringssvar',
  wentUp: (to: string, day: string) => `Sendt til ${to} ${day}`,
  notUp: 'Samlet, men ikke sendt videre endnu',
  from: 'Udspringer af',
  about: (title: string) => `Høringen handler om punktet: ${title}`,
  at: (title: string, committee: string, day: string) => `${title} (${committee}, mødet ${day})`,
  journey: 'Se sagens rejse',
  refusals: {
    item_closed: 'Punktet er lukket og kan ikke sendes i høring.',
    item_not_published: 'Punktet kan sendes i høring, når dagsordenen er sendt ud.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  card: 'Hearings about the item',
  onJourney: 'Hearings on the way',
  begin: 'Begin a hearing about the item',
  box: 'Hearing',
  answered: (n, of) => `${n} of ${of} have answered`,
  draft: 'Draft',
  running: 'Running',
  ended: 'Ended',
  due: (day, clause) => (clause === null ? `Answers by ${day}` : `Answers by ${day} (${clause})`),
  seeBodies: (n) => (n === 1 ? 'See the body that is heard' : `See the ${n} bodies that are heard`),
  answeredOn: (day) => `Answered ${day}`,
  oneSide: 'One side has answered',
  missing: 'Has not answered',
  body: 'Body',
  answer: 'Answer',
  clock: 'Due',
  gathered: 'The gathered answers',
  wentUp: (to, day) => `Sent to ${to} on ${day}`,
  notUp: 'Gathered, and not sent on yet',
  from: 'Springs from',
  about: (title) => `The hearing is about the item: ${title}`,
  at: (title, committee, day) => `${title} (${committee}, the meeting on ${day})`,
  journey: 'See the matter’s journey',
  refusals: {
    item_closed: 'The item is closed and cannot be sent out for hearing.',
    item_not_published: 'The item can be sent out for hearing once the agenda is sent.',
  },
}

export const messages = { da, en }
