import type { IsoDate } from '../../../../platform/clock/dates.ts'

/*
 * A whole year for all bodies at once, as a list of rules. `laying` finds days and times that keep every rule, `checking`
 * looks at an answer without knowing how it was found, and `conflict` names the fewest rules that cannot be kept together.
 * Words: rule (regel), wish (ønske), flow (vejen mellem niveauerne), wheel item (punkt på årshjulet), laid (lagt).
 * A rule that must be kept is kept, or the year is impossible; a wish is kept as often as possible, and said when it is not.
 * Saturdays and Sundays are never given out. Dropping a rule never makes a year harder to lay.
 */

export interface YearBody {
  readonly id: string
  readonly name: string
  readonly level: number
  /** The body over it, for what travels between levels; null for the top or when that is not in the plan. */
  readonly parentId: string | null
  /** How long a meeting lasts. */
  readonly minutes: number
}

export type Measure = 'days' | 'working_days' | 'weeks' | 'months'

/** What information waits for on its way: counted after the meeting it comes from, `items_in` before the one it goes to. */
export type FlowClock = 'minutes_out' | 'pass_up' | 'pass_down' | 'items_in'

interface OfBodies {
  readonly bodyIds: readonly string[]
}

export type RuleShape =
  /** At least so many meetings; no body is given more than it asks for. */
  | (OfBodies & { readonly kind: 'meetings'; readonly amount: number })
  | (OfBodies & { readonly kind: 'months'; readonly months: readonly number[] })
  /** 1 is Monday, 5 Friday. */
  | (OfBodies & { readonly kind: 'weekdays'; readonly weekdays: readonly number[] })
  /** When meetings may begin, the best first. Without it: every hour from 8 to 15. */
  | (OfBodies & { readonly kind: 'times'; readonly starts: readonly string[] })
  /** The fewest days between two meetings of the same body. */
  | (OfBodies & { readonly kind: 'apart'; readonly days: number })
  /** Days on which nobody meets. */
  | {
      readonly kind: 'closed'
      readonly because: 'holiday' | 'closing_day' | 'free_period' | 'past'
      readonly name: string
      readonly days: readonly IsoDate[]
    }
  /**
   * A meeting whose day and time are given. `stands`: it is planned already; then it is not held against closed days, months,
   * weekdays, times or others that stand, and what comes after it is not asked for.
   */
  | {
      readonly kind: 'fixed'
      readonly bodyId: string
      readonly on: IsoDate
      readonly starts: string
      readonly minutes: number
      readonly stands: boolean
    }
  /** Somebody of these bodies is at a meeting outside the plan. */
  | (OfBodies & {
      readonly kind: 'taken'
      readonly name: string
      readonly on: IsoDate
      readonly starts: string
      readonly minutes: number
      readonly people: readonly string[]
    })
  /** These people sit in every one of the bodies and can be at one meeting at a time. */
  | (OfBodies & { readonly kind: 'people'; readonly people: readonly string[] })
  /**
   * What is said at a meeting reaches the next level. up: from these bodies to the one over each. down: to these bodies from
   * the one over each. `every` sender: whoever says something is heard within so many days, unless those reach past the end
   * of the year. `every` receiver: whoever hears has been told within so many days before, unless those begin before the year
   * does. The fewest days are those of the clocks; the receiver always meets on a later day.
   */
  | (OfBodies & {
      readonly kind: 'flow'
      readonly direction: 'up' | 'down'
      readonly every: 'sender' | 'receiver'
      readonly withinDays: number
    })
  /** A clock of the agreement for a level. Without it, that step takes no time. */
  | {
      readonly kind: 'clock'
      readonly clock: FlowClock
      readonly level: number
      readonly amount: number
      readonly measure: Measure
      readonly clause: string
    }
  /** A wheel item comes to a meeting of each of the bodies in a period, both days counted. */
  | (OfBodies & {
      readonly kind: 'item'
      readonly itemId: string
      readonly title: string
      readonly from: IsoDate
      readonly to: IsoDate
    })
  /** In the same body one item is dealt with at least so many days before another; 0: at the same meeting at the latest. */
  | (OfBodies & {
      readonly kind: 'item_order'
      readonly firstItemId: string
      readonly thenItemId: string
      readonly days: number
    })
  /** An item is dealt with level by level: what one says of it reaches the next before that deals with it. */
  | (OfBodies & { readonly kind: 'item_levels'; readonly itemId: string; readonly direction: 'up' | 'down' })

/** Wishes are understood of months, weekdays, times, closed days, flow and items; every other rule must be kept. */
export type YearRule = RuleShape & { readonly id: string; readonly strength: 'must' | 'wish' }

/** Everything that a year for all bodies is laid from. The same year gives the same answer. */
export interface Year {
  readonly year: number
  /** Days that are no working days where a clock counts those, besides weekends and public holidays. */
  readonly closingDays: readonly IsoDate[]
  readonly bodies: readonly YearBody[]
  readonly rules: readonly YearRule[]
}

export interface LaidMeeting {
  readonly bodyId: string
  /** The day it would have had if nothing stood in the way; null when the day was given. */
  readonly wishedOn: IsoDate | null
  readonly on: IsoDate
  readonly starts: string
  readonly minutes: number
  readonly isGiven: boolean
}

/** A wheel item and the meeting that it comes to. */
export interface LaidItem {
  readonly itemId: string
  readonly bodyId: string
  readonly on: IsoDate
}

export interface UnmetWish {
  readonly ruleId: string
  readonly bodyId: string
  readonly on: IsoDate | null
  /** Rules that stand in the way of the nearest day or time that would have met it. */
  readonly becauseOf: readonly string[]
}

/** Where a rule that was loosened is not kept. */
export interface NotKept {
  readonly ruleId: string
  readonly bodyId: string
  readonly on: IsoDate | null
}

export interface Loosening {
  readonly ruleId: string
  /** A rule of flow would be kept everywhere with so many days; null where days are not what it is about. */
  readonly keptWithin: number | null
}

export interface LaidYear {
  readonly meetings: readonly LaidMeeting[]
  readonly items: readonly LaidItem[]
  readonly unmet: readonly UnmetWish[]
  /** Rules that had to become wishes before a year was found, and where they are not kept. Else both are empty. */
  readonly loosened: readonly Loosening[]
  readonly notKept: readonly NotKept[]
}

/** Rules that cannot be kept together, though they could without any one of them, and bodies in which it shows. */
export interface YearConflict {
  readonly ruleIds: readonly string[]
  readonly bodyIds: readonly string[]
  /** False when the search gave up before every rule was tried without. */
  readonly isLeast: boolean
}

/** Neither a year nor a proof that there is none was found within the work allowed. */
export interface YearGivenUp {
  /** Rules without which it was tried too, and no year was found either. */
  readonly tried: readonly (readonly string[])[]
  /** So many bodies, those over others, could be laid by themselves; null when not even that was found out. */
  readonly laidAbove: number | null
}

export type YearAnswer =
  | ({ readonly outcome: 'laid' } & LaidYear)
  | ({ readonly outcome: 'impossible' } & YearConflict)
  | ({ readonly outcome: 'given_up' } & YearGivenUp)

/** What the wheel asks of a year: the rules of kind item, item_order and item_levels among those that the plan is laid from. */
export type WheelRule = YearRule & { readonly kind: 'item' | 'item_order' | 'item_levels' }

export interface LayingStep {
  readonly step: 'reading' | 'laying' | 'explaining' | 'finishing'
  readonly done: number
  readonly of: number
}
