import { isId } from '../../../../platform/db/ids.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  write,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { may } from '../../policy.ts'
import { messages as importMessages } from '../messages.ts'
import { importPaths } from '../paths.ts'
import { changeSource, makeSource } from './commands.ts'
import { SourceChange, SourceInput } from './input.ts'
import { messages } from './messages.ts'
import { importSources } from './queries.ts'
import { SourcesPage } from './ui/sources-page.tsx'

const notAllowed = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, messages[c.var.lang].refusals, '/')

async function sourcesPage(c: AppContext, refused?: { typed: Typed; errors: FieldErrors }): Promise<Response> {
  const { lang, db } = c.var
  const t = messages[lang]
  return page(c, {
    title: refused ? t.error + t.title : t.title,
    crumbs: [
      { label: importMessages[lang].administration, href: '/administration' },
      { label: importMessages[lang].title, href: importPaths.imports() },
    ],
    main: (
      <SourcesPage
        lang={lang}
        sources={await importSources(db)}
        typed={refused?.typed}
        errors={refused?.errors ?? {}}
      />
    ),
    ...(refused ? { status: 422 } : {}),
  })
}

export const sourceRoutes: readonly Route[] = [
  get(importPaths.sources, (c, actor) => (may.importStaff(actor) ? sourcesPage(c) : notAllowed(c))),

  post(importPaths.sources, async (c, actor) => {
    if (!may.importStaff(actor)) return notAllowed(c)
    const { lang, now } = c.var
    const body = await readForm(c)
    const typed = typedFields(body)
    const input = parse(SourceInput, body, lang)
    if (!input.ok) return sourcesPage(c, { typed, errors: input.errors })
    const result = await write(c, (tx) => makeSource(tx, actor, input.value, now))
    const texts = messages[lang].refusals
    return respond(c, result, {
      texts,
      back: importPaths.sources(),
      ok: () => seeOther(c, importPaths.sources(), 'import_source_made'),
      refused: (refusal) => sourcesPage(c, { typed, errors: { name: refusalText(c, refusal, texts) } }),
    })
  }),

  post(importPaths.source, async (c, actor) => {
    if (!may.importStaff(actor)) return notAllowed(c)
    const { lang, now } = c.var
    const id = c.req.param('sourceId')
    if (!isId(id)) return notFound(c)
    const body = await readForm(c)
    const input = parse(SourceChange, body, lang)
    if (!input.ok)
      return sourcesPage(c, { typed: {}, errors: { [`share_${id}`]: Object.values(input.errors)[0] ?? '' } })
    const result = await write(c, (tx) => changeSource(tx, actor, { id, ...input.value }, now))
    return respond(c, result, {
      texts: messages[lang].refusals,
      back: importPaths.sources(),
      ok: () => seeOther(c, importPaths.sources(), 'import_source_changed'),
    })
  }),
]
