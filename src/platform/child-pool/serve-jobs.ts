/** What the parent sends a child, and what comes back. One job at a time, so the number only guards against mix-ups. */
export interface JobMessage {
  id: number
  job: unknown
}
export type AnswerMessage =
  { id: number; answer: unknown } | { id: number; failure: string } | { id: number; progress: unknown }

/**
 * The child's half of a pool: answers each job with what the handler returns, or with the message of what it threw, and
 * tells meanwhile how far it has come.
 * The parent sends the next job after the answer; the process ends when its parent does.
 */
export function serveJobs(handle: (job: unknown, report: (progress: unknown) => void) => unknown): void {
  const send = (message: AnswerMessage) => process.send?.(message)
  const answer = async ({ id, job }: JobMessage) => {
    try {
      send({ id, answer: await handle(job, (progress) => send({ id, progress })) })
    } catch (error) {
      send({ id, failure: error instanceof Error ? error.message : String(error) })
    }
  }
  process.on('message', (message) => void answer(message as JobMessage))
  process.on('disconnect', () => process.exit(0))
}
