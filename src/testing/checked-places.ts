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

/** True when one of these places was not looked at before in this way; from then on all of them were. */
export function isNewToTheRun(places: ReadonlySet<string>, way: string): boolean {
  const file = process.env['MEDSPIL_CHECKED_PLACES']
  if (file) readOn(file)
  const fresh = [...places].map((place) => short(`${way} ${place}`)).filter((place) => !known.has(place))
  if (fresh.length === 0) return false
  for (const place of fresh) known.add(place)
  if (file) fs.appendFileSync(file, fresh.map((place) => `${place}\n`).join(''))
  return true
}
