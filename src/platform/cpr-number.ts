const cprShape = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/

/** Whether a text holds ten digits that begin with a day and a month. Longer numbers (case numbers) are let through. */
export function looksLikeCpr(text: string): boolean {
  return text.length >= 10 && cprShape.test(text)
}
