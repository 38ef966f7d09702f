/*
 * Many people look at what one person changes. One look at the database in a while, for all of them and everything they
 * look at, says what has changed; only that is read. So twelve who follow cost what one does, and processes that
 * run beside each other need not know of each other.
 */
export interface Watch<T> {
  /** Tells the listener how it is now, and again after each change. Answers how to end it. */
  follow(key: string, listener: (state: T) => void): () => void
}

export interface WatchSettings<T> {
  readonly everyMs: number
  /** Something that changes when what is looked at changes, for all keys at once. */
  pulses(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  read(key: string): Promise<T>
  /** A look that failed; the next one comes all the same. */
  failed(error: unknown): void
}

interface Looked<T> {
  readonly listeners: Set<(state: T) => void>
  pulse: string | null
  state: { readonly value: T } | null
}

export function createWatch<T>(settings: WatchSettings<T>): Watch<T> {
  const looked = new Map<string, Looked<T>>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let isLooking = false

  const look = async (): Promise<void> => {
    const pulses = await settings.pulses([...looked.keys()])
    for (const [key, one] of looked) {
      const pulse = pulses.get(key) ?? ''
      if (one.pulse === pulse) continue
      const value = await settings.read(key)
      one.pulse = pulse
      one.state = { value }
      for (const listener of one.listeners) listener(value)
    }
  }

  const lookAndAgain = async (): Promise<void> => {
    timer = null
    isLooking = true
    try {
      await look()
    } catch (error) {
      settings.failed(error)
    }
    isLooking = false
    lookIn(settings.everyMs)
  }

  const lookIn = (ms: number): void => {
    if (looked.size === 0 || timer || isLooking) return
    timer = setTimeout(() => void lookAndAgain(), ms)
    timer.unref()
  }

  return {
    follow(key, listener) {
      const one = looked.get(key) ?? { listeners: new Set(), pulse: null, state: null }
      looked.set(key, one)
      one.listeners.add(listener)
      if (one.state) listener(one.state.value)
      lookIn(0)
      return () => {
        one.listeners.delete(listener)
        if (one.listeners.size === 0 && looked.get(key) === one) looked.delete(key)
        if (looked.size === 0 && timer) {
          clearTimeout(timer)
          timer = null
        }
      }
    },
  }
}
