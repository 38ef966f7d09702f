import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { signInPaths } from '../capabilities/people/sign-in/paths.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { urgent } from '../platform/db/dialect.ts'
import type { Documents } from '../platform/documents/documents.ts'
import type { App, AppContext, AppEnv, AppMiddleware, Installation } from '../platform/http/context.ts'
import { refusedPage } from '../platform/http/respond.tsx'
import { readsInTurn } from '../platform/http/reads-in-turn.ts'
import type { Route } from '../platform/http/route.ts'
import { comesFromOurselves, securityHeaders } from '../platform/http/security.ts'
import { serveAssets, serveWorker, type Assets } from './assets.ts'
import { authenticate } from './authenticate.ts'
import { brokenPage, crossSitePage, missingPage, tooLargePage } from './error-pages.tsx'
import { layoutWith } from './layout.tsx'
import type { Log } from './log.ts'
import { onlyLook } from './seeing.tsx'

export interface AppParts {
  readonly database: Database
  readonly clock: Clock
  readonly installation: Installation
  readonly documents: Documents
  readonly assets: Assets
  readonly log: Log
  readonly routes: readonly Route[]
  /** Answers once the database answers and is up to date. */
  readonly isReady: () => Promise<boolean>
}

/** More at once would not be sooner, since one processor makes them; and what is sent comes between them. */
const pagesAtOnce = 4

/** Room for one file of 20 MB and the form around it. */
const maxUploadBytes = 21 * 1024 * 1024
/** The minutes of a long meeting as a form, with every letter written as a number. */
const maxFormBytes = 6 * 1024 * 1024
/** Strangers send an address, a link or a language. A larger form costs seconds to take apart, and anybody can send it. */
const maxStrangersFormBytes = 64 * 1024

/** The whole program as a function from request to response. Reads from the outside in. */
export function createApp(parts: AppParts): App {
  const app: App = new Hono<AppEnv>()
  const secure = parts.installation.origin.startsWith('https:')

  // Always our own: what a stranger writes in the header would stand in the log.
  app.use(requestId({ limitLength: 0 }))
  app.use(parts.log.requests)
  app.use(securityHeaders(secure))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => ((await parts.isReady()) ? c.text('ready') : c.text('not ready', 503)))
  serveAssets(app, parts.assets)
  serveWorker(app, parts.assets)
  app.use(readsInTurn(pagesAtOnce))
  app.use(compressed())
  app.use(prepare(parts))
  app.use(limitBodies(parts.routes))
  app.use(refuseForeignForms(parts))
  app.use(changesFirst)
  app.use(authenticate(parts.database, parts.clock))
  app.use(onlyLook(parts.database))
  for (const route of parts.routes) register(app, route)
  app.notFound((c) => missingPage(c))
  app.onError((error, c) => {
    parts.log.failure(error, c.var.requestId)
    return brokenPage(c)
  })
  return app
}

/**
 * Compression, with its header said beforehand: said after the answer is made, it turns the answer into a stream, which
 * costs more than all else that is done with it.
 */
function compressed(): AppMiddleware {
  const compression = compress()
  return (c, next) => {
    c.header('vary', 'Accept-Encoding')
    return compression(c, next)
  }
}

function prepare(parts: AppParts): AppMiddleware {
  const layout = layoutWith(parts.assets)
  return async (c, next) => {
    c.set('database', parts.database)
    c.set('db', parts.database.reader)
    c.set('now', parts.clock.now())
    c.set('installation', parts.installation)
    c.set('documents', parts.documents)
    c.set('layout', layout)
    c.set('actor', null)
    c.set('sessionId', null)
    c.set('lang', 'da')
    await next()
  }
}

const atMost = (maxSize: number): AppMiddleware => bodyLimit({ maxSize, onError: (c) => tooLargePage(c as AppContext) })

function limitBodies(routes: readonly Route[]): AppMiddleware {
  const [upload, form] = [atMost(maxUploadBytes), atMost(maxFormBytes)]
  const isForMachines = machineAddresses(routes)
  return (c, next) => {
    // A program sends a file as the body itself.
    const hasFiles = isForMachines(c.req.path) || /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')
    return hasFiles ? upload(c, next) : form(c, next)
  }
}

function refuseForeignForms({ installation, routes }: Pick<AppParts, 'installation' | 'routes'>): AppMiddleware {
  const isForMachines = machineAddresses(routes)
  return async (c, next) => {
    // A program comes from no page, and what it may follows from its token alone.
    if (isForMachines(c.req.path)) return next()
    const safe = c.req.method === 'GET' || c.req.method === 'HEAD'
    const own = [installation.origin, new URL(c.req.url).origin]
    if (!safe && !comesFromOurselves(c.req.raw, own)) return crossSitePage(c)
    return next()
  }
}

function machineAddresses(routes: readonly Route[]): (path: string) => boolean {
  const patterns = routes.filter(({ access }) => access === 'machine').map(({ pattern }) => pattern)
  const shapes = patterns.map(
    (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
  )
  return (path) => shapes.some((shape) => shape.test(path))
}

/** What is sent does not stand in line behind what is read; also not while it is found out who sends it. */
const changesFirst: AppMiddleware = (c, next) => (c.req.method === 'POST' ? urgent.run(true, next) : next())

/** Deny by default: a route that is not public turns away whoever has no session. */
function register(app: App, route: Route): void {
  if (route.access === 'public' || route.isSmall) app.use(route.pattern, atMost(maxStrangersFormBytes))
  app.on(route.method, route.pattern, (c) => {
    if (route.access !== 'signed_in' || c.var.actor) return route.handle(c)
    if (route.method === 'GET') {
      const address = new URL(c.req.url)
      return c.redirect(signInPaths.signIn({}, { return_to: `${address.pathname}${address.search}` }), 303)
    }
    return refusedPage(c, { code: 'signed_out' }, {}, signInPaths.signIn())
  })
}
