import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { workingDaysBetween } from '../../../platform/clock/working-days.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Agreement, AgreementSeats, ChosenBy } from '../../agreement/rules.ts'
import { contains, type Period, type PersonRef } from '../rules.ts'
import type { MandateKind, Side, Standing } from '../schema.ts'
import type { SeatHistory, Way } from '../seats/rules.ts'
import type { Audience } from './schema.ts'

/*
 * A seat that somebody must be elected or appointed to: who is entitled to, by when, who was told, and what came of it.
 * The outcome is recorded here; the election itself is held by those who elect (the domain reference, § 1.3).
 * States, derived: open, late (the day by which has passed), filled (a mandate came of it), withdrawn.
 */

/** What hangs on a vacancy when one reads about it. */
export interface Vacancy {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly level: number
  readonly seatId: string
  readonly seatTitle: string
  readonly electionGroup: string | null
  readonly side: Side
  readonly reason: string
  readonly chosenBy: ChosenBy
  /** Who exactly, in words; empty when `chosenBy` says enough. */
  readonly entitled: string
  readonly clause: string | null
  readonly vacantFrom: IsoDate
  readonly dueOn: IsoDate
  readonly openedOn: IsoDate
  readonly before: { readonly name: string; readonly kind: MandateKind; readonly personId: string } | null
  readonly withdrawal: { readonly on: IsoDate; readonly reason: string } | null
  /** Whoever sits there since; how they were found is null when it was not written down. */
  readonly result:
    | (PersonRef & {
        readonly mandateId: string
        readonly kind: MandateKind
        readonly way: Way | null
        readonly chosenOn: IsoDate | null
      })
    | null
}

export type VacancyState = 'open' | 'late' | 'filled' | 'withdrawn'

export interface VacancyClock {
  readonly state: VacancyState
  /** Left until the day by which, counted down; over it, counted up. */
  readonly workingDays: number
}

/** Where a vacancy stands on a day. */
export function vacancyClock(
  vacancy: Pick<Vacancy, 'withdrawal' | 'result' | 'dueOn'>,
  on: IsoDate,
  closingDays?: ReadonlySet<IsoDate>,
): VacancyClock {
  if (vacancy.withdrawal) return { state: 'withdrawn', workingDays: 0 }
  if (vacancy.result) return { state: 'filled', workingDays: 0 }
  const left = workingDaysBetween(on, vacancy.dueOn, closingDays)
  return vacancy.dueOn < on ? { state: 'late', workingDays: Math.abs(left) } : { state: 'open', workingDays: left }
}

interface WantedSeat extends Period {
  readonly mandates: readonly (Period & { readonly name: string; readonly standing: Standing })[]
}

export type OpeningRefusal = Refusal<
  'vacancy_open_already' | 'seat_not_there' | 'seat_has_holder' | 'seat_filled_later' | 'due_has_passed'
>

/** Whether somebody may be looked for to a seat from a day on: nobody sits there then, and nobody has been found. */
export function openVacancy(
  seat: WantedSeat,
  wanted: { readonly vacantFrom: IsoDate; readonly dueOn: IsoDate },
  facts: { readonly hasOpen: boolean; readonly on: IsoDate },
): Result<undefined, OpeningRefusal> {
  if (facts.hasOpen) return refuse('vacancy_open_already')
  if (!contains(seat, wanted.vacantFrom)) {
    return refuse('seat_not_there', { from: seat.from, last: seat.to === null ? '' : addDays(seat.to, -1) })
  }
  const members = seat.mandates.filter((mandate) => mandate.standing === 'member')
  const sitting = members.find((mandate) => contains(mandate, wanted.vacantFrom))
  if (sitting) {
    return refuse('seat_has_holder', { name: sitting.name, last: sitting.to === null ? '' : addDays(sitting.to, -1) })
  }
  const next = members.find((mandate) => mandate.from > wanted.vacantFrom)
  if (next) return refuse('seat_filled_later', { name: next.name, from: next.from })
  return wanted.dueOn < facts.on ? refuse('due_has_passed') : ok()
}

export type FillingRefusal = Refusal<'vacancy_not_open' | 'begins_before_vacant'>

/** Whether a mandate that begins on a day may be what came of it. */
export function fillVacancy(
  vacancy: Pick<Vacancy, 'withdrawal' | 'result' | 'vacantFrom'>,
  from: IsoDate,
): Result<undefined, FillingRefusal> {
  if (vacancy.result || vacancy.withdrawal) return refuse('vacancy_not_open')
  return from < vacancy.vacantFrom ? refuse('begins_before_vacant', { from: vacancy.vacantFrom }) : ok()
}

/** The first day from today on which nobody sits on the seat; null while whoever sits there has no last day. */
export function firstVacantDay(seat: WantedSeat, on: IsoDate): IsoDate | null {
  let day = on > seat.from ? on : seat.from
  for (;;) {
    const sitting = seat.mandates.find((mandate) => mandate.standing === 'member' && contains(mandate, day))
    if (!sitting) return contains(seat, day) ? day : null
    if (sitting.to === null) return null
    day = sitting.to
  }
}

/** Who elects or appoints to a seat by the agreement: the line that says most about just this seat. */
export function entitledBy(
  agreement: Agreement | null,
  seat: {
    readonly level: number
    readonly side: Side
    readonly electionGroup: string | null
    readonly kind: MandateKind | null
  },
): AgreementSeats | null {
  const fits = (line: AgreementSeats) =>
    line.level === seat.level &&
    line.side === seat.side &&
    (line.electionGroup === null || line.electionGroup === seat.electionGroup) &&
    (line.mandateKind === null || seat.kind === null || line.mandateKind === seat.kind)
  const says = (line: AgreementSeats) =>
    (line.electionGroup === null ? 0 : 2) + (line.mandateKind !== null && line.mandateKind === seat.kind ? 1 : 0)
  const lines = (agreement?.seats ?? []).filter(fits)
  return lines.toSorted((a, b) => says(b) - says(a) || a.position - b.position)[0] ?? null
}

/** Without a line in the agreement: leaders sit by post, the rest is the employees' own. */
export const usuallyChosenBy = (side: Side): ChosenBy => (side === 'management' ? 'management' : 'employees')

/** Whom the mail is proposed for. Never everybody at once: that must be asked for. */
export function proposedAudiences(chosenBy: ChosenBy): readonly Audience[] {
  switch (chosenBy) {
    case 'post':
    case 'management':
      return ['leader']
    case 'election_group':
      return ['election_group']
    case 'employees':
    case 'union':
      return ['secretary']
    case 'amr_below':
      return ['amr_below']
    case 'level_below':
      return ['secretaries_below']
  }
}

export type NoticeRefusal = Refusal<
  'vacancy_not_open' | 'nobody_chosen' | 'nobody_to_notify' | 'address_missing' | 'told_today' | 'mailboxes_used_up'
>

/** How many other mailboxes one person may write to in a day and a night, over all vacancies: Medspil is no mail server. */
export const mostMailboxes = 10

/**
 * Whether those chosen can be written to: a mail that reaches nobody must not look like one that was sent, and nobody is
 * told of the same seat twice in a day.
 */
export function noticesFor(
  state: VacancyState,
  chosen: readonly Audience[],
  reached: Readonly<Partial<Record<Audience, number>>>,
  told: { readonly today: readonly Audience[]; readonly mailboxes: number },
): Result<readonly Audience[], NoticeRefusal> {
  if (state !== 'open' && state !== 'late') return refuse('vacancy_not_open')
  if (chosen.length === 0) return refuse('nobody_chosen')
  const empty = chosen.find((audience) => (reached[audience] ?? 0) === 0)
  if (empty === 'mailbox') return refuse('address_missing')
  if (empty !== undefined) return refuse('nobody_to_notify', { audience: empty })
  if (chosen.some((audience) => told.today.includes(audience))) return refuse('told_today')
  return chosen.includes('mailbox') && told.mailboxes >= mostMailboxes ? refuse('mailboxes_used_up') : ok(chosen)
}

/** The one before on the seat: whoever sat there last when it fell vacant. */
export function holderBefore(seat: Pick<SeatHistory, 'mandates'>, on: IsoDate) {
  const members = seat.mandates.filter((mandate) => mandate.standing === 'member' && mandate.from <= on)
  return members.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
}
