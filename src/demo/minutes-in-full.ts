import { addDays, instantOf } from '../platform/clock/dates.ts'
import { postOn, preparerOn, type Body } from './bodies.ts'
import type { PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { minutesRemarks } from './texts/minutes.ts'

/** What members remarked on the latest minutes of their committee, and the bodies that chose how theirs are written. */
export function minutesRows(setting: Setting, calendar: ReadonlyMap<Body, readonly PlannedMeeting[]>): RowBuffer {
  const rows = new RowBuffer(['minutes_style', 'minutes_remark', 'minutes_remark_answer'])
  for (const [body, meetings] of calendar) {
    if (body.kind !== 'committee' || body.level > 2) continue
    if (body.level === 1) addStyle(setting, body, rows)
    const last = meetings.findLast(({ state }) => state === 'published')
    if (last) addRemarks(setting, body, last, rows)
  }
  return rows
}

function addStyle(setting: Setting, body: Body, rows: RowBuffer): void {
  const chosenOn = setting.days.atOrBefore(addDays(setting.on, -200))
  const at = instantOf(chosenOn, '11:15')
  rows.add('minutes_style', {
    id: setting.ids.next(at),
    committee_id: body.id,
    valid_from: chosenOn,
    style: 'descriptive',
    chosen_by: preparerOn(body, chosenOn).id,
    chosen_at: at,
  })
}

function addRemarks(setting: Setting, body: Body, meeting: PlannedMeeting, rows: RowBuffer): void {
  const viceChair = postOn(body, 'vice_chair', meeting.minutesOn)
  const open = meeting.items.find(({ waits, topic }) => waits === null && topic.closedGround === undefined)
  if (!viceChair || meeting.isCorrected) return
  for (const { isToItem, text, answer } of minutesRemarks) {
    if (isToItem && !open) continue
    const on = setting.days.shift(meeting.minutesOn, 1)
    if (on >= setting.on) continue
    const at = instantOf(on, isToItem ? '09:35' : '09:50')
    const id = setting.ids.next(at)
    rows.add('minutes_remark', {
      id,
      meeting_id: meeting.id,
      agenda_item_id: isToItem ? (open?.id ?? null) : null,
      version: 1,
      text,
      remarked_by: viceChair.id,
      remarked_at: at,
    })
    if (answer === null) continue
    rows.add('minutes_remark_answer', {
      remark_id: id,
      text: answer,
      answered_by: preparerOn(body, on).id,
      answered_at: instantOf(on, '14:20'),
    })
  }
}
