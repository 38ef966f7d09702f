import { readdirSync, readFileSync } from 'node:fs'

const sampleEveryMs = 20

export interface Peak {
  /** The server's own process. */
  readonly server: number
  /** The server and every child it has at the same moment. */
  readonly together: number
}

/** Watches the resident memory of a process and its children, in MB, until stopped. */
export function watchMemory(pid: number): { stop: () => Peak } {
  const peak = { server: 0, together: 0 }
  const sample = () => {
    const server = residentMb(pid)
    const children = childrenOf(pid).reduce((sum, child) => sum + residentMb(child), 0)
    peak.server = Math.max(peak.server, server)
    peak.together = Math.max(peak.together, server + children)
  }
  sample()
  const timer = setInterval(sample, sampleEveryMs)
  return {
    stop: () => {
      clearInterval(timer)
      sample()
      return peak
    },
  }
}

function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readProc(`${pid}/status`))?.[1] ?? 0) / 1024
}

/** Children are read from each thread's list: a worker thread may start one. */
function childrenOf(pid: number): number[] {
  const threads = namesIn(`/proc/${pid}/task`)
  return threads.flatMap((thread) =>
    readProc(`${pid}/task/${thread}/children`)
      .split(' ')
      .filter((text) => text.trim() !== '')
      .map(Number),
  )
}

/** Whatever has ended meanwhile reads as nothing. */
function readProc(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}
