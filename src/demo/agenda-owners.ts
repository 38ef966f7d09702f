import type { Side } from '../capabilities/committees/schema.ts'
import { addDays, instantOf } from '../platform/clock/dates.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import { postOn, preparerOn, type Body } from './bodies.ts'
import { agendaIsSent, type PlannedItem, type PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { agendaComments, preMeetingNotes } from './texts/agenda-owners.ts'

/** Comments beside the items of agendas in the making, and the pre-meetings of both sides before the next meeting. */
export function agendaOwnerRows(setting: Setting, calendar: ReadonlyMap<Body, readonly PlannedMeeting[]>): RowBuffer {
  const rows = new RowBuffer(['agenda_comment', 'pre_meeting', 'pre_meeting_note'])
  for (const [body, meetings] of calendar) {
    if (body.kind !== 'committee') continue
    const coming = meetings.filter(({ day, state }) => day > setting.on && state !== 'cancelled')
    const draft = coming.find(({ state }) => state === 'draft' || state === 'draft_chair_key')
    if (draft) addComments(setting, body, draft, rows)
    const next = coming[0]
    if (next) for (const side of ['management', 'employee'] as const) addPreMeeting(setting, body, next, side, rows)
  }
  return rows
}

/** What stands on the agenda and can be read by all: nothing that waits, came from elsewhere or is closed. */
const openItems = ({ items }: PlannedMeeting): PlannedItem[] =>
  items.filter(({ waits, origin, topic }) => waits === null && origin === null && topic.closedGround === undefined)

function addComments(setting: Setting, body: Body, meeting: PlannedMeeting, rows: RowBuffer): void {
  const at = instantOf(setting.days.atOrBefore(addDays(setting.on, -1)), '10:20')
  for (const [index, { by, text, isAnswered }] of agendaComments.entries()) {
    const item = openItems(meeting)[index]
    const writer = postOn(body, by, setting.on)
    if (!item || !writer) continue
    rows.add('agenda_comment', {
      id: setting.ids.next(at),
      meeting_id: meeting.id,
      version: 1,
      agenda_item_id: item.id,
      item_title: item.title ?? item.topic.title,
      text,
      written_by: writer.id,
      written_at: at,
      answered_by: isAnswered ? preparerOn(body, setting.on).id : null,
      answered_at: isAnswered ? instantOf(setting.days.atOrBefore(addDays(setting.on, -1)), '13:05') : null,
    })
  }
}

function addPreMeeting(setting: Setting, body: Body, meeting: PlannedMeeting, side: Side, rows: RowBuffer): void {
  const leader = postOn(body, side === 'management' ? 'chair' : 'vice_chair', setting.on)
  if (!leader) return
  const { days, ids, on } = setting
  const at = instantOf(days.atOrBefore(addDays(on, -1)), side === 'management' ? '11:10' : '11:40')
  const wanted = days.shift(meeting.day, -2)
  const day = wanted > on ? wanted : meeting.day
  const id = ids.next(at)
  rows.add('pre_meeting', {
    id,
    meeting_id: meeting.id,
    side,
    starts_at: instantOf(day, '08:00'),
    ends_at: instantOf(day, '08:45'),
    place: side === 'management' ? 'Mødelokale 3' : 'Personalerummet',
    called_off_at: null,
    calendar_sequence: 1,
    version: 2,
  })
  const notes = preMeetingNotes[side]
  const item = agendaIsSent(meeting.state) ? openItems(meeting)[0] : undefined
  const written = [{ about: null, text: notes.common }, ...(item ? [{ about: item.id, text: notes.item }] : [])]
  for (const { about, text } of written) {
    rows.add('pre_meeting_note', {
      id: ids.next(at),
      pre_meeting_id: id,
      agenda_item_id: about,
      about_item: about !== null,
      content: parseLight(text),
      written_by: leader.id,
      written_at: at,
      version: 1,
    })
  }
}
