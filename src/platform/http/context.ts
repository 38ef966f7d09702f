import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { ComponentChild } from 'preact'
import type { Actor } from '../auth/actor.ts'
import type { Database, Reader } from '../db/database.ts'
import type { Documents } from '../documents/documents.ts'
import type { Lang } from '../i18n/lang.ts'

/** What a page hands to the frame around it. */
export interface PageContent {
  title: string
  /** Where the page sits, from the outermost place. The page itself is not among them. */
  crumbs?: readonly { label: string; href: string }[]
  main: ComponentChild
  /** 'none': without menu and header, for a page that is shown on a wall. */
  frame?: 'none'
  status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
}

/** Facts of this installation that pages and mails may need. */
export interface Installation {
  readonly municipality: string
  readonly isDemo: boolean
  /** Scheme and host that people use, without a final slash. */
  readonly origin: string
}

export interface AppVariables {
  database: Database
  db: Reader
  actor: Actor | null
  sessionId: string | null
  lang: Lang
  /** The instant this request is taken to happen at. */
  now: Date
  requestId: string
  installation: Installation
  documents: Documents
  layout: (c: AppContext, content: PageContent) => Promise<string>
}

export interface AppEnv {
  Variables: AppVariables
}

export type AppContext = Context<AppEnv>
export type AppMiddleware = MiddlewareHandler<AppEnv>
export type App = Hono<AppEnv>
