import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { BrandMark } from '../icon/icon.tsx'
import { SiteSearch, type SiteSearchProps } from './site-search.tsx'
import { AccountBox, Navigation, type AccountBoxProps, type NavigationLink } from './navigation.tsx'

export interface Crumb {
  label: string
  href: string
}

export interface ShellProps {
  lang: Lang
  /** Product and municipality, leading to the front page. */
  brand: { name: string; place: string; href: string }
  /** Groups of links with a line between; none when nobody is signed in. */
  navigation?: readonly (readonly NavigationLink[])[] | undefined
  /** The search of the whole product; none when nobody is signed in. */
  search?: SiteSearchProps | undefined
  /** Who is signed in; none on the sign-in page. */
  account?: AccountBoxProps['account']
  /** POST address of the language switch. Posts `lang` and what stands in `hidden` (where to return). */
  language?: AccountBoxProps['language']
  /** The way here, without the page itself. */
  breadcrumb?: readonly Crumb[] | undefined
  /** What must be known on every page, above everything else. */
  banner?: ComponentChildren
  /** A Notice after an action. */
  notice?: ComponentChildren
  /** Links at the foot: accessibility statement, privacy, help. */
  footer?: readonly Crumb[] | undefined
  children: ComponentChildren
}

/** Everything around a page: skip link, navigation (beside on a wide page, behind Menu on a phone), breadcrumb, notice, main, footer. */
export function Shell({ lang, breadcrumb = [], banner, notice, footer = [], children, ...header }: ShellProps) {
  return (
    <div class="shell">
      <a class="shell-skip" href="#main">
        {messages[lang].skipToContent}
      </a>
      <Header lang={lang} {...header} />
      <div class="shell-page">
        {banner}
        {breadcrumb.length > 0 && <Breadcrumb lang={lang} crumbs={breadcrumb} />}
        <main class="shell-main" id="main" tabindex={-1}>
          {notice}
          {children}
        </main>
        {footer.length > 0 && (
          <footer class="shell-footer">
            {footer.map((link) => (
              <a href={link.href} key={link.href}>
                {link.label}
              </a>
            ))}
          </footer>
        )}
      </div>
    </div>
  )
}

type HeaderProps = Pick<ShellProps, 'lang' | 'brand' | 'navigation' | 'search' | 'account' | 'language'>

/** NOTE: the menu is a popover on a phone and simply stands there on a wide page, so the links are written once and need no script. */
function Header({ lang, brand, navigation = [], search, account, language }: HeaderProps) {
  const hasMenu = navigation.length > 0 || account !== undefined || language !== undefined
  return (
    <header class="shell-header">
      <div class="shell-rail">
        <a class="shell-brand" href={brand.href}>
          <BrandMark />
          <span>
            {brand.name}
            <small>{brand.place}</small>
          </span>
        </a>
        {hasMenu && (
          <>
            <button type="button" class="button button-secondary shell-menu-button" popovertarget="menu">
              {messages[lang].menu}
            </button>
            <div class="shell-menu" id="menu" popover="auto">
              {search && <SiteSearch {...search} />}
              <Navigation lang={lang} groups={navigation} />
              <AccountBox lang={lang} account={account} language={language} />
            </div>
          </>
        )}
      </div>
    </header>
  )
}

function Breadcrumb({ lang, crumbs }: { lang: Lang; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={messages[lang].breadcrumb}>
      <ol role="list">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
