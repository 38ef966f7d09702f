/*
 * Names in the boxes of the chart. The server has no browser to measure with, so widths are estimated, a little too large.
 */

/** px */
export const nameSize = 12

const narrow = /[iljtfrI.,:;'’()|! -]/
const wide = /[mwMWÆ@–—]/
const capital = /[A-ZØÅ]/

/** About how wide a text is, in px. A little more than it really is, so that nothing runs over. */
export function textWidth(text: string, size: number): number {
  const each = (letter: string) =>
    narrow.test(letter) ? 0.36 : wide.test(letter) ? 0.92 : capital.test(letter) ? 0.7 : 0.6
  return [...text].reduce((sum, letter) => sum + each(letter) * size, 0)
}

/** A text cut to a width, with an ellipsis where something is left out. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A name in at most two lines of a width. */
export function nameLines(name: string, width: number): string[] {
  if (textWidth(name, nameSize) <= width) return [name]
  const words = name.split(' ')
  let count = words.length - 1
  while (count > 1 && textWidth(words.slice(0, count).join(' '), nameSize) > width) count -= 1
  const rest = words.slice(count).join(' ')
  const first = fitted(words.slice(0, count).join(' '), width, nameSize)
  return rest === '' ? [first] : [first, fitted(rest, width, nameSize)]
}
