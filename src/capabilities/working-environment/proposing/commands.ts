import { isForum } from '../../committees/forums/rules.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Writer } from '../../../platform/db/database.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { refuse, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { addItem, type AgendaChange } from '../../meetings/agenda/commands.ts'
import type { AgendaSource } from '../../meetings/agenda/proposal/queries.ts'
import type { Meeting } from '../../meetings/rules.ts'
import { beginDiscussion } from '../commands.ts'
import { messages as words } from '../messages.ts'
import { workingEnvironmentPaths } from '../paths.ts'
import { lastHeld, openDiscussions } from '../queries.ts'
import { holdsDiscussion, isDiscussionTitle, pointOrder, standOf } from '../rules.ts'
import { messages } from './messages.ts'

/** The annual discussion, where the body must hold it, it is due soon and none is begun. */
export const discussionSource: AgendaSource = async (db, { actor, meeting, items, lang, now }) => {
  const { id: committeeId, level, kind } = meeting.committee
  const agreement = await agreementOn(db, meeting.on)
  if (isForum(kind) || !holdsDiscussion(agreement, level)) return []
  const { stand, next } = standOf(await lastHeld(db, committeeId), { agreement, level }, meeting.on)
  if (stand === 'held' || (await openDiscussions(db, committeeId, today(now))).length > 0) return []
  if (items.some(({ title }) => isDiscussionTitle(title))) return []
  const said = (of: Lang) =>
    next === null ? messages[of].never : messages[of].due(sayDate(next.on, of, 'medium'), next.clause)
  return [
    {
      key: `discussion:${committeeId}`,
      group: 'wheel',
      title: messages[lang].title,
      minutes: 45,
      said: { da: said('da'), en: said('en') },
      href: workingEnvironmentPaths.body({ committeeId }),
      isTicked: true,
      postponable: null,
      take: (tx) => placeDiscussion(tx, actor, { meeting, lang }, now),
    },
  ]
}

/** Puts the discussion on an agenda with its six points, and begins what is to be its proof. */
export async function placeDiscussion(
  tx: Writer,
  actor: Actor,
  { meeting, lang }: { meeting: Meeting; lang: Lang },
  now: Date,
): Promise<Result<AgendaChange>> {
  const content = {
    title: messages[lang].title,
    kind: 'discussion' as const,
    apsa: ['working_environment'] as const,
    presentation: presentationIn(lang),
    recommendation: null,
    presenter: '',
    minutes: 45,
    closedGround: null,
    closedUntil: null,
  }
  const added = await addItem(tx, actor, { meetingId: meeting.id, content }, now)
  if (!added.ok) return added
  const { itemId } = added.value
  if (itemId === null) return refuse('not_found')
  const begun = await beginDiscussion(tx, actor, { committeeId: meeting.committee.id, heldOn: meeting.on, itemId }, now)
  return begun.ok ? added : begun
}

function presentationIn(lang: Lang): RichText {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const { points, pointHints } = words[lang]
  return {
    type: 'doc',
    content: [
      paragraph(messages[lang].asks),
      { type: 'orderedList', items: pointOrder.map((point) => [paragraph(`${points[point]}. ${pointHints[point]}`)]) },
    ],
  }
}
