import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

interface About {
  readonly committee: string
  readonly date: string
}

export const da = {
  keysTitle: { two: 'Godkend referatet: to nøgler', one: 'Godkend referatet' },
  turn: 'Drej nøglen',
  turnFor: (post: string) => `Drej nøglen til referatet som ${post.toLowerCase()}`,
  takeBack: 'Tag nøglen tilbage',
  takeBackFor: (post: string) => `Tag nøglen tilbage til referatet som ${post.toLowerCase()}`,
  turned: (when: string) => `Drejet ${when}`,
  waits: 'Ikke drejet endnu',
  vacant: 'Ingen på posten',
  explained: {
    waiting:
      'Formand og næstformand godkender referatet sammen. Når begge nøgler er drejet, kan det sendes ud. Ændres noget imens, skal nøglerne drejes igen.',
    waitingOne:
      'Når formanden har drejet sin nøgle, kan referatet sendes ud. Ændres noget imens, skal nøglen drejes igen.',
    ready:
      'Referatet kan sendes ud. Efter udsendelse ændres det ikke; en rettelse bliver en ny version med begrundelse.',
  },
  deadline: (date: string, clause: string) => `Frist: ${date} (${clause})`,
  waived: 'Fristen er fraveget',
  publish: 'Send referatet ud',
  read: 'Læs referatet',
  write: 'Skriv referat',
  workOn: 'Ret referatet',
  progress: (done: number, of: number) => `${done} af ${of} punkter har en beslutning`,
  keysTurned: (turned: number, needed: number) => `${turned} af ${needed} nøgler er drejet`,
  publishWhat: 'Alle ansatte kan læse det. Udvalgets medlemmer får en mail.',
  correct: 'Ret referatet',
  correctExplained:
    'Det udsendte referat bliver stående, som det er, til en ny version er sendt. Nøglerne skal drejes igen, og alle får besked med begrundelsen.',
  openCorrection: 'Åbn rettelsen',
  reason: 'Begrundelse',
  reasonHint: 'Alle i kommunen kan læse begrundelsen. Skriv ikke om enkeltpersoner.',
  correcting: (version: number) =>
    `Du retter referatet. Alle andre ser stadig det, der er sendt ud. Når nøglerne er drejet, kan version ${version} sendes.`,
  correctionReason: (reason: string) => `Begrundelse for rettelsen: ${reason}`,
  publishedTitle: (date: string) => `Referat af mødet den ${date}`,
  publishedTitleVersion: (date: string, version: number) => `Referat af mødet den ${date}, version ${version}`,
  publishedLead: (when: string) => `Sendt ud ${when}`,
  decision: 'Beslutning',
  meaning: 'Det betyder for dig',
  decisions: 'Beslutninger',
  minutes: 'Referat',
  participants: 'Deltagere',
  presence: { present: 'Til stede', apology: 'Afbud', absent: 'Udeblevet' },
  sides: { management: 'Ledelsessiden', employee: 'Medarbejdersiden' },
  substituteFor: (name: string) => `suppleant for ${name}`,
  vacantSeat: (title: string) => `Ledig plads: ${title}`,
  staffMeeting: 'Alle ansatte hører til mødet. Her står kun afbud.',
  forum: 'Alle medlemmer hører til mødet. Her står kun afbud.',
  noApologies: 'Ingen havde meldt afbud.',
  held: 'Holdt',
  heldFromTo: (from: string, to: string) => `kl. ${from}–${to}`,
  place: 'Sted',
  closedItem: 'Lukket punkt',
  closedGround: (ground: string) => `Hjemmel: ${ground}`,
  closedForMembers: 'Lukket punkt. Kun udvalgets medlemmer kan læse det.',
  statements: 'Udtalelser til referatet',
  pdf: 'Hent som PDF',
  pdfMembers: 'Hent med lukkede punkter (PDF)',
  versions: 'Versioner',
  version: (n: number) => `Version ${n}`,
  laterVersion: (n: number) => `Der er en nyere version (${n})`,
  laterVersionLink: 'Læs den nyeste version',
  reasonIs: (reason: string) => `Begrundelse: ${reason}`,
  toMeeting: 'Mødet og dagsordenen',
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    sent: {
      subject: ({ committee, date }: About) => `Referat: ${committee}, ${date}`,
      paragraph: ({ committee, date }: About) =>
        `Referatet af mødet i ${committee} den ${date} er godkendt af begge sider og sendt ud. Læs det i Medspil.`,
    },
    corrected: {
      subject: ({ committee, date }: About) => `Rettet referat: ${committee}, ${date}`,
      paragraph: ({ committee, date }: About) =>
        `Referatet af mødet i ${committee} den ${date} er rettet og sendt i en ny version.`,
    },
    reason: (reason: string) => `Begrundelse: ${reason}`,
    open: 'Læs referatet',
    footer: (municipality: string) => `Du får denne mail, fordi du hører til udvalget. Medspil, ${municipality}`,
  },
  refusals: {
    meeting_cancelled: 'Mødet er aflyst, så der er intet referat.',
    meeting_not_closed: 'Mødet er ikke afsluttet endnu. Afslut det på mødets side; derefter kan referatet godkendes.',
    minutes_published: 'Referatet er allerede sendt ud. En rettelse åbnes med en begrundelse.',
    minutes_not_published: 'Referatet er ikke sendt ud endnu, så det kan rettes direkte.',
    no_items: 'Der er ingen punkter på den dagsorden, der er sendt ud.',
    outcome_missing: ({ count, numbers }: Params) =>
      count === 1 ? `Punkt ${numbers} mangler en beslutning.` : `Punkt ${numbers} mangler hver en beslutning.`,
    attendance_missing: 'Fremmødet er ikke registreret. Registrér det under Deltagere først.',
    needs_key_of_chair: 'Formanden mangler at dreje sin nøgle.',
    needs_key_of_vice_chair: 'Næstformanden mangler at dreje sin nøgle.',
    needs_both_keys: 'Formanden og næstformanden mangler at dreje deres nøgler.',
    key_not_needed: 'Den nøgle bruges ikke i dette udvalg.',
    key_already_turned: 'Nøglen er allerede drejet.',
    key_not_turned: 'Nøglen er ikke drejet.',
    one_person_both_keys: 'To nøgler er to personer. Den anden nøgle skal drejes af en anden.',
    reason_missing: 'Skriv en begrundelse for rettelsen. Alle, der har fået referatet, får den at læse.',
    correction_already_open: 'Der er allerede åbnet en rettelse.',
    changed_meanwhile: 'Referatet blev ændret, efter at du åbnede siden. Læs det igennem, og drej nøglen igen.',
  },
  notices: {
    minutes_key_turned: 'Din nøgle til referatet er drejet.',
    minutes_key_returned: 'Din nøgle til referatet er taget tilbage.',
    minutes_published: 'Referatet er sendt ud. Alle kan læse det nu.',
    minutes_correction_opened: 'Rettelsen er åbnet. Ret referatet, og drej nøglerne igen.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  keysTitle: { two: 'Approve the minutes: two keys', one: 'Approve the minutes' },
  turn: 'Turn the key',
  turnFor: (post) => `Turn the key of the minutes as ${post.toLowerCase()}`,
  takeBack: 'Take the key back',
  takeBackFor: (post) => `Take the key back for the minutes as ${post.toLowerCase()}`,
  turned: (when) => `Turned ${when}`,
  waits: 'Not turned yet',
  vacant: 'Nobody in the post',
  explained: {
    waiting:
      'Chair and vice-chair approve the minutes together. When both keys are turned they can be sent. If anything changes meanwhile, the keys must be turned again.',
    waitingOne:
      'When the chair has turned the key, the minutes can be sent. If anything changes meanwhile, the key must be turned again.',
    ready: 'The minutes can be sent. After that they do not change; a correction becomes a new version with a reason.',
  },
  deadline: (date, clause) => `Deadline: ${date} (${clause})`,
  waived: 'The deadline is set aside',
  publish: 'Send the minutes',
  read: 'Read the minutes',
  write: 'Write minutes',
  workOn: 'Correct the minutes',
  progress: (done, of) => `${done} of ${of} items have an outcome`,
  keysTurned: (turned, needed) => `${turned} of ${needed} keys turned`,
  publishWhat: 'All employees can read them. The committee’s members get an e-mail.',
  correct: 'Correct the minutes',
  correctExplained:
    'The minutes that were sent stay as they are until a new version is sent. The keys must be turned again, and everybody is told the reason.',
  openCorrection: 'Open the correction',
  reason: 'Reason',
  reasonHint: 'Everybody in the municipality can read the reason. Do not write about individuals.',
  correcting: (version) =>
    `You are correcting the minutes. Everybody else still sees what was sent. When the keys are turned, version ${version} can be sent.`,
  correctionReason: (reason) => `Reason for the correction: ${reason}`,
  publishedTitle: (date) => `Minutes of the meeting on ${date}`,
  publishedTitleVersion: (date, version) => `Minutes of the meeting on ${date}, version ${version}`,
  publishedLead: (when) => `Sent ${when}`,
  decision: 'Decision',
  meaning: 'What it means for you',
  decisions: 'Decisions',
  minutes: 'Minutes',
  participants: 'Participants',
  presence: { present: 'Present', apology: 'Apology', absent: 'Absent' },
  sides: { management: 'Management side', employee: 'Employee side' },
  substituteFor: (name) => `substitute for ${name}`,
  vacantSeat: (title) => `Vacant seat: ${title}`,
  staffMeeting: 'All employees belong to the meeting. Only apologies are listed here.',
  forum: 'All members belong to the meeting. Only apologies are listed here.',
  noApologies: 'Nobody had sent an apology.',
  held: 'Held',
  heldFromTo: (from, to) => `${from}–${to}`,
  place: 'Place',
  closedItem: 'Closed item',
  closedGround: (ground) => `Legal ground: ${ground}`,
  closedForMembers: 'Closed item. Only members of the committee can read it.',
  statements: 'Statements for the minutes',
  pdf: 'Download as PDF',
  pdfMembers: 'Download with closed items (PDF)',
  versions: 'Versions',
  version: (n) => `Version ${n}`,
  laterVersion: (n) => `There is a later version (${n})`,
  laterVersionLink: 'Read the latest version',
  reasonIs: (reason) => `Reason: ${reason}`,
  toMeeting: 'The meeting and its agenda',
  mail: {
    greeting: (name) => `Hello ${name}`,
    sent: {
      subject: ({ committee, date }) => `Minutes: ${committee}, ${date}`,
      paragraph: ({ committee, date }) =>
        `The minutes of the meeting of ${committee} on ${date} are approved by both sides and have been sent. Read them in Medspil.`,
    },
    corrected: {
      subject: ({ committee, date }) => `Corrected minutes: ${committee}, ${date}`,
      paragraph: ({ committee, date }) =>
        `The minutes of the meeting of ${committee} on ${date} have been corrected and sent in a new version.`,
    },
    reason: (reason) => `Reason: ${reason}`,
    open: 'Read the minutes',
    footer: (municipality) => `You get this mail because you belong to the committee. Medspil, ${municipality}`,
  },
  refusals: {
    meeting_cancelled: 'The meeting is cancelled, so there are no minutes.',
    meeting_not_closed: 'The meeting is not closed yet. Close it on its page; then the minutes can be approved.',
    minutes_published: 'The minutes have already been sent. A correction is opened with a reason.',
    minutes_not_published: 'The minutes have not been sent yet, so they can be changed directly.',
    no_items: 'There are no items on the agenda that was sent.',
    outcome_missing: ({ count, numbers }) =>
      count === 1 ? `Item ${numbers} has no outcome yet.` : `Items ${numbers} have no outcome yet.`,
    attendance_missing: 'Attendance is not registered. Register it under Participants first.',
    needs_key_of_chair: 'The chair has not turned the key yet.',
    needs_key_of_vice_chair: 'The vice-chair has not turned the key yet.',
    needs_both_keys: 'Chair and vice-chair have not turned their keys yet.',
    key_not_needed: 'That key is not used in this committee.',
    key_already_turned: 'The key is turned already.',
    key_not_turned: 'The key is not turned.',
    one_person_both_keys: 'Two keys are two people. Somebody else must turn the other key.',
    reason_missing: 'Write a reason for the correction. Everybody who got the minutes gets to read it.',
    correction_already_open: 'A correction is open already.',
    changed_meanwhile: 'The minutes were changed after you opened the page. Read them through, and turn the key again.',
  },
  notices: {
    minutes_key_turned: 'Your key for the minutes is turned.',
    minutes_key_returned: 'Your key for the minutes is taken back.',
    minutes_published: 'The minutes are sent. Everybody can read them now.',
    minutes_correction_opened: 'The correction is open. Correct the minutes, and turn the keys again.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
