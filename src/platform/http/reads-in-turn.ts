import type { AppMiddleware } from './context.ts'

/** A page that waits for something else, such as a document being made, gives its place away. */
const longestInPlaceMs = 250

/**
 * Pages are made so many at a time; the rest wait in line. It takes no longer to make them all, and what is sent meanwhile
 * (a save, a key) does not stand behind thirty who open an agenda at the same moment: it never waits here.
 */
export function readsInTurn(atOnce: number): AppMiddleware {
  const line: (() => void)[] = []
  let inPlace = 0

  const enter = (): Promise<void> | undefined => {
    if (inPlace < atOnce) {
      inPlace += 1
      return undefined
    }
    return new Promise((resolve) => {
      line.push(resolve)
    })
  }
  /** The place goes to the next in a turn of its own, so that what has arrived meanwhile is heard first. */
  const leave = (): void => {
    const next = line.shift()
    if (next) setImmediate(next)
    else inPlace -= 1
  }

  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    await enter()
    let hasLeft = false
    const leaveOnce = () => {
      if (!hasLeft) leave()
      hasLeft = true
    }
    const timer = setTimeout(leaveOnce, longestInPlaceMs)
    try {
      await next()
    } finally {
      clearTimeout(timer)
      leaveOnce()
    }
    return undefined
  }
}
