import type { WordBlock, WordDocument } from '../../../platform/documents/word-model.ts'
import type { Attendance, DocumentItem, Labelled, MeetingDocument } from './document-model.ts'

/** Agenda or minutes for word processing, with the same words in the same order as on paper. */
export function meetingAsWord(meeting: MeetingDocument): WordDocument {
  const { labels } = meeting
  return {
    title: meeting.title,
    author: meeting.municipality,
    lang: meeting.lang,
    paper: 'a4',
    runningHead: `${meeting.municipality} · ${meeting.committee}`,
    blocks: [
      { kind: 'heading', level: 1, text: meeting.title },
      ...(meeting.publishedText === null
        ? [{ kind: 'paragraph' as const, text: labels.draftNotice, tone: 'strong' as const }]
        : []),
      ...facts([
        [labels.committee, meeting.committee],
        [labels.when, meeting.when],
        [labels.place, meeting.place],
        [labels.chair, meeting.chair],
        [labels.viceChair, meeting.viceChair],
        [labels.secretary, meeting.secretary],
        [labels.published, meeting.publishedText],
        [labels.reason, meeting.reason],
      ]),
      ...labelled(meeting.header),
      ...participants(meeting),
      ...(meeting.items.length === 0 ? [{ kind: 'paragraph' as const, text: labels.noItems }] : []),
      ...meeting.items.flatMap((item) => itemBlocks(meeting, item)),
    ],
  }
}

const facts = (pairs: readonly (readonly [string, string | null])[]): WordBlock[] =>
  pairs.flatMap(([term, value]) => (value === null || value === '' ? [] : [{ kind: 'fact' as const, term, value }]))

const labelled = (all: readonly Labelled[] = []): WordBlock[] =>
  all.map(({ label, text }) => ({ kind: 'fact', term: label, value: text }))

const sections = (all: readonly Labelled[] = []): WordBlock[] =>
  all.flatMap(({ label, text }): WordBlock[] => [
    { kind: 'heading', level: 3, text: label },
    { kind: 'paragraph', text },
  ])

function participants({ attendance, labels }: MeetingDocument): WordBlock[] {
  if (attendance.length === 0) return []
  const side = (text: string, people: readonly Attendance[]): WordBlock[] => {
    if (people.length === 0) return []
    const isHeld = people.some(({ presence }) => presence !== null)
    return [
      { kind: 'heading', level: 3, text },
      {
        kind: 'table',
        head: [labels.name, labels.role, ...(isHeld ? [labels.presenceHeading] : [])],
        rows: people.map((one) => [
          one.substituteFor === null ? one.name : `${one.name} (${labels.substituteFor} ${one.substituteFor})`,
          one.role,
          ...(isHeld ? [one.presence === null ? '' : labels.presence[one.presence]] : []),
        ]),
      },
    ]
  }
  return [
    { kind: 'heading', level: 2, text: labels.participants },
    ...side(
      labels.managementSide,
      attendance.filter((one) => one.side === 'management'),
    ),
    ...side(
      labels.employeeSide,
      attendance.filter((one) => one.side === 'employee'),
    ),
  ]
}

function itemBlocks(meeting: MeetingDocument, item: DocumentItem): WordBlock[] {
  const { labels } = meeting
  const name = item.closed === null ? item.title : labels.closedItem
  const heading: WordBlock = { kind: 'heading', level: 2, text: `${item.number}. ${name}` }
  if (item.closed !== null) {
    const { ground } = item.closed
    return [
      heading,
      ...(ground === null
        ? [{ kind: 'paragraph' as const, text: labels.excluded }]
        : facts([[labels.legalGround, ground]])),
    ]
  }
  const minutes = item.minutes === null ? [] : [`${item.minutes} ${labels.minutesShort}`]
  const background = [
    ...sections(item.before),
    ...rich(labels.presentation, item.presentation),
    ...rich(labels.recommendation, item.recommendation),
    ...sections(item.after),
    ...listed(
      labels.attachments,
      item.attachments.map(({ number, name: file }) => `${number} ${file}`),
    ),
  ]
  const result = resultBlocks(meeting, item)
  return [
    heading,
    { kind: 'paragraph', text: [item.kind, ...item.apsa, ...minutes].join(' · '), tone: 'quiet' },
    ...facts([
      [labels.presenter, item.presenter],
      [labels.origin, item.origin],
    ]),
    ...labelled(item.facts),
    ...(meeting.style === 'decisions' ? [...result, ...background] : [...background, ...result]),
    ...listed(labels.referredTo, item.referredTo),
  ]
}

function resultBlocks({ labels, style }: MeetingDocument, item: DocumentItem): WordBlock[] {
  const blocks: WordBlock[] = []
  if (item.outcome !== null || item.text !== null)
    blocks.push({ kind: 'heading', level: 3, text: style === 'decisions' ? labels.decision : labels.result })
  if (item.outcome !== null) blocks.push({ kind: 'paragraph', text: item.outcome, tone: 'strong' })
  if (item.text !== null) blocks.push({ kind: 'rich', doc: item.text })
  if (item.statements.length > 0) blocks.push({ kind: 'heading', level: 3, text: labels.statements })
  for (const { by, text } of item.statements) {
    blocks.push({ kind: 'paragraph', text: by, tone: 'strong' }, { kind: 'paragraph', text })
  }
  return blocks
}

const rich = (text: string, doc: DocumentItem['text']): WordBlock[] =>
  doc === null
    ? []
    : [
        { kind: 'heading', level: 3, text },
        { kind: 'rich', doc },
      ]

const listed = (text: string, items: readonly string[]): WordBlock[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text },
        { kind: 'list', items },
      ]
