/*
 * Words that look like each other. Each word is kept with what is left of its beginning when one or two letters are
 * taken away; two words that are at most two mistakes apart have one such rest in common.
 */

const beginning = 7

/** How many mistakes are forgiven: none in the shortest words, where nearly every word looks like another. */
export const mistakesForgiven = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2)

const shortened = (words: ReadonlySet<string>): Set<string> =>
  new Set([...words].flatMap((word) => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))))

/** What is left of the beginning of a word when letters are taken away. */
export function restsOf(word: string): string[] {
  const whole = new Set([word.slice(0, beginning)])
  const one = mistakesForgiven(word.length) >= 1 ? shortened(whole) : new Set<string>()
  const two = mistakesForgiven(word.length) >= 2 ? shortened(one) : new Set<string>()
  return [...new Set([...whole, ...one, ...two])].filter((rest) => rest.length >= 2)
}

/** How many letters are wrong, missing, too many or changed places; stops counting above `most`. */
export function mistakesBetween(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? 0
}
