import { isoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'

const dayIn = (lang: Lang, on: unknown): string => (typeof on === 'string' ? sayDate(isoDate(on), lang, 'medium') : '')

export const da = {
  title: 'Gentag mødet',
  open: 'Gentag mødet',
  lead: (when: string, place: string) => `Samme tid og sted som ${when}${place === '' ? '' : `, ${place}`}.`,
  unit: 'Hvor tit?',
  units: { weeks: 'Med et antal uger imellem', months: (weekday: string) => `Hver måned: ${weekday}` },
  nth: ['første', 'anden', 'tredje', 'fjerde', 'femte'],
  nthWeekday: (nth: string, weekday: string) => `${nth} ${weekday} i måneden`,
  every: 'Antal uger eller måneder mellem møderne',
  times: 'Antal gange mere',
  show: 'Vis dagene',
  days: 'Vælg dagene',
  daysHint: 'Dage, der er noget i vejen med, er ikke valgt på forhånd.',
  taken: 'Udvalget mødes allerede den dag.',
  past: 'Dagen har været.',
  plan: 'Planlæg møderne',
  planHint:
    'Alle i udvalget får en kalenderindkaldelse til hvert møde. Bagefter rettes eller aflyses hvert møde for sig.',
  back: 'Tilbage til mødet',
  error: 'Fejl: ',
  refusals: {
    no_days_chosen: 'Vælg mindst én dag.',
    day_is_past: 'En af dagene har været. Vælg dage, der kommer.',
    meets_that_day: ({ on }: Record<string, string | number>) =>
      `Udvalget mødes allerede ${dayIn('da', on)}. Tag den dag fra.`,
    committee_ends: 'Udvalget findes ikke længere på den sidste af dagene. Vælg færre dage.',
  },
  notices: { meetings_repeated: 'Møderne er planlagt, og indkaldelserne er på vej.' },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Repeat the meeting',
  open: 'Repeat the meeting',
  lead: (when, place) => `Same time and place as ${when}${place === '' ? '' : `, ${place}`}.`,
  unit: 'How often?',
  units: { weeks: 'With a number of weeks between', months: (weekday) => `Every month: ${weekday}` },
  nth: ['first', 'second', 'third', 'fourth', 'fifth'],
  nthWeekday: (nth, weekday) => `the ${nth} ${weekday} of the month`,
  every: 'Number of weeks or months between the meetings',
  times: 'How many more times',
  show: 'Show the days',
  days: 'Choose the days',
  daysHint: 'Days with something in the way are not chosen beforehand.',
  taken: 'The committee meets already on that day.',
  past: 'The day has been.',
  plan: 'Plan the meetings',
  planHint:
    'Everybody in the committee gets a calendar invitation to each meeting. Afterwards each is changed or cancelled by itself.',
  back: 'Back to the meeting',
  error: 'Error: ',
  refusals: {
    no_days_chosen: 'Choose at least one day.',
    day_is_past: 'One of the days has been. Choose days to come.',
    meets_that_day: ({ on }) => `The committee meets already on ${dayIn('en', on)}. Leave that day out.`,
    committee_ends: 'The committee no longer exists on the last of the days. Choose fewer days.',
  },
  notices: { meetings_repeated: 'The meetings are planned, and the invitations are on their way.' },
}

export const messages: Record<Lang, Messages> = { da, en }
