import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'
import { MailWaits } from './email-link-pages.tsx'

export interface SignInPageProps {
  lang: Lang
  /** What the provider is called on its button; null where there is none. */
  providerName: string | null
  isDemo: boolean
  /** No mail leaves this server yet. */
  mailWaits: boolean
  returnTo: string
  email?: string | undefined
  emailError?: string | undefined
}

/** The ways in that this installation has, the usual one first. */
export function SignInPage({ lang, providerName, isDemo, mailWaits, returnTo, email, emailError }: SignInPageProps) {
  const t = messages[lang]
  const returnQuery = { return_to: returnTo === '/' ? undefined : returnTo }
  return (
    <Stack>
      <ErrorSummary lang={lang} errors={emailError ? [{ name: 'email', text: emailError }] : []} />
      <PageHeader title={t.title} lead={t.lead} />
      {isDemo && (
        <Card title={t.demo}>
          <p>{t.demoText}</p>
          <p>
            <LinkButton kind="primary" href={signInPaths.demoCast({}, returnQuery)}>
              {t.castTitle}
            </LinkButton>
          </p>
        </Card>
      )}
      {providerName !== null && (
        <Card title={t.withProvider(providerName)}>
          <p>{t.withProviderText}</p>
          <p>
            <LinkButton kind="primary" href={signInPaths.provider({}, returnQuery)}>
              {t.withProvider(providerName)}
            </LinkButton>
          </p>
        </Card>
      )}
      <Card title={t.withEmail}>
        <p>{t.withEmailText}</p>
        {mailWaits && <MailWaits lang={lang} />}
        <Form action={signInPaths.emailLink()} hidden={{ return_to: returnTo }}>
          <TextField
            lang={lang}
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            width="medium"
            autocomplete="email"
            value={email}
            error={emailError}
          />
          <FormButtons>
            <Button>{t.sendLink}</Button>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}
