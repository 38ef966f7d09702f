import type { DiscussionStand, AdviceReminder } from './rules.ts'
import type { AdviceOutcome, Point, SigningPost } from './schema.ts'

interface About {
  readonly title: string
  readonly committee: string
  readonly day: string
}

type Facts = Record<'given' | AdviceReminder, { subject: (about: About) => string; line: (about: About) => string }>

const daFacts: Facts = {
  given: {
    subject: ({ title }) => `Råd om arbejdsmiljøet: ${title}`,
    line: ({ title, committee }) => `${committee} har givet ledelsen et råd om arbejdsmiljøet: ${title}.`,
  },
  soon: {
    subject: ({ title }) => `Husk at svare på rådet: ${title}`,
    line: ({ title, committee }) => `Et råd fra ${committee} venter på et svar fra ledelsen: ${title}.`,
  },
  late: {
    subject: ({ title }) => `Fristen er overskredet: ${title}`,
    line: ({ title, committee }) => `Ledelsen har ikke svaret på et råd fra ${committee} til tiden: ${title}.`,
  },
}

const daPoints: Record<Point, string> = {
  cooperation: 'Samarbejdet om arbejdsmiljø det kommende år',
  meetings: 'Hvordan samarbejdet foregår, og hvor tit der holdes møder',
  last_goals: 'Er målene fra sidste år nået?',
  goals: 'Mål for det kommende år',
  expertise: 'Er der den sagkundskab, der skal til?',
  training: 'Supplerende arbejdsmiljøuddannelse: tilbud og plan',
}

const daPointHints: Record<Point, string> = {
  cooperation: 'Hvad skal vi arbejde med, og hvem gør hvad?',
  meetings: 'For eksempel fast punkt på hvert møde og runderinger to gange om året.',
  last_goals: 'Gå målene igennem ét for ét. Hvad blev til noget, hvad gjorde ikke, og hvorfor?',
  goals: 'Skriv dem, så det kan ses om et år, om de er nået.',
  expertise: 'Hos os selv, eller skal vi hente den udefra?',
  training: 'Har alle i arbejdsmiljøorganisationen fået det tilbud, de har ret til, og hvad er planen?',
}

const daStands: Record<DiscussionStand, string> = {
  held: 'Holdt',
  soon: 'Skal holdes snart',
  late: 'Ikke holdt i tide',
  never: 'Ingen dokumentation',
}
const daPosts: Record<SigningPost, string> = { chair: 'Formand', vice_chair: 'Næstformand' }
const daOutcomes: Record<AdviceOutcome, string> = { followed: 'Rådet følges', not_followed: 'Rådet følges ikke' }

export const da = {
  error: 'Fejl: ',
  title: 'Arbejdsmiljø',
  lead: 'Den årlige arbejdsmiljødrøftelse og de råd, udvalgene har givet ledelsen.',
  bodyTitle: (committee: string) => `Arbejdsmiljø i ${committee}`,
  stands: daStands,
  posts: daPosts,
  points: daPoints,
  pointHints: daPointHints,
  outcomes: daOutcomes,
  discussions: 'Årlige arbejdsmiljødrøftelser',
  discussionsLead:
    'Holdes hvert år. Arbejdsgiveren skal skriftligt kunne dokumentere, at den er holdt. Når begge nøgler er drejet, er den dokumentationen.',
  who: 'Hvem har holdt drøftelsen',
  whoLead: 'De udvalg, der skal holde den, efter aftalen. De, der mangler, står først.',
  body: 'Udvalg',
  lastHeld: 'Senest holdt',
  next: 'Næste senest',
  stand: 'Status',
  never: 'Ikke dokumenteret',
  noBodies: 'Ingen af dine udvalg skal holde drøftelsen efter aftalen.',
  due: (day: string, clause: string) => `${day} (${clause})`,
  noDiscussions: 'Der er ingen endnu. Begynd en, når dagen for drøftelsen er kendt, og skriv undervejs.',
  begin: 'Begynd en drøftelse',
  discussionOn: (day: string) => `Drøftelsen ${day}`,
  draft: 'Kladde',
  proved: 'Dokumenteret',
  discussionTitle: (committee: string) => `Årlig arbejdsmiljødrøftelse, ${committee}`,
  write: 'De seks punkter',
  heldOn: 'Holdt den',
  participants: 'Deltagere',
  participantsHint: 'Ét navn på hver linje.',
  save: 'Gem',
  keys: 'Nøgler',
  keysText: 'Når nøglerne er drejet, kan drøftelsen ikke ændres. Så er den den skriftlige dokumentation.',
  turn: 'Drej din nøgle',
  lacksKey: 'Mangler',
  turnedOn: (day: string) => `drejet ${day}`,
  missing: (points: string) => `Mangler: ${points}`,
  notYet: 'Skriv først til alle seks punkter, og hvem der deltog.',
  pdf: 'Hent som PDF',
  item: 'Punktet på dagsordenen',
  nothing: 'Intet skrevet',
  advice: 'Råd til ledelsen',
  adviceLead: 'Følger ledelsen ikke et råd om arbejdsmiljøet, skal den begrunde det inden fristen.',
  noAdvice: 'Ingen råd venter.',
  noAdviceHere: 'Udvalget har ikke givet ledelsen nogen råd her.',
  newAdvice: 'Skriv et råd ned',
  adviceFor: (committee: string) => `Nyt råd fra ${committee}`,
  adviceTitle: 'Hvad råder udvalget til?',
  adviceText: 'Uddybning',
  givenOn: 'Givet den',
  givenOnHint: 'Fristen tælles fra den dag.',
  create: 'Gem rådet',
  cancel: 'Fortryd',
  waitsUntil: (day: string) => `svar senest ${day}`,
  late: 'Over tid',
  waits: 'Venter på svar',
  facts: 'Om rådet',
  dueOn: 'Svar senest',
  recordedBy: 'Skrevet ned af',
  owner: 'Svarer',
  ownerChair: 'Formanden, på ledelsens vegne',
  answer: 'Ledelsens svar',
  outcome: 'Hvad gør ledelsen?',
  reasons: 'Begrundelse',
  reasonsHint: 'Skal udfyldes, når rådet ikke følges.',
  send: 'Svar',
  answeredBy: (name: string, day: string) => `${name}, ${day}`,
  noMore: 'Der står ikke mere om rådet.',
  somebody: 'En tidligere ansat',
  proof: {
    kind: 'Dokumentation',
    title: 'Årlig arbejdsmiljødrøftelse',
    points: 'Punkter drøftet',
    signed: 'Godkendt af',
    labels: { page: 'Side', pageOf: 'af' },
  },
  refusals: {
    discussion_signed: 'Drøftelsen er dokumenteret og kan ikke ændres.',
    day_ahead: 'Dagen er ikke kommet endnu. Vælg i dag eller en dag, der er gået.',
    points_missing: 'Der mangler noget til et eller flere af de seks punkter.',
    participants_missing: 'Skriv, hvem der deltog.',
    key_not_needed: 'Den nøgle skal ikke bruges her.',
    key_already_turned: 'Din nøgle er drejet. Den anden nøgle mangler.',
    one_person_both_keys: 'To nøgler er to personer. Den anden skal drejes af en anden.',
    advice_answered: 'Rådet er besvaret. Svaret står på siden.',
    reasons_missing: 'Skriv, hvorfor rådet ikke følges.',
  },
  mail: {
    greeting: (name: string) => `Kære ${name}`,
    due: ({ day }: About) => `Følges rådet ikke, skal begrundelsen gives senest ${day}.`,
    open: 'Åbn rådet',
    footer: (municipality: string) => `Sendt af Medspil for ${municipality}.`,
    ...daFacts,
  },
}

export type Messages = typeof da

const enFacts: Facts = {
  given: {
    subject: ({ title }) => `Advice on the working environment: ${title}`,
    line: ({ title, committee }) => `${committee} has given management advice on the working environment: ${title}.`,
  },
  soon: {
    subject: ({ title }) => `Remember to answer the advice: ${title}`,
    line: ({ title, committee }) => `Advice of ${committee} waits for an answer from management: ${title}.`,
  },
  late: {
    subject: ({ title }) => `Past its day: ${title}`,
    line: ({ title, committee }) => `Management has not answered advice of ${committee} in time: ${title}.`,
  },
}

export const en: Messages = {
  error: 'Error: ',
  title: 'Working environment',
  lead: 'The annual discussion of the working environment, and the advice that bodies have given management.',
  bodyTitle: (committee) => `Working environment in ${committee}`,
  stands: { held: 'Held', soon: 'To be held soon', late: 'Not held in time', never: 'No proof' },
  posts: { chair: 'Chair', vice_chair: 'Vice-chair' },
  points: {
    cooperation: 'Working together on the working environment in the coming year',
    meetings: 'How it is done, and how often there are meetings',
    last_goals: 'Were last year’s goals met?',
    goals: 'Goals for the coming year',
    expertise: 'Is there the expertise that it takes?',
    training: 'Supplementary training: offer and plan',
  },
  pointHints: {
    cooperation: 'What shall we work on, and who does what?',
    meetings: 'For example an item of every meeting, and rounds twice a year.',
    last_goals: 'Take the goals one by one. What was done, what was not, and why?',
    goals: 'Write them so that one can see in a year whether they were met.',
    expertise: 'Among ourselves, or must it come from outside?',
    training: 'Has everybody been offered what they have a right to, and what is the plan?',
  },
  outcomes: { followed: 'The advice is followed', not_followed: 'The advice is not followed' },
  discussions: 'Annual discussions',
  discussionsLead:
    'Held every year. The employer must be able to prove in writing that it took place. Once both keys are turned, this is the proof.',
  who: 'Who has held the discussion',
  whoLead: 'The bodies that must hold it by the agreement. Those that lack it stand first.',
  body: 'Body',
  lastHeld: 'Last held',
  next: 'Next by',
  stand: 'Status',
  never: 'Not proved',
  noBodies: 'None of your bodies must hold the discussion by the agreement.',
  due: (day, clause) => `${day} (${clause})`,
  noDiscussions: 'There are none yet. Begin one when its day is known, and write as you go.',
  begin: 'Begin a discussion',
  discussionOn: (day) => `The discussion of ${day}`,
  draft: 'Draft',
  proved: 'Proved',
  discussionTitle: (committee) => `Annual discussion of the working environment, ${committee}`,
  write: 'The six points',
  heldOn: 'Held on',
  participants: 'Participants',
  participantsHint: 'One name on each line.',
  save: 'Save',
  keys: 'Keys',
  keysText: 'Once the keys are turned, the discussion cannot change. Then it is the written proof.',
  turn: 'Turn your key',
  lacksKey: 'Missing',
  turnedOn: (day) => `turned on ${day}`,
  missing: (points) => `Missing: ${points}`,
  notYet: 'First write to all six points, and who took part.',
  pdf: 'Get as PDF',
  item: 'The item on the agenda',
  nothing: 'Nothing written',
  advice: 'Advice to management',
  adviceLead: 'When management does not follow advice on the working environment, it must say why by the day.',
  noAdvice: 'No advice waits.',
  noAdviceHere: 'The body has not given management any advice here.',
  newAdvice: 'Set advice down',
  adviceFor: (committee) => `New advice of ${committee}`,
  adviceTitle: 'What does the body advise?',
  adviceText: 'More about it',
  givenOn: 'Given on',
  givenOnHint: 'The time is counted from that day.',
  create: 'Save the advice',
  cancel: 'Cancel',
  waitsUntil: (day) => `answer by ${day}`,
  late: 'Late',
  waits: 'Waits for an answer',
  facts: 'About the advice',
  dueOn: 'Answer by',
  recordedBy: 'Set down by',
  owner: 'Answers',
  ownerChair: 'The chair, on behalf of management',
  answer: 'Management’s answer',
  outcome: 'What does management do?',
  reasons: 'Reasons',
  reasonsHint: 'Needed when the advice is not followed.',
  send: 'Answer',
  answeredBy: (name, day) => `${name}, ${day}`,
  noMore: 'There is no more about the advice.',
  somebody: 'A former employee',
  proof: {
    kind: 'Proof',
    title: 'Annual discussion of the working environment',
    points: 'Points discussed',
    signed: 'Approved by',
    labels: { page: 'Page', pageOf: 'of' },
  },
  refusals: {
    discussion_signed: 'The discussion is proved and cannot change.',
    day_ahead: 'The day has not come yet. Choose today or a day that has passed.',
    points_missing: 'Something is missing to one or more of the six points.',
    participants_missing: 'Write who took part.',
    key_not_needed: 'That key is not used here.',
    key_already_turned: 'Your key is turned. The other key is missing.',
    one_person_both_keys: 'Two keys are two people. The other must be turned by somebody else.',
    advice_answered: 'The advice is answered. The answer is on the page.',
    reasons_missing: 'Write why the advice is not followed.',
  },
  mail: {
    greeting: (name) => `Dear ${name}`,
    due: ({ day }) => `If the advice is not followed, the reasons must be given by ${day}.`,
    open: 'Open the advice',
    footer: (municipality) => `Sent by Medspil for ${municipality}.`,
    ...enFacts,
  },
}

export const messages = { da, en }

export const notices = {
  discussion_begun: { da: 'Drøftelsen er begyndt.', en: 'The discussion is begun.' },
  discussion_written: { da: 'Drøftelsen er gemt.', en: 'The discussion is saved.' },
  discussion_key_turned: {
    da: 'Din nøgle er drejet. Den anden mangler.',
    en: 'Your key is turned. The other is missing.',
  },
  discussion_signed: { da: 'Drøftelsen er dokumenteret.', en: 'The discussion is proved.' },
  advice_given: { da: 'Rådet er gemt. Formanden får besked.', en: 'The advice is saved. The chair is told.' },
  advice_answered: { da: 'Svaret er gemt.', en: 'The answer is saved.' },
}

/** Words that are the same in both languages. */
export const sameInBoth = ['stand']
