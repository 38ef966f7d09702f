import type { Actor } from '../../../platform/auth/actor.ts'
import { hashToken } from '../../../platform/auth/token.ts'
import { calendarFile } from '../../../platform/calendar/calendar.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { networkAddress } from '../../../platform/http/network-address.ts'
import { allowTry, secondsLeft, type RateLimit } from '../../../platform/http/rate-limit.ts'
import { notFound, page, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, publicGet, type Route } from '../../../platform/http/route.ts'
import type { Belongs } from '../../people/sign-in/policy.ts'
import { signInPaths } from '../../people/sign-in/paths.ts'
import { messages as signInWords } from '../../people/sign-in/messages.ts'
import { messages as planningWords } from '../planning/messages.ts'
import { committeeNamed } from '../queries.ts'
import { meetingCrumbs } from '../ui/crumbs.ts'
import { makeFeed, revokeFeed } from './commands.ts'
import { messages } from './messages.ts'
import { feedPaths } from './paths.ts'
import { feedBehind, feedMeetings, feedsOf, maySubscribe, type FeedBehind } from './queries.ts'
import { entryOf, feedLimit, fileOf, isKnown, tokenIn, unknownFeedLimit } from './rules.ts'
import { FeedAddressPage, FeedPage } from './ui/feed-pages.tsx'

async function ownPage(c: AppContext, actor: Actor): Promise<Response> {
  const { db, now, lang } = c.var
  const t = messages[lang]
  const feeds = await feedsOf(db, actor.personId, now)
  return page(c, {
    title: t.title,
    crumbs: [{ label: signInWords[lang].accountTitle, href: signInPaths.account() }],
    main: (
      <FeedPage
        {...{ lang, title: t.title, lead: t.lead }}
        action={feedPaths.own()}
        revocation={feedPaths.ownRevocation()}
        feed={feeds.find(({ committeeId }) => committeeId === null) ?? null}
        others={feeds.filter(({ committeeId }) => committeeId !== null)}
      />
    ),
  })
}

async function committeePage(c: AppContext, actor: Actor): Promise<Response> {
  const { db, now, lang } = c.var
  const committee = await committeeNamed(db, addressPart(c, 'committeeId'), now)
  if (!committee || !(await maySubscribe(db, actor.personId, committee.id, today(now)))) return notFound(c)
  const t = messages[lang]
  const at = { committeeId: committee.id }
  const feeds = await feedsOf(db, actor.personId, now)
  return page(c, {
    title: t.titleOf(committee.name),
    crumbs: meetingCrumbs(lang, committee),
    main: (
      <FeedPage
        {...{ lang, title: t.titleOf(committee.name), lead: t.leadOf }}
        action={feedPaths.ofCommittee(at)}
        revocation={feedPaths.ofCommitteeRevocation(at)}
        feed={feeds.find(({ committeeId }) => committeeId === committee.id) ?? null}
      />
    ),
  })
}

/** The page after the form, not one it leads to: the address is told once and stands in no other address. */
async function receiveFeed(c: AppContext, actor: Actor, committeeId: string | null, back: string): Promise<Response> {
  const { lang, now, installation } = c.var
  const result = await write(c, (tx) => makeFeed(tx, actor, committeeId, now))
  return respond(c, result, {
    ok: ({ token }) => {
      const address = installation.origin + feedPaths.feed({ token: fileOf(token) })
      c.header('cache-control', 'no-store')
      return page(c, { title: messages[lang].madeTitle, main: <FeedAddressPage {...{ lang, address, back }} /> })
    },
    texts: {},
    back,
  })
}

async function receiveRevocation(c: AppContext, actor: Actor, committeeId: string | null, back: string) {
  const result = await write(c, (tx) => revokeFeed(tx, actor, committeeId, c.var.now))
  return respond(c, result, { ok: () => seeOther(c, back, 'calendar_feed_revoked'), texts: {}, back })
}

function tooMany(c: AppContext, limit: RateLimit): Response {
  return c.text('', 429, { 'retry-after': String(secondsLeft(limit, c.var.now)) })
}

/** Nobody is told whether an address ever was one. */
async function noSuchFeed(c: AppContext): Promise<Response> {
  const { database, now } = c.var
  const allowed = await allowTry(database, unknownFeedLimit, hashToken(networkAddress(c)), now)
  return allowed ? c.text('', 404) : tooMany(c, unknownFeedLimit)
}

async function serveFeed(c: AppContext, belongs: Belongs): Promise<Response> {
  const { database, db, now } = c.var
  const token = tokenIn(addressPart(c, 'token'))
  const feed = token === null ? null : await feedBehind(db, hashToken(token), now)
  if (!feed || token === null || !(await isOpen(c, feed, belongs))) return noSuchFeed(c)
  if (!(await allowTry(database, feedLimit, hashToken(token), now))) return tooMany(c, feedLimit)
  const content = await contentOf(c, feed)
  const etag = `"${hashToken(content)}"`
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  return c.body(content, 200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="medspil.ics"',
  })
}

/** A feed answers for whoever belongs here and may see the committee today. */
async function isOpen(c: AppContext, { personId, committeeId }: FeedBehind, belongs: Belongs): Promise<boolean> {
  const { db, now } = c.var
  const on = today(now)
  if (!(await belongs(db, personId, on))) return false
  return committeeId === null || maySubscribe(db, personId, committeeId, on)
}

async function contentOf(c: AppContext, feed: FeedBehind): Promise<string> {
  const { db, now, installation } = c.var
  const meetings = await feedMeetings(db, feed, now)
  const { calendarTitle: title } = planningWords[feed.lang]
  return calendarFile({
    method: 'PUBLISH',
    name: feed.committeeName ?? messages[feed.lang].calendarName(installation.municipality),
    events: meetings.map((meeting) => entryOf(meeting, { origin: installation.origin, title })),
  })
}

/** Calendars to subscribe to: one's own, and each committee's. */
export function feedRoutes(belongs: Belongs): readonly Route[] {
  const committeeOf = (c: AppContext) => addressPart(c, 'committeeId')
  const toCommittee = (c: AppContext) => feedPaths.ofCommittee({ committeeId: committeeOf(c) })
  return [
    get(feedPaths.own, ownPage),
    post(feedPaths.own, (c, actor) => receiveFeed(c, actor, null, feedPaths.own())),
    post(feedPaths.ownRevocation, (c, actor) => receiveRevocation(c, actor, null, feedPaths.own())),
    get(feedPaths.ofCommittee, committeePage),
    post(feedPaths.ofCommittee, (c, actor) => receiveFeed(c, actor, committeeOf(c), toCommittee(c))),
    post(feedPaths.ofCommitteeRevocation, (c, actor) => receiveRevocation(c, actor, committeeOf(c), toCommittee(c))),
    publicGet(feedPaths.feed, (c) => serveFeed(c, belongs)),
  ]
}
