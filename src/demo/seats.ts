import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import type { MandateKind, Side } from '../capabilities/committees/schema.ts'
import type { Body, Holding, Seat } from './bodies.ts'
import { everybodyIn, type Employee, type Organisation, type Term } from './organisation.ts'
import type { Trade } from './places.ts'
import type { Random } from './random.ts'
import type { Setting } from './setting.ts'

type Wish = { kind: Exclude<MandateKind, 'leader'>; title: string; group?: Trade['group']; person?: Employee }

const tr = (group?: Trade['group']): Wish => ({ kind: 'tr', title: 'TR', ...(group ? { group } : {}) })
const ftr = (group?: Trade['group']): Wish => ({ kind: 'ftr', title: 'FTR', ...(group ? { group } : {}) })
const amr: Wish = { kind: 'amr', title: 'AMR' }
const other: Wish = { kind: 'other', title: 'Medarbejderrepræsentant' }

/** The employee side by level. In the main committee the seats belong to the election groups. */
const wishes: Readonly<Record<number, readonly Wish[]>> = {
  1: [ftr('B'), ftr('C'), tr('C'), tr('B'), tr('A'), tr('B'), tr('C'), amr, amr],
  2: [ftr(), tr(), tr(), tr(), amr, amr],
  3: [tr(), tr(), tr(), amr],
  4: [tr(), other, amr],
}

/** How often a seat has a substitute, and how many seats the management side has besides the chair's, by level. */
const substitutes: Readonly<Record<number, number>> = { 1: 0.95, 2: 0.9, 3: 0.7, 4: 0.55 }
const managers: Readonly<Record<number, number>> = { 1: 4, 2: 3, 3: 2, 4: 1 }

/** Fills the seats of one committee after another; those of the levels below must have been filled before. */
export function seatFiller(
  setting: Setting,
  organisation: Organisation,
  bodies: readonly Body[],
): (body: Body) => void {
  const at = instantOf(setting.days.atOrAfter(setting.established), '09:15')
  return (body) => new Filler(setting, organisation, bodies, body, at).fill()
}

class Filler {
  private readonly setting: Setting
  private readonly organisation: Organisation
  private readonly body: Body
  private readonly at: Date
  private readonly random: Random
  private readonly candidates: Employee[]
  private readonly used: Set<Employee>
  private readonly unions = new Set<string>()

  constructor(setting: Setting, organisation: Organisation, bodies: readonly Body[], body: Body, at: Date) {
    this.setting = setting
    this.organisation = organisation
    this.body = body
    this.at = at
    this.random = setting.random(`seats:${body.name}`)
    this.used = new Set<Employee>(Object.values(organisation.cast))
    const everybody = everybodyIn(body.unit).filter(
      (one) => one.trade !== null && one.from === setting.founded && one.to === null,
    )
    // On the higher levels those sit who already sit below: the same few people.
    const below = new Set(
      bodies.filter((one) => one.level > body.level).flatMap((one) => one.seats.flatMap(currentMembers)),
    )
    this.candidates = [
      ...this.random.shuffled(everybody.filter((one) => below.has(one))),
      ...this.random.shuffled(everybody.filter((one) => !below.has(one))),
    ]
  }

  fill(): void {
    const { body } = this
    const leaderTitle = body.level === 4 ? 'Leder' : (body.unit.leaders.at(-1)?.person.title ?? 'Leder')
    this.managementSeat(leaderTitle, body.unit.leaders)
    for (const terms of this.otherManagers()) this.managementSeat(terms[0]?.person.title ?? 'Leder', terms)
    const cast = this.castWishes()
    for (const [index, wish] of (wishes[body.level] ?? []).entries())
      this.employeeSeat(cast[index] ?? wish, index === 0)
  }

  private otherManagers(): (readonly Term[])[] {
    const { body, organisation, setting } = this
    const count = managers[body.level] ?? 1
    if (body.level === 4) {
      const deputy = organisation.hire(body.unit, { title: 'Souschef', trade: null, from: setting.founded })
      return [[{ person: deputy, from: setting.established, to: null }]]
    }
    return body.unit.children.slice(0, count).map((unit) => unit.leaders)
  }

  private castWishes(): readonly (Wish | undefined)[] {
    const { cast } = this.organisation
    switch (this.body.name) {
      case 'Hovedudvalget':
        return [{ ...ftr('B'), person: cast.main_vice_chair }]
      case 'Center-MED, Dagtilbud og Læring':
        return [
          { ...ftr(), person: cast.centre_vice_chair },
          { ...tr(), person: cast.union_representative },
          undefined,
          undefined,
          { ...amr, person: cast.safety_representative },
        ]
      case 'Lokal-MED, Børnehuset Solsikken':
        return [undefined, { ...tr(), person: cast.union_representative }]
      case 'Lokal-MED, Børnehuset Svalereden':
        return [{ ...tr(), person: cast.centre_vice_chair }, undefined, { ...amr, person: cast.safety_representative }]
      case 'Lokal-MED, Plejecenter Lindegården':
        return [{ ...tr(), person: cast.main_vice_chair }]
      default:
        return []
    }
  }

  private seat(side: Side, title: string, electionGroup: string | null): Seat {
    const position = this.body.seats.filter((one) => one.side === side).length + 1
    const seat: Seat = { id: this.setting.ids.next(this.at), side, title, electionGroup, position, mandates: [] }
    this.body.seats.push(seat)
    return seat
  }

  private managementSeat(title: string, terms: readonly Term[]): void {
    const { established } = this.setting
    const seat = this.seat('management', title, null)
    for (const { person, from, to } of terms) {
      if (to !== null && to <= established) continue
      person.isRepresentative = true
      this.used.add(person)
      const endReason = to === null ? null : 'Fratrådt stillingen som leder'
      this.hold(seat, person, { kind: 'leader', from: from < established ? established : from, to, endReason })
    }
  }

  private employeeSeat(wish: Wish, isFirst: boolean): void {
    const { random, setting } = this
    const holder = wish.person ?? this.choose(wish)
    if (!holder) return
    this.used.add(holder)
    if (holder.trade) this.unions.add(holder.trade.union)
    const group = wish.kind === 'amr' ? null : `Valggruppe ${wish.group ?? holder.trade?.group ?? 'B'}`
    const seat = this.seat('employee', wish.title, group)
    const changes = this.changesUntil(addDays(setting.on, -60))
    const isCast = wish.person !== undefined
    const isVacant = this.isVacant(isFirst, isCast)
    let from = setting.established
    for (const change of isCast ? [] : changes) {
      this.earlierHolder(seat, wish.kind, holder, from, change)
      from = isFirst || random.chance(0.75) ? change : setting.days.atOrAfter(addDays(change, random.int(15, 60)))
    }
    if (isVacant) {
      const left = setting.days.atOrBefore(addDays(setting.on, -random.int(12, 50)))
      this.earlierHolder(seat, wish.kind, holder, from, left)
      return
    }
    holder.isRepresentative = true
    this.hold(seat, holder, { kind: wish.kind, from, to: null, endReason: null })
    this.addSubstitute(seat, wish, holder, from)
  }

  /** About one seat in twenty is vacant, and one of the cast's centre always is. */
  private isVacant(isFirst: boolean, isCast: boolean): boolean {
    if (isFirst || isCast) return false
    const { name, seats } = this.body
    if (name === 'Center-MED, Dagtilbud og Læring') return seats.at(-1)?.position === 4
    return this.random.chance(0.06)
  }

  private changesUntil(last: IsoDate): IsoDate[] {
    const changes: IsoDate[] = []
    let day = this.setting.established
    for (;;) {
      day = this.setting.days.atOrAfter(addDays(day, this.random.int(500, 1900)))
      if (day >= last) return changes
      changes.push(day)
    }
  }

  /** Somebody who sat there before: most of them have left, some were not elected again. */
  private earlierHolder(seat: Seat, kind: MandateKind, like: Employee, from: IsoDate, to: IsoDate): void {
    const { organisation, random, setting } = this
    const sameTrade = (one: Employee): boolean => one.trade?.union === like.trade?.union && !this.used.has(one)
    const still = random.chance(0.35) ? this.candidates.find(sameTrade) : undefined
    const person =
      still ??
      organisation.hire(like.unit ?? this.body.unit, {
        title: like.title,
        trade: like.trade,
        from: setting.founded,
        to,
      })
    this.used.add(person)
    person.isRepresentative = true
    const endReason = still ? 'Valgperioden udløb' : random.pick(['Fratrådt', 'Nyt arbejde', 'Gået på pension'])
    this.hold(seat, person, { kind, from, to, endReason })
  }

  private addSubstitute(seat: Seat, wish: Wish, holder: Employee, from: IsoDate): void {
    const { cast } = this.organisation
    const isCastSeat = this.body.name === 'Lokal-MED, Børnehuset Svalereden' && seat.position === 2
    const likely = substitutes[this.body.level] ?? 0.5
    const isNeeded = isCastSeat || wish.person !== undefined || this.random.chance(likely)
    if (!isNeeded) return
    const person = isCastSeat
      ? cast.substitute
      : this.candidates.find((one) => !this.used.has(one) && (wish.kind === 'amr' || sameUnion(one, holder)))
    if (!person) return
    this.used.add(person)
    person.isRepresentative = true
    this.hold(seat, person, { kind: wish.kind === 'ftr' ? 'tr' : wish.kind, from, to: null, endReason: null }, true)
  }

  /** Of the right group, preferably of a union that has nobody there yet. */
  private choose(wish: Wish): Employee | undefined {
    const free = this.candidates.filter((one) => !this.used.has(one))
    const fits = (one: Employee): boolean => wish.group === undefined || one.trade?.group === wish.group
    const isNew = (one: Employee): boolean => !this.unions.has(one.trade?.union ?? '')
    if (wish.kind === 'amr') return free.at(0)
    return free.find((one) => fits(one) && isNew(one)) ?? free.find(fits) ?? free.at(0)
  }

  private hold(
    seat: Seat,
    person: Employee,
    about: Pick<Holding, 'kind' | 'from' | 'to' | 'endReason'>,
    isSubstitute = false,
  ): void {
    const { kind } = about
    seat.mandates.push({
      ...about,
      id: this.setting.ids.next(this.at),
      person,
      standing: isSubstitute ? 'substitute' : 'member',
      electorate: electorateFor(kind, person, this.body),
      organisation: kind === 'tr' || kind === 'ftr' ? (person.trade?.union ?? null) : null,
    })
  }
}

const currentMembers = (seat: Seat): Employee[] =>
  seat.mandates.filter((one) => one.standing === 'member' && one.to === null).map((one) => one.person)

const sameUnion = (a: Employee, b: Employee): boolean => a.trade?.union === b.trade?.union

function electorateFor(kind: MandateKind, person: Employee, body: Body): string {
  const where = body.unit.rank === 'municipality' ? 'kommunen' : body.unit.name
  if (kind === 'leader') return ''
  if (kind === 'amr') return body.level === 4 ? `Alle ansatte, ${where}` : `Arbejdsmiljørepræsentanterne, ${where}`
  if (kind === 'other') return `Medarbejderne, ${where}`
  if (kind === 'ftr') return `Tillidsrepræsentanterne for ${person.title.toLowerCase()}, ${where}`
  return `${person.title}, ${where}`
}
