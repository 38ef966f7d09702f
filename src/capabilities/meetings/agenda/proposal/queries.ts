import type { Actor } from '../../../../platform/auth/actor.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Reader, Writer } from '../../../../platform/db/database.ts'
import { fingerprint } from '../../../../platform/fingerprint.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Result } from '../../../../platform/result.ts'
import { agreementOn } from '../../../agreement/queries.ts'
import { meetingPaths } from '../../paths.ts'
import { isExcluded } from '../../policy.ts'
import type { Meeting } from '../../rules.ts'
import { carryItem } from '../carrying/commands.ts'
import { postponedBefore } from '../carrying/queries.ts'
import { addFixedItem } from '../commands.ts'
import { usualItems } from '../messages.ts'
import { placeRaisedItem } from '../raised/commands.ts'
import { fixedItemsOf, type AgendaItem } from '../rules.ts'
import { messages } from './messages.ts'
import { fixedStillMissing, inOrder, type Waits } from './rules.ts'

/** Who prepares which agenda, as it is now. */
export interface Proposing {
  readonly actor: Actor
  readonly meeting: Meeting
  /** The working copy, with what is raised and waits. */
  readonly items: readonly AgendaItem[]
  readonly lang: Lang
  readonly now: Date
}

/** Something that waits, and how it is put on the agenda. */
export interface Proposed extends Waits {
  readonly take: (tx: Writer) => Promise<Result<{ readonly itemId: string | null }>>
}

/**
 * Where matters come from that wait for a meeting. Meetings have three sources of their own; others are put beside them
 * where the program is put together, so that meetings need not know them.
 */
export type AgendaSource = (db: Reader, proposing: Proposing) => Promise<readonly Proposed[]>

const inBoth = (say: (t: (typeof messages)[Lang], lang: Lang) => string) => ({
  da: say(messages.da, 'da'),
  en: say(messages.en, 'en'),
})

/** The items of the agreement for the committee's level; the usual ones where it has none. */
const fixedItems: AgendaSource = async (db, { actor, meeting, items, lang, now }) => {
  const agreed = fixedItemsOf(await agreementOn(db, meeting.on), meeting.committee.level)
  return fixedStillMissing(agreed.length > 0 ? agreed : usualItems(lang), items).map((item) => ({
    key: `fixed:${fingerprint([item.content.title])}`,
    group: item.fixed,
    title: item.content.title,
    minutes: item.content.minutes,
    said: null,
    href: null,
    isTicked: true,
    postponable: null,
    take: (tx) => addFixedItem(tx, actor, { meetingId: meeting.id, item }, now),
  }))
}

/** What members raised for this meeting. What has been answered with a reason waits unticked. */
const raisedItems: AgendaSource = (_db, { actor, meeting, items, now }) => {
  const waiting = items.filter((item) => item.position === null && !isExcluded(actor, item.id))
  return Promise.resolve(
    waiting.map((item): Proposed => {
      const at = { meetingId: meeting.id, itemId: item.id }
      const { raisedBy, postponedBecause } = item
      return {
        key: `raised:${item.id}`,
        group: raisedBy ? 'raised' : 'postponed',
        title: item.title,
        minutes: item.minutes,
        said: inBoth((t) =>
          postponedBecause === null ? t.raisedBy(raisedBy?.name ?? '') : t.postponedBecause(postponedBecause),
        ),
        href: meetingPaths.item(at),
        isTicked: postponedBecause === null,
        postponable: postponedBecause === null ? meetingPaths.itemPostponement(at) : null,
        take: (tx) => placeRaisedItem(tx, actor, at, now),
      }
    }),
  )
}

/** What earlier meetings left: postponed there, or raised by a member and not taken up. */
const postponedItems: AgendaSource = async (db, { actor, meeting, now }) => {
  const waiting = await postponedBefore(db, actor, meeting)
  return waiting.map((item) => ({
    key: `postponed:${item.id}`,
    group: 'postponed',
    title: item.title,
    minutes: item.minutes,
    said: inBoth((t, lang) => t.leftAt[item.because](sayDate(item.meetingOn, lang, 'medium'))),
    href: meetingPaths.item({ meetingId: item.meetingId, itemId: item.id }),
    isTicked: true,
    postponable: null,
    take: (tx) => carryItem(tx, actor, { meetingId: meeting.id, itemId: item.id }, now),
  }))
}

/** The sources that meetings have themselves. */
export const ownSources: readonly AgendaSource[] = [fixedItems, raisedItems, postponedItems]

/** Everything that waits for an agenda, in the order that it would stand there. */
export async function waitingFor(
  db: Reader,
  sources: readonly AgendaSource[],
  proposing: Proposing,
): Promise<Proposed[]> {
  const waiting: Proposed[] = []
  for (const source of sources) waiting.push(...(await source(db, proposing)))
  return inOrder(waiting)
}
