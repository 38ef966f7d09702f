import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: 'Rettigheder',
  lead: 'Rettigheder gælder i hele kommunen. Formænd, sekretærer og medlemmer får deres på udvalgets side.',
  roles: { administrator: 'Systemadministrator', hr_consultant: 'HR- og MED-konsulent' },
  roleHints: {
    administrator: 'Indlæser personale, giver rettigheder og holder øje med driften. Læser ikke lukkede punkter.',
    hr_consultant: 'Vedligeholder MED-aftalen, udvalg, pladser og hverv.',
  },
  caption: 'Hvem der har rettigheder nu',
  name: 'Navn',
  role: 'Rettighed',
  from: 'Fra',
  until: 'Til og med',
  untilFurther: 'Indtil videre',
  source: 'Givet af',
  byPerson: 'En administrator',
  byGroup: (group: string) => `Gruppen ${group}`,
  groupReason:
    'Kommer fra en gruppe i brugerkataloget. Tag personen ud af gruppen dér, eller lad gruppen ikke give den.',
  actions: 'Handlinger',
  end: 'Fratag',
  endLabel: (name: string, role: string) => `Fratag: ${role}, ${name}`,
  lastReason: 'Den eneste administrator uden slutdato. Giv en anden rettigheden først.',
  grantTitle: 'Giv en rettighed',
  person: 'Hvem',
  personHint: 'Skriv en del af navnet, og vælg.',
  untilHint: 'Lad feltet stå tomt, hvis det er indtil videre.',
  grant: 'Giv rettigheden',
  refusals: {
    holds_already: 'Personen har allerede den rettighed.',
    ends_before_it_begins: 'Slutdatoen er før i dag. Vælg en senere dato, eller lad feltet stå tomt.',
    already_ended: 'Rettigheden er allerede ophørt.',
    comes_from_group:
      'Rettigheden kommer fra en gruppe i brugerkataloget. Tag personen ud af gruppen dér, eller lad gruppen ikke give den.',
    last_administrator:
      'Det er den eneste administrator uden slutdato. Giv en anden rettigheden først, ellers kan ingen give den igen.',
  },
  notices: { role_granted: 'Rettigheden er givet', role_ended: 'Rettigheden er frataget' },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Roles',
  lead: 'Roles hold in the whole municipality. Chairs, secretaries and members get theirs on the committee’s page.',
  roles: { administrator: 'System administrator', hr_consultant: 'HR and MED consultant' },
  roleHints: {
    administrator: 'Imports staff, grants roles and keeps the system running. Does not read closed items.',
    hr_consultant: 'Keeps the MED agreement, committees, seats and mandates.',
  },
  caption: 'Who holds roles now',
  name: 'Name',
  role: 'Role',
  from: 'From',
  until: 'Last day',
  untilFurther: 'Until further notice',
  source: 'Given by',
  byPerson: 'An administrator',
  byGroup: (group) => `The group ${group}`,
  groupReason:
    'Comes from a group of the directory. Take the person out of the group there, or let the group not give it.',
  actions: 'Actions',
  end: 'Take away',
  endLabel: (name, role) => `Take away: ${role}, ${name}`,
  lastReason: 'The only administrator without an end date. Grant somebody else the role first.',
  grantTitle: 'Grant a role',
  person: 'Who',
  personHint: 'Write a part of the name and choose.',
  untilHint: 'Leave it empty for until further notice.',
  grant: 'Grant the role',
  refusals: {
    holds_already: 'The person holds that role already.',
    ends_before_it_begins: 'The last day is before today. Choose a later date, or leave it empty.',
    already_ended: 'The role has ended already.',
    comes_from_group:
      'The role comes from a group of the directory. Take the person out of the group there, or let the group not give it.',
    last_administrator:
      'This is the only administrator without an end date. Grant somebody else the role first; otherwise nobody can grant it again.',
  },
  notices: { role_granted: 'The role has been granted', role_ended: 'The role has been taken away' },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = {
  role_granted: { da: da.notices.role_granted, en: en.notices.role_granted },
  role_ended: { da: da.notices.role_ended, en: en.notices.role_ended },
}
