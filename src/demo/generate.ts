import { createHash } from 'node:crypto'
import type { Agreement } from '../capabilities/agreement/rules.ts'
import type { IsoDate } from '../platform/clock/dates.ts'
import { agendaOwnerRows } from './agenda-owners.ts'
import { addAgreements, makeAgreements } from './agreement.ts'
import { makeCalendar, type Calendar } from './calendar.ts'
import { makeCommittees } from './committees.ts'
import { ContentWriter } from './content.ts'
import { addDeviations } from './deviations.ts'
import { dispatchRows } from './dispatches.ts'
import { forumRows, makeForums, writeForumMeetings } from './forums.ts'
import { hearingRows } from './hearings.ts'
import { makeJourneys } from './journeys.ts'
import { disputeRows } from './disputes.ts'
import { guidelineRows } from './guidelines.ts'
import { legsTo, meetingBuffer, MeetingWriter, type LateRows } from './meeting-rows.ts'
import { liveRows } from './live.ts'
import { minutesRows } from './minutes-in-full.ts'
import { makeOrganisation, type Organisation } from './organisation.ts'
import { provisioningRows } from './provisioning.ts'
import { readingRows } from './reading.ts'
import { reorganisationRows } from './reorganisations.ts'
import { keptTextRows } from './kept-texts.ts'
import type { Leg } from './plan.ts'
import { addPlacement, addReferral, placementBuffer, referralBuffer } from './referral-rows.ts'
import type { DemoBatch } from './rows.ts'
import { settingFor, type DemoWish, type Setting } from './setting.ts'
import { delegationRows } from './delegations.ts'
import { taskRows } from './tasks.ts'
import { trioBatches } from './trios.ts'
import { vacancyRows } from './vacancies.ts'
import { fitAgendas } from './agenda-lengths.ts'
import { followWheel } from './wheel-agendas.ts'
import { wheelRows } from './wheel.ts'
import { workingEnvironmentRows } from './working-environment.ts'
import { wholeYearRows } from './whole-years.ts'
import { yearPlanRows } from './year-plans.ts'
import { addCast, addCommittees, addInstallation, addOrganisation, structureBuffer } from './structure-rows.ts'

/** A whole demo municipality. The rows are made while they are read, so that a large one never lies in memory. */
export interface DemoRows extends DemoWish {
  /** From the beginning, each time it is called: the same rows in the order in which they can be inserted. */
  batches(): Generator<DemoBatch>
}

/**
 * Nordsund Kommune at a size, from a seed, for a day. Pure: the same wish gives the same bytes. Nothing in it happens
 * after the beginning of that day, but what is planned.
 */
export function generateDemo(wish: DemoWish): DemoRows {
  return { ...wish, batches: () => batchesOf(wish) }
}

/** So many meetings are written before their rows are handed over. */
const meetingsAtOnce = 120

function* batchesOf(wish: DemoWish): Generator<DemoBatch> {
  const setting = settingFor(wish)
  const organisation = makeOrganisation(setting)
  const bodies = makeCommittees(setting, organisation)
  const agreements = makeAgreements(setting, bodies)
  addDeviations(setting, organisation, bodies, agreements[1])
  const agreementOn = (day: IsoDate): Agreement => (day < setting.agreementFrom ? agreements[0] : agreements[1])
  const calendar = makeCalendar(setting, bodies)
  const legs = makeJourneys(setting, bodies, calendar, agreementOn)
  const leftOut = followWheel(setting, calendar)
  fitAgendas(calendar)
  const forums = makeForums(setting, organisation, bodies)

  const structure = structureBuffer()
  addInstallation(setting, structure)
  addOrganisation(setting, organisation, structure)
  addAgreements(setting, agreements, structure)
  addCommittees(setting, bodies, structure)
  addCommittees(
    setting,
    forums.map(({ body }) => body),
    structure,
  )
  addCast(organisation, bodies, structure)
  yield* structure.drain()
  yield* vacancyRows(setting, bodies).drain()
  yield* forumRows(setting, forums).drain()
  yield* trioBatches(setting, organisation, bodies)
  yield* delegationRows(setting, organisation, bodies).drain()

  const writer = new ContentWriter(setting)
  const rows = meetingBuffer()
  const late: LateRows = new Map()
  const meetings = new MeetingWriter(setting, writer, agreementOn, rows, late)
  let written = 0
  for (const own of calendar.values()) {
    for (const meeting of own) {
      meetings.write(meeting)
      written += 1
      if (written % meetingsAtOnce === 0) yield* rows.drain()
    }
  }
  writeForumMeetings(setting, forums, meetings)
  yield* rows.drain()
  yield* keptTextRows(setting, bodies).drain()
  yield* journeyBatches(setting, writer, legs, late)
  yield* dispatchRows(setting, writer, bodies, calendar, agreementOn).drain()
  yield* afterMeetings(setting, organisation, calendar)
  yield* wheelRows(setting, organisation, calendar, leftOut).drain()
  yield* disputeRows(setting, bodies).drain()
  yield* guidelineRows(setting, bodies).drain()
}

/** What stands on meetings that are written, and what comes last. */
function* afterMeetings(setting: Setting, organisation: Organisation, calendar: Calendar): Generator<DemoBatch> {
  yield* taskRows(setting, calendar).drain()
  yield* hearingRows(setting, calendar).drain()
  yield* workingEnvironmentRows(setting, calendar.keys()).drain()
  yield* agendaOwnerRows(setting, calendar).drain()
  yield* readingRows(setting, calendar).drain()
  yield* minutesRows(setting, calendar).drain()
  yield* reorganisationRows(setting, organisation).drain()
  yield* provisioningRows(setting, organisation).drain()
  yield* yearPlanRows(setting, organisation, calendar).drain()
  yield* wholeYearRows(setting, organisation, calendar).drain()
  yield* liveRows(setting, calendar).drain()
}

/** Leg by leg: the first legs, the items they became, the second legs that began at those, and so on. */
function* journeyBatches(
  setting: Setting,
  writer: ContentWriter,
  legs: readonly Leg[],
  late: LateRows,
): Generator<DemoBatch> {
  const rows = referralBuffer()
  for (let travelled = 1; travelled <= Math.max(0, ...late.keys()) + 1; travelled += 1) {
    for (const leg of legs.filter((one) => legsTo(one) === travelled)) addReferral(setting, writer, leg, rows)
    yield* rows.drain()
    yield* late.get(travelled)?.drain() ?? []
  }
  const placements = placementBuffer()
  for (const leg of legs) addPlacement(leg, placements)
  yield* placements.drain()
}

/** A mark of every byte of a demo. */
export function hashOf(demo: DemoRows): string {
  const hash = createHash('sha256')
  for (const { table, rows } of demo.batches()) hash.update(table).update(JSON.stringify(rows))
  return hash.digest('hex')
}
