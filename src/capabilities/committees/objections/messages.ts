import { sayParam } from '../../../platform/clock/words.ts'
import type { ObjectionState } from './rules.ts'

type Params = Record<string, string | number>

const statesDa: Record<ObjectionState, string> = {
  running: 'Fristen løber',
  over: 'Fristen er udløbet uden indsigelse',
  objected: 'Der er gjort indsigelse',
  objected_late: 'Der er gjort indsigelse efter fristen',
}

export const da = {
  title: (name: string) => `Valget af ${name}`,
  how: 'Hvordan',
  chosenOn: 'Valgt eller udpeget',
  reportedOn: 'Arbejdsgiveren fik besked',
  term: 'Hvervet gælder',
  unknown: 'Det er ikke skrevet ned, hvordan personen er fundet.',
  clock: 'Arbejdsgiverens indsigelse',
  noClock:
    'Der er ingen frist for indsigelse: den gælder kun valg af tillidsrepræsentanter, som er anmeldt til arbejdsgiveren, og kun når MED-aftalen har den.',
  until: (date: string, clause: string) => `Senest ${date} (${clause})`,
  states: statesDa,
  objectedOn: (date: string) => `Indsigelse ${date}`,
  notDecided: 'Medspil afgør ikke indsigelsen. Hvervet står, til I selv ændrer det.',
  record: 'Skriv en indsigelse ned',
  date: 'Hvilken dag er den gjort?',
  reason: 'Begrundelse',
  reasonHint: 'Det, arbejdsgiveren har skrevet. Skriv ikke om helbred. Kun HR og udvalgets sekretær ser det.',
  save: 'Gem indsigelsen',
  back: 'Fortryd',
  error: 'Fejl: ',
  done: { objection_recorded: 'Indsigelsen er skrevet ned.' },
  refusals: {
    no_report: 'Der kan kun gøres indsigelse mod valg af en tillidsrepræsentant, som er anmeldt til arbejdsgiveren.',
    objected_before_report: (p: Params) =>
      `Valget blev anmeldt ${sayParam('da', p, 'date')}. Indsigelsen kan ikke være gjort før.`,
    objected_in_future: 'Dagen ligger i fremtiden. Skriv indsigelsen ned, når den er gjort.',
    objected_already: (p: Params) => `Der er allerede gjort indsigelse ${sayParam('da', p, 'date')}.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: (name) => `The election of ${name}`,
  how: 'How',
  chosenOn: 'Elected or appointed',
  reportedOn: 'The employer was told',
  term: 'The mandate holds',
  unknown: 'How the person was found has not been written down.',
  clock: 'The employer’s objection',
  noClock:
    'There is no time to object: it is only for elections of shop stewards that were reported to the employer, and only when the MED agreement has it.',
  until: (date, clause) => `By ${date} (${clause})`,
  states: {
    running: 'The clock runs',
    over: 'The time has passed without an objection',
    objected: 'There is an objection',
    objected_late: 'There is an objection, made too late',
  },
  objectedOn: (date) => `Objection ${date}`,
  notDecided: 'Medspil does not decide the objection. The mandate stands until you change it.',
  record: 'Write down an objection',
  date: 'On which day was it made?',
  reason: 'Reason',
  reasonHint: 'What the employer has written. Do not write about health. Only HR and the committee’s secretary see it.',
  save: 'Save the objection',
  back: 'Cancel',
  error: 'Error: ',
  done: { objection_recorded: 'The objection has been written down.' },
  refusals: {
    no_report: 'Objections can only be made to the election of a shop steward that was reported to the employer.',
    objected_before_report: (p) =>
      `The election was reported on ${sayParam('en', p, 'date')}. The objection cannot have been made before.`,
    objected_in_future: 'The day lies in the future. Write the objection down when it has been made.',
    objected_already: (p) => `There is already an objection of ${sayParam('en', p, 'date')}.`,
  },
}

export const messages = { da, en }
