import type { Lang } from '../../../../platform/i18n/lang.ts'
import { peopleLines } from '../../../../platform/http/text-fields.ts'
import type { MeetingHeader } from '../../rules.ts'
import { messages } from '../messages.ts'

/** The head of a meeting as terms and values, in the order that agendas have it. */
export function headerFactsOf(lang: Lang, header: MeetingHeader | null | undefined): { term: string; value: string }[] {
  const t = messages[lang]
  const facts: [string, string | undefined][] = [
    [t.meetingNumber, header?.meetingNumber],
    [t.caseNumber, header?.caseNumber],
    [t.documentNumber, header?.documentNumber],
    [t.placeVisited, header?.placeVisited],
    [t.leader, header?.leader],
    [t.minuteTaker, header?.minuteTaker],
    [t.advisers, header?.advisers && peopleLines(header.advisers).replaceAll('\n', '; ')],
  ]
  return facts.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [{ term, value }]))
}
