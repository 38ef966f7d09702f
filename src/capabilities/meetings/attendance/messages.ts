import { sayTime } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

const danishTimes = ({ from, to }: Params): string =>
  (to === undefined ? `fra kl. ${from}` : `kl. ${from}–${to}`).replaceAll(':', '.')

export const da = {
  title: 'Deltagere',
  pageTitle: (when: string) => `Deltagere til mødet den ${when}`,
  sides: { management: 'Ledelsessiden', employee: 'Medarbejdersiden' },
  posts: { chair: 'formand', vice_chair: 'næstformand' },
  presence: { present: 'Til stede', apology: 'Afbud', absent: 'Udeblevet' },
  coming: 'Kommer',
  countOf: (coming: number, expected: number) => `${coming} af ${expected}`,
  apologies: (count: number) => (count === 1 ? '1 afbud' : `${count} afbud`),
  covered: (covered: number, apologies: number) => {
    if (covered === apologies) return covered === 1 ? 'suppleant indkaldt' : 'suppleanter indkaldt'
    return `${covered} suppleant${covered === 1 ? '' : 'er'} indkaldt`
  },
  vacant: (title: string) => `Ledig plads: ${title}`,
  substituteFor: (name: string) => `suppleant for ${name}`,
  staffMeetingLead: 'Alle ansatte hører til mødet. Her står kun afbud.',
  forumLead: 'Alle medlemmer hører til mødet. Her står kun afbud.',
  staffMeetingNone: 'Ingen har meldt afbud.',
  noSeats: 'Ingen sidder i udvalget på mødedagen. Udvalgets medlemmer sættes på under MED-organisationen.',
  register: 'Registrér fremmøde',
  registerLead:
    'Vælg for hver person. Den, der kom i stedet, vælges blandt pladsens suppleanter, også når medlemmet kun var der noget af tiden.',
  beforeLead: 'Når mødet er åbnet, registrerer du her, hvem der er til stede.',
  substitute: 'Suppleant i stedet',
  noSubstitute: 'Ingen',
  noteFor: (name: string) => `Bemærkning til ${name}`,
  leader: 'Mødeleder',
  noLeader: 'Ikke angivet',
  led: 'mødeleder',
  partOfTheTime: 'Kom senere eller gik før',
  arrivedFor: (name: string) => `${name} kom kl.`,
  leftFor: (name: string) => `${name} gik kl.`,
  arrivedAt: (time: string) => `kom kl. ${time}`,
  leftAt: (time: string) => `gik kl. ${time}`,
  storedNow: (words: string) => `Gemt af en anden imens: ${words}`,
  save: 'Gem fremmødet',
  seeParticipants: 'Se deltagerne',
  registerLink: 'Registrér fremmøde',
  reportOwn: 'Meld afbud',
  reportFor: (name: string) => `Meld afbud for ${name}`,
  report: 'Meld afbud',
  withdrawOwn: 'Jeg kommer alligevel',
  withdraw: 'Fjern afbud',
  withdrawFor: (name: string) => `Fjern afbud for ${name}`,
  callIn: (name: string) => `Indkald ${name}`,
  callOff: 'Aflys indkaldelsen',
  callOffFor: (name: string) => `Aflys indkaldelsen af ${name}`,
  you: {
    expected: 'Du er ventet til mødet.',
    reported: 'Du har meldt afbud.',
    substitutesOf: (names: string) => `Din suppleant er ${names}. Sekretæren indkalder.`,
    noSubstitute: 'Der er ingen suppleant på din plads.',
    covered: (name: string) => `${name} er indkaldt i stedet for dig.`,
    calledIn: (name: string) => `Du er indkaldt som suppleant for ${name}.`,
  },
  addPerson: 'Afbud fra',
  addPersonHint: 'Skriv en del af navnet på en ansat, og tryk Find.',
  refusals: {
    meeting_cancelled: 'Mødet er aflyst, så der er ingen at melde til eller fra.',
    meeting_opened: 'Mødet er åbnet. Sig det til sekretæren, som registrerer fremmødet.',
    meeting_not_opened: 'Fremmødet registreres, når mødet er åbnet. Åbn mødet på mødets side først.',
    minutes_published:
      'Referatet er sendt ud, og fremmødet står i det. Åbn en rettelse af referatet, hvis noget er forkert.',
    not_a_participant:
      'Personen sidder ikke i udvalget på mødedagen. Udvalgets medlemmer rettes under MED-organisationen.',
    already_reported: 'Afbuddet er allerede meldt.',
    nothing_reported: 'Der er ikke meldt noget afbud, som kan fjernes.',
    not_a_substitute: 'Personen er ikke suppleant på pladsen. Vælg en af pladsens suppleanter.',
    substitute_has_apologised: (p: Params) =>
      `${p['name']} har selv meldt afbud. Indkald en anden af pladsens suppleanter.`,
    already_called_in: (p: Params) =>
      `${p['name']} er allerede indkaldt. Aflys den indkaldelse først, hvis en anden skal komme.`,
    member_comes: (p: Params) =>
      `${p['name']} har ikke meldt afbud og skal derfor ikke have en suppleant. Registrér afbuddet først.`,
    substitute_twice: (p: Params) =>
      `${p['name']} kan kun være med én gang. Vælg en anden suppleant til den ene plads.`,
    times_need_presence: (p: Params) =>
      `${p['name']} står ikke som til stede. Vælg Til stede, eller fjern tidspunkterne.`,
    left_before_arrival: (p: Params) => `${p['name']} kan ikke gå, før vedkommende kom. Ret det ene tidspunkt.`,
    outside_meeting: (p: Params) =>
      `${p['name']} kan kun komme og gå, mens mødet holdes (${danishTimes(p)}). Ret tidspunktet.`,
    leader_not_there: 'Mødelederen skal stå som til stede. Vælg en anden mødeleder, eller ret fremmødet.',
    changed_meanwhile:
      'En anden har registreret fremmøde imens. Det, du valgte, står herunder med det, der er gemt nu, ud for. Ret det, og gem igen.',
  },
  mail: {
    greeting: (name: string) => `Kære ${name}`,
    calledInSubject: (committee: string) => `Du er indkaldt som suppleant: ${committee}`,
    calledOffSubject: (committee: string) => `Du er ikke længere indkaldt: ${committee}`,
    calledIn: (committee: string, member: string) => [
      member === ''
        ? `Du er indkaldt som suppleant til mødet i ${committee}.`
        : `Du er indkaldt som suppleant for ${member} til mødet i ${committee}.`,
      'Kan du ikke komme, så meld afbud på mødets side.',
    ],
    calledOff: (committee: string) => [`Du behøver ikke komme som suppleant til mødet i ${committee}.`],
    toMeeting: 'Se mødet og dagsordenen',
    footer: (municipality: string) => `Medspil, ${municipality}`,
  },
  notices: {
    absence_reported: 'Afbuddet er meldt.',
    absence_withdrawn: 'Afbuddet er fjernet.',
    substitute_called_in: 'Suppleanten er indkaldt og får en mail.',
    substitute_called_off: 'Indkaldelsen er aflyst, og suppleanten får en mail.',
    attendance_registered: 'Fremmødet er gemt.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Participants',
  pageTitle: (when) => `Participants of the meeting on ${when}`,
  sides: { management: 'Management side', employee: 'Employee side' },
  posts: { chair: 'chair', vice_chair: 'vice-chair' },
  presence: { present: 'Present', apology: 'Apology', absent: 'Absent' },
  coming: 'Coming',
  countOf: (coming, expected) => `${coming} of ${expected}`,
  apologies: (count) => (count === 1 ? '1 apology' : `${count} apologies`),
  covered: (covered, apologies) => {
    if (covered === apologies) return covered === 1 ? 'substitute called in' : 'substitutes called in'
    return `${covered} substitute${covered === 1 ? '' : 's'} called in`
  },
  vacant: (title) => `Vacant seat: ${title}`,
  substituteFor: (name) => `substitute for ${name}`,
  staffMeetingLead: 'All employees belong to the meeting. Only apologies are listed here.',
  forumLead: 'All members belong to the meeting. Only apologies are listed here.',
  staffMeetingNone: 'Nobody has sent an apology.',
  noSeats: 'Nobody sits on the committee on the day of the meeting. Its members are set under The MED organisation.',
  register: 'Register attendance',
  registerLead:
    'Choose for each person. Who came instead is chosen among the seat’s substitutes, also when the member was there only part of the time.',
  beforeLead: 'Once the meeting is opened, you register here who is present.',
  substitute: 'Substitute instead',
  noSubstitute: 'None',
  noteFor: (name) => `Remark on ${name}`,
  leader: 'Led the meeting',
  noLeader: 'Not said',
  led: 'led the meeting',
  partOfTheTime: 'Came late or left early',
  arrivedFor: (name) => `${name} came at`,
  leftFor: (name) => `${name} left at`,
  arrivedAt: (time) => `came at ${time}`,
  leftAt: (time) => `left at ${time}`,
  storedNow: (words) => `Saved by somebody else meanwhile: ${words}`,
  save: 'Save attendance',
  seeParticipants: 'See the participants',
  registerLink: 'Register attendance',
  reportOwn: 'Send an apology',
  reportFor: (name) => `Register an apology for ${name}`,
  report: 'Register an apology',
  withdrawOwn: 'I am coming after all',
  withdraw: 'Remove apology',
  withdrawFor: (name) => `Remove apology of ${name}`,
  callIn: (name) => `Call in ${name}`,
  callOff: 'Call off',
  callOffFor: (name) => `Call off ${name}`,
  you: {
    expected: 'You are expected at the meeting.',
    reported: 'You have sent an apology.',
    substitutesOf: (names) => `Your substitute is ${names}. The secretary calls them in.`,
    noSubstitute: 'There is no substitute on your seat.',
    covered: (name) => `${name} is called in instead of you.`,
    calledIn: (name) => `You are called in as substitute for ${name}.`,
  },
  addPerson: 'Apology from',
  addPersonHint: 'Write part of an employee’s name and press Find.',
  refusals: {
    meeting_cancelled: 'The meeting is cancelled, so there is nothing to take part in.',
    meeting_opened: 'The meeting has been opened. Tell the secretary, who registers attendance.',
    meeting_not_opened:
      'Attendance is registered once the meeting is opened. Open it on the page of the meeting first.',
    minutes_published:
      'The minutes have been sent and hold the attendance. Open a correction of the minutes if something is wrong.',
    not_a_participant:
      'The person does not sit on the committee on that day. Members are changed under The MED organisation.',
    already_reported: 'The apology is already registered.',
    nothing_reported: 'There is no apology to remove.',
    not_a_substitute: 'The person is no substitute on this seat. Choose one of the seat’s substitutes.',
    substitute_has_apologised: (p) => `${p['name']} cannot come either. Call in another of the seat’s substitutes.`,
    already_called_in: (p) => `${p['name']} is already called in. Call that off first if somebody else is to come.`,
    member_comes: (p) => `${p['name']} has sent no apology and so needs no substitute. Register the apology first.`,
    substitute_twice: (p) => `${p['name']} can take part only once. Choose another substitute for one of the seats.`,
    times_need_presence: (p) => `${p['name']} is not present. Choose Present, or remove the times.`,
    left_before_arrival: (p) => `${p['name']} cannot leave before they came. Put one of the times right.`,
    outside_meeting: (p) =>
      `${p['name']} can only come and leave while the meeting is held: ${p['to'] === undefined ? `from ${p['from']}` : `${p['from']}–${p['to']}`}. Put the time right.`,
    leader_not_there: 'Who led the meeting must be present. Choose somebody else, or put the attendance right.',
    changed_meanwhile:
      'Somebody else registered attendance meanwhile. What you chose stands below, with what is saved now beside it. Put it right and save again.',
  },
  mail: {
    greeting: (name) => `Dear ${name}`,
    calledInSubject: (committee) => `You are called in as substitute: ${committee}`,
    calledOffSubject: (committee) => `You are no longer called in: ${committee}`,
    calledIn: (committee, member) => [
      member === ''
        ? `You are called in as substitute to the meeting of ${committee}.`
        : `You are called in as substitute for ${member} to the meeting of ${committee}.`,
      'If you cannot come, send an apology on the page of the meeting.',
    ],
    calledOff: (committee) => [`You need not come as substitute to the meeting of ${committee}.`],
    toMeeting: 'See the meeting and the agenda',
    footer: (municipality) => `Medspil, ${municipality}`,
  },
  notices: {
    absence_reported: 'The apology is registered.',
    absence_withdrawn: 'The apology is removed.',
    substitute_called_in: 'The substitute is called in and gets an e-mail.',
    substitute_called_off: 'The call is taken back, and the substitute gets an e-mail.',
    attendance_registered: 'Attendance is saved.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }

/** "mødeleder, kom kl. 13.40, gik kl. 15.00": how somebody was there; '' for who was there all the time. */
export function timesText(
  lang: Lang,
  {
    led,
    arrivedAt,
    leftAt,
  }: { readonly led?: boolean; readonly arrivedAt?: Date | string | null; readonly leftAt?: Date | string | null },
): string {
  const t = messages[lang]
  const time = (at: Date | string) => sayTime(new Date(at), lang)
  const words = [led && t.led, arrivedAt && t.arrivedAt(time(arrivedAt)), leftAt && t.leftAt(time(leftAt))]
  return words.filter(Boolean).join(', ')
}
