import type { Lang } from '../../../platform/i18n/lang.ts'
import type { ShortLabels } from '../documents/short-document.ts'

/** The words of the documents: official text, and therefore Danish. */
export const documentWords = {
  title: (date: string) => `Kort fra mødet den ${date}`,
  short: (date: string) => `Kort fra mødet · ${date}`,
  readMore: (address: string) => `Hele referatet: ${address}`,
  labels: {
    kind: 'Kort referat',
    meaning: 'Det betyder for dig',
    closedItem: 'Lukket punkt',
    legalGround: 'Hjemmel',
    when: 'Tid',
    place: 'Sted',
    published: 'Referatet sendt ud',
    reason: 'Derfor er der en ny version',
    noItems: 'Der var ingen punkter.',
    andMore: 'Og # punkter til i det fulde referat.',
    page: 'Side',
    pageOf: 'af',
  } satisfies ShortLabels,
}

export const da = {
  shortTitle: (date: string) => `Kort referat af mødet den ${date}`,
  shortLead: 'Hvad der blev besluttet, og hvad det betyder for dig.',
  boardTitle: (date: string) => `Til opslagstavlen: mødet den ${date}`,
  boardLead: 'Ét ark til væggen. Teksten sættes så stor, som der er plads til.',
  itemTitle: (number: number, date: string) => `Punkt ${number} fra mødet den ${date}`,
  editions: 'Udgaver',
  full: 'Hele referatet',
  short: 'Kort for alle',
  board: 'Til opslagstavlen',
  oneItem: 'Punktet alene',
  pdf: 'PDF',
  word: 'Word',
  pdfOf: (edition: string) => `${edition} som PDF`,
  wordOf: (edition: string) => `${edition} som Word-fil`,
  a4: 'Hent A4 (PDF)',
  a3: 'Hent A3 (PDF)',
  a4Word: 'Hent A4 (Word)',
  a3Word: 'Hent A3 (Word)',
  meaning: 'Det betyder for dig',
  closedItem: 'Lukket punkt',
  closedGround: (ground: string) => `Hjemmel: ${ground}`,
  readItem: 'Læs hele punktet',
  background: 'Sagsfremstilling og indstilling',
  openedTitle: 'Hvor mange har åbnet det',
  openedShare: (percent: number) => `Cirka ${percent} procent af de ansatte, som udvalget dækker, har åbnet referatet.`,
  openedNearly: 'Næsten alle, som udvalget dækker, har åbnet referatet.',
  openedFew: 'Det er for få til at vise en andel uden at vise, hvem det er.',
  openedExplained: 'Vi tæller, hvor mange, aldrig hvem. Under fem til hver side vises ingen andel.',
}

export type Messages = typeof da

export const en: Messages = {
  shortTitle: (date) => `Short minutes of the meeting on ${date}`,
  shortLead: 'What was decided, and what it means for you.',
  boardTitle: (date) => `For the board on the wall: the meeting on ${date}`,
  boardLead: 'One sheet for the wall. The text is set as large as there is room for.',
  itemTitle: (number, date) => `Item ${number} of the meeting on ${date}`,
  editions: 'Editions',
  full: 'The whole minutes',
  short: 'Short, for everybody',
  board: 'For the board on the wall',
  oneItem: 'The item alone',
  pdf: 'PDF',
  word: 'Word',
  pdfOf: (edition) => `${edition} as PDF`,
  wordOf: (edition) => `${edition} as a Word file`,
  a4: 'Get A4 (PDF)',
  a3: 'Get A3 (PDF)',
  a4Word: 'Get A4 (Word)',
  a3Word: 'Get A3 (Word)',
  meaning: 'What it means for you',
  closedItem: 'Closed item',
  closedGround: (ground) => `Legal ground: ${ground}`,
  readItem: 'Read the whole item',
  background: 'Case presentation and recommendation',
  openedTitle: 'How many have opened it',
  openedShare: (percent) =>
    `About ${percent} per cent of the employees that the committee covers have opened the minutes.`,
  openedNearly: 'Nearly everybody whom the committee covers has opened the minutes.',
  openedFew: 'They are too few to show a share without showing who they are.',
  openedExplained: 'We count how many, never who. With fewer than five on either side no share is shown.',
}

/** Words that are the same in both languages. */
export const sameInBoth = ['pdf', 'word']

export const messages: Record<Lang, Messages> = { da, en }
