import type { Pace } from '../../../platform/inbox/pace.ts'
import type { KindGroup, MailKindName } from './rules.ts'

const daKinds: Record<MailKindName, string> = {
  what_waits: 'Det, der venter på mig, samlet',
  meeting_invitation: 'Indkaldelser til møder, og når de flyttes',
  agenda_published: 'Dagsordener, der er sendt ud',
  minutes_published: 'Referater, der er sendt ud',
  substitute_called_in: 'Når jeg indkaldes som suppleant',
  meeting_reminder: 'Når en frist nærmer sig, og jeg skal handle: dagsorden, nøgle eller referat',
  agenda_refused: 'Når den anden side siger nej til dagsordenen',
  minutes_remark: 'Bemærkninger til referater',
  referral_sent: 'Sager, der kommer til mit udvalg',
  referral_replied: 'Svar på sager, vi har sendt videre',
  replies_to_many: 'Svar på sager, vi har sendt til mere end 50, samlet',
  matter_put_off: 'Når en sag, jeg selv har foreslået, ikke kommer med eller flyttes',
  dispute_step: 'Nyt skridt i en uoverensstemmelse, hvor jeg er part eller skal handle',
  referral_returned: 'Sager, der kommer tilbage til os med en begrundelse',
  referral_noting: 'Sager, der skal tages til efterretning med min nøgle',
  matter_news: 'Nyt i sager, jeg selv har foreslået',
  task_given: 'Opgaver, jeg får',
  task_reminder: 'Påmindelser om opgaver',
  task_news: 'Når opgaver, jeg har bedt om, er udført, bortfalder eller kommer tilbage',
  hearing_sent: 'Høringer, mit udvalg skal svare på',
  hearing_reminder: 'Når der mangler et høringssvar, og fristen nærmer sig',
  advice_waiting: 'Når et råd om arbejdsmiljøet venter på et svar',
  mandates_expiring: 'Hverv, der snart udløber',
  vacancy_notice: 'Ledige pladser, der skal besættes',
  trio_members_changed: 'Når nogen kommer til eller forlader min TRIO',
  trio_reminder: 'Påmindelser om TRIO-møder',
  reorganisation: 'Organisationsændringer, der rører mit udvalg',
}

const daGroups: Record<KindGroup, string> = {
  overview: 'Overblik',
  meetings: 'Møder',
  matters: 'Sager og opgaver',
  organisation: 'Hverv, TRIO og organisation',
}

const daPaces: Record<Pace, string> = {
  at_once: 'Med det samme',
  daily: 'Samlet, én gang om dagen',
  weekly: 'Samlet, én gang om ugen',
  never: 'Aldrig',
}

export const da = {
  title: 'Mails',
  lead: 'Vælg, hvor tit du vil have mail om hver slags. Alt står også i Medspil.',
  when: 'Den samlede mail kommer kl. 7 på hverdage, den ugentlige på ugens første hverdag. Det, der venter på dig, står øverst. Den kommer kun, når der er noget i den.',
  mustKnow:
    'Det, du skal vide for at kunne passe dit hverv, kan samles, men ikke slås fra: det, der er rettet til dig, og det, aftalen siger, du skal have. En aflysning kommer altid med det samme. Indkaldelser kommer hver for sig, også når de samles, så kalenderen kan læse dem.',
  kinds: daKinds,
  groups: daGroups,
  paces: daPaces,
  daily: 'Kan samles, men ikke slås fra.',
  save: 'Gem',
  account: 'Min konto',
  stop: {
    title: 'Stop en slags mail',
    asks: (kind: string) => `Vil du ikke have flere mails af denne slags: ${kind}?`,
    asksDaily: (kind: string) =>
      `Mails af denne slags kan ikke slås helt fra, men du kan få dem samlet én gang om dagen: ${kind}.`,
    button: 'Stop dem',
    buttonDaily: 'Saml dem',
    done: 'Det er gjort',
    stopped: (kind: string) => `Du får ikke flere mails af denne slags: ${kind}.`,
    daily: (kind: string) => `Du får mails af denne slags samlet én gang om dagen: ${kind}.`,
    others: 'Dine andre mails kommer som før. Du kan altid vælge om, når du er logget ind.',
    choose: 'Vælg mails',
  },
}

export type Messages = typeof da

const enKinds: Record<MailKindName, string> = {
  what_waits: 'What waits for me, together',
  meeting_invitation: 'Invitations to meetings, and when they move',
  agenda_published: 'Agendas that are sent',
  minutes_published: 'Minutes that are sent',
  substitute_called_in: 'When I am called in as a substitute',
  meeting_reminder: 'When a deadline comes near and I must act: agenda, key or minutes',
  agenda_refused: 'When the other side says no to the agenda',
  minutes_remark: 'Remarks on minutes',
  referral_sent: 'Matters that come to my committee',
  referral_replied: 'Replies to matters we passed on',
  replies_to_many: 'Replies to matters we sent to more than 50, gathered',
  matter_put_off: 'When a matter that I raised is put off or moved',
  dispute_step: 'A new step in a dispute where I am a party or the next step is mine',
  referral_returned: 'Matters that come back to us with a reason',
  referral_noting: 'Matters to be noted with my key',
  matter_news: 'News of matters that I raised myself',
  task_given: 'Tasks I am given',
  task_reminder: 'Reminders of tasks',
  task_news: 'When tasks I asked for are done, dropped or handed back',
  hearing_sent: 'Hearings that my body must answer',
  hearing_reminder: 'When an answer to a hearing is missing and its day comes near',
  advice_waiting: 'When advice on the working environment waits for an answer',
  mandates_expiring: 'Mandates that end soon',
  vacancy_notice: 'Vacancies to be filled',
  trio_members_changed: 'When somebody joins or leaves my TRIO',
  trio_reminder: 'Reminders of TRIO meetings',
  reorganisation: 'Reorganisations that touch my committee',
}

export const en: Messages = {
  title: 'Mails',
  lead: 'Choose how often you want mail about each kind. Everything stands in Medspil too.',
  when: 'The digest comes at 7 on working days, the weekly one on the first working day of the week. What waits for you stands first. It only comes when there is something in it.',
  mustKnow:
    'What you must know to do your part can be gathered but not stopped: what is meant for you, and what the agreement says you are to be sent. A cancellation always comes at once. Invitations come one by one, also when they are gathered, so that your calendar can read them.',
  kinds: enKinds,
  groups: {
    overview: 'Overview',
    meetings: 'Meetings',
    matters: 'Matters and tasks',
    organisation: 'Posts, TRIO and organisation',
  },
  paces: {
    at_once: 'At once',
    daily: 'Gathered, once a day',
    weekly: 'Gathered, once a week',
    never: 'Never',
  },
  daily: 'Can be gathered but not stopped.',
  save: 'Save',
  account: 'My account',
  stop: {
    title: 'Stop one kind of mail',
    asks: (kind: string) => `No more mails of this kind: ${kind}?`,
    asksDaily: (kind: string) =>
      `Mails of this kind cannot be stopped, but you can get them gathered once a day: ${kind}.`,
    button: 'Stop them',
    buttonDaily: 'Gather them',
    done: 'That is done',
    stopped: (kind: string) => `You get no more mails of this kind: ${kind}.`,
    daily: (kind: string) => `You get mails of this kind gathered once a day: ${kind}.`,
    others: 'Your other mails come as before. You can always choose again when you are signed in.',
    choose: 'Choose mails',
  },
}

export const messages = { da, en }

export const notices = {
  mail_choices_saved: { da: 'Dine valg er gemt.', en: 'Your choices are saved.' },
}

export const sameInBoth = ['title']
