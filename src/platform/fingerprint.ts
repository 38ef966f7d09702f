import { createHash } from 'node:crypto'

/** Lower-case hex of a text in UTF-8. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A short mark of some lines, the same for the same lines: a form carries it, so that the server knows what was seen. */
export function fingerprint(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16)
}
