import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { memoryArguments, memoryEnvironment } from '../../bin/memory.mjs'

const dist = import.meta.dirname
const leash = pathToFileURL(path.resolve(dist, '../bin/leash.mjs')).href
const longestStartMs = 60_000

/** Where the program keeps its data, as its own settings. */
export type Place = Readonly<{ MEDSPIL_DATA: string; DATABASE_URL: string }>

export interface Running {
  readonly origin: string
  readonly pid: number
  readonly startMs: number
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to end as an operator would; answers its exit code. */
  end(): Promise<number | null>
}

export type Start = { ok: true; program: Running } | { ok: false; exit: number | null; said: string }

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1')
  return address.port
}

function launch(place: Place, port: number): ChildProcess {
  return spawn(process.execPath, [...memoryArguments, '--import', leash, path.join(dist, 'web.js')], {
    // The channel ends the program when the benchmark disappears, as it does under npm start.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...memoryEnvironment,
      ...place,
      PORT: String(port),
      MEDSPIL_NEW: 'real',
      MEDSPIL_ORIGIN: '',
      LOG_LEVEL: 'warn',
    },
  })
}

/** Starts the program that `npm start` runs and waits until it says it is ready, or has ended. */
export async function startProgram(place: Place): Promise<Start> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = launch(place, port)
  let said = ''
  const exited = once(child, 'exit') as Promise<[number | null]>
  const ready = new Promise<'ready'>((resolve) => {
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000)
      if (said.includes(`:${port}`)) resolve('ready')
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), longestStartMs)
  const first = await Promise.race([ready, exited])
  clearTimeout(timer)
  if (first !== 'ready') return { ok: false, exit: first[0], said }
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await exited)[0]
  }
  const program: Running = {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    startMs: performance.now() - startedAt,
    kill: async () => {
      await stop('SIGKILL')
    },
    end: () => stop('SIGTERM'),
  }
  return { ok: true, program }
}

/** Starts the program and kills it before it is ready. */
export async function killInStart(place: Place, afterMs: number): Promise<void> {
  const child = launch(place, await freePort())
  const exited = once(child, 'exit')
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  await exited
}
