import type { Lang } from '../../../../platform/i18n/lang.ts'

export const da = {
  title: 'Referatform',
  pageTitle: (committee: string) => `Referatform, ${committee}`,
  lead: 'Formen bestemmer hjælpen, når referatet skrives, og rækkefølgen i det, der printes.',
  styles: { decisions: 'Beslutningsreferat', descriptive: 'Beskrivende referat' },
  explained: {
    decisions: 'Beslutningen står først, kort. Sagens baggrund står bagefter.',
    descriptive:
      'Sagen og begge siders synspunkter står først, så den, der ikke var der, kan følge med. Beslutningen slutter.',
  },
  hints: {
    decisions:
      'Beslutningsreferat: skriv kort, hvad der blev besluttet, hvem der gør hvad, og hvornår. Skriv ikke om enkeltpersoner.',
    descriptive:
      'Beskrivende referat: skriv baggrunden, hvad hver side lagde vægt på, beslutningen og hvad der sker nu, så den, der ikke var der, kan følge med. Skriv ikke om enkeltpersoner.',
  },
  now: 'Nu',
  nowIs: (style: string) => `${style}.`,
  byAgreement: 'Udvalget har ikke selv valgt, så det følger MED-aftalen.',
  choose: 'Vælg referatform',
  style: 'Form',
  validFrom: 'Gælder fra',
  validFromHint: 'Møder fra den dag skrives sådan. Tidligere referater ændres ikke.',
  save: 'Gem valget',
  chosen: 'Valgt indtil nu',
  none: 'Udvalget har ikke valgt endnu.',
  from: (date: string) => `Fra ${date}`,
  by: (name: string) => `Valgt af ${name}`,
  refusals: {
    style_in_the_past: 'Vælg en dag fra i dag og frem: referater af møder, der er holdt, ændrer ikke form.',
    style_chosen_already: 'Det er allerede valgt fra den dag.',
  },
  notices: { minutes_style_chosen: 'Referatformen er valgt.' },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Style of minutes',
  pageTitle: (committee) => `Style of minutes, ${committee}`,
  lead: 'The style decides the help while minutes are written, and the order in what is printed.',
  styles: { decisions: 'Minutes of decisions', descriptive: 'Descriptive minutes' },
  explained: {
    decisions: 'What was decided comes first, in brief. The background follows.',
    descriptive:
      'The matter and the views of both sides come first, so that who was not there can follow. The decision ends it.',
  },
  hints: {
    decisions:
      'Minutes of decisions: write in brief what was decided, who does what, and when. Do not write about individuals.',
    descriptive:
      'Descriptive minutes: write the background, what each side stressed, the decision and what happens now, so that who was not there can follow. Do not write about individuals.',
  },
  now: 'Now',
  nowIs: (style) => `${style}.`,
  byAgreement: 'The committee has not chosen for itself, so it follows the MED agreement.',
  choose: 'Choose a style',
  style: 'Style',
  validFrom: 'Holds from',
  validFromHint: 'Meetings from that day on are written so. Earlier minutes do not change.',
  save: 'Save the choice',
  chosen: 'Chosen so far',
  none: 'The committee has not chosen yet.',
  from: (date) => `From ${date}`,
  by: (name) => `Chosen by ${name}`,
  refusals: {
    style_in_the_past: 'Choose today or a later day: minutes of meetings that were held keep their style.',
    style_chosen_already: 'That is chosen from that day already.',
  },
  notices: { minutes_style_chosen: 'The style of minutes is chosen.' },
}

export const messages: Record<Lang, Messages> = { da, en }
