/*
 * Provisioning: programs of the municipality that keep people and staff lists up to date without anybody clicking.
 * Owns: client (a program with a token, for one purpose, until a day), call (what it asked for and what was answered).
 * Words: provisioning (brugersynkronisering), client (adgang), token (adgangsnøgle), call (kald), source (kilde).
 * A token is shown once and kept as a hash; it may be revoked and runs out. A session is never asked for, nor a cookie read.
 * A client for scim tells who people are, whether they may sign in and which groups they are in. It gives nobody a
 * workplace, a post or a mandate; an administrator may let a group give a role. A client for import brings files of one
 * source.
 * States of a client: in use, expired, revoked. Derived from its instants.
 */

export const purposes = ['scim', 'import'] as const
export type Purpose = (typeof purposes)[number]

export interface ClientTimes {
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

export type ClientState = 'in_use' | 'expired' | 'revoked'

export function stateOfClient({ expiresAt, revokedAt }: ClientTimes, now: Date): ClientState {
  if (revokedAt !== null) return 'revoked'
  return now >= expiresAt ? 'expired' : 'in_use'
}

/** A token that nobody renews is forgotten: two years at most. */
export const longestDays = 730

/** How long a call is remembered. */
export const callsKeptDays = 30

/** The token of an Authorization header, or null when there is none that could be one of ours. */
export function bearerToken(header: string | undefined): string | null {
  const found = /^Bearer ([\w-]{20,100})$/i.exec(header ?? '')
  return found?.[1] ?? null
}
