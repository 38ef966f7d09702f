import { usualItems, templates } from '../capabilities/agreement/templates/rules.ts'
import type {
  Agreement,
  AgreementException,
  AgreementItem,
  AgreementPrinciple,
  AgreementSeats,
  AgreementTraining,
  PartName,
} from '../capabilities/agreement/rules.ts'
import { instantOf } from '../platform/clock/dates.ts'
import type { Body } from './bodies.ts'
import { everybodyIn } from './organisation.ts'
import type { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

type Parts = Pick<Agreement, PartName>

const sort = (
  level: number,
  position: number,
  about: Pick<AgreementSeats, 'atLeast' | 'atMost' | 'chosenBy'> & Partial<AgreementSeats>,
): AgreementSeats => ({
  level,
  position,
  side: about.mandateKind === 'leader' ? 'management' : 'employee',
  mandateKind: null,
  electionGroup: null,
  clause: `§ 4, stk. ${level}`,
  wording: '',
  ...about,
})

const leaders = { mandateKind: 'leader', chosenBy: 'post' } as const
const group = (letter: string) => ({ electionGroup: `Valggruppe ${letter}`, chosenBy: 'election_group' }) as const
const amr = { mandateKind: 'amr' } as const

const seats: readonly AgreementSeats[] = [
  sort(1, 1, { ...leaders, atLeast: 4, atMost: 8, wording: 'Kommunaldirektøren er formand.' }),
  sort(1, 2, { ...group('A'), atLeast: 1, atMost: 2 }),
  sort(1, 3, { ...group('B'), atLeast: 2, atMost: 4 }),
  sort(1, 4, { ...group('C'), atLeast: 2, atMost: 4 }),
  sort(1, 5, { ...amr, atLeast: 2, atMost: 3, chosenBy: 'amr_below' }),
  sort(2, 1, { ...leaders, atLeast: 2, atMost: 5 }),
  sort(2, 2, { atLeast: 5, atMost: 8, chosenBy: 'level_below' }),
  sort(2, 3, { ...amr, atLeast: 1, atMost: 2, chosenBy: 'amr_below' }),
  sort(3, 1, { ...leaders, atLeast: 2, atMost: 4 }),
  sort(3, 2, { atLeast: 3, atMost: 6, chosenBy: 'level_below' }),
  sort(3, 3, { ...amr, atLeast: 1, atMost: 2, chosenBy: 'amr_below' }),
  sort(4, 1, { ...leaders, atLeast: 1, atMost: 3 }),
  sort(4, 2, { atLeast: 2, atMost: 6, chosenBy: 'employees' }),
  sort(4, 3, { ...amr, atLeast: 1, atMost: 2, chosenBy: 'employees' }),
]

/** What was signed in Nordsund follows the usual shape; its clauses are its own. */
const signed = <T extends { readonly clause: string }>(rows: readonly T[]): T[] =>
  rows.map((row) => ({ ...row, clause: row.clause.replace('Skabelon ', '') }))

const principles: readonly AgreementPrinciple[] = signed(templates.four.principles)
const items: readonly AgreementItem[] = signed(usualItems)
const training: readonly AgreementTraining[] = signed(templates.four.training)

/** The parts of the agreement before, of the one in force, and of the draft that is being discussed. */
export function makeParts(bodies: readonly Body[]): { former: Parts; current: Parts; coming: Parts } {
  const current = { seats, principles, items, training, exceptions: exceptionsAmong(bodies) }
  return {
    former: {
      ...current,
      principles: principles.filter(
        ({ principle }) => principle !== 'balance' && principle !== 'substitutes_called_by',
      ),
      training: training.filter((each) => each.training !== 'am_yearly'),
      exceptions: [],
    },
    current,
    coming: {
      ...current,
      seats: seats.map((row) => (row.level === 1 && row.mandateKind === 'amr' ? { ...row, atLeast: 3 } : row)),
      principles: principles.map((row) =>
        row.principle === 'substitutes_called_by' ? { ...row, choice: 'secretary' } : row,
      ),
      items: items.flatMap((row) => (row.placed === 'last' ? [{ ...row, position: 5 }, sinceLast(row)] : [row])),
    },
  }
}

const sinceLast = (like: AgreementItem): AgreementItem => ({
  ...like,
  title: 'Sager på vej mellem niveauerne',
  kind: 'information',
  presenter: '',
  placed: 'first',
  position: 4,
})

/** Two workplaces beside the threshold keep the form they have. */
function exceptionsAmong(bodies: readonly Body[]): AgreementException[] {
  const heads = (body: Body) => everybodyIn(body.unit).filter(({ to }) => to === null).length
  const local = bodies.filter(({ level }) => level === 4)
  const committee = local.filter(({ kind }) => kind === 'committee').toSorted((a, b) => heads(a) - heads(b))[0]
  const meeting = local.filter(({ kind }) => kind === 'staff_meeting').toSorted((a, b) => heads(b) - heads(a))[0]
  const clause = '§ 6, stk. 3'
  return [
    ...(committee
      ? [
          {
            unitId: committee.unit.id,
            form: 'committee' as const,
            reason: 'Antallet af ansatte svinger omkring 20. Arbejdspladsen beholder sit udvalg.',
            clause,
          },
        ]
      : []),
    ...(meeting
      ? [
          {
            unitId: meeting.unit.id,
            form: 'staff_meeting' as const,
            reason: 'Alle er på arbejde samtidig. Personalemødet fortsætter, også hvis der bliver flere ansatte.',
            clause,
          },
        ]
      : []),
  ]
}

/** The rows of everything in an agreement besides its levels and numbers. */
export function addParts(setting: Setting, agreement: Agreement, at: Date, rows: RowBuffer): void {
  const ids = () => ({ id: setting.ids.next(at), agreement_id: agreement.id })
  for (const { mandateKind, electionGroup, atLeast, atMost, chosenBy, ...row } of agreement.seats)
    rows.add('agreement_seats', {
      ...ids(),
      ...row,
      mandate_kind: mandateKind,
      election_group: electionGroup,
      at_least: atLeast,
      at_most: atMost,
      chosen_by: chosenBy,
    })
  for (const row of agreement.principles) rows.add('agreement_principle', { ...ids(), ...row })
  for (const { minutes, apsa, ...row } of agreement.items)
    rows.add('agreement_item', { ...ids(), ...row, apsa: [...apsa], minutes_estimated: minutes })
  for (const { withinMonths, ...row } of agreement.training)
    rows.add('agreement_training', { ...ids(), ...row, within_months: withinMonths })
  for (const { unitId, ...row } of agreement.exceptions)
    rows.add('agreement_exception', { ...ids(), ...row, unit_id: unitId })
}

/** The first of January that is at least a quarter of a year ahead: the day the draft would come into force. */
export function comingFrom({ on }: Setting): string {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  return `${month <= 9 ? year + 1 : year + 2}-01-01`
}

/** When the draft was entered: some weeks ago. */
export const draftedAt = (setting: Setting): Date => instantOf(setting.days.shift(setting.on, -18), '10:00')
