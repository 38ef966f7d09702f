import { isId } from '../../platform/db/ids.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { notFound, page, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import { tryJobAgain } from './commands.ts'
import { readEventFilter, readId } from './input.ts'
import { messages } from './messages.ts'
import { administrationPaths } from './paths.ts'
import { events, jobs, outbox, overview, shownMail } from './queries.ts'
import { EventsPage } from './ui/events-page.tsx'
import { JobsPage } from './ui/jobs-page.tsx'
import { MailPage, OutboxPage } from './ui/outbox-pages.tsx'
import { OverviewPage } from './ui/overview-page.tsx'

export function administrationCrumb(c: AppContext) {
  return { label: messages[c.var.lang].title, href: administrationPaths.administration() }
}

/** Whoever may not see the page is led to the front page. */
const plainRefusal = { texts: {}, back: '/' }

export const administrationRoutes: readonly Route[] = [
  get(administrationPaths.administration, async (c, actor) => {
    const { lang, db } = c.var
    return respond(c, await overview(db, actor), {
      ...plainRefusal,
      ok: (data) => page(c, { title: messages[lang].title, main: <OverviewPage lang={lang} data={data} /> }),
    })
  }),

  get(administrationPaths.jobs, async (c, actor) => {
    const { lang, db } = c.var
    return respond(c, await jobs(db, actor), {
      ...plainRefusal,
      ok: (data) =>
        page(c, {
          title: messages[lang].jobsTitle,
          crumbs: [administrationCrumb(c)],
          main: <JobsPage lang={lang} data={data} />,
        }),
    })
  }),

  post(administrationPaths.newAttempt, async (c, actor) => {
    const jobId = c.req.param('jobId')
    if (!isId(jobId)) return notFound(c)
    const result = await write(c, (tx) => tryJobAgain(tx, actor, jobId, c.var.now))
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back: administrationPaths.jobs(),
      ok: () => seeOther(c, administrationPaths.jobs(), 'job_tried_again'),
    })
  }),

  get(administrationPaths.outbox, async (c, actor) => {
    const { lang, db, installation } = c.var
    const before = readId(c.req.query('before'))
    return respond(c, await outbox(db, actor, before), {
      ...plainRefusal,
      ok: (data) =>
        page(c, {
          title: messages[lang].outboxTitle,
          crumbs: [administrationCrumb(c)],
          main: <OutboxPage lang={lang} data={data} isDemo={installation.isDemo} isNewest={before === null} />,
        }),
    })
  }),

  get(administrationPaths.mail, async (c, actor) => {
    const { lang, db } = c.var
    const mailId = c.req.param('mailId')
    if (!isId(mailId)) return notFound(c)
    const outboxCrumb = { label: messages[lang].outboxTitle, href: administrationPaths.outbox() }
    return respond(c, await shownMail(db, actor, mailId), {
      ...plainRefusal,
      ok: (data) =>
        page(c, {
          title: data.mail.subject,
          crumbs: [administrationCrumb(c), outboxCrumb],
          main: <MailPage lang={lang} data={data} />,
        }),
    })
  }),

  get(administrationPaths.events, async (c, actor) => {
    const { lang, db } = c.var
    const filter = readEventFilter(c.req.query())
    return respond(c, await events(db, actor, filter), {
      ...plainRefusal,
      ok: (data) =>
        page(c, {
          title: messages[lang].eventsTitle,
          crumbs: [administrationCrumb(c)],
          main: <EventsPage lang={lang} data={data} filter={filter} />,
        }),
    })
  }),
]
