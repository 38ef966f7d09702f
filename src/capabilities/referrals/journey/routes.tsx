import type { ComponentChildren } from 'preact'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page, write } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { noteReading } from '../../meetings/agenda/reading/commands.ts'
import { messages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import { journeyFile, journeyFor } from './queries.ts'
import type { SideWay } from './rules.ts'
import { JourneyPage } from './ui/journey-page.tsx'

/** Beside the program where it is built, in bin/ where it is not. */
const verifier = import.meta.url.endsWith('.tsx')
  ? path.resolve(import.meta.dirname, '../../../../bin/verify-journey.mjs')
  : path.resolve(import.meta.dirname, 'verifier/verify-journey.mjs')

const listCrumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: referralPaths.referrals() })

/** What others keep of items on the way of a matter: in words, and as boxes of the picture. */
export type JourneyBeside = (
  c: AppContext,
  actor: Actor,
  itemIds: readonly string[],
) => Promise<{ readonly title: string; readonly shown: ComponentChildren; readonly ways: readonly SideWay[] }>

async function showJourney(c: AppContext, actor: Actor, beside: JourneyBeside): Promise<Response> {
  const { db, lang, now } = c.var
  const pageAsked = Number(c.req.query('page'))
  const opened = {
    part: c.req.query('part') ?? null,
    branch: c.req.query('branch') ?? null,
    page: Number.isSafeInteger(pageAsked) ? pageAsked : 1,
  }
  const found = await journeyFor(db, actor, addressPart(c, 'journeyId'), opened, now)
  if (!found) return notFound(c)
  const itemIds = found.legs.flatMap(({ itemId, placed }) => [itemId, placed?.itemId ?? null])
  const besides = await beside(c, actor, [...new Set(itemIds.filter((id) => id !== null))])
  return page(c, {
    title: messages[lang].journeyTitle(found.title),
    crumbs: [listCrumb(c)],
    main: <JourneyPage lang={lang} found={found} besides={besides} />,
  })
}

const kept = (content: string, type: string, name: string): Response =>
  new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    },
  })

async function sendJourneyFile(c: AppContext, actor: Actor): Promise<Response> {
  const journeyId = addressPart(c, 'journeyId')
  const found = await journeyFile(c.var.db, actor, journeyId, c.var.now)
  if (!found) return notFound(c)
  // Several legs can tell of one closed item: it is read once.
  for (const { meetingId, committeeId, itemId } of new Map(
    found.closed.map((place) => [place.itemId, place]),
  ).values()) {
    const meeting = { id: meetingId, committee: { id: committeeId } }
    await write(c, (tx) => noteReading(tx, actor, meeting, itemId, c.var.now))
  }
  return kept(found.text, 'application/json; charset=utf-8', `journey-${journeyId}.json`)
}

/** The same program for every journey, for whoever is signed in. */
async function sendVerifier(): Promise<Response> {
  return kept(await readFile(verifier, 'utf8'), 'text/javascript; charset=utf-8', 'verify-journey.mjs')
}

/** A matter's whole way, and what is needed to check it. */
export const journeyRoutes = (beside: JourneyBeside): readonly Route[] => [
  get(referralPaths.journey, (c, actor) => showJourney(c, actor, beside)),
  get(referralPaths.journeyExport, sendJourneyFile),
  get(referralPaths.journeyVerifier, sendVerifier),
]
