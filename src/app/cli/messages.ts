import type { Lang } from '../../platform/i18n/lang.ts'

const da = {
  title: 'Medspil: kommandoer til drift',
  usage: 'Brug',
  exitCodes: 'Slutkoder: 0 gjort · 1 afvist eller fejl fundet · 2 kaldet kunne ikke forstås',
  more: 'npm run medspil -- KOMMANDO --help viser mere.',
  unknownCommand: (name: string) => `Kommandoen findes ikke: ${name}`,
  missing: (what: string) => `Der mangler: ${what}`,
  summaries: {
    import: 'Læser enheder eller medarbejdere ind fra CSV eller Excel',
    demo: 'Lægger øvekommunen i en ny, tom database',
    export: 'Skriver alle data som JSON-linjer og filer i en mappe',
    backup: 'Skriver alle data i én fil',
    restore: 'Læser en eksport eller sikkerhedskopi ind i en tom database',
    doctor: 'Undersøger, om installationen er sund',
    'sign-in-link': 'Giver et engangslink til at logge ind som en person',
    'verify-journey': 'Kontrollerer, at en sags rejse ikke er ændret',
  },
  details: {
    import:
      'Viser først, hvad der vil ske. Med --apply udføres det i én transaktion. Fejl vises linje for linje, og så ændres intet.',
    demo: 'Størrelserne er S (600 ansatte), M (6.500) og L (45.000). Samme tal efter --seed giver de samme data for samme dag.',
    export: 'Mappen skal være tom eller ny. Formatet er beskrevet i docs/operations.md. Logins følger ikke med.',
    backup: 'Filen må ikke findes i forvejen. Tages den, mens Medspil kører på PostgreSQL, er den ét øjebliksbillede.',
    restore: 'FIL er en mappe fra export eller en fil fra backup. Antal og kontrolsum sammenlignes, før noget gemmes.',
    'sign-in-link':
      'Linket gælder i 15 minutter og kan bruges én gang. Det står i hændelsesloggen, at det er udleveret.',
    'verify-journey':
      'FIL hentes på siden om sagens rejse. Med en fil, der er hentet tidligere, vises også, hvad der er ændret siden; med --root sammenlignes kontroltallet med et, der er noteret et andet sted. Databasen bruges ikke.',
    doctor: 'Melder ok, advarsel eller fejl for hvert punkt og ændrer intet.',
  },
  exported: (rows: number, files: number, where: string) => `${rows} rækker og ${files} filer skrevet til ${where}`,
  restored: (rows: number, files: number) =>
    `${rows} rækker og ${files} filer læst ind. Antal og kontrolsummer passer.`,
  nobodyWithAddress: 'Ingen eller flere personer har den e-mailadresse.',
  inUse: 'Databasen er i brug af et andet program. Stop Medspil først.',
  demoDone: (size: string, seed: number, seconds: string) =>
    `Øvekommunen ${size} (frø ${seed}) er lagt ind på ${seconds} s`,
  demoNotEmpty: 'Databasen er ikke tom. Øvekommunen kan kun lægges i en ny.',
  badSize: 'Størrelsen er S, M eller L.',
  badNumber: (name: string) => `${name} skal være et helt tal.`,
  badDate: (name: string) => `${name} skal være en dato som 2026-03-12.`,
  unknownOption: (name: string) => `Tilvalget findes ikke: ${name}`,
  importKinds: 'Skriv units eller employees efter import.',
  importErrors: (count: number) => `${count} fejl. Intet er ændret.`,
  importLine: (line: number, text: string) => `linje ${line}: ${text}`,
  importPlan: 'Det vil ske (intet er ændret endnu; tilføj --apply for at udføre):',
  unknownSource: (name: string) =>
    `Der er ingen fast kilde med navnet »${name}«. Se dem under Administration, Indlæs personale.`,
  importDone: 'Udført:',
  checks: {
    database: 'Databasen svarer',
    migrations: 'Alle ændringer af databasen er lagt på',
    fsync: 'Det, der gemmes, kommer på disken',
    order: 'Navne sorteres på dansk',
    periods: 'Ingen perioder overlapper (enheder, udvalg, hverv)',
    files: 'Alle filer svarer til deres kontrolsum',
    chains: 'Sagernes rejser hænger sammen (strækning, hændelse)',
    deadJobs: 'Ingen opgaver er opgivet',
    mail: 'Mail bliver sendt',
    administrator: 'Der er mindst én administrator',
  },
  found: (count: number) => `${count} fundet`,
  noSmtp: 'SMTP_URL er ikke sat: mail bliver liggende i udbakken',
  ok: 'ok',
  warning: 'advarsel',
  failure: 'fejl',
}

export type CliMessages = typeof da

const en: CliMessages = {
  title: 'Medspil: commands for operation',
  usage: 'Usage',
  exitCodes: 'Exit codes: 0 done · 1 refused or something wrong was found · 2 the call could not be understood',
  more: 'npm run medspil -- COMMAND --help tells more.',
  unknownCommand: (name) => `There is no such command: ${name}`,
  missing: (what) => `Missing: ${what}`,
  summaries: {
    import: 'Reads units or employees from CSV or Excel',
    demo: 'Puts the demo municipality into a new, empty database',
    export: 'Writes all data as JSON lines and files in a folder',
    backup: 'Writes all data to one file',
    restore: 'Reads an export or backup into an empty database',
    doctor: 'Examines whether the installation is sound',
    'sign-in-link': 'Gives a one-time link to sign in as a person',
    'verify-journey': 'Checks that the journey of a matter has not been changed',
  },
  details: {
    import:
      'First shows what will happen. With --apply it is done in one transaction. Errors are shown line by line, and then nothing is changed.',
    demo: 'Sizes are S (600 employees), M (6,500) and L (45,000). The same number after --seed gives the same data for the same day.',
    export:
      'The folder must be empty or new. The format is described in docs/operations.md. Sign-ins are not carried over.',
    backup: 'The file must not exist already. Taken while Medspil runs on PostgreSQL, it is one moment’s picture.',
    restore:
      'FILE is a folder from export or a file from backup. Counts and checksums are compared before anything is kept.',
    'sign-in-link': 'The link lasts 15 minutes and works once. The event log says that it was handed out.',
    'verify-journey':
      'FILE is fetched on the page of the matter’s journey. With a file fetched earlier, what was changed since is shown too. The database is not used.',
    doctor: 'Reports ok, warning or error for each point and changes nothing.',
  },
  exported: (rows, files, where) => `${rows} rows and ${files} files written to ${where}`,
  restored: (rows, files) => `${rows} rows and ${files} files read. Counts and checksums match.`,
  nobodyWithAddress: 'Nobody, or more than one person, has that e-mail address.',
  inUse: 'The database is in use by another program. Stop Medspil first.',
  demoDone: (size, seed, seconds) => `The demo municipality ${size} (seed ${seed}) was put in place in ${seconds} s`,
  demoNotEmpty: 'The database is not empty. The demo municipality can only be put into a new one.',
  badSize: 'The size is S, M or L.',
  badNumber: (name) => `${name} must be a whole number.`,
  badDate: (name) => `${name} must be a date such as 2026-03-12.`,
  unknownOption: (name) => `There is no such option: ${name}`,
  importKinds: 'Write units or employees after import.',
  importErrors: (count) => `${count} errors. Nothing has been changed.`,
  importLine: (line, text) => `line ${line}: ${text}`,
  importPlan: 'This will happen (nothing has been changed yet; add --apply to do it):',
  unknownSource: (name) => `There is no regular source called “${name}”. See them under Administration, Import staff.`,
  importDone: 'Done:',
  checks: {
    database: 'The database answers',
    migrations: 'All changes of the database are in place',
    fsync: 'What is saved reaches the disk',
    order: 'Names sort in Danish order',
    periods: 'No periods overlap (units, committees, mandates)',
    files: 'Every file matches its checksum',
    chains: 'The journeys of matters hang together (leg, event)',
    deadJobs: 'No job has been given up',
    mail: 'Mail is being sent',
    administrator: 'There is at least one administrator',
  },
  found: (count) => `${count} found`,
  noSmtp: 'SMTP_URL is not set: mail stays in the outbox',
  ok: 'ok',
  warning: 'warning',
  failure: 'error',
}

export const messages: Record<Lang, CliMessages> = { da, en }
