import type { ForumKind, Openness, Post } from '../capabilities/committees/schema.ts'
import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import type { Body } from './bodies.ts'
import type { MeetingWriter } from './meeting-rows.ts'
import type { Employee, Organisation } from './organisation.ts'
import { addItem, planMeeting, type PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { forumTexts, type ForumText } from './texts/forums.ts'

export interface DemoForum {
  readonly body: Body
  readonly text: ForumText
  readonly openness: Openness
  readonly endsOn: IsoDate | null
  readonly members: readonly Employee[]
}

/** The secretaries' network, a working group and an alternative forum. */
export function makeForums(setting: Setting, organisation: Organisation, bodies: readonly Body[]): DemoForum[] {
  const chairOf = (name: string): Employee => {
    const chair = bodies.find((one) => one.name === name)?.posts.find(({ post, to }) => post === 'chair' && to === null)
    if (!chair) throw new Error(`${name} has no chair`)
    return chair.person
  }
  const seated = (name: string): Employee[] =>
    (bodies.find((one) => one.name === name)?.seats ?? []).flatMap(({ side, mandates }) =>
      mandates
        .filter((one) => side === 'employee' && one.standing === 'member' && one.to === null)
        .map((one) => one.person),
    )
  const { network, workingGroup, alternative } = forumTexts
  const schools = 'Center-MED, Skoler'
  const elderly = 'Center-MED, Ældre og Sundhed'
  const forum = (kind: ForumKind, text: ForumText, convener: Employee): Pick<DemoForum, 'body' | 'text'> => ({
    body: bodyOf(setting, organisation, kind, text.name, convener),
    text,
  })
  return [
    {
      ...forum('network', network, organisation.cast.main_secretary),
      openness: 'members',
      endsOn: null,
      members: [],
    },
    {
      ...forum('working_group', workingGroup, chairOf(schools)),
      openness: 'members',
      endsOn: addDays(setting.on, 150),
      members: [...new Set([...seated(schools), ...seated(elderly)])].slice(0, 5),
    },
    {
      ...forum('forum', alternative, chairOf(elderly)),
      openness: 'all',
      endsOn: null,
      members: [...new Set([...seated(elderly), ...seated('Center-MED, Teknik og Miljø')])].slice(0, 6),
    },
  ]
}

function bodyOf(setting: Setting, organisation: Organisation, kind: ForumKind, name: string, convener: Employee): Body {
  const { ids, days, established } = setting
  const at = instantOf(days.atOrAfter(established), '11:00')
  const id = ids.next(at)
  const post = (as: Post) => ({ id: ids.next(at), post: as, person: convener, from: established, to: null })
  const place = { unit: organisation.top, parent: null, children: [], seats: [], earlier: null }
  return { id, kind, level: 1, name, ...place, posts: [post('chair')] }
}

/** The rows beside those that every committee has. */
export function forumRows(setting: Setting, forums: readonly DemoForum[]): RowBuffer {
  const rows = new RowBuffer(['forum', 'forum_member'])
  const { ids, days, established } = setting
  const at = instantOf(days.atOrAfter(established), '11:10')
  for (const { body, text, openness, endsOn, members } of forums) {
    const { purpose, mandate } = text
    const row = { committee_id: body.id, created_at: at, created_by: null }
    rows.add('forum', { ...row, purpose, mandate, openness, ends_on: endsOn, version: 1 })
    for (const person of members) {
      rows.add('forum_member', {
        ...row,
        id: ids.next(at),
        person_id: person.id,
        valid_from: established,
        valid_to: null,
      })
    }
  }
  return rows
}

/** Every second month, a year back and two meetings ahead. */
export function writeForumMeetings(setting: Setting, forums: readonly DemoForum[], writer: MeetingWriter): void {
  for (const [index, { body, text }] of forums.entries()) {
    for (let turn = -5; turn <= 2; turn += 1) {
      const day = outsideChristmas(setting.days.atOrAfter(addDays(setting.on, turn * 56 - 20 - index)), setting)
      if (day < setting.meetingsFrom || day === setting.on) continue
      writer.write(withAgenda(setting, planMeeting(setting, { body, day }), text))
    }
  }
}

/** Nobody meets in the days around Christmas and New Year. */
function outsideChristmas(day: IsoDate, setting: Setting): IsoDate {
  const inTheYear = day.slice(5)
  return inTheYear >= '12-20' || inTheYear <= '01-04' ? outsideChristmas(setting.days.shift(day, 3), setting) : day
}

function withAgenda(setting: Setting, meeting: PlannedMeeting, { topics }: ForumText): PlannedMeeting {
  if (meeting.state !== 'planned') for (const topic of topics) addItem(setting, meeting, { topic })
  return meeting
}
