import { sayMoment } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { MailLine, MailState } from '../../../platform/operations/outbox-list.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { Tag, type TagTone } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { administrationPaths } from '../paths.ts'
import type { Outbox, ShownMail } from '../queries.ts'
import { OlderAndNewest } from './older-and-newest.tsx'

const tones: Record<MailState, TagTone> = { held: 'info', waiting: 'neutral', sent: 'ok', failed: 'danger' }

export function OutboxPage({
  lang,
  data,
  isDemo,
  isNewest,
}: {
  lang: Lang
  data: Outbox
  isDemo: boolean
  isNewest: boolean
}) {
  const t = messages[lang]
  return (
    <Stack>
      <PageHeader title={t.outboxTitle} lead={isDemo ? t.outboxLeadDemo : t.outboxLead} />
      {data.mails.length === 0 ? (
        <EmptyState title={t.noMails}>
          <p>{t.noMailsText}</p>
        </EmptyState>
      ) : (
        <MailTable lang={lang} mails={data.mails} />
      )}
      <OlderAndNewest
        lang={lang}
        older={data.next === null ? null : administrationPaths.outbox({}, { before: data.next })}
        newest={isNewest ? null : administrationPaths.outbox()}
      />
    </Stack>
  )
}

function MailTable({ lang, mails }: { lang: Lang; mails: readonly MailLine[] }) {
  const t = messages[lang]
  return (
    <Table
      caption={t.outboxCaption}
      rows={mails}
      keyOf={(mail) => mail.id}
      columns={[
        {
          label: t.subject,
          cell: (mail) => <a href={administrationPaths.mail({ mailId: mail.id })}>{mail.subject}</a>,
        },
        { label: t.to, cell: (mail) => mail.to },
        { label: t.created, cell: (mail) => sayMoment(mail.createdAt, lang) },
        { label: t.state, cell: (mail) => <MailTags lang={lang} mail={mail} /> },
      ]}
    />
  )
}

function MailTags({ lang, mail }: { lang: Lang; mail: MailLine }) {
  const t = messages[lang]
  return (
    <span class="tags">
      <Tag tone={tones[mail.state]}>{t.mailStates[mail.state]}</Tag>
      {mail.hasCalendar && <Tag>{t.withCalendar}</Tag>}
    </span>
  )
}

/** Text only: what a mail's HTML would do has no place among our own pages. */
export function MailPage({ lang, data }: { lang: Lang; data: ShownMail }) {
  const t = messages[lang]
  const { mail, content } = data
  return (
    <Stack>
      <PageHeader title={mail.subject} />
      <Card>
        <DescriptionList
          facts={[
            { term: t.to, value: `${mail.to} (${mail.address})` },
            { term: t.created, value: sayMoment(mail.createdAt, lang) },
            { term: t.state, value: <MailTags lang={lang} mail={mail} /> },
            { term: t.error, value: mail.lastError },
          ]}
        />
      </Card>
      {content === null ? (
        <Card title={t.mailHidden}>
          <p>{t.mailHiddenText}</p>
        </Card>
      ) : (
        <Card title={t.mailText}>
          <TextWithLinks text={content.text} />
        </Card>
      )}
      {content?.calendar && (
        <Card title={t.mailCalendar} aside={content.calendar.method ?? undefined}>
          <pre class="administration-text" tabindex={0} aria-label={t.mailCalendar} role="region">
            {content.calendar.content}
          </pre>
        </Card>
      )}
      <div class="cluster">
        <LinkButton href={administrationPaths.outbox()}>{t.outboxTitle}</LinkButton>
      </div>
    </Stack>
  )
}

/** In a demo the links of a mail can be followed. */
function TextWithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/)
  return (
    <div class="administration-text">
      {parts.map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </div>
  )
}
