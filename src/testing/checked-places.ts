import { createHash } from 'node:crypto'
import fs from 'node:fs'

/** What was looked at in the whole run. Test files in other processes add to the run's file; this one reads on from where it was. */
const known = new Set<string>()
let readTo = 0

const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)

function readOn(file: string): void {
  if (!fs.existsSync(file)) return
  const text = fs.readFileSync(file, 'latin1')
  // Another process may be in the middle of a line.
  const end = text.lastIndexOf('\n') + 1
  for (const line of text.slice(readTo, end).split('\n')) if (line !== '') known.add(line)
  readTo = Math.max(readTo, end)
}

/** Those of these places that were not looked at before; from now on all of them were. */
export function newToTheRun(places: Iterable<string>): string[] {
  const file = process.env['MEDSPIL_CHECKED_PLACES']
  if (file) readOn(file)
  const fresh = [...places].map((place) => [place, short(place)] as const).filter(([, mark]) => !known.has(mark))
  for (const [, mark] of fresh) known.add(mark)
  if (file && fresh.length > 0) fs.appendFileSync(file, fresh.map(([, mark]) => `${mark}\n`).join(''))
  return fresh.map(([place]) => place)
}
