import { placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { messages as clockWords } from '../../platform/clock/messages.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import { asSentence, sayDate } from '../../platform/clock/words.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { attachment } from '../../platform/http/download.ts'
import { notFound, page, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import { agreementOn } from '../agreement/queries.ts'
import type { AgreementLevel } from '../agreement/rules.ts'
import { messages as chartWords } from '../committees/chart/messages.ts'
import { messages as committeeMessages } from '../committees/messages.ts'
import { bodyLines } from '../committees/bodies/queries.ts'
import { isForum } from '../committees/forums/rules.ts'
import { committeePaths } from '../committees/paths.ts'
import { bodyYearFor, wheelFollowedFor } from './following/queries.ts'
import { messages as followingWords } from './following/messages.ts'
import { FollowedPage } from './following/ui/followed-page.tsx'
import { bodyView, commonView, type WheelView } from './listing/rules.ts'
import { messages } from './messages.ts'
import { wheelPaths } from './paths.ts'
import { sayPicture, wheelSvg } from './picture/ui/wheel-picture.tsx'
import { may } from './policy.ts'
import { wheelItems } from './queries.ts'
import { changesTo, commonWheel, type WheelItem } from './rules.ts'
import { loadTemplate } from './template/commands.ts'
import { BodyWheelPage, WheelPage } from './ui/wheel-page.tsx'
import { sayLine, type Wording } from './ui/wheel-words.ts'

/** The year that an address asks for; this year when it asks for none. */
export function yearAsked(c: AppContext): number {
  const asked = c.req.query('year') ?? ''
  return /^2[01]\d\d$/.test(asked) ? Number(asked) : Number(today(c.var.now).slice(0, 4))
}

function levelAsked(c: AppContext, levels: readonly AgreementLevel[]): number | null {
  const asked = Number(c.req.query('level') ?? '')
  return levels.some(({ level }) => level === asked) ? asked : null
}

/** How pages speak of items: with the levels of today's agreement. One query. */
export async function wordingFor(
  c: AppContext,
  items: readonly WheelItem[],
  bodies: ReadonlyMap<string, { readonly name: string }>,
): Promise<Wording> {
  const agreement = await agreementOn(c.var.db, today(c.var.now))
  const titles = new Map(items.map(({ id, content }) => [id, content.title]))
  return {
    lang: c.var.lang,
    levels: agreement?.levels ?? [],
    bodyName: (id) => bodies.get(id)?.name ?? '',
    titleOf: (id) => titles.get(id),
  }
}

async function commonYear(c: AppContext) {
  const year = yearAsked(c)
  const items = await wheelItems(c.var.db, [])
  const wording = await wordingFor(c, items, new Map())
  const level = levelAsked(c, wording.levels)
  const levels = [...new Set([...wording.levels.map((one) => one.level), ...items.flatMap((item) => item.levels)])]
  const entries = commonWheel(items, year, level)
  return { year, items, wording, level, entries, view: commonView(entries, levels, level) }
}

/** The committees and staff meetings that the actor belongs to. One query. */
async function ownBodies(c: AppContext, actor: Actor) {
  const ids = placesHeld(actor, ['chair', 'vice_chair', 'secretary', 'member', 'substitute'])
  if (ids.length === 0) return []
  const lines = await bodyLines(c.var.db, today(c.var.now), ids)
  return lines.filter(({ id, kind }) => ids.includes(id) && !isForum(kind))
}

async function showWheel(c: AppContext, actor: Actor): Promise<Response> {
  const found = await commonYear(c)
  const { year, items, level, entries } = found
  const on = today(c.var.now)
  return page(c, {
    title: messages[c.var.lang].title(year),
    main: (
      <WheelPage
        {...found}
        on={on}
        changes={changesTo(commonWheel(items, year - 1, level), entries)}
        ended={items.filter(({ validTo }) => validTo !== null && validTo <= on)}
        keeps={may.keepWheel(actor, null)}
        isEmpty={items.length === 0}
        ownBodies={await ownBodies(c, actor)}
      />
    ),
  })
}

async function bodyAsked(c: AppContext, actor: Actor) {
  const year = yearAsked(c)
  const found = await bodyYearFor(c.var.db, actor, { year, committeeId: addressPart(c, 'committeeId') }, c.var.now)
  if (!found) return null
  const { body, facts, followed } = found
  const wording = await wordingFor(c, facts.items, facts.bodies)
  return { year, body, wording, view: bodyView(followed) }
}

async function showBodyWheel(c: AppContext, actor: Actor): Promise<Response> {
  const found = await bodyAsked(c, actor)
  if (!found) return notFound(c)
  const { body, year } = found
  return page(c, {
    title: messages[c.var.lang].titleOf(body.name, year),
    crumbs: [
      { label: committeeMessages[c.var.lang].title, href: committeePaths.committees() },
      { label: body.name, href: committeePaths.committee({ committeeId: body.id }) },
    ],
    main: <BodyWheelPage {...found} on={today(c.var.now)} keeps={may.keepWheel(actor, body.id)} />,
  })
}

interface Printed {
  readonly title: string
  readonly lead: string
  readonly year: number
  readonly view: WheelView
  readonly wording: Wording
}

function documentOf(c: AppContext, { title, lead, year, view, wording }: Printed, on: IsoDate) {
  const { lang, installation } = c.var
  const { page: pageWord, pageOf } = chartWords[lang]
  return {
    lang,
    municipality: installation.municipality,
    title,
    lead,
    asOf: sayDate(on, lang, 'medium'),
    labels: { page: pageWord, pageOf },
    svg: wheelSvg({ wording, view, year }),
    alternative: sayPicture(wording, view),
    listHeading: messages[lang].list,
    months: [...Map.groupBy(view.lines, ({ months }) => months.from)].map(([month, lines]) => ({
      name: asSentence(clockWords[lang].months[month - 1] ?? ''),
      lines: lines.map((line) => {
        const { when, whom, source, state } = sayLine(wording, line, on)
        const must = line.item.isMust ? messages[lang].must : ''
        return {
          number: String(line.number),
          title: line.item.content.title,
          when: [must, when, whom].filter(Boolean).join('. '),
          source,
          state,
        }
      }),
    })),
  }
}

async function sendPdf(c: AppContext, printed: Printed): Promise<Response> {
  const bytes = await c.var.documents.render('annual-wheel', documentOf(c, printed, today(c.var.now)))
  return attachment(bytes, 'pdf', printed.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase())
}

async function sendWheel(c: AppContext): Promise<Response> {
  const found = await commonYear(c)
  if (found.view.lines.length === 0) return notFound(c)
  const { lang } = c.var
  const ofLevel = found.wording.levels.find(({ level }) => level === found.level)
  const title = ofLevel ? messages[lang].titleOf(ofLevel.name, found.year) : messages[lang].title(found.year)
  return sendPdf(c, { ...found, title, lead: messages[lang].lead })
}

async function sendBodyWheel(c: AppContext, actor: Actor): Promise<Response> {
  const found = await bodyAsked(c, actor)
  if (!found || found.view.lines.length === 0) return notFound(c)
  const t = messages[c.var.lang]
  return sendPdf(c, { ...found, title: t.titleOf(found.body.name, found.year), lead: t.bodyLead })
}

async function showFollowed(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const year = yearAsked(c)
  const wording = await wordingFor(c, [], new Map())
  const level = levelAsked(c, wording.levels)
  const all = await wheelFollowedFor(db, actor, year, now)
  return page(c, {
    title: followingWords[lang].title(year),
    crumbs: [{ label: messages[lang].menu, href: wheelPaths.wheel({}, { year: String(year) }) }],
    main: (
      <FollowedPage
        wording={wording}
        year={year}
        level={level}
        bodies={level === null ? all : all.filter((one) => one.level === level)}
      />
    ),
  })
}

async function receiveTemplate(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => loadTemplate(tx, actor, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, wheelPaths.wheel(), 'wheel_template_loaded'),
    texts: messages[c.var.lang].refusals,
    back: wheelPaths.wheel(),
  })
}

/** The wheel of the municipality and of each body, on a page and in print, and whether it is followed. */
export const wheelRoutes: readonly Route[] = [
  get(wheelPaths.wheel, showWheel),
  get(wheelPaths.pdf, sendWheel),
  get(wheelPaths.followed, showFollowed),
  post(wheelPaths.template, receiveTemplate),
  get(wheelPaths.ofCommittee, showBodyWheel),
  get(wheelPaths.pdfOfCommittee, sendBodyWheel),
]
