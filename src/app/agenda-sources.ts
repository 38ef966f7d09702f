import { hearingSource } from '../capabilities/hearings/proposing/commands.ts'
import { legsWaitingAt } from '../capabilities/journeys/queries.ts'
import { messages } from '../capabilities/meetings/agenda/proposal/messages.ts'
import type { AgendaSource } from '../capabilities/meetings/agenda/proposal/queries.ts'
import { ownSources } from '../capabilities/meetings/agenda/proposal/sources/commands.ts'
import { placeReferral } from '../capabilities/referrals/commands.ts'
import { referralPaths } from '../capabilities/referrals/paths.ts'
import { mayPlace } from '../capabilities/referrals/rules.ts'
import { taskSource } from '../capabilities/tasks/proposing/commands.ts'
import { wheelSource } from '../capabilities/wheel/proposing/commands.ts'
import { discussionSource } from '../capabilities/working-environment/proposing/commands.ts'
import { isDiscussionTitle } from '../capabilities/working-environment/rules.ts'
import { isoDate } from '../platform/clock/dates.ts'
import { sayDate } from '../platform/clock/words.ts'

/** What other committees passed on and nobody has put on an agenda. */
const referrals: AgendaSource = async (db, { actor, meeting, now }) => {
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

/** The annual discussion of the working environment, unless the wheel has it. */
const discussions: AgendaSource = async (db, proposing) => {
  const due = await discussionSource(db, proposing)
  const onWheel = due.length > 0 ? await wheelSource(db, proposing) : []
  return onWheel.some(({ title }) => isDiscussionTitle(title)) ? [] : due
}

/** Where agendas are gathered from, put together here so that meetings need not know who else has something waiting. */
export const agendaSources: readonly AgendaSource[] = [...ownSources, referrals, hearingSource, taskSource, wheelSource, discussions]
