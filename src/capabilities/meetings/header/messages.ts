import type { Lang } from '../../../platform/i18n/lang.ts'
import { guestLines, type MeetingHeader } from '../rules.ts'

export const da = {
  title: 'Dagsordenens hoved',
  lead: 'Det, der står øverst på dagsorden og referat ud over tid, sted og poster. Alt kan stå tomt.',
  open: 'Ret dagsordenens hoved',
  meetingNumber: 'Mødenummer',
  meetingNumberHint: (proposed: string) => `For eksempel ${proposed}, eller jeres egen måde at tælle på.`,
  caseNumber: 'Sagsnummer',
  documentNumber: 'Dokumentnummer',
  placeVisited: 'Besøgt arbejdsplads',
  placeVisitedHint: 'Når mødet holdes hos nogen, udvalget besøger.',
  leader: 'Mødeleder',
  leaderHint: 'Når en anden end formanden leder mødet, for eksempel fordi siderne skiftes.',
  minuteTaker: 'Referent',
  advisers: 'Tilforordnede',
  advisersHint: 'Én på hver linje: navn og efter et komma, hvad vedkommende er. De deltager i hele mødet.',
  save: 'Gem hovedet',
  storedNow: 'En anden gemte, mens du skrev. Det, du skrev, står herunder. Sådan står hovedet nu:',
  nothing: 'Der står intet.',
  refusals: {
    minutes_published: 'Referatet er sendt ud og ændres ikke. Åbn en rettelse af referatet først.',
    changed_meanwhile: 'En anden har rettet hovedet imens. Se det, der står nu, og gem igen.',
  },
  notices: {
    header_saved: 'Hovedet er gemt.',
    header_saved_keys_back:
      'Hovedet er gemt. Nøglerne er taget tilbage, fordi det hører til det, der godkendes; formand og næstformand skal dreje dem igen.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'The head of the agenda',
  lead: 'What stands at the top of agenda and minutes besides time, place and posts. All of it may be left empty.',
  open: 'Change the head',
  meetingNumber: 'Meeting number',
  meetingNumberHint: (proposed) => `For example ${proposed}, or your own way of counting.`,
  caseNumber: 'Case number',
  documentNumber: 'Document number',
  placeVisited: 'Workplace visited',
  placeVisitedHint: 'When the meeting is held at a place that the committee visits.',
  leader: 'Meeting leader',
  leaderHint: 'When somebody other than the chair leads the meeting, for example because the sides take turns.',
  minuteTaker: 'Minute taker',
  advisers: 'Advisers',
  advisersHint: 'One a line: a name and, after a comma, what they are. They take part throughout.',
  save: 'Save the head',
  storedNow: 'Somebody else saved while you were writing. What you wrote is below. This is the head now:',
  nothing: 'There is nothing.',
  refusals: {
    minutes_published: 'The minutes have been sent and do not change. Open a correction of the minutes first.',
    changed_meanwhile: 'Somebody else has changed the head meanwhile. See what it is now, and save again.',
  },
  notices: {
    header_saved: 'The head is saved.',
    header_saved_keys_back:
      'The head is saved. The keys are taken back because it is part of what is approved; chair and vice-chair must turn them again.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }

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
    [t.advisers, header?.advisers && guestLines(header.advisers).replaceAll('\n', '; ')],
  ]
  return facts.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [{ term, value }]))
}
