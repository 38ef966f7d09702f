import type { Draft } from '../../platform/rich-text/merge-draft.ts'
import type { Choice } from '../../platform/rich-text/merge-text.ts'
import {
  answered,
  begin,
  chosen,
  heard,
  isUnsent,
  resumed,
  send,
  typed,
  type Answer,
  type Queue,
  type Sending,
  type Stored,
} from './save-queue.ts'

export type Standing = 'saved' | 'typing' | 'sending' | 'no_net' | 'clash' | 'refused'

export interface Surroundings {
  /** Sends a save. Never rejects: no answer is an answer. */
  post(sending: Sending): Promise<Answer>
  /** Keeps what is not saved yet where it outlives the page; null when everything is. */
  keep(queue: Queue | null): void
  /** Shows how it stands. When others' words came in, the fields are to show the draft. */
  show(queue: Queue, standing: Standing, why: string | null, fieldsChanged: boolean): void
  later(ms: number, work: () => void): () => void
  newId(): string
}

const pauseMs = 800
const retryMs = [1000, 2000, 4000, 8000, 15_000] as const

/** Saves by itself: shortly after each pause in typing, again and again while there is no net, one save at a time. */
export class Autosave {
  private queue: Queue
  private readonly around: Surroundings
  private cancelTimer: (() => void) | null = null
  private underWay: Promise<void> | null = null
  private failures = 0
  private refusedBecause: string | null = null

  constructor(stored: Stored, kept: Queue | null, around: Surroundings) {
    this.around = around
    this.queue = kept ? resumed(kept, stored) : begin(stored)
    this.settle(kept !== null && this.isUnsent)
    if (this.isUnsent) this.sendAfter(0)
  }

  get isUnsent(): boolean {
    return isUnsent(this.queue)
  }

  get now(): Queue {
    return this.queue
  }

  type(draft: Draft): void {
    this.refusedBecause = null
    this.queue = typed(this.queue, draft)
    this.settle(false)
    if (this.isUnsent) this.sendAfter(pauseMs)
  }

  hear(stored: Stored): void {
    this.become(heard(this.queue, stored))
  }

  choose(choice: Choice): void {
    this.become(chosen(this.queue, choice))
    this.sendAfter(0)
  }

  /** The net may be back, or the page is about to go. */
  sendNow(): Promise<void> {
    this.cancelTimer?.()
    this.cancelTimer = null
    this.underWay ??= this.sendNext().finally(() => {
      this.underWay = null
    })
    return this.underWay
  }

  private sendAfter(ms: number): void {
    this.cancelTimer?.()
    this.cancelTimer = this.around.later(ms, () => void this.sendNow())
  }

  private async sendNext(): Promise<void> {
    const { queue, sending } = send(this.queue, () => this.around.newId())
    if (!sending) return
    this.queue = queue
    this.settle(false)
    const answer = await this.around.post(sending)
    this.failures = answer.kind === 'lost' ? this.failures + 1 : 0
    this.refusedBecause = answer.kind === 'refused' ? answer.why : null
    this.become(answered(this.queue, sending, answer))
    if (answer.kind === 'lost') this.sendAfter(retryMs[Math.min(this.failures, retryMs.length) - 1] ?? 1000)
    else if (answer.kind === 'saved' && this.isUnsent) this.sendAfter(pauseMs)
  }

  /** Fields are written anew only when somebody else's words are to stand in them. */
  private become(queue: Queue): void {
    const before = this.queue.draft
    this.queue = queue
    this.settle(before.text !== queue.draft.text || before.outcome !== queue.draft.outcome)
  }

  private settle(fieldsChanged: boolean): void {
    this.around.keep(this.isUnsent || this.queue.clash ? this.queue : null)
    this.around.show(this.queue, this.standing(), this.refusedBecause, fieldsChanged)
  }

  private standing(): Standing {
    if (this.queue.clash) return 'clash'
    if (this.refusedBecause !== null) return 'refused'
    if (this.failures > 0) return 'no_net'
    if (this.queue.sending) return 'sending'
    return this.isUnsent ? 'typing' : 'saved'
  }
}
