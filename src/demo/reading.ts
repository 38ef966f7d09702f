import { addDays, instantOf } from '../platform/clock/dates.ts'
import { membersOn, postOn, preparerOn, type Body } from './bodies.ts'
import type { Employee } from './organisation.ts'
import { agendaIsSent, type PlannedItem, type PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { exclusionReason, ownNotes } from './texts/reading.ts'

/** Notes of one's own on the agendas that are out, and who is excluded from a closed item of the latest meetings. */
export function readingRows(setting: Setting, calendar: ReadonlyMap<Body, readonly PlannedMeeting[]>): RowBuffer {
  const rows = new RowBuffer(['private_note', 'item_exclusion'])
  for (const [body, meetings] of calendar) {
    if (body.kind !== 'committee') continue
    const sent = meetings.filter(({ state }) => agendaIsSent(state))
    const coming = sent.find(({ day }) => day >= setting.on)
    if (coming) for (const reader of readersOf(setting, body)) addNotes(setting, reader, coming, rows)
    const closed = sent.slice(-2).flatMap(({ items }) => items.find(isClosed) ?? [])
    for (const item of closed) addExclusion(setting, body, item, rows)
  }
  return rows
}

const isClosed = ({ waits, topic }: PlannedItem): boolean => waits === null && topic.closedGround !== undefined

/** Those who hold the keys, and the first members. */
function readersOf(setting: Setting, body: Body): Employee[] {
  const posts = [postOn(body, 'chair', setting.on), postOn(body, 'vice_chair', setting.on)]
  const people = [
    ...posts.filter((one) => one !== null && one !== undefined),
    ...membersOn(body, setting.on).slice(0, 4),
  ]
  return [...new Map(people.map((one) => [one.id, one])).values()]
}

function addNotes(setting: Setting, reader: Employee, meeting: PlannedMeeting, rows: RowBuffer): void {
  const at = instantOf(setting.days.atOrBefore(addDays(setting.on, -1)), '19:30')
  const items = meeting.items.filter(({ waits, origin, topic }) => {
    return waits === null && origin === null && topic.closedGround === undefined
  })
  for (const [index, note] of ownNotes.entries()) {
    const item = items[index]
    if (!item) continue
    const own = { text: note.text, is_marked: note.isMarked, version: 1, written_at: at }
    rows.add('private_note', { person_id: reader.id, agenda_item_id: item.id, ...own })
  }
}

function addExclusion(setting: Setting, body: Body, item: PlannedItem, rows: RowBuffer): void {
  const person = membersOn(body, setting.on).at(-1)
  const by = preparerOn(body, setting.on)
  if (!person || person.id === by.id) return
  rows.add('item_exclusion', {
    agenda_item_id: item.id,
    person_id: person.id,
    reason: exclusionReason,
    excluded_by: by.id,
    excluded_at: instantOf(setting.days.atOrBefore(addDays(setting.on, -1)), '09:10'),
  })
}
