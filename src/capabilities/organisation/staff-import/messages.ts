import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages as rowErrors } from './rows/messages.ts'
import type { Difference, ImportCounts, ImportKind, RowError } from './rules.ts'

type Params = Record<string, string | number>

const inDanish = (n: number) => n.toLocaleString('da-DK')
const inEnglish = (n: number) => n.toLocaleString('en-GB')

const columnsDa: Record<ImportKind, Record<string, string>> = {
  units: {
    number: 'Enhedsnummer',
    name: 'Enhedens navn',
    parentNumber: 'Overordnet enheds nummer',
    kind: 'Enhedstype',
    leaderNumber: 'Lederens medarbejdernummer',
    validFrom: 'Gyldig fra',
    validTo: 'Gyldig til (sidste dag)',
  },
  employees: {
    number: 'Medarbejdernummer',
    givenName: 'Fornavn',
    familyName: 'Efternavn',
    jobTitle: 'Stilling',
    email: 'E-mail',
    unitNumber: 'Enhedsnummer',
    validFrom: 'Ansat fra',
    validTo: 'Ansat til (sidste dag)',
    weeklyHours: 'Timer om ugen',
  },
}

const da = {
  administration: 'Administration',
  title: 'Indlæsninger',
  lead: 'Enheder og medarbejdere fra lønsystemet. Intet ændres, før du har set, hvad der vil ske.',
  emptyTitle: 'Der er ikke indlæst nogen filer endnu',
  emptyText: 'Begynd med en fil med enheder. Indlæs derefter en fil med medarbejdere.',
  uploadTitle: 'Indlæs en fil',
  kind: 'Hvad er der i filen?',
  content: 'Indhold',
  kinds: { units: 'Enheder', employees: 'Medarbejdere' },
  kindHints: {
    units: 'Enhedsnummer, navn, overordnet enhed, type, leder og datoer',
    employees: 'Medarbejdernummer, navn, stilling, e-mail, enhedsnummer, datoer og timetal',
  },
  file: 'Fil',
  fileHint: 'CSV eller Excel (xlsx), højst 20 MB. Filen må ikke indeholde CPR-numre.',
  upload: 'Vis, hvad der vil ske',
  listTitle: 'Indlæste filer',
  fileName: 'Fil',
  uploaded: 'Hentet ind',
  uploadedBy: (name: string, at: string) => `${name}, ${at}`,
  bySystem: 'Systemet',
  state: 'Status',
  applied: 'Gennemført',
  appliedBy: (name: string, at: string) => `Gennemført af ${name}, ${at}`,
  notApplied: 'Ikke gennemført',
  nextEmployees: 'Indlæs medarbejderne',
  nextToday: 'Fortsæt på I dag',
  previewLead: (kind: string, who: string) => `${kind}, hentet ind af ${who}`,
  willHappen: 'Det vil ske',
  happened: 'Det skete',
  rows: (n: number) => (n === 1 ? '1 linje' : `${inDanish(n)} linjer`),
  counts: {
    units: {
      added: (n: number) => (n === 1 ? '1 ny enhed' : `${inDanish(n)} nye enheder`),
      changed: (n: number) =>
        n === 1
          ? '1 enhed ændres: navn, placering, type, leder eller datoer'
          : `${inDanish(n)} enheder ændres: navn, placering, type, leder eller datoer`,
      ended: (n: number) => (n === 1 ? '1 enhed får en slutdato' : `${inDanish(n)} enheder får en slutdato`),
      unchanged: (n: number) => (n === 1 ? '1 enhed er uændret' : `${inDanish(n)} enheder er uændrede`),
      absent: (n: number) =>
        `${inDanish(n)} ${n === 1 ? 'enhed' : 'enheder'} i Medspil er ikke med i filen. De bliver stående, som de er.`,
    },
    employees: {
      added: (n: number) => (n === 1 ? '1 ny medarbejder' : `${inDanish(n)} nye medarbejdere`),
      changed: (n: number) =>
        n === 1
          ? '1 medarbejder ændres: navn, e-mail, stilling, enhed, timetal eller datoer'
          : `${inDanish(n)} medarbejdere ændres: navn, e-mail, stilling, enhed, timetal eller datoer`,
      ended: (n: number) => (n === 1 ? '1 medarbejder får en slutdato' : `${inDanish(n)} medarbejdere får en slutdato`),
      unchanged: (n: number) => (n === 1 ? '1 medarbejder er uændret' : `${inDanish(n)} medarbejdere er uændrede`),
      absent: (n: number) =>
        `${inDanish(n)} ${n === 1 ? 'medarbejder' : 'medarbejdere'} i Medspil er ikke med i filen. De bliver stående, som de er.`,
    },
    unknownLeaders: (n: number) =>
      `${inDanish(n)} ${n === 1 ? 'leder' : 'ledere'} kendes ikke endnu. De kommer på plads, når medarbejderne indlæses.`,
    foundLeaders: (n: number) => `Leder på plads i ${inDanish(n)} ${n === 1 ? 'enhed' : 'enheder'}`,
    withoutEmail: (n: number) =>
      `${inDanish(n)} ${n === 1 ? 'medarbejder har' : 'medarbejdere har'} ingen e-mail i filen. De er med alligevel, men kan ikke få mail, før adressen er der.`,
  },
  source: 'Kilde',
  sources: 'Faste kilder',
  stopped: { held_back: 'Tilbageholdt', rows_have_errors: 'Fejl i filen', columns_missing: 'Kolonner mangler' },
  underWay: 'Venter på at blive gennemført',
  appliedBecause: (reason: string) => `Gennemført, selv om den blev holdt tilbage: ${reason}`,
  heldTitle: 'Filen er holdt tilbage',
  heldText: (n: number, of: number, share: number) =>
    `${inDanish(n)} af ${inDanish(of)} ville forsvinde. Det er mere end de ${share} procent, der må forsvinde, uden at nogen ser på det.`,
  heldReason: 'Hvorfor er det rigtigt?',
  heldReasonHint: 'Begrundelsen gemmes sammen med indlæsningen.',
  differencesTitle: 'Se, hvem og hvad der ændres',
  differencesFirst: (n: number) => `De første ${n} vises.`,
  differences: {
    appears: (name: string, _from: string, to: string) => (to === '' ? `${name} er ny` : `${name} er ny i ${to}`),
    vanishes: (name: string, _from: string, _to: string) => `${name} er ikke med i filen`,
    ends: (name: string, _from: string, to: string) => `${name} ophører før den ${to}`,
    renamed: (_name: string, from: string, to: string) => `${from} hedder nu ${to}`,
    moves: (name: string, from: string, to: string) => `${name} flytter fra ${from || 'toppen'} til ${to || 'toppen'}`,
    new_leader: (name: string, from: string, to: string) =>
      `${name} får ny leder: medarbejder ${to || 'ingen'} i stedet for ${from || 'ingen'}`,
  },
  sinceToday:
    'Ændringer gælder fra i dag, hvis filen ikke giver en senere dato. Det, der gjaldt før, bevares i historikken.',
  apply: 'Gennemfør indlæsningen',
  applyDisabledErrors: 'Ret fejlene i filen, og hent den ind igen.',
  applyDisabledNothing: 'Filen siger det samme som Medspil. Der er ikke noget at gennemføre.',
  nothingTitle: 'Filen ændrer ikke noget',
  errorsTitle: (n: number) =>
    n === 1 ? '1 fejl i filen. Intet er indlæst.' : `${inDanish(n)} fejl i filen. Intet er indlæst.`,
  errorsText:
    'Ret dem i lønsystemet eller i filen, og hent filen ind igen. Linjenumrene er dem, Excel og Notesblok viser.',
  errorsFirst: (n: number) => `De første ${n} vises.`,
  errorsCaption: 'Fejl i filen',
  line: 'Linje',
  column: 'Kolonne',
  problem: 'Hvad er galt',
  wholeLine: 'Hele linjen',
  missingTitle: 'Nogle kolonner mangler',
  missingText: (names: string) => `Vælg, hvilke kolonner i filen der indeholder: ${names}.`,
  fileTitle: 'Filen',
  encoding: 'Tegnsæt',
  encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', xlsx: 'Excel (xlsx)' },
  delimiter: 'Skilletegn',
  delimiters: { ';': 'semikolon', '\t': 'tabulator', '|': 'lodret streg', ',': 'komma' },
  rowCount: 'Linjer med indhold',
  columnsTitle: 'Kolonner',
  columnsText: 'Sådan er kolonnerne læst. Ret dem, hvis noget er forkert.',
  columnNames: columnsDa,
  notInFile: 'Er ikke med i filen',
  example: (text: string) => `Første linje: ${text}`,
  numbered: (n: number, heading: string) => `${n}. ${heading}`,
  saveColumns: 'Læs filen sådan',
  error: 'Fejl: ',
  rowErrors: rowErrors.da,
  refusals: {
    forbidden: 'Kun en administrator kan indlæse filer.',
    already_applied: 'Filen er allerede gennemført. Hent en ny fil ind, hvis noget skal ændres.',
    columns_missing: 'Vælg først, hvilke kolonner der indeholder de oplysninger, der skal være der.',
    rows_have_errors: (p: Params) => `Der er ${p['count']} fejl i filen. Intet er indlæst. Se dem, og ret filen.`,
    held_back: (p: Params) =>
      `${p['vanishing']} af ${p['of']} ville forsvinde. Det er mere end ${p['share']} procent. Se det igen, og skriv, hvorfor det er rigtigt.`,
    plan_changed: 'Medspil er ændret, siden du så, hvad der ville ske. Se det igen, før du gennemfører.',
    cpr_numbers: (p: Params) =>
      `Der står noget, der ligner CPR-numre, i ${p['count']} ${p['count'] === 1 ? 'linje' : 'linjer'} (linje ${p['lines']}). Filen er ikke gemt. Fjern CPR-numrene, og hent filen ind igen.`,
    file_empty: 'Filen er tom.',
    file_too_large: 'Filen er for stor. Den må højst fylde 20 MB.',
    not_a_table:
      'Filen kan ikke læses som en tabel. Gem den som CSV eller Excel (xlsx) med én overskrift over hver kolonne.',
    unknown_encoding:
      'Filens tegnsæt kan ikke genkendes, så æ, ø og å ville blive forkerte. Gem den som CSV UTF-8 og hent den ind igen.',
    too_many_rows: (p: Params) => `Filen har mere end ${p['max']} linjer. Del den i flere.`,
    too_many_columns: (p: Params) => `Linje ${p['line']} har mere end ${p['max']} kolonner.`,
    cell_too_long: (p: Params) =>
      `Linje ${p['line']}, kolonne ${p['column']}: teksten er længere end ${p['max']} tegn.`,
    zip_suspicious:
      'Excel-filen pakker sig ud til mere, end en almindelig fil gør, og er derfor ikke åbnet. Gem den igen fra Excel, eller gem den som CSV.',
    xlsx_unreadable:
      'Excel-filen kan ikke åbnes. Den må ikke have adgangskode eller makroer. Gem den igen som xlsx eller som CSV.',
    binary_file: 'Filen er hverken CSV eller Excel (xlsx).',
  },
}

export type Messages = typeof da

const en: Messages = {
  administration: 'Administration',
  title: 'Imports',
  lead: 'Units and employees from the payroll system. Nothing is changed until you have seen what will happen.',
  emptyTitle: 'No files have been imported yet',
  emptyText: 'Begin with a file of units. Then import a file of employees.',
  uploadTitle: 'Import a file',
  kind: 'What is in the file?',
  content: 'Content',
  kinds: { units: 'Units', employees: 'Employees' },
  kindHints: {
    units: 'Unit number, name, parent unit, kind, leader and dates',
    employees: 'Employee number, name, job title, e-mail, unit number, dates and hours',
  },
  file: 'File',
  fileHint: 'CSV or Excel (xlsx), at most 20 MB. The file must not hold civil registration (CPR) numbers.',
  upload: 'Show what will happen',
  listTitle: 'Files read in',
  fileName: 'File',
  uploaded: 'Uploaded',
  uploadedBy: (name, at) => `${name}, ${at}`,
  bySystem: 'The system',
  state: 'State',
  applied: 'Carried out',
  appliedBy: (name, at) => `Carried out by ${name}, ${at}`,
  notApplied: 'Not carried out',
  nextEmployees: 'Import the employees',
  nextToday: 'Continue on Today',
  previewLead: (kind, who) => `${kind}, uploaded by ${who}`,
  willHappen: 'What will happen',
  happened: 'What happened',
  rows: (n) => (n === 1 ? '1 line' : `${inEnglish(n)} lines`),
  counts: {
    units: {
      added: (n) => (n === 1 ? '1 new unit' : `${inEnglish(n)} new units`),
      changed: (n) =>
        n === 1
          ? '1 unit changes: name, place, kind, leader or dates'
          : `${inEnglish(n)} units change: name, place, kind, leader or dates`,
      ended: (n) => (n === 1 ? '1 unit gets an end date' : `${inEnglish(n)} units get an end date`),
      unchanged: (n) => (n === 1 ? '1 unit is unchanged' : `${inEnglish(n)} units are unchanged`),
      absent: (n) =>
        `${inEnglish(n)} ${n === 1 ? 'unit' : 'units'} in Medspil ${n === 1 ? 'is' : 'are'} not in the file. They are left as they are.`,
    },
    employees: {
      added: (n) => (n === 1 ? '1 new employee' : `${inEnglish(n)} new employees`),
      changed: (n) =>
        n === 1
          ? '1 employee changes: name, e-mail, job title, unit, hours or dates'
          : `${inEnglish(n)} employees change: name, e-mail, job title, unit, hours or dates`,
      ended: (n) => (n === 1 ? '1 employee gets an end date' : `${inEnglish(n)} employees get an end date`),
      unchanged: (n) => (n === 1 ? '1 employee is unchanged' : `${inEnglish(n)} employees are unchanged`),
      absent: (n) =>
        `${inEnglish(n)} ${n === 1 ? 'employee' : 'employees'} in Medspil ${n === 1 ? 'is' : 'are'} not in the file. They are left as they are.`,
    },
    unknownLeaders: (n) =>
      `${inEnglish(n)} ${n === 1 ? 'leader is' : 'leaders are'} not known yet. They fall into place when the employees are imported.`,
    foundLeaders: (n) => `Leader in place in ${inEnglish(n)} ${n === 1 ? 'unit' : 'units'}`,
    withoutEmail: (n) =>
      `${inEnglish(n)} ${n === 1 ? 'employee has' : 'employees have'} no e-mail in the file. They are included, but get no mail until the address is there.`,
  },
  source: 'Source',
  sources: 'Regular sources',
  stopped: { held_back: 'Held back', rows_have_errors: 'Mistakes in the file', columns_missing: 'Columns missing' },
  underWay: 'Waits to be carried out',
  appliedBecause: (reason) => `Carried out although it was held back: ${reason}`,
  heldTitle: 'The file is held back',
  heldText: (n, of, share) =>
    `${inEnglish(n)} of ${inEnglish(of)} would vanish. That is more than the ${share} per cent that may vanish without anybody looking.`,
  heldReason: 'Why is it right?',
  heldReasonHint: 'The reason is kept with the import.',
  differencesTitle: 'See who and what changes',
  differencesFirst: (n) => `The first ${n} are shown.`,
  differences: {
    appears: (name, _from, to) => (to === '' ? `${name} is new` : `${name} is new in ${to}`),
    vanishes: (name) => `${name} is not in the file`,
    ends: (name, _from, to) => `${name} ends before ${to}`,
    renamed: (_name, from, to) => `${from} is now called ${to}`,
    moves: (name, from, to) => `${name} moves from ${from || 'the top'} to ${to || 'the top'}`,
    new_leader: (name, from, to) => `${name} gets a new leader: employee ${to || 'none'} instead of ${from || 'none'}`,
  },
  sinceToday: 'Changes hold from today unless the file gives a later date. What held before is kept as history.',
  apply: 'Carry out the import',
  applyDisabledErrors: 'Correct the mistakes in the file and upload it again.',
  applyDisabledNothing: 'The file says the same as Medspil. There is nothing to carry out.',
  nothingTitle: 'The file changes nothing',
  errorsTitle: (n) =>
    n === 1
      ? '1 mistake in the file. Nothing was imported.'
      : `${inEnglish(n)} mistakes in the file. Nothing was imported.`,
  errorsText:
    'Correct them in the payroll system or in the file, and upload it again. Line numbers are those that Excel and Notepad show.',
  errorsFirst: (n) => `The first ${n} are shown.`,
  errorsCaption: 'Mistakes in the file',
  line: 'Line',
  column: 'Column',
  problem: 'What is wrong',
  wholeLine: 'The whole line',
  missingTitle: 'Some columns are missing',
  missingText: (names) => `Choose which columns of the file hold: ${names}.`,
  fileTitle: 'The file',
  encoding: 'Character set',
  encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', xlsx: 'Excel (xlsx)' },
  delimiter: 'Delimiter',
  delimiters: { ';': 'semicolon', '\t': 'tab', '|': 'vertical bar', ',': 'comma' },
  rowCount: 'Lines with content',
  columnsTitle: 'Columns',
  columnsText: 'This is how the columns were read. Correct them if something is wrong.',
  columnNames: {
    units: {
      number: 'Unit number',
      name: 'Name of the unit',
      parentNumber: 'Number of the parent unit',
      kind: 'Kind of unit',
      leaderNumber: 'The leader’s employee number',
      validFrom: 'Valid from',
      validTo: 'Valid to (last day)',
    },
    employees: {
      number: 'Employee number',
      givenName: 'First name',
      familyName: 'Last name',
      jobTitle: 'Job title',
      email: 'E-mail',
      unitNumber: 'Unit number',
      validFrom: 'Employed from',
      validTo: 'Employed to (last day)',
      weeklyHours: 'Hours a week',
    },
  },
  notInFile: 'Is not in the file',
  example: (text) => `First line: ${text}`,
  numbered: (n, heading) => `${n}. ${heading}`,
  saveColumns: 'Read the file like this',
  error: 'Error: ',
  rowErrors: rowErrors.en,
  refusals: {
    forbidden: 'Only an administrator can import files.',
    already_applied: 'The file has been carried out already. Upload a new file if something is to change.',
    columns_missing: 'First choose which columns hold the information that must be there.',
    rows_have_errors: (p) =>
      `There are ${p['count']} mistakes in the file. Nothing was imported. See them and correct the file.`,
    held_back: (p) =>
      `${p['vanishing']} of ${p['of']} would vanish. That is more than ${p['share']} per cent. Look again and write why it is right.`,
    plan_changed: 'Medspil has changed since you saw what would happen. Look again before carrying it out.',
    cpr_numbers: (p) =>
      `Something that looks like civil registration (CPR) numbers stands in ${p['count']} ${p['count'] === 1 ? 'line' : 'lines'} (line ${p['lines']}). The file was not kept. Remove them and upload the file again.`,
    file_empty: 'The file is empty.',
    file_too_large: 'The file is too large. It may be at most 20 MB.',
    not_a_table:
      'The file cannot be read as a table. Save it as CSV or Excel (xlsx) with one heading above each column.',
    unknown_encoding:
      'The file’s character set cannot be recognised, so æ, ø and å would come out wrong. Save it as CSV UTF-8 and upload it again.',
    too_many_rows: (p) => `The file has more than ${p['max']} lines. Split it into several.`,
    too_many_columns: (p) => `Line ${p['line']} has more than ${p['max']} columns.`,
    cell_too_long: (p) => `Line ${p['line']}, column ${p['column']}: the text is longer than ${p['max']} characters.`,
    zip_suspicious:
      'The Excel file unpacks to more than an ordinary file does and was therefore not opened. Save it again from Excel, or as CSV.',
    xlsx_unreadable:
      'The Excel file cannot be opened. It must not have a password or macros. Save it again as xlsx or as CSV.',
    binary_file: 'The file is neither CSV nor Excel (xlsx).',
  },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = {
  staff_import_applied: { da: 'Indlæsningen er gennemført', en: 'The import has been carried out' },
  column_mapping_saved: { da: 'Kolonnerne er læst igen', en: 'The columns have been read again' },
}

/** What applying does, in sentences; what does not happen is not mentioned. */
export function sayCounts(kind: ImportKind, counts: ImportCounts, lang: Lang): string[] {
  const t = messages[lang].counts
  const words = t[kind]
  const sentences: readonly [number, (n: number) => string][] = [
    [counts.added, words.added],
    [counts.changed, words.changed],
    [counts.ended, words.ended],
    [counts.unchanged, words.unchanged],
    [counts.foundLeaders, t.foundLeaders],
    [counts.unknownLeaders, t.unknownLeaders],
    [counts.withoutEmail, t.withoutEmail],
    [counts.absent, words.absent],
  ]
  return sentences.flatMap(([n, say]) => (n > 0 ? [say(n)] : []))
}

/** The column and what is wrong there. */
export function sayRowError(kind: ImportKind, { column, code, value }: RowError, lang: Lang): [string, string] {
  const t = messages[lang]
  return [column === null ? t.wholeLine : (t.columnNames[kind][column] ?? column), t.rowErrors[code](value)]
}

/** One difference as a sentence. */
export function sayDifference({ code, name, from, to }: Difference, lang: Lang): string {
  return messages[lang].differences[code](name, from, to)
}

export const sameInBoth = ['administration']
