import type { Lang } from '../../../platform/i18n/lang.ts'

interface About {
  readonly committee: string
  readonly date: string
}

export const da = {
  keysTitle: { two: 'To nøgler', one: 'Nøgle' },
  turned: (when: string) => `Drejet ${when}`,
  waits: 'Ikke drejet endnu',
  vacant: 'Ingen på posten',
  turn: 'Drej nøglen',
  turnFor: (post: string) => `Drej nøglen som ${post.toLowerCase()}`,
  takeBack: 'Tag nøglen tilbage',
  takeBackFor: (post: string) => `Tag nøglen tilbage som ${post.toLowerCase()}`,
  explained: {
    waiting:
      'Formand og næstformand laver dagsordenen sammen. Når begge nøgler er drejet, kan den sendes ud. Ændres noget imens, skal nøglerne drejes igen.',
    waitingOne:
      'Når formanden har drejet sin nøgle, kan dagsordenen sendes ud. Ændres noget imens, skal nøglen drejes igen.',
    ready:
      'Dagsordenen kan sendes. Efter udsendelse ændres den ikke; en rettelse bliver en ny version med begrundelse.',
    sent: 'Dagsordenen er sendt og ændres ikke. En rettelse bliver en ny version med begrundelse.',
  },
  publish: 'Send dagsordenen ud',
  correct: 'Ret dagsordenen',
  correctTitle: 'Ret en dagsorden, der er sendt ud',
  correctExplained:
    'Den udsendte dagsorden bliver stående, som den er, til en ny version er sendt. Begge nøgler skal drejes igen, og alle får besked med begrundelsen.',
  openCorrection: 'Åbn rettelsen',
  reason: 'Begrundelse',
  reasonHint: 'Alle i kommunen kan læse begrundelsen. Skriv ikke om enkeltpersoner.',
  correcting: (version: number) =>
    `Du retter dagsordenen. Alle andre ser stadig den, der er sendt ud. Når nøglerne er drejet, kan version ${version} sendes.`,
  correctionReason: (reason: string) => `Begrundelse for rettelsen: ${reason}`,
  versions: 'Tidligere versioner',
  version: (n: number) => `Version ${n}`,
  sentOn: (when: string) => `Sendt ud ${when}`,
  asSent: (version: number, date: string) => `Dagsorden til mødet den ${date}, version ${version}`,
  asSentLead: (when: string) => `Som den blev sendt ud ${when}.`,
  waivers: 'Fravigelse af frister',
  waive: 'Fravig en frist',
  waiveTitle: 'Fravig en frist',
  waiveExplained:
    'Formand og næstformand kan sammen sætte en frist i MED-aftalen til side for dette møde. Fravigelsen gælder, når nøglerne er drejet, og alle kan læse begrundelsen.',
  whichDeadline: 'Hvilken frist',
  propose: 'Foreslå fravigelsen',
  waiverInForce: 'I kraft',
  waiverWaits: 'Venter på nøgler',
  noDeadlinesLeft: 'Der er ingen frister at fravige: enten har MED-aftalen ingen, eller de er alle foreslået fraveget.',
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    sent: {
      subject: ({ committee, date }: About) => `Dagsorden: ${committee}, ${date}`,
      paragraph: ({ committee, when }: { committee: string; when: string }) =>
        `Dagsordenen til mødet i ${committee} ${when} er sendt ud. Læs den i Medspil.`,
    },
    corrected: {
      subject: ({ committee, date }: About) => `Rettet dagsorden: ${committee}, ${date}`,
      paragraph: ({ committee, when }: { committee: string; when: string }) =>
        `Dagsordenen til mødet i ${committee} ${when} er rettet og sendt i en ny version.`,
    },
    reason: (reason: string) => `Begrundelse: ${reason}`,
    absence: 'Kan du ikke komme, så meld afbud på mødets side, så din suppleant kan blive indkaldt.',
    open: 'Læs dagsordenen',
    footer: (municipality: string) => `Du får denne mail, fordi du hører til udvalget. Medspil, ${municipality}`,
  },
  refusals: {
    agenda_empty: 'Dagsordenen er tom. Tilføj et punkt først.',
    items_without_apsa: ({ numbers }: Record<string, string | number>) =>
      `Vælg mindst én af arbejde, personale, samarbejde og arbejdsmiljø på punkt ${numbers ?? ''}.`,
    raised_items_waiting: ({ count }: Record<string, string | number>) =>
      `${count === 1 ? 'Et foreslået punkt venter' : `${count ?? ''} foreslåede punkter venter`} på svar. Sæt ${count === 1 ? 'det' : 'dem'} på dagsordenen, eller udskyd ${count === 1 ? 'det' : 'dem'} med en begrundelse.`,
    needs_key_of_chair: 'Formanden mangler at dreje sin nøgle.',
    needs_key_of_vice_chair: 'Næstformanden mangler at dreje sin nøgle.',
    needs_both_keys: 'Formanden og næstformanden mangler at dreje deres nøgler.',
    changed_meanwhile: 'Dagsordenen blev ændret, efter at du åbnede siden. Se den igennem, og drej nøglen igen.',
    key_not_needed: 'Den nøgle bruges ikke i dette udvalg.',
    key_already_turned: 'Nøglen er allerede drejet.',
    key_not_turned: 'Nøglen er ikke drejet.',
    one_person_both_keys: 'To nøgler er to personer. Den anden nøgle skal drejes af en anden.',
    agenda_not_published: 'Dagsordenen er ikke sendt ud endnu, så den kan rettes direkte.',
    correction_already_open: 'Der er allerede åbnet en rettelse.',
    no_such_deadline: 'MED-aftalen har ingen sådan frist for dette møde.',
    waiver_already_proposed: 'Fravigelsen er allerede foreslået.',
    waiver_not_proposed: 'Fravigelsen er ikke foreslået endnu.',
  },
  notices: {
    agenda_key_turned: 'Din nøgle er drejet.',
    agenda_key_returned: 'Din nøgle er taget tilbage.',
    agenda_published: 'Dagsordenen er sendt ud. Alle kan læse den nu.',
    agenda_correction_opened: 'Rettelsen er åbnet. Ret dagsordenen, og drej nøglerne igen.',
    waiver_proposed: 'Fravigelsen er foreslået. Den gælder, når nøglerne er drejet.',
    waiver_key_turned: 'Din nøgle til fravigelsen er drejet.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  keysTitle: { two: 'Two keys', one: 'Key' },
  turned: (when) => `Turned ${when}`,
  waits: 'Not turned yet',
  vacant: 'Nobody in the post',
  turn: 'Turn the key',
  turnFor: (post) => `Turn the key as ${post.toLowerCase()}`,
  takeBack: 'Take the key back',
  takeBackFor: (post) => `Take the key back as ${post.toLowerCase()}`,
  explained: {
    waiting:
      'Chair and vice-chair make the agenda together. When both keys are turned it can be sent. If anything changes meanwhile, the keys must be turned again.',
    waitingOne:
      'When the chair has turned the key, the agenda can be sent. If anything changes meanwhile, the key must be turned again.',
    ready: 'The agenda can be sent. After that it does not change; a correction becomes a new version with a reason.',
    sent: 'The agenda has been sent and does not change. A correction becomes a new version with a reason.',
  },
  publish: 'Send the agenda',
  correct: 'Correct the agenda',
  correctTitle: 'Correct an agenda that has been sent',
  correctExplained:
    'The agenda that was sent stays as it is until a new version is sent. Both keys must be turned again, and everybody is told the reason.',
  openCorrection: 'Open the correction',
  reason: 'Reason',
  reasonHint: 'Everybody in the municipality can read the reason. Do not write about individuals.',
  correcting: (version) =>
    `You are correcting the agenda. Everybody else still sees the one that was sent. When the keys are turned, version ${version} can be sent.`,
  correctionReason: (reason) => `Reason for the correction: ${reason}`,
  versions: 'Earlier versions',
  version: (n) => `Version ${n}`,
  sentOn: (when) => `Sent ${when}`,
  asSent: (version, date) => `Agenda of the meeting on ${date}, version ${version}`,
  asSentLead: (when) => `As it was sent ${when}.`,
  waivers: 'Deadlines set aside',
  waive: 'Set a deadline aside',
  waiveTitle: 'Set a deadline aside',
  waiveExplained:
    'Chair and vice-chair can together set a deadline of the MED agreement aside for this meeting. It is in force when the keys are turned, and everybody can read the reason.',
  whichDeadline: 'Which deadline',
  propose: 'Propose it',
  waiverInForce: 'In force',
  waiverWaits: 'Waits for keys',
  noDeadlinesLeft: 'There is no deadline to set aside: the MED agreement has none, or all are proposed already.',
  mail: {
    greeting: (name) => `Hello ${name}`,
    sent: {
      subject: ({ committee, date }) => `Agenda: ${committee}, ${date}`,
      paragraph: ({ committee, when }) =>
        `The agenda of the meeting of ${committee} ${when} has been sent. Read it in Medspil.`,
    },
    corrected: {
      subject: ({ committee, date }) => `Corrected agenda: ${committee}, ${date}`,
      paragraph: ({ committee, when }) =>
        `The agenda of the meeting of ${committee} ${when} has been corrected and sent in a new version.`,
    },
    reason: (reason) => `Reason: ${reason}`,
    absence: 'If you cannot come, report it on the meeting’s page, so that your substitute can be called in.',
    open: 'Read the agenda',
    footer: (municipality) => `You get this mail because you belong to the committee. Medspil, ${municipality}`,
  },
  refusals: {
    agenda_empty: 'The agenda is empty. Add an item first.',
    items_without_apsa: ({ numbers }) =>
      `Choose at least one of work, staff, cooperation and working environment on item ${numbers ?? ''}.`,
    raised_items_waiting: ({ count }) =>
      `${count === 1 ? 'One raised item waits' : `${count ?? ''} raised items wait`} for an answer. Put ${count === 1 ? 'it' : 'them'} on the agenda, or postpone ${count === 1 ? 'it' : 'them'} with a reason.`,
    needs_key_of_chair: 'The chair has not turned the key yet.',
    needs_key_of_vice_chair: 'The vice-chair has not turned the key yet.',
    needs_both_keys: 'Chair and vice-chair have not turned their keys yet.',
    changed_meanwhile: 'The agenda was changed after you opened the page. Look it through, and turn the key again.',
    key_not_needed: 'That key is not used in this committee.',
    key_already_turned: 'The key is turned already.',
    key_not_turned: 'The key is not turned.',
    one_person_both_keys: 'Two keys are two people. Somebody else must turn the other key.',
    agenda_not_published: 'The agenda has not been sent yet, so it can be changed directly.',
    correction_already_open: 'A correction is open already.',
    no_such_deadline: 'The MED agreement has no such deadline for this meeting.',
    waiver_already_proposed: 'It is proposed already.',
    waiver_not_proposed: 'It is not proposed yet.',
  },
  notices: {
    agenda_key_turned: 'Your key is turned.',
    agenda_key_returned: 'Your key is taken back.',
    agenda_published: 'The agenda is sent. Everybody can read it now.',
    agenda_correction_opened: 'The correction is open. Correct the agenda, and turn the keys again.',
    waiver_proposed: 'Proposed. It is in force when the keys are turned.',
    waiver_key_turned: 'Your key for setting the deadline aside is turned.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
