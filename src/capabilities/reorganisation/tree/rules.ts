/*
 * Reading a tree of units that is being changed: who is under whom, and how deep it goes. A unit whose parent is not
 * there stands at the top.
 */

interface Node {
  readonly id: string
  readonly parentId: string | null
}

export interface TreeOfUnits {
  readonly units: ReadonlyMap<string, Node>
}

function childrenOf({ units }: TreeOfUnits): Map<string, string[]> {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of units.values()) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id])
  }
  return children
}

/** A unit and everything under it. */
export function subtreeIds(tree: TreeOfUnits, unitId: string): Set<string> {
  const children = childrenOf(tree)
  const found = new Set<string>()
  const waiting = [unitId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(children.get(id) ?? []))
  }
  return found
}

/** A unit and everything above it, the unit itself first. Ends where a circle would begin. */
export function chainOf({ units }: TreeOfUnits, unitId: string): string[] {
  const chain: string[] = []
  for (let at: string | null = unitId; at !== null && units.has(at) && !chain.includes(at);) {
    chain.push(at)
    at = units.get(at)?.parentId ?? null
  }
  return chain
}

/** How many tiers there are. */
export function depthOf(tree: TreeOfUnits): number {
  const depths = new Map<string, number>()
  const depth = (id: string): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    const parentId = tree.units.get(id)?.parentId ?? null
    const found = parentId === null || !tree.units.has(parentId) ? 1 : depth(parentId) + 1
    depths.set(id, found)
    return found
  }
  return Math.max(0, ...[...tree.units.keys()].map(depth))
}

/** The end of a chain of successors; null when it ends with nobody. */
export function lastSuccessor(successors: ReadonlyMap<string, string | null>, id: string): string | null {
  let at: string | null = id
  const seen = new Set<string>()
  while (at !== null && successors.has(at) && !seen.has(at)) {
    seen.add(at)
    at = successors.get(at) ?? null
  }
  return at
}
