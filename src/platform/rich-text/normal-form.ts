/*
 * What the schema and the light notation agree on. Without the schema library, since the browser's editor uses the
 * notation too.
 */

/** Lists within lists. */
export const deepestList = 6

/** Characters of text in one document, and of its light notation: about forty pages. */
export const longestRichText = 100_000

interface Marks {
  readonly bold?: true
  readonly italic?: true
  readonly href?: string
}

/** Whether two pieces of text look the same, so that they belong in one piece. */
export const sameMarks = (a: Marks, b: Marks): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.href === b.href
