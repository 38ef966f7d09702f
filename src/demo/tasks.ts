import { addDays, instantOf } from '../platform/clock/dates.ts'
import { membersOn, preparerOn, type Body } from './bodies.ts'
import { isHeld, type PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { returnReason, taskTexts } from './texts/tasks.ts'

/** What committees have asked somebody for at their latest meeting: under way, late, done, and one without owner. */
export function taskRows(setting: Setting, calendar: ReadonlyMap<Body, readonly PlannedMeeting[]>): RowBuffer {
  const rows = new RowBuffer(['task', 'task_return', 'task_ending'])
  for (const [body, meetings] of calendar) {
    if (body.level > 2 && setting.random(`tasks:${body.name}`).chance(0.6)) continue
    const latest = meetings.filter(({ state }) => isHeld(state)).at(-1)
    if (latest) addTasks(setting, body, latest, rows)
  }
  return rows
}

function addTasks(setting: Setting, body: Body, latest: PlannedMeeting, rows: RowBuffer): void {
  const by = preparerOn(body, setting.on)
  const at = instantOf(latest.day, '16:00')
  const members = membersOn(body, setting.on)
  const items = latest.items.filter(({ waits, topic }) => waits === null && topic.closedGround === undefined)
  for (const [index, { title, text, days, note }] of taskTexts.entries()) {
    const owner = members[(index * 2 + 1) % Math.max(1, members.length)]
    const isReturned = index === taskTexts.length - 1
    const item = isReturned ? undefined : items[index % Math.max(1, items.length)]
    const id = setting.ids.next(at)
    rows.add('task', {
      id,
      committee_id: body.id,
      agenda_item_id: item?.id ?? null,
      from_item: item !== undefined,
      title,
      text,
      owner_id: isReturned || !owner ? null : owner.id,
      asked_by: by.id,
      due_on: addDays(setting.on, days),
      created_at: at,
      version: isReturned ? 2 : 1,
    })
    const later = instantOf(setting.days.atOrBefore(addDays(setting.on, -1)), '09:30')
    if (isReturned && owner) {
      const returned = { id: setting.ids.next(later), task_id: id, reason: returnReason }
      rows.add('task_return', { ...returned, returned_by: owner.id, returned_at: later })
    }
    if (note !== null && owner) {
      rows.add('task_ending', { task_id: id, outcome: 'done', note, ended_by: owner.id, ended_at: later })
    }
  }
}
