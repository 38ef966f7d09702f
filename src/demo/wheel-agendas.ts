import type { Months } from '../capabilities/wheel/rules.ts'
import { nationalTemplate, templateFor } from '../capabilities/wheel/template/rules.ts'
import { isoDate, type IsoDate } from '../platform/clock/dates.ts'
import type { Body } from './bodies.ts'
import { library, monthsOfLevel, type Calendar } from './calendar.ts'
import { addItem, agendaIsSent, type PlannedItem, type PlannedMeeting } from './plan.ts'
import { monthOf, yearOf, type Setting } from './setting.ts'
import { near, result, type Topic } from './texts/topic.ts'

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

export type TemplateRow = ReturnType<typeof templateFor>[number]

/** The shipped items as this municipality has them: in months in which each of their levels meets. */
export const shipped = (from: IsoDate): TemplateRow[] =>
  templateFor([1, 2, 3, 4], from).map((item) => {
    const levels = notLocal.includes(item.templateKey ?? '') ? item.levels.filter((level) => level < 4) : item.levels
    const firstYear = item.templateKey === 'apv' ? yearOf(from) + 1 : item.firstYear
    return { ...item, levels, firstYear, months: item.months && metIn(item.months, levels) }
  })

function metIn({ from, to }: Months, levels: readonly number[]): Months {
  const meets = (last: number) =>
    levels.every((level) => monthsOfLevel(level).some((month) => month >= from && month <= last))
  let last = to
  while (last < 12 && !meets(last)) last += 1
  return { from, to: last }
}

interface OwnItem {
  readonly title: string
  readonly presentation: string
  readonly prepares: string
  readonly levels: readonly number[]
  readonly months: Months
}

/** The municipality's own item, and one centre's for itself and those under it. */
export const ownItems: Readonly<Record<'strategy' | 'transitions', OwnItem>> = {
  strategy: {
    title: 'Mindre bøvl: hvad har vi forenklet?',
    presentation: 'Hvilke regler og arbejdsgange er blevet enklere, og hvad mangler?',
    prepares: 'Direktionen',
    levels: [1, 2, 3, 4],
    months: { from: 11, to: 12 },
  },
  transitions: {
    title: 'Overgange mellem vores arbejdspladser',
    presentation: 'Hvordan går det, når opgaver og kolleger går fra et sted til et andet?',
    prepares: 'Sekretæren',
    levels: near,
    months: { from: 5, to: 6 },
  },
}

export const ownRecommendation = 'At udvalget drøfter, hvad det betyder hos os.'

/** The centre with an item of its own, which has the sickness figures later too. */
export const ownCentre = (bodies: Iterable<Body>): Body | undefined =>
  [...bodies].find(({ level, kind }) => level === 2 && kind === 'committee')
/** The month of the sickness figures there. */
export const laterFigures: Months = { from: 6, to: 6 }

const isUnder = (body: Body, top: Body | undefined): boolean =>
  body === top || (body.parent !== null && isUnder(body.parent, top))

/** What a body skips of a year's wheel, and why. */
export interface LeftOut {
  readonly body: Body
  readonly key: string
  readonly year: number
  readonly reason: string
}

const reasons = [
  'Vi holdt drøftelsen sammen med nabohuset i år; referatet ligger hos dem.',
  'Arbejdspladsen flytter til sommer. Vi tager punktet op, når vi er på plads.',
  'Punktet blev taget på personaledagen i stedet. Noterne ligger hos sekretæren.',
  'Vi venter på de nye tal og har det med næste år.',
] as const

interface Wanted {
  readonly key: string
  readonly months: Months
  readonly topic: Topic
}

/**
 * The wheel as it was followed this year and the last: what a matter on the agendas is already of it is marked, the rest
 * comes to the first meeting in its months. Some is forgotten, some left out with a reason, as people do.
 */
export function followWheel(setting: Setting, calendar: Calendar): LeftOut[] {
  const leftOut: LeftOut[] = []
  const thisYear = yearOf(setting.on)
  const centre = ownCentre(calendar.keys())
  for (const year of [thisYear - 1, thisYear]) {
    for (const [body, meetings] of calendar) {
      const held = meetings.filter(
        ({ day, state, isExtraordinary }) => yearOf(day) === year && agendaIsSent(state) && !isExtraordinary,
      )
      for (const wanted of wantedOf(body, year, thisYear, centre)) {
        const random = setting.random(`wheel:${body.name}:${wanted.key}:${year}`)
        const chance = random.next()
        if (chance < 0.04) leftOut.push({ body, key: wanted.key, year, reason: random.pick(reasons) })
        else if (chance > 0.1) putOn(setting, held, wanted)
      }
    }
  }
  return leftOut
}

function putOn(setting: Setting, meetings: readonly PlannedMeeting[], { key, months, topic }: Wanted): void {
  const inMonths = meetings.filter(({ day }) => monthOf(day) >= months.from && monthOf(day) <= months.to)
  for (const meeting of inMonths) {
    const item = meeting.items.find((one) => one.wheelKey === null && isOf(one, key))
    if (item) {
      item.wheelKey = key
      return
    }
  }
  const [first] = inMonths
  if (first) addItem(setting, first, { topic }).wheelKey = key
}

const isOf = ({ topic, waits, raisedBy }: PlannedItem, key: string): boolean =>
  waits === null && raisedBy === null && (keysOfTopics[topic.title] ?? []).includes(key)

/** What the wheel has for a body in a year. */
function wantedOf(body: Body, year: number, thisYear: number, centre: Body | undefined): Wanted[] {
  const isIn = isUnder(body, centre)
  const own = Object.entries(ownItems).flatMap(([key, item]) =>
    item.levels.includes(body.level) && (key === 'strategy' || isIn)
      ? [{ key, months: item.months, topic: topicOf(key, body.level, ownTopic(item)) }]
      : [],
  )
  const common = shipped(isoDate(`${thisYear - 1}-01-01`)).flatMap((item): Wanted[] => {
    const { templateKey: key, months, levels, everyYears, firstYear, validTo } = item
    if (key === null || months === null || validTo !== null || !levels.includes(body.level)) return []
    if ((year - (firstYear ?? year)) % everyYears !== 0 || year < (firstYear ?? year)) return []
    const isLater = key === 'sickness-figures' && isIn && year === thisYear
    return [{ key, months: isLater ? laterFigures : months, topic: topicOf(key, body.level, () => templateTopic(key)) }]
  })
  return [...common, ...own]
}

/** A matter of the library that is of this item, else the item itself. */
function topicOf(key: string, level: number, otherwise: () => Topic): Topic {
  const found = library.find(({ title, levels }) => levels.includes(level) && keysOfTopics[title]?.[0] === key)
  return found ?? otherwise()
}

const results = [
  result('discussed', 'Drøftet. Udvalget følger op på næste møde.'),
  result('agreed', 'Der er enighed om, hvem der gør hvad. Det skrives på opgavelisten.'),
]

function templateTopic(key: string): Topic {
  const item = nationalTemplate.find((one) => one.key === key)
  if (!item) throw new Error(`the template has no ${key}`)
  const { title, kind, apsa, presentation, recommendation, minutes } = item
  return { title, kind, apsa, presentation, recommendation, minutes, levels: [], months: [], by: 'secretary', results }
}

const ownTopic = (item: OwnItem) => (): Topic => ({
  title: item.title,
  kind: 'discussion',
  apsa: ['work', 'cooperation'],
  presentation: item.presentation,
  recommendation: ownRecommendation,
  minutes: 20,
  levels: [],
  months: [],
  by: 'secretary',
  results,
})
