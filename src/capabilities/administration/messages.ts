import type { Lang } from '../../platform/i18n/lang.ts'

export const da = {
  title: 'Administration',
  lead: 'Det, der holder Medspil kørende.',
  places: {
    imports: ['Indlæs personale', 'Enheder og medarbejdere fra personalesystemet.'],
    provisioning: ['Brugersynkronisering', 'Brugerkatalog (SCIM) og faste filer fra lønsystemet.'],
    roles: ['Rettigheder', 'Hvem der er administrator eller HR- og MED-konsulent.'],
    delegations: ['Fuldmagter', 'Hvem der handler på andres vegne og hvor længe.'],
    seeAs: ['Se som en anden', 'Hjælp en bruger ved at se siderne, som de ser dem.'],
    agreement: ['MED-aftalen', 'Niveauer, frister og paragraffer, som de gælder fra en dato.'],
    committees: ['Udvalg', 'Opret udvalg, pladser og hverv.'],
    jobs: ['Baggrundsopgaver', 'Det, der sker bagefter: mails, dokumenter og påmindelser.'],
    outbox: ['Udbakke', 'Mails, der er sendt, venter eller ikke kunne sendes.'],
    events: ['Hændelseslog', 'Hvem der har gjort hvad og hvornår.'],
  } as Readonly<
    Record<
      | 'imports'
      | 'provisioning'
      | 'roles'
      | 'delegations'
      | 'seeAs'
      | 'agreement'
      | 'committees'
      | 'jobs'
      | 'outbox'
      | 'events',
      Words
    >
  >,
  deadJobs: (count: number) => (count === 1 ? '1 opgave er opgivet' : `${count} opgaver er opgivet`),
  refusals: { not_dead: 'Opgaven er ikke opgivet. Den bliver prøvet af sig selv.' },
  jobsTitle: 'Baggrundsopgaver',
  jobsLead:
    'En opgave, der fejler, prøves igen med længere og længere mellemrum. Til sidst gives den op og venter på dig.',
  jobCounts: { waiting: 'Venter', retrying: 'Prøves igen', dead: 'Opgivet', done: 'Udført de seneste 30 dage' },
  jobsCaption: 'Opgaver, der ikke er udført',
  job: 'Opgave',
  state: 'Tilstand',
  attempts: 'Forsøg',
  next: 'Næste forsøg',
  error: 'Seneste fejl',
  actions: 'Handlinger',
  tryAgain: 'Prøv igen',
  tryAgainLabel: (job: string) => `Prøv igen: ${job}`,
  noJobs: 'Alt er udført',
  noJobsText: 'Her kommer opgaver, der venter eller er gået galt.',
  outboxTitle: 'Udbakke',
  outboxLeadDemo: 'Øvekommunen sender ingen mails ud af huset. Her ser du, hvad der ville være sendt.',
  outboxLead: 'Hvem der har fået mails og hvornår. Hvad der står i dem, vises ikke her.',
  outboxCaption: 'Mails, de nyeste først',
  to: 'Til',
  subject: 'Emne',
  created: 'Skrevet',
  mailStates: { held: 'Venter på den samlede mail', waiting: 'Ikke sendt', sent: 'Sendt', failed: 'Kunne ikke sendes' },
  withCalendar: 'med kalender',
  noMails: 'Ingen mails endnu',
  noMailsText: 'Her kommer de mails, som Medspil skriver, for eksempel når en dagsorden bliver sendt ud.',
  older: 'Ældre',
  newest: 'De nyeste',
  mailText: 'Tekst',
  mailCalendar: 'Kalenderfil',
  mailHidden: 'Indholdet vises ikke',
  mailHiddenText:
    'Mails kan indeholde sager fra møder og links til at logge ind. Derfor vises teksten kun i en øvekommune.',
  eventsTitle: 'Hændelseslog',
  eventsLead: 'Loggen kan ikke ændres. Den viser, hvad der er sket, men aldrig, hvad nogen har skrevet.',
  filter: 'Vælg i loggen',
  eventName: 'Hændelse',
  person: 'Person',
  personHint: 'En del af navnet',
  subjectKind: 'Slags',
  subjectId: 'Nummer på det, det handler om',
  all: 'Alle',
  show: 'Vis',
  eventsCaption: 'Hændelser, de nyeste først',
  when: 'Hvornår',
  who: 'Hvem',
  what: 'Hvad',
  about: 'Om',
  facts: 'Oplysninger',
  system: 'Medspil selv',
  noEvents: 'Ingen hændelser passer',
  noEventsText: 'Vælg færre ting, eller se dem alle.',
  notices: { job_tried_again: 'Opgaven bliver prøvet igen' },
}

/** The name of a place, and what one does there. */
type Words = readonly [label: string, text: string]

export type Messages = typeof da

export const en: Messages = {
  title: 'Administration',
  lead: 'What keeps Medspil running.',
  places: {
    imports: ['Import staff', 'Units and employees from the staff system.'],
    provisioning: ['Provisioning', 'The directory (SCIM) and regular files from payroll.'],
    roles: ['Roles', 'Who is administrator or HR and MED consultant.'],
    delegations: ['Delegations', 'Who acts for others and for how long.'],
    seeAs: ['See as somebody else', 'Help a user by seeing the pages as they do.'],
    agreement: ['The MED agreement', 'Levels, deadlines and clauses as they apply from a date.'],
    committees: ['Committees', 'Set up committees, seats and mandates.'],
    jobs: ['Background jobs', 'What happens afterwards: mails, documents and reminders.'],
    outbox: ['Outbox', 'Mails that have been sent, wait or could not be sent.'],
    events: ['Event log', 'Who has done what and when.'],
  },
  deadJobs: (count) => (count === 1 ? '1 job has been given up' : `${count} jobs have been given up`),
  refusals: { not_dead: 'The job has not been given up. It will be tried by itself.' },
  jobsTitle: 'Background jobs',
  jobsLead:
    'A job that fails is tried again at longer and longer intervals. In the end it is given up and waits for you.',
  jobCounts: { waiting: 'Waiting', retrying: 'Being retried', dead: 'Given up', done: 'Done in the last 30 days' },
  jobsCaption: 'Jobs that are not done',
  job: 'Job',
  state: 'State',
  attempts: 'Tries',
  next: 'Next try',
  error: 'Latest error',
  actions: 'Actions',
  tryAgain: 'Try again',
  tryAgainLabel: (job) => `Try again: ${job}`,
  noJobs: 'Everything is done',
  noJobsText: 'Jobs that wait or have gone wrong come here.',
  outboxTitle: 'Outbox',
  outboxLeadDemo: 'The practice municipality sends no mail out of the house. Here you see what would have been sent.',
  outboxLead: 'Who has been sent mail and when. What it says is not shown here.',
  outboxCaption: 'Mails, newest first',
  to: 'To',
  subject: 'Subject',
  created: 'Written',
  mailStates: { held: 'Waits for the digest', waiting: 'Not sent', sent: 'Sent', failed: 'Could not be sent' },
  withCalendar: 'with calendar',
  noMails: 'No mails yet',
  noMailsText: 'The mails that Medspil writes come here, for instance when an agenda is sent out.',
  older: 'Older',
  newest: 'The newest',
  mailText: 'Text',
  mailCalendar: 'Calendar file',
  mailHidden: 'The content is not shown',
  mailHiddenText:
    'Mails may hold matters from meetings and links to sign in. So their text is only shown in a practice municipality.',
  eventsTitle: 'Event log',
  eventsLead: 'The log cannot be changed. It shows what has happened, but never what anybody wrote.',
  filter: 'Choose in the log',
  eventName: 'Event',
  person: 'Person',
  personHint: 'A part of the name',
  subjectKind: 'Kind',
  subjectId: 'Number of what it is about',
  all: 'All',
  show: 'Show',
  eventsCaption: 'Events, newest first',
  when: 'When',
  who: 'Who',
  what: 'What',
  about: 'About',
  facts: 'Facts',
  system: 'Medspil itself',
  noEvents: 'No events fit',
  noEventsText: 'Choose fewer things, or see them all.',
  notices: { job_tried_again: 'The job will be tried again' },
}

export const messages: Record<Lang, Messages> = { da, en }

export const sameInBoth = ['title', 'person']

export const notices = { job_tried_again: { da: da.notices.job_tried_again, en: en.notices.job_tried_again } }
