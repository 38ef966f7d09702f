import { isoDate } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import type { Waiting, WaitingKind } from '../meetings/rules.ts'
import type { FirstStep, PartOfDay } from './rules.ts'

interface WaitingFacts {
  readonly committee: string
  /** The title of a matter. */
  readonly title: string
  /** The day of the meeting, in words. */
  readonly day: string
  /** The committee a matter came from. */
  readonly from: string
  readonly count: number
}

type Say = (facts: WaitingFacts) => string

const daGreetings: Record<PartOfDay, string> = {
  morning: 'God morgen',
  forenoon: 'God formiddag',
  afternoon: 'God eftermiddag',
  evening: 'God aften',
}

const daSteps: Record<FirstStep, { title: string; text: string }> = {
  units: { title: 'Hent enhederne ind', text: 'Kommunens centre, institutioner og afdelinger, fra en fil.' },
  employees: { title: 'Hent medarbejderne ind', text: 'Hvem der arbejder hvor, fra lønsystemets fil.' },
  agreement: { title: 'Skriv MED-aftalen ind', text: 'Begynd med en skabelon, og ret den til jeres egen.' },
  committees: { title: 'Opret udvalgene', text: 'Niveau for niveau, med forslag ud fra enhederne.' },
  chairs: { title: 'Giv udvalgene pladser og formænd', text: 'Efter aftalen, med områdets leder som formand.' },
}

const daWaiting: Record<WaitingKind, Say> = {
  answer_raised: ({ committee, count }) =>
    count === 1
      ? `Svar på et foreslået punkt til ${committee}`
      : `Svar på ${count} foreslåede punkter til ${committee}`,
  make_agenda: ({ committee }) => `Lav dagsordenen til ${committee}`,
  turn_key: ({ committee }) => `Drej din nøgle til dagsordenen for ${committee}`,
  send_agenda: ({ committee }) => `Send dagsordenen til ${committee}`,
  turn_waiver_key: ({ committee }) => `Drej din nøgle til en fravigelse i ${committee}`,
  write_minutes: ({ committee, day }) => `Skriv referatet fra ${day} i ${committee}`,
  turn_minutes_key: ({ committee, day }) => `Drej din nøgle til referatet fra ${day} i ${committee}`,
  send_minutes: ({ committee, day }) => `Send referatet fra ${day} i ${committee}`,
  answer_remarks: ({ committee, day }) => `Svar på bemærkninger til referatet fra ${day} i ${committee}`,
  handle_referral: ({ from, title }) => `Sag fra ${from}: ${title}`,
  note_referral: ({ title }) => `Tag til efterretning med din nøgle: ${title}`,
  handle_return: ({ from, title }) => `Returneret af ${from}: ${title}`,
  find_receiver: ({ from, title }) => `Ingen kan modtage i ${from}: ${title}`,
  do_task: ({ title }) => `Din opgave: ${title}`,
  revise_guideline: ({ title, committee }) => `Skal revideres i ${committee}: ${title}`,
  find_task_owner: ({ title, committee }) => `Find en ansvarlig i ${committee}: ${title}`,
  answer_hearing: ({ title, committee }) => `Høringssvar fra ${committee}: ${title}`,
  gather_hearing: ({ title }) => `Saml svarene på høringen: ${title}`,
  sign_discussion: ({ committee }) => `Drej din nøgle til arbejdsmiljødrøftelsen i ${committee}`,
  answer_advice: ({ title, committee }) => `Svar på et råd fra ${committee}: ${title}`,
  handle_dispute: ({ title, committee }) => `Uoverensstemmelse i ${committee}: ${title}`,
}

export const da = {
  title: 'I dag',
  greetings: daGreetings,
  greeting: (greeting: string, givenName: string) => (givenName === '' ? greeting : `${greeting}, ${givenName}`),
  week: (date: string, week: number) => `${date} · uge ${week}`,
  waiting: {
    title: 'Venter på dig',
    kinds: daWaiting,
    count: (n: number, first: string) => `${n === 1 ? '1 ting' : `${n} ting, den første`} ${first}`,
    countOnly: (n: number) => `${n} ting`,
    to: (committee: string) => `Til ${committee}`,
    meeting: (day: string) => `Mødet ${day}`,
    due: (day: string) => `senest ${day}`,
    emptyTitle: 'Intet venter på dig',
    empty: 'Når en nøgle skal drejes, en dagsorden sendes, eller en sag kommer fra et andet udvalg, står det her.',
    emptyMember: 'Når du har et hverv i et udvalg, og noget venter på dig, står det her.',
  },
  coming: {
    title: 'Dine næste møder',
    empty: 'Der er ingen planlagte møder i dine udvalg.',
    all: 'Alle dine møder',
  },
  news: {
    title: 'Nyt på din arbejdsplads',
    agenda_sent: (day: string) => `Dagsorden til mødet ${day}`,
    minutes_sent: (day: string) => `Referat af mødet ${day}`,
    corrected: 'rettet',
    empty: 'Når udvalg, der dækker din arbejdsplads, sender en dagsorden eller et referat ud, kan du læse det her.',
  },
  representatives: {
    title: 'Hvem repræsenterer dig',
    lead: 'De taler for dig i MED, tættest på først. Tal med dem, hvis noget på arbejdspladsen skal op i udvalget.',
    vacant: 'Ingen valgt',
    all: 'Se alle, der repræsenterer dig',
    empty: 'Vi kan ikke se, hvor du arbejder, eller der er intet udvalg for din arbejdsplads endnu.',
  },
  raise: {
    title: 'Har du noget, der skal drøftes?',
    text: 'Sig det til din repræsentant i udvalget. Medlemmer kan foreslå punkter til næste møde, og den anden side kan ikke afvise et punkt, der hører til på det niveau. Sager om enkeltpersoner hører ikke til i MED.',
    action: 'Se møder og dagsordener',
  },
  keeping: {
    title: 'Hold MED-organisationen ved lige',
    places: {
      structure: { title: 'Strukturtjek', text: 'Hvad der mangler endnu, og hvad der ikke svarer til aftalen.' },
      vacancies: { title: 'Ledige pladser', text: 'Giv dem besked, der vælger eller udpeger.' },
      trios: {
        title: 'TRIO på arbejdspladserne',
        text: 'Leder, tillidsrepræsentant og arbejdsmiljørepræsentant: hvor de ikke er samlet endnu.',
      },
      committees: { title: 'MED-organisationen', text: 'Udvalg, pladser og poster.' },
      agreement: { title: 'MED-aftalen', text: 'Tal og paragraffer, som I har underskrevet dem.' },
    },
  },
  setup: {
    title: 'De første skridt',
    lead: 'Installationen er ny. Gå frem i den her rækkefølge.',
    steps: daSteps,
    done: 'Klaret',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Today',
  greetings: {
    morning: 'Good morning',
    forenoon: 'Good morning',
    afternoon: 'Good afternoon',
    evening: 'Good evening',
  },
  greeting: (greeting, givenName) => (givenName === '' ? greeting : `${greeting}, ${givenName}`),
  week: (date, week) => `${date} · week ${week}`,
  waiting: {
    title: 'Waiting for you',
    kinds: {
      answer_raised: ({ committee, count }) =>
        count === 1 ? `Answer an item raised for ${committee}` : `Answer ${count} items raised for ${committee}`,
      make_agenda: ({ committee }) => `Make the agenda for ${committee}`,
      turn_key: ({ committee }) => `Turn your key to the agenda of ${committee}`,
      send_agenda: ({ committee }) => `Send the agenda to ${committee}`,
      turn_waiver_key: ({ committee }) => `Turn your key to a waiver in ${committee}`,
      write_minutes: ({ committee, day }) => `Write the minutes of ${day} in ${committee}`,
      turn_minutes_key: ({ committee, day }) => `Turn your key to the minutes of ${day} in ${committee}`,
      send_minutes: ({ committee, day }) => `Send the minutes of ${day} in ${committee}`,
      answer_remarks: ({ committee, day }) => `Answer remarks on the minutes of ${day} in ${committee}`,
      handle_referral: ({ from, title }) => `Matter from ${from}: ${title}`,
      note_referral: ({ title }) => `Note with your key: ${title}`,
      handle_return: ({ from, title }) => `Returned by ${from}: ${title}`,
      find_receiver: ({ from, title }) => `Nobody can receive in ${from}: ${title}`,
      do_task: ({ title }) => `Your task: ${title}`,
      revise_guideline: ({ title, committee }) => `Revise in ${committee}: ${title}`,
      find_task_owner: ({ title, committee }) => `Find an owner in ${committee}: ${title}`,
      answer_hearing: ({ title, committee }) => `Answer of ${committee} to a hearing: ${title}`,
      gather_hearing: ({ title }) => `Gather the answers to the hearing: ${title}`,
      sign_discussion: ({ committee }) => `Turn your key to the working-environment discussion in ${committee}`,
      answer_advice: ({ title, committee }) => `Answer advice of ${committee}: ${title}`,
      handle_dispute: ({ title, committee }) => `Dispute in ${committee}: ${title}`,
    },
    count: (n, first) => `${n === 1 ? '1 thing' : `${n} things, the first`} ${first}`,
    countOnly: (n) => (n === 1 ? '1 thing' : `${n} things`),
    to: (committee) => `To ${committee}`,
    meeting: (day) => `The meeting on ${day}`,
    due: (day) => `by ${day}`,
    emptyTitle: 'Nothing waits for you',
    empty: 'When a key must be turned, an agenda sent, or a matter comes from another committee, it stands here.',
    emptyMember: 'When you have a post in a committee and something waits for you, it stands here.',
  },
  coming: {
    title: 'Your next meetings',
    empty: 'No meetings are planned in your committees.',
    all: 'All your meetings',
  },
  news: {
    title: 'News at your workplace',
    agenda_sent: (day) => `Agenda of the meeting on ${day}`,
    minutes_sent: (day) => `Minutes of the meeting on ${day}`,
    corrected: 'corrected',
    empty: 'When committees that cover your workplace send an agenda or minutes, you can read them here.',
  },
  representatives: {
    title: 'Who represents you',
    lead: 'They speak for you in the MED system, nearest first. Talk to them if something at work should reach the committee.',
    vacant: 'Nobody elected',
    all: 'See everybody who represents you',
    empty: 'We cannot see where you work, or there is no committee for your workplace yet.',
  },
  raise: {
    title: 'Do you have something that should be discussed?',
    text: 'Tell your representative in the committee. Members can raise items for the next meeting, and the other side cannot refuse an item that belongs at that level. Cases about individuals do not belong in MED.',
    action: 'See meetings and agendas',
  },
  keeping: {
    title: 'Keep the MED organisation in order',
    places: {
      structure: {
        title: 'Structure check',
        text: 'What is not done yet, and what does not match the agreement.',
      },
      vacancies: { title: 'Vacant seats', text: 'Notify those who elect or appoint.' },
      trios: {
        title: 'TRIO at the workplaces',
        text: 'Leader, shop steward and health and safety representative: where they are not one yet.',
      },
      committees: { title: 'The MED organisation', text: 'Committees, seats and posts.' },
      agreement: { title: 'The MED agreement', text: 'Numbers and clauses as you have signed them.' },
    },
  },
  setup: {
    title: 'The first steps',
    lead: 'The installation is new. Go on in this order.',
    steps: {
      units: {
        title: 'Import the units',
        text: 'The municipality’s centres, institutions and departments, from a file.',
      },
      employees: { title: 'Import the employees', text: 'Who works where, from the payroll system’s file.' },
      agreement: { title: 'Enter the MED agreement', text: 'Begin with a template and correct it to your own.' },
      committees: { title: 'Set up the committees', text: 'Level by level, proposed from the units.' },
      chairs: {
        title: 'Give the committees seats and chairs',
        text: 'By the agreement, with the leader of the area as chair.',
      },
    },
    done: 'Done',
  },
}

export const messages = { da, en }

/** The day of the meeting that something waits for, in words; '' when it waits for none. */
export const dayOf = ({ params }: Waiting, lang: Lang): string =>
  params['on'] === undefined ? '' : sayDate(isoDate(String(params['on'])), lang, 'dayMonth')

/** What waits, in words. */
export function sayWaiting(one: Waiting, lang: Lang): string {
  return messages[lang].waiting.kinds[one.kind]({
    committee: one.committeeName,
    title: one.title,
    day: dayOf(one, lang),
    from: String(one.params['from'] ?? ''),
    count: Number(one.params['count'] ?? 1),
  })
}
