const longestHref = 2048
const shape = /^(?:https?:\/\/|mailto:)[^\s\\<>"\p{Cc}]+$/iu

/**
 * Whether an address may stand in a link: http, https or mailto, written out in full. Refused besides other schemes:
 * white space and control characters (browsers drop them, so `java\nscript:` would come alive), backslashes (read as
 * slashes), and a user name before the host (`https://nordsund.dk@example.org` leads to example.org).
 */
export const isSafeHref = (href: string): boolean => {
  if (href.length > longestHref || !href.isWellFormed() || !shape.test(href)) return false
  const url = URL.parse(href)
  return url !== null && url.username === '' && url.password === ''
}
