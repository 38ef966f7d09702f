/** Makes ids for one demo. */
export interface IdMaker {
  /** Sorts by the instant, then by the order of making. */
  next(at: Date): string
}

/** UUIDv7 in shape, from the row's instant and a counter instead of chance: the same demo has the same ids. */
export function idMaker(seed: number): IdMaker {
  const mark = (seed & 0xfff).toString(16).padStart(3, '0')
  let count = 0
  return {
    next: (at) => {
      count += 1
      const ms = at.getTime().toString(16).padStart(12, '0')
      return `${ms.slice(0, 8)}-${ms.slice(8)}-7${mark}-8000-${count.toString(16).padStart(12, '0')}`
    },
  }
}
