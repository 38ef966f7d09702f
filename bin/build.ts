// Builds dist/ whole and puts it in place by renaming, so a running server never meets half a build.
import { build, type BuildOptions, type BuildResult, type Metafile } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const dist = path.join(root, 'dist')
const staging = path.join(root, '.cache', `build-${process.pid}`)

const exists = (file: string) => fs.existsSync(path.join(root, file))

function under(folder: string, wanted: (name: string) => boolean): string[] {
  if (!exists(folder)) return []
  const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter(wanted).map((name) => `${folder}/${name}`)
}

/** Programs and the threads and child processes they start, by the name of the file in dist/. */
function serverEntries(): Record<string, string> {
  const programs = {
    web: 'src/app/web.ts',
    worker: 'src/app/worker.ts',
    cli: 'src/app/cli.ts',
    'embedded-worker': 'src/platform/db/embedded-worker.ts',
    'whole-year-worker': 'src/app/whole-year-worker.ts',
    'typst-worker': 'src/platform/documents/worker.ts',
    'table-worker': 'src/platform/tables/worker.ts',
    'word-worker': 'src/platform/word-reading/worker.ts',
  }
  const isBench = (name: string) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('/')
  const benches = under('bench', isBench).map((file) => [`bench-${path.basename(file, '.ts')}`, file])
  const all: [string, string][] = [...Object.entries(programs), ...(benches as [string, string][])]
  return Object.fromEntries(all.filter(([, file]) => exists(file)))
}

/** `outdir` is the final place, so that source maps point right; the files themselves go to the staging folder. */
const base = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  write: false,
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions

function save(result: Pick<BuildResult<{ write: false }>, 'outputFiles'>): void {
  for (const file of result.outputFiles) {
    const target = path.join(staging, path.relative(dist, file.path))
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, file.contents)
  }
}

async function buildServer(): Promise<void> {
  const entryPoints = serverEntries()
  if (Object.keys(entryPoints).length === 0) return
  save(await build({ ...base, entryPoints, outdir: dist, platform: 'node', target: 'node24', packages: 'external' }))
}

const browserEntries = {
  script: 'src/ui/islands/main.ts',
  css: 'src/app/pages.css',
  icon: 'src/ui/icon.svg',
}
const workerEntry = 'src/ui/offline/service-worker.ts'

/** The addresses pages link to. Names carry a hash of the content: a browser may keep them for ever. */
interface AssetManifest {
  css: string | null
  script: string | null
  files: string[]
}

function manifestOf(outputs: Metafile['outputs']): AssetManifest {
  const files = Object.keys(outputs).map((file) => path.relative('dist/assets', file))
  const from = (entry: string) => {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry)
    return found ? path.relative('dist/assets', found[0]) : null
  }
  return {
    css: from(browserEntries.css),
    script: from(browserEntries.script),
    files: files.filter((file) => !file.endsWith('.map')).toSorted(),
  }
}

async function buildBrowser(): Promise<void> {
  const entryPoints = Object.values(browserEntries).filter(exists)
  const forBrowsers = {
    ...base,
    entryNames: '[name]-[hash]',
    outdir: path.join(dist, 'assets'),
    platform: 'browser',
    target: ['chrome111', 'firefox121', 'safari16.5'],
    minify: true,
  } satisfies BuildOptions
  // In one piece: a service worker that is no module imports nothing.
  const worker = await build({ ...forBrowsers, entryPoints: [workerEntry].filter(exists), format: 'iife' })
  const result = await build({
    ...forBrowsers,
    entryPoints,
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    splitting: true,
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'copy', '.png': 'copy' },
  })
  save(result)
  save(worker)
  fs.mkdirSync(path.join(staging, 'assets'), { recursive: true })
  const manifest = manifestOf({ ...result.metafile.outputs, ...worker.metafile.outputs })
  fs.writeFileSync(path.join(staging, 'assets', 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

function copyInto(folder: string, files: string[]): void {
  const target = path.join(staging, folder)
  fs.mkdirSync(target, { recursive: true })
  for (const file of files) {
    const copy = path.join(target, path.basename(file))
    if (fs.existsSync(copy))
      throw new Error(`Two files called ${path.basename(file)} go to dist/${folder}: rename one.`)
    fs.copyFileSync(path.join(root, file), copy)
  }
}

function putInPlace(): void {
  const old = path.join(root, '.cache', `old-build-${process.pid}`)
  if (fs.existsSync(dist)) fs.renameSync(dist, old)
  fs.renameSync(staging, dist)
  fs.rmSync(old, { recursive: true, force: true })
}

const [builtFrom = ''] = process.argv.slice(2)
fs.mkdirSync(staging, { recursive: true })
try {
  await Promise.all([buildServer(), buildBrowser()])
  copyInto(
    'documents',
    under('src', (name) => name.endsWith('.typ')),
  )
  copyInto(
    'migrations',
    under('db/migrations', (name) => name.endsWith('.sql')),
  )
  copyInto('verifier', ['bin/verify-journey.mjs'])
  fs.writeFileSync(path.join(staging, '.built-from'), builtFrom)
  putInPlace()
} catch (error) {
  // esbuild has printed its own errors with file and line; anything else is shown here.
  if (!(error instanceof Error && 'errors' in error)) console.error(error)
  process.exitCode = 1
} finally {
  fs.rmSync(staging, { recursive: true, force: true })
}
