import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { createInterface } from 'node:readline'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { parseManifest } from './folder.ts'
import { BadPackage, type Manifest, type PackageReader, type PackageWriter } from './package.ts'

/*
 * A backup: one gzip file of lines. A line that begins with # says what follows: `#table person`, `#file SHA256`
 * (then one line of base64), and last `#manifest` with the manifest on one line.
 */

export function writePackedFile(file: string): PackageWriter {
  const zip = createGzip({ level: 6 })
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  zip.pipe(out)
  const put = async (text: string): Promise<void> => {
    if (!zip.write(text)) await once(zip, 'drain')
  }
  return {
    table: (name) => put(`#table ${name}\n`),
    rows: (lines) => put(lines.map((line) => `${line}\n`).join('')),
    file: (sha256, bytes) => put(`#file ${sha256}\n${Buffer.from(bytes).toString('base64')}\n`),
    finish: async (manifest) => {
      await put(`#manifest\n${JSON.stringify(manifest)}\n`)
      zip.end()
      await finished(out)
    },
  }
}

/** Reads the file once per question: a backup is restored seldom, and memory stays small. */
export function readPackedFile(file: string): PackageReader {
  return {
    manifest: () => manifestIn(file),
    rowsOf: async function* (table) {
      for await (const { section, line } of sections(file)) if (section === `#table ${table}`) yield line
    },
    files: async function* () {
      for await (const { section, line } of sections(file)) {
        const sha256 = /^#file ([0-9a-f]{64})$/.exec(section)?.[1]
        if (sha256) yield { sha256, bytes: Buffer.from(z.base64().parse(line), 'base64') }
      }
    },
  }
}

async function manifestIn(file: string): Promise<Manifest> {
  for await (const { section, line } of sections(file)) if (section === '#manifest') return parseManifest(line)
  throw new BadPackage('The backup has no end: it was not written to the end, or is something else')
}

async function* sections(file: string): AsyncIterable<{ section: string; line: string }> {
  const input = createReadStream(file).pipe(createGunzip())
  let section = ''
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.startsWith('#')) section = line
    else yield { section, line }
  }
}
