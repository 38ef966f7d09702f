import type { AppContext } from '../platform/http/context.ts'
import { page } from '../platform/http/respond.tsx'
import { Card } from '../ui/components/card/card.tsx'
import { LinkButton } from '../ui/components/button/button.tsx'
import { PageHeader } from '../ui/components/page-header/page-header.tsx'
import { httpMessages } from '../platform/http/messages.ts'
import { messages } from './messages.ts'

type Status = 403 | 404 | 413 | 500

export function errorPage(c: AppContext, status: Status, title: string, text: string): Promise<Response> {
  const t = messages[c.var.lang]
  return page(c, {
    title,
    status,
    main: (
      <>
        <PageHeader title={title} />
        <Card>
          <p>{text}</p>
          <p>
            <LinkButton href="/">{t.toTheFront}</LinkButton>
          </p>
        </Card>
      </>
    ),
  })
}

export function missingPage(c: AppContext): Promise<Response> {
  return errorPage(c, 404, messages[c.var.lang].notFoundTitle, httpMessages[c.var.lang].refusals.not_found)
}

/** Something is wrong in the program. The number leads to the log line; nothing else is told. */
export function brokenPage(c: AppContext): Promise<Response> {
  const t = messages[c.var.lang]
  return errorPage(c, 500, t.somethingBroke, t.somethingBrokeText(c.var.requestId.slice(0, 8)))
}

export function crossSitePage(c: AppContext): Promise<Response> {
  return errorPage(c, 403, httpMessages[c.var.lang].refusedTitle, messages[c.var.lang].crossSite)
}

export function tooLargePage(c: AppContext): Promise<Response> {
  return errorPage(c, 413, httpMessages[c.var.lang].refusedTitle, messages[c.var.lang].tooLarge)
}
