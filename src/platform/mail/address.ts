/** Somebody mail is sent to or from. */
export interface Mailbox {
  name: string
  address: string
}

const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/**
 * Whether a text is one plain e-mail address (the dot-atom form of RFC 5322, letters of any language). Line ends,
 * quotes, comments, lists, angle brackets and bare host names are refused: each has been used to send mail elsewhere.
 */
export const isEmailAddress = (text: string): boolean => {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  const labels = text.slice(at + 1).split('.')
  return (
    at > 0 && at <= 64 && local.test(text.slice(0, at)) && labels.length > 1 && labels.every((part) => label.test(part))
  )
}

/** A text on one line, without control characters: for names, subjects and everything else that becomes a header. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
