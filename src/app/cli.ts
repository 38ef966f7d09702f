import { isLang } from '../platform/i18n/lang.ts'
import { FolderInUse } from '../platform/db/folder-lock.ts'
import { BadPackage } from '../platform/transfer/package.ts'
import { BadConfig, readConfig } from './config.ts'
import { BadCall, type Command, type ExitCode, type Terminal } from './cli/command.ts'
import { backupCommand, exportCommand, restoreCommand } from './cli/copying.ts'
import { demoCommand } from './cli/demo.ts'
import { doctorCommand } from './cli/doctor.ts'
import { importCommand } from './cli/import.ts'
import { signInLinkCommand } from './cli/sign-in-link.ts'
import { verifyJourneyCommand } from './cli/verify-journey.ts'
import { messages, type CliMessages } from './cli/messages.ts'

const commands: readonly Command[] = [
  importCommand,
  demoCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  signInLinkCommand,
  doctorCommand,
  verifyJourneyCommand,
]

async function main(all: readonly string[]): Promise<ExitCode> {
  const { lang, words } = takeLang(all)
  const t = messages[lang]
  const [name, ...rest] = words
  const command = commands.find((candidate) => candidate.name === name)
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(overview(t))
    return name === undefined ? 2 : 0
  }
  if (!command) {
    console.error(`${t.unknownCommand(name)}\n\n${overview(t)}`)
    return 2
  }
  if (rest.includes('--help')) {
    console.log(
      `${t.usage}: npm run medspil -- ${command.usage}\n\n${t.details[command.name as keyof typeof t.details]}`,
    )
    return 0
  }
  return guarded(command, rest, { config: readConfig(process.env), lang, t, print: console.log, progress: sayProgress })
}

function takeLang(all: readonly string[]): { lang: 'da' | 'en'; words: string[] } {
  const at = all.indexOf('--lang')
  const lang = at === -1 ? undefined : all[at + 1]
  return {
    lang: isLang(lang) ? lang : 'da',
    words: all.filter((_word, index) => at === -1 || (index !== at && index !== at + 1)),
  }
}

function overview(t: CliMessages): string {
  const lines = commands.map(
    (command) => `  ${command.usage.padEnd(44)} ${t.summaries[command.name as keyof typeof t.summaries]}`,
  )
  return [t.title, '', ...lines, '', t.exitCodes, t.more].join('\n')
}

async function guarded(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const code = await command.run(words, terminal)
    endProgress()
    return code
  } catch (error) {
    endProgress()
    if (error instanceof BadCall) {
      console.error(`${error.message}\n${terminal.t.usage}: npm run medspil -- ${command.usage}`)
      return 2
    }
    if (error instanceof FolderInUse) {
      console.error(`${terminal.t.inUse} (${error.pid ?? '?'})`)
      return 1
    }
    if (error instanceof BadPackage || (error as NodeJS.ErrnoException).code === 'ENOENT') {
      console.error((error as Error).message)
      return 1
    }
    throw error
  }
}

function sayProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line.slice(0, 100)}`)
  else process.stderr.write(`${line}\n`)
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

try {
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof BadConfig ? error.message : error)
  process.exit(1)
}
