import type { IsoDate } from '../../../platform/clock/dates.ts'
import { today } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { deadlineAfter, type Deadline } from '../../agreement/rules.ts'
import { isForum } from '../../committees/forums/rules.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import type { Meeting } from '../rules.ts'

/*
 * Remarks by members on minutes that were sent: to an item or to the whole. The secretary answers; both stand under the
 * minutes for who may read the item, and offer themselves as text where the next meeting approves the last minutes.
 * Owns: minutes remark, minutes remark answer. What was said stays: an error in the minutes is a correction (approval).
 * Words: remark (bemærkning), answer (svar). States: open, answered.
 */

export interface Remark {
  readonly id: string
  /** Null for a remark on the whole. */
  readonly itemId: string | null
  readonly version: number
  readonly text: string
  readonly personId: string
  readonly name: string
  readonly remarkedAt: Date
  readonly answer: { readonly text: string; readonly name: string | null; readonly answeredAt: Date } | null
}

export type RemarkRefusal = Refusal<
  | 'meeting_cancelled'
  | 'minutes_not_published'
  | 'remarks_closed'
  | 'not_an_item'
  | 'no_such_remark'
  | 'answered_already'
>

/** The last day for remarks, counted from when the minutes were last sent. Null when the agreement sets none. */
export function remarksUntil(meeting: Pick<Meeting, 'agreement' | 'committee' | 'minutesVersions'>): Deadline | null {
  const sent = meeting.minutesVersions.at(-1)
  if (!sent || isForum(meeting.committee.kind)) return null
  return deadlineAfter(meeting.agreement, 'remarks', meeting.committee.level, today(sent.publishedAt))
}

/** Members may remark from when the minutes are sent until the agreement's last day (remarks); without one, always. */
export function mayRemark(meeting: Meeting, on: IsoDate): Result<{ version: number }, RemarkRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  const sent = meeting.minutesVersions.at(-1)
  if (!sent) return refuse('minutes_not_published')
  const until = remarksUntil(meeting)
  if (until && on > until.on) return refuse('remarks_closed', { on: until.on, clause: until.clause })
  return ok({ version: sent.version })
}

/** Where a meeting approves the minutes of the one before, by the words of the item; null when no item does. */
export function approvesLastMinutes(items: readonly Pick<AgendaItem, 'id' | 'title'>[]): string | null {
  return items.find(({ title }) => /referat/i.test(title) && /godkend/i.test(title))?.id ?? null
}

interface Said extends Pick<Remark, 'itemId' | 'text' | 'name'> {
  readonly answer: { readonly text: string } | null
}

/** Lines to note under that item, in light notation, in the order in which they were made. */
export function notedRemarks(
  remarks: readonly Said[],
  numberOf: (itemId: string) => number | null,
  words: { intro: string; toItem: (number: number) => string; toWhole: string; answered: string },
): string {
  if (remarks.length === 0) return ''
  const line = ({ itemId, text, name, answer }: Said): string => {
    const number = itemId === null ? null : numberOf(itemId)
    const where = number === null ? words.toWhole : words.toItem(number)
    const answered = answer ? ` ${words.answered}: ${oneLine(answer.text)}` : ''
    return `- ${name}, ${where}: ${oneLine(text)}${answered}`
  }
  return [words.intro, '', ...remarks.map(line)].join('\n')
}

/** What people wrote in one line, where no sign of it is taken for notation. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\*[\]]/g, '\\$&')
