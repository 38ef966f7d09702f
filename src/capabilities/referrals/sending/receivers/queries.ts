import type { Actor } from '../../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { agreementOn } from '../../../agreement/queries.ts'
import { levelName, type Agreement } from '../../../agreement/rules.ts'
import { withoutPosts } from '../../../committees/posts/queries.ts'
import { committeeTree } from '../../../committees/queries.ts'
import { proposedDue, type ReceivingCommittee } from '../../rules.ts'
import { sendable, type Sendable, type SourceRef } from '../queries.ts'
import { bodiesUnder, receiversOf, workplacesIn, type Selection } from '../rules.ts'

/** A committee that a matter can go to, with the day the agreement's clock gives. */
export interface Receiving extends ReceivingCommittee {
  readonly due: { readonly on: IsoDate; readonly clause: string } | null
  /** Nobody holds any of its three posts today. */
  readonly isUnmanned: boolean
}

/** What many can be chosen by. */
export interface Choosing {
  /** The bodies that have others under them, each with how many that is with itself. */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly bodies: number }[]
  readonly levels: readonly { readonly level: number; readonly name: string; readonly bodies: number }[]
  readonly bodies: number
  readonly workplaces: number
}

export interface ByLevel {
  readonly levelName: string
  readonly committees: readonly Receiving[]
}

/** Bodies that can be picked one by one, by level. */
export type PickedFrom = readonly {
  readonly levelName: string
  readonly committees: readonly Pick<ReceivingCommittee, 'id' | 'name'>[]
}[]

export interface PassOnPage {
  readonly what: Sendable
  readonly above: readonly Receiving[]
  readonly below: readonly Receiving[]
  /** The rest by level, each with what the agreement calls it. */
  readonly others: readonly ByLevel[]
  /** null when there is nobody under the sender. */
  readonly choosing: Choosing | null
  readonly selection: Selection
  /** Whom the selection reaches, by level; none when nothing was selected. */
  readonly found: readonly ByLevel[]
}

/**
 * What passing a matter on takes. null when the actor sees no such thing; 'forbidden' when they see it and may not send it.
 */
export async function passOnPage(
  db: Reader,
  actor: Actor,
  ref: SourceRef,
  selection: Selection,
  now: Date,
): Promise<PassOnPage | 'forbidden' | null> {
  const what = await sendable(db, actor, ref, now)
  if (what === null || what === 'forbidden') return what
  const { committee } = what
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const tree = await committeeTree(db, on)
  const found = receiversOf(tree, committee.id, selection)
  const unmanned = await withoutPosts(
    db,
    found.map(({ id }) => id),
    on,
  )
  const own = tree.find(({ id }) => id === committee.id)
  const receiving = tree
    .filter(({ id }) => id !== committee.id)
    .map(({ id, name, level, parentId }): Receiving => {
      const due = proposedDue(agreement, level, on)
      return { id, name, level, parentId, due, isUnmanned: unmanned.has(id) }
    })
  const above = receiving.filter(({ id }) => id === own?.parentId)
  const below = receiving.filter(({ parentId }) => parentId === committee.id)
  const rest = receiving.filter((one) => !above.includes(one) && !below.includes(one))
  const reached = new Set(found.map(({ id }) => id))
  return {
    what,
    above,
    below,
    others: byLevel(rest, agreement),
    choosing: choosingUnder(tree, committee.id, agreement),
    selection,
    found: byLevel(
      receiving.filter(({ id }) => reached.has(id)),
      agreement,
    ),
  }
}

/** What a body can choose receivers by: the areas and levels under it. Null when there is nobody under it. */
export function choosingUnder(
  tree: readonly ReceivingCommittee[],
  fromId: string,
  agreement: Agreement | null,
): Choosing | null {
  const under = bodiesUnder(tree, [fromId])
  if (under.length === 0) return null
  const parents = new Set(under.map(({ parentId }) => parentId))
  const levels = [...new Set(under.map(({ level }) => level))].toSorted((a, b) => a - b)
  return {
    areas: under
      .filter(({ id }) => parents.has(id))
      .map(({ id, name }) => ({ id, name, bodies: bodiesUnder(tree, [id]).length + 1 })),
    levels: levels.map((level) => {
      return { level, name: levelName(agreement, level), bodies: under.filter((one) => one.level === level).length }
    }),
    bodies: under.length,
    workplaces: workplacesIn(under, tree).length,
  }
}

function byLevel(committees: readonly Receiving[], agreement: Agreement | null): ByLevel[] {
  const levels = [...new Set(committees.map(({ level }) => level))].toSorted((a, b) => a - b)
  return levels.map((level) => ({
    levelName: levelName(agreement, level),
    committees: committees.filter((one) => one.level === level),
  }))
}
