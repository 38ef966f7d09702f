import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../../platform/db/ids.ts'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Client } from '../../../../testing/app.ts'
import { Autosave } from '../../../../ui/islands/autosave.ts'
import type { Answer, Queue, Sending } from '../../../../ui/islands/save-queue.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { minutesItems } from '../../minutes/queries.ts'
import { aHeldMeeting } from '../../minutes/testing.ts'
import { meetingFacts } from '../../queries.ts'
import { aMeeting } from '../../testing.ts'
import { livePaths } from '../paths.ts'
import { draftOf } from './rules.ts'

const app = useApp({ now: '2026-04-16T11:30:00Z' })
let committee: BuiltCommittee

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    return ok()
  })
})

/** The same numbers every time. */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Cut = 'none' | 'before' | 'after' | 'bad gateway'

/** A net that is cut: before a save arrives, after it was stored but before the answer, or by something in between. */
class Net {
  cuts = 0
  isMended = false
  private readonly client: Client
  private readonly address: string
  private readonly random: (below: number) => number

  constructor(client: Client, address: string, random: (below: number) => number) {
    this.client = client
    this.address = address
    this.random = random
  }

  async send({ id, base, draft }: Sending): Promise<Answer> {
    const kinds = ['none', 'before', 'after', 'bad gateway'] as const
    const cut: Cut = this.isMended ? 'none' : (kinds[this.random(kinds.length)] ?? 'none')
    if (cut !== 'none') this.cuts += 1
    if (cut === 'before' || cut === 'bad gateway') return { kind: 'lost' }
    const answer = await this.client.post(
      this.address,
      {
        save: id,
        version: base.version,
        base: base.draft.text,
        base_outcome: base.draft.outcome,
        text: draft.text,
        outcome: draft.outcome,
      },
      { accept: 'application/json' },
    )
    return cut === 'after' ? { kind: 'lost' } : (JSON.parse(answer.text) as Answer)
  }
}

/** Somebody at a keyboard, with a machine that keeps what is not saved, and a lid that closes. */
class Desk {
  readonly words: string[] = []
  readonly net: Net
  private saving: Autosave | null = null
  private kept: string | null = null
  private due: (() => void) | null = null
  private readonly name: string

  constructor(name: string, net: Net) {
    this.name = name
    this.net = net
  }

  get now(): Queue {
    if (!this.saving) throw new Error('the lid is closed')
    return this.saving.now
  }

  get isUnsent(): boolean {
    return this.saving?.isUnsent === true || this.now.clash !== null
  }

  open(stored: Queue['base']): void {
    const kept = this.kept === null ? null : (JSON.parse(this.kept) as Queue)
    this.saving = new Autosave(stored, kept, {
      post: (sending) => this.net.send(sending),
      keep: (queue) => {
        this.kept = queue && JSON.stringify(queue)
      },
      show: () => undefined,
      newId,
      later: (_ms, work) => {
        this.due = work
        return () => {
          if (this.due === work) this.due = null
        }
      },
    })
  }

  closeLid(): void {
    this.saving = null
    this.due = null
  }

  /** Writes one word: after one's own, in what another wrote, or as a new paragraph. */
  write(random: (below: number) => number): void {
    const word = `${this.name}${this.words.length}.`
    this.words.push(word)
    const { text, outcome } = this.now.draft
    const paragraphs = text === '' ? [] : text.split('\n\n')
    const at = random(paragraphs.length + 1)
    if (at === paragraphs.length) paragraphs.push(word)
    else paragraphs[at] = `${paragraphs[at] ?? ''} ${word}`
    this.saving?.type({ outcome, text: paragraphs.join('\n\n') })
  }

  async work(): Promise<void> {
    if (this.now.clash) this.saving?.choose('both')
    await this.saving?.sendNow()
  }

  hear(stored: Queue['base']): void {
    this.saving?.hear(stored)
  }
}

async function meetingWithTwo(seed: number) {
  const built = await aMeeting(committee).withAgenda(1).published().in(app.database)
  await app.drainJobs()
  const { id, itemIds } = await aHeldMeeting(built).opened().in(app.database)
  const address = livePaths.itemMinutes({ meetingId: id, itemId: itemIds[0] ?? '' })
  const random = numbers(seed)
  const desk = async (name: string, personId: string) =>
    new Desk(name, new Net(await app.as(personId), address, random))
  const desks = [await desk('s', committee.secretary), await desk('f', committee.chair)] as const
  const stored = async (): Promise<Queue['base']> => {
    const meeting = await meetingFacts(app.database.reader, id, app.now())
    const [first] = await minutesItems(app.database.reader, meeting!)
    return { version: first!.minutes.version, draft: draftOf(first!.minutes) }
  }
  return { desks, random, stored }
}

test('the net is cut fifty times while two write in one item, lids are closed, and no word is lost', async () => {
  const { desks, random, stored } = await meetingWithTwo(1)
  for (const desk of desks) desk.open(await stored())
  while (desks.some(({ net }) => net.cuts < 50)) {
    const desk = desks[random(2)] ?? desks[0]
    for (let n = random(3); n >= 0; n -= 1) desk.write(random)
    await desk.work()
    if (random(4) === 0) desk.hear(await stored())
    if (random(9) === 0) {
      desk.closeLid()
      desk.open(await stored())
    }
  }
  for (let round = 0; desks.some((desk) => desk.isUnsent) && round < 20; round += 1) {
    for (const desk of desks) {
      desk.net.isMended = true
      await desk.work()
    }
  }
  const { text } = (await stored()).draft
  const written = new Set(text.split(/\s+/))
  for (const desk of desks) {
    expect(desk.isUnsent).toBe(false)
    expect(desk.words.length).toBeGreaterThan(50)
    expect(desk.words.filter((word) => !written.has(word))).toEqual([])
  }
})

test('one who writes alone through fifty cuts has every word stored once, in order', async () => {
  const { desks, random, stored } = await meetingWithTwo(3)
  const [desk] = desks
  desk.open(await stored())
  while (desk.net.cuts < 50) {
    desk.write(() => 0)
    await desk.work()
    if (random(5) === 0) {
      desk.closeLid()
      desk.open(await stored())
    }
  }
  desk.net.isMended = true
  for (let round = 0; desk.isUnsent && round < 5; round += 1) await desk.work()
  expect((await stored()).draft.text).toBe(desk.words.join(' '))
})
