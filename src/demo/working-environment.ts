import { reasonsDue } from '../capabilities/working-environment/rules.ts'
import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import { membersOn, postOn, preparerOn, type Body } from './bodies.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { advices, discussionPoints } from './texts/hearings.ts'

/** Annual discussions of the working environment with their proof, and advice: one answered, one that waits. */
export function workingEnvironmentRows(setting: Setting, bodies: Iterable<Body>): RowBuffer {
  const rows = new RowBuffer([
    'working_environment_discussion',
    'working_environment_signature',
    'working_environment_advice',
    'working_environment_advice_answer',
  ])
  const all = [...bodies]
  const main = all.find(({ level }) => level === 1)
  const centres = all.filter(({ level, kind }) => level === 2 && kind === 'committee')
  if (main) addDiscussion(setting, main, -110, rows)
  // One in time, one to be held soon, one that is late; the others have none.
  for (const [index, days] of [-40, -320, -400].entries()) {
    const body = centres[index]
    if (body) addDiscussion(setting, body, days, rows)
  }
  if (centres[0]) addAdvice(setting, centres[0], rows)
  return rows
}

function addDiscussion(setting: Setting, body: Body, days: number, rows: RowBuffer): void {
  const day = setting.days.atOrBefore(addDays(setting.on, days))
  const created = instantOf(day, '09:00')
  const signed = instantOf(day, '15:45')
  const id = setting.ids.next(created)
  rows.add('working_environment_discussion', {
    id,
    committee_id: body.id,
    agenda_item_id: null,
    held_on: day,
    participants: membersOn(body, day)
      .map(({ given, family }) => `${given} ${family}`)
      .join('\n'),
    points: discussionPoints,
    version: 2,
    created_by: preparerOn(body, day).id,
    created_at: created,
    signed_at: signed,
  })
  for (const post of ['chair', 'vice_chair'] as const) {
    const holder = postOn(body, post, day)
    if (holder)
      rows.add('working_environment_signature', { discussion_id: id, post, person_id: holder.id, signed_at: signed })
  }
}

function addAdvice(setting: Setting, body: Body, rows: RowBuffer): void {
  for (const { title, text, days, answer } of advices) {
    const givenOn: IsoDate = setting.days.atOrBefore(addDays(setting.on, days))
    const at = instantOf(givenOn, '12:00')
    const due = reasonsDue(givenOn, null, body.level)
    const id = setting.ids.next(at)
    rows.add('working_environment_advice', {
      id,
      committee_id: body.id,
      agenda_item_id: null,
      meeting_id: null,
      title,
      text,
      given_on: givenOn,
      due_on: due.on,
      due_clause: due.clause,
      recorded_by: preparerOn(body, givenOn).id,
      recorded_at: at,
    })
    if (answer === null) continue
    const answeredOn = setting.days.shift(givenOn, 8)
    rows.add('working_environment_advice_answer', {
      advice_id: id,
      outcome: 'not_followed',
      text: answer,
      answered_by: (postOn(body, 'chair', answeredOn) ?? preparerOn(body, answeredOn)).id,
      answered_at: instantOf(answeredOn, '09:40'),
    })
  }
}
