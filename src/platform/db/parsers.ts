/** Type oids whose text form is turned into the same value on both drivers. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: safeInteger, // int8
  1082: (text) => text, // date
  1186: (text) => text, // interval
  1700: (text) => text, // numeric
  1114: (text) => new Date(`${text.replace(' ', 'T')}Z`), // timestamp
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 outside the safe range')
  return value
}
