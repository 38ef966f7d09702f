import type { Finding, Project } from './project.ts'

const warnAt = 250
const failAt = 400

/** A file that fits on a few screens has one job. Functions are measured by the linter. */
export function checkSizes(project: Project): Finding[] {
  return [...project].flatMap(([file, text]) => {
    if (!/\.(ts|tsx|mjs|css)$/.test(file)) return []
    const lines = text.split('\n').length - 1
    if (lines <= warnAt) return []
    const isWarning = lines <= failAt
    return [
      {
        file,
        isWarning,
        message: `${lines} lines (from ${warnAt} a warning, over ${failAt} a failure). Split it by what it is about, not by size.`,
      },
    ]
  })
}
