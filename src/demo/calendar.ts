import { addDays, isoDate, type IsoDate } from '../platform/clock/dates.ts'
import { membersOn, type Body } from './bodies.ts'
import { addItem, planMeeting, type MeetingState, type PlannedMeeting } from './plan.ts'
import type { Random } from './random.ts'
import { monthOf, yearOf, type Setting } from './setting.ts'
import { cooperation } from './texts/cooperation.ts'
import { budgetHearing, economy } from './texts/economy.ts'
import { environment } from './texts/environment.ts'
import { raisedTitles } from './texts/letters.ts'
import { staff } from './texts/staff.ts'
import type { Topic } from './texts/topic.ts'

export const library: readonly Topic[] = [...economy, ...environment, ...staff, ...cooperation]

/** Months and days of the month by level: each level meets so that matters can reach it from the one above in time. */
const rhythm: Readonly<Record<number, { months: readonly number[]; days: readonly [number, number] }>> = {
  1: { months: [2, 4, 6, 8, 10, 12], days: [8, 13] },
  2: { months: [3, 6, 9, 11], days: [3, 8] },
  3: { months: [3, 6, 9, 11], days: [24, 28] },
  4: { months: [3, 6, 9, 11], days: [24, 29] },
}

export const monthsOfLevel = (level: number): readonly number[] => rhythm[level]?.months ?? []

export type Calendar = ReadonlyMap<Body, readonly PlannedMeeting[]>

/** Every meeting of every body, each with its items, the first first. */
export function makeCalendar(setting: Setting, bodies: readonly Body[]): Map<Body, PlannedMeeting[]> {
  const calendar = new Map<Body, PlannedMeeting[]>()
  const special = specialMeetings(setting, bodies)
  for (const body of bodies) {
    const own = special.filter((one) => one.body === body)
    const near = (day: IsoDate): boolean => own.some((one) => Math.abs(distance(one.day, day)) < 38)
    const meetings = [...regularDays(setting, body).filter((day) => !near(day)), ...own.map((one) => one.day)]
      .toSorted()
      .map((day) => planMeeting(setting, own.find((one) => one.day === day) ?? { body, day }))
    for (const meeting of meetings) fillAgenda(setting, meeting)
    calendar.set(body, meetings)
  }
  return calendar
}

const distance = (a: IsoDate, b: IsoDate): number => (Date.parse(a) - Date.parse(b)) / 86_400_000

/** Half a year ahead is planned. */
function regularDays(setting: Setting, body: Body): IsoDate[] {
  const { months, days } = rhythm[body.level] ?? { months: [], days: [1, 1] }
  const random = setting.random(`days:${body.name}`)
  const until = addDays(setting.on, 185)
  const found: IsoDate[] = []
  for (let year = yearOf(setting.meetingsFrom); year <= yearOf(until); year += 1) {
    for (const month of months) {
      const day = isoDate(`${year}-${two(month)}-${two(random.int(days[0], days[1]))}`)
      const working = setting.days.atOrAfter(day)
      if (working >= setting.meetingsFrom && working <= until) found.push(working)
    }
  }
  return found
}

const two = (n: number): string => String(n).padStart(2, '0')

interface SpecialMeeting {
  readonly body: Body
  readonly day: IsoDate
  readonly state: MeetingState
}

/** One meeting in each state that somebody has work with, placed around the day of the demo. */
function specialMeetings(setting: Setting, bodies: readonly Body[]): SpecialMeeting[] {
  const { days, on } = setting
  const lastWorkingDay = days.shift(on, -1)
  const on10 = days.atOrAfter(addDays(on, 10))
  const plans: readonly (readonly [name: string, day: IsoDate, state: MeetingState])[] = [
    ['Hovedudvalget', days.atOrAfter(addDays(on, 12)), 'draft'],
    ['Hovedudvalget', days.atOrAfter(addDays(on, 68)), 'gathering'],
    ['Center-MED, Dagtilbud og Læring', days.shift(on, -6), 'awaiting_keys'],
    ['Center-MED, Dagtilbud og Læring', days.atOrAfter(addDays(on, 34)), 'gathering'],
    ['Center-MED, Skoler', on10, 'draft_chair_key'],
    ['Center-MED, Ældre og Sundhed', days.atOrAfter(addDays(on, 4)), 'sent'],
    ['Center-MED, Social og Handicap', lastWorkingDay, 'in_writing'],
    ['Center-MED, Teknik og Miljø', days.shift(on, -11), 'awaiting_vice_chair'],
    ['Center-MED, Politik og Personale', days.atOrAfter(addDays(on, 6)), 'draft_waiver'],
    ['Lokal-MED, Børnehuset Svalereden', days.atOrAfter(addDays(on, 5)), 'sent'],
    ['Lokal-MED, Børnehuset Solsikken', days.shift(on, -7), 'published'],
    ['Lokal-MED, Børnehuset Solsikken', days.atOrAfter(addDays(on, 45)), 'gathering'],
    ['Personalemøde, Børnehuset Mælkebøtten', days.atOrAfter(addDays(on, 15)), 'gathering'],
  ]
  return plans.map(([name, day, state]) => {
    const body = bodies.find((one) => one.name === name)
    if (!body) throw new Error(`the demo has no ${name}`)
    return { body, day: state === 'gathering' ? outsideChristmas(setting, day) : day, state }
  })
}

/** Nobody plans a meeting for the days around Christmas and New Year. */
function outsideChristmas(setting: Setting, day: IsoDate): IsoDate {
  const inTheYear = day.slice(5)
  return inTheYear >= '12-20' || inTheYear <= '01-04' ? outsideChristmas(setting, setting.days.shift(day, 3)) : day
}

const itemsByLevel: Readonly<Record<number, readonly [number, number]>> = { 1: [5, 7], 2: [4, 6], 3: [3, 5], 4: [2, 4] }

function fillAgenda(setting: Setting, meeting: PlannedMeeting): void {
  if (meeting.state === 'planned') return
  const random = setting.random(`agenda:${meeting.id}`)
  const { level } = meeting.body
  const [least, most] = itemsByLevel[level] ?? [3, 5]
  const wanted = meeting.state === 'gathering' ? 2 : meeting.isExtraordinary ? 1 : random.int(least, most)
  const month = monthOf(meeting.day)
  const fits = library.filter((topic) => topic.levels.includes(level))
  const seasonal = random.shuffled(fits.filter(({ months }) => months.includes(month)))
  const any = random.shuffled(fits.filter(({ months }) => months.length === 0))
  const chosen = [...seasonal.slice(0, Math.ceil(wanted / 2)), ...any].slice(0, wanted)
  if (level === 1 && month === 8) addItem(setting, meeting, { topic: budgetHearing })
  for (const topic of chosen) addItem(setting, meeting, { topic })
  addRaised(setting, meeting, random)
}

/** What members ask for, in their own words. While items are gathered it waits for a place. */
function addRaised(setting: Setting, meeting: PlannedMeeting, random: Random): void {
  const isGathering = meeting.state === 'gathering'
  if (!isGathering && !random.chance(0.3)) return
  const { topic, title } = raisedTopic(random)
  const members = membersOn(meeting.body, meeting.day < setting.on ? meeting.day : setting.on)
  const raisedBy = random.pick(members.filter((one) => one.trade !== null))
  const waits = isGathering ? 'to_be_placed' : random.chance(0.08) ? 'postponed' : null
  addItem(setting, meeting, { topic, title, raisedBy, waits })
}

function raisedTopic(random: Random): { topic: Topic; title: string } {
  const title = random.pick(raisedTitles)
  const topic = environment.find((one) => one.title === 'Støj i hverdagen')
  if (!topic) throw new Error('a topic for what members raise is missing')
  return { topic: { ...topic, ...raised }, title }
}

const raised: Pick<Topic, 'kind' | 'minutes' | 'presentation' | 'recommendation' | 'results'> = {
  kind: 'discussion',
  minutes: 10,
  presentation: '{why}',
  recommendation: '- At udvalget drøfter forslaget',
  results: [
    { outcome: 'agreed', text: 'Der er enighed om at prøve forslaget. Det følges op på næste møde.' },
    { outcome: 'discussed', text: 'Drøftet. Ledelsen undersøger mulighederne og vender tilbage.' },
    { outcome: 'agreed', text: 'Forslaget følges. Arbejdsmiljøgruppen aftaler det praktiske.' },
  ],
}
