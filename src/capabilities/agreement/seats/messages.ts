import type { AgreementSide, ChosenBy, SeatKind } from '../rules.ts'
import type { DeviationCode, SeatDeviation } from './rules.ts'

type DeviationWords = Record<DeviationCode, (params: SeatDeviation['params']) => string>

const kindsDa: Record<SeatKind, string> = {
  leader: 'leder',
  tr: 'tillidsrepræsentant (TR)',
  ftr: 'fællestillidsrepræsentant (FTR)',
  amr: 'arbejdsmiljørepræsentant (AMR)',
  other: 'anden medarbejderrepræsentant',
}

const sidesDa: Record<AgreementSide, string> = { management: 'ledelsessiden', employee: 'medarbejdersiden' }

/** "på medarbejdersiden, arbejdsmiljørepræsentant (AMR), valggruppe A" */
function sortDa({ side, kind, group }: SeatDeviation['params']): string {
  return [`på ${sidesDa[side]}`, ...(kind === '' ? [] : [kindsDa[kind]]), ...(group === '' ? [] : [group])].join(', ')
}

const places = (n: number) => (n === 1 ? '1 plads' : `${n} pladser`)

const deviationsDa: DeviationWords = {
  too_few: (p) => `Der er ${places(p.count)} ${sortDa(p)}. Aftalen siger mindst ${p.limit}.`,
  too_many: (p) => `Der er ${places(p.count)} ${sortDa(p)}. Aftalen siger højst ${p.limit}.`,
  missing_group: (p) => `${p.group} har ingen plads ${sortDa({ ...p, group: '' })}. Aftalen siger mindst ${p.limit}.`,
  missing_kind: (p) => `Der er ingen plads ${sortDa(p)}. Aftalen siger mindst ${p.limit}.`,
  more_management_than_employees: (p) =>
    `Der er ${places(p.count)} på ledelsessiden og kun ${p.limit} på medarbejdersiden. Ledelsen må ikke have flere.`,
  too_few_heads: (p) =>
    `Medarbejdersiden er ${p.count === 1 ? '1 person' : `${p.count} personer`}. Aftalen siger mindst ${p.limit}, også når én er både TR og AMR.`,
}

/** Words of composition: what the agreement asks for, and how a committee deviates from it. */
export const da = {
  sides: sidesDa,
  kinds: kindsDa,
  chosenBy: {
    post: 'følger af stillingen',
    management: 'udpeges af ledelsen',
    election_group: 'udpeges af valggruppen',
    employees: 'vælges af medarbejderne',
    amr_below: 'vælges af og blandt arbejdsmiljørepræsentanterne',
    level_below: 'vælges af og blandt medarbejdersiden på niveauet under',
    union: 'udpeges af organisationen',
  } satisfies Record<ChosenBy, string>,
  deviations: deviationsDa,
}

export type Messages = typeof da

const kindsEn: Record<SeatKind, string> = {
  leader: 'leader',
  tr: 'shop steward (TR)',
  ftr: 'joint shop steward (FTR)',
  amr: 'working environment representative (AMR)',
  other: 'other employee representative',
}

const sidesEn: Record<AgreementSide, string> = { management: 'the management side', employee: 'the employee side' }

function sortEn({ side, kind, group }: SeatDeviation['params']): string {
  return [`on ${sidesEn[side]}`, ...(kind === '' ? [] : [kindsEn[kind]]), ...(group === '' ? [] : [group])].join(', ')
}

const thereAre = (n: number) => (n === 1 ? 'There is 1 seat' : `There are ${n} seats`)

export const en: Messages = {
  sides: sidesEn,
  kinds: kindsEn,
  chosenBy: {
    post: 'follows from the position',
    management: 'appointed by the management',
    election_group: 'appointed by the election group',
    employees: 'elected by the employees',
    amr_below: 'elected by and among the working environment representatives',
    level_below: 'elected by and among the employee side of the level below',
    union: 'appointed by the union',
  },
  deviations: {
    too_few: (p) => `${thereAre(p.count)} ${sortEn(p)}. The agreement says at least ${p.limit}.`,
    too_many: (p) => `${thereAre(p.count)} ${sortEn(p)}. The agreement says at most ${p.limit}.`,
    missing_group: (p) =>
      `${p.group} has no seat ${sortEn({ ...p, group: '' })}. The agreement says at least ${p.limit}.`,
    missing_kind: (p) => `There is no seat ${sortEn(p)}. The agreement says at least ${p.limit}.`,
    more_management_than_employees: (p) =>
      `${thereAre(p.count)} on the management side and only ${p.limit} on the employee side. Management may not have more.`,
    too_few_heads: (p) =>
      `The employee side is ${p.count === 1 ? '1 person' : `${p.count} persons`}. The agreement says at least ${p.limit}, also when one is both TR and AMR.`,
  },
}

export const messages = { da, en }
