import type { Lang } from '../../../platform/i18n/lang.ts'

interface About {
  readonly committee: string
  readonly when: string
}

export const da = {
  title: { management: 'Formøde, ledelsessiden', employee: 'Formøde, medarbejdersiden' },
  privateTitle: {
    management: 'Kun ledelsessiden kan læse det her',
    employee: 'Kun medarbejdersiden kan læse det her',
  },
  privateText:
    'Rummet er åbent for dem, der sidder på siden i dag, og for en suppleant, der er indkaldt til mødet. Den anden side, HR og administratorer kan ikke åbne det, heller ikke sekretæren, medmindre sekretæren selv sidder på siden, og heller ikke den, der ser som en anden. Søgning finder ikke noterne, og de kommer ikke med i dagsorden, referat eller PDF.',
  operatorTitle: 'Hvad driften teknisk kan se',
  operatorText:
    'Noterne er ikke krypteret hver for sig. Den, der driver serveren eller har en sikkerhedskopi, kan teknisk set læse databasen og dermed også noterne. Loggen over hændelser viser, at nogen har skrevet, rettet eller slettet en note eller sat et tidspunkt, hvem og hvornår, men aldrig indholdet. Tid og sted sendes i mails gennem kommunens mailserver; noterne sendes aldrig.',
  when: 'Tid og sted',
  notPlanned: 'Der er ikke sat et tidspunkt for formødet.',
  setTime: 'Sæt tid og sted',
  changeTime: 'Ret tid og sted',
  timeTitle: 'Tid og sted for formødet',
  timeHint: 'Alle på siden får det i deres kalender. Kalenderen viser tid og sted og et link hertil, ikke noterne.',
  date: 'Dag',
  start: 'Begynder',
  end: 'Slutter',
  place: 'Sted',
  save: 'Gem',
  callOff: 'Aflys formødet',
  callOffConfirm: 'Ja, aflys formødet',
  callOffText: 'Formødet tages ud af alles kalender. Noterne bliver her.',
  common: 'Fælles noter',
  noCommon: 'Skriv det, der gælder hele mødet: hvad I vil opnå, og hvem der siger hvad.',
  items: 'Punkter på dagsordenen',
  notOut: 'Dagsordenen er ikke sendt ud endnu. Når den er, står punkterne her. I kan skrive fælles noter allerede nu.',
  write: 'Skriv en note',
  writeTo: (title: string) => `Skriv en note til ${title}`,
  noteTitle: 'Note til formødet',
  noteTo: (number: number, title: string) => `Note til punkt ${number}: ${title}`,
  note: 'Notens tekst',
  noteHint: 'Alle på siden kan læse, rette og slette noten.',
  change: 'Ret eller slet',
  changeNote: (name: string) => `Ret eller slet noten fra ${name}`,
  changeTitle: 'Ret noten',
  by: (name: string | null, when: string) => (name === null ? when : `${name}, ${when}`),
  remove: 'Slet noten',
  removeConfirm: 'Ja, slet noten',
  removeText: 'Noten er væk for alle på siden og kan ikke hentes frem igen.',
  otherText: 'Sådan ser den ud nu',
  back: 'Tilbage til formødet',
  meeting: 'Til mødet',
  notShownTitle: 'Ikke vist',
  notShownText:
    'Et formøde er sidens eget rum. Det vises aldrig for den, der ser som en anden, heller ikke om der står noget i det.',
  error: 'Fejl: ',
  calendarTitle: (committee: string) => `Formøde: ${committee}`,
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    planned: {
      subject: ({ committee, when }: About) => `Formøde: ${committee}, ${when}`,
      paragraph: ({ committee, when }: About) => `Der er formøde for din side i ${committee} ${when}.`,
    },
    calledOff: {
      subject: ({ committee, when }: About) => `Formøde aflyst: ${committee}, ${when}`,
      paragraph: ({ committee, when }: About) => `Formødet for din side i ${committee} ${when} er aflyst.`,
    },
    place: (place: string) => `Sted: ${place}`,
    open: 'Åbn formødet',
    footer: (municipality: string) => `Du får mailen, fordi du sidder på siden i udvalget. Medspil, ${municipality}`,
  },
  refusals: {
    meeting_cancelled: 'Mødet er aflyst, så der kan ikke sættes et tidspunkt for et formøde.',
    ends_before_it_begins: 'Formødet skal slutte, efter det begynder.',
    after_the_meeting: 'Et formøde ligger før mødet. Vælg et tidspunkt før mødet begynder.',
    nothing_written: 'Skriv en note først. Vil du fjerne noten, så slet den.',
    changed_meanwhile: 'En anden på siden har rettet det imens. Se det igennem, og gem igen.',
  },
  notices: {
    pre_meeting_planned: 'Tid og sted er gemt. Alle på siden får besked og det hele i kalenderen.',
    pre_meeting_called_off: 'Formødet er aflyst. Alle på siden får besked.',
    pre_meeting_note_saved: 'Noten er gemt.',
    pre_meeting_note_removed: 'Noten er slettet.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: { management: 'Pre-meeting, management side', employee: 'Pre-meeting, employee side' },
  privateTitle: {
    management: 'Only the management side can read this',
    employee: 'Only the employee side can read this',
  },
  privateText:
    'The room is open to those who sit on the side today, and to a substitute who is called in to the meeting. The other side, HR and administrators cannot open it, nor can the secretary, unless they sit on the side themselves, nor anybody who sees as somebody else. Search does not find the notes, and they are never part of an agenda, minutes or a PDF.',
  operatorTitle: 'What the operator can technically see',
  operatorText:
    'The notes are not encrypted one by one. Whoever runs the server or holds a backup can technically read the database, and so the notes. The log of events shows that somebody wrote, changed or deleted a note or set a time, who and when, and never what. Time and place are sent in mails through the municipality’s mail server; the notes are never sent.',
  when: 'Time and place',
  notPlanned: 'No time has been set for the pre-meeting.',
  setTime: 'Set time and place',
  changeTime: 'Change time and place',
  timeTitle: 'Time and place of the pre-meeting',
  timeHint: 'Everybody on the side gets it in their calendar: time, place and a link to this page, not the notes.',
  date: 'Day',
  start: 'Begins',
  end: 'Ends',
  place: 'Place',
  save: 'Save',
  callOff: 'Call off the pre-meeting',
  callOffConfirm: 'Yes, call it off',
  callOffText: 'The pre-meeting is taken out of everybody’s calendar. The notes stay here.',
  common: 'Common notes',
  noCommon: 'Write what is about the whole meeting: what you want to reach, and who says what.',
  items: 'Items on the agenda',
  notOut: 'The agenda has not been sent yet. When it is, the items stand here. You can write common notes already now.',
  write: 'Write a note',
  writeTo: (title) => `Write a note to ${title}`,
  noteTitle: 'Note for the pre-meeting',
  noteTo: (number, title) => `Note to item ${number}: ${title}`,
  note: 'Text of the note',
  noteHint: 'Everybody on the side can read, change and delete the note.',
  change: 'Change or delete',
  changeNote: (name) => `Change or delete the note by ${name}`,
  changeTitle: 'Change the note',
  by: (name, when) => (name === null ? when : `${name}, ${when}`),
  remove: 'Delete the note',
  removeConfirm: 'Yes, delete the note',
  removeText: 'The note is gone for everybody on the side and cannot be brought back.',
  otherText: 'As it is now',
  back: 'Back to the pre-meeting',
  meeting: 'To the meeting',
  notShownTitle: 'Not shown',
  notShownText:
    'A pre-meeting is the side’s own room. It is never shown to anybody who sees as somebody else, not even whether anything stands in it.',
  error: 'Error: ',
  calendarTitle: (committee) => `Pre-meeting: ${committee}`,
  mail: {
    greeting: (name) => `Hello ${name}`,
    planned: {
      subject: ({ committee, when }) => `Pre-meeting: ${committee}, ${when}`,
      paragraph: ({ committee, when }) => `There is a pre-meeting for your side in ${committee}: ${when}.`,
    },
    calledOff: {
      subject: ({ committee, when }) => `Pre-meeting called off: ${committee}, ${when}`,
      paragraph: ({ committee, when }) => `The pre-meeting of your side in ${committee}, ${when}, is called off.`,
    },
    place: (place) => `Place: ${place}`,
    open: 'Open the pre-meeting',
    footer: (municipality) =>
      `You get this mail because you sit on the side in the committee. Medspil, ${municipality}`,
  },
  refusals: {
    meeting_cancelled: 'The meeting is cancelled, so no time can be set for a pre-meeting.',
    ends_before_it_begins: 'The pre-meeting must end after it begins.',
    after_the_meeting: 'A pre-meeting lies before the meeting. Choose a time before the meeting begins.',
    nothing_written: 'Write a note first. To remove the note, delete it.',
    changed_meanwhile: 'Somebody else on the side changed it meanwhile. Look it through, and save again.',
  },
  notices: {
    pre_meeting_planned: 'Time and place are saved. Everybody on the side is told and gets it in the calendar.',
    pre_meeting_called_off: 'The pre-meeting is called off. Everybody on the side is told.',
    pre_meeting_note_saved: 'The note is saved.',
    pre_meeting_note_removed: 'The note is deleted.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
