/*
 * Clauses of true-or-false variables and what follows of a choice, in flat arrays: hundreds of thousands of clauses are
 * looked at in no time. A literal is an even number for a variable and the odd one after it for its contrary.
 */

export type Literal = number

export const not = (literal: Literal): Literal => literal ^ 1
export const variableOf = (literal: Literal): number => literal >> 1

/** Why a literal holds: a clause by its place, another literal of a clause of two (`-2 - literal`), or nothing. */
export type Reason = number
export const noReason: Reason = -1
export const becauseOfOne = (literal: Literal): Reason => -2 - literal

export class Clauses {
  /** By literal: 1 true, -1 false, 0 open. */
  values = new Int8Array(0)
  /** By variable. */
  levels = new Int32Array(0)
  reasons = new Int32Array(0)
  variables = 0
  /** What holds, in the order in which it came to. */
  trail = new Int32Array(0)
  trailLength = 0
  /** How long the trail was when each choice was made. */
  readonly choices: number[] = []
  /** The clauses one after the other: length, literals. */
  arena = new Int32Array(1 << 16)
  isContradiction = false
  private used = 0
  private looked = 0
  private readonly watches: number[][] = []
  private readonly twos: number[][] = []

  newVariable(): Literal {
    const literal = this.variables * 2
    this.variables += 1
    this.watches.push([], [])
    this.twos.push([], [])
    if (this.variables > this.levels.length) this.makeRoom()
    return literal
  }

  private makeRoom(): void {
    const size = Math.max(1024, this.levels.length * 2)
    const values = new Int8Array(size * 2)
    values.set(this.values)
    this.values = values
    const larger = (old: Int32Array) => {
      const made = new Int32Array(size)
      made.set(old)
      return made
    }
    this.levels = larger(this.levels)
    this.reasons = larger(this.reasons)
    this.trail = larger(this.trail)
  }

  /** At least one of these holds; no literal twice, none with its contrary. Before the first choice only. */
  add(literals: readonly Literal[]): void {
    const open: Literal[] = []
    for (const literal of literals) {
      const value = this.values[literal]
      if (value === 1) return
      if (value === 0) open.push(literal)
    }
    const [first, second] = open
    if (first === undefined) this.isContradiction = true
    else if (second === undefined) this.hold(first, noReason)
    else this.keep(open)
  }

  /** Keeps a clause whose first two literals are to be watched. Answers why its first would hold. */
  keep(literals: readonly Literal[]): Reason {
    const [first = 0, second = 0] = literals
    if (literals.length === 2) {
      this.twos[first]?.push(second)
      this.twos[second]?.push(first)
      return becauseOfOne(second)
    }
    const at = this.used
    this.used += literals.length + 1
    if (this.used > this.arena.length) {
      const arena = new Int32Array(Math.max(this.used, this.arena.length * 2))
      arena.set(this.arena)
      this.arena = arena
    }
    this.arena[at] = literals.length
    this.arena.set(literals, at + 1)
    this.watches[first]?.push(at, second)
    this.watches[second]?.push(at, first)
    return at
  }

  hold(literal: Literal, reason: Reason): void {
    this.values[literal] = 1
    this.values[literal ^ 1] = -1
    this.levels[literal >> 1] = this.choices.length
    this.reasons[literal >> 1] = reason
    this.trail[this.trailLength] = literal
    this.trailLength += 1
  }

  choose(literal: Literal): void {
    this.choices.push(this.trailLength)
    this.hold(literal, noReason)
  }

  /** Takes back every choice after the first so many, and what followed; `freed` is told each literal. */
  takeBack(level: number, freed: (literal: Literal) => void): void {
    const length = this.choices[level]
    if (length === undefined) return
    for (let n = this.trailLength - 1; n >= length; n -= 1) {
      const literal = this.trail[n] as Literal
      this.values[literal] = 0
      this.values[literal ^ 1] = 0
      freed(literal)
    }
    this.trailLength = length
    this.looked = length
    this.choices.length = level
  }

  /** Draws what follows of what holds. Answers the literals of a clause that nothing fulfils any more, or null. */
  propagate(): readonly Literal[] | null {
    while (this.looked < this.trailLength) {
      const lost = (this.trail[this.looked] as Literal) ^ 1
      this.looked += 1
      const found = this.twosOf(lost) ?? this.watchedBy(lost)
      if (found) return found
    }
    return null
  }

  private twosOf(lost: Literal): readonly Literal[] | null {
    const { values } = this
    const others = this.twos[lost] as number[]
    for (let n = 0; n < others.length; n += 1) {
      const other = others[n] as Literal
      if (values[other] === 0) this.hold(other, becauseOfOne(lost))
      else if (values[other] === -1) return [other, lost]
    }
    return null
  }

  private watchedBy(lost: Literal): readonly Literal[] | null {
    const { values, arena } = this
    const watched = this.watches[lost] as number[]
    const length = watched.length
    let kept = 0
    let from = 0
    let broken: readonly Literal[] | null = null
    while (from < length && broken === null) {
      const at = watched[from] as number
      const blocker = watched[from + 1] as number
      from += 2
      if (values[blocker] !== 1) {
        if (arena[at + 1] === lost) {
          arena[at + 1] = arena[at + 2] as number
          arena[at + 2] = lost
        }
        if (values[arena[at + 1] as number] !== 1 && this.movesWatch(at)) continue
      }
      const first = values[blocker] === 1 ? blocker : (arena[at + 1] as number)
      watched[kept] = at
      watched[kept + 1] = first
      kept += 2
      if (values[first] === 0) this.hold(first, at)
      else if (values[first] === -1) broken = [...arena.subarray(at + 1, at + 1 + (arena[at] as number))]
    }
    while (from < length) {
      watched[kept] = watched[from] as number
      kept += 1
      from += 1
    }
    watched.length = kept
    return broken
  }

  /** Finds another literal of a clause to watch in place of its second. */
  private movesWatch(at: number): boolean {
    const { values, arena } = this
    const end = at + 1 + (arena[at] as number)
    for (let n = at + 3; n < end; n += 1) {
      const literal = arena[n] as Literal
      if (values[literal] === -1) continue
      arena[n] = arena[at + 2] as number
      arena[at + 2] = literal
      ;(this.watches[literal] as number[]).push(at, arena[at + 1] as number)
      return true
    }
    return false
  }
}
