import { createHash } from 'node:crypto'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { bodiesOfEveryKind, committeesLater, committeesWithComing } from '../../committees/reorganising/queries.ts'
import { openTasksOf } from '../../follow-up/queries.ts'
import { legsWaitingAt } from '../../journeys/queries.ts'
import { plannedFrom } from '../../meetings/rehoming/queries.ts'
import { numbersUsed, unitsLater } from '../../organisation/reorganising/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { structureSnapshot } from '../../structure/queries.ts'
import type { StructureSnapshot } from '../../structure/rules.ts'
import {
  committeeChanges,
  mandatesThatEnd,
  movesInAll,
  postsThatEnd,
  unitChanges,
  type MandateFact,
  type PostFact,
} from '../effects/rules.ts'
import { newFindings } from '../findings/rules.ts'
import { settleCommittees, type Settled } from '../following/rules.ts'
import type { Home } from '../queries.ts'
import { takeSteps, type CommitteeState, type Step, type StepRefusal, type World } from '../rules.ts'
import { lastSuccessor } from '../tree/rules.ts'
import {
  branches,
  obstacles,
  proposedHome,
  type MeetingHome,
  type Plan,
  type ReferralHome,
  type TaskHome,
} from './rules.ts'

/** Units and committees of a day. Two queries. */
export async function worldOn(db: Reader, on: IsoDate): Promise<World> {
  const units = await unitTree(db, on)
  return {
    units: units.map(({ id, number, name, kind, parentId, leaderId }) => {
      return { id, number, name, unitKind: kind, parentId, leaderId }
    }),
    committees: await bodiesOfEveryKind(db, on),
  }
}

interface Wanted {
  readonly on: IsoDate
  readonly steps: readonly Step[]
  readonly homes: readonly Home[]
}

/**
 * Everything that the steps come to on the day, or the step that is no longer possible. A fixed number of queries,
 * whatever the size.
 */
export async function planOf(db: Reader, wanted: Wanted, today: IsoDate): Promise<Result<Plan, StepRefusal>> {
  const { on, steps, homes } = wanted
  const world = await worldOn(db, on)
  const taken = takeSteps(world, steps)
  if (!taken.ok) return taken
  const future = taken.value
  const settled = settleCommittees(world, future)
  const units = unitChanges(world, future)
  const committees = committeeChanges(world, settled)
  const snapshot = await structureSnapshot(db, on)
  const people = peopleIn(snapshot)
  const workplaces = [...snapshot.employments].flatMap(([personId, ids]) => ids.map((unitId) => ({ personId, unitId })))
  const kept = homes.filter(({ kind, choice }) => kind === 'mandate' && choice === 'keep')
  const keeps = new Set(kept.map(({ subjectId }) => subjectId))
  const mandates = mandatesThatEnd({ world, future, settled }, people.mandates, workplaces, keeps)
  const posts = postsThatEnd(settled, people.posts, people.mandates, mandates)
  const ending = committees.flatMap(({ before, after }) => (before && !after ? [before] : []))
  const meetingHomes = await possibleMeetingHomes(db, settled, today)
  const standing = { on, units, committees, settled, mandates, ...(await laterFacts(db, on, units, ending)) }
  const agreement = await agreementOn(db, on)
  return ok({
    on,
    units,
    committees,
    moves: movesInAll(world, future.moves),
    mandates,
    posts,
    meetings: await meetingsInFlight(db, { on, ending, settled, homes, meetingHomes }),
    referrals: await referralsInFlight(db, { ending, settled, homes }),
    tasks: await tasksInFlight(db, { ending, settled, homes }),
    trios: (snapshot.trios ?? [])
      .filter(({ unitId, leaders, representatives, amrs }) => {
        return leaders + representatives + amrs > 0 && !future.units.has(unitId)
      })
      .map(({ unitId }) => ({ unitId, name: world.units.find(({ id }) => id === unitId)?.name ?? '' })),
    obstacles: obstacles(standing),
    findings: newFindings(snapshot, { future, settled, mandates, posts }, agreement, on),
    treeBefore: branches(world, future, units, 'before'),
    treeAfter: branches(world, future, units, 'after'),
    names: namesIn(world, [...future.units.values()], [...settled.committees.values()]),
    meetingHomes,
    referralHomes: [...settled.committees.keys()],
  })
}

function peopleIn({ bodies }: StructureSnapshot): { mandates: MandateFact[]; posts: PostFact[] } {
  const mandates = bodies.flatMap((body) =>
    body.seats.flatMap((seat) => {
      const on = { seatId: seat.id, committeeId: body.id, side: seat.side, seatTitle: seat.title }
      const fact = (holder: NonNullable<typeof seat.holder>, standing: MandateFact['standing']): MandateFact => {
        const { mandateId, personId, name, kind, from } = holder
        return { mandateId, personId, name, kind, from, standing, ...on }
      }
      return [
        ...(seat.holder ? [fact(seat.holder, 'member')] : []),
        ...seat.substitutes.map((holder) => fact(holder, 'substitute')),
      ]
    }),
  )
  return { mandates, posts: bodies.flatMap(({ id, posts }) => posts.map((held) => ({ committeeId: id, ...held }))) }
}

async function laterFacts(db: Reader, on: IsoDate, units: Plan['units'], ending: readonly CommitteeState[]) {
  const begun = units.flatMap(({ before, after }) => (!before && after ? [after.number] : []))
  return {
    unitsLater: (await unitsLater(db, on)).map(({ unitId, parentId, ...rest }) => ({
      ...rest,
      id: unitId,
      needs: [parentId],
    })),
    committeesLater: (await committeesLater(db, on)).map(({ committeeId, unitId, parentId, ...rest }) => ({
      ...rest,
      id: committeeId,
      needs: [unitId, parentId],
    })),
    withComing: await committeesWithComing(
      db,
      ending.map(({ id }) => id),
      on,
    ),
    numbersUsed: await numbersUsed(db, begun),
  }
}

/** A meeting can only go to a committee that already is there, so that somebody can prepare it. */
async function possibleMeetingHomes(db: Reader, settled: Settled, today: IsoDate): Promise<string[]> {
  const there = await bodiesOfEveryKind(db, today)
  return there.map(({ id }) => id).filter((id) => settled.committees.has(id))
}

interface InFlight {
  readonly ending: readonly CommitteeState[]
  readonly settled: Settled
  readonly homes: readonly Home[]
}

const chosen = (homes: readonly Home[], kind: Home['kind'], id: string): string | undefined =>
  homes.find((home) => home.kind === kind && home.subjectId === id)?.choice

async function meetingsInFlight(
  db: Reader,
  { on, ending, settled, homes, meetingHomes }: InFlight & { on: IsoDate; meetingHomes: readonly string[] },
): Promise<MeetingHome[]> {
  const ids = ending.map(({ id }) => id)
  return (await plannedFrom(db, ids, on)).map(({ id, committeeId, startsAt }) => {
    const successor = lastSuccessor(settled.successors, committeeId)
    const proposed = successor !== null && meetingHomes.includes(successor) ? successor : 'cancel'
    const wish = chosen(homes, 'meeting', id)
    const choice = wish !== undefined && (wish === 'cancel' || meetingHomes.includes(wish)) ? wish : proposed
    return { meetingId: id, committeeId, startsAt: startsAt.toISOString(), choice }
  })
}

/** Matters for committees that end: proposed to whoever takes over, else to what stood over them. */
export async function referralsInFlight(db: Reader, { ending, settled, homes }: InFlight): Promise<ReferralHome[]> {
  const byId = new Map(ending.map((committee) => [committee.id, committee]))
  const legs = await legsWaitingAt(db, [...byId.keys()])
  return legs.flatMap((leg): ReferralHome[] => {
    const committee = byId.get(leg.to.id)
    const proposed = committee ? proposedHome(settled, committee) : null
    if (!committee || proposed === null) return []
    const wish = chosen(homes, 'referral', leg.id)
    const choice = wish !== undefined && settled.committees.has(wish) ? wish : proposed
    return [{ referralId: leg.id, title: leg.title, committeeId: committee.id, choice }]
  })
}

/** Open tasks of committees that end, counted: where they go is one choice for each committee. */
export async function tasksInFlight(db: Reader, { ending, settled, homes }: InFlight): Promise<TaskHome[]> {
  const open = await openTasksOf(
    db,
    ending.map(({ id }) => id),
  )
  return ending.flatMap((committee): TaskHome[] => {
    const count = open.filter(({ committeeId }) => committeeId === committee.id).length
    const proposed = proposedHome(settled, committee)
    if (count === 0 || proposed === null) return []
    const wish = chosen(homes, 'task', committee.id)
    return [{ committeeId: committee.id, count, choice: wish && settled.committees.has(wish) ? wish : proposed }]
  })
}

function namesIn(
  world: World,
  units: readonly { id: string; name: string }[],
  committees: readonly { id: string; name: string }[],
): Record<string, string> {
  const named = [...world.units, ...world.committees, ...units, ...committees]
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}

export type Marks = Readonly<Record<'units' | 'committees' | 'people' | 'meetings', string>>

/** A mark of each part of a plan: whoever approves has seen exactly this. Referrals are looked at when the day comes. */
export function marksOf(plan: Plan): Marks {
  const mark = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
  return {
    units: mark([plan.units, plan.moves]),
    committees: mark(plan.committees),
    people: mark([plan.mandates, plan.posts]),
    meetings: mark(plan.meetings),
  }
}
