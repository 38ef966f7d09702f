import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

export const da = {
  open: 'Hent fra Word',
  openMinutes: 'Hent tekst fra Word',
  title: { agenda: 'Hent en dagsorden fra Word', minutes: 'Hent et referat fra Word' },
  lead: {
    agenda:
      'Vælg en dagsorden eller et referat, du har i Word. Punkterne bliver læst ud af filen, og du retter dem, før de kommer på dagsordenen.',
    minutes:
      'Vælg referatet, du har skrevet i Word. Teksten bliver fordelt på mødets punkter, og du retter den, før den kommer i referatet.',
  },
  file: 'Word-fil',
  fileHint: 'En .docx-fil på højst 20 MB. Filen bliver slettet igen, når du er færdig med at rette.',
  read: 'Læs filen',
  waiting: 'Begyndt og ikke taget ind',
  waitingLine: (name: string | null, when: string) => (name === null ? `Læst ${when}` : `Læst af ${name} ${when}`),
  preview: {
    agenda: (n: number) => (n === 1 ? '1 punkt fra Word' : `${n} punkter fra Word`),
    minutes: (n: number) => (n === 1 ? 'Referat af 1 punkt fra Word' : `Referat af ${n} punkter fra Word`),
  },
  previewLead: {
    agenda: 'Ret det, der er læst forkert. Intet kommer på dagsordenen, før du vælger Tag ind.',
    minutes: 'Ret det, der er læst forkert. Intet kommer i referatet, før du vælger Tag ind.',
  },
  document: 'Åbn Word-filen',
  before: 'Det, der står før det første punkt',
  beforeText: 'Det kommer ikke med. Er der et punkt iblandt, så tilføj det på dagsordenen bagefter.',
  leftOutTitle: 'Noget i filen kommer ikke med',
  leftOut: {
    pictures: (n: number) => (n === 1 ? '1 billede eller tegning' : `${n} billeder og tegninger`),
    notes: (n: number) => (n === 1 ? '1 fodnote' : `${n} fodnoter`),
    comments: (n: number) => (n === 1 ? '1 kommentar' : `${n} kommentarer`),
  },
  leftOutText: 'Vedhæft det ved punktet bagefter, hvis det skal bruges.',
  item: (n: number) => `Punkt ${n} i filen`,
  take: 'Tag med',
  sameThere: (title: string) => `Står allerede på dagsordenen: ${title}`,
  alikeThere: (title: string) => `Ligner et punkt, der står på dagsordenen: ${title}`,
  attachments: (names: string) => `Nævnt i filen: ${names}. Vedhæft selv bilagene, når punktet er taget ind.`,
  hasDecision: 'Filen har også en beslutning',
  decisionLater: 'Den kan hentes ind i referatet fra samme fil, når mødet er åbnet.',
  decision: 'Tekst til referatet',
  decisionHint: 'Står der allerede noget i referatet af punktet, kommer teksten efter det.',
  onto: 'Hører til',
  ontoNone: 'Intet punkt på dagsordenen',
  outcome: 'Beslutning',
  outcomeNone: 'Vælges senere',
  merge: 'Læg sammen med punktet ovenfor',
  mergeOf: (n: number) => `Læg punkt ${n} sammen med punktet ovenfor`,
  split: 'Del i to punkter',
  splitAt: 'Det nye punkt begynder ved',
  splitButton: 'Del her',
  splitOf: (n: number) => `Del punkt ${n} her`,
  choose: 'Vælg et afsnit',
  save: 'Gem rettelserne',
  takeIn: 'Tag ind',
  giveUp: 'Slet kladden',
  giveUpText: 'Rettelserne og den hentede fil bliver slettet. Filen på din egen computer bliver liggende.',
  giveUpConfirm: 'Ja, slet kladden',
  backToMeeting: 'Til mødet',
  closedHint: 'Skal et punkt være lukket, så luk det, når det er taget ind og før dagsordenen sendes ud.',
  refusals: {
    file_missing: 'Vælg en fil.',
    word_old: 'Filen er gemt i det gamle Word-format (.doc). Åbn den i Word, gem den som .docx, og prøv igen.',
    word_protected: 'Filen er låst med en adgangskode. Åbn den i Word, gem en kopi uden adgangskode, og prøv igen.',
    word_is_pdf:
      'Det er en PDF. Find Word-filen, den er lavet af, eller åbn PDF-filen i Word, gem den som .docx, og prøv igen.',
    word_other_kind: 'Det er ikke en Word-fil. Gem den som .docx i Word eller LibreOffice, og prøv igen.',
    word_macros: 'Filen indeholder makroer. Gem den som en almindelig .docx, og prøv igen.',
    word_suspicious:
      'Filen er pakket på en måde, som Word ikke gør. Åbn den i Word, gem den igen som .docx, og prøv igen.',
    word_too_long: 'Filen har mere tekst, end en dagsorden kan have. Gem den del, du skal bruge, i en ny fil.',
    word_unreadable: 'Filen kan ikke læses. Åbn den i Word, gem den igen som .docx, og prøv igen.',
    cpr_numbers:
      'Der står noget, der ligner et CPR-nummer, i filen. Fjern det i Word, og prøv igen. Filen er ikke gemt.',
    nothing_to_take: 'Der er intet at tage ind. Sæt kryds ved mindst ét punkt med tekst.',
    too_many_items: (params: Params) =>
      `Der er flere punkter, end et møde kan have (højst ${params['most'] ?? 100}). Del filen op.`,
    nothing_to_split: 'Vælg det afsnit, det nye punkt skal begynde ved.',
    takes_in_nothing:
      'Dagsordenen ligger fast, og referatet kan ikke skrives nu. Hent dagsordenen, før den sendes ud, eller referatet, når mødet er åbnet.',
    changed_meanwhile:
      'En anden har rettet kladden imens. Det, du skrev, står her endnu. Gem rettelserne igen for at lade det gælde.',
  },
  notices: {
    word_file_read: 'Filen er læst. Se punkterne igennem.',
    word_import_saved: 'Rettelserne er gemt.',
    word_import_taken: 'Punkterne er sat på dagsordenen.',
    word_minutes_taken: 'Teksten er sat ind i referatet.',
    word_import_given_up: 'Kladden er slettet.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  open: 'Bring in from Word',
  openMinutes: 'Bring in text from Word',
  title: { agenda: 'Bring in an agenda from Word', minutes: 'Bring in minutes from Word' },
  lead: {
    agenda:
      'Choose an agenda or minutes that you have in Word. The items are read out of the file, and you correct them before they go on the agenda.',
    minutes:
      'Choose the minutes you have written in Word. The text is divided among the items of the meeting, and you correct it before it goes into the minutes.',
  },
  file: 'Word file',
  fileHint: 'A .docx file of at most 20 MB. The file is deleted again when you have finished correcting.',
  read: 'Read the file',
  waiting: 'Begun and not taken in',
  waitingLine: (name, when) => (name === null ? `Read ${when}` : `Read by ${name} ${when}`),
  preview: {
    agenda: (n) => (n === 1 ? '1 item from Word' : `${n} items from Word`),
    minutes: (n) => (n === 1 ? 'Minutes of 1 item from Word' : `Minutes of ${n} items from Word`),
  },
  previewLead: {
    agenda: 'Correct what was read wrongly. Nothing goes on the agenda until you choose Take in.',
    minutes: 'Correct what was read wrongly. Nothing goes into the minutes until you choose Take in.',
  },
  document: 'Open the Word file',
  before: 'What stands before the first item',
  beforeText: 'It does not come along. If there is an item among it, add it to the agenda afterwards.',
  leftOutTitle: 'Some of the file does not come along',
  leftOut: {
    pictures: (n) => (n === 1 ? '1 picture or drawing' : `${n} pictures and drawings`),
    notes: (n) => (n === 1 ? '1 footnote' : `${n} footnotes`),
    comments: (n) => (n === 1 ? '1 comment' : `${n} comments`),
  },
  leftOutText: 'Attach it to the item afterwards if it is needed.',
  item: (n) => `Item ${n} of the file`,
  take: 'Take along',
  sameThere: (title) => `Is on the agenda already: ${title}`,
  alikeThere: (title) => `Resembles an item on the agenda: ${title}`,
  attachments: (names) => `Named in the file: ${names}. Attach them yourself once the item is taken in.`,
  hasDecision: 'The file has a decision too',
  decisionLater: 'It can be brought into the minutes from the same file once the meeting has been opened.',
  decision: 'Text for the minutes',
  decisionHint: 'If something is written about the item already, the text comes after it.',
  onto: 'Belongs to',
  ontoNone: 'No item on the agenda',
  outcome: 'Outcome',
  outcomeNone: 'Chosen later',
  merge: 'Join with the item above',
  mergeOf: (n) => `Join item ${n} with the item above`,
  split: 'Split into two items',
  splitAt: 'The new item begins at',
  splitButton: 'Split here',
  splitOf: (n) => `Split item ${n} here`,
  choose: 'Choose a paragraph',
  save: 'Save the corrections',
  takeIn: 'Take in',
  giveUp: 'Delete the draft',
  giveUpText: 'The corrections and the uploaded file are deleted. The file on your own computer stays.',
  giveUpConfirm: 'Yes, delete the draft',
  backToMeeting: 'To the meeting',
  closedHint: 'If an item must be closed, close it when it has been taken in and before the agenda is sent.',
  refusals: {
    file_missing: 'Choose a file.',
    word_old: 'The file is in the old Word format (.doc). Open it in Word, save it as .docx, and try again.',
    word_protected: 'The file is locked with a password. Open it in Word, save a copy without one, and try again.',
    word_is_pdf:
      'This is a PDF. Find the Word file it was made from, or open the PDF in Word, save it as .docx, and try again.',
    word_other_kind: 'This is not a Word file. Save it as .docx in Word or LibreOffice, and try again.',
    word_macros: 'The file contains macros. Save it as an ordinary .docx, and try again.',
    word_suspicious:
      'The file is packed in a way that Word does not. Open it in Word, save it again as .docx, and try again.',
    word_too_long: 'The file has more text than an agenda can have. Save the part you need in a new file.',
    word_unreadable: 'The file cannot be read. Open it in Word, save it again as .docx, and try again.',
    cpr_numbers:
      'Something that looks like a CPR number stands in the file. Remove it in Word, and try again. The file has not been kept.',
    nothing_to_take: 'There is nothing to take in. Tick at least one item with text.',
    too_many_items: (params) =>
      `There are more items than a meeting can have (at most ${params['most'] ?? 100}). Divide the file.`,
    nothing_to_split: 'Choose the paragraph that the new item begins at.',
    takes_in_nothing:
      'The agenda is fixed, and the minutes cannot be written now. Bring in the agenda before it is sent, or the minutes when the meeting has been opened.',
    changed_meanwhile:
      'Somebody else has corrected the draft meanwhile. What you wrote still stands here. Save the corrections again to let it count.',
  },
  notices: {
    word_file_read: 'The file has been read. Look the items through.',
    word_import_saved: 'The corrections have been saved.',
    word_import_taken: 'The items are on the agenda.',
    word_minutes_taken: 'The text is in the minutes.',
    word_import_given_up: 'The draft has been deleted.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
