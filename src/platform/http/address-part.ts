import type { AppContext } from './context.ts'

/** A named part of the address asked for. Empty when the address has no such part: nothing is found under it. */
export function addressPart(c: AppContext, name: string): string {
  return c.req.param(name) ?? ''
}
