import type { Lang } from '../../../../platform/i18n/lang.ts'

export const da = {
  open: 'Skriv kort for alle',
  pageTitle: (date: string) => `Det betyder for dig: mødet den ${date}`,
  lead: 'Én linje til hvert punkt, skrevet til den, der ikke var der. Den står i det korte referat og på opslaget til væggen. Lad feltet stå tomt, hvor der ikke er noget at sige.',
  line: (number: number) => `Punkt ${number}: det betyder for dig`,
  hint: 'For eksempel: Fra 1. august skal du melde vagter ind senest om onsdagen.',
  closed: 'Punktet er lukket: i det korte referat står kun dets nummer og hjemlen.',
  save: 'Gem linjerne',
  back: 'Tilbage til referatet',
  conflict: 'En anden har ændret linjen imens. Det står der nu:',
  nothing: 'intet',
  none: 'Der er ingen punkter på den dagsorden, der er sendt ud.',
  notices: {
    meanings_saved: 'Linjerne er gemt.',
    meanings_saved_keys_back: 'Linjerne er gemt. Nøglerne, der var drejet, skal drejes igen.',
    meanings_unchanged: 'Der var ingen ændringer at gemme i linjerne.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  open: 'Write in short for everybody',
  pageTitle: (date) => `What it means for you: the meeting on ${date}`,
  lead: 'One line for each item, written to who was not there. It stands in the short minutes and on the sheet for the wall. Leave it empty where there is nothing to say.',
  line: (number) => `Item ${number}: what it means for you`,
  hint: 'For example: From 1 August you hand in shifts no later than Wednesday.',
  closed: 'The item is closed: the short minutes hold its number and ground alone.',
  save: 'Save the lines',
  back: 'Back to the minutes',
  conflict: 'Somebody else changed the line meanwhile. It now says:',
  nothing: 'nothing',
  none: 'There are no items on the agenda that was sent.',
  notices: {
    meanings_saved: 'The lines are saved.',
    meanings_saved_keys_back: 'The lines are saved. Keys that were turned must be turned again.',
    meanings_unchanged: 'There were no changes to save in the lines.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
