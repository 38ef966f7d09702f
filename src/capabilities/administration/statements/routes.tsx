import { page } from '../../../platform/http/respond.tsx'
import { publicGet, type Route } from '../../../platform/http/route.ts'
import { messages } from './messages.ts'
import { statementPaths } from './paths.ts'
import { StatementPage } from './ui/statement-page.tsx'

/** What everybody may know before they sign in. */
export const statementRoutes: readonly Route[] = [
  publicGet(statementPaths.accessibility, (c) => {
    const t = messages[c.var.lang]
    const [title, lead] = [t.accessibilityTitle, t.accessibilityLead(c.var.installation.municipality)]
    return page(c, { title, main: <StatementPage title={title} lead={lead} sections={t.accessibility} /> })
  }),
  publicGet(statementPaths.privacy, (c) => {
    const t = messages[c.var.lang]
    const [title, lead] = [t.privacyTitle, t.privacyLead(c.var.installation.municipality)]
    return page(c, { title, main: <StatementPage title={title} lead={lead} sections={t.privacy} /> })
  }),
]
