import { sayParam } from '../../../platform/clock/words.ts'

type Params = Record<string, string | number>

/** What a new seat is called: data, in the language of the municipality whoever asks. */
export const seatTitles = {
  leader: 'Leder',
  tr: 'Medarbejderrepræsentant',
  ftr: 'Fællestillidsrepræsentant',
  amr: 'Arbejdsmiljørepræsentant',
  other: 'Medarbejderrepræsentant',
}

export const da = {
  title: 'Pladser og formænd efter aftalen',
  lead: 'Udvalg uden pladser får det mindste antal, MED-aftalen kræver. Områdets leder bliver formand. Intet oprettes, før du har set listen.',
  preview: (bodies: number, seats: number) =>
    `${bodies === 1 ? '1 udvalg' : `${bodies} udvalg og personalemøder`}, ${seats === 1 ? '1 plads' : `${seats} pladser`}`,
  text: 'Fjern hakket ved dem, du hellere vil sætte selv. Enten oprettes alle, du har valgt, eller ingen. Det gælder fra i dag og kan rettes bagefter på hvert udvalgs side.',
  moreSeats:
    'Skal udvalgene have flere pladser end det mindste, sættes antallet bagefter for hele niveauet på én gang:',
  seatNumbers: 'Antal pladser på et niveau',
  spelledOut: 'AMR: arbejdsmiljørepræsentant. FTR: fællestillidsrepræsentant.',
  columns: { choose: 'Opret', name: 'Udvalg', seats: 'Pladser', chair: 'Formand' },
  choose: (name: string) => `Opret for ${name}`,
  everybody: 'Alle på arbejdspladsen hører til',
  noChair: 'Ingen leder kendt: vælges senere',
  seats: (amount: number, holder: string, group: string | null) =>
    group === null ? `${amount} × ${holder}` : `${amount} × ${holder}, ${group}`,
  create: 'Opret de valgte',
  cancel: 'Fortryd',
  nothingTitle: 'Alle udvalg har pladser eller en formand',
  nothing: 'Strukturtjekket viser, hvad der ellers mangler.',
  toStructure: 'Til strukturtjekket',
  noAgreementTitle: 'Der er ingen MED-aftale i dag',
  noAgreement: 'Antallet af pladser står i MED-aftalen. Opret den først.',
  toAgreement: 'Til MED-aftalen',
  error: 'Fejl: ',
  /** Short, for the list: long words break on a phone. */
  holders: { leader: 'leder', tr: 'medarbejder', ftr: 'FTR', amr: 'AMR', other: 'medarbejder' },
  notices: {
    committees_seated:
      'Pladser og formænd er på plads. Tilbage er det, I selv vælger: næstformænd, sekretærer og medlemmer. Listen viser hvor.',
  },
  refusals: {
    no_agreement: 'Der er ingen MED-aftale i kraft i dag. Opret aftalen først.',
    seated_meanwhile: 'Et af udvalgene har fået pladser eller formand imens. Se listen igennem igen.',
    seats_refused: (p: Params) =>
      `Pladserne i ${sayParam('da', p, 'name')} kan ikke oprettes. Fjern hakket, og opret dem på udvalgets side.`,
    leader_cannot_sit: (p: Params) =>
      `${sayParam('da', p, 'person')} kan ikke få plads i ${sayParam('da', p, 'name')}, fordi lederen ikke er ansat i området. Fjern hakket, og vælg formanden på udvalgets side.`,
    leader_cannot_chair: (p: Params) =>
      `${sayParam('da', p, 'person')} kan ikke blive formand for ${sayParam('da', p, 'name')}. Fjern hakket, og vælg formanden på udvalgets side.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Seats and chairs by the agreement',
  lead: 'Committees without seats get the fewest the MED agreement asks for. The leader of the area becomes chair. Nothing is made before you have seen the list.',
  preview: (bodies, seats) =>
    `${bodies === 1 ? '1 committee' : `${bodies} committees and staff meetings`}, ${seats === 1 ? '1 seat' : `${seats} seats`}`,
  text: 'Untick those you would rather do yourself. Either all you have chosen are made, or none. It holds from today and can be changed afterwards on the page of each committee.',
  moreSeats:
    'If the committees are to have more seats than the fewest, set the number afterwards for a whole level at once:',
  seatNumbers: 'Number of seats on a level',
  spelledOut: 'AMR: health and safety representative. FTR: joint shop steward.',
  columns: { choose: 'Set up', name: 'Committee', seats: 'Seats', chair: 'Chair' },
  choose: (name) => `Set up for ${name}`,
  everybody: 'Everybody at the workplace belongs',
  noChair: 'No leader known: chosen later',
  seats: (amount, holder, group) => (group === null ? `${amount} × ${holder}` : `${amount} × ${holder}, ${group}`),
  create: 'Set up the chosen ones',
  cancel: 'Cancel',
  nothingTitle: 'All committees have seats or a chair',
  nothing: 'The structure check shows what else is missing.',
  toStructure: 'To the structure check',
  noAgreementTitle: 'There is no MED agreement today',
  noAgreement: 'The number of seats stands in the MED agreement. Enter it first.',
  toAgreement: 'To the MED agreement',
  error: 'Error: ',
  holders: { leader: 'leader', tr: 'employee', ftr: 'FTR', amr: 'AMR', other: 'employee' },
  notices: {
    committees_seated:
      'Seats and chairs are in place. What is left you choose yourselves: vice-chairs, secretaries and members. The list shows where.',
  },
  refusals: {
    no_agreement: 'No MED agreement is in force today. Enter the agreement first.',
    seated_meanwhile: 'One of the committees has got seats or a chair meanwhile. Look the list through again.',
    seats_refused: (p) =>
      `The seats of ${sayParam('en', p, 'name')} cannot be made. Untick it and make them on the page of the committee.`,
    leader_cannot_sit: (p) =>
      `${sayParam('en', p, 'person')} cannot get a seat in ${sayParam('en', p, 'name')}, because the leader is not employed in the area. Untick it and choose the chair on the page of the committee.`,
    leader_cannot_chair: (p) =>
      `${sayParam('en', p, 'person')} cannot chair ${sayParam('en', p, 'name')}. Untick it and choose the chair on the page of the committee.`,
  },
}

export const sameInBoth = ['holders.ftr', 'holders.amr']

export const messages = { da, en }
