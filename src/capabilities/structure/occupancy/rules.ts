import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { seatsRowFor } from '../../agreement/seats/rules.ts'
import { deadlineAfter, type Agreement, type ChosenBy } from '../../agreement/rules.ts'
import { committeePaths } from '../../committees/paths.ts'
import type { Post } from '../../committees/schema.ts'
import type { Ground } from '../ground/rules.ts'
import type { ActionCode, BodyFacts, Finding, HolderFacts, SeatFacts } from '../rules.ts'

/* Who sits where: vacant seats, terms, substitutes, posts, and people who have left or work elsewhere. */

/** How long before its end a term is worth a word, in days. */
export const endsSoon = 60

/** Who decides who sits there. Without words in the agreement a group or the management side says so itself. */
export type Turn = ChosenBy | 'unknown'

export function occupancyFindings(
  ground: Ground,
  body: BodyFacts,
  agreement: Agreement | null,
  on: IsoDate,
): Finding[] {
  if (body.kind === 'staff_meeting') return postFindings(ground, body)
  const seats = body.seats.flatMap((seat) => [
    ...vacancy(body, seat, agreement, on),
    ...termEnd(body, seat, agreement, on),
    ...holdersElsewhere(ground, body, seat),
  ])
  return [...seats, ...withoutSubstitute(body), ...postFindings(ground, body)]
}

type About = Pick<Finding, 'code' | 'severity' | 'clause' | 'params'> &
  Partial<Pick<Finding, 'personId' | 'seatId'>> & { readonly action: ActionCode; readonly href: string }

const about = (body: BodyFacts, { action, href, ...said }: About): Finding => ({
  personId: null,
  seatId: null,
  ...said,
  committeeId: body.id,
  unitId: body.unitId,
  params: { place: body.name, ...said.params },
  action: { label: action, href },
})

/** A seat that was never filled is no breach before the day that was set for it; one that somebody has left is. */
function severityOfVacancy({ filledFrom, last, dueOn }: SeatFacts, on: IsoDate): Finding['severity'] {
  if (filledFrom !== null) return 'soon'
  return last === null && (dueOn === null || dueOn >= on) ? 'not_yet' : 'against'
}

function vacancy(body: BodyFacts, seat: SeatFacts, agreement: Agreement | null, on: IsoDate): Finding[] {
  if (seat.holder) return []
  const row = seatsRowFor(agreement, body.level, {
    side: seat.side,
    kind: seat.last?.kind ?? null,
    group: seat.electionGroup,
  })
  const turn: Turn = row?.chosenBy ?? (seat.electionGroup !== null ? 'election_group' : managementOr(seat))
  return [
    about(body, {
      code: 'seat_vacant',
      severity: severityOfVacancy(seat, on),
      seatId: seat.id,
      params: {
        seat: seat.title,
        turn,
        group: row?.electionGroup ?? seat.electionGroup ?? '',
        since: seat.last?.endedOn ?? '',
        filledFrom: seat.filledFrom ?? '',
      },
      clause: row?.clause ?? null,
      action: 'fill_seat',
      href: committeePaths.mandates({ committeeId: body.id, seatId: seat.id }),
    }),
  ]
}

const managementOr = (seat: SeatFacts): Turn => (seat.side === 'management' ? 'management' : 'unknown')

/** A term ends on the day the mandate has, else when the agreement's term has passed. Leaders sit by their post. */
function termEnd(body: BodyFacts, seat: SeatFacts, agreement: Agreement | null, on: IsoDate): Finding[] {
  const { holder } = seat
  if (!holder || (seat.filledFrom !== null && holder.to !== null && seat.filledFrom <= holder.to)) return []
  const said = {
    seatId: seat.id,
    personId: holder.personId,
    action: 'fill_seat',
    href: committeePaths.mandates({ committeeId: body.id, seatId: seat.id }),
  } as const
  const names = { person: holder.name, seat: seat.title }
  const soon = addDays(on, endsSoon)
  const term = termOf(holder, agreement, body.level)
  if (holder.to !== null && holder.to <= soon && (term === null || holder.to <= term.on)) {
    const params = { ...names, lastDay: addDays(holder.to, -1) }
    return [about(body, { ...said, code: 'mandate_ending', severity: 'soon', params, clause: null })]
  }
  if (term === null || term.on > soon) return []
  const isOver = term.on <= on
  return [
    about(body, {
      ...said,
      code: isOver ? 'term_expired' : 'term_expiring',
      severity: isOver ? 'against' : 'soon',
      params: { ...names, lastDay: addDays(term.on, -1) },
      clause: term.clause,
    }),
  ]
}

function termOf(holder: HolderFacts, agreement: Agreement | null, level: number) {
  if (holder.kind === 'leader') return null
  const own = holder.kind === 'amr' ? deadlineAfter(agreement, 'amr_term', level, holder.from) : null
  return own ?? deadlineAfter(agreement, 'term', level, holder.from)
}

function holdersElsewhere(ground: Ground, body: BodyFacts, seat: SeatFacts): Finding[] {
  const everybody = [
    ...(seat.holder ? [{ ...seat.holder, standing: 'member' }] : []),
    ...seat.substitutes.map((one) => ({ ...one, standing: 'substitute' })),
  ]
  return everybody.flatMap(({ personId, mandateId, name, standing }) => {
    if (ground.worksIn(personId, body.unitId)) return []
    const hasLeft = ground.hasLeft(personId)
    return [
      about(body, {
        code: hasLeft ? 'holder_left' : 'outside_area',
        // The area is a rule for representatives; a leader from elsewhere is unusual and may be meant.
        severity: hasLeft || seat.side === 'employee' ? 'against' : 'attention',
        seatId: seat.id,
        personId,
        params: { person: name, seat: seat.title, standing, area: ground.unit(body.unitId)?.name ?? '' },
        clause: null,
        action: 'end_mandate',
        href: committeePaths.mandate({ committeeId: body.id, mandateId }),
      }),
    ]
  })
}

/** One line for a body, however many of its seats lack a substitute. */
function withoutSubstitute(body: BodyFacts): Finding[] {
  const employee = body.seats.filter((seat) => seat.side === 'employee' && seat.holder !== null)
  const lacking = employee.filter((seat) => seat.substitutes.length === 0)
  if (lacking.length === 0) return []
  return [
    about(body, {
      code: 'substitutes_missing',
      severity: 'attention',
      params: { count: lacking.length, of: employee.length, seats: lacking.map((seat) => seat.title).join(', ') },
      clause: null,
      action: 'see_committee',
      href: committeePaths.committee({ committeeId: body.id }),
    }),
  ]
}

function postFindings(ground: Ground, body: BodyFacts): Finding[] {
  const holding = (name: Post) => body.posts.find(({ post }) => post === name)
  const lacking = (name: Post, otherwise: Finding['severity']) => (body.everHeld.includes(name) ? otherwise : 'not_yet')
  const choose = (
    post: Post,
    code: Finding['code'],
    severity: Finding['severity'],
    said: Partial<About> = {},
  ): Finding =>
    about(body, {
      code,
      severity,
      params: { form: body.kind },
      clause: null,
      action: `choose_${post}`,
      href: committeePaths.post({ committeeId: body.id, post }),
      ...said,
    })
  const chair = holding('chair')
  const leader = ground.unit(body.unitId)
  const findings: Finding[] = []
  if (!chair) {
    const params = { leader: leader?.leaderName ?? '' }
    findings.push(choose('chair', 'no_chair', lacking('chair', 'against'), { params }))
  }
  if (chair && leader?.leaderId && leader.leaderId !== chair.personId) {
    const params = { person: chair.name, leader: leader.leaderName ?? '', unit: leader.name }
    findings.push(choose('chair', 'chair_not_leader', 'against', { params, personId: chair.personId }))
  }
  if (body.kind === 'committee' && !holding('vice_chair'))
    findings.push(choose('vice_chair', 'no_vice_chair', lacking('vice_chair', 'against')))
  if (!holding('secretary')) findings.push(choose('secretary', 'no_secretary', lacking('secretary', 'attention')))
  for (const { post, personId, name } of body.posts) {
    if (!ground.hasLeft(personId)) continue
    findings.push(choose(post, 'post_holder_left', 'against', { params: { person: name, post }, personId }))
  }
  return findings
}
