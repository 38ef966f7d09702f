import ICAL from 'ical.js'
import { sync, type VEvent } from 'node-ical'
import { beforeAll, expect, test } from 'vitest'
import { instantOf, isoDate } from '../../../platform/clock/dates.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { cancelMeeting, changeMeeting } from './commands.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler' })
    return ok()
  })
})

interface Entry {
  readonly method: string
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly start: string
  readonly end: string
}

/** The mail's entry as node-ical reads it. */
function byNodeIcal(content: string): Entry {
  const [event] = Object.values(sync.parseICS(content)).filter((part): part is VEvent => part?.type === 'VEVENT')
  if (!event?.end) throw new Error('no event')
  const { method = '', uid, status = '', start, end } = event
  return { method, uid, sequence: Number(event.sequence), status, start: start.toISOString(), end: end.toISOString() }
}

/** The same as ical.js reads it, with the time zone that the file itself carries. */
function byIcalJs(content: string): Entry {
  const calendar = new ICAL.Component(ICAL.parse(content) as never)
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
  const event = calendar.getFirstSubcomponent('vevent')!
  const text = (name: string) => String(event.getFirstPropertyValue(name))
  const moment = (name: string) => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time
    time.zone = zone
    return time.toJSDate().toISOString()
  }
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: text('uid'),
    status: text('status'),

    sequence: Number(text('sequence')),
    start: moment('dtstart'),
    end: moment('dtend'),
  }
}

const mailsTo = (personId: string, meetingId: string) =>
  app.database.reader
    .selectFrom('outgoing_mail')
    .select(['calendar_method', 'calendar_content', 'dedupe_key'])
    .where('to_person_id', '=', personId)
    .where('dedupe_key', 'like', `meeting_invitation:${meetingId}:%`)
    .orderBy('id')
    .execute()

test('an invitation, its update over the change of clocks and the cancellation, read by two readers', async () => {
  const { secretary } = castOf(committee)
  const { id: meetingId } = await aMeeting(committee).on('2026-03-26').in(app.database)
  await app.drainJobs()
  const plan = {
    startsAt: instantOf(isoDate('2026-04-02'), '13:00'),
    endsAt: instantOf(isoDate('2026-04-02'), '15:00'),
    place: 'Rådhuset',
    kind: 'ordinary' as const,
  }
  const change = { meetingId, version: 1, plan, confirmed: true }
  unwrap(await app.database.write((tx) => changeMeeting(tx, secretary, change, app.now())))
  await app.drainJobs()
  const again = { ...change, version: 2 }
  expect(unwrap(await app.database.write((tx) => changeMeeting(tx, secretary, again, app.now())))).toEqual({
    calendarsUpdated: false,
  })
  unwrap(await app.database.write((tx) => cancelMeeting(tx, secretary, { meetingId, reason: 'Sygdom' }, app.now())))
  await app.drainJobs()

  const mails = await mailsTo(committee.tr, meetingId)
  const expected = [
    {
      method: 'REQUEST',
      sequence: 0,
      status: 'CONFIRMED',
      start: '2026-03-26T12:00:00.000Z',
      end: '2026-03-26T14:00:00.000Z',
    },
    {
      method: 'REQUEST',
      sequence: 1,
      status: 'CONFIRMED',
      start: '2026-04-02T11:00:00.000Z',
      end: '2026-04-02T13:00:00.000Z',
    },
    {
      method: 'CANCEL',
      sequence: 2,
      status: 'CANCELLED',
      start: '2026-04-02T11:00:00.000Z',
      end: '2026-04-02T13:00:00.000Z',
    },
  ].map((entry) => ({ ...entry, uid: `meeting-${meetingId}@medspil.test` }))
  expect(mails.map(({ calendar_method }) => calendar_method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  expect(mails.map(({ calendar_content }) => byNodeIcal(calendar_content ?? ''))).toEqual(expected)
  expect(mails.map(({ calendar_content }) => byIcalJs(calendar_content ?? ''))).toEqual(expected)
})

test('a change before the first invitation went out is sent once, as an invitation', async () => {
  const { secretary } = castOf(committee)
  const { id: meetingId } = await aMeeting(committee).on('2026-05-07').in(app.database)
  const plan = {
    startsAt: instantOf(isoDate('2026-05-21'), '13:00'),
    endsAt: instantOf(isoDate('2026-05-21'), '15:00'),
    place: '',
    kind: 'ordinary' as const,
  }
  unwrap(
    await app.database.write((tx) =>
      changeMeeting(tx, secretary, { meetingId, version: 1, plan, confirmed: true }, app.now()),
    ),
  )
  await app.drainJobs()
  const mails = await mailsTo(committee.tr, meetingId)
  expect(mails.map(({ calendar_content }) => byNodeIcal(calendar_content ?? '').start)).toEqual([
    '2026-05-21T11:00:00.000Z',
  ])
})
