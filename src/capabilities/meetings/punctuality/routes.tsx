import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page, refusedPage } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { committeeNamed, shutOrOpen } from '../queries.ts'
import { meetingCrumbs } from '../ui/crumbs.ts'
import { messages } from './messages.ts'
import { punctualityPaths } from './paths.ts'
import { mayCompareAll } from './policy.ts'
import { recordsOfYear } from './queries.ts'
import { AllPunctualityPage, CommitteePunctualityPage } from './ui/punctuality-pages.tsx'

/** The year of the address; this year when it names none that meetings could have been held in. */
function yearAsked(c: AppContext): number {
  const asked = c.req.query('year') ?? ''
  return /^(19|20|21)\d\d$/.test(asked) ? Number(asked) : Number(today(c.var.now).slice(0, 4))
}

const beside = (year: number, href: (year: string) => string) =>
  [year - 1, year + 1].map((one) => ({ year: one, href: href(String(one)) }))

async function showAll(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  if (!mayCompareAll(actor)) return refusedPage(c, { code: 'forbidden' }, {}, meetingPaths.meetings())
  const year = yearAsked(c)
  const title = messages[lang].title(year)
  return page(c, {
    title,
    crumbs: [{ label: words[lang].meetings, href: meetingPaths.meetings() }],
    main: (
      <AllPunctualityPage
        lang={lang}
        title={title}
        lead={messages[lang].allLead}
        year={year}
        records={await recordsOfYear(db, year, now)}
        years={beside(year, (one) => punctualityPaths.all({}, { year: one }))}
      />
    ),
  })
}

async function showCommittee(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const committeeId = addressPart(c, 'committeeId')
  const committee = await committeeNamed(db, committeeId, now)
  if (!committee || !may.see(actor, await shutOrOpen(db, committee))) return notFound(c)
  const year = yearAsked(c)
  const title = messages[lang].committeeTitle(committee.name, year)
  return page(c, {
    title,
    crumbs: meetingCrumbs(lang, committee),
    main: (
      <CommitteePunctualityPage
        lang={lang}
        title={title}
        lead={messages[lang].committeeLead}
        records={await recordsOfYear(db, year, now, committeeId)}
        years={beside(year, (one) => punctualityPaths.committee({ committeeId }, { year: one }))}
      />
    ),
  })
}

export const punctualityRoutes: readonly Route[] = [
  get(punctualityPaths.all, showAll),
  get(punctualityPaths.committee, showCommittee),
]
