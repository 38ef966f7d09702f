import { sayParam } from '../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  title: 'Valggrupper',
  lead: 'De navne, I bruger om hovedorganisationer eller valggrupper, og den postkasse, der udpeger. Navne skifter med overenskomsterne: afslut det gamle, og tilføj det nye.',
  noneTitle: 'Der er ingen valggrupper endnu',
  noneText: 'Tilføj dem, der udpeger medlemmer, så kan de få besked, når en plads bliver ledig.',
  noMailbox: 'Ingen postkasse',
  add: 'Tilføj en valggruppe',
  name: 'Navn',
  nameHint: 'Som det står på pladserne, for eksempel “Valggruppe A”.',
  email: 'Postkasse',
  emailHint: 'Dertil sendes besked om ledige pladser.',
  from: 'Bruges fra',
  save: 'Tilføj',
  endOf: (name: string) => `Afslut ${name}`,
  endText: 'Navnet bruges ikke mere efter dagen. Pladserne beholder det, indtil I ændrer dem.',
  endConfirm: 'Ja, afslut',
  lastDay: 'Sidste dag',
  error: 'Fejl: ',
  done: { election_group_begun: 'Valggruppen er tilføjet.', election_group_ended: 'Valggruppen er afsluttet.' },
  refusals: {
    group_named_so: (p: Params) =>
      `Der er allerede en valggruppe, der hedder sådan, fra ${sayParam('da', p, 'from')}. Afslut den først.`,
    group_ends_before_start: (p: Params) =>
      `Navnet bruges fra ${sayParam('da', p, 'from')}. Vælg den dag eller en senere.`,
    group_ended_already: 'Valggruppen er allerede afsluttet den dag.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Election groups',
  lead: 'The names you use for main organisations or election groups, and the mailbox that appoints. Names change with the agreements: end the old one and add the new.',
  noneTitle: 'There are no election groups yet',
  noneText: 'Add those who appoint members; then they can be told when a seat falls vacant.',
  noMailbox: 'No mailbox',
  add: 'Add an election group',
  name: 'Name',
  nameHint: 'As it stands on the seats, for example “Valggruppe A”.',
  email: 'Mailbox',
  emailHint: 'Notice of vacant seats is sent there.',
  from: 'Used from',
  save: 'Add',
  endOf: (name) => `End ${name}`,
  endText: 'The name is not used after that day. The seats keep it until you change them.',
  endConfirm: 'Yes, end it',
  lastDay: 'Last day',
  error: 'Error: ',
  done: {
    election_group_begun: 'The election group has been added.',
    election_group_ended: 'The election group has been ended.',
  },
  refusals: {
    group_named_so: (p) =>
      `There is already an election group called that, from ${sayParam('en', p, 'from')}. End it first.`,
    group_ends_before_start: (p) =>
      `The name is used from ${sayParam('en', p, 'from')}. Choose that day or a later one.`,
    group_ended_already: 'The election group has already ended on that day.',
  },
}

export const messages = { da, en }
