import type { WordBlock, WordDocument } from '../../../platform/documents/word-model.ts'
import type { RecordBlock, RecordDocument } from './document-model.ts'

/** The same words in the same order as on paper, for word processing. */
export function recordAsWord(record: RecordDocument): WordDocument {
  return {
    title: record.title,
    author: record.municipality,
    lang: record.lang,
    paper: 'a4',
    runningHead: `${record.municipality} · ${record.kind}`,
    blocks: [
      { kind: 'heading', level: 1, text: record.title },
      ...record.facts
        .filter(({ value }) => value !== '')
        .map(({ term, value }): WordBlock => ({ kind: 'fact', term, value })),
      ...record.blocks.map(asWord),
    ],
  }
}

const asWord = (block: RecordBlock): WordBlock =>
  block.kind === 'quiet' ? { kind: 'paragraph', text: block.text, tone: 'quiet' } : block
