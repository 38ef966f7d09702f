import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** What a check found. `message` says why it matters and what to do instead. */
export interface Finding {
  file: string
  line?: number
  message: string
  /** A warning is printed and does not fail. */
  isWarning?: boolean
}

/** Path from the root, with slashes, to text. Checks work on this alone, so a test can hand them any tree. */
export type Project = ReadonlyMap<string, string>

const readable = /\.(ts|tsx|mts|mjs|css|sql|typ|json|md)$/
const folders = ['src', 'e2e', 'bench', 'bin', 'db']

export function readProject(at: string = root): Project {
  const project = new Map<string, string>()
  for (const folder of folders) {
    const full = path.join(at, folder)
    if (!fs.existsSync(full)) continue
    for (const entry of fs.readdirSync(full, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = path.join(entry.parentPath, entry.name)
      project.set(
        path.relative(at, file).split(path.sep).join('/'),
        readable.test(entry.name) ? fs.readFileSync(file, 'utf8') : '',
      )
    }
  }
  return project
}

export const isTest = (file: string) =>
  /\.test\.tsx?$/.test(file) || file.startsWith('e2e/') || file.startsWith('bench/')

/** Only tests use these: the builders and the harness. */
export const isForTests = (file: string) =>
  isTest(file) || file.startsWith('src/testing/') || file.endsWith('/testing.ts')

/** `people` for src/capabilities/people/rules.ts, null elsewhere. */
export const capabilityOf = (file: string): string | null => /^src\/capabilities\/([^/]+)\//.exec(file)?.[1] ?? null

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** The same text with comments blanked out, every other character in its place. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ')
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, blank).replaceAll(/(^|[\s;{}(,])\/\/[^\n]*/g, blank)
}
