/** What the parent sends a child, and what comes back. One job at a time, so the number only guards against mix-ups. */
export interface JobMessage {
  id: number
  job: unknown
}
export type AnswerMessage = { id: number; answer: unknown } | { id: number; failure: string }

/**
 * The child's half of a pool: answers each job with what the handler returns, or with the message of what it threw.
 * Jobs are taken in order; the process ends when its parent does.
 */
export function serveJobs(handle: (job: unknown) => unknown): void {
  const send = (message: AnswerMessage) => process.send?.(message)
  let queue = Promise.resolve()
  process.on('message', (message) => {
    const { id, job } = message as JobMessage
    queue = queue.then(async () => {
      try {
        send({ id, answer: await handle(job) })
      } catch (error) {
        send({ id, failure: error instanceof Error ? error.message : String(error) })
      }
    })
  })
  process.on('disconnect', () => process.exit(0))
}
