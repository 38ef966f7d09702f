import { streamSSE } from 'hono/streaming'
import type { AppContext } from './context.ts'

/** The streams that this process holds open, and whose; a process that ends closes them, since browsers never would. */
const open = new Map<() => void, string>()

/** More pages than anybody reads along on at once. Each stream is held by the process. */
export const mostStreams = 20
/** Who has not taken so many events reads no more: they are kept for nobody. */
const mostWaiting = 300

/** Browsers come back by themselves, and are then asked anew who they are. */
const longestMs = 5 * 60_000
const heartbeatMs = 20_000

export interface EventSink {
  /** Sends one event as JSON. */
  send(data: unknown): void
  end(): void
}

/**
 * Server-sent events: `start` sends for as long as the stream is open, and answers how to stop. It ends when the browser
 * goes, after five minutes, or when the process ends. `whose`: the account that reads; it may hold so many and no more.
 */
export function eventStream(c: AppContext, whose: string, start: (sink: EventSink) => () => void): Response {
  const own = [...open.values()].filter((one) => one === whose).length
  if (own >= mostStreams) return c.text('', 429)
  return streamSSE(c, async (stream) => {
    let end = () => undefined as void
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    open.set(end, whose)
    // One after the other, and never waited for: who reads slowly holds nobody up.
    let last: Promise<void> = Promise.resolve()
    let waiting = 0
    const taken = () => {
      waiting -= 1
    }
    const put = (work: () => Promise<unknown>) => {
      waiting += 1
      if (waiting > mostWaiting) return end()
      last = last.then(work).then(taken, end)
    }
    const stop = start({
      send: (data) => put(() => stream.writeSSE({ data: JSON.stringify(data) })),
      end: () => put(async () => end()),
    })
    const heartbeat = setInterval(() => put(() => stream.write(': \n\n')), heartbeatMs)
    const longest = setTimeout(end, longestMs)
    for (const timer of [heartbeat, longest]) timer.unref()
    stream.onAbort(end)
    await ended
    clearInterval(heartbeat)
    clearTimeout(longest)
    open.delete(end)
    stop()
  })
}

/** All of them, or those of one account: who has signed out reads no more. */
export function endEventStreams(whose?: string): void {
  for (const [end, account] of open) if (whose === undefined || account === whose) end()
}
