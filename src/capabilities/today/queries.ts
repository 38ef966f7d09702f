import { sql } from 'kysely'
import { holdsAny, type Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { agreementOn, hasAgreement } from '../agreement/queries.ts'
import { borrowedBy } from '../committees/delegations/queries.ts'
import type { Delegation } from '../committees/delegations/rules.ts'
import { may } from '../committees/policy.ts'
import { hasChairs, hasCommittees } from '../committees/posts/queries.ts'
import { representativesOf, type Representation } from '../committees/queries.ts'
import { waitingGuidelines } from '../guidelines/queries.ts'
import { waitingDisputes } from '../disputes/waiting/queries.ts'
import { deskOf } from '../meetings/desk/queries.ts'
import { publishedNews, type News } from '../meetings/overview/queries.ts'
import { belonging } from '../meetings/policy.ts'
import { raisedMatters } from '../meetings/raised-matters/queries.ts'
import type { RaisedMatter } from '../meetings/raised-matters/rules.ts'
import type { Meeting, Waiting } from '../meetings/rules.ts'
import { hasEmployees, hasUnits } from '../organisation/area/queries.ts'
import { waitingReferrals } from '../referrals/arrivals/queries.ts'
import { waitingTasks } from '../tasks/queries.ts'
import { waitingHearings } from '../hearings/queries.ts'
import { waitingAtWorkingEnvironment } from '../working-environment/queries.ts'
import { inOrder, isSetUp, type Setup } from './rules.ts'

export interface Today {
  readonly waiting: readonly Waiting[]
  readonly coming: readonly Meeting[]
  readonly news: readonly News[]
  readonly closingDays: ReadonlySet<IsoDate>
  /** Who belongs to no committee: those who speak for their workplace, nearest first. null for who belongs to one. */
  readonly representatives: readonly Representation[] | null
  /** What the actor raised, the latest first. */
  readonly raised: readonly RaisedMatter[]
  /** What has been lent to the actor; they act for somebody. */
  readonly borrowed: readonly Delegation[]
  /** What an empty installation lacks, for who sets it up; null when it lacks nothing, and for everybody else. */
  readonly setup: Setup | null
  /** Whether the actor keeps the MED organisation. */
  readonly keeps: boolean
}

const shown = 5
const raisedShown = 3

/** Everything on the front page of who is signed in, in seven queries at most, and a few more for what waits elsewhere. */
export async function todayFor(db: Reader, actor: Actor, now: Date): Promise<Today> {
  const on = today(now)
  const desk = await deskOf(db, actor, now, shown)
  const referrals = await waitingReferrals(db, actor, now)
  const matters = [...referrals, ...(await waitingTasks(db, actor, now)), ...(await waitingHearings(db, actor, now))]
  matters.push(...(await waitingDisputes(db, actor, now)))
  matters.push(...(await waitingAtWorkingEnvironment(db, actor, now)))
  const waiting = inOrder([...desk.waiting, ...matters, ...(await waitingGuidelines(db, actor, now))])
  const belongs = actor.grants.some((grant) => grant.on !== null && belonging.includes(grant.role))
  return {
    waiting,
    coming: desk.coming,
    news: await publishedNews(db, actor, now, shown),
    closingDays: desk.closingDays ?? (waiting.length > 0 ? await closingDaysOn(db, on) : new Set()),
    representatives: belongs ? null : await representativesOf(db, actor.personId, on),
    raised: await raisedMatters(db, actor, now, raisedShown),
    borrowed: actor.grants.some((grant) => grant.for) ? await borrowedBy(db, actor.personId, on) : [],
    setup: belongs ? null : await setupFor(db, actor),
    keeps: may.manageCommittees(actor),
  }
}

/** What waits for somebody who is not here to see the page, the first due first. */
export async function waitingFor(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  const { waiting } = await deskOf(db, actor, now, 0)
  const matters = [...(await waitingReferrals(db, actor, now)), ...(await waitingTasks(db, actor, now))]
  matters.push(...(await waitingHearings(db, actor, now)), ...(await waitingGuidelines(db, actor, now)))
  matters.push(...(await waitingDisputes(db, actor, now)))
  matters.push(...(await waitingAtWorkingEnvironment(db, actor, now)))
  return inOrder([...waiting, ...matters])
}

async function closingDaysOn(db: Reader, on: IsoDate): Promise<ReadonlySet<IsoDate>> {
  return (await agreementOn(db, on))?.closingDays ?? new Set()
}

async function setupFor(db: Reader, actor: Actor): Promise<Setup | null> {
  if (!holdsAny(actor, ['administrator', 'hr_consultant'])) return null
  const { rows } = await sql<Setup>`
    select ${hasUnits} as units, ${hasEmployees} as employees, ${hasAgreement} as agreement,
      ${hasCommittees} as committees, ${hasChairs} as chairs`.execute(db)
  const setup = rows[0]
  return setup && !isSetUp(setup) ? setup : null
}
