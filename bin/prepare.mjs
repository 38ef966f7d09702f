// What every command does first: packages installed, a new enough Node found, the build fresh.
// Runs on the machine's own Node (20 or newer) before anything is installed, so it imports nothing but Node itself.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { constants, homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withLock } from './lock.mjs'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stampFile = path.join(root, 'node_modules', '.medspil-installed')
const oldestNode = [24, 15]

/** Ends the command with words for a person and a next step, never a stack trace. */
export function giveUp(...lines) {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

const readText = (file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  }
}

const lockFileHash = () =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(readText(path.join(root, 'package-lock.json')) ?? '')
    .digest('hex')

/** Packages put there by hand with `npm install` count as installed when every version is the lock file's. */
function sameAsLockFile() {
  const installed = readText(path.join(root, 'node_modules', '.package-lock.json'))
  if (installed === null) return false
  const wanted = JSON.parse(readText(path.join(root, 'package-lock.json'))).packages
  const found = JSON.parse(installed).packages
  return Object.entries(wanted).every(([name, { version, optional, devOptional, peer }]) => {
    if (name === '') return true
    return found[name] ? found[name].version === version : Boolean(optional || devOptional || peer)
  })
}

function isInstalled() {
  const hash = lockFileHash()
  if (readText(stampFile) === hash) return true
  if (!sameAsLockFile()) return false
  fs.writeFileSync(stampFile, hash)
  return true
}

/** npm's cache when the person can write there, else one inside the project (HOME unset, unknown or someone else's). */
function cacheArguments() {
  let folder = process.env.npm_config_cache
  try {
    folder ??= path.join(homedir(), '.npm')
    while (!fs.existsSync(folder)) folder = path.dirname(folder)
    fs.accessSync(folder, fs.constants.W_OK)
    return []
  } catch {
    return ['--cache', path.join(root, '.cache', 'npm')]
  }
}

function npmCommand() {
  const cli = process.env.npm_execpath
  return cli && path.basename(cli) === 'npm-cli.js' ? [process.execPath, cli] : ['npm']
}

function runNpmCi() {
  const [program, ...before] = npmCommand()
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const parts = ['--include=dev', '--include=optional', '--ignore-scripts']
  const args = [...before, 'ci', ...parts, ...quiet, ...patience, ...cacheArguments()]
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
    const letGo = forwardSignals(child)
    child.on('error', (error) => resolve({ code: 1, said: error.message }))
    child.on('close', (code) => {
      letGo()
      resolve({ code: code ?? 1, said })
    })
  })
}

function nextStepFor(said) {
  if (/EACCES|EPERM|EROFS/.test(said))
    return `Next step: make ${root} writable for the user you are, then run the same command again.`
  if (/ENOSPC/.test(said)) return 'Next step: the disk is full. Free about 1.5 GB, then run the same command again.'
  if (/ENOENT.*npm|spawn npm/.test(said))
    return 'Next step: install npm (Debian: apt-get install npm), then run the same command again.'
  if (/in sync/.test(said))
    return 'Next step: package.json and package-lock.json disagree. Run `npm install`, commit both, and try again.'
  return 'Next step: check that the machine reaches the npm registry (`npm ping`; behind a proxy set HTTPS_PROXY), then run the same command again.'
}

async function install() {
  if (isInstalled()) return
  await withLock(path.join(root, '.cache', 'install.lock'), 'installing packages', async () => {
    if (isInstalled()) return
    process.stdout.write('Installing packages. Only the first time: usually less than a minute.\n')
    const { code, said } = await runNpmCi()
    if (code !== 0) {
      const lines = said.split('\n').filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log/.test(line))
      giveUp(
        `The packages could not be installed (npm ci ended with ${code}).`,
        ...lines.slice(0, 8),
        nextStepFor(said),
      )
    }
    fs.writeFileSync(stampFile, lockFileHash())
  })
}

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/** The Node that came with the packages (the one all tests ran on), else this one when it is new enough. */
function findNode() {
  const packaged = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (fs.existsSync(packaged)) return packaged
  if (isNewEnough(process.version)) return process.execPath
  return giveUp(
    `Medspil needs Node ${oldestNode.join('.')} or newer; this is ${process.version} on ${process.platform}-${process.arch}.`,
    'On Linux x64 and arm64 a newer one comes with the packages; here there is none.',
    'Next step: install Node 24 (https://nodejs.org) and run the same command again.',
  )
}

const sourceFolders = ['src', 'db/migrations', 'bench', 'bin']
const isSource = (name) => !/\.test\.tsx?$/.test(name)

/** Changes when any file that goes into the build is added, removed or edited; reads no file, so it is quick. */
function sourceFingerprint() {
  const hash = createHash('sha256').update(lockFileHash())
  for (const folder of sourceFolders) {
    const full = path.join(root, folder)
    if (!fs.existsSync(full)) continue
    for (const name of fs.readdirSync(full, { recursive: true }).filter(isSource).sort()) {
      const { size, mtimeMs } = fs.statSync(path.join(full, name))
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function build(node) {
  const isFresh = (wanted) => readText(path.join(root, 'dist', '.built-from')) === wanted
  if (isFresh(sourceFingerprint())) return
  await withLock(path.join(root, '.cache', 'build.lock'), 'building', async () => {
    const wanted = sourceFingerprint()
    if (isFresh(wanted)) return
    process.stdout.write('Building.\n')
    const code = await run(node, ['--disable-warning=ExperimentalWarning', path.join(root, 'bin', 'build.ts'), wanted])
    if (code !== 0) giveUp('The build failed: the lines above say where.')
  })
}

/** Returns the path of a Node >= 24.15 with everything installed and, unless told otherwise, `dist/` built from the sources. */
export async function prepare({ built = true } = {}) {
  try {
    await install()
    const node = findNode()
    if (built) await build(node)
    return node
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error
    return giveUp(`Medspil cannot write in its own folder: ${error.message}.`, nextStepFor(error.code))
  }
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** Passes each signal on once (a terminal and npm both send the same Ctrl-C) until the returned function is called. */
function forwardSignals(child) {
  let last = 0
  const forward = (signal) => {
    if (Date.now() - last < 500) return
    last = Date.now()
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  for (const signal of signals) process.on(signal, forward)
  // npm killed outright sends no signal; the new parent tells.
  const parent = process.ppid
  const watch = () => process.env.npm_lifecycle_event && process.ppid !== parent && forward('SIGTERM')
  const timer = setInterval(watch, 1000).unref()
  return () => {
    clearInterval(timer)
    for (const signal of signals) process.off(signal, forward)
  }
}

/**
 * Runs a program with this command's input and output and resolves to its exit code (128 + n when a signal ended it).
 * The program stops when this process disappears (leash.mjs). `ownGroup` keeps a terminal's Ctrl-C from reaching it twice.
 */
export function run(node, args, { ownGroup = false, env = {} } = {}) {
  const leash = pathToFileURL(path.join(root, 'bin', 'leash.mjs')).href
  return new Promise((resolve) => {
    const child = spawn(node, ['--import', leash, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      detached: ownGroup,
      env: { ...process.env, ...env },
    })
    const letGo = forwardSignals(child)
    child.on('error', (error) =>
      giveUp(
        `${node} could not be started: ${error.message}.`,
        'Next step: install Node 24 and run the same command again.',
      ),
    )
    child.on('exit', (code, signal) => {
      letGo()
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}
