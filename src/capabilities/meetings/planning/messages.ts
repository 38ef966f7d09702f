import type { Lang } from '../../../platform/i18n/lang.ts'

interface About {
  readonly committee: string
  readonly when: string
}

export const da = {
  title: (committee: string) => `Planlæg møde i ${committee}`,
  changeTitle: 'Ret tid og sted',
  cancelTitle: 'Aflys mødet',
  date: 'Dato',
  start: 'Fra kl.',
  end: 'Til kl.',
  place: 'Sted',
  placeHint: 'For eksempel Rådhuset, mødelokale 2.',
  kind: 'Slags møde',
  plan: 'Planlæg mødet',
  save: 'Gem',
  invitationHint: 'Alle i udvalget får en kalenderindkaldelse. Den rummer tid, sted og et link, ikke dagsordenen.',
  changeHint: 'Ændres tid eller sted, får alle i udvalget en ny kalenderindkaldelse.',
  confirm: 'Jeg har set bemærkningerne og vil holde mødet den dag',
  toConsider: 'Se på dagen en gang til',
  confirmDay: 'Bekræft dagen',
  warnings: {
    weekend: 'Dagen er i en weekend.',
    holiday: (name: string) => `Dagen er helligdag: ${name}.`,
    closing_day: 'Kommunen holder lukket den dag.',
    short_notice: (on: string, clause: string) =>
      `Varslet er for kort: mødet skulle være indkaldt senest den ${on} (${clause}).`,
    items_deadline_passed: (on: string, clause: string) =>
      `Fristen for at foreslå punkter er allerede gået: den var ${on} (${clause}).`,
  },
  otherText: 'Sådan ser mødet ud nu',
  reason: 'Begrundelse',
  reasonHint: 'Alle i kommunen kan læse begrundelsen. Skriv ikke om enkeltpersoner.',
  cancelExplained:
    'Alle i udvalget får besked, og mødet fjernes fra deres kalender. Dagsordenen bliver liggende. En aflysning kan ikke fortrydes.',
  cancelConfirm: 'Ja, aflys mødet',
  calendarTitle: (committee: string) => `Møde: ${committee}`,
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    planned: {
      subject: ({ committee, when }: About) => `Indkaldelse: ${committee}, ${when}`,
      paragraph: ({ committee, when }: About) => `Du er indkaldt til møde i ${committee} ${when}.`,
    },
    changed: {
      subject: ({ committee, when }: About) => `Ændret møde: ${committee}, ${when}`,
      paragraph: ({ committee, when }: About) => `Mødet i ${committee} har fået ny tid eller nyt sted: ${when}.`,
    },
    cancelled: {
      subject: ({ committee, when }: About) => `Aflyst: ${committee}, ${when}`,
      paragraph: ({ committee, when }: About) => `Mødet i ${committee} ${when} er aflyst.`,
    },
    parted: {
      subject: ({ committee, when }: About) => `Mødet holdes nu af ${committee}, ${when}`,
      paragraph: ({ committee, when }: About) =>
        `Mødet ${when} holdes nu af ${committee}. Du hører ikke til det udvalg, så mødet er taget ud af din kalender.`,
    },
    place: (place: string) => `Sted: ${place}`,
    reason: (reason: string) => `Begrundelse: ${reason}`,
    open: 'Se mødet i Medspil',
    footer: (municipality: string) => `Du får denne mail, fordi du hører til udvalget. Medspil, ${municipality}`,
  },
  refusals: {
    ends_before_start: 'Mødet slutter, før det begynder. Ret klokkeslættene.',
    starts_in_past: 'Tidspunktet er gået. Vælg en dag, der kommer.',
    day_to_confirm: 'Der er noget at tænke over ved dagen. Bekræft nederst, hvis mødet skal holdes alligevel.',
  },
  notices: {
    meeting_planned: 'Mødet er planlagt, og indkaldelsen er på vej.',
    meeting_changed: 'Mødet er ændret, og en ny indkaldelse er på vej.',
    meeting_saved: 'Mødet er gemt. Tid og sted er de samme, så ingen får ny indkaldelse.',
    meeting_cancelled: 'Mødet er aflyst, og alle får besked.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: (committee) => `Plan a meeting of ${committee}`,
  changeTitle: 'Change time and place',
  cancelTitle: 'Cancel the meeting',
  date: 'Date',
  start: 'From',
  end: 'To',
  place: 'Place',
  placeHint: 'For example Town hall, meeting room 2.',
  kind: 'Kind of meeting',
  plan: 'Plan the meeting',
  save: 'Save',
  invitationHint:
    'Everybody in the committee gets a calendar invitation. It holds time, place and a link, not the agenda.',
  changeHint: 'If time or place changes, everybody in the committee gets a new calendar invitation.',
  confirm: 'I have read the remarks and want to hold the meeting on that day',
  toConsider: 'Look at the day once more',
  confirmDay: 'Confirm the day',
  warnings: {
    weekend: 'The day is in a weekend.',
    holiday: (name) => `The day is a public holiday: ${name}.`,
    closing_day: 'The municipality is closed on that day.',
    short_notice: (on, clause) => `The notice is too short: the meeting should have been called by ${on} (${clause}).`,
    items_deadline_passed: (on, clause) =>
      `The deadline for raising items has already passed: it was ${on} (${clause}).`,
  },
  otherText: 'The meeting as it is now',
  reason: 'Reason',
  reasonHint: 'Everybody in the municipality can read the reason. Do not write about individuals.',
  cancelExplained:
    'Everybody in the committee is told, and the meeting leaves their calendars. The agenda is kept. A cancellation cannot be undone.',
  cancelConfirm: 'Yes, cancel the meeting',
  calendarTitle: (committee) => `Meeting: ${committee}`,
  mail: {
    greeting: (name) => `Hello ${name}`,
    planned: {
      subject: ({ committee, when }) => `Invitation: ${committee}, ${when}`,
      paragraph: ({ committee, when }) => `You are invited to the meeting of ${committee} ${when}.`,
    },
    changed: {
      subject: ({ committee, when }) => `Changed meeting: ${committee}, ${when}`,
      paragraph: ({ committee, when }) => `The meeting of ${committee} has a new time or place: ${when}.`,
    },
    cancelled: {
      subject: ({ committee, when }) => `Cancelled: ${committee}, ${when}`,
      paragraph: ({ committee, when }) => `The meeting of ${committee} ${when} is cancelled.`,
    },
    parted: {
      subject: ({ committee, when }) => `The meeting is now held by ${committee}, ${when}`,
      paragraph: ({ committee, when }) =>
        `The meeting ${when} is now held by ${committee}. You do not belong to that committee, so the meeting is taken out of your calendar.`,
    },
    place: (place) => `Place: ${place}`,
    reason: (reason) => `Reason: ${reason}`,
    open: 'See the meeting in Medspil',
    footer: (municipality) => `You get this mail because you belong to the committee. Medspil, ${municipality}`,
  },
  refusals: {
    ends_before_start: 'The meeting ends before it starts. Change the times.',
    starts_in_past: 'That time has passed. Choose a day to come.',
    day_to_confirm: 'There is something to consider about the day. Confirm below if the meeting is to be held anyway.',
  },
  notices: {
    meeting_planned: 'The meeting is planned, and the invitation is on its way.',
    meeting_changed: 'The meeting is changed, and a new invitation is on its way.',
    meeting_saved: 'The meeting is saved. Time and place are the same, so nobody gets a new invitation.',
    meeting_cancelled: 'The meeting is cancelled, and everybody is told.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
