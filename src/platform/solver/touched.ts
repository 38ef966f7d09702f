import { variableOf, type Clauses, type Literal } from './clauses.ts'

const fade = 0.95
const tooLarge = 1e100

/** The variables that dead ends were about, the latest and most frequent first, in a heap. */
export class Touched {
  private readonly clauses: Clauses
  private readonly weights: Float64Array
  private readonly places: Int32Array
  private readonly lastValues: Int8Array
  private readonly heap: number[] = []
  private step = 1
  /** Every variable before this one has a value. */
  private settled = 0

  constructor(clauses: Clauses) {
    this.clauses = clauses
    this.weights = new Float64Array(clauses.variables)
    this.places = new Int32Array(clauses.variables).fill(-1)
    this.lastValues = new Int8Array(clauses.variables)
  }

  touch(variable: number): void {
    this.weights[variable] = this.weightOf(variable) + this.step
    if (this.weightOf(variable) > tooLarge) this.rescale()
    this.enter(variable)
  }

  decay(): void {
    this.step /= fade
  }

  /** A literal no longer holds: its variable may be chosen again, and then as it was. */
  freed(literal: Literal): void {
    const variable = variableOf(literal)
    this.lastValues[variable] = literal & 1
    if (this.weightOf(variable) > 0) this.enter(variable)
    if (variable < this.settled) this.settled = variable
  }

  /** Any open variable, to be false. */
  anyOpen(): Literal | null {
    const { values, variables } = this.clauses
    while (this.settled < variables && values[this.settled * 2] !== 0) this.settled += 1
    return this.settled < variables ? this.settled * 2 + 1 : null
  }

  /** The heaviest open variable that was ever touched, as it was when it last held. */
  next(): Literal | null {
    for (;;) {
      const variable = this.takeFirst()
      if (variable === null) return null
      if (this.clauses.values[variable * 2] === 0) return variable * 2 + (this.lastValues[variable] ?? 0)
    }
  }

  private weightOf(variable: number): number {
    return this.weights[variable] ?? 0
  }

  private rescale(): void {
    for (let n = 0; n < this.weights.length; n += 1) this.weights[n] = this.weightOf(n) * 1e-100
    this.step *= 1e-100
  }

  private enter(variable: number): void {
    if (this.places[variable] === -1) {
      this.places[variable] = this.heap.length
      this.heap.push(variable)
    }
    this.raise(this.places[variable] ?? 0)
  }

  private takeFirst(): number | null {
    const [first] = this.heap
    const last = this.heap.pop()
    if (first === undefined || last === undefined) return null
    this.places[first] = -1
    if (first !== last) {
      this.heap[0] = last
      this.places[last] = 0
      this.sink()
    }
    return first
  }

  private raise(from: number): void {
    let at = from
    while (at > 0) {
      const over = (at - 1) >> 1
      if (this.weightOf(this.heap[over] ?? 0) >= this.weightOf(this.heap[at] ?? 0)) return
      this.swap(at, over)
      at = over
    }
  }

  private sink(): void {
    let at = 0
    for (;;) {
      let heaviest = at
      for (const under of [at * 2 + 1, at * 2 + 2]) {
        const variable = this.heap[under]
        if (variable !== undefined && this.weightOf(variable) > this.weightOf(this.heap[heaviest] ?? 0))
          heaviest = under
      }
      if (heaviest === at) return
      this.swap(at, heaviest)
      at = heaviest
    }
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one] ?? 0, this.heap[other] ?? 0]
    this.heap[one] = b
    this.heap[other] = a
    this.places[a] = other
    this.places[b] = one
  }
}
