import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { DocumentWords, RecordBlock, RecordDocument } from '../documents/document-model.ts'
import { answeredOf, sidesAsked, type Hearing, type Receiver } from '../rules.ts'
import type { AnswerSide, HearingKind } from '../schema.ts'

/*
 * The answers to a hearing in one document, as they go up with the political case: what was asked, what each body said
 * word for word, and who did not answer. Nothing is summed up or counted as for and against.
 */

export interface GatheredAnswer {
  readonly side: AnswerSide
  readonly version: number
  readonly sentOn: IsoDate
  /** The meeting where it was discussed; null outside a meeting. */
  readonly meetingOn: IsoDate | null
  readonly texts: readonly (RichText | null)[]
}

export interface GatheredBody {
  readonly name: string
  readonly answers: readonly GatheredAnswer[]
}

/** Kept with the reply: it says the same for ever. */
export interface Gathered {
  readonly title: string
  readonly kind: HearingKind
  readonly from: string
  readonly sentOn: IsoDate
  readonly answersBy: IsoDate
  readonly questions: readonly string[]
  readonly bodies: readonly GatheredBody[]
  readonly missing: readonly { readonly name: string; readonly sides: readonly AnswerSide[] }[]
}

export interface ReplyFacts {
  readonly caseNumber: string
  readonly decidedBy: string
  readonly decidedOn: IsoDate | null
  readonly sentTo: string
  readonly sentOn: IsoDate | null
}

/** Once the last day is over, or when nobody is left to wait for. */
export const mayGather = (hearing: Hearing, receivers: readonly Receiver[], on: IsoDate): boolean =>
  hearing.answersBy !== null &&
  hearing.sentAt !== null &&
  (on > hearing.answersBy || receivers.every((receiver) => answeredOf(hearing.answeredAs, receiver) === 'all'))

/** Everything that was answered, body by body in the order of the receivers, and who did not answer what. */
export function gather(hearing: Hearing, receivers: readonly Receiver[]): Gathered {
  return {
    title: hearing.title,
    kind: hearing.kind,
    from: hearing.committeeName,
    sentOn: today(hearing.sentAt ?? new Date(0)),
    answersBy: hearing.answersBy ?? ('' as IsoDate),
    questions: hearing.questions,
    bodies: receivers
      .filter(({ answers }) => answers.length > 0)
      .map(({ name, answers }) => ({
        name,
        answers: answers.map(({ side, version, sentAt, item, texts }) => ({
          side,
          version,
          sentOn: today(sentAt),
          meetingOn: item?.meetingOn ?? null,
          texts: texts ?? [],
        })),
      })),
    missing: receivers
      .map((receiver) => ({
        name: receiver.name,
        sides: sidesAsked(hearing.answeredAs, receiver).filter(
          (side) => !receiver.answers.some((answer) => answer.side === side),
        ),
      }))
      .filter(({ sides }) => sides.length > 0),
  }
}

/** What a document says in words, by the language it is made in. */
export interface ReplyWords extends DocumentWords {
  readonly kinds: Readonly<Record<HearingKind, string>>
  readonly sides: Readonly<Record<AnswerSide, string>>
  readonly day: (day: IsoDate) => string
  readonly discussedOn: (day: string) => string
}

interface Frame {
  readonly lang: RecordDocument['lang']
  readonly municipality: string
  readonly version: number
  readonly gatheredOn: IsoDate
}

/** The gathered answers as a document: the facts of the case, what was asked, each body's words, and who is missing. */
export function replyDocument(gathered: Gathered, facts: ReplyFacts, frame: Frame, words: ReplyWords): RecordDocument {
  const { day } = words
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(', ')
  return {
    lang: frame.lang,
    municipality: frame.municipality,
    kind: words.kind,
    title: `${words.kind}: ${gathered.title}`,
    foot: `${words.version} ${frame.version}`,
    facts: [
      {
        term: words.from,
        value: joined(gathered.from, gathered.kind === 'budget' ? words.kinds.budget.toLowerCase() : null),
      },
      { term: words.sentOn, value: day(gathered.sentOn) },
      { term: words.answersBy, value: day(gathered.answersBy) },
      { term: words.caseNumber, value: facts.caseNumber },
      { term: words.decided, value: joined(facts.decidedBy, facts.decidedOn && day(facts.decidedOn)) },
      { term: words.sentTo, value: joined(facts.sentTo, facts.sentOn && day(facts.sentOn)) },
      { term: words.gathered, value: `${day(frame.gatheredOn)}, ${words.version} ${frame.version}` },
    ],
    blocks: [
      { kind: 'heading', level: 2, text: words.questions },
      { kind: 'list', items: gathered.questions },
      ...(gathered.bodies.length === 0 ? [{ kind: 'paragraph' as const, text: words.noAnswers }] : []),
      ...gathered.bodies.flatMap((body) => bodyBlocks(gathered, body, words)),
      { kind: 'heading', level: 2, text: words.missing },
      missingBlock(gathered, words),
    ],
    labels: { page: words.page, pageOf: words.pageOf },
  }
}

function missingBlock({ missing }: Gathered, words: ReplyWords): RecordBlock {
  if (missing.length === 0) return { kind: 'paragraph', text: words.nobodyMissing }
  const said = ({ name, sides }: Gathered['missing'][number]) =>
    sides.length === 1 && sides[0] !== 'joint' ? `${name}: ${sides.map((side) => words.sides[side]).join(', ')}` : name
  return { kind: 'list', items: missing.map(said) }
}

function bodyBlocks({ questions }: Gathered, { name, answers }: GatheredBody, words: ReplyWords): RecordBlock[] {
  return [
    { kind: 'heading', level: 2, text: name },
    ...answers.flatMap((answer): RecordBlock[] => [
      { kind: 'quiet', text: saidOf(answer, words) },
      ...questions.flatMap((question, index): RecordBlock[] => {
        const text = answer.texts[index] ?? null
        return [
          ...(questions.length > 1 ? [{ kind: 'heading' as const, level: 3 as const, text: question }] : []),
          text === null ? { kind: 'quiet', text: words.noAnswerTo } : { kind: 'rich', doc: text },
        ]
      }),
    ]),
  ]
}

function saidOf({ side, sentOn, meetingOn, version }: GatheredAnswer, words: ReplyWords): string {
  const where = meetingOn === null ? words.outside : words.discussedOn(words.day(meetingOn))
  const parts = [words.sides[side], words.day(sentOn), where]
  return [...parts, ...(version > 1 ? [`${words.version} ${version}`] : [])].join(' · ')
}
