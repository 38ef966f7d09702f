import type { Database, Writer } from '../../../platform/db/database.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { openMinutesCorrection, publishMinutes, turnMinutesKey } from '../approval/commands.ts'
import { minutesDraft } from '../approval/queries.ts'
import { registerAttendance } from '../attendance/commands.ts'
import { meetingAttendance } from '../attendance/queries.ts'
import type { Registration } from '../attendance/rules.ts'
import { closeMeeting, openMeeting } from '../holding/commands.ts'
import { meetingFacts } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import type { KeyPost, Outcome } from '../schema.ts'
import { castOf, unwrap, type BuiltMeeting } from '../testing.ts'
import { writeMinutes, type ItemWish } from './commands.ts'
import { minutesItems } from './queries.ts'
import { minutesMark, writtenMark } from './rules.ts'

type Step = (tx: Writer, meeting: Meeting) => Promise<unknown>

/** A meeting that is held, from its agenda as sent: `aHeldMeeting(built).opened().attended().closed().in(database)`. */
export class HeldMeetingBuilder {
  private readonly built: BuiltMeeting
  private readonly steps: Step[] = []
  private readonly at: Date

  constructor(built: BuiltMeeting, at: Date) {
    this.built = built
    this.at = at
  }

  opened(): this {
    return this.step((tx, { id }) => this.must(openMeeting(tx, this.cast.secretary, id, this.at)))
  }

  closed(): this {
    return this.step((tx, { id }) => this.must(closeMeeting(tx, this.cast.secretary, id, this.at)))
  }

  /** Everybody present but those said to be away. */
  attended(away: readonly Partial<Registration>[] = []): this {
    return this.step(async (tx, meeting) => {
      const { attendance } = await meetingAttendance(tx, meeting)
      const registrations = attendance.participants.map(({ personId }): Registration => {
        const said = away.find((one) => one.personId === personId)
        return { personId, presence: 'present', substituteId: null, note: '', ...said }
      })
      const input = { meetingId: meeting.id, mark: attendance.mark, registrations }
      await this.must(registerAttendance(tx, this.cast.secretary, input, this.at))
    })
  }

  /** The same outcome and text on every item, or on the first of them. */
  written(outcome: Outcome = 'discussed', howMany = Number.POSITIVE_INFINITY): this {
    return this.step(async (tx, meeting) => {
      const items = (await minutesItems(tx, meeting)).slice(0, howMany)
      const wishes = items.map(({ item, minutes }) =>
        aWish(item.id, {
          outcome,
          text: parseLight(`Udvalget drøftede punkt ${item.position ?? ''}.`),
          version: minutes.version,
          seen: writtenMark(minutes),
        }),
      )
      await this.must(writeMinutes(tx, this.cast.secretary, { meetingId: meeting.id, wishes }, this.at))
    })
  }

  approvedBy(...posts: readonly KeyPost[]): this {
    for (const post of posts) {
      this.step(async (tx, meeting) => {
        const draft = await minutesDraft(tx, meeting)
        const seen = minutesMark(draft.items, draft.attendance.mark)
        const actor = post === 'chair' ? this.cast.chair : this.cast.viceChair
        await this.must(turnMinutesKey(tx, actor, { meetingId: meeting.id, post, seen }, this.at))
      })
    }
    return this
  }

  published(): this {
    return this.step((tx, { id }) => this.must(publishMinutes(tx, this.cast.secretary, { meetingId: id }, this.at)))
  }

  underCorrection(reason = 'Et navn var skrevet forkert.'): this {
    const input = { meetingId: this.built.id, reason }
    return this.step((tx) => this.must(openMinutesCorrection(tx, this.cast.secretary, input, this.at)))
  }

  /** Held, written and approved by both: ready to be sent. */
  approved(): this {
    return this.opened().attended().written().closed().approvedBy('chair', 'vice_chair')
  }

  async in(database: Database): Promise<BuiltMeeting> {
    const result = await database.write(async (tx) => {
      for (const step of this.steps) {
        const meeting = await meetingFacts(tx, this.built.id, this.at)
        if (!meeting) throw new Error('the meeting to be held is not there')
        await step(tx, meeting)
      }
      return { ok: true as const, value: this.built }
    })
    return unwrap(result)
  }

  private get cast() {
    return castOf(this.built.committee)
  }

  private async must(result: Promise<Parameters<typeof unwrap>[0]>): Promise<void> {
    unwrap(await result)
  }

  private step(step: Step): this {
    this.steps.push(step)
    return this
  }
}

/** Held on 16 April 2026 when left out, the day of a meeting that `aMeeting` makes. */
export function aHeldMeeting(built: BuiltMeeting, at = '2026-04-16T11:00:00Z'): HeldMeetingBuilder {
  return new HeldMeetingBuilder(built, new Date(at))
}

/** What somebody who saw nothing written wants an item to say. */
export function aWish(itemId: string, wish: Partial<ItemWish> = {}): ItemWish {
  const seen = writtenMark({ outcome: null, text: null })
  return { itemId, outcome: null, text: null, version: 0, seen, statement: null, ...wish }
}
