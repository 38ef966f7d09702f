import ICAL from 'ical.js'
import type { Instant } from '../clock/clock.ts'
import { timeOfDay, today } from '../clock/dates.ts'
import { isEmailAddress, oneLine } from '../mail/address.ts'

export interface CalendarPerson {
  name: string
  email: string
}

export interface CalendarEvent {
  /** The same over every update and the cancellation; calendars find the event by it. */
  uid: string
  /** 0 at first; one more whenever time, place or cancellation changes (RFC 5546, 2.1.4). */
  sequence: number
  /** When this version was written. */
  stamp: Instant
  start: Instant
  end: Instant
  summary: string
  location?: string | undefined
  description?: string | undefined
  url?: string | undefined
  organizer?: CalendarPerson | undefined
  attendees?: readonly CalendarPerson[] | undefined
  /** CONFIRMED unless said otherwise; always CANCELLED in a cancellation. */
  status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' | undefined
}

/** REQUEST invites and updates, CANCEL calls off, PUBLISH is a calendar to subscribe to. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

export interface CalendarFile {
  method: CalendarMethod
  events: readonly CalendarEvent[]
  name?: string | undefined
}

const tzid = 'Europe/Copenhagen'

// ical.js leaves the blank before a continued line out of its count; RFC 5545, 3.1 wants it within 75 octets.
ICAL.foldLength = 74

/** The EU's rule since 1996, written out so that no calendar has to know our time zone by name. */
const timeZone = `BEGIN:VTIMEZONE
TZID:${tzid}
X-LIC-LOCATION:${tzid}
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n')

/** Line ends as iCalendar knows them, no other control characters: ical.js escapes "\n" but lets "\r" and NUL through. */
const textOf = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')

const addText = (component: ICAL.Component, name: string, value: string | undefined): void => {
  if (value !== undefined && value !== '') component.addPropertyWithValue(name, textOf(value))
}

const utcTime = (at: Instant): ICAL.Time => ICAL.Time.fromJSDate(at, true)

const hour = 3_600_000

/**
 * A moment as Danish local time, so that a calendar shows it right even where it moves with the zone. In the hour that
 * comes twice in autumn calendars disagree which of the two is meant; there it is written in UTC.
 */
const addMoment = (component: ICAL.Component, name: string, at: Instant): void => {
  const time = timeOfDay(at)
  const comesTwice = [-hour, hour].some((shift) => timeOfDay(new Date(at.getTime() + shift)) === time)
  if (comesTwice) {
    component.addPropertyWithValue(name, utcTime(at))
    return
  }
  const local = ICAL.Time.fromDateTimeString(`${today(at)}T${time}:00`)
  component.addPropertyWithValue(name, local).setParameter('tzid', tzid)
}

/** Addresses are written unescaped, so a bad one is refused; names go into a parameter, which allows no quotes. */
const addPerson = (component: ICAL.Component, name: string, person: CalendarPerson): ICAL.Property => {
  if (!isEmailAddress(person.email)) throw new TypeError(`The ${name} is not an e-mail address`)
  const property = component.addPropertyWithValue(name, `mailto:${person.email}`)
  property.setParameter('cn', oneLine(person.name).replaceAll('"', '”').replaceAll('^', ''))
  return property
}

const addUrl = (component: ICAL.Component, url: string): void => {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) throw new TypeError('The address of an event must be http(s)')
  component.addPropertyWithValue('url', parsed.href)
}

const eventOf = (event: CalendarEvent, method: CalendarMethod): ICAL.Component => {
  const component = new ICAL.Component('vevent')
  addText(component, 'uid', oneLine(event.uid))
  component.addPropertyWithValue('sequence', event.sequence)
  component.addPropertyWithValue('dtstamp', utcTime(event.stamp))
  addMoment(component, 'dtstart', event.start)
  addMoment(component, 'dtend', event.end)
  addText(component, 'summary', oneLine(event.summary))
  addText(component, 'location', event.location)
  addText(component, 'description', event.description)
  if (event.url !== undefined) addUrl(component, event.url)
  addText(component, 'status', method === 'CANCEL' ? 'CANCELLED' : (event.status ?? 'CONFIRMED'))
  if (event.organizer) addPerson(component, 'organizer', event.organizer)
  for (const attendee of event.attendees ?? []) {
    const property = addPerson(component, 'attendee', attendee)
    property.setParameter('role', 'REQ-PARTICIPANT')
    property.setParameter('partstat', 'NEEDS-ACTION')
    // Apologies are given in Medspil; answers by mail would reach nobody.
    property.setParameter('rsvp', 'FALSE')
  }
  return component
}

/**
 * An iCalendar file (RFC 5545) of meetings in Danish time. Whatever the texts hold, they stay texts. Throws on an
 * address or link that is none, and on an invitation or cancellation without organizer, which calendars ignore.
 */
export const calendarFile = ({ method, events, name }: CalendarFile): string => {
  if (method !== 'PUBLISH' && events.some((event) => !event.organizer))
    throw new TypeError(`${method} needs an organizer`)
  const calendar = new ICAL.Component('vcalendar')
  addText(calendar, 'prodid', '-//Medspil//DA')
  addText(calendar, 'version', '2.0')
  addText(calendar, 'calscale', 'GREGORIAN')
  addText(calendar, 'method', method)
  if (name !== undefined) {
    addText(calendar, 'name', oneLine(name))
    addText(calendar, 'x-wr-calname', oneLine(name))
  }
  calendar.addSubcomponent(ICAL.Component.fromString(timeZone))
  for (const event of events) calendar.addSubcomponent(eventOf(event, method))
  return `${calendar.toString()}\r\n`
}
