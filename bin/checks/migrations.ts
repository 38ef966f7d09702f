import { spawnSync } from 'node:child_process'
import { lineOf, root, type Finding, type Project } from './project.ts'

const isMigration = (file: string) => file.startsWith('db/migrations/')
const plainSql = (text: string) =>
  text
    .replaceAll(/--[^\n]*/g, (comment) => ' '.repeat(comment.length))
    .replaceAll(/'[^']*'/g, (value) => `'${' '.repeat(value.length - 2)}'`)

interface Ban {
  pattern: RegExp
  message: string
  /** A comment anywhere in the file that lifts the ban. */
  unless?: RegExp
}

const bans: Ban[] = [
  {
    pattern: /\b(big|small)?serial\b/gi,
    message: 'No serial: ids are UUIDv7 made by the program, the same on both engines and in an export.',
  },
  {
    pattern: /\btimestamp\b(?!\s*(\(\d\))?\s*with time zone)/gi,
    message: 'Use timestamptz: a timestamp without zone means another instant in summer.',
  },
  {
    pattern: /\b(varchar|character varying|char)\s*(\(|\b)/gi,
    message: 'Use text with a check on its length: a limit in the type cannot be changed without rewriting the table.',
  },
  {
    pattern: /\bdrop\s+(table|column|constraint|index|type|function)\b/gi,
    unless: /--\s*(expand|contract):/i,
    message:
      'A drop breaks the program version still running. Say `-- expand: …` or `-- contract: …` about which step of the two this is.',
  },
]

function bannedWords(file: string, text: string): Finding[] {
  const sql = plainSql(text)
  return bans.flatMap(({ pattern, message, unless }) =>
    unless?.test(text)
      ? []
      : [...sql.matchAll(pattern)].map((match) => ({ file, line: lineOf(sql, match.index), message })),
  )
}

function names(files: string[]): Finding[] {
  const wrong = files.filter((file) => !/\/\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/.test(file))
  const numbers = files.map((file) => /\/(\d{4})-/.exec(file)?.[1])
  const twice = files.filter((_, index) => numbers.indexOf(numbers[index]) !== index)
  return [
    ...wrong.map((file) => ({
      file,
      message: 'A migration is called NNNN-what-it-does.sql: the number is the order.',
    })),
    ...twice.map((file) => ({
      file,
      message: 'Another migration has this number, so their order is chance. Take the next free one.',
    })),
  ]
}

/** Parts of a `create table` body, split at commas that are not inside brackets. */
function partsOf(body: string): string[] {
  let depth = 0
  let part = ''
  const parts: string[] = []
  for (const letter of body) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return [...parts, part].map((text) => text.trim())
}

const firstColumn = (list: string) => list.split(',')[0]?.trim().split(/\s/)[0] ?? ''

interface Keys {
  foreign: { table: string; column: string; file: string }[]
  /** `table.column` of every index's first column. */
  indexed: Set<string>
}

function readTable(table: string, body: string, file: string, keys: Keys): void {
  for (const part of partsOf(body)) {
    const inTable =
      /^(?:constraint\s+\w+\s+)?(primary key|unique|foreign key)(?:\s+nulls\s+(?:not\s+)?distinct)?\s*\(([^)]*)\)/i.exec(
        part,
      )
    const column = inTable ? firstColumn(inTable[2] ?? '') : firstColumn(part)
    if (inTable?.[1]?.toLowerCase() === 'foreign key' || (!inTable && /\breferences\b/i.test(part)))
      keys.foreign.push({ table, column, file })
    if (
      (inTable && inTable[1]?.toLowerCase() !== 'foreign key') ||
      (!inTable && /\b(primary key|unique)\b/i.test(part))
    )
      keys.indexed.add(`${table}.${column}`)
  }
}

function readKeys(files: [string, string][]): Keys {
  const keys: Keys = { foreign: [], indexed: new Set() }
  for (const [file, text] of files) {
    const sql = plainSql(text)
    for (const [, table = '', body = ''] of sql.matchAll(
      /create table (?:if not exists )?(\w+)\s*\(([\s\S]*?)\n\)[^;]*;/gi,
    ))
      readTable(table, body, file, keys)
    for (const [, table = '', column = ''] of sql.matchAll(
      /alter table (?:only )?(\w+)\s+add column (?:if not exists )?(\w+)[^;]*?\breferences\b/gi,
    )) {
      keys.foreign.push({ table, column, file })
    }
    for (const [, table = '', list = '', rest = ''] of sql.matchAll(
      /create (?:unique )?index (?:concurrently )?(?:if not exists )?\w*\s*on (\w+)\s*(?:using \w+\s*)?\(([^)]*)([^;]*)/gi,
    )) {
      // An index over some of the rows does not find the others; those without the key are never looked for.
      const isWhole = !/\bwhere\b/i.test(rest) || /\bwhere\s+\w+\s+is not null\s*$/i.test(rest)
      if (isWhole) keys.indexed.add(`${table}.${firstColumn(list)}`)
    }
  }
  return keys
}

function missingIndexes(files: [string, string][]): Finding[] {
  const { foreign, indexed } = readKeys(files)
  return foreign
    .filter(({ table, column }) => !indexed.has(`${table}.${column}`))
    .map(({ table, column, file }) => ({
      file,
      message: `${table}.${column} refers to another table and has no index: a delete there reads all of ${table}. Add create index ${table}_${column.replace(/_(id|by)$/, '')} on ${table} (${column});`,
    }))
}

/** The text others already have: what was handed in (origin/main), else the last commit. null: the file is new. */
function committedText(file: string): string | null {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const base = git('rev-parse', '--verify', '--quiet', 'origin/main').status === 0 ? 'origin/main' : 'HEAD'
  const shown = git('show', `${base}:${file}`)
  return shown.status === 0 ? shown.stdout : null
}

/** Every database anywhere has run these files: what they say stays, and running them stops nobody's work. */
export function checkMigrations(
  project: Project,
  committed: (file: string) => string | null = committedText,
): Finding[] {
  const files = [...project].filter(([file]) => isMigration(file)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const changed = files.filter(([file, text]) => {
    const before = committed(file)
    return before !== null && before !== text
  })
  return [
    ...names(files.map(([file]) => file)),
    ...files.flatMap(([file, text]) => bannedWords(file, text)),
    ...missingIndexes(files),
    ...changed.map(([file]) => ({
      file,
      message:
        'Databases have run this file and know its checksum: they will refuse to start. Leave it and add a new migration.',
    })),
  ]
}
