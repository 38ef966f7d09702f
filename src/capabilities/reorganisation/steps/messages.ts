import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Step } from '../rules.ts'
import type { StepKind } from '../schema.ts'

type NameOf = (id: string) => string
const list = (ids: readonly string[], nameOf: NameOf, and: string) => ids.map(nameOf).join(` ${and} `)

export const da = {
  kinds: {
    move_unit: 'Flyt en enhed',
    rename_unit: 'Giv en enhed nyt navn',
    merge_units: 'Læg enheder sammen',
    split_unit: 'Del en enhed',
    close_unit: 'Nedlæg en enhed',
    open_unit: 'Opret en enhed',
    change_committee: 'Ret et udvalg',
    merge_committee: 'Lad et udvalg gå op i et andet',
    close_committee: 'Nedlæg et udvalg',
    open_committee: 'Opret et udvalg',
  } satisfies Record<StepKind, string>,
  say: (step: Step, nameOf: NameOf): string => {
    switch (step.kind) {
      case 'move_unit':
        return `${nameOf(step.unitId)} flyttes ind under ${nameOf(step.parentId)}`
      case 'rename_unit':
        return `${nameOf(step.unitId)} får navnet ${step.name}`
      case 'merge_units':
        return `${list(
          step.unitIds.filter((id) => id !== step.intoId),
          nameOf,
          'og',
        )} går op i ${nameOf(step.intoId)}`
      case 'split_unit':
        return `${step.newUnit.name} skilles ud fra ${nameOf(step.unitId)}: ${step.subUnitIds.length} underenheder, ${step.personIds.length} medarbejdere`
      case 'close_unit':
        return `${nameOf(step.unitId)} nedlægges, medarbejderne går til ${nameOf(step.peopleTo)}`
      case 'open_unit':
        return `${step.newUnit.name} oprettes`
      case 'change_committee':
        return `${nameOf(step.committeeId)} rettes: ${step.name}, niveau ${step.level}, ${nameOf(step.unitId)}`
      case 'merge_committee':
        return `${nameOf(step.committeeId)} går op i ${nameOf(step.intoId)}`
      case 'close_committee':
        return `${nameOf(step.committeeId)} nedlægges`
      case 'open_committee':
        return `${step.newCommittee.name} oprettes ved ${nameOf(step.newCommittee.unitId)}`
    }
  },
  follows: 'Udvalg følger deres enhed af sig selv. Tilføj kun et trin her, når noget andet skal ske.',
  unit: 'Enhed',
  chooseUnit: 'Vælg en enhed',
  next: 'Videre',
  parent: 'Skal høre under',
  name: 'Navn',
  newName: 'Nyt navn',
  merging: (n: number) => `Enhed ${n}, der ophører`,
  into: 'Går op i',
  intoNew: 'En ny enhed (udfyld nedenfor)',
  newUnit: 'Den nye enhed',
  number: 'Enhedsnummer',
  numberHint: 'Som i lønsystemet. Lad det stå tomt, hvis det ikke er givet endnu.',
  unitKind: 'Slags',
  unitKindHint: 'For eksempel Center, Afdeling eller Institution.',
  leader: 'Leder',
  noLeader: 'Ikke valgt endnu',
  subUnits: 'Underenheder, der følger med',
  noSubUnits: 'Enheden har ingen underenheder.',
  people: 'Medarbejdere, der følger med',
  peopleMax: (n: number) => `De første ${n} vises. Del enheden ved underenheder, hvis der er flere.`,
  subUnitsTo: 'Underenheder skal høre under',
  peopleTo: 'Medarbejderne går til',
  committee: 'Udvalg',
  chooseCommittee: 'Vælg et udvalg',
  intoCommittee: 'Går op i',
  level: 'Niveau',
  form: 'Form',
  forms: { committee: 'Udvalg', staff_meeting: 'Personalemøde med MED-status' },
  over: 'Udvalget over',
  byUnits: 'Følger enhederne',
  add: 'Tilføj trinnet',
  cancel: 'Fortryd',
}

export type Messages = typeof da

export const en: Messages = {
  kinds: {
    move_unit: 'Move a unit',
    rename_unit: 'Rename a unit',
    merge_units: 'Merge units',
    split_unit: 'Split a unit',
    close_unit: 'Close a unit',
    open_unit: 'Open a unit',
    change_committee: 'Change a committee',
    merge_committee: 'Let a committee become part of another',
    close_committee: 'Close a committee',
    open_committee: 'Set up a committee',
  },
  say: (step, nameOf) => {
    switch (step.kind) {
      case 'move_unit':
        return `${nameOf(step.unitId)} moves under ${nameOf(step.parentId)}`
      case 'rename_unit':
        return `${nameOf(step.unitId)} gets the name ${step.name}`
      case 'merge_units':
        return `${list(
          step.unitIds.filter((id) => id !== step.intoId),
          nameOf,
          'and',
        )} become part of ${nameOf(step.intoId)}`
      case 'split_unit':
        return `${step.newUnit.name} is split off from ${nameOf(step.unitId)}: ${step.subUnitIds.length} sub-units, ${step.personIds.length} employees`
      case 'close_unit':
        return `${nameOf(step.unitId)} closes, its employees go to ${nameOf(step.peopleTo)}`
      case 'open_unit':
        return `${step.newUnit.name} opens`
      case 'change_committee':
        return `${nameOf(step.committeeId)} changes: ${step.name}, level ${step.level}, ${nameOf(step.unitId)}`
      case 'merge_committee':
        return `${nameOf(step.committeeId)} becomes part of ${nameOf(step.intoId)}`
      case 'close_committee':
        return `${nameOf(step.committeeId)} closes`
      case 'open_committee':
        return `${step.newCommittee.name} is set up at ${nameOf(step.newCommittee.unitId)}`
    }
  },
  follows: 'Committees follow their unit by themselves. Add a step here only when something else is to happen.',
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  next: 'Continue',
  parent: 'Is to belong to',
  name: 'Name',
  newName: 'New name',
  merging: (n) => `Unit ${n} that ends`,
  into: 'Becomes part of',
  intoNew: 'A new unit (fill in below)',
  newUnit: 'The new unit',
  number: 'Unit number',
  numberHint: 'As in the payroll system. Leave it empty if it is not given yet.',
  unitKind: 'Kind',
  unitKindHint: 'For example Centre, Department or Institution.',
  leader: 'Leader',
  noLeader: 'Not chosen yet',
  subUnits: 'Sub-units that go along',
  noSubUnits: 'The unit has no sub-units.',
  people: 'Employees who go along',
  peopleMax: (n) => `The first ${n} are shown. Split the unit by sub-units if there are more.`,
  subUnitsTo: 'Sub-units are to belong to',
  peopleTo: 'The employees go to',
  committee: 'Committee',
  chooseCommittee: 'Choose a committee',
  intoCommittee: 'Becomes part of',
  level: 'Level',
  form: 'Form',
  forms: { committee: 'Committee', staff_meeting: 'Staff meeting with MED status' },
  over: 'The committee above',
  byUnits: 'Follows the units',
  add: 'Add the step',
  cancel: 'Cancel',
}

export const messages: Record<Lang, Messages> = { da, en }

export const sameInBoth = ['form']
