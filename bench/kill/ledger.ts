import { addDays, type IsoDate } from '../../src/platform/clock/dates.ts'

type Change = 'added' | 'removed'

/** What the log of the database holds about one closing day, and whether the day stands there. */
export interface KeptDay {
  readonly added: number
  readonly removed: number
  readonly stands: boolean
}

export interface Verdict {
  /** Acknowledged writes that are not there. */
  readonly lost: number
  /** Writes done twice. */
  readonly doubled: number
  /** Row and event of one write that do not agree. */
  readonly torn: number
}

/** Every write that was asked for and what the server answered: what the database is held against. */
export class Ledger {
  acknowledged = 0
  private readonly answered: Record<Change, Set<IsoDate>> = { added: new Set(), removed: new Set() }
  private readonly standing = new Set<IsoDate>()
  private readonly underWay = new Map<IsoDate, Change>()
  private lastDay: IsoDate

  constructor(firstDay: IsoDate) {
    this.lastDay = firstDay
  }

  /** A day nobody has used: a closing day is known by its date, so each write can be told from all others. */
  begin(): { change: Change; day: IsoDate } {
    const [oldest] = this.standing
    if (oldest !== undefined && this.standing.size > 200) {
      this.standing.delete(oldest)
      this.underWay.set(oldest, 'removed')
      return { change: 'removed', day: oldest }
    }
    this.lastDay = addDays(this.lastDay, 1)
    this.underWay.set(this.lastDay, 'added')
    return { change: 'added', day: this.lastDay }
  }

  acknowledge(change: Change, day: IsoDate): void {
    this.acknowledged += 1
    this.underWay.delete(day)
    this.answered[change].add(day)
    if (change === 'added') this.standing.add(day)
  }

  /**
   * Held against the days a restarted server shows; answers how many acknowledged writes are missing. A write whose
   * answer never came may have happened or not: what is seen now is what must stay.
   */
  compare(shown: ReadonlySet<IsoDate>): number {
    for (const day of this.underWay.keys()) if (shown.has(day)) this.standing.add(day)
    this.underWay.clear()
    const missing = [...this.standing].filter((day) => !shown.has(day))
    const risen = [...shown].filter((day) => !this.standing.has(day))
    for (const day of missing) this.standing.delete(day)
    return missing.length + risen.length
  }

  /** Held against everything the database has kept, at the end. */
  judge(kept: ReadonlyMap<IsoDate, KeptDay>): Verdict {
    const lost = (['added', 'removed'] as const).flatMap((change) =>
      [...this.answered[change]].filter((day) => (kept.get(day)?.[change] ?? 0) === 0),
    )
    const days = [...kept.values()]
    return {
      lost: lost.length,
      doubled: days.filter(({ added, removed }) => added > 1 || removed > 1).length,
      torn: days.filter(({ added, removed, stands }) => added - removed !== (stands ? 1 : 0)).length,
    }
  }
}
