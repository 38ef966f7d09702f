import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * Sign-in: the three ways in, and the way out.
 * Owns: the identities an account has at a provider, one-time links by e-mail, sign-ins under way, the cast of a demo.
 * Words: identity (identitet), one-time link (engangslink), cast (rollerne i øvekommunen).
 * States of a one-time link: open, used, expired; derived from its instants.
 * An account is known by issuer and subject, never by e-mail: addresses are given to new people.
 */

const minute = 60_000

/** A one-time link can be used this long after it was asked for. */
export const linkLifetimeMs = 15 * minute

/** How long somebody may take at the identity provider. */
export const providerLifetimeMs = 10 * minute

/** How many links one address can be sent, and how many tries may come from one network. */
export const linkLimits = {
  perAddress: { name: 'sign-in-link-address', most: 5, seconds: 900 },
  perNetwork: { name: 'sign-in-link-network', most: 60, seconds: 900 },
  providerPerNetwork: { name: 'sign-in-provider', most: 300, seconds: 900 },
  /** How many refusals from one network are written down: the log can never be made smaller, and anybody can knock. */
  notedPerNetwork: { name: 'sign-in-refused', most: 60, seconds: 900 },
} as const

export type LinkState = 'open' | 'used' | 'expired'

export function linkState(link: { expiresAt: Date; usedAt: Date | null }, now: Date): LinkState {
  if (link.usedAt !== null) return 'used'
  return now < link.expiresAt ? 'open' : 'expired'
}

/** A person whom the provider's claims point at. */
export interface Candidate {
  readonly personId: string
  readonly employeeNumber: string | null
  readonly matchesEmail: boolean
  /** Somebody already signs in as this person through the same provider. */
  readonly isTaken: boolean
}

/**
 * Whom an identity never seen before belongs to: the person with the employee number, else the only person with the
 * verified address, unless the numbers contradict each other. A person gets one identity per provider, once.
 */
export function personForIdentity(
  employeeNumber: string | null,
  candidates: readonly Candidate[],
): Result<string, Refusal<'account_unknown'>> {
  const numbered = candidates.find(
    (candidate) => employeeNumber !== null && candidate.employeeNumber === employeeNumber,
  )
  const byEmail = candidates.filter((candidate) => candidate.matchesEmail)
  const chosen = numbered ?? (byEmail.length === 1 ? byEmail[0] : undefined)
  if (!chosen || chosen.isTaken) return refuse('account_unknown')
  const contradicts =
    employeeNumber !== null && chosen.employeeNumber !== null && chosen.employeeNumber !== employeeNumber
  return contradicts ? refuse('account_unknown') : ok(chosen.personId)
}

/** The parts of a demo's cast, in the order they are offered. The demo fills those that it has people for. */
export const castParts = [
  'chief_executive',
  'main_vice_chair',
  'main_secretary',
  'centre_chair',
  'centre_vice_chair',
  'centre_secretary',
  'union_representative',
  'safety_representative',
  'substitute',
  'leader',
  'employee',
  'hr_consultant',
  'administrator',
] as const

export type CastPart = (typeof castParts)[number]

export function isCastPart(value: unknown): value is CastPart {
  return castParts.some((part) => part === value)
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
]

/** A browser's long name of itself in words that its owner knows: "Firefox, Windows". Empty when it says nothing known. */
export function deviceInWords(userAgent: string | undefined): string {
  if (userAgent === undefined) return ''
  const said = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1])
  return said.filter((word) => word !== undefined).join(', ')
}
