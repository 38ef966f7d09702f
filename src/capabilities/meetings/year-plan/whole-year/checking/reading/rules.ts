import type { IsoDate } from '../../../../../../platform/clock/dates.ts'
import type { LaidMeeting, Year, YearBody, YearRule } from '../../rules.ts'

export interface Broken {
  /** `year` for what no rule needs to say: a weekend, another year, twice a day, more meetings than asked for. */
  readonly ruleId: string
  readonly bodyId: string
  readonly on: IsoDate | null
}

/** A year as the checks read it. */
export interface Laid {
  readonly year: Year
  readonly bodies: ReadonlyMap<string, YearBody>
  readonly meetings: ReadonlyMap<string, readonly LaidMeeting[]>
  readonly items: ReadonlyMap<string, IsoDate>
  /** Body, day and time of meetings that stand. */
  readonly standing: ReadonlySet<string>
  readonly clocks: readonly (YearRule & { readonly kind: 'clock' })[]
}

export const placeOf = (bodyId: string, { on, starts }: { on: string; starts: string }): string =>
  `${bodyId} ${on} ${starts}`
