import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { eventStream } from '../../../../platform/http/event-stream.ts'
import { notFound, page, write } from '../../../../platform/http/respond.tsx'
import { get, type Route } from '../../../../platform/http/route.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { noteClosedItemsRead } from '../../approval/commands.ts'
import { exclusionsBrought, withExclusions } from '../../exclusion/queries.ts'
import { messages as minutesWords } from '../../minutes/messages.ts'
import { speakerName } from '../../minutes/ui/item-fields.tsx'
import { isClosedOn, type Meeting } from '../../rules.ts'
import { insideMeeting } from '../../ui/crumbs.ts'
import { messages } from '../messages.ts'
import { livePaths } from '../paths.ts'
import { liveState, meetingToFollow, stateFor } from '../queries.ts'
import { isLive } from '../rules.ts'
import { watchOver } from './queries.ts'
import { newsFor, newsOf, type Words } from './rules.ts'
import { LivePage } from './ui/live-page.tsx'
import { ScreenPage } from './ui/screen-page.tsx'

/** What this reader may follow; that they read what is closed is noted. */
async function stateRead(c: AppContext, actor: Actor, meeting: Meeting) {
  const { now } = c.var
  const state = stateFor(actor, await liveState(c.var.db, meeting))
  const closed = state.items.flatMap(({ item }) => (isClosedOn(item, today(now)) ? [item.id] : []))
  if (closed.length > 0) await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, closed, now))
  return state
}

async function showLive(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now } = c.var
  const meeting = await meetingToFollow(c.var.db, actor, addressPart(c, 'meetingId'), now)
  if (!meeting) return notFound(c)
  const state = await stateRead(c, actor, meeting)
  return page(c, {
    title: `${messages[lang].liveTitle(sayDate(meeting.on, lang, 'medium'))}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: <LivePage lang={lang} now={now} meeting={meeting} state={state} />,
  })
}

/** What stands on the wall is for everybody in the room: nothing of a closed item but that it is one, and no text of minutes. */
async function showScreen(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now } = c.var
  const meeting = await meetingToFollow(c.var.db, actor, addressPart(c, 'meetingId'), now)
  if (!meeting) return notFound(c)
  const state = await liveState(c.var.db, meeting)
  return page(c, {
    title: messages[lang].screenTitle(meeting.committee.name),
    frame: 'none',
    main: <ScreenPage lang={lang} now={now} meeting={meeting} state={state} />,
  })
}

const wordsIn = (lang: Lang): Words => ({
  outcomes: minutesWords[lang].outcomes,
  noOutcome: messages[lang].noOutcome,
  speaker: (by) => speakerName(lang, by),
})

/** What is written, as it is written: server-sent events for as long as the meeting is held and the reader may follow. */
async function sendChanges(c: AppContext, actor: Actor): Promise<Response> {
  const meeting = await meetingToFollow(c.var.db, actor, addressPart(c, 'meetingId'), c.var.now)
  if (!meeting) return notFound(c)
  await stateRead(c, actor, meeting)
  const words = wordsIn(c.var.lang)
  const news = newsFor()
  // What is looked at for everybody may be older than this request, which knows what its reader is excluded from.
  const brought = exclusionsBrought(actor)
  return eventStream(c, actor.accountId, (sink) =>
    watchOver(c.var.database).follow(meeting.id, (followed) => {
      if (followed && isLive(followed.meeting)) {
        const reader = withExclusions(actor, [...brought, ...followed.exclusions])
        sink.send(news(newsOf(stateFor(reader, followed.state), followed.meeting, words, new Date())))
        return
      }
      sink.send({ ended: true })
      sink.end()
    }),
  )
}

export const followingRoutes: readonly Route[] = [
  get(livePaths.live, showLive),
  get(livePaths.screen, showScreen),
  get(livePaths.changes, sendChanges),
]
