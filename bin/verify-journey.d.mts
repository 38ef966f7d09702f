/** One thing that is wrong: the line of the file, and the event as far as it can be read. */
export interface JourneyFinding {
  readonly line: number | null
  readonly leg: string | null
  readonly seq: number | null
  readonly kind: string | null
  readonly code: string
}
export interface JourneyResult {
  readonly findings: readonly JourneyFinding[]
  readonly events: number
  readonly legs: number
  readonly root: string | null
  /** Events whose text is not in the file. */
  readonly withheld: number
}
/** `notedRoot`: the check number as somebody noted it elsewhere. */
export function verifyJourney(text: string, earlierText?: string, notedRoot?: string): JourneyResult
export function sayResult(
  result: JourneyResult,
  lang: 'da' | 'en',
  isCompared: boolean,
  isRootGiven?: boolean,
): readonly string[]
