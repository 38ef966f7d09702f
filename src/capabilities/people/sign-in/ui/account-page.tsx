import { sayMoment } from '../../../../platform/clock/words.ts'
import { languages, type Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import type { OwnName } from '../../own-name/queries.ts'
import { OwnNameCard } from '../../own-name/ui/own-name-card.tsx'
import type { Seeing } from '../../see-as/queries.ts'
import { SeenCard } from '../../see-as/ui/seen-card.tsx'
import { mailChoicePaths } from '../../mail-choices/paths.ts'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'
import type { MySession } from '../queries.ts'

interface AccountPageProps {
  lang: Lang
  name: OwnName
  sessions: readonly MySession[]
  /** Administrators who have seen the pages as the reader. */
  seeings: readonly Seeing[]
  /** The session that shows the page. */
  currentId: string | null
}

/** Where one is signed in, and the language of pages and mails. */
export function AccountPage({ lang, name, sessions, seeings, currentId }: AccountPageProps) {
  const t = messages[lang]
  return (
    <Stack>
      <PageHeader title={t.accountTitle} lead={name.isKnown ? `${name.givenName} ${name.familyName}` : undefined} />
      <OwnNameCard lang={lang} name={name} />
      <Card title={t.sessionsTitle}>
        <SessionTable lang={lang} sessions={sessions} currentId={currentId} />
        <p class="meta">{t.sessionsText}</p>
        <div class="cluster">
          <ButtonForm action={signInPaths.signOut()}>{t.signOut}</ButtonForm>
          <ButtonForm action={signInPaths.signOutEverywhere()} kind="danger">
            {t.signOutEverywhere}
          </ButtonForm>
        </div>
      </Card>
      <Card title={t.languageTitle}>
        <Form
          action={signInPaths.language()}
          hidden={{ return_to: signInPaths.account({}, { done: 'language_chosen' }) }}
        >
          <RadioGroup
            lang={lang}
            name="lang"
            label={t.language}
            hint={t.languageText}
            value={lang}
            choices={languages.map((value) => ({ value, label: t.languages[value] }))}
          />
          <FormButtons>
            <Button kind="primary">{t.saveLanguage}</Button>
          </FormButtons>
        </Form>
      </Card>
      <Card title={t.mailsTitle}>
        <p>{t.mailsText}</p>
        <LinkButton href={mailChoicePaths.notifications()}>{t.mailsOpen}</LinkButton>
      </Card>
      <Card title={t.calendarTitle}>
        <p>{t.calendarText}</p>
        <LinkButton href="/account/calendar">{t.calendarOpen}</LinkButton>
      </Card>
      <SeenCard lang={lang} seeings={seeings} />
    </Stack>
  )
}

function SessionTable({ lang, sessions, currentId }: Pick<AccountPageProps, 'lang' | 'sessions' | 'currentId'>) {
  const t = messages[lang]
  return (
    <Table
      caption={t.sessionsCaption}
      captionHidden
      rows={sessions}
      keyOf={(session) => session.id}
      columns={[
        {
          label: t.device,
          cell: (session) => (
            <>
              {session.device || t.unknownDevice} {session.id === currentId && <Tag tone="info">{t.thisDevice}</Tag>}
            </>
          ),
        },
        { label: t.lastUsed, cell: (session) => sayMoment(session.seenAt, lang) },
        { label: t.signedInBy, cell: (session) => t.methods[session.method] },
      ]}
    />
  )
}
