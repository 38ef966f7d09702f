/** With nothing between, or what people, Word and web pages put there: a space or a dash of any kind. */
const cprShape = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[\p{Zs}\p{Pd}\u2212]?\d{4}(?!\d)/u

/** Whether a text holds ten digits that begin with a day and a month. Longer numbers (case numbers) are let through. */
export function looksLikeCpr(text: string): boolean {
  return text.length >= 10 && cprShape.test(text)
}
