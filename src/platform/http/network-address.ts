import type { AppContext } from './context.ts'

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } }
}

/**
 * Where a request came from, for rate limits only. A proxy on this very machine is believed about whom it speaks for;
 * nobody else is, since anybody can write the header. IPv6 counts by network (/64): one household has all of it.
 */
export function networkAddress(c: AppContext): string {
  const peer = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const isOwnMachine = peer === undefined || /^(::1|(::ffff:)?127\.)/.test(peer)
  const address = isOwnMachine && forwarded ? forwarded : (peer ?? 'unknown')
  const plain = address.replace(/^::ffff:/, '').toLowerCase()
  return plain.includes(':') ? networkOf(plain) : plain.slice(0, 45)
}

function networkOf(address: string): string {
  const [before = '', after] = address.split('::', 2)
  const start = before.split(':').filter((part) => part !== '')
  const end = (after ?? '').split(':').filter((part) => part !== '')
  const zeros = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  return [...start, ...zeros, ...end].slice(0, 4).join(':').slice(0, 45)
}
