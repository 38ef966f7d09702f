import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as words } from '../messages.ts'
import { guidelinePaths } from '../paths.ts'
import { guidelinePage } from '../queries.ts'
import { messages } from './messages.ts'
import { DifferencesPage } from './ui/differences-page.tsx'

/** The text asked for beside another: the one asked for, else the one before it. */
async function showDifferences(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await guidelinePage(db, actor, addressPart(c, 'guidelineId'), now)
  if (!found) return notFound(c)
  const { id, title, texts } = found.guideline
  const numbered = (name: string) => texts.find(({ number }) => String(number) === c.req.query(name))
  const after = numbered('text') ?? texts.at(-1)
  if (!after) return notFound(c)
  const before = numbered('with') ?? texts.find(({ number }) => number === after.number - 1) ?? texts[1] ?? null
  const name = messages[lang].title(title)
  return page(c, {
    title: name,
    crumbs: [
      { label: words[lang].title, href: guidelinePaths.guidelines() },
      { label: title, href: guidelinePaths.guideline({ guidelineId: id }) },
    ],
    main: <DifferencesPage lang={lang} guidelineId={id} title={name} texts={texts} before={before} after={after} />,
  })
}

export const differenceRoutes: readonly Route[] = [get(guidelinePaths.differences, showDifferences)]
