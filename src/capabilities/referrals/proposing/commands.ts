import { isoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { legsWaitingAt } from '../../journeys/queries.ts'
import { messages } from '../../meetings/agenda/proposal/messages.ts'
import type { AgendaSource } from '../../meetings/agenda/proposal/queries.ts'
import { placeReferral } from '../commands.ts'
import { referralPaths } from '../paths.ts'
import { mayPlace } from '../rules.ts'

/** What other committees passed on and nobody has put on an agenda. */
export const referralSource: AgendaSource = async (db, { actor, meeting, now }) => {
  const legs = await legsWaitingAt(db, [meeting.committee.id])
  return legs
    .filter((leg) => mayPlace(leg).ok)
    .map((leg) => {
      const say = (lang: 'da' | 'en') =>
        messages[lang].referredFrom(leg.from.name, sayDate(isoDate(leg.dueOn), lang, 'medium'))
      return {
        key: `referral:${leg.id}`,
        group: 'referred',
        title: leg.title,
        minutes: null,
        said: { da: say('da'), en: say('en') },
        href: referralPaths.referral({ referralId: leg.id }),
        isTicked: true,
        postponable: null,
        take: (tx) => placeReferral(tx, actor, { referralId: leg.id, meetingId: meeting.id }, now),
      }
    })
}
