import type { Actor } from '../auth/actor.ts'
import type { AppContext } from './context.ts'
import type { Path } from './path.ts'

/**
 * public: anybody. signed_in: anybody with a session; what they may there is decided in commands and queries.
 * machine: a program with a token of its own in the header. Cookies are not looked at there, so no page can misuse them.
 */
export type Access = 'public' | 'signed_in' | 'machine'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly pattern: string
  readonly access: Access
  /** What programs send here is a few fields, never a file. */
  readonly isSmall?: true
  readonly handle: (c: AppContext) => Response | Promise<Response>
}

type SignedInHandler = (c: AppContext, actor: Actor) => Response | Promise<Response>

function signedIn(handler: SignedInHandler): Route['handle'] {
  return (c) => {
    const actor = c.var.actor
    // The frame has turned away whoever has no session; a missing actor here is a bug, not a visitor.
    if (!actor) throw new Error('a signed-in route was reached without an actor')
    return handler(c, actor)
  }
}

export function get(path: Path, handler: SignedInHandler): Route {
  return { method: 'GET', pattern: path.pattern, access: 'signed_in', handle: signedIn(handler) }
}

export function post(path: Path, handler: SignedInHandler): Route {
  return { method: 'POST', pattern: path.pattern, access: 'signed_in', handle: signedIn(handler) }
}

/** For programs; the handler itself asks whose token it is. */
export function forMachines(method: Route['method'], path: Path, handle: Route['handle']): Route {
  return { method, pattern: path.pattern, access: 'machine', handle }
}

/** For programs that send a few fields. */
export function forMailPrograms(path: Path, handle: Route['handle']): Route {
  return { ...forMachines('POST', path, handle), isSmall: true }
}

export function publicGet(path: Path, handle: Route['handle']): Route {
  return { method: 'GET', pattern: path.pattern, access: 'public', handle }
}

export function publicPost(path: Path, handle: Route['handle']): Route {
  return { method: 'POST', pattern: path.pattern, access: 'public', handle }
}
