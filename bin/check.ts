// Every check, then every test, then one line that counts them. What CI runs, word for word.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { checkAddresses } from './checks/addresses.ts'
import { checkCycles } from './checks/cycles.ts'
import { checkDirection } from './checks/direction.ts'
import { checkMessages } from './checks/messages.ts'
import { checkMigrations } from './checks/migrations.ts'
import { readProject, root, type Finding, type Project } from './checks/project.ts'
import { checkSizes } from './checks/sizes.ts'
import { checkTables } from './checks/tables.ts'
import { checkVocabulary } from './checks/vocabulary.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const passed: Count = { passed: 1, failed: 0, skipped: 0 }
const failed: Count = { passed: 0, failed: 1, skipped: 0 }

const given = process.argv.slice(2)
const isQuick = given.includes('--quick')
const testFilters = given.filter((argument) => argument !== '--quick')

function runTool(file: string, args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

/** Runs beside others: what it says is kept until it is its turn. */
function startTool(file: string, args: string[]): () => Promise<boolean> {
  const ended = new Promise<{ said: string; isGood: boolean }>((resolve, reject) => {
    const tool = spawn(process.execPath, [path.join(root, 'node_modules', file), ...args], { cwd: root })
    let said = ''
    for (const stream of [tool.stdout, tool.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        said += part
      })
    }
    tool.on('error', reject)
    tool.on('close', (code) => resolve({ said, isGood: code === 0 }))
  })
  // Whoever asks for it hears of a failure.
  ended.catch(() => undefined)
  return async () => {
    const { said, isGood } = await ended
    process.stdout.write(said)
    return isGood
  }
}

function printFindings(findings: readonly Finding[]): boolean {
  for (const { file, line, message, isWarning } of findings) {
    console.log(`  ${isWarning ? 'warning ' : ''}${file}${line ? `:${line}` : ''}  ${message}`)
  }
  return findings.every((finding) => finding.isWarning)
}

type Check = [name: string, run: (project: Project) => boolean | Promise<boolean>]

const own = (name: string, check: (project: Project) => Finding[] | Promise<Finding[]>): Check => [
  name,
  async (project) => printFindings(await check(project)),
]

const tools = (): Check[] => [
  ['types', startTool('typescript/bin/tsc', ['--noEmit', '-p', '.'])],
  ['format', startTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])],
  ['lint', startTool('oxlint/bin/oxlint', ['--type-aware', '--quiet'])],
]

const checks: Check[] = [
  own('folder vocabulary', checkVocabulary),
  own('import direction', checkDirection),
  own('import cycles', checkCycles),
  own('file size', checkSizes),
  own('migrations', checkMigrations),
  own('messages in both languages', checkMessages),
  own('addresses', checkAddresses),
  own('foreign tables', (project) => checkTables(project)),
]

async function runCheck([name, run]: Check, project: Project): Promise<Count> {
  const startedAt = performance.now()
  let isGood = false
  try {
    isGood = await run(project)
  } catch (error) {
    console.error(error)
  }
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
  return isGood ? passed : failed
}

/** What vitest wrote in its JSON report; a file that could not even be loaded counts as one failure. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

function countOf(report: Report): Count {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function runTests(): Count[] {
  const reportFile = path.join(root, '.cache', 'test-report.json')
  fs.rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const isGood = runTool('vitest/vitest.mjs', ['run', ...reporters, ...testFilters])
  if (!fs.existsSync(reportFile)) return [failed]
  const count = countOf(JSON.parse(fs.readFileSync(reportFile, 'utf8')) as Report)
  // Something outside the tests went wrong (an unhandled rejection, the database that did not start), or nothing ran.
  const isOutside = !isGood && count.failed === 0
  const ranNothing = count.passed + count.failed === 0
  return isOutside || ranNothing ? [count, failed] : [count]
}

const project = readProject()
const counts: Count[] = []
if (testFilters.length === 0) for (const check of [...tools(), ...checks]) counts.push(await runCheck(check, project))
if (!isQuick) counts.push(...runTests())

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
