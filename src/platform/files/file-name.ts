const longestName = 200

/**
 * A name from outside as it may be shown and sent: its last part only, without control characters and without the
 * signs that turn the reading direction (which make `exe.fdp` look like a PDF), at most 200 characters with its ending.
 * A name that Windows keeps for a device (con.docx) cannot be saved there, so it gets a sign before it.
 */
export function cleanFileName(given: string): string {
  const name = (given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\u200b\u2028\u2029\ufeff\p{Bidi_Control}]/gu, '')
    .replaceAll(/[<>:"|?*\ufffd]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^ +|[ .]+$/g, '')
  const stem = name.replace(/\.\w+$/, '')
  if (!/[\p{L}\p{N}]/u.test(stem)) return `fil${/\.\w{1,10}$/.exec(name)?.[0] ?? ''}`
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) return `_${name}`
  const signs = [...name]
  if (signs.length <= longestName) return name
  const ending = [...(/\.\w{1,10}$/.exec(name)?.[0] ?? '')]
  return [...signs.slice(0, longestName - ending.length), ...ending].join('')
}
