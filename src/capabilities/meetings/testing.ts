import type { Actor, Role } from '../../platform/auth/actor.ts'
import type { Database, Writer } from '../../platform/db/database.ts'
import { instantOf, isoDate } from '../../platform/clock/dates.ts'
import type { Result } from '../../platform/result.ts'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import type { BuiltCommittee } from '../committees/testing.ts'
import { addItem } from './agenda/commands.ts'
import { workingItems } from './agenda/queries.ts'
import { raiseItem } from './agenda/raised/commands.ts'
import { agendaMark, type ItemContent } from './agenda/rules.ts'
import { planMeeting } from './planning/commands.ts'
import { openAgendaCorrection, publishAgenda, turnAgendaKey } from './publication/commands.ts'
import type { KeyPost } from './schema.ts'

/** Somebody with these posts on a committee, as a session would find them. */
export function anActor(personId: string, grants: readonly [Role, string][] = [], name = 'Test Person'): Actor {
  return { accountId: personId, personId, name, grants: grants.map(([role, on]) => ({ role, on })) }
}

type People = Pick<BuiltCommittee, 'id' | 'chair' | 'viceChair' | 'secretary' | 'tr'>

/** The people of a built committee as actors. */
export function castOf(committee: People) {
  return {
    chair: anActor(
      committee.chair,
      [
        ['chair', committee.id],
        ['member', committee.id],
      ],
      'Karin Holm',
    ),
    viceChair: anActor(
      committee.viceChair,
      [
        ['vice_chair', committee.id],
        ['member', committee.id],
      ],
      'Jonas Vangsø',
    ),
    secretary: anActor(committee.secretary, [['secretary', committee.id]], 'Bente Brink'),
    member: anActor(committee.tr, [['member', committee.id]], 'Maja Ærø'),
  }
}

const titles = [
  'Godkendelse af dagsorden og referat',
  'Budget 2027: høring af MED',
  'Sygefravær, 4. kvartal',
  'Retningslinje mod vold og trusler: revision',
  'Støj på stuerne',
  'Eventuelt og evaluering af mødet',
]

export function anItem(content: Partial<ItemContent> = {}): ItemContent {
  return {
    title: titles[1]!,
    kind: 'discussion',
    apsa: ['work'],
    presentation: parseLight('Direktionen har sendt et oplæg til budgettet.'),
    recommendation: parseLight('At udvalget drøfter oplægget.'),
    presenter: 'Centerchefen',
    minutes: 20,
    closedGround: null,
    closedUntil: null,
    ...content,
  }
}

export interface BuiltMeeting {
  readonly id: string
  readonly committee: People
  /** Ids in the order of the agenda. */
  readonly itemIds: readonly string[]
  /** Ids of items raised by the TR that wait. */
  readonly raisedIds: readonly string[]
}

type Step = (tx: Writer, meetingId: string) => Promise<void>

/** A meeting in a named state, made through the commands: `aMeeting(committee).withAgenda(3).published().in(database)`. */
export class MeetingBuilder {
  private readonly committee: People
  private readonly steps: Step[] = []
  private day = '2026-04-16'
  private start = '13:00'
  private at = new Date('2026-03-12T08:00:00Z')
  private isExtraordinary = false

  constructor(committee: People) {
    this.committee = committee
  }

  /** The day of the meeting; 16 April 2026 when left out. */
  on(day: string, start = '13:00'): this {
    this.day = day
    this.start = start
    return this
  }

  /** When everything happens; 12 March 2026 when left out. */
  madeAt(iso: string): this {
    this.at = new Date(iso)
    return this
  }

  extraordinary(): this {
    this.isExtraordinary = true
    return this
  }

  withItem(content: Partial<ItemContent> = {}): this {
    const { secretary } = castOf(this.committee)
    return this.step(async (tx, meetingId) => {
      unwrap(await addItem(tx, secretary, { meetingId, content: anItem(content) }, this.at))
    })
  }

  withAgenda(count: number): this {
    for (let n = 0; n < count; n += 1) this.withItem({ title: titles[n % titles.length]! })
    return this
  }

  withClosedItem(ground = 'Forvaltningslovens § 27, stk. 1'): this {
    return this.withItem({ title: 'Forhandling om lukket sag', closedGround: ground })
  }

  withRaisedItem(title = 'Støj på stuerne'): this {
    const { member } = castOf(this.committee)
    return this.step(async (tx, meetingId) => {
      unwrap(
        await raiseItem(
          tx,
          member,
          { meetingId, title, why: parseLight('Vi kan ikke høre hinanden.'), apsa: ['working_environment'] },
          this.at,
        ),
      )
    })
  }

  withKeys(...posts: readonly KeyPost[]): this {
    const cast = castOf(this.committee)
    for (const post of posts) {
      this.step(async (tx, meetingId) => {
        const seen = agendaMark(await workingItems(tx, meetingId))
        const actor = post === 'chair' ? cast.chair : cast.viceChair
        unwrap(await turnAgendaKey(tx, actor, { meetingId, post, seen }, this.at))
      })
    }
    return this
  }

  /** Both keys turned and the agenda sent. The mail job is left for drainJobs(). */
  published(): this {
    const { secretary } = castOf(this.committee)
    return this.withKeys('chair', 'vice_chair').step(async (tx, meetingId) => {
      unwrap(await publishAgenda(tx, secretary, { meetingId }, this.at))
    })
  }

  underCorrection(reason = 'Et bilag manglede.'): this {
    const { secretary } = castOf(this.committee)
    return this.step(async (tx, meetingId) => {
      unwrap(await openAgendaCorrection(tx, secretary, { meetingId, reason }, this.at))
    })
  }

  async in(database: Database): Promise<BuiltMeeting> {
    const result = await database.write(async (tx) => ({ ok: true as const, value: await this.within(tx) }))
    return unwrap(result)
  }

  async within(tx: Writer): Promise<BuiltMeeting> {
    const { secretary } = castOf(this.committee)
    const startsAt = instantOf(isoDate(this.day), this.start)
    const plan = {
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
      place: 'Skolen Højager, lærerværelset',
      kind: this.isExtraordinary ? ('extraordinary' as const) : ('ordinary' as const),
    }
    const planned = await planMeeting(tx, secretary, { committeeId: this.committee.id, plan, confirmed: true }, this.at)
    const id = unwrap(planned).meetingId
    for (const step of this.steps) await step(tx, id)
    const items = await workingItems(tx, id)
    const ids = (isPlaced: boolean) =>
      items.filter((item) => (item.position !== null) === isPlaced).map((item) => item.id)
    return { id, committee: this.committee, itemIds: ids(true), raisedIds: ids(false) }
  }

  private step(step: Step): this {
    this.steps.push(step)
    return this
  }
}

export function aMeeting(committee: People): MeetingBuilder {
  return new MeetingBuilder(committee)
}

/** The value of what must not be refused in a test's preparation. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
