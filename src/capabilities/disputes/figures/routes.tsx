import type { Actor } from '../../../platform/auth/actor.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { page, refusedPage } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as words } from '../messages.ts'
import { disputePaths } from '../paths.ts'
import { messages } from './messages.ts'
import { figuresPage } from './queries.ts'
import { FiguresPage } from './ui/figures-page.tsx'

async function show(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await figuresPage(db, actor, now)
  if (!found) return refusedPage(c, { code: 'forbidden' }, {}, disputePaths.disputes())
  return page(c, {
    title: messages[lang].title,
    crumbs: [{ label: words[lang].title, href: disputePaths.disputes() }],
    main: <FiguresPage lang={lang} found={found} />,
  })
}

export const figureRoutes: readonly Route[] = [get(disputePaths.figures, show)]
