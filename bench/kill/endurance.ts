import { setTimeout as wait } from 'node:timers/promises'
import { today } from '../../src/platform/clock/dates.ts'
import { everythingKept, prepareWithAdministrator } from './installation.ts'
import { Ledger, type Verdict } from './ledger.ts'
import { shownDays, writeUntilGone } from './load.ts'
import type { Engine } from './places.ts'
import { killInStart, startProgram, type Running } from './program.ts'

export interface Endured extends Verdict {
  readonly acknowledged: number
  /** Acknowledged writes that a restarted server did not show, over all restarts. */
  readonly missingAfterRestart: number
  readonly kills: number
  readonly killsInStart: number
  readonly crashes: number
  readonly startMs: readonly number[]
  readonly failedStarts: readonly string[]
  readonly secondProcesses: number
  /** Second processes on the same folder that were let in, or not told by whom it is held. */
  readonly secondsNotRefused: number
}

/** Every fourth round is killed once more while it starts, every tenth tries a second process and crashes the engine. */
const startKillEvery = 4
const otherEvery = 10

/** A round is killed after a random number of answers, so that a slow machine is tried as hard as a quick one. */
const mostPerRound = 80
const longestRoundMs = 20_000

const between = (least: number, most: number) => least + Math.random() * (most - least)

interface Course {
  readonly times: number
  readonly say: (line: string) => void
  /** Asked before each round: true ends it there, with the verdict on what was done. */
  readonly isStopped: () => boolean
}

/** Starts, holds against the ledger, writes, kills: so many times on the same data. */
export async function endure(engine: Engine, { times, say, isStopped }: Course): Promise<Endured> {
  const session = await prepareWithAdministrator(engine.place)
  const ledger = new Ledger(today(new Date()))
  const startMs: number[] = []
  const failedStarts: string[] = []
  let [kills, missingAfterRestart, killsInStart, crashes, secondProcesses, secondsNotRefused] = [0, 0, 0, 0, 0, 0]

  const start = async (): Promise<Running> => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const started = await startProgram(engine.place)
      if (started.ok) {
        startMs.push(started.program.startMs)
        missingAfterRestart += ledger.compare(await shownDays({ origin: started.program.origin, session }))
        return started.program
      }
      failedStarts.push(`exit ${started.exit}: ${started.said.trim()}`)
    }
    throw new Error(`${engine.name} did not start five times in a row:\n${failedStarts.at(-1)}`)
  }

  for (let round = 1; round <= times && !isStopped(); round += 1) {
    if (round % startKillEvery === 0) {
      await killInStart(engine.place, between(0, startMs.at(-1) ?? 1000))
      killsInStart += 1
    }
    const program = await start()
    if (engine.crash === null && round % otherEvery === 1) {
      secondProcesses += 1
      if (!(await isRefused(engine, program))) secondsNotRefused += 1
    }
    const writing = writeUntilGone({ origin: program.origin, session }, ledger)
    await Promise.race([writing, untilAcknowledged(ledger, Math.ceil(between(0, mostPerRound)))])
    await program.kill()
    kills += 1
    await writing
    if (engine.crash && round % otherEvery === 0) {
      await engine.crash()
      crashes += 1
    }
    if (round % 20 === 0) say(`${engine.name}: ${round} of ${times} kills, ${ledger.acknowledged} writes acknowledged`)
  }

  await (await start()).end()
  return {
    ...ledger.judge(await everythingKept(engine.place)),
    acknowledged: ledger.acknowledged,
    kills,
    missingAfterRestart,
    killsInStart,
    crashes,
    startMs,
    failedStarts,
    secondProcesses,
    secondsNotRefused,
  }
}

async function untilAcknowledged(ledger: Ledger, writes: number): Promise<void> {
  const goal = ledger.acknowledged + writes
  const deadline = performance.now() + longestRoundMs
  while (ledger.acknowledged < goal && performance.now() < deadline) await wait(between(0, 5))
}

/** A second program on the folder must end by itself and say which process holds it. */
async function isRefused(engine: Engine, holder: Running): Promise<boolean> {
  const second = await startProgram(engine.place)
  if (!second.ok) return second.exit === 1 && new RegExp(`\\b${holder.pid}\\b`).test(second.said)
  await second.program.kill()
  return false
}
