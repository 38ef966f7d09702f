import { getCookie } from 'hono/cookie'
import { signInPaths } from '../capabilities/people/sign-in/paths.ts'
import { searchPaths } from '../capabilities/search/paths.ts'
import type { Actor } from '../platform/auth/actor.ts'
import type { AppContext, PageContent } from '../platform/http/context.ts'
import type { Lang } from '../platform/i18n/lang.ts'
import { Notice } from '../ui/components/notice/notice.tsx'
import { Shell } from '../ui/components/shell/shell.tsx'
import { renderDocument } from '../ui/document.tsx'
import type { Assets } from './assets.ts'
import { messages } from './messages.ts'
import { navigationFor } from './navigation.ts'
import { notices } from './notices.ts'
import { seeingBanner } from './seeing.tsx'

/** The frame around every page: menu, breadcrumb, notice, footer. */
export function layoutWith(assets: Assets): (c: AppContext, content: PageContent) => Promise<string> {
  return (c, content) => Promise.resolve(renderFrame(c, content, assets))
}

function renderFrame(c: AppContext, content: PageContent, assets: Assets): string {
  const { actor, lang, installation } = c.var
  const t = messages[lang]
  const address = new URL(c.req.url)
  const here = `${address.pathname}${address.search}`
  if (content.frame === 'none') {
    const children = <main>{content.main}</main>
    return renderDocument({ lang, title: content.title, product: t.product, assets, children })
  }
  return renderDocument({
    lang,
    title: content.title,
    product: t.product,
    assets,
    isLarge: getCookie(c, 'text_size') === 'large',
    account: actor && !actor.seenBy ? actor.accountId : undefined,
    children: (
      <Shell
        lang={lang}
        brand={{ name: t.product, place: installation.municipality, href: '/' }}
        navigation={actor ? navigationFor(actor, lang, address.pathname) : []}
        search={actor ? { action: searchPaths.search(), label: t.search, go: t.searchGo } : undefined}
        account={actor ? accountBox(actor, lang) : undefined}
        language={{ action: signInPaths.language(), hidden: { return_to: c.req.method === 'GET' ? here : '/' } }}
        banner={seeingBanner(c)}
        breadcrumb={content.crumbs}
        notice={noticeOf(address.searchParams.get('done'), lang)}
        footer={[
          { label: t.accessibility, href: '/accessibility' },
          { label: t.privacy, href: '/privacy' },
        ]}
      >
        {content.main}
      </Shell>
    ),
  })
}

/** Whoever holds several is shown with the one they most likely came to work as. */
const rolesInOrder = [
  'administrator',
  'hr_consultant',
  'secretary',
  'chair',
  'vice_chair',
  'preparer',
  'leader',
  'member',
  'substitute',
] as const

function accountBox(actor: Actor, lang: Lang) {
  const role = rolesInOrder.find((one) => actor.grants.some((grant) => grant.role === one))
  return {
    name: actor.name,
    role: role && messages[lang].roles[role],
    href: signInPaths.account(),
    signOut: { action: signInPaths.signOut() },
  }
}

function noticeOf(key: string | null, lang: Lang) {
  const text = key !== null && Object.hasOwn(notices, key) ? notices[key] : undefined
  return text ? <Notice lang={lang} tone="ok" title={text[lang]} /> : undefined
}
