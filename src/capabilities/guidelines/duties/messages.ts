import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: 'Retningslinjer, der skal være der',
  lead: 'Procedureretningslinjerne og dem, som andre aftaler kræver. De kan ikke opsiges. Listen er data med paragraf og gyldighed, for den ændrer sig med overenskomsterne.',
  list: 'De obligatoriske',
  duty: 'Handler om',
  clause: 'Kræves af',
  answeredBy: 'Opfyldt af',
  missing: 'Mangler',
  empty: 'Listen er tom',
  emptyText:
    'Hent den landsdækkende liste. Den følger MED-rammeaftalen § 8, stk. 3, og bilag 2 og kan rettes bagefter.',
  emptyOthers: 'HR har ikke hentet listen endnu.',
  take: 'Hent den landsdækkende liste',
  add: 'Tilføj en linje',
  addText: 'Når jeres lokale aftale eller en ny overenskomst kræver en retningslinje mere.',
  kind: 'Slags',
  titleField: 'Hvad skal den handle om?',
  clauseField: 'Hvad kræver den?',
  clauseHint: 'Aftale og paragraf, for eksempel den lokale MED-aftale § 14.',
  validFrom: 'Kræves fra',
  end: 'Skal ikke længere være der',
  endText: 'Linjen bliver stående for tiden før dagen.',
  endConfirm: 'Ja, afslut linjen',
  from: 'Første dag, den ikke kræves',
  until: (day: string) => `kræves til ${day}`,
  ended: 'Kræves ikke længere',
  error: 'Fejl: ',
  refusals: { ends_before_it_begins: 'Dagen ligger før den dag, linjen begynder.' },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Guidelines that must exist',
  lead: 'The procedure guidelines and those that other agreements require. They cannot be terminated. The list has clauses and dates because it changes with the agreements.',
  list: 'The mandatory ones',
  duty: 'About',
  clause: 'Asked for by',
  answeredBy: 'Answered by',
  missing: 'Missing',
  empty: 'The list is empty',
  emptyText:
    'Fetch the national list. It follows the MED framework agreement § 8(3) and annex 2, and can be put right afterwards.',
  emptyOthers: 'HR has not fetched the list yet.',
  take: 'Fetch the national list',
  add: 'Add a line',
  addText: 'When your local agreement or a new collective agreement requires another guideline.',
  kind: 'Kind',
  titleField: 'What should it be about?',
  clauseField: 'What requires it?',
  clauseHint: 'Agreement and clause, for example the local MED agreement § 14.',
  validFrom: 'Required from',
  end: 'No longer required',
  endText: 'The line stays for the time before the day.',
  endConfirm: 'Yes, end the line',
  from: 'The first day on which it is not asked for',
  until: (day) => `asked for until ${day}`,
  ended: 'No longer asked for',
  error: 'Error: ',
  refusals: { ends_before_it_begins: 'The day is before the day on which the line begins.' },
}

export const messages: Record<Lang, Messages> = { da, en }
