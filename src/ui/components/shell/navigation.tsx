import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { HiddenInputs } from '../button/button-form.tsx'

export interface NavigationLink {
  label: string
  href: string
  /** How many wait there; not shown when zero. */
  count?: number | undefined
  /** The count in words: "4 ting venter". */
  countLabel?: string | undefined
  /** This page, or the part of the product it belongs to. */
  current?: 'page' | 'true' | undefined
}

type Hidden = Readonly<Record<string, string | number>>

export interface AccountBoxProps {
  lang: Lang
  account?:
    | {
        name: string
        role?: string | undefined
        href?: string | undefined
        signOut: { action: string; hidden?: Hidden | undefined }
      }
    | undefined
  language?: { action: string; hidden?: Hidden | undefined } | undefined
}

export function Navigation({ lang, groups }: { lang: Lang; groups: readonly (readonly NavigationLink[])[] }) {
  if (groups.length === 0) return null
  return (
    <nav class="shell-nav" aria-label={messages[lang].mainNavigation}>
      {groups.map((group) => (
        <ul role="list" key={group[0]?.href}>
          {group.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current}>
                {link.label}
                <Count link={link} />
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}

function Count({ link }: { link: NavigationLink }) {
  if (!link.count) return null
  if (!link.countLabel) return <span class="shell-count">{link.count}</span>
  return (
    <span class="shell-count">
      <span aria-hidden="true">{link.count}</span>
      <span class="said">({link.countLabel})</span>
    </span>
  )
}

export function AccountBox({ lang, account, language }: AccountBoxProps) {
  const m = messages[lang]
  const other: Lang = lang === 'da' ? 'en' : 'da'
  return (
    <div class="shell-account">
      {account && (
        <p class="shell-who">
          <span class="said">{m.signedInAs} </span>
          {account.href ? <a href={account.href}>{account.name}</a> : <b>{account.name}</b>}
          {account.role && <span class="meta">{account.role}</span>}
        </p>
      )}
      <div class="cluster">
        {language && (
          <form method="post" action={language.action}>
            <HiddenInputs values={{ ...language.hidden, lang: other }} />
            <button type="submit" class="button button-quiet button-small" lang={other}>
              {m.otherLanguage}
            </button>
          </form>
        )}
        {account && (
          <form method="post" action={account.signOut.action} data-signs-out>
            <HiddenInputs values={account.signOut.hidden} />
            <button type="submit" class="button button-quiet button-small">
              {m.signOut}
            </button>
          </form>
        )}
      </div>
    </div>
  )
}
