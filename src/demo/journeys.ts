import type { IsoDate } from '../platform/clock/dates.ts'
import type { Agreement } from '../capabilities/agreement/rules.ts'
import { asksForReply } from '../capabilities/journeys/rules.ts'
import type { ReferralPurpose } from '../capabilities/journeys/schema.ts'
import { directionOf, proposedDue } from '../capabilities/referrals/rules.ts'
import type { Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import { addItem, agendaIsSent, isHeld, type Leg, type PlannedItem, type PlannedMeeting } from './plan.ts'
import type { Random } from './random.ts'
import { inOfficeHours, type Setting } from './setting.ts'
import { budgetHearing, restructuring } from './texts/economy.ts'
import { lettersAcross, lettersDown, lettersOfHearing, lettersUp, repliesOf } from './texts/letters.ts'

interface Sending {
  readonly from: PlannedMeeting
  readonly item: PlannedItem
  readonly to: Body
  readonly purpose: ReferralPurpose
  /** Working day it is sent; by default soon after the meeting. */
  readonly on?: IsoDate
  /** Set by the sender instead of the agreement's clock. */
  readonly dueOn?: IsoDate
  readonly letters?: readonly string[]
  /** How far it may come. Without it, as far as time allows. */
  readonly until?: 'sent' | 'received' | 'placed'
}

/**
 * The matters that travel: the budget hearing down and up every autumn, matters raised from workplaces, questions across,
 * and around the day of the demo one leg in each state. Answers the legs in the order they were made.
 */
export function makeJourneys(
  setting: Setting,
  bodies: readonly Body[],
  calendar: Calendar,
  agreementOn: (day: IsoDate) => Agreement,
): Leg[] {
  const maker = new JourneyMaker(setting, bodies, calendar, agreementOn)
  maker.aroundTheDay()
  maker.budgetHearings()
  maker.fromBelow()
  maker.across()
  return maker.legs
}

class JourneyMaker {
  readonly legs: Leg[] = []
  private readonly setting: Setting
  private readonly bodies: readonly Body[]
  private readonly calendar: Calendar
  private readonly agreementOn: (day: IsoDate) => Agreement
  private readonly random: Random

  constructor(setting: Setting, bodies: readonly Body[], calendar: Calendar, agreementOn: (day: IsoDate) => Agreement) {
    this.setting = setting
    this.bodies = bodies
    this.calendar = calendar
    this.agreementOn = agreementOn
    this.random = setting.random('journeys')
  }

  budgetHearings(): void {
    const [main] = this.bodies
    for (const from of this.meetingsOf(main)) {
      const item = from.items.find(({ topic }) => topic === budgetHearing)
      if (item && isHeld(from.state)) this.hearing(from, item, 3)
    }
  }

  /** Down to every centre, further down in some of them, and the centre's answer back up to the main committee. */
  private hearing(from: PlannedMeeting, item: PlannedItem, furtherDown: number): void {
    for (const centre of this.bodies.filter(({ level }) => level === 2)) {
      // A hearing cannot wait for the minutes.
      const on = this.setting.days.shift(from.day, 1)
      const first = this.send({
        from,
        item,
        to: centre,
        purpose: 'discussion_and_reply',
        on,
        dueOn: this.setting.days.shift(on, 33),
      })
      if (!first?.placed) continue
      const { meeting, item: discussed } = first.placed
      if (!isHeld(meeting.state)) continue
      const dayAfter = this.setting.days.shift(meeting.day, 1)
      for (const below of this.random.shuffled(centre.children).slice(0, this.random.int(0, furtherDown))) {
        this.send({
          from: meeting,
          item: discussed,
          to: below,
          purpose: 'discussion_and_reply',
          on: dayAfter,
          dueOn: this.setting.days.shift(dayAfter, 26),
        })
      }
      if (!this.random.chance(0.4)) continue
      const back = this.send({
        from: meeting,
        item: discussed,
        to: from.body,
        purpose: 'information',
        letters: lettersOfHearing,
      })
      if (back?.placed && isHeld(back.placed.meeting.state)) {
        this.send({ from: back.placed.meeting, item: back.placed.item, to: centre, purpose: 'information' })
      }
    }
  }

  /** What a workplace cannot settle goes one level up, and sometimes one more. */
  fromBelow(): void {
    for (const body of this.bodies) {
      if (!body.parent || body.level < 2) continue
      for (const from of this.meetingsOf(body)) {
        if (from.state !== 'published' || !this.random.chance(0.12)) continue
        const item = from.items.find(({ topic, origin, legs, waits }) => {
          return !origin && legs.length === 0 && waits === null && !topic.closedGround && topic.kind === 'discussion'
        })
        if (!item) continue
        const purpose = this.random.pick(['discussion_and_reply', 'decision'] as const)
        const leg = this.send({ from, item, to: body.parent, purpose })
        const above = body.parent.parent
        if (leg?.placed && above && isHeld(leg.placed.meeting.state) && this.random.chance(0.3)) {
          this.send({ from: leg.placed.meeting, item: leg.placed.item, to: above, purpose: 'decision' })
        }
      }
    }
  }

  across(): void {
    const centres = this.bodies.filter(({ level }) => level === 2)
    for (const body of centres) {
      for (const from of this.meetingsOf(body)) {
        if (from.state !== 'published' || !this.random.chance(0.12)) continue
        const item = from.items.find(({ origin, legs, topic }) => !origin && legs.length === 0 && !topic.closedGround)
        const to = this.random.pick(centres.filter((one) => one !== body))
        if (item) this.send({ from, item, to, purpose: 'discussion_and_reply', letters: lettersAcross })
      }
    }
  }

  /** Something to receive, to place, to answer and to be late with, for the cast and the centres. */
  aroundTheDay(): void {
    const { days, on } = this.setting
    const back = (n: number): IsoDate => days.shift(on, -n)
    const [main] = this.bodies
    const centres = this.bodies.filter(({ level }) => level === 2)
    const [dayCare, schools, elderly, social, technical, politics] = centres
    if (!main || !dayCare || !schools || !elderly || !social || !technical || !politics) return
    const upwards = [
      [elderly, main, 'decision', 2, 'sent'],
      [technical, main, 'discussion_and_reply', 5, 'received'],
      [schools, main, 'decision', 9, 'placed'],
      [politics, dayCare, 'discussion_and_reply', 4, 'sent'],
      [dayCare.children[0], dayCare, 'decision', 18, 'received'],
      [elderly.children[0], elderly, 'discussion_and_reply', 16, 'received'],
    ] as const
    for (const [body, to, purpose, daysAgo, until] of upwards) {
      const from = this.lastPublished(body, back(daysAgo))
      const free = from?.items.filter((one) => one.waits === null && one.legs.length === 0 && !one.topic.closedGround)
      const fresh = free?.filter(({ topic }) => !this.legs.some((leg) => leg.item.topic === topic)) ?? []
      if (from && fresh.length > 0)
        this.send({ from, item: this.random.pick(fresh), to, purpose, on: back(daysAgo), until })
    }
    const from = this.lastPublished(main, back(7))
    if (!from) return
    const item = addItem(this.setting, from, { topic: restructuring })
    for (const [index, centre] of centres.entries()) {
      const until = (['received', 'placed', 'received', 'sent', 'placed'] as const)[index % 5]
      this.send({ from, item, to: centre, purpose: 'discussion_and_reply', on: back(6), ...(until ? { until } : {}) })
    }
  }

  private meetingsOf(body: Body | undefined): readonly PlannedMeeting[] {
    return (body && this.calendar.get(body)) ?? []
  }

  private lastPublished(body: Body | undefined, before: IsoDate): PlannedMeeting | undefined {
    return this.meetingsOf(body).findLast((one) => one.state === 'published' && one.minutesOn < before)
  }

  private send(sending: Sending): Leg | null {
    const { from, item, to, purpose } = sending
    const { days, ids, on } = this.setting
    const sentOn = sending.on ?? days.shift(from.minutesOn, this.random.int(1, 2))
    if (sentOn >= on || !agendaIsSent(from.state)) return null
    const sentAt = inOfficeHours(sentOn, this.random)
    const due = proposedDue(this.agreementOn(sentOn), to.level, sentOn)
    const id = ids.next(sentAt)
    const leg: Leg = {
      id,
      journeyId: item.origin?.journeyId ?? id,
      previous: item.origin,
      from,
      item,
      to,
      purpose,
      text: this.random.pick(sending.letters ?? this.lettersFor(from.body, to)),
      sentAt,
      dueOn: sending.dueOn ?? due?.on ?? days.shift(sentOn, 10),
      dueClause: sending.dueOn ? null : (due?.clause ?? null),
      receivedAt: null,
      placed: null,
      reply: null,
    }
    item.legs.push(leg)
    this.legs.push(leg)
    if (sending.until !== 'sent') this.receive(leg, sentOn, sending.until)
    return leg
  }

  private lettersFor(from: Body, to: Body): readonly string[] {
    const direction = directionOf(from.level, to.level)
    return direction === 'up' ? lettersUp : direction === 'down' ? lettersDown : lettersAcross
  }

  private receive(leg: Leg, sentOn: IsoDate, until: Sending['until']): void {
    const { days, on } = this.setting
    const receivedOn = days.shift(sentOn, until ? 1 : this.random.int(1, 4))
    if (receivedOn >= on) return
    leg.receivedAt = inOfficeHours(receivedOn, this.random)
    if (until === 'received') return
    const meeting = this.meetingsOf(leg.to).find((one) => this.canPlace(one, receivedOn))
    const placedOn = days.shift(receivedOn, 1)
    if (!meeting || placedOn >= on) return
    const at = inOfficeHours(placedOn, this.random)
    const topic = { ...leg.item.topic, kind: asksForReply(leg.purpose) ? 'discussion' : 'information' } as const
    const title = leg.item.title
    const item = addItem(this.setting, meeting, { topic, origin: leg, ...(title === null ? {} : { title }) })
    leg.placed = { at, meeting, item }
    if (!asksForReply(leg.purpose)) return
    if (!until) this.waitForTheMeeting(leg, meeting)
    this.answer(leg, meeting)
  }

  /** The next agenda that has not gone out when the matter comes, and that is being made by the day of the demo. */
  private canPlace(meeting: PlannedMeeting, receivedOn: IsoDate): boolean {
    const { days } = this.setting
    const isOpen = meeting.agendaOn > days.shift(receivedOn, 3)
    return isOpen && !meeting.isExtraordinary && meeting.state !== 'cancelled' && meeting.state !== 'planned'
  }

  /** Most who send a matter look up when the receiver meets, and ask for the answer after that. */
  private waitForTheMeeting(leg: Leg, meeting: PlannedMeeting): void {
    const afterMeeting = this.setting.days.shift(meeting.minutesOn, 3)
    if (afterMeeting <= leg.dueOn || this.random.chance(0.1)) return
    leg.dueOn = afterMeeting
    leg.dueClause = null
  }

  private answer(leg: Leg, meeting: PlannedMeeting): void {
    const { days, on } = this.setting
    const repliedOn = days.shift(meeting.minutesOn, this.random.int(1, 3))
    const forgets = this.random.chance(0.05)
    if (meeting.state !== 'published' || repliedOn >= on || forgets) return
    leg.reply = { at: inOfficeHours(repliedOn, this.random), text: this.random.pick(repliesOf) }
  }
}
