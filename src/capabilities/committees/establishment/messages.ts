import { sayParam } from '../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  newTitle: 'Opret udvalg',
  newLead: 'Et udvalg hører til en enhed og står på et niveau i MED-aftalen.',
  unit: 'Hvilken enhed hører det til?',
  unitChoice: (name: string, heads: number) => `${name} (${heads} ansatte)`,
  level: 'Hvilket niveau?',
  kind: 'Udvalg eller personalemøde?',
  name: 'Navn',
  nameHint: 'Foreslået ud fra niveauet og enheden. Ret det, hvis I kalder det noget andet.',
  parent: 'Hvilket udvalg står det under?',
  noParent: 'Intet (øverste niveau)',
  validFrom: 'Fra',
  next: 'Fortsæt',
  create: 'Opret udvalget',
  cancel: 'Fortryd',
  several: 'Opret flere udvalg på én gang',
  severalLead:
    'Ét niveau ad gangen, ovenfra. Ret listen, og opret den: så kommer forslaget til næste niveau. Intet oprettes, før du har set det.',
  unitKinds: 'Hvilke slags enheder?',
  unitKind: (kind: string, count: number) => `${kind} (${count})`,
  preview: 'Vis forslag',
  previewTitle: (committees: number, staffMeetings: number) =>
    [
      ...(committees > 0 || staffMeetings === 0 ? [`${committees} udvalg`] : []),
      ...(staffMeetings > 0 ? [staffMeetings === 1 ? '1 personalemøde' : `${staffMeetings} personalemøder`] : []),
    ].join(' og ') + ' foreslået',
  previewText: (below: number | null) =>
    below === null
      ? 'Fjern hakket ved dem, der ikke skal oprettes. Enten oprettes alle, du har valgt, eller ingen.'
      : `Arbejdspladser med færre end ${below} ansatte er foreslået som personalemøde med MED-status. Fjern hakket ved dem, der ikke skal oprettes. Enten oprettes alle, du har valgt, eller ingen.`,
  columns: { choose: 'Opret', unit: 'Enhed', heads: 'Ansatte', name: 'Navn', kind: 'Slags', parent: 'Under' },
  chooseOne: (unit: string) => `Opret for ${unit}`,
  nameOf: (unit: string) => `Navn, ${unit}`,
  kindOf: (unit: string) => `Slags, ${unit}`,
  shortKinds: { committee: 'Udvalg', staff_meeting: 'Personalemøde' },
  noParentFound: 'Der er intet udvalg over. Opret niveauet over først.',
  nothing: 'Der er ingen enheder af den slags, som mangler et udvalg på niveauet.',
  createSeveral: 'Opret de valgte',
  noUnits: 'Der er ingen enheder endnu. Indlæs organisationen først.',
  noAgreementTitle: 'Der er ingen MED-aftale den dag',
  noAgreement: 'Niveauerne står i MED-aftalen. Opret den først, så kan udvalgene oprettes.',
  toAgreement: 'Til MED-aftalen',
  toOrganisation: 'Til organisationen',
  error: 'Fejl: ',
  names: {
    committee: (level: string, unit: string) => `${level}, ${unit}`,
    staffMeeting: (unit: string) => `Personalemøde, ${unit}`,
  },
  notices: {
    committee_established: 'Udvalget er oprettet. Tilføj nu pladserne.',
    committees_established: 'Udvalgene er oprettet. Herunder er forslaget til næste skridt.',
    committee_closed: 'Udvalget er nedlagt.',
  },
  refusals: {
    no_agreement: 'Der er ingen MED-aftale i kraft den dag. Opret aftalen først, eller vælg en senere dag.',
    level_unknown: 'MED-aftalen har ikke det niveau. Vælg et andet.',
    unit_unknown: 'Enheden findes ikke den dag. Vælg en anden enhed eller en anden dag.',
    unit_has_committee: (p: Params) =>
      `${sayParam('da', p, 'unit')} har allerede ${sayParam('da', p, 'name')} på det niveau. Vælg en anden enhed eller et andet niveau.`,
    parent_unknown: 'Udvalget over findes ikke den dag. Vælg et andet.',
    parent_not_above: (p: Params) =>
      `${sayParam('da', p, 'name')} står ikke på et niveau over. Vælg et udvalg, der gør.`,
    parent_missing: (p: Params) =>
      `${sayParam('da', p, 'unit')} har intet udvalg over sig. Opret udvalget på niveauet over først, og vælg det her.`,
    parent_ends: (p: Params) =>
      `${sayParam('da', p, 'name')} findes kun til ${sayParam('da', p, 'date')}. Vælg et udvalg, der findes lige så længe.`,
    changes_later: (p: Params) =>
      `Udvalget ændres allerede ${sayParam('da', p, 'from')}. Vælg den dag eller en senere.`,
    staff_meeting_at_top: 'Det øverste niveau er hovedudvalget og kan ikke være et personalemøde.',
    committee_not_open_then: 'Udvalget findes ikke den dag eller er allerede nedlagt.',
    committee_has_others_under: (p: Params) => `${sayParam('da', p, 'name')} står under udvalget. Nedlæg det først.`,
    committee_has_coming:
      'Der er pladser, hverv eller poster, der begynder senere. Afslut dem først, eller vælg en senere dag.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  newTitle: 'Set up a committee',
  newLead: 'A committee belongs to a unit and stands on a level of the MED agreement.',
  unit: 'Which unit does it belong to?',
  unitChoice: (name, heads) => `${name} (${heads} employees)`,
  level: 'Which level?',
  kind: 'Committee or staff meeting?',
  name: 'Name',
  nameHint: 'Proposed from the level and the unit. Change it if you call it something else.',
  parent: 'Which committee does it stand under?',
  noParent: 'None (top level)',
  validFrom: 'From',
  next: 'Continue',
  create: 'Set up the committee',
  cancel: 'Cancel',
  several: 'Set up several committees at once',
  severalLead:
    'One level at a time, from the top. Correct the list and set it up: then comes the proposal for the next level. Nothing is made before you have seen it.',
  unitKinds: 'Which kinds of units?',
  unitKind: (kind, count) => `${kind} (${count})`,
  preview: 'Show proposals',
  previewTitle: (committees, staffMeetings) =>
    [
      ...(committees > 0 || staffMeetings === 0 ? [committees === 1 ? '1 committee' : `${committees} committees`] : []),
      ...(staffMeetings > 0 ? [staffMeetings === 1 ? '1 staff meeting' : `${staffMeetings} staff meetings`] : []),
    ].join(' and ') + ' proposed',
  previewText: (below) =>
    below === null
      ? 'Untick those that should not be made. Either all you have chosen are made, or none.'
      : `Workplaces with fewer than ${below} employees are proposed as staff meetings with MED status. Untick those that should not be made. Either all you have chosen are made, or none.`,
  columns: { choose: 'Set up', unit: 'Unit', heads: 'Employees', name: 'Name', kind: 'Kind', parent: 'Under' },
  chooseOne: (unit) => `Set up for ${unit}`,
  nameOf: (unit) => `Name, ${unit}`,
  kindOf: (unit) => `Kind, ${unit}`,
  shortKinds: { committee: 'Committee', staff_meeting: 'Staff meeting' },
  noParentFound: 'There is no committee above. Set up the level above first.',
  nothing: 'There are no units of that kind that lack a committee on the level.',
  createSeveral: 'Set up the chosen ones',
  noUnits: 'There are no units yet. Import the organisation first.',
  noAgreementTitle: 'There is no MED agreement on that day',
  noAgreement: 'The levels stand in the MED agreement. Enter it first; then committees can be set up.',
  toAgreement: 'To the MED agreement',
  toOrganisation: 'To the organisation',
  error: 'Error: ',
  names: { committee: (level, unit) => `${level}, ${unit}`, staffMeeting: (unit) => `Personalemøde, ${unit}` },
  notices: {
    committee_established: 'The committee has been set up. Now add its seats.',
    committees_established: 'The committees have been set up. Below is the proposal for what comes next.',
    committee_closed: 'The committee has been closed.',
  },
  refusals: {
    no_agreement: 'No MED agreement is in force on that day. Enter the agreement first, or choose a later day.',
    level_unknown: 'The MED agreement does not have that level. Choose another.',
    unit_unknown: 'The unit does not exist on that day. Choose another unit or another day.',
    unit_has_committee: (p) =>
      `${sayParam('en', p, 'unit')} already has ${sayParam('en', p, 'name')} on that level. Choose another unit or another level.`,
    parent_unknown: 'The committee above does not exist on that day. Choose another.',
    parent_not_above: (p) => `${sayParam('en', p, 'name')} is not on a level above. Choose a committee that is.`,
    parent_missing: (p) =>
      `${sayParam('en', p, 'unit')} has no committee above it. Set up the one on the level above first, and choose it here.`,
    parent_ends: (p) =>
      `${sayParam('en', p, 'name')} exists only until ${sayParam('en', p, 'date')}. Choose a committee that exists as long.`,
    changes_later: (p) =>
      `The committee already changes on ${sayParam('en', p, 'from')}. Choose that day or a later one.`,
    staff_meeting_at_top: 'The top level is the main committee and cannot be a staff meeting.',
    committee_not_open_then: 'The committee does not exist on that day or is already closed.',
    committee_has_others_under: (p) => `${sayParam('en', p, 'name')} stands under the committee. Close it first.`,
    committee_has_coming: 'There are seats, mandates or posts that begin later. End them first, or choose a later day.',
  },
}

export const sameInBoth = ['columns.parent']

export const messages = { da, en }
