import type { Lang } from '../../../../platform/i18n/lang.ts'

export const da = {
  title: 'Forslag til dagsorden',
  lead: 'Alt, der venter på mødet, i den rækkefølge det kommer til at stå. Fjern krydset ved det, der skal vente, og skriv, hvor længe punkterne varer. Det, du ikke tager med, bliver liggende.',
  groups: {
    first: 'Faste punkter, der indleder mødet',
    raised: 'Foreslået af medlemmer',
    referred: 'Sendt fra andre udvalg',
    postponed: 'Udsat fra tidligere møder',
    wheel: 'Fra årshjulet',
    task: 'Opfølgning på opgaver',
    last: 'Faste punkter, der afslutter mødet',
  },
  raisedBy: (name: string) => `Foreslået af ${name}`,
  postponedBecause: (reason: string) => `Udskudt: ${reason}`,
  leftAt: {
    postponed: (date: string) => `Udsat på mødet den ${date}`,
    not_taken: (date: string) => `Foreslået til mødet den ${date}, men ikke taget med`,
    cancelled: (date: string) => `Skulle have været på mødet den ${date}, som blev aflyst`,
  },
  referredFrom: (committee: string, due: string) => `Fra ${committee}, frist ${due}`,
  alike: (title: string) => `Ligner et punkt, der står på dagsordenen: ${title}`,
  take: (title: string) => `Tag med: ${title}`,
  minutes: (title: string) => `Minutter til ${title}`,
  minutesUnit: 'min.',
  takeAll: 'Sæt på dagsordenen',
  total: (planned: number, available: number) =>
    `Det, der er sat kryds ved, og det, der allerede står på dagsordenen, tager ${planned} minutter. Mødet varer ${available}.`,
  tooLong: (over: number) => `Det er ${over} minutter for meget. Kort ned, udsæt noget, eller gør mødet længere.`,
  unestimated: (n: number) => (n === 1 ? 'Ét punkt har ingen tid.' : `${n} punkter har ingen tid.`),
  nothing: 'Der venter ikke noget',
  nothingText:
    'De faste punkter er på dagsordenen, og der er ingen forslag, henvendelser eller udsatte punkter. Du kan selv tilføje punkter.',
  addItem: 'Tilføj punkt',
  postpone: 'Udskyd med begrundelse',
  postponeOf: (title: string) => `Udskyd med begrundelse: ${title}`,
  refusals: {
    nothing_chosen: 'Sæt kryds ved mindst ét punkt.',
    changed_meanwhile: 'Noget af det, du valgte, venter ikke længere. Se listen, som den er nu, og prøv igen.',
  },
  notices: {
    proposal_taken: 'Punkterne er sat på dagsordenen.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Proposed agenda',
  lead: 'Everything that waits for the meeting, in the order it will stand. Untick what can wait, and enter how long the items take. What you leave out stays where it is.',
  groups: {
    first: 'Standard items that open the meeting',
    raised: 'Raised by members',
    referred: 'Passed on by other committees',
    postponed: 'Postponed at earlier meetings',
    wheel: 'From the annual wheel',
    task: 'Follow-up on tasks',
    last: 'Standard items that end the meeting',
  },
  raisedBy: (name) => `Raised by ${name}`,
  postponedBecause: (reason) => `Postponed: ${reason}`,
  leftAt: {
    postponed: (date) => `Postponed at the meeting on ${date}`,
    not_taken: (date) => `Raised for the meeting on ${date}, but not taken`,
    cancelled: (date) => `Was to be at the meeting on ${date}, which was cancelled`,
  },
  referredFrom: (committee, due) => `From ${committee}, due ${due}`,
  alike: (title) => `Resembles an item on the agenda: ${title}`,
  take: (title) => `Take: ${title}`,
  minutes: (title) => `Minutes for ${title}`,
  minutesUnit: 'min.',
  takeAll: 'Put on the agenda',
  total: (planned, available) =>
    `What is ticked and what is on the agenda already take ${planned} minutes. The meeting lasts ${available}.`,
  tooLong: (over) => `That is ${over} minutes too many. Shorten, postpone something, or make the meeting longer.`,
  unestimated: (n) => (n === 1 ? 'One item has no time.' : `${n} items have no time.`),
  nothing: 'Nothing waits',
  nothingText:
    'The standard items are on the agenda, and there are no raised, referred or postponed items. You can add items yourself.',
  addItem: 'Add an item',
  postpone: 'Postpone with a reason',
  postponeOf: (title) => `Postpone with a reason: ${title}`,
  refusals: {
    nothing_chosen: 'Tick at least one item.',
    changed_meanwhile: 'Some of what you chose no longer waits. See the list as it is now, and try again.',
  },
  notices: {
    proposal_taken: 'The items are on the agenda.',
  },
}

/** Words that are the same in both languages. */
export const sameInBoth = ['minutesUnit']

export const messages: Record<Lang, Messages> = { da, en }
