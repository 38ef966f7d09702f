export const da = {
  title: 'Antal pladser på et niveau',
  lead: 'Sæt det samme antal pladser i alle udvalg på et niveau på én gang. Du ser, hvad der vil ske, før noget ændres. Ingen mister en plads, de sidder på.',
  level: 'Niveau',
  show: 'Vis niveauet',
  now: (parts: string) => `Nu: ${parts}.`,
  nowPart: (seats: number, committees: number) =>
    `${seats === 1 ? '1 plads' : `${seats} pladser`} i ${committees === 1 ? '1 udvalg' : `${committees} udvalg`}`,
  field: (title: string, group: string | null) =>
    `${title}${group === null ? '' : `, ${group}`}: pladser i hvert udvalg`,
  sides: { management: 'Ledelsessiden', employee: 'Medarbejdersiden' },
  leave: 'Lad et felt stå tomt, hvis antallet skal være, som det er.',
  preview: 'Vis, hvad der vil ske',
  notANumber: (most: number) => `Skriv et helt tal fra 0 til ${most}.`,
  noCommittees: 'Der er ingen udvalg på niveauet',
  noCommitteesText: 'Personalemøder har ingen pladser: alle på arbejdspladsen hører til.',
  willTitle: 'Det vil ske',
  will: (changed: number, unchanged: number) =>
    `${changed === 1 ? '1 udvalg ændres' : `${changed} udvalg ændres`}${unchanged > 0 ? `, ${unchanged} har allerede antallet` : ''}.`,
  made: (n: number) => (n === 1 ? '1 plads oprettes.' : `${n} pladser oprettes.`),
  closed: (n: number) => (n === 1 ? '1 ledig plads nedlægges.' : `${n} ledige pladser nedlægges.`),
  keeps: (name: string, title: string, seats: number) =>
    `${name} beholder ${seats} × ${title}: der sidder nogen, eller der er ved at blive valgt nogen.`,
  more: (n: number) => `Og ${n} udvalg til.`,
  fromToday: 'Det gælder fra i dag og kan fortrydes resten af dagen.',
  confirm: 'Gennemfør ændringen',
  nothing: 'Intet ændres: alle udvalg har allerede antallet.',
  againstTitle: 'Det må I ikke efter aftalen',
  against: 'Ret tallene. Skal det være sådan, så ret MED-aftalen først.',
  clause: (clause: string) => `Aftalens ${clause}.`,
  in: (n: number) => (n === 1 ? 'I 1 udvalg.' : `I ${n} udvalg.`),
  latest: 'Ændret i dag',
  latestText: (level: string, made: number, closed: number) =>
    `${level}: ${made === 1 ? '1 plads oprettet' : `${made} pladser oprettet`}, ${closed} nedlagt.`,
  takeBack: 'Fortryd ændringen',
  noAgreementTitle: 'Der er ingen MED-aftale i dag',
  noAgreement: 'Niveauerne og reglerne for pladser står i MED-aftalen. Opret den først.',
  toAgreement: 'Til MED-aftalen',
  error: 'Fejl: ',
  notices: {
    seat_numbers_changed: 'Antallet af pladser er ændret i alle udvalg på niveauet.',
    seat_numbers_taken_back: 'Ændringen er fortrudt. Pladserne er, som de var.',
  },
  refusals: {
    no_agreement: 'Der er ingen MED-aftale i kraft i dag, eller niveauet er ikke i den.',
    nothing_to_change: 'Alle udvalg har allerede antallet, så intet er ændret.',
    against_agreement: 'Tallene ville stride mod MED-aftalen. Intet er ændret. Se listen, og ret dem.',
    changed_meanwhile_seats: 'Pladserne er blevet ændret imens. Intet er ændret. Se listen igennem igen.',
    too_late: 'Ændringen kan kun fortrydes samme dag. Sæt i stedet det gamle antal her på siden.',
    used_meanwhile: 'Nogle af pladserne er taget i brug eller ændret siden, så ændringen kan ikke fortrydes samlet.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Number of seats on a level',
  lead: 'Set the same number of seats in all committees of a level at once. You see what will happen before anything is changed. Nobody loses a seat they sit on.',
  level: 'Level',
  show: 'Show the level',
  now: (parts) => `Now: ${parts}.`,
  nowPart: (seats, committees) =>
    `${seats === 1 ? '1 seat' : `${seats} seats`} in ${committees === 1 ? '1 committee' : `${committees} committees`}`,
  field: (title, group) => `${title}${group === null ? '' : `, ${group}`}: seats in each committee`,
  sides: { management: 'Management side', employee: 'Employee side' },
  leave: 'Leave a field empty to keep the number as it is.',
  preview: 'Show what will happen',
  notANumber: (most) => `Write a whole number from 0 to ${most}.`,
  noCommittees: 'There are no committees on the level',
  noCommitteesText: 'Staff meetings have no seats: everybody at the workplace belongs.',
  willTitle: 'This will happen',
  will: (changed, unchanged) =>
    `${changed === 1 ? '1 committee changes' : `${changed} committees change`}${unchanged > 0 ? `, ${unchanged} have the number already` : ''}.`,
  made: (n) => (n === 1 ? '1 seat is made.' : `${n} seats are made.`),
  closed: (n) => (n === 1 ? '1 vacant seat is closed.' : `${n} vacant seats are closed.`),
  keeps: (name, title, seats) => `${name} keeps ${seats} × ${title}: somebody sits there or is being chosen.`,
  more: (n) => `And ${n} committees more.`,
  fromToday: 'It holds from today and can be taken back for the rest of the day.',
  confirm: 'Carry the change out',
  nothing: 'Nothing changes: all committees have the number already.',
  againstTitle: 'The agreement does not allow it',
  against: 'Correct the numbers. If it is to be so, correct the MED agreement first.',
  clause: (clause) => `Clause ${clause} of the agreement.`,
  in: (n) => (n === 1 ? 'In 1 committee.' : `In ${n} committees.`),
  latest: 'Changed today',
  latestText: (level, made, closed) =>
    `${level}: ${made === 1 ? '1 seat made' : `${made} seats made`}, ${closed} closed.`,
  takeBack: 'Take the change back',
  noAgreementTitle: 'There is no MED agreement today',
  noAgreement: 'The levels and the rules for seats stand in the MED agreement. Enter it first.',
  toAgreement: 'To the MED agreement',
  error: 'Error: ',
  notices: {
    seat_numbers_changed: 'The number of seats has been changed in all committees of the level.',
    seat_numbers_taken_back: 'The change has been taken back. The seats are as they were.',
  },
  refusals: {
    no_agreement: 'No MED agreement is in force today, or the level is not in it.',
    nothing_to_change: 'All committees have the number already, so nothing was changed.',
    against_agreement:
      'The numbers would be against the MED agreement. Nothing was changed. See the list and correct them.',
    changed_meanwhile_seats: 'The seats have been changed meanwhile. Nothing was changed. Look the list through again.',
    too_late: 'The change can be taken back on the same day only. Set the old number on this page instead.',
    used_meanwhile: 'Some of the seats have been used or changed since, so the change cannot be taken back as a whole.',
  },
}

export const messages = { da, en }
