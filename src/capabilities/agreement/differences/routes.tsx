import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as agreementMessages } from '../messages.ts'
import { agreementPaths } from '../paths.ts'
import { allAgreements } from '../queries.ts'
import { messages } from './messages.ts'
import { versionBefore } from './rules.ts'
import { DifferencesPage } from './ui/differences-page.tsx'

/** A version beside another: the one asked for, else the one before it. */
async function showDifferences(c: AppContext): Promise<Response> {
  const all = await allAgreements(c.var.db)
  const version = all.find((each) => each.id === c.req.param('agreementId'))
  if (!version) return notFound(c)
  const others = all.filter((other) => other.id !== version.id)
  const before = others.find((other) => other.id === c.req.query('with')) ?? versionBefore(all, version)
  const { lang } = c.var
  return page(c, {
    title: `${messages[lang].title}: ${version.title}, ${version.validFrom}`,
    crumbs: [
      { label: agreementMessages[lang].title, href: agreementPaths.agreement() },
      { label: version.title, href: agreementPaths.version({ agreementId: version.id }) },
    ],
    main: <DifferencesPage lang={lang} version={version} before={before} others={others} />,
  })
}

export const differenceRoutes: readonly Route[] = [get(agreementPaths.differences, showDifferences)]
