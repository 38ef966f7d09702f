import { allImports, type Import } from './imports.ts'
import { capabilityOf, isForTests, type Finding, type Project } from './project.ts'

/** Each cycle once, as the nodes on it; the first node is repeated at the end. */
export function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const walk = (node: string, trail: string[]) => {
    const start = trail.indexOf(node)
    if (start >= 0) {
      cycles.push([...trail.slice(start), node])
      return
    }
    if (done.has(node)) return
    for (const next of edges.get(node) ?? []) walk(next, [...trail, node])
    done.add(node)
  }
  for (const node of edges.keys()) walk(node, [])
  return cycles
}

function edgesOf(imports: Import[], nodeOf: (file: string) => string | null) {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [here, there] = [nodeOf(from), nodeOf(to)]
    if (here === null || there === null || here === there) continue
    edges.set(here, (edges.get(here) ?? new Set<string>()).add(there))
  }
  return edges
}

/** An address or a word of another capability makes nobody depend on what it does. */
const isHarmless = (file: string) => /\/(paths|messages)\.ts$/.test(file)

export function checkCycles(project: Project): Finding[] {
  const imports = allImports(project).filter((found) => found.isLocal && !found.isType && found.from.startsWith('src/'))
  const between = imports.filter(({ from, to }) => !isForTests(from) && !isHarmless(to))
  const files = findCycles(edgesOf(imports, (file) => file)).map((cycle) => ({
    file: cycle[0] ?? '',
    message: `Files import each other in a circle: ${cycle.join(' → ')}. Neither can be understood alone: move what both need to a third.`,
  }))
  const capabilities = findCycles(edgesOf(between, capabilityOf)).map((cycle) => {
    const [first = '', second = ''] = cycle
    const example = between.find(({ from, to }) => capabilityOf(from) === first && capabilityOf(to) === second)
    return {
      file: example?.from ?? '',
      message: `Capabilities depend on each other in a circle: ${cycle.join(' → ')}. Let one of them react to the other's event, or let src/app put the two together.`,
    }
  })
  return [...files, ...capabilities]
}
