import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { type VEvent, sync } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { instantOf, isoDate } from '../clock/dates.ts'
import { type CalendarEvent, type CalendarMethod, calendarFile } from './calendar.ts'

const at = (date: string, time: string) => instantOf(isoDate(date), time)

const meeting: CalendarEvent = {
  uid: 'moede-0197@nordsund.example',
  sequence: 0,
  stamp: new Date('2026-01-05T10:00:00Z'),
  start: at('2026-03-12', '13:00'),
  end: at('2026-03-12', '15:00'),
  summary: 'Hovedudvalget: årlig arbejdsmiljødrøftelse',
  location: 'Ørnereden; Rådhuset, Vestergade 1',
  description: 'Dagsorden i Medspil',
  url: 'https://medspil.nordsund.example/moeder/0197',
  organizer: { name: 'Medspil', email: 'medspil@nordsund.example' },
  attendees: [{ name: 'Søren Kjær', email: 'soeren.kjaer@nordsund.example' }],
}

const write = (event: Partial<CalendarEvent> = {}, method: CalendarMethod = 'REQUEST') =>
  calendarFile({ method, events: [{ ...meeting, ...event }] })

const readEvents = (file: string): VEvent[] =>
  Object.values(sync.parseICS(file)).filter((part): part is VEvent => part?.type === 'VEVENT')

const readOne = (file: string): VEvent => {
  const [event, ...more] = readEvents(file)
  if (!event || more.length > 0) throw new Error('expected one event')
  return event
}

describe('a calendar file', () => {
  it('says the whole meeting', () => {
    const event = readOne(write())
    expect(event).toMatchObject({
      uid: meeting.uid,
      method: 'REQUEST',
      status: 'CONFIRMED',
      summary: meeting.summary,
      location: meeting.location,
      description: meeting.description,
      url: meeting.url,
      organizer: { params: { CN: 'Medspil' }, val: 'mailto:medspil@nordsund.example' },
      attendee: { params: { CN: 'Søren Kjær' }, val: 'mailto:soeren.kjaer@nordsund.example' },
    })
  })

  it('writes Danish time on both sides of summer time', () => {
    const winter = write({ start: at('2026-03-28', '13:00'), end: at('2026-03-28', '15:30') })
    const summer = write({ start: at('2026-03-30', '13:00'), end: at('2026-03-30', '15:30') })
    expect(winter).toContain('DTSTART;TZID=Europe/Copenhagen:20260328T130000')
    expect(summer).toContain('DTSTART;TZID=Europe/Copenhagen:20260330T130000')
    expect(readOne(winter).start.toISOString()).toBe('2026-03-28T12:00:00.000Z')
    expect(readOne(summer).start.toISOString()).toBe('2026-03-30T11:00:00.000Z')
    expect(readOne(summer).end?.toISOString()).toBe('2026-03-30T13:30:00.000Z')
  })

  it('keeps every minute, the hours around a change of clocks too', () => {
    const around = fc.oneof(
      fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2034, 0) }),
      fc.integer({ min: Date.UTC(2026, 9, 24, 22), max: Date.UTC(2026, 9, 25, 4) }),
      fc.integer({ min: Date.UTC(2026, 2, 28, 22), max: Date.UTC(2026, 2, 29, 4) }),
    )
    fc.assert(
      fc.property(around, (ms) => {
        const start = new Date(Math.floor(ms / 60_000) * 60_000)
        const end = new Date(start.getTime() + 90 * 60_000)
        const event = readOne(write({ start, end }))
        expect([event.start.toISOString(), event.end?.toISOString()]).toEqual([start.toISOString(), end.toISOString()])
      }),
    )
  })

  it('keeps the UID and raises SEQUENCE over update and cancellation', () => {
    const moved = readOne(write({ sequence: 1, start: at('2026-03-13', '09:00'), end: at('2026-03-13', '11:00') }))
    const cancelled = readOne(write({ sequence: 2 }, 'CANCEL'))
    expect([moved.uid, Number(moved.sequence), moved.status]).toEqual([meeting.uid, 1, 'CONFIRMED'])
    expect([cancelled.uid, Number(cancelled.sequence), cancelled.status]).toEqual([meeting.uid, 2, 'CANCELLED'])
    expect(cancelled.method).toBe('CANCEL')
  })

  it('is a named calendar to subscribe to', () => {
    const file = calendarFile({
      method: 'PUBLISH',
      name: 'MED i Nordsund',
      events: [meeting, { ...meeting, uid: 'moede-0198@nordsund.example', organizer: undefined, attendees: undefined }],
    })
    expect(readEvents(file).map((event) => event.uid)).toEqual([meeting.uid, 'moede-0198@nordsund.example'])
    expect(file).toContain('X-WR-CALNAME:MED i Nordsund\r\n')
  })

  it('folds its lines at 75 octets and ends them with CRLF', () => {
    const lines = write({ description: 'Ærøskøbing 漢字 '.repeat(40) }).split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
  })
})

describe('texts in a calendar file', () => {
  const hostile = 'Ny\r\nEND:VEVENT\rBEGIN:VEVENT\nUID:andet;,\\\u2028x\u0000'

  it('cannot add lines of their own', () => {
    const file = write({
      uid: `a${hostile}`,
      summary: hostile,
      location: hostile,
      description: hostile,
      organizer: { name: `"${hostile}";ROLE=CHAIR:mailto:x@example.org`, email: 'medspil@nordsund.example' },
      attendees: [{ name: `Søren "Sø" Kjær, FTR;RSVP=TRUE:x^n\r\nATTENDEE:y`, email: 'soeren@nordsund.example' }],
    })
    const unfolded = file.replaceAll('\r\n ', '')
    expect(unfolded.match(/^(BEGIN|END):VEVENT$/gm)).toHaveLength(2)
    expect(unfolded.match(/^(UID|ATTENDEE|ORGANIZER|SUMMARY)[:;]/gm)).toHaveLength(4)
    expect(readOne(file).description).toBe('Ny\nEND:VEVENT\nBEGIN:VEVENT\nUID:andet;,\\\nx')
    expect(readOne(file).attendee).toMatchObject({ params: { RSVP: false }, val: 'mailto:soeren@nordsund.example' })
  })

  it('come back as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'å', ' ', ';', ',', '\\', '\n', 'n', ':', '"', '^'), minLength: 1 }),
        (text) => {
          const said = `x${text}x`
          // NOTE: node-ical reads an escaped backslash before an n as a line end, so ical.js is the reader here.
          const event = ICAL.Component.fromString(write({ description: said })).getFirstSubcomponent('vevent')
          expect(event?.getFirstPropertyValue('description')).toBe(said)
        },
      ),
    )
  })

  it.each(['a@b.dk\r\nATTENDEE:x', 'ikke en adresse', ''])('refuses the attendee %j', (email) => {
    expect(() => write({ attendees: [{ name: 'x', email }] })).toThrow(TypeError)
  })

  it('refuses a link that is none, and an invitation from nobody', () => {
    expect(() => write({ url: 'javascript:alert(1)' })).toThrow(TypeError)
    expect(() => write({ organizer: undefined })).toThrow('REQUEST needs an organizer')
  })
})
