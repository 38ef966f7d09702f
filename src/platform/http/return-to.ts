const longest = 500

/**
 * Where to lead somebody after an action, from an address that came with the request: a place of our own, or the
 * front page. Anything that a browser could take for another host is dropped.
 */
export function safeReturnTo(given: unknown): string {
  if (typeof given !== 'string' || given.length > longest || !/^\/(?![/\\])/.test(given)) return '/'
  // Browsers drop tabs and line ends and read \ as /.
  if (/[\p{Cc}\\]/u.test(given)) return '/'
  const here = 'http://here.invalid'
  const address = URL.parse(given, here)
  if (!address || address.origin !== here || address.pathname.startsWith('//')) return '/'
  return `${address.pathname}${address.search}${address.hash}`
}
