import { instantOf } from '../platform/clock/dates.ts'
import { preparerOn, type Body } from './bodies.ts'
import type { PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

/** When the items of the latest meetings were taken, and who came for one of them, as their desks show it. */
export function liveRows(setting: Setting, calendar: ReadonlyMap<Body, readonly PlannedMeeting[]>): RowBuffer {
  const rows = new RowBuffer(['item_time', 'guest_attendance'])
  for (const meetings of calendar.values()) {
    for (const meeting of meetings) if (meeting.state === 'in_writing') addMeeting(setting, meeting, rows)
  }
  return rows
}

const minute = 60_000

function addMeeting(setting: Setting, meeting: PlannedMeeting, rows: RowBuffer): void {
  const random = setting.random(`live:${meeting.id}`)
  const by = preparerOn(meeting.body, meeting.day).id
  const items = meeting.items.filter(({ waits }) => waits === null)
  const each = (meeting.lasts - 20) / Math.max(1, items.length)
  let at = instantOf(meeting.day, meeting.start).getTime() + 3 * minute
  for (const { id } of items) {
    const [started, ended] = [new Date(at), new Date(at + Math.round(each * (0.5 + random.int(0, 50) / 100)) * minute)]
    const time = { id: setting.ids.next(started), meeting_id: meeting.id, agenda_item_id: id }
    rows.add('item_time', { ...time, started_at: started, started_by: by, ended_at: ended, ended_by: by })
    at = ended.getTime()
  }
  const visited = items[1]
  if (!visited) return
  const noted = { id: setting.ids.next(new Date(at)), agenda_item_id: visited.id, noted_by: by, noted_at: new Date(at) }
  rows.add('guest_attendance', { ...noted, name: 'Ida Holt', title: 'Økonomikonsulent' })
}
