import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

const da = {
  newTitle: 'Opret en enhed',
  newLead: 'Til enheder, der ikke kommer med i filen fra lønsystemet. Leder og medarbejdere kommer bagefter.',
  number: 'Enhedsnummer',
  numberHint: 'Det samme som i lønsystemet, så en senere fil kender enheden.',
  from: 'Gælder fra',
  make: 'Opret enheden',
  closeTitle: (name: string) => `Nedlæg ${name}`,
  closeLead: 'Enheden og dens historie bliver stående. Den vises ikke længere efter sin sidste dag.',
  lastDay: 'Sidste dag',
  close: 'Nedlæg enheden',
  openAction: 'Opret en enhed',
  closeAction: 'Nedlæg',
  cancel: 'Fortryd',
  error: 'Fejl: ',
  refusals: {
    number_taken: 'Der er allerede en enhed med det nummer. Vælg et andet.',
    unknown_parent: 'Den enhed findes ikke den dag. Vælg en anden enhed eller en anden dag.',
    parent_ends_first: 'Den enhed bliver nedlagt. Vælg en anden.',
    too_deep: 'Der kan højst være 20 lag af enheder under hinanden. Vælg en enhed højere oppe.',
    unit_has_ended: 'Enheden er allerede nedlagt fra den dag eller før.',
    before_latest_period: (p: Params) => `Enheden er senest ændret fra ${p['from']}. Vælg den dag eller en senere.`,
    has_subunits: (p: Params) =>
      `Der ligger ${p['count']} ${p['count'] === 1 ? 'enhed' : 'enheder'} under denne. Flyt eller nedlæg dem først.`,
    has_employees: (p: Params) =>
      `${p['count']} ${p['count'] === 1 ? 'medarbejder er' : 'medarbejdere er'} ansat i enheden efter den dag. Flyt dem først, for eksempel med en ny fil fra lønsystemet.`,
  },
}
export type Messages = typeof da

const en: Messages = {
  newTitle: 'Open a unit',
  newLead: 'For units that do not come with the payroll file. Leader and employees come afterwards.',
  number: 'Unit number',
  numberHint: 'The same as in payroll, so that a later file knows the unit.',
  from: 'Holds from',
  make: 'Open the unit',
  closeTitle: (name) => `Close ${name}`,
  closeLead: 'The unit and its history stay. It is not shown any more after its last day.',
  lastDay: 'Last day',
  close: 'Close the unit',
  openAction: 'Open a unit',
  closeAction: 'Close',
  cancel: 'Cancel',
  error: 'Error: ',
  refusals: {
    number_taken: 'There is a unit with that number already. Choose another.',
    unknown_parent: 'That unit does not exist on that day. Choose another unit or another day.',
    parent_ends_first: 'That unit is being closed. Choose another.',
    too_deep: 'There can be at most 20 tiers of units. Choose a unit higher up.',
    unit_has_ended: 'The unit is closed already from that day or before.',
    before_latest_period: (p) => `The unit was last changed from ${p['from']}. Choose that day or a later one.`,
    has_subunits: (p) =>
      `${p['count']} ${p['count'] === 1 ? 'unit lies' : 'units lie'} under this one. Move or close them first.`,
    has_employees: (p) =>
      `${p['count']} ${p['count'] === 1 ? 'employee works' : 'employees work'} in the unit after that day. Move them first, for instance with a new payroll file.`,
  },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = {
  unit_opened: { da: 'Enheden er oprettet', en: 'The unit has been opened' },
  unit_closed: { da: 'Enheden nedlægges på sin sidste dag', en: 'The unit closes on its last day' },
}
