import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../http/context.ts'

/*
 * Ties the way to the identity provider and back to one browser. Without it somebody could begin a sign-in as
 * themselves and have another person finish it.
 */

function cookieName(c: AppContext): string {
  return isSecure(c) ? '__Host-medspil-provider' : 'medspil-provider'
}

function isSecure(c: AppContext): boolean {
  return c.var.installation.origin.startsWith('https:')
}

export function rememberState(c: AppContext, state: string, seconds: number): void {
  setCookie(c, cookieName(c), state, {
    httpOnly: true,
    // Lax: the way back begins at the provider's site.
    sameSite: 'Lax',
    secure: isSecure(c),
    path: '/',
    maxAge: seconds,
  })
}

/** What this browser was sent out with; it can be asked once. */
export function takeState(c: AppContext): string | undefined {
  const state = getCookie(c, cookieName(c))
  deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) })
  return state
}
