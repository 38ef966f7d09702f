import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import type { AgendaItem } from '../../agenda/rules.ts'
import { messages } from '../messages.ts'
import { preMeetingPaths } from '../paths.ts'
import type { PreMeetingNote } from '../rules.ts'

export interface FormRetry {
  readonly errors: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
}

export const summaryOf = (retry: FormRetry | undefined) => [
  ...(retry?.refusal === undefined ? [] : [{ text: retry.refusal }]),
  ...Object.entries(retry?.errors ?? {}).map(([name, text]) => ({ name, text })),
]

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly at: { readonly meetingId: string; readonly side: string }
  /** Null for a new one. */
  readonly note: PreMeetingNote | null
  /** What it is about; null for the whole meeting. */
  readonly item: AgendaItem | null
  readonly retry?: FormRetry
}

/** One note of the side, to write or to change. */
export function NoteForm({ lang, accountId, at, note, item, retry }: Props) {
  const t = messages[lang]
  const action = note ? preMeetingPaths.note({ ...at, preMeetingNoteId: note.id }) : preMeetingPaths.notes(at)
  const hidden = { version: note?.version ?? 0, ...(item && !note ? { item: item.id } : {}) }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summaryOf(retry)} />
      <PageHeader
        title={note ? t.changeTitle : t.noteTitle}
        lead={item ? t.noteTo(item.position ?? 0, item.title) : t.common}
      />
      {note && retry && (
        <Card title={t.otherText}>
          <RichTextView doc={note.content} lang={lang} />
        </Card>
      )}
      <Card>
        <Form action={action} hidden={hidden} keepFor={accountId} label={t.noteTitle}>
          <RichTextField
            lang={lang}
            name="content"
            label={t.note}
            hint={t.noteHint}
            rows={12}
            error={retry?.errors['content']}
            value={typedText(retry?.typed, 'content', note ? toLight(note.content) : '')}
          />
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={preMeetingPaths.room(at)}>
              {t.back}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
      {note && (
        <Confirm
          lang={lang}
          opens={t.remove}
          action={preMeetingPaths.noteRemoval({ ...at, preMeetingNoteId: note.id })}
          confirms={t.removeConfirm}
          hidden={{ version: note.version }}
        >
          <p>{t.removeText}</p>
        </Confirm>
      )}
    </Stack>
  )
}
