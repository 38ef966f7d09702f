import { not, type Clauses, type Literal } from '../../../../../../platform/solver/clauses.ts'
import type { FlowDays, YearDays } from '../../calendar/rules.ts'
import type { FlowWay } from '../../domain/pruning/rules.ts'
import type { Domain, PossibleTime } from '../../domain/rules.ts'

export interface TimeChoice extends PossibleTime {
  readonly literal: Literal
}

export interface DayChoice {
  readonly day: number
  readonly literal: Literal
  readonly times: readonly TimeChoice[]
  readonly stands: boolean
}

export interface BodyChoices {
  readonly domain: Domain
  readonly days: readonly DayChoice[]
  readonly on: ReadonlyMap<number, DayChoice>
  /** What the body asks for is asked for while this holds; null: always. */
  readonly asked: Literal | null
}

/** What an assumption stands for: a body that has what it asks for, or what travels between two. */
export interface Assumption {
  readonly literal: Literal
  readonly bodyIds: readonly string[]
}

export interface Encoding {
  readonly clauses: Clauses
  readonly days: YearDays
  readonly flow: FlowDays
  readonly ways: readonly FlowWay[]
  readonly bodies: Map<string, BodyChoices>
  readonly items: Map<string, ItemDays>
  readonly assumptions: Assumption[]
}

/** On which of a body's days an item may be dealt with, and whether it has been by then. */
export interface ItemDays {
  readonly bodyId: string
  readonly itemId: string
  readonly days: readonly { readonly day: number; readonly literal: Literal; readonly doneBy: Literal }[]
}

/** What a clause between bodies begins with when an answer "no" is to say that it rests on it. */
export function assumed({ clauses, assumptions }: Encoding, bodyIds: readonly string[]): Literal[] {
  const literal = clauses.newVariable()
  assumptions.push({ literal, bodyIds })
  return [not(literal)]
}

/** A clause of what a body asks for. */
export const askedOf = ({ asked }: BodyChoices, literals: readonly Literal[]): Literal[] =>
  asked === null ? [...literals] : [not(asked), ...literals]
