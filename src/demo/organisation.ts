import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import { castNames, castRoles, type CastName } from './cast.ts'
import { familyNames, givenNames, mailboxOf } from './names.ts'
import { centrePlans, towns, tradesOf, type CentrePlan, type Trade, type WorkplaceNames } from './places.ts'
import type { Random } from './random.ts'
import { municipalityName, type Setting } from './setting.ts'

export interface Employee {
  readonly id: string
  readonly number: string
  readonly given: string
  readonly family: string
  readonly name: string
  readonly email: string | null
  readonly title: string
  readonly hours: string
  /** null for leaders and staff without a union of their own in the demo. */
  readonly trade: Trade | null
  readonly from: IsoDate
  to: IsoDate | null
  /** Where they work. */
  unit: Unit | null
  /** On a seat, in a post or in the cast: such people do not leave soon. */
  isRepresentative: boolean
}

export interface Term {
  readonly person: Employee
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export type UnitRank = 'municipality' | 'centre' | 'area' | 'workplace'

export interface Unit {
  readonly id: string
  readonly number: string
  readonly rank: UnitRank
  readonly name: string
  readonly kind: string
  /** Short, in the names of committees. */
  readonly short: string
  readonly parent: Unit | null
  readonly children: Unit[]
  leaders: readonly Term[]
  readonly people: Employee[]
}

export interface Organisation {
  readonly top: Unit
  /** Each before its sub-units. */
  readonly units: readonly Unit[]
  readonly cast: Readonly<Record<CastName, Employee>>
  /** Somebody more, employed in a unit for a time. */
  hire(unit: Unit, about: Partial<Pick<Employee, 'title' | 'trade' | 'from' | 'to'>>): Employee
}

/** Everybody in a unit and under it. */
export function everybodyIn(unit: Unit): Employee[] {
  return [...unit.people, ...unit.children.flatMap(everybodyIn)]
}

/** Units, their leaders and everybody employed, at the size that was wished for. */
export function makeOrganisation(setting: Setting): Organisation {
  const builder = new Builder(setting)
  builder.makeCast()
  const top = builder.makeTop()
  for (const plan of centrePlans) {
    if (plan.workplaces[setting.scale] > 0) builder.makeCentre(top, plan)
  }
  return { top, units: builder.units, cast: builder.cast, hire: (unit, about) => builder.hire(unit, about) }
}

class Builder {
  readonly units: Unit[] = []
  cast: Record<CastName, Employee>
  private readonly setting: Setting
  private readonly random: Random
  private readonly founding: Date
  private people = 0

  constructor(setting: Setting) {
    this.setting = setting
    this.random = setting.random('organisation')
    this.founding = instantOf(setting.days.atOrAfter(setting.founded), '09:00')
    this.cast = {} as Record<CastName, Employee>
  }

  /** Before everybody else, so that the cast has the same ids and numbers at every size. */
  makeCast(): void {
    const everyTrade = centrePlans.flatMap(({ areas }) => areas.flatMap(({ workplaces }) => tradesOf(workplaces.work)))
    for (const name of castNames) {
      const { given, family, title } = castRoles[name]
      const person = this.employ({
        given,
        family,
        title,
        trade: everyTrade.find((trade) => trade.title === title) ?? null,
        hasEmail: name !== 'employee_without_email',
        from: this.setting.founded,
        hours: '37.00',
      })
      person.isRepresentative = true
      this.cast[name] = person
    }
    this.cast.outsider.to = this.setting.days.atOrBefore(addDays(this.setting.on, -30))
  }

  makeTop(): Unit {
    const top = this.unit({ rank: 'municipality', name: municipalityName, kind: 'Direktion', short: '', parent: null })
    this.lead(top, this.cast.chief_executive)
    for (const title of ['Direktør', 'Direktør']) this.hire(top, { title, trade: null, from: this.setting.founded })
    return top
  }

  makeCentre(top: Unit, plan: CentrePlan): void {
    const { scale } = this.setting
    const centre = this.unit({ rank: 'centre', name: plan.name, kind: 'Center', short: plan.short, parent: top })
    const isCast = plan.short === 'Dagtilbud og Læring'
    if (isCast) this.lead(centre, this.cast.centre_chair)
    else this.lead(centre, this.hire(centre, { title: 'Centerchef', trade: null, from: this.setting.founded }), true)
    if (isCast) place(centre, this.cast.centre_secretary)
    const staff = [2, 8, 60][scale] ?? 2
    for (let n = 0; n < staff; n += 1) this.hireFor(centre, tradesOf('office'))
    const areas = this.areasOf(centre, plan)
    const used = new Map<WorkplaceNames, number>()
    for (let n = 0; n < plan.workplaces[scale]; n += 1) {
      const { names, unit } = areas[n % areas.length] ?? { names: undefined, unit: centre }
      if (!names) continue
      const index = used.get(names) ?? 0
      used.set(names, index + 1)
      this.makeWorkplace(unit, names, index, plan.heads[scale])
    }
  }

  /** The areas under a centre; a large municipality has several of each. A centre without areas is its own. */
  private areasOf(centre: Unit, plan: CentrePlan): { names: WorkplaceNames; unit: Unit }[] {
    const parts = this.setting.size === 'L' ? Math.ceil(plan.workplaces[2] / plan.areas.length / 26) : 1
    return plan.areas.flatMap(({ name, workplaces }) => {
      if (name === '') return [{ names: workplaces, unit: centre }]
      return Array.from({ length: parts }, (_, part) => {
        const full = part === 0 ? name : `${name}, ${towns[part - 1]}`
        const unit = this.unit({ rank: 'area', name: `Område ${full}`, kind: 'Område', short: full, parent: centre })
        this.lead(unit, this.hire(unit, { title: 'Områdeleder', trade: null, from: this.setting.founded }))
        return { names: workplaces, unit }
      })
    })
  }

  private makeWorkplace(parent: Unit, names: WorkplaceNames, index: number, average: number): void {
    const base = names.names[index % names.names.length] ?? ''
    const round = Math.floor(index / names.names.length)
    const short = round === 0 ? base : `${base}, ${towns[round - 1]}`
    const name = `${names.before}${short}`
    const unit = this.unit({ rank: 'workplace', name, kind: names.kind, short: name, parent })
    const factor = this.random.chance(0.25) ? 1.8 : 0.75
    let heads = Math.max(5, Math.round(average * factor * (0.85 + 0.3 * this.random.next())))
    const fixed = castPlaces[name]
    if (fixed) {
      heads = fixed.heads
      for (const member of fixed.cast) {
        if (member === 'leader') this.lead(unit, this.cast.leader)
        else place(unit, this.cast[member])
      }
    }
    if (unit.leaders.length === 0) {
      this.lead(unit, this.hire(unit, { title: names.leader, trade: null, from: this.setting.founded }), !fixed)
    }
    const trades = tradesOf(names.work)
    while (unit.people.filter(({ to }) => to === null).length < heads) this.hireFor(unit, trades)
  }

  private hireFor(unit: Unit, trades: readonly Trade[]): void {
    let share = this.random.next() * trades.reduce((sum, trade) => sum + trade.share, 0)
    const trade = trades.find((one) => (share -= one.share) < 0) ?? trades[0]
    if (trade) this.hire(unit, { title: trade.title, trade })
  }

  hire(unit: Unit, about: Partial<Pick<Employee, 'title' | 'trade' | 'from' | 'to'>>): Employee {
    const { random, setting } = this
    const isOld = about.from !== undefined || random.chance(0.7)
    const someDay = addDays(setting.on, -random.int(30, 1500))
    const person = this.employ({
      given: random.pick(givenNames),
      family: random.pick(familyNames),
      title: about.title ?? about.trade?.title ?? '',
      trade: about.trade ?? null,
      hasEmail: !/assistent$|hjælper|Nattevagt|Specialarbejder/.test(about.title ?? '') || random.chance(0.75),
      from: about.from ?? (isOld ? setting.founded : setting.days.atOrAfter(someDay)),
      hours: random.pick(['37.00', '37.00', '37.00', '35.00', '32.00', '32.00', '30.00', '28.00']),
    })
    person.to = about.to ?? null
    place(unit, person)
    return person
  }

  /** A leader, perhaps after another who has left. */
  private lead(unit: Unit, person: Employee, mayHaveChanged = false): void {
    const { setting, random } = this
    person.isRepresentative = true
    if (person.unit === null) place(unit, person)
    const current = { person, from: setting.founded, to: null }
    if (!mayHaveChanged || unit.rank !== 'workplace' || !random.chance(0.12)) {
      unit.leaders = [current]
      return
    }
    const change = setting.days.atOrAfter(addDays(setting.on, -random.int(60, 700)))
    const before = this.hire(unit, { title: person.title, trade: null, from: setting.founded, to: change })
    before.isRepresentative = true
    unit.leaders = [
      { person: before, from: setting.founded, to: change },
      { person, from: change, to: null },
    ]
  }

  private unit(about: Pick<Unit, 'rank' | 'name' | 'kind' | 'short' | 'parent'>): Unit {
    const unit: Unit = {
      ...about,
      id: this.setting.ids.next(this.founding),
      number: String(1001 + this.units.length),
      children: [],
      leaders: [],
      people: [],
    }
    about.parent?.children.push(unit)
    this.units.push(unit)
    return unit
  }

  private employ(about: {
    given: string
    family: string
    title: string
    trade: Trade | null
    hasEmail: boolean
    from: IsoDate
    hours: string
  }): Employee {
    this.people += 1
    const number = 70_000 + this.people
    const { given, family, title, trade, from, hours } = about
    return {
      id: this.setting.ids.next(this.founding),
      number: String(number),
      given,
      family,
      name: `${given} ${family}`,
      email: about.hasEmail ? mailboxOf(given, family, this.people) : null,
      title,
      trade,
      from,
      hours,
      to: null,
      unit: null,
      isRepresentative: false,
    }
  }
}

function place(unit: Unit, person: Employee): void {
  person.unit = unit
  unit.people.push(person)
}

/** The workplaces of the cast, and how many work there: two with a committee, one with a staff meeting. */
const castPlaces: Readonly<Record<string, { heads: number; cast: readonly CastName[] }>> = {
  'Børnehuset Solsikken': {
    heads: 24,
    cast: ['union_representative', 'employee', 'employee_without_email', 'outsider'],
  },
  'Børnehuset Mælkebøtten': { heads: 12, cast: ['leader'] },
  'Børnehuset Svalereden': { heads: 22, cast: ['centre_vice_chair', 'safety_representative', 'substitute'] },
  'Plejecenter Lindegården': { heads: 24, cast: ['main_vice_chair'] },
  'HR og Arbejdsmiljø': { heads: 9, cast: ['main_secretary', 'hr_consultant', 'administrator'] },
}
