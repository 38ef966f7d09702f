import { parseLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import type { FieldErrors } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { wordImportPaths } from '../paths.ts'
import type { Purpose, ThereAlready, WordImport } from '../queries.ts'
import type { ProposedItem } from '../rules.ts'
import { ProposedAgendaItem } from './agenda-item.tsx'
import { ProposedMinutes } from './minutes-item.tsx'

export interface PreviewProps {
  readonly lang: Lang
  readonly draft: WordImport
  /** As stored, or as they were typed when something was wrong. */
  readonly items: readonly ProposedItem[]
  readonly purpose: Purpose
  readonly there: readonly ThereAlready[]
  readonly errors?: FieldErrors
  readonly refusal?: string
}

/** What was read of a Word file, item by item, each to be corrected, joined, cut or left out before it is taken in. */
export function PreviewPage(props: PreviewProps) {
  const { lang, draft, items, purpose, errors = {}, refusal } = props
  const t = messages[lang]
  const at = { meetingId: draft.meetingId, wordImportId: draft.id }
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader
        title={t.preview[purpose](items.length)}
        lead={t.previewLead[purpose]}
        actions={<LinkButton href={wordImportPaths.document(at)}>{t.document}</LinkButton>}
      />
      {purpose === 'agenda' && (
        <Notice lang={lang} tone="info" title={agendaWords[lang].noPersonalCases}>
          <p>{agendaWords[lang].noPersonalCasesText}</p>
          <p>{t.closedHint}</p>
        </Notice>
      )}
      <LeftOutNotice {...props} />
      <Before lang={lang} text={draft.before} />
      <PreviewForm {...props} />
      <Confirm
        lang={lang}
        opens={t.giveUp}
        action={wordImportPaths.removal(at)}
        confirms={t.giveUpConfirm}
        kind="danger"
      >
        <p>{t.giveUpText}</p>
      </Confirm>
    </Stack>
  )
}

function PreviewForm(props: PreviewProps) {
  const { lang, draft, items, purpose } = props
  const t = messages[lang]
  const at = { meetingId: draft.meetingId, wordImportId: draft.id }
  const Item = purpose === 'agenda' ? ProposedAgendaItem : ProposedMinutes
  return (
    <Form action={wordImportPaths.import(at)} hidden={{ version: draft.version }}>
      {/* First, so that Enter in a field saves and does nothing else. */}
      <FormButtons>
        <Button unchecked>{t.save}</Button>
      </FormButtons>
      {items.map((item, index) => (
        <Item key={index} page={props} item={item} at={index} />
      ))}
      <FormButtons>
        <Button kind="primary" formAction={wordImportPaths.application(at)}>
          {t.takeIn}
        </Button>
        <Button unchecked>{t.save}</Button>
        <LinkButton kind="quiet" href={meetingPaths.meeting({ meetingId: draft.meetingId })}>
          {t.backToMeeting}
        </LinkButton>
      </FormButtons>
    </Form>
  )
}

function LeftOutNotice({ lang, draft }: PreviewProps) {
  const t = messages[lang]
  const { pictures, notes, comments } = draft.leftOut
  const parts = [
    pictures > 0 ? t.leftOut.pictures(pictures) : '',
    notes > 0 ? t.leftOut.notes(notes) : '',
    comments > 0 ? t.leftOut.comments(comments) : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return null
  return (
    <Notice lang={lang} tone="warn" title={t.leftOutTitle}>
      <p>{`${parts.join(', ')}. ${t.leftOutText}`}</p>
    </Notice>
  )
}

function Before({ lang, text }: { lang: Lang; text: string }) {
  const t = messages[lang]
  if (text === '') return null
  return (
    <details>
      <summary>{t.before}</summary>
      <p class="meta">{t.beforeText}</p>
      <RichTextView doc={parseLight(text)} lang={lang} />
    </details>
  )
}
