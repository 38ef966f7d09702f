import { median } from '../printing/table.ts'
import { timed, type Ask } from './client.ts'
import type { Served } from './server.ts'

export interface Line {
  readonly name: string
  readonly ms: number
  readonly bytesFloorMs: number
  readonly sqlFloorMs: number
  readonly queries: number
  readonly bytes: number | null
}

/** Asks each in turn, so many times after warming up: what disturbs the machine disturbs them all. In ms. */
export async function interleave(asks: readonly Ask[], times: number, warm: number): Promise<number[][]> {
  const taken = asks.map((): number[] => [])
  for (let round = -warm; round < times; round += 1) {
    for (const [index, ask] of asks.entries()) {
      const ms = await timed(ask)
      if (round >= 0) taken[index]?.push(ms)
    }
  }
  return taken
}

export async function measurePages(served: Served, times: number): Promise<Line[]> {
  const lines: Line[] = []
  for (const [index, page] of served.pages.entries()) {
    const taken = await interleave(
      [
        { address: served.app + page.address, session: served.session, expect: 200 },
        { address: `${served.floor}/bytes/${index}`, expect: 200 },
        { address: `${served.floor}/sql/${index}`, expect: 200 },
      ],
      times,
      Math.ceil(times / 2),
    )
    const [ms = 0, bytesFloorMs = 0, sqlFloorMs = 0] = taken.map((values) => median(values))
    lines.push({ name: page.name, ms, bytesFloorMs, sqlFloorMs, queries: page.queries, bytes: page.bytes })
  }
  return lines
}

/** Sending an agenda changes the database, so after each it is taken back; only the sending itself is timed. */
export async function measurePublication(served: Served, times: number): Promise<Line> {
  const post = (address: string, expect: number): Ask => ({ method: 'POST', address, expect })
  const again = () => timed(post(`${served.floor}/sending/again`, 200))
  const asks: Ask[] = [
    { ...post(served.app + served.publication.address, 303), session: served.session },
    post(`${served.floor}/sending/sql`, 200),
    post(`${served.floor}/sending/bytes`, 303),
  ]
  const taken = asks.map((): number[] => [])
  for (let round = -10; round < times; round += 1) {
    for (const [index, ask] of asks.entries()) {
      await again()
      const ms = await timed(ask)
      if (round >= 0) taken[index]?.push(ms)
    }
  }
  const [ms = 0, sqlFloorMs = 0, bytesFloorMs = 0] = taken.map((values) => median(values))
  return { name: 'send an agenda', ms, bytesFloorMs, sqlFloorMs, queries: served.publication.queries, bytes: null }
}
