import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { open, writeFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { BadPackage, Manifest, type PackageReader, type PackageWriter } from './package.ts'

/** DIR/manifest.json, DIR/tables/NAME.jsonl with one row a line, DIR/files/SHA256. The folder must be empty or new. */
export function writeFolder(folder: string): PackageWriter {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BadPackage(`${folder} is not empty`)
  mkdirSync(path.join(folder, 'tables'), { recursive: true, mode: 0o700 })
  mkdirSync(path.join(folder, 'files'), { mode: 0o700 })
  let current: FileHandle | null = null
  const closeCurrent = async (): Promise<void> => {
    await current?.sync()
    await current?.close()
    current = null
  }
  return {
    table: async (name) => {
      await closeCurrent()
      current = await open(path.join(folder, 'tables', `${name}.jsonl`), 'wx', 0o600)
    },
    rows: async (lines) => {
      await current?.appendFile(lines.map((line) => `${line}\n`).join(''))
    },
    file: async (sha256, bytes) => {
      await writeFile(path.join(folder, 'files', sha256), bytes, { mode: 0o600, flush: true })
    },
    finish: async (manifest) => {
      await closeCurrent()
      const text = `${JSON.stringify(manifest, null, 2)}\n`
      await writeFile(path.join(folder, 'manifest.json'), text, { mode: 0o600, flush: true })
    },
  }
}

export function readFolder(folder: string): PackageReader {
  return {
    manifest: () => Promise.resolve(parseManifest(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))),
    rowsOf: (table) =>
      createInterface({ input: createReadStream(path.join(folder, 'tables', `${table}.jsonl`)), crlfDelay: Infinity }),
    files: () => filesIn(path.join(folder, 'files')),
  }
}

async function* filesIn(folder: string): AsyncIterable<{ sha256: string; bytes: Uint8Array }> {
  for (const sha256 of readdirSync(folder).sort()) yield { sha256, bytes: readFileSync(path.join(folder, sha256)) }
}

export function parseManifest(text: string): Manifest {
  const result = Manifest.safeParse(JSON.parse(text))
  if (!result.success) throw new BadPackage('The manifest is not one of Medspil’s, or of another format')
  return result.data
}
