import { sayParam } from '../../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  title: 'Sekretærer for mange udvalg',
  lead: 'Skriv et navn ved de udvalg, du kender sekretæren for. Resten kan vente. Det gælder fra i dag.',
  left: (n: number) => (n === 1 ? '1 udvalg uden sekretær' : `${n} udvalg og personalemøder uden sekretær`),
  text: 'Sekretæren behøver ikke at være medlem. Den samme kan være sekretær for flere udvalg.',
  secretary: (name: string) => `Sekretær for ${name}`,
  save: 'Gem de valgte sekretærer',
  cancel: 'Fortryd',
  choose: 'Vælg en af dem, der blev fundet.',
  nobodyFound: 'Ingen fundet. Prøv en del af navnet.',
  nothingChosen: 'Vælg mindst én sekretær.',
  stillToChoose: 'Der er skrevet navne, som endnu ikke er valgt. Vælg, hvem du mener, og gem igen.',
  nothingTitle: 'Alle udvalg har en sekretær',
  nothing: 'Strukturtjekket viser, hvad der ellers mangler.',
  toStructure: 'Til strukturtjekket',
  outside: 'arbejder uden for området',
  error: 'Fejl: ',
  notices: { secretaries_named: 'Sekretærerne er gemt og kan forberede møder fra nu af.' },
  refusals: {
    named_meanwhile: 'Et af udvalgene har fået en sekretær imens. Se listen igennem igen.',
    cannot_be_secretary: (p: Params) =>
      `Den valgte kan ikke blive sekretær for ${sayParam('da', p, 'name')}. Vælg en anden.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Secretaries of many committees',
  lead: 'Write a name by the committees whose secretary you know. The rest can wait. It holds from today.',
  left: (n) => (n === 1 ? '1 committee without a secretary' : `${n} committees and staff meetings without a secretary`),
  text: 'The secretary need not be a member. One person may be the secretary of several committees.',
  secretary: (name) => `Secretary of ${name}`,
  save: 'Save the chosen secretaries',
  cancel: 'Cancel',
  choose: 'Choose one of those found.',
  nobodyFound: 'Nobody found. Try a part of the name.',
  nothingChosen: 'Choose at least one secretary.',
  stillToChoose: 'Names were written that are not chosen yet. Choose whom you mean and save again.',
  nothingTitle: 'All committees have a secretary',
  nothing: 'The structure check shows what else is missing.',
  toStructure: 'To the structure check',
  outside: 'works outside the area',
  error: 'Error: ',
  notices: { secretaries_named: 'The secretaries are saved and can prepare meetings from now on.' },
  refusals: {
    named_meanwhile: 'One of the committees has got a secretary meanwhile. Look the list through again.',
    cannot_be_secretary: (p) =>
      `The person chosen cannot be the secretary of ${sayParam('en', p, 'name')}. Choose somebody else.`,
  },
}

export const messages = { da, en }
