import { contentOf } from '../capabilities/wheel/template/rules.ts'
import { addDays, instantOf, isoDate, type IsoDate } from '../platform/clock/dates.ts'
import { preparerOn, type Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import type { Organisation } from './organisation.ts'
import { agendaIsSent, type PlannedMeeting } from './plan.ts'
import { RowBuffer, type DemoRow } from './rows.ts'
import { yearOf, type Setting } from './setting.ts'
import {
  laterFigures,
  ownCentre,
  ownItems,
  ownRecommendation,
  shipped,
  type LeftOut,
  type TemplateRow,
} from './wheel-agendas.ts'

type ItemRow = DemoRow<'wheel_item'>

/** The shipped wheel as a municipality has it in use, with a strategy of its own and what some bodies do their own way. */
export function wheelRows(
  setting: Setting,
  organisation: Organisation,
  calendar: Calendar,
  leftOut: readonly LeftOut[],
): RowBuffer {
  const rows = new RowBuffer(['wheel_item', 'wheel_adaptation', 'wheel_placement'])
  const year = yearOf(setting.on)
  const from = isoDate(`${year - 1}-01-01`)
  const bodies = [...calendar.keys()]
  const at = instantOf(from, '09:00')
  const common = { id: '', written_by: organisation.cast.hr_consultant.id, written_at: at, version: 1 }
  const ids = new Map<string, string>()
  for (const item of shipped(from)) {
    const id = setting.ids.next(at)
    ids.set(item.templateKey ?? '', id)
    rows.add('wheel_item', { ...common, ...columnsOf(item, ids), id })
  }
  const strategy = { ...common, ...strategyItem(from), id: setting.ids.next(at) }
  rows.add('wheel_item', strategy)
  ids.set('strategy', strategy.id)
  const centre = ownCentre(bodies)
  if (centre) ids.set('transitions', addOwn(setting, centre, from, rows))
  adapt(setting, { centre, ids, leftOut }, rows)
  for (const [body, meetings] of calendar) place(body, meetings, ids, rows)
  return rows
}

/** What another comes before or after stands before it among the shipped items. */
function columnsOf(
  item: TemplateRow,
  ids: ReadonlyMap<string, string>,
): Omit<ItemRow, 'id' | 'written_by' | 'written_at' | 'version'> {
  const related = item.relation && ids.get(item.relation.key)
  return {
    committee_id: item.committeeId,
    template_key: item.templateKey,
    content: item.content,
    source: item.source,
    citation: item.citation,
    note: item.note,
    valid_from: item.validFrom,
    valid_to: item.validTo,
    on_wheel_from: item.onWheelFrom,
    levels: [...item.levels],
    is_must: item.isMust,
    month_from: item.months?.from ?? null,
    month_to: item.months?.to ?? null,
    day: item.day,
    relation: related ? (item.relation?.kind ?? null) : null,
    relation_item_id: related ?? null,
    every_years: item.everyYears,
    first_year: item.firstYear,
    leeway: item.leeway,
    prepares: item.prepares,
  }
}

const own = ({ title, presentation, prepares }: (typeof ownItems)['strategy' | 'transitions']) => ({
  key: 'own',
  tiers: [],
  title,
  kind: 'discussion' as const,
  apsa: ['work', 'cooperation'] as const,
  presentation,
  recommendation: ownRecommendation,
  minutes: 20,
  source: 'strategy' as const,
  citation: '',
  months: null,
  prepares,
})

const ownColumns = (from: IsoDate) => ({
  template_key: null,
  note: '',
  valid_from: null,
  valid_to: null,
  on_wheel_from: from,
  is_must: false,
  day: null,
  relation: null,
  relation_item_id: null,
  every_years: 1,
  first_year: null,
  leeway: 2,
})

function strategyItem(from: IsoDate): Omit<ItemRow, 'id' | 'written_by' | 'written_at' | 'version'> {
  const { levels, months } = ownItems.strategy
  const item = own(ownItems.strategy)
  return {
    ...ownColumns(from),
    committee_id: null,
    content: contentOf(item),
    source: 'strategy',
    citation: 'Nordsunds strategi for en enklere hverdag',
    levels: [...levels],
    month_from: months.from,
    month_to: months.to,
    prepares: item.prepares,
  }
}

/** A centre's own wish, which holds for those under it too. */
function addOwn(setting: Setting, centre: Body, from: IsoDate, rows: RowBuffer): string {
  const at = instantOf(addDays(from, 20), '10:00')
  const { levels, months } = ownItems.transitions
  const item = own(ownItems.transitions)
  const id = setting.ids.next(at)
  rows.add('wheel_item', {
    ...ownColumns(from),
    id,
    committee_id: centre.id,
    content: contentOf(item),
    source: 'own',
    citation: '',
    levels: [...levels],
    month_from: months.from,
    month_to: months.to,
    prepares: item.prepares,
    written_by: preparerOn(centre, setting.on).id,
    written_at: at,
    version: 1,
  })
  return id
}

interface Adapted {
  readonly centre: Body | undefined
  readonly ids: ReadonlyMap<string, string>
  readonly leftOut: readonly LeftOut[]
}

/** One centre has the sickness figures later, with those under it; some leave something out for a year, with a reason. */
function adapt(setting: Setting, { centre, ids, leftOut }: Adapted, rows: RowBuffer): void {
  const year = yearOf(setting.on)
  const add = (body: Body, key: string, wish: Partial<DemoRow<'wheel_adaptation'>>): void => {
    const item = ids.get(key)
    if (item === undefined) return
    const none = { month_from: null, month_to: null, every_years: null, first_year: null, prepares: null, reason: '' }
    const usual = { from_year: year, to_year: null, is_left_out: false, covers_branch: false, ...none }
    const usually = setting.days.atOrAfter(isoDate(`${wish.from_year ?? year}-01-16`))
    const on = usually < setting.on ? usually : setting.days.shift(setting.on, -1)
    const at = instantOf(on, '11:15')
    rows.add('wheel_adaptation', {
      id: setting.ids.next(at),
      wheel_item_id: item,
      committee_id: body.id,
      ...usual,
      written_by: preparerOn(body, on).id,
      written_at: at,
      ...wish,
    })
  }
  if (centre) {
    const { from, to } = laterFigures
    const months = { month_from: from, month_to: to }
    add(centre, 'sickness-figures', { ...months, covers_branch: true, reason: 'Tallene er klar i maj.' })
  }
  for (const { body, key, year: only, reason } of leftOut) {
    if (body === centre && key === 'sickness-figures') continue
    add(body, key, { from_year: only, to_year: only, is_left_out: true, reason })
  }
}

/** What of the wheel stands on agendas that were sent. */
function place(
  body: Body,
  meetings: readonly PlannedMeeting[],
  ids: ReadonlyMap<string, string>,
  rows: RowBuffer,
): void {
  for (const meeting of meetings.filter(({ state }) => agendaIsSent(state))) {
    for (const { id, wheelKey } of meeting.items) {
      const wheelItemId = wheelKey === null ? undefined : ids.get(wheelKey)
      if (wheelItemId === undefined) continue
      rows.add('wheel_placement', {
        agenda_item_id: id,
        wheel_item_id: wheelItemId,
        guideline_id: null,
        committee_id: body.id,
        year: yearOf(meeting.day),
        placed_by: preparerOn(body, meeting.day).id,
        placed_at: instantOf(meeting.agendaOn, '09:00'),
      })
    }
  }
}
