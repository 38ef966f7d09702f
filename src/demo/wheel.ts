import { dayIn } from '../capabilities/wheel/rules.ts'
import { contentOf, templateFor } from '../capabilities/wheel/template/rules.ts'
import { addDays, daysBetween, instantOf, isoDate, type IsoDate } from '../platform/clock/dates.ts'
import { preparerOn, type Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import type { Organisation } from './organisation.ts'
import { agendaIsSent, type PlannedItem, type PlannedMeeting } from './plan.ts'
import { RowBuffer, type DemoRow } from './rows.ts'
import { yearOf, type Setting } from './setting.ts'

/** Which shipped items the matters of the demo are. */
const keysOfTopics: Readonly<Record<string, readonly string[]>> = {
  'Budget {next}: høring af MED': ['budget-hearing'],
  'Budget {next}: rammer og tidsplan': ['budget-procedure', 'budget-frames'],
  'Budget {next}: konsekvenser for arbejdspladserne': ['budget-frames'],
  'Det vedtagne budget {next}: hvad betyder det for os?': ['budget-effect'],
  'Regnskab {last} og status på økonomien': ['accounts'],
  'Sygefravær, {quarter}. kvartal': ['sickness-figures-top', 'sickness-figures'],
  'APV: opfølgning på handlingsplanen': ['apv-follow-up', 'apv'],
  'Årlig arbejdsmiljødrøftelse {year}': ['working-environment-discussion-top', 'working-environment-discussion'],
  'Trivselsmåling {year}: resultater': ['well-being-measurement'],
  'Retningslinje mod vold og trusler: revision': ['violence-guidelines'],
  'Arbejdsulykker og nærved-hændelser': ['accidents', 'apv-follow-up'],
  'Vold og trusler: registrerede hændelser': ['accidents'],
  'Støj i hverdagen': ['apv-follow-up', 'apv'],
  'Indeklima og temperatur': ['apv-follow-up', 'apv'],
  'Kompetenceudvikling: plan og penge': ['mus'],
  'Introduktion af nye kolleger': ['retention'],
  'Bøvl: dobbelt registrering': ['strategy'],
  'Bøvl: bestilling af arbejdstøj og værnemidler': ['strategy'],
  'Seniorpolitik: aftaler og muligheder': ['senior-policy'],
  'MUS og GRUS {year}: form og tidspunkt': ['mus'],
  'Rekruttering: hvad virker hos os?': ['retention'],
  'Socialt kapitel: fleksjob og praktik': ['social-chapter'],
  'MED-samarbejdet hos os: evaluering af året': ['next-year'],
  'Mødeplan og årshjul for {next}': ['next-year'],
}

/** What the workplaces of this municipality leave to the centres. */
const notLocal: readonly string[] = ['budget-frames', 'budget-effect', 'well-being-measurement', 'apv']

/** The shipped items as this municipality has them. */
const shipped = (from: IsoDate): TemplateRow[] =>
  templateFor([1, 2, 3, 4], from).map((item) =>
    notLocal.includes(item.templateKey ?? '') ? { ...item, levels: item.levels.filter((level) => level < 4) } : item,
  )

type ItemRow = DemoRow<'wheel_item'>

/** The shipped wheel as a municipality has it in use, with a strategy of its own and what some bodies do their own way. */
export function wheelRows(setting: Setting, organisation: Organisation, calendar: Calendar): RowBuffer {
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
    const firstYear = item.templateKey === 'apv' ? year : item.firstYear
    rows.add('wheel_item', { ...common, ...columnsOf({ ...item, firstYear }, ids), id })
  }
  const strategy = { ...common, ...strategyItem(from), id: setting.ids.next(at) }
  rows.add('wheel_item', strategy)
  ids.set('strategy', strategy.id)
  const centre = bodies.find(({ level, kind }) => level === 2 && kind === 'committee')
  if (centre) addOwn(setting, centre, from, rows)
  adapt(setting, bodies, ids, rows)
  for (const [body, meetings] of calendar) place(setting, body, meetings, ids, rows)
  return rows
}

type TemplateRow = ReturnType<typeof templateFor>[number]

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

const own = (title: string, presentation: string, prepares: string) => ({
  key: 'own',
  tiers: [],
  title,
  kind: 'discussion' as const,
  apsa: ['work', 'cooperation'] as const,
  presentation,
  recommendation: 'At udvalget drøfter, hvad det betyder hos os.',
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
  const item = own(
    'Mindre bøvl: hvad har vi forenklet?',
    'Hvilke regler og arbejdsgange er blevet enklere, og hvad mangler?',
    'Direktionen',
  )
  return {
    ...ownColumns(from),
    committee_id: null,
    content: contentOf(item),
    source: 'strategy',
    citation: 'Nordsunds strategi for en enklere hverdag',
    levels: [1, 2, 3, 4],
    month_from: 11,
    month_to: 11,
    prepares: item.prepares,
  }
}

/** A centre's own wish, which holds for those under it too. */
function addOwn(setting: Setting, centre: Body, from: IsoDate, rows: RowBuffer): void {
  const at = instantOf(addDays(from, 20), '10:00')
  const item = own(
    'Overgange mellem vores arbejdspladser',
    'Hvordan går det, når opgaver og kolleger går fra et sted til et andet?',
    'Sekretæren',
  )
  rows.add('wheel_item', {
    ...ownColumns(from),
    id: setting.ids.next(at),
    committee_id: centre.id,
    content: contentOf(item),
    source: 'own',
    citation: '',
    levels: [2, 3, 4],
    month_from: 5,
    month_to: 6,
    prepares: item.prepares,
    written_by: preparerOn(centre, setting.on).id,
    written_at: at,
    version: 1,
  })
}

const reasons = [
  'Vi holdt drøftelsen sammen med nabohuset i år; referatet ligger hos dem.',
  'Arbejdspladsen flytter til sommer. Vi tager punktet op, når vi er på plads.',
] as const

/** One centre has the sickness figures later, with those under it; two workplaces leave something out with a reason. */
function adapt(setting: Setting, bodies: readonly Body[], ids: ReadonlyMap<string, string>, rows: RowBuffer): void {
  const year = yearOf(setting.on)
  const at = instantOf(addDays(setting.on, -50), '11:15')
  const add = (body: Body | undefined, key: string, wish: Partial<DemoRow<'wheel_adaptation'>>): void => {
    const item = ids.get(key)
    if (!body || item === undefined) return
    const none = { month_from: null, month_to: null, every_years: null, first_year: null, prepares: null, reason: '' }
    const usual = { from_year: year, to_year: null, is_left_out: false, covers_branch: false, ...none }
    const by = { written_by: preparerOn(body, setting.on).id, written_at: at }
    rows.add('wheel_adaptation', {
      id: setting.ids.next(at),
      wheel_item_id: item,
      committee_id: body.id,
      ...usual,
      ...by,
      ...wish,
    })
  }
  const centre = bodies.find(({ level, kind }) => level === 2 && kind === 'committee')
  add(centre, 'sickness-figures', { month_from: 6, month_to: 6, covers_branch: true, reason: 'Tallene er klar i maj.' })
  const workplaces = bodies.filter(({ level }) => level === 4)
  add(workplaces[1], 'working-environment-discussion', { to_year: year, is_left_out: true, reason: reasons[0] })
  add(workplaces[2], 'mus', { to_year: year, is_left_out: true, reason: reasons[1] })
}

/** The matters of sent agendas that are on the wheel, each once a year: the one nearest its months. */
function place(
  setting: Setting,
  body: Body,
  meetings: readonly PlannedMeeting[],
  ids: ReadonlyMap<string, string>,
  rows: RowBuffer,
): void {
  const year = yearOf(setting.on)
  const wheel = new Map<string | null, Pick<TemplateRow, 'levels' | 'months'>>(
    shipped(isoDate(`${year - 1}-01-01`)).map((item) => [item.templateKey, item]),
  )
  wheel.set('strategy', { levels: [1, 2, 3, 4], months: { from: 11, to: 11 } })
  const found = new Map<string, { item: PlannedItem; meeting: PlannedMeeting; far: number }>()
  for (const meeting of meetings.filter(({ state, day }) => agendaIsSent(state) && yearOf(day) >= year - 1)) {
    for (const item of meeting.items.filter(({ waits, raisedBy }) => waits === null && raisedBy === null)) {
      const key = (keysOfTopics[item.topic.title] ?? []).find((one) => wheel.get(one)?.levels.includes(body.level))
      const months = key === undefined ? null : (wheel.get(key)?.months ?? null)
      if (key === undefined || months === null) continue
      const middle = dayIn(yearOf(meeting.day), months.to, 1)
      const far = Math.abs(daysBetween(middle, meeting.day))
      const place = `${key} ${yearOf(meeting.day)}`
      if (far < (found.get(place)?.far ?? Infinity)) found.set(place, { item, meeting, far })
    }
  }
  for (const [place, { item, meeting }] of found) {
    const wheelItemId = ids.get(place.split(' ')[0] ?? '')
    if (wheelItemId === undefined) continue
    rows.add('wheel_placement', {
      agenda_item_id: item.id,
      wheel_item_id: wheelItemId,
      guideline_id: null,
      committee_id: body.id,
      year: yearOf(meeting.day),
      placed_by: preparerOn(body, meeting.day).id,
      placed_at: instantOf(meeting.agendaOn, '09:00'),
    })
  }
}
