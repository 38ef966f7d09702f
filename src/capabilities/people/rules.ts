/*
 * People and their accounts: who works or has worked here, and how they sign in.
 * Owns: person, account, identity at a provider, role assignment (administrator, HR/MED consultant), session, sign-in link.
 * Words: person (person), account (konto), role assignment (rettighed), session (login).
 * Union affiliation is never stored here: it belongs to a representative's mandate. No CPR numbers anywhere.
 * States of a session: in use, idle too long, expired, signed out. All are derived from its instants.
 */

const hour = 3_600_000

/** A session ends after this long without a page being opened. */
export const idleLimitMs = 12 * hour

/** A session ends after this long however much it is used. */
export const absoluteLimitMs = 7 * 24 * hour

/** How old the last note of use may be before it is written again: one small write per ten minutes of use. */
export const seenNoteMs = 10 * 60_000

export interface SessionTimes {
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly signedOutAt: Date | null
}

export function sessionIsInUse(session: SessionTimes, now: Date): boolean {
  return (
    session.signedOutAt === null && now < session.expiresAt && now.getTime() - session.seenAt.getTime() < idleLimitMs
  )
}

/** The words of a name as they are searched for: small letters, ae, oe and aa for æ, ø and å. At most six. */
export function searchWords(text: string): string[] {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .split(/[\s\p{Cc}-]+/u)
    .filter((word) => word !== '')
    .slice(0, 6)
}
