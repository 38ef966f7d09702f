import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../http/context.ts'

/** With https the name starts with __Host-, which browsers only accept from this very host over https. */
function cookieName(c: AppContext): string {
  return isSecure(c) ? '__Host-medspil' : 'medspil'
}

function isSecure(c: AppContext): boolean {
  return c.var.installation.origin.startsWith('https:')
}

export function readSessionToken(c: AppContext): string | undefined {
  return getCookie(c, cookieName(c))
}

export function writeSessionToken(c: AppContext, token: string, expiresAt: Date): void {
  setCookie(c, cookieName(c), token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    path: '/',
    // Counted from now: the browser's own clock may be wrong.
    maxAge: Math.floor((expiresAt.getTime() - c.var.now.getTime()) / 1000),
  })
}

export function clearSessionToken(c: AppContext): void {
  deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) })
}
