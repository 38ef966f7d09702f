import type { Lang } from '../../../platform/i18n/lang.ts'

const da = {
  title: 'Grupper fra brugerkataloget',
  lead: 'En gruppe giver intet af sig selv. Du kan lade den give sine medlemmer en rettighed, så længe de er i den. En gruppe giver aldrig et hverv, en post eller en plads i en TRIO.',
  emptyTitle: 'Der er ingen grupper endnu',
  emptyText: 'De kommer her, når brugerkataloget sender dem.',
  name: 'Gruppe',
  members: 'Medlemmer',
  gives: 'Giver',
  givesNothing: 'Ingen rettighed',
  changed: 'Sidst ændret',
  externalId: 'Id i brugerkataloget',
  givenBy: 'Bestemt af',
  givenByOn: (name: string, day: string) => `${name}, ${day}`,
  roles: { administrator: 'Systemadministrator', hr_consultant: 'HR- og MED-konsulent' },
  roleTitle: 'Hvad gruppen giver',
  role: 'Rettighed til medlemmerne',
  roleHints: {
    none: 'Medlemmerne får intet ved at være i gruppen.',
    administrator: 'Giver rettigheder og adgangsnøgler og holder øje med driften.',
    hr_consultant: 'Vedligeholder MED-aftalen, udvalg, pladser og hverv.',
  },
  warning: 'Brugerkataloget bestemmer så, hvem der har rettigheden',
  warningText:
    'Den gælder straks for alle, der er i gruppen nu, og følger gruppen. Den, der styrer gruppen i brugerkataloget, og den, der har adgangsnøglen til SCIM, kan give den videre uden at spørge her. Rettigheder, som en administrator har givet, bliver stående.',
  understood: 'Jeg ved, at brugerkataloget så bestemmer, hvem der er systemadministrator',
  mustUnderstand: 'Sæt kryds, hvis brugerkataloget skal bestemme, hvem der er systemadministrator.',
  save: 'Gem',
  membersTitle: 'I gruppen nu',
  noMembers: 'Der er ingen i gruppen.',
  more: (count: number) => (count === 1 ? 'og 1 til.' : `og ${count} til.`),
  error: 'Fejl: ',
  refusals: {
    forbidden: 'Kun en administrator kan se grupper og bestemme, hvad de giver.',
    changed_meanwhile: 'Gruppen er ændret, siden du åbnede siden. Se, hvem der er i den nu, og gem igen.',
    gives_that_already: 'Det giver gruppen allerede.',
    last_administrator:
      'Så var der ingen systemadministrator tilbage uden slutdato. Giv en anden rettigheden under Rettigheder først.',
  },
}
export type Messages = typeof da

const en: Messages = {
  title: 'Groups of the directory',
  lead: 'A group gives nothing by itself. You can let it give its members a role for as long as they are in it. A group never gives a mandate, a post or a place in a TRIO.',
  emptyTitle: 'There are no groups yet',
  emptyText: 'They come here when the directory sends them.',
  name: 'Group',
  members: 'Members',
  gives: 'Gives',
  givesNothing: 'No role',
  changed: 'Last changed',
  externalId: 'Id in the directory',
  givenBy: 'Decided by',
  givenByOn: (name, day) => `${name}, ${day}`,
  roles: { administrator: 'System administrator', hr_consultant: 'HR and MED consultant' },
  roleTitle: 'What the group gives',
  role: 'Role for its members',
  roleHints: {
    none: 'Its members get nothing by being in the group.',
    administrator: 'Grants roles and tokens, and keeps the system running.',
    hr_consultant: 'Keeps the MED agreement, committees, seats and mandates.',
  },
  warning: 'The directory then decides who holds the role',
  warningText:
    'It holds at once for everybody who is in the group now, and follows the group. Whoever keeps the group in the directory, and whoever has the token for SCIM, can pass it on without asking here. Roles that an administrator has given stay.',
  understood: 'I know that the directory then decides who is system administrator',
  mustUnderstand: 'Tick the box if the directory is to decide who is system administrator.',
  save: 'Save',
  membersTitle: 'In the group now',
  noMembers: 'Nobody is in the group.',
  more: (count) => `and ${count} more.`,
  error: 'Error: ',
  refusals: {
    forbidden: 'Only an administrator can see groups and decide what they give.',
    changed_meanwhile: 'The group has changed since you opened the page. See who is in it now, and save again.',
    gives_that_already: 'The group gives that already.',
    last_administrator:
      'No system administrator without an end date would be left. Grant somebody else the role under Roles first.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = {
  group_role_saved: { da: 'Det er gemt, hvad gruppen giver', en: 'What the group gives has been saved' },
}
