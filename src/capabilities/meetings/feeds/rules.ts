import type { CalendarEvent } from '../../../platform/calendar/calendar.ts'
import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { meetingPaths } from '../paths.ts'

/*
 * Calendar feeds: an address that a calendar program reads again and again without signing in. Whoever has the address
 * reads the feed, so it says when and where meetings are and nothing of what they are about; it can be taken back and made
 * anew; and it answers only as long as the person it was made for belongs here and may see the meetings.
 * Words: feed (kalenderadresse), revocation (tilbagekaldelse).
 */

/** Calendar programs ask every hour or so; a person may have several. */
export const feedLimit = { name: 'calendar_feed', most: 60, seconds: 3600 } as const
/** Who tries addresses that do not exist, from one network. */
export const unknownFeedLimit = { name: 'calendar_feed_unknown', most: 30, seconds: 3600 } as const

const shape = /^([A-Za-z0-9_-]{43})\.ics$/

/** The token in the last part of an address; null when it can be none. */
export function tokenIn(part: string): string | null {
  return shape.exec(part)?.[1] ?? null
}

export const fileOf = (token: string): string => `${token}.ics`

/** A feed goes a little way back, so that last month does not vanish from a calendar. */
export const firstDay = (today: IsoDate): IsoDate => addDays(today, -92)

export interface FeedMeeting {
  readonly id: string
  readonly committeeName: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly plannedAt: Date
  readonly calendarSequence: number
  readonly cancelledAt: Date | null
}

/** The meeting as an entry: time, place, a link and whether it is off. The same uid as its invitation has. */
export function entryOf(
  meeting: FeedMeeting,
  { origin, title }: { origin: string; title: (committee: string) => string },
): CalendarEvent {
  const url = origin + meetingPaths.meeting({ meetingId: meeting.id })
  return {
    uid: `meeting-${meeting.id}@${new URL(origin).hostname}`,
    sequence: meeting.calendarSequence,
    // Never the moment of asking: the same meetings are the same bytes.
    stamp: meeting.cancelledAt ?? meeting.plannedAt,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: title(meeting.committeeName),
    location: meeting.place,
    description: url,
    url,
    status: meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED',
  }
}

/** Whether a program already has this version; compression on the way makes a mark a weak one. */
export function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag)
}
