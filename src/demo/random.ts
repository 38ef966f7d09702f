/** Numbers that look like chance and are the same every time for the same seed. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** mulberry32: 32 bits of state, far more than good enough for invented people. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a: turns a name into a number. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** A sequence of its own for each purpose, so that more numbers drawn in one place change nothing in another. */
export function randomFor(seed: number, purpose: string): Random {
  const next = mulberry32(hashOf(`${seed}:${purpose}`))
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const drawn = [...list]
    for (let last = drawn.length - 1; last > 0; last -= 1) {
      const other = int(0, last)
      const [a, b] = [drawn[last] as T, drawn[other] as T]
      drawn[last] = b
      drawn[other] = a
    }
    return drawn
  }
  return { next, int, chance: (probability) => next() < probability, pick, shuffled }
}
