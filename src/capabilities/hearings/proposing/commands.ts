import type { Actor } from '../../../platform/auth/actor.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { attachedTo, copyFile } from '../../../platform/files/files.ts'
import { refuse, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { addItem, type AgendaChange } from '../../meetings/agenda/commands.ts'
import type { AgendaSource } from '../../meetings/agenda/proposal/queries.ts'
import { isExcluded } from '../../meetings/policy.ts'
import { hearingPaths } from '../paths.ts'
import { fileSubject } from '../queries.ts'
import type { Hearing } from '../rules.ts'
import { messages } from './messages.ts'
import { hearingsFor } from './queries.ts'

/** Hearings that a body is asked to answer and that stand on no agenda of its own. */
export const hearingSource: AgendaSource = async (db, { actor, meeting, lang, now }) => {
  const all = await hearingsFor(db, meeting.committee.id, now)
  const waiting = all.filter(({ itemId }) => itemId === null || !isExcluded(actor, itemId))
  return waiting.map((hearing) => {
    const { answersBy } = hearing
    const day = (of: 'da' | 'en') => (answersBy === null ? '' : sayDate(answersBy, of, 'medium'))
    return {
      key: `hearing:${hearing.id}`,
      group: 'referred' as const,
      title: messages[lang].title(hearing.title).slice(0, 200),
      minutes: 20,
      said: {
        da: messages.da.said(hearing.committeeName, day('da')),
        en: messages.en.said(hearing.committeeName, day('en')),
      },
      href: hearingPaths.hearing({ hearingId: hearing.id }),
      // After the last day there is nothing left to answer.
      isTicked: answersBy !== null && meeting.on <= answersBy,
      postponable: null,
      take: (tx: Writer) => {
        const words = {
          title: messages[lang].title(hearing.title),
          asks: messages[lang].asks(hearing.committeeName, day(lang)),
        }
        const place = { meetingId: meeting.id, committeeId: meeting.committee.id }
        return placeHearing(tx, actor, { hearing, ...place, words }, now)
      },
    }
  })
}

interface Placing {
  readonly hearing: Hearing
  readonly meetingId: string
  readonly committeeId: string
  readonly words: { readonly title: string; readonly asks: string }
}

/** Puts a hearing on an agenda of a body that is heard, with its background, its questions and copies of its files. */
export async function placeHearing(
  tx: Writer,
  actor: Actor,
  { hearing, meetingId, committeeId, words }: Placing,
  now: Date,
): Promise<Result<AgendaChange>> {
  const content = {
    title: words.title.slice(0, 200),
    kind: 'discussion' as const,
    apsa: ['work', 'staff'] as const,
    presentation: presentationOf(hearing, words.asks),
    recommendation: null,
    presenter: '',
    minutes: 20,
    closedGround: null,
    closedUntil: null,
  }
  const added = await addItem(tx, actor, { meetingId, content }, now)
  if (!added.ok) return added
  const { itemId } = added.value
  if (itemId === null) return refuse('not_found')
  await tx
    .insertInto('hearing_placement')
    .values({
      hearing_id: hearing.id,
      committee_id: committeeId,
      agenda_item_id: itemId,
      placed_by: actor.personId,
      placed_at: now,
    })
    .execute()
  const files = (await attachedTo(tx, fileSubject, [hearing.id])).get(hearing.id) ?? []
  for (const file of files) await copyFile(tx, file, { kind: 'agenda_item', id: itemId }, now)
  return added
}

function presentationOf(hearing: Hearing, asks: string): RichText {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  return {
    type: 'doc',
    content: [
      paragraph(asks),
      ...(hearing.text?.content ?? []),
      { type: 'orderedList', items: hearing.questions.map((question) => [paragraph(question)]) },
    ],
  }
}
