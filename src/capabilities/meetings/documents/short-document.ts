import type { Lang } from '../../../platform/i18n/lang.ts'
import type { WordBlock, WordDocument } from '../../../platform/documents/word-model.ts'

/** The minutes in short: what was decided and what it means, for everybody. Also as one sheet for the wall. */
export interface ShortDocument {
  readonly lang: Lang
  readonly municipality: string
  readonly committee: string
  readonly level: string
  readonly title: string
  readonly short: string
  readonly when: string
  readonly place: string
  readonly publishedText: string
  /** Why there is a later version than the first. */
  readonly reason: string | null
  readonly paper: 'a4' | 'a3'
  readonly items: readonly ShortDocumentItem[]
  /** Where the whole of it can be read. */
  readonly readMore: string
  readonly labels: ShortLabels
}

export interface ShortDocumentItem {
  readonly number: string
  readonly title: string
  readonly outcome: string | null
  readonly decided: string | null
  readonly meaning: string | null
  /** The legal ground of a closed item; nothing else of it is there. */
  readonly closedGround: string | null
}

export interface ShortLabels {
  readonly kind: string
  readonly meaning: string
  readonly closedItem: string
  readonly legalGround: string
  readonly when: string
  readonly place: string
  readonly published: string
  readonly reason: string
  readonly noItems: string
  /** With # for how many. */
  readonly andMore: string
  readonly page: string
  readonly pageOf: string
}

declare module '../../../platform/documents/documents.ts' {
  interface DocumentTemplates {
    'minutes-short': ShortDocument
    'minutes-poster': ShortDocument
  }
}

export function shortAsWord(short: ShortDocument): WordDocument {
  const { labels } = short
  const facts: WordBlock[] = [
    { kind: 'fact', term: labels.when, value: short.when },
    { kind: 'fact', term: labels.place, value: short.place },
    { kind: 'fact', term: labels.published, value: short.publishedText },
    ...(short.reason === null ? [] : [{ kind: 'fact' as const, term: labels.reason, value: short.reason }]),
  ]
  return {
    title: short.title,
    author: short.municipality,
    lang: short.lang,
    paper: short.paper,
    runningHead: `${short.municipality} · ${short.committee}`,
    blocks: [
      { kind: 'heading', level: 1, text: short.title },
      { kind: 'paragraph', text: short.committee, tone: 'strong' },
      ...facts.filter((fact) => fact.kind !== 'fact' || fact.value !== ''),
      ...short.items.flatMap((item) => itemBlocks(item, labels)),
      ...(short.items.length === 0 ? [{ kind: 'paragraph' as const, text: labels.noItems }] : []),
      { kind: 'paragraph', text: short.readMore, tone: 'quiet' },
    ],
  }
}

function itemBlocks(item: ShortDocumentItem, labels: ShortLabels): WordBlock[] {
  const title = item.closedGround === null ? item.title : labels.closedItem
  const heading: WordBlock = { kind: 'heading', level: 2, text: `${item.number}. ${title}` }
  if (item.closedGround !== null) {
    return [heading, { kind: 'fact', term: labels.legalGround, value: item.closedGround }]
  }
  return [
    heading,
    ...(item.outcome === null ? [] : [{ kind: 'paragraph' as const, text: item.outcome, tone: 'strong' as const }]),
    ...(item.decided === null ? [] : [{ kind: 'paragraph' as const, text: item.decided }]),
    ...(item.meaning === null ? [] : [{ kind: 'fact' as const, term: labels.meaning, value: item.meaning }]),
  ]
}
