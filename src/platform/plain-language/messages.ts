import type { Lang } from '../i18n/lang.ts'

export const da = {
  readings: {
    very_easy: 'meget let at læse',
    easy: 'let at læse',
    middle: 'middelsvær',
    hard: 'svær',
    very_hard: 'meget svær',
  },
  lix: (lix: number, reading: string) => `Lix ${lix}: ${reading}.`,
  size: (words: number, sentences: number) =>
    `${words} ord i ${sentences} ${sentences === 1 ? 'sætning' : 'sætninger'}.`,
  short: 'Teksten er for kort til et lixtal.',
  nothing: 'Ingen lange sætninger, uforklarede forkortelser eller mange passiver.',
  longSentence: (words: number, quote: string) => `Lang sætning (${words} ord): ”${quote}”`,
  abbreviation: (quote: string) => `${quote}: forklar forkortelsen første gang.`,
  abbreviationMeans: (quote: string, meaning: string) => `${quote}: skriv ”${meaning}”.`,
  passive: (count: number, of: number, quote: string) =>
    `Passiv i ${count} af ${of} sætninger (${quote}). Skriv, hvem der gør det.`,
}

export type Messages = typeof da

export const en: Messages = {
  readings: {
    very_easy: 'very easy to read',
    easy: 'easy to read',
    middle: 'of middle difficulty',
    hard: 'hard to read',
    very_hard: 'very hard to read',
  },
  lix: (lix, reading) => `LIX ${lix}: ${reading}.`,
  size: (words, sentences) => `${words} words in ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}.`,
  short: 'The text is too short for a LIX number.',
  nothing: 'No long sentences, unexplained abbreviations or many passives.',
  longSentence: (words, quote) => `Long sentence (${words} words): “${quote}”`,
  abbreviation: (quote) => `${quote}: explain the abbreviation the first time.`,
  abbreviationMeans: (quote, meaning) => `${quote}: write “${meaning}”.`,
  passive: (count, of, quote) => `Passive in ${count} of ${of} sentences (${quote}). Write who does it.`,
}

export const messages: Record<Lang, Messages> = { da, en }
