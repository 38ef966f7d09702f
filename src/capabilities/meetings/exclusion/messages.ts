import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: (number: number) => `Udelukkelse fra punkt ${number}`,
  lead: 'Den, der kan være inhabil i et lukket punkt, udelukkes fra det. Så ser vedkommende punktets nummer og at være udelukket, og ikke andet: heller ikke i PDF, søgning, bilag og referat.',
  open: 'Udelukkelse (habilitet)',
  none: 'Ingen er udelukket fra punktet.',
  excluded: 'Udelukket',
  since: (by: string, when: string) => `Udelukket af ${by} ${when}`,
  lift: 'Ophæv',
  liftOf: (name: string) => `Ophæv udelukkelsen af ${name}`,
  add: 'Udeluk en person',
  person: 'Hvem',
  reason: 'Begrundelse',
  reasonHint: 'Kan læses af dem, der forbereder mødet. Den udelukkede ser den ikke.',
  exclude: 'Udeluk',
  back: 'Tilbage til punktet',
  kept: 'Udelukkelsen gælder, til den ophæves, også hvis punktet udsættes til et senere møde.',
  refusals: {
    item_not_closed: 'Kun lukkede punkter kan have udelukkede. Et åbent punkt kan alle læse.',
    not_in_committee: 'Vælg en, der hører til udvalget.',
    already_excluded: 'Personen er allerede udelukket fra punktet.',
    nobody_left: 'Der skal være en sekretær, formand eller næstformand tilbage til at behandle punktet.',
  },
  notices: {
    person_excluded: 'Personen er udelukket fra punktet.',
    exclusion_lifted: 'Udelukkelsen er ophævet.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: (number) => `Exclusion from item ${number}`,
  lead: 'Whoever may be disqualified in a closed item is excluded from it. They then see the item’s number and that they are excluded, and nothing else: not in PDF, search, attachments or minutes either.',
  open: 'Exclusion (disqualification)',
  none: 'Nobody is excluded from this item.',
  excluded: 'Excluded',
  since: (by, when) => `Excluded by ${by} ${when}`,
  lift: 'Lift',
  liftOf: (name) => `Lift the exclusion of ${name}`,
  add: 'Exclude a person',
  person: 'Who',
  reason: 'Reason',
  reasonHint: 'Can be read by those who prepare the meeting. Whoever is excluded does not see it.',
  exclude: 'Exclude',
  back: 'Back to the item',
  kept: 'The exclusion holds until it is lifted, also if the item is postponed to a later meeting.',
  refusals: {
    item_not_closed: 'Only closed items can have people excluded. Everybody can read an open item.',
    not_in_committee: 'Choose somebody who belongs to the committee.',
    already_excluded: 'The person is already excluded from this item.',
    nobody_left: 'A secretary, chair or vice-chair must be left to handle the item.',
  },
  notices: {
    person_excluded: 'The person is excluded from the item.',
    exclusion_lifted: 'The exclusion is lifted.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
