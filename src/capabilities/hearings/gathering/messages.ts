import type { DocumentWords } from '../documents/document-model.ts'

const daWords: DocumentWords = {
  kind: 'Samlet høringssvar',
  from: 'Høring fra',
  sentOn: 'Sendt i høring',
  answersBy: 'Svar senest',
  caseNumber: 'Sagsnummer',
  decided: 'Afgøres',
  sentTo: 'Sendt til',
  gathered: 'Samlet',
  questions: 'Det blev der spurgt om',
  missing: 'Har ikke svaret',
  nobodyMissing: 'Alle, der blev hørt, har svaret.',
  noAnswers: 'Ingen har svaret.',
  noAnswerTo: 'Ikke besvaret.',
  outside: 'uden for et møde',
  version: 'version',
  page: 'Side',
  pageOf: 'af',
}

export const da = {
  title: (hearing: string) => `Samlet høringssvar: ${hearing}`,
  lead: 'Det, der står her, følger med den politiske sag. Svarene gengives ord for ord.',
  versionTitle: (hearing: string, version: number) => `Samlet høringssvar, version ${version}: ${hearing}`,
  discussedOn: (day: string) => `drøftet på mødet ${day}`,
  form: 'Lav en version',
  closesTitle: 'Høringen slutter, når svarene samles',
  closesText:
    'Alle har svaret før fristen. Når du samler svarene, kan ingen længere rette deres svar, og alle parter kan læse dem.',
  formText: 'Versionen bliver stående, som den er. Sendes den et andet sted hen eller rettes noget, laves en ny.',
  caseNumber: 'Sagsnummer',
  decidedBy: 'Afgøres af',
  decidedOn: 'Mødet holdes',
  sentTo: 'Sendt til',
  sentToHint: 'For eksempel politisk sekretariat. Lad stå tomt, hvis den ikke er sendt endnu.',
  sentOn: 'Sendt den',
  make: 'Lav versionen',
  pdf: 'Hent som PDF',
  word: 'Hent til Word',
  sentOnNeeded: 'Skriv både hvem den er sendt til og hvornår.',
  document: daWords,
}

export type Messages = typeof da

export const en: Messages = {
  title: (hearing) => `Answers gathered: ${hearing}`,
  lead: 'What is shown here goes with the political case. Answers are given word for word.',
  versionTitle: (hearing, version) => `Answers gathered, version ${version}: ${hearing}`,
  discussedOn: (day) => `discussed at the meeting on ${day}`,
  form: 'Make a version',
  closesTitle: 'The hearing ends when the answers are gathered',
  closesText:
    'Everybody has answered before the day. When you gather the answers, nobody can correct theirs any more, and all parties can read them.',
  formText: 'A version stays as it is. If it is sent elsewhere or something is corrected, make a new one.',
  caseNumber: 'Case number',
  decidedBy: 'Decided by',
  decidedOn: 'The meeting is on',
  sentTo: 'Sent to',
  sentToHint: 'For example the political secretariat. Leave empty if it has not been sent yet.',
  sentOn: 'Sent on',
  make: 'Make the version',
  pdf: 'Get as PDF',
  word: 'Get for Word',
  sentOnNeeded: 'Write both where it was sent and when.',
  document: {
    kind: 'Answers gathered',
    from: 'Hearing from',
    sentOn: 'Sent out',
    answersBy: 'Answers by',
    caseNumber: 'Case number',
    decided: 'Decided',
    sentTo: 'Sent to',
    gathered: 'Gathered',
    questions: 'What was asked',
    missing: 'Have not answered',
    nobodyMissing: 'Everybody who was heard has answered.',
    noAnswers: 'Nobody has answered.',
    noAnswerTo: 'Not answered.',
    outside: 'outside a meeting',
    version: 'version',
    page: 'Page',
    pageOf: 'of',
  },
}

export const messages = { da, en }

/** Words that are the same in both languages. */
export const sameInBoth = ['document.version']
