import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { AnswerMessage, JobMessage } from './serve-jobs.ts'

export type FailureReason = 'refused_by_child' | 'timeout' | 'memory' | 'crash' | 'closed' | 'called_off'

/** Why a job got no answer. `refused_by_child` means the child lives and said no; the other reasons cost the child its life. */
export class ChildFailure extends Error {
  override readonly name = 'ChildFailure'
  readonly reason: FailureReason

  constructor(reason: FailureReason, message: string) {
    super(message)
    this.reason = reason
  }
}

export interface ChildPoolOptions {
  /** The child's program: a `.ts` file when run from source, a `.js` file in the bundle. */
  entry: URL
  size: number
  timeoutMs: number
  /** Heap of the child's own JavaScript. */
  heapMb: number
  /** Everything the child holds, native code and buffers included; over it the child is killed. */
  memoryCapMb: number
  /** A child is replaced after this many jobs, so that what native code leaks is given back. */
  recycleAfter: number
}

export interface ChildPool<Job, Answer, Progress = never> {
  /** `report` is told what the child says of how far it has come; `signal` calls the job off. */
  run: (job: Job, report?: (progress: Progress) => void, signal?: AbortSignal) => Promise<Answer>
  close: () => Promise<void>
}

interface Waiting {
  job: unknown
  resolve: (answer: unknown) => void
  reject: (failure: ChildFailure) => void
  report: (progress: unknown) => void
}

interface Child {
  process: ChildProcess
  exited: Promise<void>
  current: (Waiting & { id: number; stopWatching: () => void }) | null
  served: number
  killedFor: 'timeout' | 'memory' | 'called_off' | null
}

const watchEveryMs = 100

interface Pool {
  readonly options: ChildPoolOptions
  readonly children: Set<Child>
  readonly waiting: Waiting[]
  closed: boolean
  lastId: number
}

/**
 * Runs jobs that may crash, hang or eat memory in child processes, so that none of it reaches the caller's process.
 * Children start with the first job that needs one and do not keep the parent alive while idle.
 */
export function createChildPool<Job, Answer, Progress = never>(
  options: ChildPoolOptions,
): ChildPool<Job, Answer, Progress> {
  const pool: Pool = { options, children: new Set(), waiting: [], closed: false, lastId: 0 }
  return {
    run: (job, report, signal) =>
      new Promise<Answer>((resolve, reject) => {
        if (pool.closed) return reject(new ChildFailure('closed', 'The pool is closed'))
        if (signal?.aborted) return reject(calledOff())
        // The child's program answers with this pool's type: the two are written as a pair.
        const waiting: Waiting = {
          job,
          resolve: (answer) => resolve(answer as Answer),
          reject,
          report: (progress) => report?.(progress as Progress),
        }
        pool.waiting.push(waiting)
        signal?.addEventListener('abort', () => callOff(pool, waiting), { once: true })
        giveOutJobs(pool)
      }),
    close: () => close(pool),
  }
}

const calledOff = () => new ChildFailure('called_off', 'The job was called off')

/** Out of the queue, or with the child that is at it; nothing when it is answered already. */
function callOff(pool: Pool, job: Waiting): void {
  const place = pool.waiting.indexOf(job)
  if (place !== -1) {
    pool.waiting.splice(place, 1)
    job.reject(calledOff())
    return
  }
  for (const child of pool.children) {
    if (child.current?.reject !== job.reject) continue
    child.killedFor ??= 'called_off'
    child.process.kill('SIGKILL')
  }
}

async function close(pool: Pool): Promise<void> {
  pool.closed = true
  for (const job of pool.waiting.splice(0)) job.reject(new ChildFailure('closed', 'The pool was closed'))
  const all = [...pool.children]
  for (const child of all) {
    holdParent(child.process, true)
    child.process.kill('SIGKILL')
  }
  await Promise.all(all.map((child) => child.exited))
}

function giveOutJobs(pool: Pool): void {
  const { children, waiting, options } = pool
  while (waiting.length > 0) {
    const child = [...children].find((c) => c.current === null) ?? (children.size < options.size ? start(pool) : null)
    const next = child && waiting.shift()
    if (!next) return
    assign(pool, child, next)
  }
}

function start(pool: Pool): Child {
  const process = startProcess(pool.options)
  const exited = new Promise<void>((resolve) => process.once('close', () => resolve()))
  const child: Child = { process, exited, current: null, served: 0, killedFor: null }
  pool.children.add(child)
  process.on('message', (message) => receive(pool, child, message as AnswerMessage))
  process.once('error', (error) => lost(pool, child, error.message))
  process.once('exit', (code, signal) => lost(pool, child, signal ?? `exit code ${code}`))
  return child
}

function assign(pool: Pool, child: Child, next: Waiting): void {
  const id = ++pool.lastId
  holdParent(child.process, true)
  child.current = { ...next, id, stopWatching: watch(child, pool.options) }
  const message: JobMessage = { id, job: next.job }
  child.process.send(message, (error) => error && lost(pool, child, error.message))
}

function receive(pool: Pool, child: Child, message: AnswerMessage): void {
  const job = child.current
  if (job?.id !== message.id) return
  if ('progress' in message) return job.report(message.progress)
  job.stopWatching()
  child.current = null
  child.served += 1
  holdParent(child.process, false)
  if (child.served >= pool.options.recycleAfter) retire(pool, child)
  if ('answer' in message) job.resolve(message.answer)
  else job.reject(new ChildFailure('refused_by_child', message.failure))
  giveOutJobs(pool)
}

function lost(pool: Pool, child: Child, how: string): void {
  pool.children.delete(child)
  const job = child.current
  child.current = null
  job?.stopWatching()
  child.process.kill('SIGKILL')
  const reason = child.killedFor ?? (pool.closed ? 'closed' : 'crash')
  job?.reject(new ChildFailure(reason, `The child process was lost (${reason}): ${how}`))
  if (!pool.closed) giveOutJobs(pool)
}

function retire(pool: Pool, child: Child): void {
  pool.children.delete(child)
  child.process.kill('SIGKILL')
}

function startProcess({ entry, heapMb }: ChildPoolOptions): ChildProcess {
  const child = fork(entry, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${heapMb}`, '--disable-warning=ExperimentalWarning'],
    // The child reads what strangers wrote: it gets no secrets to lose.
    env: {},
  })
  holdParent(child, false)
  return child
}

function holdParent(child: ChildProcess, hold: boolean): void {
  if (hold) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

/** Kills the child when its time is up or its memory over the cap. */
function watch(child: Child, { timeoutMs, memoryCapMb }: ChildPoolOptions): () => void {
  const kill = (reason: 'timeout' | 'memory') => {
    child.killedFor ??= reason
    child.process.kill('SIGKILL')
  }
  const timer = setTimeout(() => kill('timeout'), timeoutMs)
  const sampler = setInterval(() => {
    void residentMb(child.process.pid).then((mb) => mb > memoryCapMb && kill('memory'))
  }, watchEveryMs)
  return () => {
    clearTimeout(timer)
    clearInterval(sampler)
  }
}

/** Resident memory of a process in MB; 0 where the system does not tell, so that only the heap limit and the clock guard it. */
async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
}
