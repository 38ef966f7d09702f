import { sayParam } from '../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  newSeats: 'Tilføj pladser',
  newSeatsLead: 'Pladserne står som ledige, til nogen sættes på dem.',
  side: 'Hvilken side?',
  seatTitle: 'Hvad hedder pladsen?',
  seatTitleHint: 'For eksempel “TR, dagtilbud” eller “Arbejdsmiljørepræsentant”.',
  electionGroup: 'Valggruppe',
  electionGroupHint: 'Som I kalder den i aftalen, for eksempel “Valggruppe A”.',
  amount: 'Hvor mange?',
  validFrom: 'Fra',
  create: 'Tilføj',
  cancel: 'Fortryd',
  fillTitle: (seat: string) => `Sæt på pladsen: ${seat}`,
  substituteTitle: (seat: string) => `Tilføj suppleant: ${seat}`,
  person: 'Hvem?',
  personHint: 'Skriv en del af navnet, og vælg på listen. Repræsentanter skal være ansat i udvalgets område.',
  outside: 'uden for udvalgets område',
  kind: 'Som hvad?',
  standing: 'Medlem eller suppleant?',
  electorate: 'Valgt af',
  electorateHint: 'For eksempel “pædagogerne i Center for Børn”.',
  organisation: 'Faglig organisation',
  organisationHint: 'Kun for repræsentanter. Det er en følsom oplysning og gemmes ikke om andre.',
  ending: 'Hvornår slutter hvervet?',
  endings: { term: 'Som MED-aftalen siger', day: 'Den dag, jeg skriver', open: 'Det gælder indtil videre' },
  termFor: (kind: string, last: string, clause: string) => `${kind}: til og med ${last} (${clause})`,
  termOthers: 'Repræsentanter',
  termStarts: 'Regnet fra i dag',
  lastDay: 'Sidste dag',
  lastDayHint: 'Kun når du har valgt at skrive dagen.',
  way: 'Hvordan er personen fundet?',
  wayUnknown: 'Skrives ikke ned',
  ways: { elected: 'Valgt', appointed: 'Udpeget', by_post: 'Sidder der i kraft af sin stilling' },
  chosenOn: 'Hvilken dag blev personen valgt eller udpeget?',
  reportedOn: 'Hvilken dag fik arbejdsgiveren besked om valget?',
  reportedOnHint:
    'Skal udfyldes, når en tillidsrepræsentant er valgt: arbejdsgiverens frist for indsigelse regnes derfra.',
  save: 'Gem hvervet',
  endTitle: (name: string) => `Afslut hverv: ${name}`,
  endLead: (seat: string) => `Pladsen “${seat}” bliver ledig dagen efter. Hvervet bliver stående i historikken.`,
  endLastDay: 'Sidste dag i hvervet',
  reason: 'Hvorfor slutter hvervet?',
  reasonHint: 'For eksempel “Fratrådt” eller “Nyvalg”. Skriv ikke om helbred eller andre personlige forhold.',
  end: 'Afslut hvervet',
  closeTitle: (seat: string) => `Nedlæg plads: ${seat}`,
  closeLead: 'Pladsen er der ikke mere dagen efter. Hvem der har siddet på den, bliver stående.',
  close: 'Nedlæg pladsen',
  error: 'Fejl: ',
  notices: {
    seats_created: 'Pladserne er tilføjet.',
    mandate_started: 'Hvervet er gemt.',
    mandate_ended: 'Hvervet er afsluttet.',
    mandate_withdrawn: 'Hvervet var ikke begyndt og er taget tilbage.',
    seat_closed: 'Pladsen er nedlagt.',
  },
  refusals: {
    committee_not_there: 'Udvalget findes ikke den dag. Vælg en dag, hvor det findes.',
    staff_meeting_has_no_seats:
      'Et personalemøde med MED-status har ingen pladser: alle ansatte på arbejdspladsen er medlemmer.',
    person_unknown: 'Personen findes ikke. Søg igen, og vælg på listen.',
    ends_before_start: 'Sidste dag ligger før den første. Ret en af dagene.',
    seat_not_there: (p: Params) =>
      sayParam('da', p, 'last') === ''
        ? `Pladsen findes først fra ${sayParam('da', p, 'from')}. Vælg den dag eller en senere.`
        : `Pladsen findes fra ${sayParam('da', p, 'from')} til ${sayParam('da', p, 'last')}. Hvervet skal ligge inden for de dage.`,
    wrong_side:
      'Ledere sidder på ledelsessiden og repræsentanter på medarbejdersiden. Vælg et andet hverv, eller brug en plads på den anden side.',
    organisation_for_leader: 'Faglig organisation gemmes ikke om ledere. Lad feltet stå tomt.',
    outside_area: (p: Params) =>
      `En repræsentant skal være ansat i udvalgets område: ${sayParam('da', p, 'area')} eller en enhed under. Vælg en, der er ansat der, eller ret ansættelsen først.`,
    already_on_seat: 'Personen er allerede medlem eller suppleant på pladsen i de dage.',
    no_term_rule:
      'MED-aftalen har ingen regel om, hvor længe det hverv varer. Skriv den sidste dag, eller vælg, at det gælder indtil videre.',
    last_day_missing: 'Skriv den sidste dag, eller vælg, at hvervet slutter på en anden måde.',
    two_endings:
      'Du har skrevet en sidste dag og valgt, at hvervet slutter på en anden måde. Vælg at skrive dagen, eller slet den.',
    chosen_day_missing: 'Skriv, hvilken dag personen blev valgt eller udpeget.',
    chosen_in_future: 'Valget eller udpegningen ligger i fremtiden. Skriv resultatet, når det er der.',
    reported_before_chosen: 'Arbejdsgiveren kan ikke have fået besked før valget. Ret en af dagene.',
    reported_in_future: 'Dagen, hvor arbejdsgiveren fik besked, ligger i fremtiden. Ret den.',
    report_missing:
      'Skriv, hvilken dag arbejdsgiveren fik besked om valget af tillidsrepræsentanten. Fristen for indsigelse regnes derfra.',
    seat_taken: (p: Params) =>
      sayParam('da', p, 'last') === ''
        ? `${sayParam('da', p, 'name')} har pladsen fra ${sayParam('da', p, 'from')}. Afslut det hverv først, eller vælg en ledig plads.`
        : `${sayParam('da', p, 'name')} har pladsen fra ${sayParam('da', p, 'from')} til ${sayParam('da', p, 'last')}. Vælg en senere dag, eller afslut det hverv først.`,
    last_day_before_start: (p: Params) =>
      `Hvervet begyndte ${sayParam('da', p, 'from')}. Vælg den dag eller en senere.`,
    already_ended: (p: Params) =>
      `Hvervet slutter allerede ${sayParam('da', p, 'last')}. Det kan afsluttes før, men ikke forlænges: giv i stedet et nyt hverv.`,
    seat_already_closed: 'Pladsen er allerede nedlagt den dag.',
    seat_closed_before_start: (p: Params) =>
      `Pladsen findes først fra ${sayParam('da', p, 'from')}. Vælg den dag eller en senere.`,
    seat_has_holder: (p: Params) => `${sayParam('da', p, 'name')} er på pladsen efter den dag. Afslut hvervet først.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  newSeats: 'Add seats',
  newSeatsLead: 'The seats stand vacant until somebody is put on them.',
  side: 'Which side?',
  seatTitle: 'What is the seat called?',
  seatTitleHint: 'For example “TR, day care” or “Working environment representative”.',
  electionGroup: 'Election group',
  electionGroupHint: 'As you call it in the agreement, for example “Valggruppe A”.',
  amount: 'How many?',
  validFrom: 'From',
  create: 'Add',
  cancel: 'Cancel',
  fillTitle: (seat) => `Fill the seat: ${seat}`,
  substituteTitle: (seat) => `Add substitute: ${seat}`,
  person: 'Who?',
  personHint:
    'Write a part of the name and choose from the list. Representatives must be employed in the committee’s area.',
  outside: 'outside the committee’s area',
  kind: 'As what?',
  standing: 'Member or substitute?',
  electorate: 'Elected by',
  electorateHint: 'For example “the pedagogues of Centre for Children”.',
  organisation: 'Trade union',
  organisationHint: 'For representatives only. This is sensitive and is not kept about others.',
  ending: 'When does the mandate end?',
  endings: { term: 'As the MED agreement says', day: 'On the day I write', open: 'It has no end yet' },
  termFor: (kind, last, clause) => `${kind}: until ${last} (${clause})`,
  termOthers: 'Representatives',
  termStarts: 'Counted from today',
  lastDay: 'Last day',
  lastDayHint: 'Only when you have chosen to write the day.',
  way: 'How was the person found?',
  wayUnknown: 'Not written down',
  ways: { elected: 'Elected', appointed: 'Appointed', by_post: 'Sits there by the post they hold' },
  chosenOn: 'On which day was the person elected or appointed?',
  reportedOn: 'On which day was the employer told of the election?',
  reportedOnHint:
    'Must be filled in when a shop steward was elected: the time the employer has to object runs from there.',
  save: 'Save the mandate',
  endTitle: (name) => `End mandate: ${name}`,
  endLead: (seat) => `The seat “${seat}” is vacant from the day after. The mandate stays in the history.`,
  endLastDay: 'Last day of the mandate',
  reason: 'Why does it end?',
  reasonHint: 'For example “Left the job” or “New election”. Do not write about health or other personal matters.',
  end: 'End the mandate',
  closeTitle: (seat) => `Close seat: ${seat}`,
  closeLead: 'The seat is gone the day after. Who has sat there stays.',
  close: 'Close the seat',
  error: 'Error: ',
  notices: {
    seats_created: 'The seats have been added.',
    mandate_started: 'The mandate has been saved.',
    mandate_ended: 'The mandate has been ended.',
    mandate_withdrawn: 'The mandate had not begun and has been taken back.',
    seat_closed: 'The seat has been closed.',
  },
  refusals: {
    committee_not_there: 'The committee does not exist on that day. Choose a day on which it does.',
    staff_meeting_has_no_seats:
      'A staff meeting with MED status has no seats: everybody employed at the workplace is a member.',
    person_unknown: 'There is no such person. Search again and choose from the list.',
    ends_before_start: 'The last day comes before the first. Change one of them.',
    seat_not_there: (p) =>
      sayParam('en', p, 'last') === ''
        ? `The seat exists from ${sayParam('en', p, 'from')}. Choose that day or a later one.`
        : `The seat exists from ${sayParam('en', p, 'from')} to ${sayParam('en', p, 'last')}. The mandate must lie within those days.`,
    wrong_side:
      'Leaders sit on the management side and representatives on the employee side. Choose another kind, or a seat on the other side.',
    organisation_for_leader: 'Trade union is not kept about leaders. Leave it empty.',
    outside_area: (p) =>
      `A representative must be employed in the committee’s area: ${sayParam('en', p, 'area')} or a unit under it. Choose somebody employed there, or correct the employment first.`,
    already_on_seat: 'The person is already a member or substitute on this seat in those days.',
    no_term_rule:
      'The MED agreement has no rule for how long that mandate lasts. Write the last day, or choose that it has no end yet.',
    last_day_missing: 'Write the last day, or choose that the mandate ends in another way.',
    two_endings:
      'You have written a last day and chosen that the mandate ends in another way. Choose to write the day, or remove it.',
    chosen_day_missing: 'Write the day on which the person was elected or appointed.',
    chosen_in_future: 'The election or appointment lies in the future. Write the result when it is there.',
    reported_before_chosen: 'The employer cannot have been told before the election. Change one of the days.',
    reported_in_future: 'The day on which the employer was told lies in the future. Change it.',
    report_missing:
      'Write the day on which the employer was told of the election of the shop steward. The time to object runs from there.',
    seat_taken: (p) =>
      sayParam('en', p, 'last') === ''
        ? `${sayParam('en', p, 'name')} has the seat from ${sayParam('en', p, 'from')}. End that mandate first, or choose a vacant seat.`
        : `${sayParam('en', p, 'name')} has the seat from ${sayParam('en', p, 'from')} to ${sayParam('en', p, 'last')}. Choose a later day, or end that mandate first.`,
    last_day_before_start: (p) => `The mandate began on ${sayParam('en', p, 'from')}. Choose that day or a later one.`,
    already_ended: (p) =>
      `The mandate already ends on ${sayParam('en', p, 'last')}. It can end earlier but not later: give a new mandate instead.`,
    seat_already_closed: 'The seat is already closed on that day.',
    seat_closed_before_start: (p) =>
      `The seat exists from ${sayParam('en', p, 'from')}. Choose that day or a later one.`,
    seat_has_holder: (p) => `${sayParam('en', p, 'name')} is on the seat after that day. End the mandate first.`,
  },
}

export const messages = { da, en }
