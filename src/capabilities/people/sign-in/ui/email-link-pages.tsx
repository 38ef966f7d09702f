import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'

/** What whoever runs the server does until it can send mail. */
export function MailWaits({ lang }: { lang: Lang }) {
  const t = messages[lang]
  return (
    <Notice lang={lang} tone="warn" title={t.mailWaits}>
      <p>{t.mailWaitsText}</p>
      <p>
        <code>npm run medspil -- sign-in-link {t.mailWaitsAddress}</code>
      </p>
    </Notice>
  )
}

/** The same page whether or not anybody has the address. */
export function LinkSentPage({ lang, mailWaits }: { lang: Lang; mailWaits: boolean }) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.linkSentTitle} />
      <Card>
        {mailWaits ? <MailWaits lang={lang} /> : <p>{t.linkSentText}</p>}
        <p>{t.linkSentMissing}</p>
        <p>
          <a href={signInPaths.signIn()}>{t.toSignIn}</a>
        </p>
      </Card>
    </>
  )
}

/** Programs that look through mail open every link in it. So opening shows this page, and only its button signs in. */
export function OpenLinkPage({ lang, token }: { lang: Lang; token: string }) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.openLinkTitle} />
      <Card>
        <p>{t.openLinkText}</p>
        <ButtonForm action={signInPaths.openEmailLink({ token })} kind="primary">
          {t.openLink}
        </ButtonForm>
      </Card>
    </>
  )
}

export type SignInRefusalCode = keyof (typeof messages)['da']['refusals']

/** Why somebody was not signed in, and what to do about it. */
export function NotSignedInPage({ lang, code }: { lang: Lang; code: SignInRefusalCode }) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={notSignedInTitle(lang, code)} />
      <Card>
        <p>{t.refusals[code]}</p>
        <p>
          <LinkButton kind="primary" href={signInPaths.signIn()}>
            {code.startsWith('link_') ? t.newLink : t.toSignIn}
          </LinkButton>
        </p>
      </Card>
    </>
  )
}

export function notSignedInTitle(lang: Lang, code: SignInRefusalCode): string {
  return code === 'account_unknown' ? messages[lang].unknownTitle : messages[lang].refusedTitle
}
