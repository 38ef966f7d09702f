import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

export const da = {
  title: 'Referat',
  toKeys: 'Gå til nøglerne',
  pageTitle: (date: string) => `Skriv referat af mødet den ${date}`,
  outcomes: {
    noted: 'Taget til efterretning',
    discussed: 'Drøftet',
    agreed: 'Enighed',
    guideline_agreed: 'Enighed om retningslinje',
    no_agreement: 'Ikke enighed',
    postponed: 'Udsat',
    referred: 'Sendt videre',
  },
  outcomeHints: {
    noted: 'Udvalget har hørt det.',
    discussed: 'Begge sider har sagt deres.',
    agreed: 'Begge sider er enige.',
    guideline_agreed: 'Begge sider er enige om en retningslinje, som begge er bundet af.',
    no_agreement: 'Efter drøftelsen beslutter ledelsen.',
    postponed: 'Punktet kommer på igen.',
    referred: 'Sagen skal behandles i et andet udvalg.',
  },
  outcome: 'Beslutning',
  noOutcome: 'Ingen beslutning endnu',
  text: 'Tekst',
  textHint: 'Kort og neutralt: hvad der blev drøftet, og hvad der sker nu. Skriv ikke om enkeltpersoner.',
  language: {
    title: (number: number) => `Sproget i punkt ${number}`,
    check: 'Tjek sproget',
    checkItem: (number: number) => `Tjek sproget i punkt ${number}`,
    nothingWritten: 'Der er ikke skrevet noget endnu.',
  },
  progress: 'Nået',
  progressText: (done: number, of: number) => `${done} af ${of} punkter har en beslutning`,
  save: 'Gem',
  saveItem: (number: number) => `Gem punkt ${number}`,
  saveAll: 'Gem alt',
  saveAllHint: 'Alle Gem-knapper gemmer det hele. Kun det, du har ændret, bliver skrevet.',
  lastWritten: (name: string, when: string) => `Sidst skrevet af ${name} ${when}`,
  statements: 'Udtalelser til referatet',
  statementAdd: 'Tilføj en udtalelse',
  statementBy: 'Fra',
  statementText: 'Udtalelse',
  statementHint: 'Sidens eller personens egne ord. En udtalelse er ikke en stemme: MED stemmer ikke.',
  statementRemove: 'Fjern udtalelsen',
  statementRemoveFrom: (by: string, number: number) => `Fjern udtalelsen fra ${by} under punkt ${number}`,
  sides: { management: 'Ledelsessiden', employee: 'Medarbejdersiden' },
  closedItem: 'Lukket punkt',
  closedExplained: (ground: string) =>
    `Hjemmel: ${ground}. I det offentlige referat står kun punktets nummer og hjemlen. Medlemmerne får hele teksten.`,
  presentation: 'Sagsfremstilling og indstilling',
  conflictTitle: 'En anden har ændret det samme punkt imens',
  conflictLead: 'Begge tekster står her. Ret feltet, så det siger det rigtige, og gem igen.',
  storedNow: 'Gemt nu',
  yours: 'Din tekst står i felterne herunder.',
  notBegun: {
    title: 'Mødet er ikke åbnet',
    text: 'Referatet skrives, når mødet er åbnet. Det gør du på mødets side.',
    toMeeting: 'Gå til mødet',
  },
  fixed: {
    title: 'Referatet er sendt ud',
    text: 'Det ændres ikke. En rettelse bliver en ny version med en begrundelse.',
    read: 'Læs referatet',
  },
  contents: 'Punkter',
  preview: 'Forhåndsvis PDF',
  participants: 'Deltagere',
  refusals: {
    meeting_cancelled: 'Mødet er aflyst, så der er intet referat.',
    meeting_not_opened: 'Mødet er ikke åbnet endnu. Åbn det på mødets side; derefter kan referatet skrives.',
    minutes_published: 'Referatet er sendt ud og ændres ikke. Åbn en rettelse med en begrundelse for at skrive videre.',
    changed_meanwhile: (params: Params) =>
      params['number'] === undefined
        ? 'En anden har ændret referatet imens. Se begge tekster herunder, og gem igen.'
        : `Punkt ${params['number']}: en anden har ændret det imens. Se begge tekster herunder, og gem igen.`,
    not_an_item: 'Punktet står ikke på den dagsorden, der er sendt ud.',
    guideline_needs_agreement: (params: Params) =>
      `Punkt ${params['number'] ?? ''}: enighed om en retningslinje kan kun skrives under et punkt, der er sat på til enighed om en retningslinje. Vælg Enighed i stedet.`,
    not_a_speaker: 'Vælg en af siderne eller en, der deltog i mødet.',
    no_such_statement: 'Udtalelsen er allerede fjernet.',
  },
  notices: {
    minutes_saved: 'Referatet er gemt.',
    minutes_saved_keys_back: 'Referatet er gemt. Nøglerne, der var drejet, skal drejes igen.',
    minutes_unchanged: 'Der var ingen ændringer at gemme.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Minutes',
  toKeys: 'Go to the keys',
  pageTitle: (date) => `Write the minutes of the meeting on ${date}`,
  outcomes: {
    noted: 'Noted',
    discussed: 'Discussed',
    agreed: 'Agreed',
    guideline_agreed: 'Guideline agreed',
    no_agreement: 'No agreement',
    postponed: 'Postponed',
    referred: 'Passed on',
  },
  outcomeHints: {
    noted: 'The committee has heard it.',
    discussed: 'Both sides have had their say.',
    agreed: 'Both sides agree.',
    guideline_agreed: 'Both sides agree on a guideline that binds them both.',
    no_agreement: 'After the discussion, management decides.',
    postponed: 'The item comes back.',
    referred: 'The matter is for another committee.',
  },
  outcome: 'Outcome',
  noOutcome: 'No outcome yet',
  text: 'Text',
  textHint: 'Short and neutral: what was discussed, and what happens now. Do not write about individuals.',
  language: {
    title: (number) => `The language of item ${number}`,
    check: 'Check the language',
    checkItem: (number) => `Check the language of item ${number}`,
    nothingWritten: 'Nothing is written yet.',
  },
  progress: 'So far',
  progressText: (done, of) => `${done} of ${of} items have an outcome`,
  save: 'Save',
  saveItem: (number) => `Save item ${number}`,
  saveAll: 'Save all',
  saveAllHint: 'Every Save button saves everything. Only what you changed is written.',
  lastWritten: (name, when) => `Last written by ${name} ${when}`,
  statements: 'Statements for the minutes',
  statementAdd: 'Add a statement',
  statementBy: 'From',
  statementText: 'Statement',
  statementHint: 'The side’s or the person’s own words. A statement is not a vote: MED does not vote.',
  statementRemove: 'Remove the statement',
  statementRemoveFrom: (by, number) => `Remove the statement from ${by} under item ${number}`,
  sides: { management: 'Management side', employee: 'Employee side' },
  closedItem: 'Closed item',
  closedExplained: (ground) =>
    `Legal ground: ${ground}. The public minutes hold only the item’s number and the ground. Members get the whole text.`,
  presentation: 'Case presentation and recommendation',
  conflictTitle: 'Somebody else changed the same item meanwhile',
  conflictLead: 'Both texts stand here. Put the field right and save again.',
  storedNow: 'Saved now',
  yours: 'Your text stands in the fields below.',
  notBegun: {
    title: 'The meeting is not opened',
    text: 'Minutes are written once the meeting is opened. You do that on the page of the meeting.',
    toMeeting: 'Go to the meeting',
  },
  fixed: {
    title: 'The minutes have been sent',
    text: 'They do not change. A correction becomes a new version with a reason.',
    read: 'Read the minutes',
  },
  contents: 'Items',
  preview: 'Preview PDF',
  participants: 'Participants',
  refusals: {
    meeting_cancelled: 'The meeting is cancelled, so there are no minutes.',
    meeting_not_opened: 'The meeting is not opened yet. Open it on its page; then the minutes can be written.',
    minutes_published:
      'The minutes have been sent and do not change. Open a correction with a reason to go on writing.',
    changed_meanwhile: (params) =>
      params['number'] === undefined
        ? 'Somebody else changed the minutes meanwhile. See both texts below, and save again.'
        : `Item ${params['number']}: somebody else changed it meanwhile. See both texts below, and save again.`,
    not_an_item: 'The item is not on the agenda that was sent.',
    guideline_needs_agreement: (params) =>
      `Item ${params['number'] ?? ''}: a guideline can only be agreed under an item that was put up for agreement on a guideline. Choose Agreed instead.`,
    not_a_speaker: 'Choose one of the sides or somebody who took part in the meeting.',
    no_such_statement: 'The statement is already removed.',
  },
  notices: {
    minutes_saved: 'The minutes are saved.',
    minutes_saved_keys_back: 'The minutes are saved. Keys that were turned must be turned again.',
    minutes_unchanged: 'There were no changes to save.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
