import { addDays, today, type IsoDate } from '../platform/clock/dates.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import { isEmpty } from '../platform/rich-text/plain-text.ts'
import type { RichText } from '../platform/rich-text/rich-text.ts'
import type { Matter } from '../capabilities/journeys/rules.ts'
import type { ItemContent } from '../capabilities/meetings/agenda/rules.ts'
import type { Outcome } from '../capabilities/meetings/schema.ts'
import { contentWords } from '../capabilities/referrals/messages.ts'
import { presentationFor } from '../capabilities/referrals/rules.ts'
import { nameOn, postOn, preparerOn } from './bodies.ts'
import { agendaOf, type Leg, type PlannedItem, type PlannedMeeting } from './plan.ts'
import type { Random } from './random.ts'
import { monthOf, yearOf, type Setting } from './setting.ts'
import { raisedReasons } from './texts/letters.ts'
import type { Result } from './texts/topic.ts'

export interface WrittenResult {
  readonly outcome: Outcome
  readonly text: RichText
  readonly statement: Result['statement'] | null
}

/** Turns planned items into texts. The same item gives the same text however often it is asked for. */
export class ContentWriter {
  private readonly setting: Setting
  private readonly agendas = new WeakMap<PlannedMeeting, PlannedItem[]>()
  private readonly parsed = new Map<string, RichText>()

  constructor(setting: Setting) {
    this.setting = setting
  }

  /** In order, with what opens and ends it. */
  agenda(meeting: PlannedMeeting): readonly PlannedItem[] {
    const known = this.agendas.get(meeting)
    if (known) return known
    const made = agendaOf(this.setting, meeting)
    this.agendas.set(meeting, made)
    return made
  }

  item(meeting: PlannedMeeting, item: PlannedItem): ItemContent {
    const { topic, origin } = item
    const random = this.setting.random(`text:${item.id}`)
    const slots = slotsFor(meeting, random)
    const own = this.text(topic.presentation, slots)
    const received = origin ? presentationFor(origin, this.matter(origin), contentWords) : null
    const recommendation = this.text(topic.recommendation, slots)
    return {
      title: item.title ?? this.titleOf(item, slots),
      kind: topic.kind,
      apsa: topic.apsa,
      presentation: received ?? own,
      recommendation: origin || isEmpty(recommendation) ? null : recommendation,
      presenter: presenterOf(meeting, item),
      minutes: item.minutes ?? topic.minutes,
      closedGround: topic.closedGround ?? null,
      closedUntil: topic.closedGround ? addDays(meeting.day, 90) : null,
    }
  }

  /** What the minutes say of it. An item that was passed on says where to. */
  result(meeting: PlannedMeeting, item: PlannedItem): WrittenResult {
    const { results } = item.topic
    const found = results[item.result % results.length]
    if (!found) throw new Error(`${item.topic.title} has no results`)
    const slots = slotsFor(meeting, this.setting.random(`text:${item.id}`))
    const [first, ...others] = item.legs
    const statement = found.statement ?? null
    const outcome = first ? 'referred' : found.outcome === 'referred' ? 'discussed' : found.outcome
    if (!first) return { outcome, text: this.text(found.text, slots), statement }
    const to = others.length > 1 ? 'udvalgene på niveauet under' : nameOn(first.to, today(first.sentAt))
    return { outcome, text: this.text(`${found.text}\n\nSagen sendes videre til ${to}.`, slots), statement }
  }

  /** The matter as it was when a leg was sent. */
  matter({ from, item, sentAt }: Leg): Matter {
    const content = this.item(from, item)
    const isPublished = from.state === 'published' && from.minutesOn < today(sentAt)
    const result = isPublished ? this.result(from, item) : null
    return {
      meetingId: from.id,
      meetingOn: from.day,
      number: this.agenda(from).indexOf(item) + 1,
      kind: content.kind,
      apsa: content.apsa,
      presentation: content.presentation,
      recommendation: content.recommendation,
      outcome: result?.outcome ?? null,
      decision: result?.text ?? null,
      attachments: [],
    }
  }

  title(leg: Leg): string {
    return this.item(leg.from, leg.item).title
  }

  private titleOf(item: PlannedItem, slots: Slots): string {
    return item.origin ? this.title(item.origin) : filled(item.topic.title, slots)
  }

  private text(template: string, slots: Slots): RichText {
    if (template.includes('{')) return parseLight(filled(template, slots))
    const known = this.parsed.get(template)
    if (known) return known
    const parsed = parseLight(template)
    if (this.parsed.size < 5000) this.parsed.set(template, parsed)
    return parsed
  }
}

type Slots = Readonly<Record<string, string>>

const decimal = (n: number): string => (n / 10).toFixed(1).replace('.', ',')

function slotsFor(meeting: PlannedMeeting, random: Random): Slots {
  const year = yearOf(meeting.day)
  const quarter = Math.floor((monthOf(meeting.day) - 1) / 3)
  return {
    year: String(year),
    next: String(year + 1),
    last: String(year - 1),
    place: meeting.body.level === 1 ? 'kommunen' : meeting.body.unit.name,
    quarter: String(quarter === 0 ? 4 : quarter),
    pct: decimal(random.int(22, 78)),
    pct2: decimal(random.int(8, 69)),
    few: String(random.int(2, 5)),
    many: String(random.int(6, 19)),
    why: random.pick(raisedReasons),
  }
}

function filled(template: string, slots: Slots): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)
}

function presenterOf(meeting: PlannedMeeting, item: PlannedItem): string {
  const { body, day } = meeting
  if (item.raisedBy) return item.raisedBy.name
  switch (item.topic.by) {
    case 'chair':
      return postOn(body, 'chair', day)?.name ?? ''
    case 'vice_chair':
      return postOn(body, 'vice_chair', day)?.name ?? 'Medarbejderne'
    case 'secretary':
      return preparerOn(body, day).name
    case 'amr':
      return 'Arbejdsmiljøgruppen'
    case 'tr':
      return 'Tillidsrepræsentanten'
  }
}

/** The Danish date that something was sent on. */
export const sentOn = (leg: Leg): IsoDate => today(leg.sentAt)
