import { spawnSync } from 'node:child_process'
import { capabilityOf, isForTests, lineOf, root, withoutComments, type Finding, type Project } from './project.ts'

const allowFile = 'bin/checks/foreign-tables.json'

/** Table name to the file that owns it: `interface Tables { meeting: MeetingTable }` in a schema.ts. */
export function ownersOf(project: Project): Map<string, string> {
  const owners = new Map<string, string>()
  for (const [file, text] of project) {
    if (!/^src\/.*\.ts$/.test(file)) continue
    for (const [, block = ''] of withoutComments(text).matchAll(/interface Tables \{\n([\s\S]*?)\n\s{0,2}\}/g)) {
      const depth = /^\s*/.exec(block)?.[0].length ?? 0
      for (const [, spaces = '', name = ''] of block.matchAll(/^(\s*)(\w+)\??:/gm)) {
        if (spaces.replaceAll('\n', '').length === depth) owners.set(name, file)
      }
    }
  }
  return owners
}

const builder =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(?:inner|left|right|full|cross)Join(?:Lateral)?|using)\(\s*(\[[^\]]*\]|['"`][^'"`]+['"`])/g
const rawSql = /\bsql(?:<[^`]*>)?`([^`]*)`/g

interface Use {
  table: string
  line: number
}

export function tablesUsed(text: string): Use[] {
  const plain = withoutComments(text)
  const inBuilder = [...plain.matchAll(builder)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/['"`](?:\w+\.)?(\w+)/g)].map(([, table = '']) => ({
      table,
      line: lineOf(plain, match.index),
    })),
  )
  const inSql = [...plain.matchAll(rawSql)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/\b(?:from|join|into|update)\s+(\w+)/gi)].map(([, table = '']) => ({
      table,
      line: lineOf(plain, match.index),
    })),
  )
  return [...inBuilder, ...inSql]
}

const isOwn = (file: string, owner: string) => capabilityOf(file) !== null && capabilityOf(file) === capabilityOf(owner)

interface ForeignUse extends Use {
  file: string
  owner: string
}

export function foreignUses(project: Project): ForeignUse[] {
  const owners = ownersOf(project)
  const files = [...project].filter(
    ([file]) => capabilityOf(file) !== null && /\.tsx?$/.test(file) && !isForTests(file),
  )
  return files.flatMap(([file, text]) =>
    tablesUsed(text).flatMap((use) => {
      const owner = owners.get(use.table)
      return owner === undefined || isOwn(file, owner) ? [] : [{ ...use, file, owner }]
    }),
  )
}

/** How many lines the list had in each commit, newest first. */
function earlierLengths(): number[] {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout ?? ''
  const commits = git('log', '--format=%H', '--', allowFile).split('\n').filter(Boolean)
  return commits.flatMap((commit) => {
    const text = git('show', `${commit}:${allowFile}`)
    return text ? [(JSON.parse(text) as string[]).length] : []
  })
}

/** A table is read and written by the capability that owns it; the list of exceptions only gets shorter. */
export function checkTables(project: Project, lengths: () => number[] = earlierLengths): Finding[] {
  const allowed = JSON.parse(project.get(allowFile) ?? '[]') as string[]
  const uses = foreignUses(project)
  const keyOf = (use: ForeignUse) => `${use.file} ${use.table}`
  const findings: Finding[] = uses
    .filter((use) => !allowed.includes(keyOf(use)))
    .map((use) => ({
      file: use.file,
      line: use.line,
      message: `uses the table ${use.table}, owned by ${use.owner}. Two owners of one table make two truths: call the owner's query or command.`,
    }))
  const used = new Set(uses.map(keyOf))
  for (const line of allowed.filter((entry) => !used.has(entry))) {
    findings.push({ file: allowFile, message: `"${line}" is no longer needed: remove it, the list only gets shorter.` })
  }
  const least = Math.min(...lengths())
  if (allowed.length > least)
    findings.push({
      file: allowFile,
      message: `has ${allowed.length} lines; it once had ${least} and may only get shorter.`,
    })
  return findings
}
