import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../dist/assets')
const limit = 60_000

test('all script that any page can load is under 60 kB as it is sent', () => {
  const { files } = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as { files: string[] }
  const scripts = files.filter((name) => name.endsWith('.js'))
  expect(scripts).not.toEqual([])
  const sizes = scripts.map((name) => gzipSync(fs.readFileSync(path.join(folder, name)), { level: 9 }).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.info(`Script, all parts together: ${total} bytes with gzip`)
  expect(total).toBeLessThan(limit)
})
