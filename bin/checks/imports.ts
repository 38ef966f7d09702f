import path from 'node:path'
import { lineOf, withoutComments, type Project } from './project.ts'

export interface Import {
  from: string
  /** A file of the project, or the specifier as written for a package. */
  to: string
  isLocal: boolean
  /** Gone after compilation: `import type`. */
  isType: boolean
  line: number
}

const statement =
  /\b(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g

export function importsOf(file: string, text: string): Import[] {
  const plain = withoutComments(text)
  return [...plain.matchAll(statement)].map((match) => {
    const specifier = match[2] ?? match[3] ?? ''
    const isLocal = specifier.startsWith('.')
    const to = isLocal ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : specifier
    return { from: file, to, isLocal, isType: match[1] !== undefined, line: lineOf(plain, match.index) }
  })
}

export function allImports(project: Project): Import[] {
  return [...project].filter(([file]) => /\.(ts|tsx|mjs)$/.test(file)).flatMap(([file, text]) => importsOf(file, text))
}

/** Every file of the project that one file brings along, itself included. */
export function reachedFrom(start: string, project: Project): Set<string> {
  const reached = new Set<string>()
  const queue = [start]
  while (queue.length > 0) {
    const file = queue.pop()
    if (file === undefined || reached.has(file)) continue
    reached.add(file)
    const text = project.get(file)
    if (text === undefined) continue
    queue.push(
      ...importsOf(file, text)
        .filter((found) => found.isLocal && !found.isType)
        .map((found) => found.to),
    )
  }
  return reached
}
