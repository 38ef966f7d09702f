import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { DocumentTemplates } from '../../../platform/documents/documents.ts'
import { messages } from '../messages.ts'
import { pointOrder, type Discussion } from '../rules.ts'

type Proof = DocumentTemplates['written-record']

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The written proof that the discussion took place: when, who took part, what was said to each point, and who signed. */
export function proofDocument(discussion: Discussion, municipality: string, lang: Proof['lang']): Proof {
  const t = messages[lang]
  const signed = discussion.signatures.map(
    ({ post, name, signedAt }) => `${t.posts[post]}: ${name ?? ''}, ${sayDate(today(signedAt), lang, 'medium')}`,
  )
  return {
    lang,
    municipality,
    kind: t.proof.kind,
    title: `${t.proof.title}, ${discussion.committeeName}`,
    foot: sayDate(discussion.heldOn, lang, 'medium'),
    facts: [
      { term: t.body, value: discussion.committeeName },
      { term: t.heldOn, value: sayDate(discussion.heldOn, lang, 'long') },
      { term: t.proof.points, value: String(pointOrder.length) },
    ],
    blocks: [
      ...pointOrder.flatMap((point, index): Proof['blocks'][number][] => [
        { kind: 'heading', level: 2, text: `${index + 1}. ${t.points[point]}` },
        { kind: 'paragraph', text: discussion.points[point] },
      ]),
      { kind: 'heading', level: 2, text: t.participants },
      { kind: 'list', items: lines(discussion.participants) },
      { kind: 'heading', level: 2, text: t.proof.signed },
      { kind: 'list', items: signed },
    ],
    labels: t.proof.labels,
  }
}

/** The name of its file, without the ending. */
export const proofName = ({ committeeName, heldOn }: Pick<Discussion, 'committeeName' | 'heldOn'>): string =>
  `arbejdsmiljoedroeftelse-${heldOn}-${committeeName
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)}`
