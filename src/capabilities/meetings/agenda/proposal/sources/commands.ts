import { sayDate } from '../../../../../platform/clock/words.ts'
import { fingerprint } from '../../../../../platform/fingerprint.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { agreementOn } from '../../../../agreement/queries.ts'
import { meetingPaths } from '../../../paths.ts'
import { isExcluded } from '../../../policy.ts'
import { carryItem } from '../../carrying/commands.ts'
import { postponedBefore } from '../../carrying/queries.ts'
import { addFixedItem } from '../../commands.ts'
import { usualItems } from '../../messages.ts'
import { placeRaisedItem } from '../../raised/commands.ts'
import { fixedItemsOf } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { AgendaSource, Proposed } from '../queries.ts'
import { alikeOnAgenda, fixedStillMissing } from '../rules.ts'

/*
 * The sources that meetings have themselves: each says what waits, and how the command of where it comes from takes it.
 */

const inBoth = (say: (t: (typeof messages)[Lang], lang: Lang) => string) => ({
  da: say(messages.da, 'da'),
  en: say(messages.en, 'en'),
})

/** The items of the agreement for the committee's level; the usual ones where it has none. */
const fixedItems: AgendaSource = async (db, { actor, meeting, items, lang, now }) => {
  const agreed = fixedItemsOf(await agreementOn(db, meeting.on), meeting.committee.level)
  return fixedStillMissing(agreed.length > 0 ? agreed : usualItems(lang), items).map((item) => {
    const alike = alikeOnAgenda(item.content.title, items)
    return {
      key: `fixed:${fingerprint([item.content.title])}`,
      group: item.fixed,
      title: item.content.title,
      minutes: item.content.minutes,
      said: alike === null ? null : inBoth((t) => t.alike(alike)),
      href: null,
      isTicked: alike === null,
      postponable: null,
      take: (tx) => addFixedItem(tx, actor, { meetingId: meeting.id, item }, now),
    }
  })
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
