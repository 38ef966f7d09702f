import { createHash } from 'node:crypto'

/** A short mark of some lines, the same for the same lines: a form carries it, so that the server knows what was seen. */
export function fingerprint(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16)
}
