import type { IsoDate } from '../../../platform/clock/dates.ts'
import { deadlineAfter, type AgreementClocks, type Deadline } from '../../agreement/rules.ts'
import type { Direction, ReceivingCommittee } from '../rules.ts'

/*
 * Whom a matter goes to when it goes to many: chosen by area and by who there, so that nobody picks four hundred by hand.
 * Words: area (område: bodies and everything under them), reach (hvem dér), level (niveau), workplace (arbejdsplads: a
 * body with none under it).
 * Only bodies under the sender are chosen so; others are picked one by one.
 */

/**
 * The last day for senders to pass a matter on from a meeting, up or down, by the agreement's time frame between levels at
 * the level that sends (pass_up, pass_down). Null across, and where the agreement has none.
 */
export function passOnBy(
  agreement: AgreementClocks | null,
  fromLevel: number,
  direction: Direction,
  meetingOn: IsoDate,
): Deadline | null {
  if (direction === 'across') return null
  return deadlineAfter(agreement, direction === 'up' ? 'pass_up' : 'pass_down', fromLevel, meetingOn)
}

/** all: everybody in the area. workplaces: the bodies with none under them. A number: those of one level. */
export type Reach = 'all' | 'workplaces' | number

export interface Selection {
  /** The bodies whose area it is; none means everything under the sender. */
  readonly under: readonly string[]
  /** null: nobody but those added. */
  readonly reach: Reach | null
  /** Picked one by one, wherever they are. */
  readonly added: readonly string[]
}

export const nothingSelected: Selection = { under: [], reach: null, added: [] }

export const isSelected = ({ reach, added }: Selection): boolean => reach !== null || added.length > 0

function reachIn(who: string): Reach | null {
  if (who === 'all' || who === 'workplaces') return who
  const level = /^level-(\d)$/.exec(who)?.[1]
  return level === undefined ? null : Number(level)
}

/** The reach as a form field has it. */
export const asWho = (reach: Reach | null): string => (typeof reach === 'number' ? `level-${reach}` : (reach ?? ''))

/** What the fields of a choice of receivers say. What is not understood selects nobody. */
export function selectionOf({ who, under, add }: { who: string; under: string[]; add: string[] }): Selection {
  const named = (ids: readonly string[]) => ids.filter((id) => id !== '')
  return { under: named(under), reach: reachIn(who), added: named(add) }
}

type Body = Pick<ReceivingCommittee, 'id' | 'level' | 'parentId'>

/** The bodies under these, at any depth, without themselves. */
export function bodiesUnder<T extends Body>(tree: readonly T[], ids: readonly string[]): T[] {
  const children = new Map<string, T[]>()
  for (const body of tree) {
    if (body.parentId !== null) children.set(body.parentId, [...(children.get(body.parentId) ?? []), body])
  }
  const found = new Set<T>()
  const reach = (id: string): void => {
    for (const child of children.get(id) ?? []) {
      if (found.has(child)) continue
      found.add(child)
      reach(child.id)
    }
  }
  for (const id of ids) reach(id)
  return tree.filter((body) => found.has(body))
}

/** The bodies with none under them. */
export function workplacesIn<T extends Body>(bodies: readonly T[], tree: readonly Body[]): T[] {
  const parents = new Set(tree.map(({ parentId }) => parentId))
  return bodies.filter(({ id }) => !parents.has(id))
}

/** Everybody that a selection reaches, in the order of the tree, each once, never the sender. */
export function receiversOf<T extends Body>(tree: readonly T[], fromId: string, selection: Selection): T[] {
  const { under, reach, added } = selection
  const own = bodiesUnder(tree, [fromId])
  const chosen = own.filter(({ id }) => under.includes(id))
  const beneath = bodiesUnder(
    tree,
    chosen.map(({ id }) => id),
  )
  const area = under.length === 0 ? own : own.filter((body) => chosen.includes(body) || beneath.includes(body))
  const reached = reachedIn(area, reach, tree)
  return tree.filter((body) => body.id !== fromId && (reached.includes(body) || added.includes(body.id)))
}

function reachedIn<T extends Body>(area: readonly T[], reach: Reach | null, tree: readonly T[]): readonly T[] {
  if (reach === null) return []
  if (reach === 'all') return area
  return reach === 'workplaces' ? workplacesIn(area, tree) : area.filter(({ level }) => level === reach)
}
