import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { trioPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { Note } from '../rules.ts'
import type { RoomForm } from './room-page.tsx'

interface NotePageProps {
  lang: Lang
  accountId: string
  trioId: string
  /** The note as it is stored; null for a new one. */
  note: Note | null
  on: IsoDate
  /** What a new note begins with, in light notation. */
  begins: { readonly title: string; readonly content: string }
  form: RoomForm
}

/** One note, to read and to change. */
export function NotePage(props: NotePageProps) {
  const { lang, trioId, note, form } = props
  const t = messages[lang]
  const errors = Object.entries(form.errors).map(([name, text]) => ({ name, text }))
  const isRefused = form.refusal !== undefined || errors.length > 0
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={form.refusal ? [{ text: form.refusal }, ...errors] : errors} />
      <PageHeader
        title={note ? note.title : t.newNote}
        lead={note ? `${sayDate(note.notedOn, lang, 'long')} · ${t.by(note.writtenBy)}` : t.notMed}
        actions={<LinkButton href={trioPaths.room({ trioId })}>{t.back}</LinkButton>}
      />
      {note && (
        <Card title={form.refusal === undefined ? t.content : t.otherText}>
          {form.refusal !== undefined && <p>{t.otherTextLead}</p>}
          <RichTextView doc={note.content} lang={lang} />
        </Card>
      )}
      {note ? (
        <details open={isRefused}>
          <summary>{t.change}</summary>
          <NoteForm {...props} />
        </details>
      ) : (
        <NoteForm {...props} />
      )}
      {note && (
        <Confirm
          lang={lang}
          opens={t.remove}
          action={trioPaths.noteRemoval({ trioId, noteId: note.id })}
          confirms={t.removeConfirm}
          hidden={{ version: note.version }}
        >
          <p>{t.removeText}</p>
        </Confirm>
      )}
    </Stack>
  )
}

function NoteForm({ lang, accountId, trioId, note, on, begins, form }: NotePageProps) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: form.errors[name] })
  const action = note ? trioPaths.note({ trioId, noteId: note.id }) : trioPaths.notes({ trioId })
  return (
    <Card>
      <Form
        action={action}
        makesOne={note === null}
        hidden={{ version: note?.version ?? 0 }}
        keepFor={accountId}
        label={t.content}
      >
        <TextField
          {...field('title')}
          label={t.noteTitle}
          need="required"
          width="full"
          maxLength={120}
          value={typedText(form.typed, 'title', note?.title ?? begins.title)}
        />
        <DateField
          {...field('noted_on')}
          label={t.notedOn}
          need="required"
          value={typedText(form.typed, 'noted_on', note?.notedOn ?? on)}
        />
        <RichTextField
          {...field('content')}
          label={t.content}
          rows={16}
          value={typedText(form.typed, 'content', note ? toLight(note.content) : begins.content)}
        />
        <FormButtons>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
