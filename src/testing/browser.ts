import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { withLock } from '../../bin/lock.mjs'

interface Program {
  file: string
  /** Libraries that a machine without desktop packages lacks. */
  libraries: string | null
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const version = '153.0.0'

/** The machine's own Chromium: a whole browser, with windows that nobody sees, so it takes three to five times as long. */
function onMachine(): Program | null {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const file = known.find((candidate) => fs.existsSync(candidate))
  return file ? { file, libraries: null } : null
}

const unpack = `
  const { inflate } = await import('@sparticuz/chromium')
  for (const part of ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'])
    await inflate('node_modules/@sparticuz/chromium/bin/' + part)
`

/** The package unpacks into the temporary folder of whoever asks, half a file visible to the next: so once, aside, then renamed. */
async function fromNpm(): Promise<Program | null> {
  if (!fs.existsSync(path.join(root, 'node_modules/@sparticuz/chromium/bin/chromium.br'))) return null
  const home = path.join(root, '.cache', `chromium-${version}`)
  await withLock(`${home}.lock`, 'unpacking the browser', async () => {
    if (fs.existsSync(home)) return
    const aside = `${home}.unpacking`
    fs.rmSync(aside, { recursive: true, force: true })
    fs.mkdirSync(aside, { recursive: true })
    const env = { ...process.env, TMPDIR: aside }
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`The browser from npm could not be unpacked: ${stderr}`)
    fs.chmodSync(path.join(aside, 'chromium'), 0o755)
    fs.renameSync(aside, home)
  })
  return { file: path.join(home, 'chromium'), libraries: path.join(home, 'al2023', 'lib') }
}

/**
 * A headless Chromium for tests. Fails when none can be had: a browser test is never skipped.
 * Chromium's sandbox needs a user other than root and kernel settings that containers lack; tests open only our own pages.
 */
export async function launchBrowser(): Promise<Browser> {
  const wantsMachine = process.env['MEDSPIL_TEST_BROWSER'] === 'machine'
  const program = (wantsMachine ? null : await fromNpm()) ?? onMachine()
  if (!program) {
    throw new Error(
      'No browser could be had for the tests. Next step: apt-get install chromium, or npm ci with access to the registry.',
    )
  }
  const libraries = [program.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: program.file,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none', '--no-pings'],
    env: { ...(process.env as Record<string, string>), ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
  })
}
