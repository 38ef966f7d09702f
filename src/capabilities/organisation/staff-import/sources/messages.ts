import type { Lang } from '../../../../platform/i18n/lang.ts'

const da = {
  title: 'Faste kilder',
  lead: 'Filer, der kommer igen og igen. En fil fra en fast kilde bliver gennemført af sig selv, medmindre den har fejl, eller for mange ville forsvinde.',
  emptyTitle: 'Der er ingen faste kilder endnu',
  emptyText: 'Opret en kilde for hver slags fil. Giv derefter lønsystemet en nøgle under Brugersynkronisering.',
  address: 'Adresse og navn på kommandolinjen',
  kind: 'Indhold',
  name: 'Navn',
  nameHint: 'For eksempel Medarbejdere fra lønsystemet.',
  share: 'Hvor mange procent må forsvinde?',
  shareHint: 'Ville flere forsvinde, holdes filen tilbage, til en person har set på den og skrevet hvorfor.',
  percent: 'procent',
  endsAbsent: 'Medarbejdere, der ikke er med i filen, er fratrådt',
  endsAbsentHint:
    'Deres ansættelse slutter den dag, filen gennemføres. Hverv slutter aldrig af sig selv. Gælder kun filer med medarbejdere.',
  make: 'Opret kilden',
  makeTitle: 'Opret en kilde',
  save: 'Gem',
  error: 'Fejl: ',
  refusals: {
    forbidden: 'Kun en administrator kan ændre kilder.',
    source_name_taken: 'Der er allerede en kilde med det navn. Vælg et andet.',
    changed_meanwhile: 'En anden har ændret kilden, mens du skrev. Se, hvordan den står nu, og gem igen.',
  },
}
export type Messages = typeof da

const en: Messages = {
  title: 'Regular sources',
  lead: 'Files that come again and again. A file from a regular source is carried out by itself, unless it has mistakes or too many would vanish.',
  emptyTitle: 'There are no regular sources yet',
  emptyText: 'Make a source for each kind of file. Then give the payroll system a token under Provisioning.',
  address: 'Address and name at the command line',
  kind: 'Content',
  name: 'Name',
  nameHint: 'For instance Employees from payroll.',
  share: 'How many per cent may vanish?',
  shareHint: 'If more would vanish, the file is held back until somebody has looked at it and written why.',
  percent: 'per cent',
  endsAbsent: 'Employees who are not in the file have left',
  endsAbsentHint:
    'Their employment ends on the day the file is carried out. Mandates never end by themselves. Only for files of employees.',
  make: 'Make the source',
  makeTitle: 'Make a source',
  save: 'Save',
  error: 'Error: ',
  refusals: {
    forbidden: 'Only an administrator can change sources.',
    source_name_taken: 'There is a source with that name already. Choose another.',
    changed_meanwhile: 'Somebody else changed the source while you were writing. See how it stands now and save again.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = {
  import_source_made: { da: 'Kilden er oprettet', en: 'The source has been made' },
  import_source_changed: { da: 'Kilden er rettet', en: 'The source has been changed' },
}
